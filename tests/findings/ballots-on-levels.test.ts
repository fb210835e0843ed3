import { describe, expect, it } from "vitest";
import type { Level } from "../../src/events/values.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { FindingCode } from "../../src/findings/index.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Story } from "../../src/testing/index.js";
import { cellOfTen, type Levels, ten, voteOfTen } from "../projections/ballot-stories.js";
import { cellOf, memberOf, oneCell, read } from "../projections/world.js";
import { ofKind } from "./of-kind.js";

const proposing = (told: Story, level: Level, ballot?: string, day = "2021-12-20") =>
  told.happened(
    "CellProposedLevel",
    { subject: memberOf("m-1"), level, ...(ballot === undefined ? {} : { ballot }) },
    day,
  );
const found = <Code extends FindingCode>(told: Story, code: Code) => ofKind(read(told).findings, code);

describe("an electorate with people who have no vote", () => {
  const barred = (told: Story) =>
    found(told, "ballot-electorate-wrong").map(({ details, clause, events }) => ({
      members: details.members,
      because: details.because,
      clause: `${clause?.document} ${clause?.point}`,
      events,
    }));
  const on2025 = (roll: (told: Story) => Story, day: string) => {
    const told = roll(oneCell(...ten))
      .on("review/c-1/2025")
      .happened(
        "ReviewOpened",
        {
          organisation: "c-1",
          year: 2025,
          ruleSet: "any",
          fingerprint: "0".repeat(64),
          parameters: {},
          superiorDocuments: [],
          deadlines: [],
        },
        day,
      );
    return read(voteOfTen(told, { good: 6 }, { day }), { year: 2025 }).ballots[0]?.barred;
  };
  const suspended = (told: Story) =>
    told.happened(
      "MemberSuspended",
      { member: "m-2", from: "party-activities", on: "2025-01-01" },
      "2025-01-01",
    );
  const prosecuted = (told: Story) =>
    told.happened("MemberProsecuted", { member: "m-3", measure: "detained", on: "2025-01-01" }, "2025-01-01");
  const exempt = (told: Story) =>
    told.happened("MemberExempted", { member: "m-4", on: "2025-01-01" }, "2025-01-01");

  it("names whoever is not on the roll, and whoever left it by that day", () => {
    const left = cellOfTen()
      .on("cell/c-1")
      .happened("MemberTransferredOut", { member: "m-3", to: "c-9", on: "2021-12-05" }, "2021-12-05")
      .on("review/c-1/2021");
    const told = voteOfTen(left, { good: 6 }, { electorate: [...ten, "x-1"] });
    expect(barred(told)).toEqual([
      {
        members: ["m-3"],
        because: "not-on-roll",
        clause: "Điều lệ Đảng (2011) 3",
        events: ["review/c-1/2021@2", "cell/c-1@12", "cell/c-1@5"],
      },
    ]);
    expect(barred(voteOfTen(left, { good: 6 }, { day: "2021-12-04" }))).toEqual([]);
  });

  it("names suspended and prosecuted members since 1/7/2025, each with its clause", () => {
    expect(on2025((told) => prosecuted(suspended(told)), "2025-07-01")).toMatchObject([
      { members: ["m-2"], because: "suspended", source: { point: "9.3.2" } },
      { members: ["m-3"], because: "prosecuted", source: { point: "9.3.2" } },
    ]);
    expect(on2025((told) => prosecuted(suspended(told)), "2025-06-30")).toEqual([]);
  });

  it("does not name an exempt member, who may come and vote", () => {
    expect(on2025(exempt, "2025-07-01")).toEqual([]);
  });
});

describe("a ballot without a majority", () => {
  const split: Levels = { excellent: 5, good: 5 };
  const next = (parameters: ParameterValues, votes: Levels = split) =>
    found(voteOfTen(cellOfTen(parameters), votes), "ballot-without-majority").map(
      ({ details }) => details.next,
    );

  it("says what follows by the committee's choice, or that nobody chose", () => {
    expect(next({})).toEqual(["policy-not-chosen"]);
    expect(next({ "no-majority": "second-ballot" })).toEqual(["second-ballot"]);
    expect(next({ "no-majority": "superior-decides" })).toEqual(["goes-up"]);
    expect(next({ "no-majority": "next-level" })).toEqual([]);
    expect(next({ "no-majority": "next-level" }, { excellent: 2, good: 3 })).toEqual(["nothing-reached"]);
  });

  it("tells votes, base and clause", () => {
    const [sure] = found(
      voteOfTen(cellOfTen(), { excellent: 4, good: 4 }, { returned: 9 }),
      "ballot-without-majority",
    );
    expect(sure).toMatchObject({
      about: "member:m-1",
      clause: { point: "9.5", evidence: "quoted" },
      details: {
        ballot: "levels",
        base: { least: 9, most: 10 },
        excellent: 4,
        good: 4,
        fulfilled: 0,
        unfulfilled: 0,
      },
      events: ["review/c-1/2021@2", "review/c-1/2021@3"],
    });
  });

  it("is not said while it depends on who counts", () => {
    const told = voteOfTen(cellOfTen(), { excellent: 5, fulfilled: 4 }, { returned: 9 });
    expect(read(told).ballots[0]?.subjects[0]?.outcome).toMatchObject({ kind: "undetermined", why: "base" });
    expect(found(told, "ballot-without-majority")).toEqual([]);
  });

  it("is over once a second ballot has one, and stays where that fails too", () => {
    const first = voteOfTen(cellOfTen({ "no-majority": "second-ballot" }), split, { ballot: "first" });
    const second = (votes: Levels) => voteOfTen(first, votes, { ballot: "second", day: "2021-12-12" });
    expect(found(second({ good: 6 }), "ballot-without-majority")).toEqual([]);
    expect(found(second(split), "ballot-without-majority")).toMatchObject([
      { details: { ballot: "second", next: "second-ballot-failed" } },
    ]);
    const another = voteOfTen(first, split, { ballot: "other", subject: "m-2", day: "2021-12-12" });
    expect(
      found(another, "ballot-without-majority").map(({ about, details }) => [about, details.next]),
    ).toEqual([
      ["member:m-1", "second-ballot"],
      ["member:m-2", "second-ballot"],
    ]);
  });
});

