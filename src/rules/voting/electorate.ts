import type { Bound } from "../engine/bound.js";
import type { Fact, Facts } from "../engine/facts.js";
import type { Source } from "../engine/rule-set.js";
import { firstRow, type Row } from "../engine/table.js";
import type { Base } from "./majority.js";
import { qd294, qd294From } from "./sources.js";

/** What is known of one member's standing on the day of a vote. */
export interface Standing {
  readonly member: string;
  /** A member of another cell who takes part here for a time is a `guest`. */
  readonly status: "official" | "probationary" | "guest";
  readonly exempt: boolean;
  readonly suspended: boolean;
  readonly prosecuted: boolean;
  /** Takes part elsewhere for a time: under another base organisation, or under the same. */
  readonly away: "no" | "elsewhere" | "same-base-organisation";
  readonly present: boolean;
}

/** Whether a member counts in the base of a majority. */
export interface Place {
  readonly counts: "yes" | "no" | "unsettled";
  readonly source: Source;
}

const charter: Source = { document: "Điều lệ Đảng (2011)", point: "3", evidence: "P" };
const silent: Source = {
  document: "QĐ 24-QĐ/TW (2021), QĐ 29-QĐ/TW (2016)",
  evidence: "NF",
  note: "texts in force before 1/7/2025 were not read on this point",
};

const names: Bound = {
  ruleSet: {
    facts: Object.fromEntries(
      [
        "official",
        "exempt",
        "suspended",
        "prosecuted",
        "away-elsewhere",
        "away-same-base",
        "present",
        "qd294",
      ].map((name) => [name, { says: { vi: name, en: name }, kind: "boolean" as const }]),
    ),
    lists: {},
    scales: {},
    subjects: {},
  },
  parameters: {},
};

const is = (fact: string, value = true) => ({ fact, is: "equal" as const, value });
const before294 = (...facts: string[]) => ({
  all: [is("qd294", false), { any: facts.map((fact) => is(fact)) }],
});

/**
 * Who counts in the base of a majority at a cell's meeting, row by row: the first row that fits.
 * Before 1/7/2025 the exclusions are unsettled: the texts then in force were not read.
 */
export const electorateTable: readonly Row<Place>[] = [
  { id: "not-official", when: is("official", false), gives: { counts: "no", source: charter } },
  {
    id: "exclusions-not-read",
    when: before294("exempt", "suspended", "prosecuted", "away-elsewhere", "away-same-base"),
    gives: { counts: "unsettled", source: silent },
  },
  { id: "suspended", when: is("suspended"), gives: { counts: "no", source: qd294("9.3.2") } },
  { id: "prosecuted", when: is("prosecuted"), gives: { counts: "no", source: qd294("9.3.2") } },
  {
    id: "exempt-absent",
    when: { all: [is("exempt"), is("present", false)] },
    gives: { counts: "no", source: qd294("7, 9.3.2") },
  },
  {
    id: "away-absent",
    when: { all: [is("away-elsewhere"), is("present", false)] },
    gives: { counts: "no", source: qd294("6.3.2, 9.3.2") },
  },
  { id: "official", when: is("official"), gives: { counts: "yes", source: { ...charter, point: "3, 9.5" } } },
];

const factsOf = (standing: Standing, day: string): Facts => {
  const truth = (value: boolean): Fact => ({ value, from: [] });
  return new Map([
    ["official", truth(standing.status === "official")],
    ["exempt", truth(standing.exempt)],
    ["suspended", truth(standing.suspended)],
    ["prosecuted", truth(standing.prosecuted)],
    ["away-elsewhere", truth(standing.away === "elsewhere")],
    ["away-same-base", truth(standing.away === "same-base-organisation")],
    ["present", truth(standing.present)],
    ["qd294", truth(day >= qd294From)],
  ]);
};

/** One member's place in the base of a majority on a day. */
export const placeOf = (standing: Standing, day: string): Row<Place> => {
  const outcome = firstRow(electorateTable, factsOf(standing, day), names);
  if (outcome.kind === "row") return outcome.row;
  throw new Error(`The electorate table has no row for ${standing.member}: it must be total.`);
};

/** Who counts on a day, and the base that follows. */
export interface Electorate {
  readonly base: Base;
  readonly places: readonly { readonly member: string; readonly row: Row<Place> }[];
}

/** The base of a majority from the standing of everybody on the roll on that day. */
export const electorateOn = (standings: readonly Standing[], day: string): Electorate => {
  const places = standings.map((standing) => ({ member: standing.member, row: placeOf(standing, day) }));
  const number = (counts: Place["counts"]): number =>
    places.filter(({ row }) => row.gives.counts === counts).length;
  return { base: { least: number("yes"), most: number("yes") + number("unsettled") }, places };
};

/**
 * Who is in the attendance base of a meeting's rubric: not the exempt, the suspended, the prosecuted,
 * those away, and guests; probationary members count.
 */
export const expectedToAttend = ({ status, exempt, suspended, prosecuted, away }: Standing): boolean =>
  status !== "guest" && !exempt && !suspended && !prosecuted && away === "no";
