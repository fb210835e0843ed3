import type { Condition } from "../engine/conditions/condition.js";
import type { ParameterValues, Source } from "../engine/conditions/vocabulary.js";
import { type DecisionRow, firstRow } from "../engine/decision-table.js";
import type { AttendanceParameter } from "./attendance-parameters.js";
import type { Base } from "./majority.js";
import {
  charter,
  factsOfPattern,
  patternOf,
  qd294,
  type Standing,
  type StandingFact,
  standingNames,
} from "./party-standing.js";

/** Whether a member has a right. `if-present` means that the member has it at a meeting that he attends. */
export type VotingRight = "yes" | "no" | "if-present" | "not-stated";

/** The rights of a member at a meeting. */
interface Rights {
  /** Whether the member takes part in the discussion. */
  readonly speaks: VotingRight;
  /** Whether the member votes on resolutions and levels. */
  readonly votes: VotingRight;
  /** Whether the member takes part in elections. */
  readonly elects: VotingRight;
}

/** Whether a member counts in the base of a majority. */
interface PlaceInBase {
  /** Whether the member counts. It is unsettled if no text that the authors read states it. */
  readonly counts: "yes" | "no" | "unsettled";
  /** The clause. */
  readonly source: Source;
}

/** The rights and the place in each base that follow from a member's standing at a meeting of the cell. */
export interface Eligibility extends Rights, PlaceInBase {
  /** Whether the member is in the base of the attendance rate. It is a parameter if rubrics may differ. */
  readonly attends: "yes" | "no" | { readonly parameter: AttendanceParameter };
}

const everyRight: Rights = { speaks: "yes", votes: "yes", elects: "yes" };
const noRight: Rights = { speaks: "no", votes: "no", elects: "no" };
const voiceOnly: Rights = { speaks: "yes", votes: "no", elects: "no" };
const rightsNotStated: Rights = { speaks: "not-stated", votes: "not-stated", elects: "not-stated" };
const rightsIfPresent: Rights = { speaks: "if-present", votes: "if-present", elects: "if-present" };

const is = (fact: StandingFact, value = true): Condition => ({ fact, is: "equal", value });
const all = (...conditions: Condition[]): Condition => ({ all: conditions });

/**
 * One row of the table: its condition, the rights, the base of a majority, the base of attendance, and the
 * source.
 */
const row = (
  id: string,
  when: Condition,
  rights: Rights,
  counts: PlaceInBase["counts"],
  attends: "yes" | "no" | AttendanceParameter,
  source: Source,
): DecisionRow<Eligibility> => ({
  id,
  when,
  gives: {
    ...rights,
    counts,
    attends: attends === "yes" || attends === "no" ? attends : { parameter: attends },
    source,
  },
});

const notOfficial = (...conditions: Condition[]): Condition => all(is("official", false), ...conditions);

const voiceIfPresent: Rights = { ...voiceOnly, speaks: "if-present" };
const art3 = charter("3");
const suspended: Source = { ...art3, note: "the measure takes the voice too (Charter, 40.4)" };
const guest: Source = {
  ...art3,
  note: "QĐ 294, 6.3.2 b and c, says so of whoever is here for a time; QĐ 208 is reported to say the same",
};

/**
 * A person who is no official member of the cell has no vote and counts in no majority, for any other facts.
 */
