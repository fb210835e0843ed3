import { describe, expect, it } from "vitest";
import { qd132hd21 } from "../../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { type Case, type FactTable, outcomeOf, ruleIdsOf, without } from "../../../support/cases.js";

/** What a cell counts below it, and what a base organisation counts. */
const kinds = [
  { subject: "cell", below: "members" },
  { subject: "base-organisation", below: "subordinates" },
];

const baseOf = (below: string): FactTable => ({
  "organisation.months": 60,
  "judged.outstanding": true,
  "degree.party-building": "excellent",
  "degree.political-tasks": "excellent",
  "degree.remedies": "good",
  [`${below}.rated`]: 10,
  [`${below}.at-least-fulfilled`]: 10,
  [`${below}.at-least-good`]: 8,
  ...(below === "members" ? { "members.unfulfilled": 0 } : {}),
  "peers.none": false,
  "peers.lowest": "good",
  "tasks.assigned": 6,
  "tasks.done": 6,
  "relief.force-majeure": false,
  "discipline.in-year": false,
  "discipline.self-detected-and-remedied": false,
});

const casesOf = (id: string, below: string): Case[] => [
  { name: "II.B.1.3.a: every condition met is excellent", facts: {}, gives: "excellent" },
  {
    name: "II.B.6: founded 5 months ago, it is not classified",
    facts: { "organisation.months": 5 },
    gives: "not-classified",
    by: `${id}.under-six-months`,
  },
  {
    name: "II.B.6: founded 6 months ago, it is classified",
    facts: { "organisation.months": 6 },
    gives: "excellent",
  },
  {
    name: "II.B.1.3.a: without notable achievements it is good",
    facts: { "judged.outstanding": false },
    gives: "good",
    by: `${id}.excellent.outstanding`,
  },
  {
    name: "II.B.1.3.a: party building one degree below excellent makes good",
    facts: { "degree.party-building": "good" },
    gives: "good",
    by: `${id}.excellent.main`,
  },
  {
    name: "II.B.1.3.a: political tasks one degree below excellent make good",
    facts: { "degree.political-tasks": "good" },
    gives: "good",
  },
  {
    name: "II.B.1.3.a: remedies one degree below good make good",
    facts: { "degree.remedies": "average" },
    gives: "good",
    by: `${id}.excellent.others`,
  },
  {
    name: "II.B.1.3.a: 80 % of 10 is 8: good or better in 8 is enough",
    facts: { [`${below}.at-least-good`]: 8 },
    gives: "excellent",
  },
  {
    name: "II.B.1.3.a: 80 % of 10 is 8: good or better in 7 is too few",
    facts: { [`${below}.at-least-good`]: 7 },
    gives: "good",
    by: `${id}.excellent.four-fifths-good`,
  },
  {
    name: "II.B.1.3.a: 80 % of 9 is 7.2: good or better in 7 is too few",
    facts: {
      [`${below}.rated`]: 9,
      [`${below}.at-least-fulfilled`]: 9,
      [`${below}.at-least-good`]: 7,
    },
    gives: "good",
  },
  {
    name: "II.B.1.3.a: one of 10 unfulfilled breaks the 100 %, so it is at most fulfilled",
    facts: {
      [`${below}.at-least-fulfilled`]: 9,
      [`${below}.at-least-good`]: 9,
      ...(below === "members" ? { "members.unfulfilled": 1 } : {}),
    },
    gives: "fulfilled",
  },
  {
    name: "II.B.1.3.a: peers one level below good make good",
    facts: { "peers.lowest": "fulfilled" },
    gives: "good",
    by: `${id}.excellent.peers`,
  },
  {
    name: "II.B.1.3.a: where there are no peers, none are needed",
    facts: { "peers.none": true, "peers.lowest": undefined },
    gives: "excellent",
  },
  {
    name: "II.B.1.3.a: with peers of unknown level, every level they allow stays open",
    facts: { "peers.lowest": undefined },
    gives: "excellent or good or fulfilled: missing peers.lowest",
  },
  {
    name: "II.B.1.3.a: with neither peers nor their absence known, both are missing",
    facts: { "peers.none": undefined, "peers.lowest": undefined },
    gives: "excellent or good or fulfilled: missing peers.lowest, peers.none",
  },
  {
    name: "II.B.1.3.b: party building one degree below good makes fulfilled",
    facts: { "degree.party-building": "average" },
    gives: "fulfilled",
    by: `${id}.good.main`,
  },
  {
    name: "II.B.1.3.b: poor remedies fall out of good and of fulfilled",
    facts: { "degree.remedies": "poor" },
    gives: "unfulfilled",
    by: `${id}.fulfilled.others`,
  },
  {
    name: "II.B.1.3.b: 50 % of 10 is 5: good or better in 5 is enough",
    facts: { [`${below}.at-least-good`]: 5 },
    gives: "good",
  },
  {
    name: "II.B.1.3.b: 50 % of 10 is 5: good or better in 4 is too few",
    facts: { [`${below}.at-least-good`]: 4 },
    gives: "fulfilled",
    by: `${id}.good.half-good`,
  },
  {
    name: "II.B.1.3.b: an unfulfilled one below keeps good away too",
    facts: { [`${below}.at-least-fulfilled`]: 9 },
    gives: "fulfilled",
    by: `${id}.good.all-fulfilled`,
  },
  {
    name: "II.B.1.3.b: peers one level below fulfilled make fulfilled",
    facts: { "peers.lowest": "unfulfilled" },
    gives: "fulfilled",
    by: `${id}.good.peers`,
  },
  {
    name: "II.B.1.3.c: political tasks one degree below average make unfulfilled",
    facts: { "degree.political-tasks": "poor" },
    gives: "unfulfilled",
    by: `${id}.fulfilled.main`,
  },
  {
    name: "II.B.1.3.c: discipline keeps what is fulfilled at best from fulfilled",
    facts: { "degree.political-tasks": "average", "discipline.in-year": true },
    gives: "unfulfilled",
    by: `${id}.fulfilled.not-disciplined`,
  },
  {
    name: "II.B.1.3.c: discipline for what was self-detected and remedied does not",
    facts: {
      "degree.political-tasks": "average",
      "discipline.in-year": true,
      "discipline.self-detected-and-remedied": true,
    },
    gives: "fulfilled",
  },
  {
    name: "II.B.1.3.c: discipline with unknown remedy stays open",
    facts: {
      "degree.political-tasks": "average",
      "discipline.in-year": true,
      "discipline.self-detected-and-remedied": undefined,
    },
    gives: "fulfilled or unfulfilled: missing discipline.self-detected-and-remedied",
  },
  {
    name: "II.B.1.3.d: 2 of 6 targets done is under half",
    facts: { "tasks.done": 2 },
    gives: "unfulfilled",
    by: `${id}.under-half`,
  },
  {
    name: "II.B.1.3.d: 3 of 6 targets done is not under half",
    facts: { "tasks.done": 3 },
    gives: "excellent",
  },
  {
    name: "II.B.1.3.d: under half by force majeure is excused",
    facts: { "tasks.done": 2, "relief.force-majeure": true },
    gives: "excellent",
  },
  {
    name: "II.B.1.3.d: under half with force majeure unknown stays open",
    facts: { "tasks.done": 2, "relief.force-majeure": undefined },
    gives: "excellent or unfulfilled: missing relief.force-majeure",
  },
  {
    name: "II.B.1.3.d: force majeure is of no account where half is done",
    facts: { "relief.force-majeure": undefined },
    gives: "excellent",
  },
  {
    name: "II.B.1.3.d: force majeure does not excuse poor party building",
    facts: { "degree.party-building": "poor", "relief.force-majeure": true },
    gives: "unfulfilled",
  },
];