describe("a count whose totals contradict one another", () => {
  const outcome = (told: Story) => read(told).ballots[0]?.subjects[0];
  const counting = (
    papers: { readonly issued?: number; readonly invalid?: number },
    votes: Levels = { good: 6 },
  ) =>
    [...voteOfTen(cellOfTen(), votes)].map((event) =>
      event.type === "BallotCounted" ? { ...event, data: { ...event.data, ...papers } } : event,
    );

  it.each([
    ["more papers returned than issued", counting({ issued: 9 })],
    ["valid and invalid papers that are not the returned ones", counting({ invalid: 1 })],
    ["more votes for a subject than valid papers", counting({}, { excellent: 5, good: 6 })],
  ])("gives no level a majority: %s", (_, told) => {
    const { findings, ballots } = read(told);
    expect(ballots[0]?.subjects[0]).toMatchObject({
      levels: [],
      outcome: { kind: "undetermined", why: "totals-contradict" },
    });
    expect(ofKind(findings, "ballot-contradictory")).toMatchObject([
      { severity: "irregular", about: "c-1", details: { subjects: ["member:m-1"] } },
    ]);
  });

  it("gives one where they agree", () => {
    expect(outcome(voteOfTen(cellOfTen(), { excellent: 4, good: 6 }))?.outcome).toEqual({
      kind: "proposed",
      level: "good",
    });
    expect(ofKind(read(counting({})).findings, "ballot-contradictory")).toEqual([]);
  });
});

describe("findings about ballots, in words", () => {
  const sentence = (told: Story, code: FindingCode, language: "vi" | "en") =>
    found(told, code).map((each) => describeFinding(each, language));
  const split: Levels = { excellent: 5, good: 5 };

  it("name the votes, the base and what follows", () => {
    const told = (parameters: ParameterValues) => voteOfTen(cellOfTen(parameters), split);
    expect(sentence(told({ "no-majority": "second-ballot" }), "ballot-without-majority", "vi")).toEqual([
      "Cuộc bỏ phiếu “levels”: không mức nào đủ đa số (hoàn thành xuất sắc nhiệm vụ: 5; hoàn thành tốt nhiệm vụ: 5; hoàn thành nhiệm vụ: 0; không hoàn thành nhiệm vụ: 0; mẫu số 10); cần bỏ phiếu lần hai.",
    ]);
    expect(sentence(told({}), "ballot-without-majority", "en")).toEqual([
      "Ballot levels: no level has a majority (excellent: 5; good: 5; fulfilled: 0; unfulfilled: 0; of 10); nobody agreed what follows.",
    ]);
  });

  it("name what the ballot gives instead of the level proposed", () => {
    const told = (parameters: ParameterValues) =>
      proposing(voteOfTen(cellOfTen(parameters), split), "fulfilled");
    expect(sentence(told({ "vote-majority": 40 }), "cell-level-not-by-ballot", "vi")).toEqual([
      "Chi bộ đề nghị hoàn thành nhiệm vụ, khác kết quả bỏ phiếu “levels”: hoàn thành xuất sắc nhiệm vụ, hoàn thành tốt nhiệm vụ.",
    ]);
    expect(sentence(told({ "no-majority": "superior-decides" }), "cell-level-not-by-ballot", "en")).toEqual([
      "The cell proposed fulfilled; ballot levels gives another result: the body above decides.",
    ]);
  });

  it("name who has no vote and why", () => {
    const told = voteOfTen(cellOfTen(), { good: 6 }, { electorate: [...ten, "x-1"] });
    expect(sentence(told, "ballot-electorate-unknown", "en")).toEqual([
      "Ballot levels: the roll on record does not show the vote (not on the roll) of: x-1.",
    ]);
  });
});

