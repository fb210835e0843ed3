import { describe, expect, it } from "vitest";
import type { EventData, JournalEvent } from "../../src/events/catalogue.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { FindingCode } from "../../src/findings/index.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { constraintsOfHd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/procedure.js";
import type { Story } from "../../src/testing/index.js";
import {
  baseOf,
  cellOf,
  collectiveOf,
  decided,
  founded,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import { ofKind } from "./of-kind.js";
import { under, underHd43 } from "./order-of-steps-pairs.js";

const found = <Code extends FindingCode>(
  told: Iterable<JournalEvent>,
  code: Code,
  options: Partial<YearOptions> = {},
) => ofKind(read(told, options).findings, code);
const broken = (told: Iterable<JournalEvent>, options: Partial<YearOptions> = {}) =>
  found(told, "order-broken", options).map(({ about, details }) => [about, details.constraint, details.late]);
const m1 = memberOf("m-1");
const m2 = memberOf("m-2");
const cell = oneCell("m-1", "m-2", "m-3");
const review = reviewing(noCivilServant(cell, "m-1", "m-2", "m-3"));
const filled = (
  told: Story,
  member: string,
  office: EventData<"OfficeFilled">["office"],
  organisation = "c-1",
  on = "2021-01-01",
) => told.on(`cell/${organisation}`).happened("OfficeFilled", { organisation, office, member, on }, on);

describe("order between subjects", () => {
  it("is members before their cell, and cells before their base organisation", () => {
    const below = founded(cell.on("cell/c-2"), "c-2", "cell", { parent: "b-1" });
    const told = decided(
      decided(decided(below, cellOf("c-1"), "good", "2021-12-21"), cellOf("c-2"), "good", "2021-12-22"),
      baseOf("b-1"),
      "good",
      "2021-12-20",
    );
    expect(broken(told)).toEqual([["base-organisation:b-1", "lower-before-higher", 2]]);
    const [finding] = found(told, "order-broken");
    expect(finding?.events).toHaveLength(3);
    expect(finding && describeFinding(finding, "en")).toBe(
      "Out of order: the decision on the level (2021-12-20) came before the decision on the level (2021-12-21), 2 of them in all.",
    );
  });

  it("says nothing of levels decided on one day, in whichever order they were written down", () => {
    const told = decided(cell, cellOf("c-1"), "good").happened(
      "LevelDecided",
      { year: 2021, subject: m1, level: "good", decidedOn: "2021-12-20" },
      "2021-12-20T09:00:00Z",
    );
    expect(found(told, "members-decided-late")).toEqual([]);
  });

  it("is a collective before those who sit on it, and not before anybody else", () => {
    const committee = filled(filled(cell, "m-1", "secretary"), "m-2", "committee-member");
    const told = [m1, m2, memberOf("m-3")].reduce(
      (so, member) => decided(so, member, "good", "2021-12-18"),
      decided(committee, collectiveOf("c-1"), "good", "2021-12-19"),
    );
    expect(broken(told)).toEqual([
      ["member:m-1", "collective-before-individual", 1],
      ["member:m-2", "collective-before-individual", 1],
    ]);
    expect(broken(told, { under: underHd43 })).toEqual([["member:m-1", "collective-before-head", 1]]);
  });

  it("is the head after the others of the collective", () => {
    const committee = filled(filled(cell, "m-1", "secretary"), "m-2", "deputy");
    const told = (head: string, deputy: string) =>
      decided(decided(committee, m1, "good", head), m2, "good", deputy);
    expect(broken(told("2021-12-18", "2021-12-19"))).toEqual([["member:m-1", "head-last", 1]]);
    expect(broken(told("2021-12-19", "2021-12-18"))).toEqual([]);
    const stranger = decided(told("2021-12-18", "2021-12-18"), memberOf("m-3"), "good", "2021-12-19");
    expect(broken(stranger)).toEqual([]);
  });

  it("looks at who holds the office at the year's end", () => {
    const former = filled(filled(cell, "m-1", "secretary"), "m-2", "deputy").happened(
      "OfficeVacated",
      { organisation: "c-1", office: "secretary", member: "m-1", on: "2021-12-31" },
      "2021-12-31",
    );
    const next = filled(filled(cell, "m-1", "secretary", "c-1", "2022-01-01"), "m-2", "deputy");
    for (const told of [former, next])
      expect(broken(decided(decided(told, m1, "good", "2021-12-18"), m2, "good", "2021-12-19"))).toEqual([]);
  });
});

describe("order of one subject's steps", () => {
  it("asks the first report of a collective before its level, however often it is handed in", () => {
    const report = (told: Story, on: string) =>
      told.on("review/c-1/2021").happened("CollectiveReportSubmitted", { subject: cellOf("c-1") }, on);
    const late = report(decided(review, cellOf("c-1"), "good", "2021-12-20"), "2021-12-21");
    expect(broken(late)).toEqual([["cell:c-1", "report-before-level", 1]]);
    const again = report(decided(report(review, "2021-12-01"), cellOf("c-1"), "good"), "2021-12-21");
    expect(broken(again)).toEqual([]);
  });

  it("takes a step of which nothing is recorded for no breach", () => {
    const told = decided(decided(review, m1, "good"), cellOf("c-1"), "good");
    for (const ruleSet of [underHd43, under(constraintsOfHd25)])
      expect(broken(told, { under: ruleSet })).toEqual([]);
  });

  it("tells the hour of a ballot and of a self-review on one day", () => {
    const ballot = (at: string) =>
      review
        .happened(
          "BallotOpened",
          {
            ballot: "levels",
            question: "Mức xếp loại",
            form: "secret",
            electorate: ["m-1", "m-2", "m-3"],
            subjects: [m1],
            options: ["excellent", "good"],
            countingCommittee: [],
          },
          at,
        )
        .happened(
          "BallotCounted",
          { ballot: "levels", issued: 0, returned: 0, valid: 0, invalid: 0, totals: [] },
          at,
        );
    const late = (at: string) =>
      found(
        ballot("2021-11-20T02:00:00Z").happened("SelfReviewSubmitted", { member: "m-1" }, at),
        "ballot-before-self-review",
      ).length;
    expect(late("2021-11-20T02:00:01Z")).toBe(1);
    expect(late("2021-11-20T02:00:00Z")).toBe(0);
  });

  it("asks the level of the unit before that of the party organisation, where it is recorded", () => {
    const rated = (on: string) =>
      decided(cell, baseOf("b-1"), "good", "2021-12-20")
        .on("review/b-1/2021")
        .happened("PeerOrganisationRated", { organisation: "b-1", kind: "government", level: "good" }, on);
    const options = { under: underHd43 };
    expect(broken(rated("2021-12-21"), options)).toEqual([
      ["base-organisation:b-1", "unit-before-party-organisation", 1],
    ]);
    expect(broken(rated("2021-12-20"), options)).toEqual([]);
    expect(broken(rated("2021-12-21"))).toEqual([]);
  });

  it("asks a check that was under way to end before the decision, and no other", () => {
    const check = (ordered: string, concluded?: string) => {
      const told = decided(review, m1, "good", "2021-12-20")
        .on("review/c-1/2021")
        .happened("CheckOrdered", { subject: m1, by: "b-1" }, ordered);
      return broken(
        concluded === undefined
          ? told
          : told.happened("CheckConcluded", { subject: m1, upheld: true }, concluded),
        { under: underHd43 },
      );
    };
    expect(check("2021-12-18", "2021-12-21")).toEqual([["member:m-1", "check-before-decision", 1]]);
    expect(check("2021-12-18", "2021-12-19")).toEqual([]);
    expect(check("2021-12-21", "2021-12-28")).toEqual([]);
    expect(check("2021-12-18")).toEqual([]);
  });

  it("is read by the rule set that judges: without the constraint there is no finding", () => {
    const told = selfReviewed(decided(review, m1, "good", "2021-11-17").on("review/c-1/2021"), "m-1", "good");
    expect(found(told, "decided-before-self-review")).toHaveLength(1);
    expect(found(told, "decided-before-self-review", { under: under([]) })).toEqual([]);
  });

  it("accuses nobody where what is on record follows a step that is not", () => {
    const level = decided(review, m1, "good", "2021-11-17").on("review/c-1/2021");
    const revised = level.happened("SelfReviewRevised", { member: "m-1" }, "2021-11-20");
    expect(found(revised, "decided-before-self-review")).toEqual([]);
    const again = { year: 2021, subject: m1, level: "good", decidedOn: "2021-12-20" } as const;
    const told = decided(cell, cellOf("c-1"), "good", "2021-12-18");
    const late = (more: Story) => found(more, "members-decided-late");
    expect(late(told.happened("LevelDecided", again, "2021-12-20"))).toHaveLength(1);
    const redecided = told.happened("LevelRedecided", { ...again, reason: "complaint" }, "2021-12-20");
    expect(late(redecided)).toEqual([]);
  });
});

describe("the employer's level", () => {
  const received = (told: Story, on: string) =>
    told
      .on("review/c-1/2021")
      .happened("EmployerLevelReceived", { member: "m-1", level: "good", on: "2021-11-20" }, on);
  const late = (...days: readonly string[]) =>
    found(days.reduce(received, decided(review, m1, "good", "2021-12-05")), "employer-level-late").length;

  it("is known from its first receipt on, however often it is received again", () => {
    expect(late("2021-11-21", "2021-12-20")).toBe(0);
    expect(late("2021-12-20")).toBe(1);
  });
});