const cellOnly: Case[] = [
  {
    name: "II.B.1.3.d: 2 of 10 members unfulfilled is not over 20 %",
    facts: { "members.at-least-fulfilled": 8, "members.at-least-good": 8, "members.unfulfilled": 2 },
    gives: "fulfilled",
  },
  {
    name: "II.B.1.3.d: 3 of 10 members unfulfilled is over 20 %",
    facts: { "members.at-least-fulfilled": 7, "members.at-least-good": 7, "members.unfulfilled": 3 },
    gives: "unfulfilled",
    by: "cell.over-fifth-unfulfilled",
  },
  {
    name: "II.B.1.3.d: 3 of 14 members unfulfilled is over 20 %, though 20 % of 14 rounds to 3",
    facts: {
      "members.rated": 14,
      "members.at-least-fulfilled": 11,
      "members.at-least-good": 11,
      "members.unfulfilled": 3,
    },
    gives: "unfulfilled",
  },
];

const table = kinds.flatMap(({ subject, below }) =>
  [...casesOf(subject, below), ...(subject === "cell" ? cellOnly : [])].map((of) => ({
    ...of,
    subject,
    base: baseOf(below),
  })),
);

describe("HD 21, organisations", () => {
  it.each(table)("$subject, $name", ({ subject, base, ...of }) => {
    expect(outcomeOf(qd132hd21, subject, base, of)).toBe(of.gives);
  });

  it.each(table.filter(({ by }) => by !== undefined))(
    "without $by it would be otherwise: $name",
    ({ subject, base, ...of }) => {
      const rest = without(qd132hd21, subject, of.by ?? "");
      expect(outcomeOf(rest, subject, base, of)).not.toBe(of.gives);
    },
  );

  it.each(kinds)("$subject: every rule decides a case of its own", ({ subject }) => {
    const decided = table.filter((of) => of.subject === subject).flatMap(({ by }) => by ?? []);
    const overtaken = [
      // One that is unfulfilled breaks "good" as well: taking away one rule is not enough to see it.
      `${subject}.excellent.all-fulfilled`,
      // Remedies below average fall out of fulfilled too.
      `${subject}.good.others`,
      // Poor party building fails II.B.1.3.c, "all criteria are average or better", already.
      `${subject}.party-building-poor`,
    ];
    expect([...decided, ...overtaken].sort()).toEqual(ruleIdsOf(qd132hd21, subject).sort());
  });

  it.each(kinds)("$subject: what the overtaken rules say is decided where their twin is away", (kind) => {
    const { subject, below } = kind;
    const base = baseOf(below);
    const of = (facts: FactTable) => ({ name: "", gives: "", facts });
    const outcome = (gone: readonly string[], facts: FactTable) =>
      outcomeOf(
        gone.reduce((set, id) => without(set, subject, `${subject}.${id}`), qd132hd21),
        subject,
        base,
        of(facts),
      );
    const oneUnfulfilled = { [`${below}.at-least-fulfilled`]: 9 };
    expect(outcome(["good.all-fulfilled"], oneUnfulfilled)).toBe("good");
    expect(outcome(["good.all-fulfilled", "excellent.all-fulfilled"], oneUnfulfilled)).toBe("excellent");
    const poorRemedies: FactTable = { "degree.remedies": "poor" };
    expect(outcome(["fulfilled.others"], poorRemedies)).toBe("fulfilled");
    expect(outcome(["fulfilled.others", "good.others"], poorRemedies)).toBe("good");
    const poorBuilding: FactTable = { "degree.party-building": "poor" };
    expect(outcome(["fulfilled.main"], poorBuilding)).toBe("unfulfilled");
    expect(outcome(["fulfilled.main", "party-building-poor"], poorBuilding)).toBe("fulfilled");
  });
});