const notOfficialRows: readonly DecisionRow<Eligibility>[] = [
  row(
    "suspended-not-official",
    notOfficial(is("suspended")),
    noRight,
    "no",
    "attendance-suspended",
    suspended,
  ),
  row(
    "prosecuted-not-official",
    notOfficial(is("prosecuted")),
    { ...noRight, speaks: "not-stated" },
    "no",
    "attendance-prosecuted",
    art3,
  ),
  row(
    "exempt-absent-not-official",
    notOfficial(is("exempt"), is("present", false)),
    voiceIfPresent,
    "no",
    "no",
    art3,
  ),
  row("guest", is("guest"), voiceOnly, "no", "attendance-guest", guest),
  row(
    "exempt-present-probationary",
    notOfficial(is("exempt")),
    voiceOnly,
    "no",
    "attendance-exempt-present",
    art3,
  ),
  row(
    "away-absent-probationary",
    notOfficial(is("away-elsewhere"), is("present", false)),
    voiceIfPresent,
    "no",
    "attendance-away-elsewhere",
    art3,
  ),
  row(
    "away-present-probationary",
    notOfficial(is("away-elsewhere")),
    voiceOnly,
    "no",
    "attendance-away-present",
    art3,
  ),
  row(
    "away-same-base-probationary",
    notOfficial(is("away-same-base")),
    voiceIfPresent,
    "no",
    "attendance-away-same-base",
    art3,
  ),
  row("probationary", is("official", false), voiceOnly, "no", "attendance-probationary", art3),
];

const unread = (document: string, when: string): Source => ({
  document,
  evidence: "not-found",
  note: `${when} were not read on this point`,
});

/**
 * Official members under texts that the authors did not read. Only the measure itself takes rights away, and
 * the members' place is unsettled.
 */
const unsettledRows = (
  suffix: string,
  period: Condition,
  silent: Source,
): readonly DecisionRow<Eligibility>[] => {
  const unsettled = (
    id: string,
    rights: Rights,
    attends: "yes" | "no" | AttendanceParameter,
    source: Source,
    ...conditions: Condition[]
  ) => row(`${id}-${suffix}`, all(period, ...conditions), rights, "unsettled", attends, source);
  const measure: Source = {
    ...silent,
    note: `the measure takes voice and vote (Charter, 40.4); who counts: ${silent.note}`,
  };
  return [
    unsettled("suspended", noRight, "attendance-suspended", measure, is("suspended")),
    unsettled("prosecuted", rightsNotStated, "attendance-prosecuted", silent, is("prosecuted")),
    unsettled("exempt-absent", rightsNotStated, "no", silent, is("exempt"), is("present", false)),
    unsettled("exempt-present", rightsNotStated, "attendance-exempt-present", silent, is("exempt")),
    unsettled(
      "away-absent",
      rightsNotStated,
      "attendance-away-elsewhere",
      silent,
      is("away-elsewhere"),
      is("present", false),
    ),
    unsettled("away-present", rightsNotStated, "attendance-away-present", silent, is("away-elsewhere")),
    unsettled("away-same-base", rightsNotStated, "attendance-away-same-base", silent, is("away-same-base")),
  ];
};

const rowsBefore294 = unsettledRows(
  "before-294",
  is("qd294", false),
  unread("QĐ 24-QĐ/TW (2021), QĐ 29-QĐ/TW (2016)", "texts in force before 1/7/2025"),
);
const rowsSinceQd20 = unsettledRows(
  "since-qd20",
  is("qd20"),
  unread("QĐ 20-QĐ/TW (8/4/2026), QĐ 208-QĐ/TW (26/7/2026)", "texts in force since 8/4/2026"),
);

const absent = is("present", false);

/** Official members under QĐ 294. The last row is for members without any exclusion, on every day. */
const officialRows: readonly DecisionRow<Eligibility>[] = [
  row("suspended", is("suspended"), noRight, "no", "attendance-suspended", qd294("9.3.2")),
  row("prosecuted", is("prosecuted"), rightsNotStated, "no", "attendance-prosecuted", qd294("9.3.2")),
  row("exempt-absent", all(is("exempt"), absent), rightsIfPresent, "no", "no", qd294("7, 9.3.2")),
  row("exempt-present", is("exempt"), everyRight, "yes", "attendance-exempt-present", {
    ...qd294("9.3.2"),
    note: "the exclusion leaves out whoever comes and votes; whether an exempt member may stand for election is not stated",
  }),
  row(
    "away-absent",
    all(is("away-elsewhere"), absent),
    { ...rightsIfPresent, elects: "yes" },
    "no",
    "attendance-away-elsewhere",
    qd294("6.3.2, 9.3.2"),
  ),
  row("away-present", is("away-elsewhere"), everyRight, "yes", "attendance-away-present", {
    ...qd294("9.3.2"),
    note: "that who is away and comes and votes counts is a reading of the bracket in 9.3.2",
  }),
  row(
    "away-same-base",
    is("away-same-base"),
    { ...rightsIfPresent, elects: "yes" },
    "yes",
    "attendance-away-same-base",
    {
      ...qd294("9.3.2"),
      note: "the text excludes only members away under another đảng bộ; that all others away count is a reading",
    },
  ),
  row("official", is("official"), everyRight, "yes", "yes", charter("3, 9.5")),
];

