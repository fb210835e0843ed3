import { describe, expect, it } from "vitest";
import type { YearOptions } from "../../../src/projections/year/context.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { truth } from "../../../src/rules/rule-sets/vocabulary/building-blocks.js";
import type { Story } from "../../../src/testing/index.js";
import {
  baseOf,
  cellOf,
  collectiveOf,
  decided,
  enrolled,
  founded,
  memberOf,
  oneCell,
  read,
  reviewing,
} from "../world.js";

const factsOf = (told: Story, key: string, options: Partial<YearOptions> = {}) =>
  Object.fromEntries(
    [...(read(told, options).classification.of(key)?.facts ?? [])].map(([name, { value }]) => [name, value]),
  );
const cellFacts = (told: Story, options: Partial<YearOptions> = {}) => factsOf(told, "cell:c-1", options);
const counts = (told: Story, options: Partial<YearOptions> = {}) => {
  const facts = cellFacts(told, options);
  return ["rated", "at-least-fulfilled", "at-least-good", "unfulfilled"].map(
    (name) => facts[`members.${name}`],
  );
};

const four = oneCell("m-1", "m-2", "m-3", "m-4");
const allButOne = decided(
  decided(decided(four, memberOf("m-1"), "excellent"), memberOf("m-2"), "good"),
  memberOf("m-3"),
  "fulfilled",
);

describe("the facts about a cell", () => {
  it("know what would be on record, and nothing that people state", () => {
    expect(cellFacts(four)).toEqual({
      "organisation.months": 83,
      "discipline.in-year": false,
      "discipline.self-detected-and-remedied": false,
      "relief.force-majeure.under-half": false,
      "check.pending": false,
      "discipline.subordinate": false,
      "subordinates.disciplined": 0,
      "targets.basic-given": false,
      "quarters.unfulfilled": 0,
      "wrongdoing.concluded": false,
    });
  });

  it("count full months since the cell was founded", () => {
    const young = founded(oneCell("m-1").on("cell/c-2"), "c-2", "cell", { on: "2021-07-01" });
    expect(factsOf(young, "cell:c-2")["organisation.months"]).toBe(5);
  });

  it("count the levels of its members only when everybody who is to have one has one", () => {
    expect(counts(allButOne)).toEqual([undefined, undefined, undefined, undefined]);
    expect(counts(decided(allButOne, memberOf("m-4"), "unfulfilled"))).toEqual([4, 3, 2, 1]);
  });

  it("do not wait for the exempt, whom nobody rates", () => {
    const exempt = allButOne
      .on("cell/c-1")
      .happened("MemberExempted", { member: "m-4", on: "2021-03-01" }, "2021-03-01");
    expect(counts(exempt)).toEqual([3, 3, 2, 0]);
  });

  it("count what was proposed only where the committee chose so", () => {
    const proposed = reviewing(four).happened(
      "LevelProposed",
      { subject: memberOf("m-4"), level: "good" },
      "2021-11-27",
    );
    const rest = (told: Story) =>
      decided(
        decided(decided(told, memberOf("m-1"), "excellent"), memberOf("m-2"), "good"),
        memberOf("m-3"),
        "fulfilled",
      );
    expect(counts(rest(proposed))).toEqual([undefined, undefined, undefined, undefined]);
    const chosen = reviewing(four, "c-1", { "levels-counted": "proposed" }).happened(
      "LevelProposed",
      { subject: memberOf("m-4"), level: "good" },
      "2021-11-27",
    );
    expect(counts(rest(chosen))).toEqual([4, 4, 3, 0]);
    const voted = chosen.happened(
      "CellProposedLevel",
      { subject: memberOf("m-4"), level: "unfulfilled" },
      "2021-12-05",
    );
    expect(counts(rest(voted))).toEqual([4, 3, 2, 1]);
  });

  it("do not count a level that was cancelled and not decided again", () => {
    const all = decided(allButOne, memberOf("m-4"), "good");
    const cancelled = all.happened(
      "LevelCancelled",
      { year: 2021, subject: memberOf("m-4"), decidedOn: "2021-12-28", reason: "sai" },
      "2021-12-28",
    );
    expect(counts(cancelled)).toEqual([undefined, undefined, undefined, undefined]);
    const again = cancelled.happened(
      "LevelRedecided",
      { year: 2021, subject: memberOf("m-4"), level: "unfulfilled", decidedOn: "2021-12-29", reason: "sai" },
      "2021-12-29",
    );
    expect(counts(again)).toEqual([4, 3, 2, 1]);
  });

  it("know discipline of the year, and whether all of it was self-detected and remedied", () => {
    const disciplined = (told: Story, decidedOn: string, facts: object) =>
      told
        .on("cell/c-1")
        .happened(
          "OrganisationDisciplined",
          { organisation: "c-1", form: "reprimand", decidedOn, ...facts },
          decidedOn,
        );
    const both = { selfDetected: true, remedied: true };
    const of = (told: Story) => {
      const facts = cellFacts(told);
      return [facts["discipline.in-year"], facts["discipline.self-detected-and-remedied"]];
    };
    const relieved = disciplined(four, "2021-05-01", both);
    expect(of(relieved)).toEqual([true, true]);
    expect(of(disciplined(relieved, "2021-06-01", {}))).toEqual([true, undefined]);
    expect(of(disciplined(relieved, "2021-06-01", { remedied: false }))).toEqual([true, false]);
    expect(of(disciplined(four, "2020-05-01", both))).toEqual([false, false]);
  });

  it("know relief only by a decision about this cell that names the ground and the case", () => {
    const relief = "relief.force-majeure.under-half";
    const under = { ...qd132hd21, facts: { ...qd132hd21.facts, [relief]: truth("-", "-", "high") } };
    const granted = (subject: ReturnType<typeof cellOf>, clause: string, of: string) =>
      cellFacts(
        four
          .on("committee/b-1")
          .happened("ReliefGranted", { year: 2021, subject, clause, case: of, reason: "dịch" }, "2021-12-01"),
        { under },
      )[relief];
    expect(cellFacts(four, { under })[relief]).toBe(false);
    expect(granted(cellOf("c-1"), "force-majeure", "under-half")).toBe(true);
    expect(granted(cellOf("c-2"), "force-majeure", "under-half")).toBe(false);
    expect(granted(cellOf("c-1"), "another", "under-half")).toBe(false);
    expect(granted(cellOf("c-1"), "force-majeure", "under-seventy")).toBe(false);
    expect(granted(cellOf("c-1"), "force-majeure", "not-named")).toBe(false);
  });

  it("know the lowest of its peers, and that there are none only where the report says so", () => {
    const peers = (told: Story) => {
      const facts = cellFacts(told);
      return [facts["peers.none"], facts["peers.lowest"]];
    };
    const report = (given: object) =>
      reviewing(four).happened(
        "CollectiveReportSubmitted",
        { subject: cellOf("c-1"), ...given },
        "2021-11-20",
      );
    expect(peers(report({}))).toEqual([undefined, undefined]);
    expect(peers(report({ peers: [] }))).toEqual([true, undefined]);
    const two = [
      { kind: "front", level: "fulfilled" },
      { kind: "government", level: "good" },
    ];
    expect(peers(report({ peers: two }))).toEqual([false, "fulfilled"]);
    const rated = reviewing(four).happened(
      "PeerOrganisationRated",
      { organisation: "c-1", kind: "front", level: "good" },
      "2021-11-20",
    );
    expect(peers(rated)).toEqual([false, "good"]);
  });
});

