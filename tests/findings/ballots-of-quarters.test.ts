import { describe, expect, it } from "vitest";
import { explain } from "../../src/explanation/explain.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { type Levels, ten, voteOfTen } from "../projections/ballot-stories.js";
import { levelOf, memberOf, oneCell } from "../projections/world.js";
import { ofKind } from "./of-kind.js";

const year = 2026;
const period = "2026-Q3";
const day = "2026-10-02";

const opened = (parameters: Record<string, string> = {}, told = oneCell(...ten)): Story =>
  told.on(`review/c-1/${period}`).happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year,
      period,
      ruleSet: "hd02-2026-quarter",
      fingerprint: "0".repeat(64),
      parameters,
      superiorDocuments: [],
      deadlines: [],
    },
    "2026-09-25",
  );
const voted = (votes: Levels, told = opened(), electorate: readonly string[] = ten): Story =>
  voteOfTen(told, votes, { day, electorate });
const read = (told: Story, under = qd366hd43quarter) => replay(told, { year, under });

describe("a ballot on levels in the review of a quarter", () => {
  it("is judged by the majority of the rule set, by the choices of that review", () => {
    const [verdict] = read(voted({ excellent: 4, good: 6 }, opened({ "vote-base": "convoked" }))).ballots;
    expect(verdict).toMatchObject({ organisation: "c-1", period, takenOf: ["convoked"] });
    expect(verdict?.subjects[0]?.outcome).toEqual({ kind: "proposed", level: "good" });
    const half = read(voted({ excellent: 5, good: 5 })).ballots[0];
    expect(half?.subjects[0]?.outcome).toMatchObject({ kind: "undetermined", why: "policy-not-chosen" });
  });

  it("has no majority under rules that do not rate quarters: none of their clauses speaks of it", () => {
    const [verdict] = read(voted({ excellent: 4, good: 6 }), qd366hd43).ballots;
    expect(verdict?.policy.needs).toEqual({});
    expect(verdict?.subjects[0]?.outcome).toMatchObject({ why: "majority-not-stated" });
  });

  it("is named with its quarter where no level has a majority", () => {
    const [finding] = ofKind(read(voted({ excellent: 5, good: 5 })).findings, "ballot-without-majority");
    expect(finding).toMatchObject({ about: "member:m-1", details: { ballot: "levels", period } });
    if (finding === undefined) return;
    expect(describeFinding(finding, "vi")).toContain("Cuộc bỏ phiếu “levels” (quý III/2026): không mức nào");
    expect(describeFinding(finding, "en")).toContain("Ballot levels (Q3 2026): no level has a majority");
  });

  it("is compared with the cell's proposal of the same quarter, and not with that of the year", () => {
    const proposed = (stream: string) =>
      ofKind(
        read(
          voted({ excellent: 4, good: 6 })
            .on(stream)
            .happened("CellProposedLevel", { subject: memberOf("m-1"), level: "excellent" }, "2026-10-05"),
        ).findings,
        "cell-level-not-by-ballot",
      );
    expect(proposed(`review/c-1/${period}`)).toMatchObject([
      { details: { ballot: "levels", period, given: "excellent", other: ["good"] } },
    ]);
    expect(proposed("review/c-1/2026")).toEqual([]);
  });

  it("shows who has no vote, by the roll of its day", () => {
    const left = opened().on("cell/c-1");
    const gone = (on: string) =>
      ofKind(
        read(
          voted(
            { good: 10 },
            left
              .happened("MemberTransferredOut", { member: "m-3", to: "c-9", on }, on)
              .on(`review/c-1/${period}`),
          ),
        ).findings,
        "ballot-electorate-wrong",
      );
    expect(gone(day)).toMatchObject([
      { about: "c-1", details: { ballot: "levels", period, members: ["m-3"] } },
    ]);
    expect(gone("2026-10-03")).toEqual([]);
  });

  it("names people on no roll as the year's ballot does", () => {
    const [finding] = ofKind(
      read(voted({ good: 10 }, opened(), [...ten, "m-99"])).findings,
      "named-off-roll",
    );
    expect(finding).toMatchObject({
      about: `review/c-1/${period}`,
      details: { part: "votes", members: ["m-99"] },
    });
  });

  it("stands in the explanation of the quarter with its majority, and not in that of the year", () => {
    const read2026 = read(
      voted({ excellent: 4, good: 6 }).happened(
        "LevelProposed",
        { subject: memberOf("m-1"), level: "good" },
        "2026-10-01",
      ),
    );
    const quarter = explain(read2026, { period: `member:m-1/${period}` });
    expect(quarter.ballots[0]?.readings.map(({ outcome }) => outcome)).toEqual([
      { kind: "proposed", level: "good" },
      { kind: "proposed", level: "good" },
    ]);
    expect(levelOf(read2026, "m-1").ballots).toEqual([]);
  });
});