/**
 * The effect of each standing at a cell's meeting. The first row that fits applies. There is a row for every
 * standing on every day.
 */
export const eligibilityTable: readonly DecisionRow<Eligibility>[] = [
  ...notOfficialRows,
  ...rowsBefore294,
  ...rowsSinceQd20,
  ...officialRows,
];

const rowOf = firstRow(eligibilityTable, standingNames);

/**
 * The rows of the patterns so far. There are a few hundred patterns, and every meeting needs those of its
 * whole roll.
 */
const rows = new Map<number, DecisionRow<Eligibility>>();

/** The effect of one member's standing at a meeting on a day. */
export const eligibilityOf = (standing: Standing, day: string): DecisionRow<Eligibility> => {
  const pattern = patternOf(standing, day);
  const known = rows.get(pattern);
  if (known !== undefined) return known;
  const outcome = rowOf(factsOfPattern(pattern));
  if (outcome.kind !== "row")
    throw new Error(`The eligibility table has no row for ${standing.member}: it must be total.`);
  rows.set(pattern, outcome.row);
  return outcome.row;
};

/** The base of the attendance rate of one meeting, in the order of the roll. */
interface AttendanceBase {
  /** The members in the base. */
  readonly expected: readonly string[];
  /** The members of the base who are present. */
  readonly attending: readonly string[];
  /** Members whose place depends on a parameter without a value. They are in neither list. */
  readonly open: readonly { readonly member: string; readonly parameter: AttendanceParameter }[];
}

/**
 * The base of the attendance rate, from the standing of every member of the roll on a day, under the chosen
 * parameters. An absence with a reason is an absence. A delegate or guest on no roll has no standing.
 */
export const attendanceBase = (
  standings: readonly Standing[],
  day: string,
  chosen: ParameterValues,
): AttendanceBase => {
  const expected: string[] = [];
  const attending: string[] = [];
  const open: { member: string; parameter: AttendanceParameter }[] = [];
  for (const standing of standings) {
    const { member, present } = standing;
    const { attends } = eligibilityOf(standing, day).gives;
    const counts = typeof attends === "object" ? chosen[attends.parameter] : attends === "yes";
    if (counts === true) {
      expected.push(member);
      if (present) attending.push(member);
    } else if (counts !== false && typeof attends === "object") {
      open.push({ member, parameter: attends.parameter });
    }
  }
  return { expected, attending, open };
};

/** The members who count on a day, and the base. */
export interface Electorate {
  /** The number of members who count. */
  readonly base: Base;
  /** Each member with the row of the table that applies. */
  readonly places: readonly { readonly member: string; readonly row: DecisionRow<Eligibility> }[];
}

/** The base of a majority, from the standing of every member of the roll on that day. */
export const electorateOn = (standings: readonly Standing[], day: string): Electorate => {
  let [least, most] = [0, 0];
  const places = standings.map((standing) => {
    const row = eligibilityOf(standing, day);
    if (row.gives.counts === "yes") least += 1;
    if (row.gives.counts !== "no") most += 1;
    return { member: standing.member, row };
  });
  return { base: { least, most }, places };
};