describe("the facts about a base organisation", () => {
  const twoCells = enrolled(founded(oneCell("m-1").on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), "m-2");

  it("count the levels of the organisations directly below it", () => {
    const one = decided(twoCells, cellOf("c-1"), "good");
    expect(factsOf(one, "base-organisation:b-1")["subordinates.rated"]).toBeUndefined();
    expect(factsOf(decided(one, cellOf("c-2"), "fulfilled"), "base-organisation:b-1")).toMatchObject({
      "subordinates.rated": 2,
      "subordinates.at-least-fulfilled": 2,
      "subordinates.at-least-good": 1,
    });
  });

  it("are rated on their own report", () => {
    const told = reviewing(twoCells, "b-1").happened(
      "CollectiveReportSubmitted",
      { subject: baseOf("b-1"), degrees: { "party-building": "poor" } },
      "2021-12-01",
    );
    expect(factsOf(told, "base-organisation:b-1")["degree.party-building"]).toBe("poor");
  });
});

describe("the facts about a leading collective", () => {
  const key = "collective:c-1";
  const named = reviewing(oneCell("m-1", "m-2")).happened(
    "LevelProposed",
    { subject: collectiveOf("c-1"), level: "good", outstanding: true },
    "2021-11-27",
  );
  const leading = named
    .on("cell/c-1")
    .happened(
      "OfficeFilled",
      { organisation: "c-1", office: "secretary", member: "m-1", on: "2021-01-01" },
      "2021-01-01",
    );

  it("are read where a review or a decision speaks of it, and only then", () => {
    expect(read(oneCell("m-1")).classification.of(key)).toBeUndefined();
    expect(factsOf(named, key)).toEqual({
      "organisation.months": 83,
      "judged.outstanding": true,
      "discipline.in-year": false,
      "discipline.self-detected-and-remedied": false,
      "relief.force-majeure.under-half": false,
      "check.pending": false,
      "discipline.subordinate": false,
      "subordinates.disciplined": 0,
      "quarters.unfulfilled": 0,
      "wrongdoing.concluded": false,
    });
    expect(read(decided(oneCell("m-1"), collectiveOf("c-1"), "good")).classification.of(key)).toBeDefined();
  });

  it("know the level of its organisation once that is decided", () => {
    expect(factsOf(decided(named, cellOf("c-1"), "fulfilled"), key)["organisation.level"]).toBe("fulfilled");
  });

  it("know whether one of those in office was warned in the year, where offices are known", () => {
    const warned = (member: string, form: "reprimand" | "warning", on = "2021-05-01") =>
      leading.happened("MemberDisciplined", { member, form, decidedOn: on }, on);
    const fact = (told: Story) => factsOf(told, key)["discipline.member-warned"];
    expect([
      fact(named),
      fact(leading),
      fact(warned("m-1", "warning")),
      fact(warned("m-1", "reprimand")),
      fact(warned("m-2", "warning")),
      fact(warned("m-1", "warning", "2020-05-01")),
    ]).toEqual([undefined, false, true, false, false, false]);
  });

  /** m-1 leads c-1 from 1/1/2021; m-2 led it in 2019. Both are disciplined in 2021. */
  const disciplined = (member: string, act: object, told = leading) =>
    told
      .on("cell/c-1")
      .happened(
        "MemberDisciplined",
        { member, form: "reprimand", decidedOn: "2021-05-01", dutyRelated: true, ...act },
        "2021-05-01",
      );
  const former = leading
    .happened(
      "OfficeFilled",
      { organisation: "c-1", office: "deputy", member: "m-2", on: "2019-01-01" },
      "2021-01-02",
    )
    .happened(
      "OfficeVacated",
      { organisation: "c-1", office: "deputy", member: "m-2", on: "2019-12-31" },
      "2021-01-02",
    );
  const hereOf = (told: Story, about = key) => {
    const facts = factsOf(told, about);
    return [facts["discipline.leader-here"], facts["discipline.leader-duty-related"]];
  };

  it("do not know whether a violation without a recorded unit was committed here", () => {
    expect(hereOf(leading)).toEqual([false, false]);
    expect(hereOf(disciplined("m-1", {}))).toEqual([undefined, undefined]);
    expect(hereOf(disciplined("m-1", { dutyRelated: false }))).toEqual([undefined, false]);
    expect(hereOf(disciplined("m-1", { unitAtAct: "c-1" }))).toEqual([true, true]);
    expect(hereOf(disciplined("m-1", { unitAtAct: "c-1", dutyRelated: undefined }))).toEqual([
      true,
      undefined,
    ]);
    expect(hereOf(disciplined("m-1", { unitAtAct: "c-9" }))).toEqual([false, false]);
    expect(factsOf(disciplined("m-1", { unitAtAct: "c-9" }), key)["discipline.leader"]).toBe(true);
    // The same holds for the organisation as for its leading collective.
    expect(hereOf(disciplined("m-1", {}), "cell:c-1")).toEqual([undefined, undefined]);
  });

  it("count a violation for the unit that the member led on the day of the act", () => {
    const act = (actOn: string | undefined, unitAtAct?: string) =>
      hereOf(disciplined("m-2", { actOn, unitAtAct }, former));
    expect(act("2019-12-31", "c-1")).toEqual([true, true]);
    expect(act("2020-01-01", "c-1")).toEqual([false, false]);
    expect(act("2018-12-31", "c-1")).toEqual([false, false]);
    expect(act(undefined, "c-1")).toEqual([undefined, undefined]);
    expect(act("2019-06-01")).toEqual([undefined, undefined]);
    expect(act("2020-06-01")).toEqual([false, false]);
    expect(act("2019-06-01", "c-9")).toEqual([false, false]);
  });

  it("count a violation in a unit below only for whoever led the organisation then", () => {
    const base = "base-organisation:b-1";
    const leads = reviewing(leading, "b-1")
      .on("committee/b-1")
      .happened(
        "OfficeFilled",
        { organisation: "b-1", office: "deputy", member: "m-1", on: "2020-07-01" },
        "2021-01-01",
      );
    const act = (actOn: string | undefined) =>
      hereOf(disciplined("m-1", { actOn, unitAtAct: "c-1" }, leads), base);
    expect(act("2020-07-01")).toEqual([true, true]);
    expect(act("2020-06-30")).toEqual([false, false]);
    expect(act(undefined)).toEqual([undefined, undefined]);
  });

  it("know whether every duty-related violation of its leaders is an old one", () => {
    const old = (told: Story) => factsOf(told, key)["discipline.old-violation"];
    expect(old(leading)).toBe(false);
    expect(old(disciplined("m-1", { unitAtAct: "c-1", actOn: "2020-12-31" }))).toBe(true);
    expect(old(disciplined("m-1", { unitAtAct: "c-1", actOn: "2021-01-01" }))).toBe(false);
    expect(old(disciplined("m-1", { unitAtAct: "c-1" }))).toBeUndefined();
    expect(old(disciplined("m-1", { actOn: "2021-01-01" }))).toBeUndefined();
    expect(old(disciplined("m-1", { unitAtAct: "c-9", actOn: "2020-12-31" }))).toBe(false);
  });
});