describe("a level that the cell proposes against its ballot", () => {
  const good: Levels = { excellent: 4, good: 6 };
  const against = (told: Story) => found(told, "cell-level-not-by-ballot").map(({ details }) => details);

  it("is another than the ballot gives", () => {
    expect(against(proposing(voteOfTen(cellOfTen(), good), "excellent"))).toEqual([
      { ballot: "levels", given: "excellent", other: ["good"] },
    ]);
    expect(against(proposing(voteOfTen(cellOfTen(), good), "good"))).toEqual([]);
    expect(against(voteOfTen(cellOfTen(), good))).toEqual([]);
  });

  it("is one where the ballot gives none, if the committee said what follows", () => {
    const split: Levels = { excellent: 5, good: 5 };
    const told = (parameters: ParameterValues) =>
      against(proposing(voteOfTen(cellOfTen(parameters), split), "good"));
    expect(told({ "no-majority": "second-ballot" })).toMatchObject([{ other: ["second-ballot"] }]);
    expect(told({ "no-majority": "superior-decides" })).toMatchObject([{ other: ["goes-up"] }]);
    expect(told({ "no-majority": "next-level" })).toEqual([]);
    expect(told({})).toEqual([]);
  });

  it("is outside the levels that have a majority, where several have", () => {
    const told = (level: Level) =>
      against(proposing(voteOfTen(cellOfTen({ "vote-majority": 40 }), { excellent: 5, good: 5 }), level));
    expect(told("good")).toEqual([]);
    expect(told("fulfilled")).toMatchObject([{ other: ["excellent", "good"] }]);
  });

  it("is held against the ballot that the cell names, else against the last one before it", () => {
    const two = voteOfTen(voteOfTen(cellOfTen(), { excellent: 6 }, { ballot: "first" }), good, {
      ballot: "second",
      day: "2021-12-12",
    });
    expect(against(proposing(two, "excellent", "first"))).toEqual([]);
    expect(against(proposing(two, "excellent", "second"))).toMatchObject([{ ballot: "second" }]);
    expect(against(proposing(two, "excellent"))).toMatchObject([{ ballot: "second" }]);
    expect(against(proposing(two, "excellent", undefined, "2021-12-08"))).toEqual([]);
    expect(against(proposing(two, "excellent", "third"))).toEqual([]);
  });

  it("may be of the cell itself", () => {
    const told = cellOfTen()
      .happened(
        "BallotOpened",
        {
          ballot: "cell",
          question: "Mức xếp loại của chi bộ",
          form: "open",
          electorate: [...ten],
          subjects: [cellOf("c-1")],
          options: ["excellent", "good"],
          countingCommittee: [],
        },
        "2021-12-05T02:00:00Z",
      )
      .happened(
        "BallotCounted",
        {
          ballot: "cell",
          issued: 10,
          returned: 10,
          valid: 10,
          invalid: 0,
          totals: [{ subject: cellOf("c-1"), option: "good", votes: 10 }],
        },
        "2021-12-05T03:00:00Z",
      )
      .happened(
        "CellProposedLevel",
        { subject: cellOf("c-1"), level: "excellent", ballot: "cell" },
        "2021-12-06",
      );
    expect(found(told, "cell-level-not-by-ballot")).toMatchObject([
      { about: "cell:c-1", clause: { point: "9.5" } },
    ]);
  });
});

describe("a secret count that was withdrawn", () => {
  const counted = () => {
    const told = voteOfTen(cellOfTen(), { excellent: 2, good: 6 });
    const count = told.events.findLast((event) => event.type === "BallotCounted");
    if (count?.type !== "BallotCounted") throw new Error("no count");
    return { told, count };
  };
  const again = (told: Story) => {
    const { count } = counted();
    return told.happened("BallotCounted", count.data, "2021-12-22T04:00:00Z");
  };
  const withdrawn = (told: Story, entry: number) =>
    told.happened("EntryWithdrawn", { entry, reason: "ghi nhầm" }, "2021-12-21T04:00:00Z");

  it("is readable beside the count that was made in its place", () => {
    const { told, count } = counted();
    const readable = found(again(withdrawn(told, count.position)), "earlier-count-readable");
    expect(readable.map(({ details, events }) => [details.ballot, events.length])).toEqual([["levels", 3]]);
    expect(readable[0]?.events[0]).toBe(count.id);
  });

  it("is not compared with anything where no count was made in its place, nor where another entry was withdrawn", () => {
    const { told, count } = counted();
    expect(found(withdrawn(told, count.position), "earlier-count-readable")).toEqual([]);
    const noted = told.happened("ContradictionNoted", { about: "a", says: "b", against: "c" }, "2021-12-21");
    const other = noted.events.at(-1)?.position ?? 0;
    expect(found(withdrawn(noted, other), "earlier-count-readable")).toEqual([]);
  });

  it("is readable where it came by a correction that was withdrawn", () => {
    const { told, count } = counted();
    const corrected = told.happened(
      "EntryCorrected",
      {
        entry: count.position,
        reason: "ghi nhầm",
        replacement: { type: "BallotCounted", happenedAt: count.metadata.happenedAt, data: count.data },
      },
      "2021-12-20T04:00:00Z",
    );
    const entry = corrected.events.at(-1)?.position ?? 0;
    expect(found(withdrawn(corrected, entry), "earlier-count-readable")).toHaveLength(1);
  });
});
