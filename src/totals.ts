import { notTogether } from "./projections/fold/fold-errors.js";
import type { Axes, FoldedJournal, FoldedStream } from "./projections/fold/folded-journal.js";
import { type Classification, levelAt } from "./projections/year/classified.js";
import { judgedBy, type YearOptions } from "./projections/year/context.js";
import type { Meeting } from "./projections/year/meetings.js";
import { streamsByGroup } from "./projections/year/organisation-groups.js";
import { gradeStage, scoredMeeting } from "./projections/year/scored-meetings.js";
import { grouped } from "./projections/year/table.js";
import type { Outcome } from "./rules/engine/outcome.js";
import { type Year, yearOf } from "./year.js";

/**
 * Tables of counts, by the name of the table and the name of the column. Counts are whole numbers above 0.
 */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const inOrder = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The sum of some tables, each multiplied by its number. Tables and columns are in order, so that equal sums
 * give equal texts.
 */
const summed = (parts: readonly (readonly [counts: Counts, times: number])[]): Counts => {
  const sums: Record<string, Record<string, number>> = {};
  for (const [counts, times] of parts)
    for (const [table, columns] of Object.entries(counts)) {
      sums[table] ??= {};
      const sum = sums[table] as Record<string, number>;
      for (const [column, count] of Object.entries(columns)) sum[column] = (sum[column] ?? 0) + times * count;
    }
  return Object.fromEntries(
    inOrder(sums).flatMap(([table, columns]) => {
      const kept = inOrder(columns).filter(([, count]) => count !== 0);
      return kept.length === 0 ? [] : [[table, Object.fromEntries(kept)]];
    }),
  );
};

/** The number of times that each text occurs. */
const tallied = (items: Iterable<string>): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const computed = (outcome: Outcome): string => (outcome.kind === "level" ? outcome.level : outcome.kind);

const levelsOf = (classification: readonly Classification[]): Counts => {
  const of = (kind: string) => classification.filter(({ subject }) => subject.kind === kind);
  return Object.fromEntries(
    ["member", "cell", "base-organisation", "collective"].flatMap((kind) => [
      [`${kind}/computed`, tallied(of(kind).map(({ outcome }) => computed(outcome)))],
      [`${kind}/decided`, tallied(of(kind).flatMap(({ final }) => final?.level ?? []))],
      [
        `${kind}/proposed-only`,
        tallied(of(kind).flatMap((each) => (each.final ? [] : (levelAt(each, "proposed")?.level ?? [])))),
      ],
    ]),
  );
};

/** The rolls of the cells. Each roll counts a member once. */
const rollsOf = ({ context, report }: Year): Counts[] =>
  context.cells.flatMap(({ id }) => {
    const roll = report.of(id);
    if (roll === undefined) return [];
    const { listed, rated, proposed, exempt, notRated, notReviewed, unaccounted } = roll;
    return [
      {
        roll: { listed, rated, proposed, unaccounted: unaccounted.length },
        "roll/exempt": exempt,
        "roll/not-rated": notRated,
        "roll/not-reviewed": notReviewed,
      },
    ];
  });

/** Grades of meetings by stage: decided, voted or proposed, or only computed by the rubric. */
const meetingGradesOf = (context: Year["context"], held: readonly Meeting[]): Counts => {
  const by = grouped(held, ({ quality }) => [gradeStage(quality) ?? "computed"]);
  return Object.fromEntries(
    [...by].map(([stage, meetings]) => [
      `meeting/grade/${stage}`,
      tallied(meetings.flatMap((meeting) => scoredMeeting(context, meeting).grade ?? [])),
    ]),
  );
};

const meetingsOf = ({ context, meetings }: Year): Counts => {
  const held = meetings.all.filter((meeting) => meeting.held);
  return {
    "meeting/held": tallied(held.map(({ kind }) => kind)),
    "meeting/cancelled": tallied(meetings.all.filter(({ cancelled }) => cancelled).map(({ kind }) => kind)),
    ...meetingGradesOf(context, held),
  };
};

const attendanceOf = ({ meetings }: Year): Counts[] =>
  meetings.all.flatMap(({ attendance }) => {
    if (attendance === undefined) return [];
    const { expected, attending, excused, unexcused, unaccounted } = attendance;
    return [
      {
        attendance: {
          expected: expected.length,
          attending,
          excused: excused.length,
          unexcused: unexcused.length,
          unaccounted: unaccounted.length,
        },
      },
    ];
  });

const capsOf = ({ caps }: Year): Counts[] =>
  caps.map(({ cap, stage, tally, state }) => ({
    [`cap/${cap?.id ?? "none"}/${stage}`]: { ...tally, groups: 1, [state]: 1 },
  }));

const byTable = <T>(
  items: readonly T[],
  tableOf: (item: T) => string,
  columnOf: (item: T) => string,
): Counts => summed(items.map((item) => [{ [tableOf(item)]: { [columnOf(item)]: 1 } }, 1]));

/** The counts of a year. They name no person. */
const countsOf = (year: Year): Counts => {
  const { context, calendar, tasks, cellQuality, findings, classification } = year;
  return summed(
    [
      { organisations: tallied([...context.organisations.values()].map(({ kind }) => kind)) },
      levelsOf(classification.all),
      ...rollsOf(year),
      meetingsOf(year),
      ...attendanceOf(year),
      { "cell/grade": tallied(cellQuality.all.flatMap((each) => each.year.score?.grade ?? [])) },
      { task: tallied(tasks.all.map(({ state }) => state)) },
      byTable(
        calendar,
        ({ obligation }) => `duty/${obligation.id}`,
        ({ state }) => state,
      ),
      ...capsOf(year),
      byTable(
        findings,
        ({ severity }) => `finding/${severity}`,
        ({ code }) => code,
      ),
    ].map((counts) => [counts, 1]),
  );
};

/** The origin of the totals: one year, read under one rule set and for the same instants. */
interface ReadAs extends Axes {
  /** The year under review. */
  readonly year: number;
  /** The rule set of the year, with its fingerprint. */
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
}

/**
 * The counts of a year as plain data. They name no person. The counts of the parts add up to those of a
 * province.
 */
export interface Totals {
  /** Absent in the totals of no year. */
  readonly of?: ReadAs;
  /** The counts. */
  readonly counts: Counts;
}

/** The totals of no year. A sum with them does not change. */
export const noTotals: Totals = Object.freeze({ counts: Object.freeze({}) });

const readAs = ({ year, ruleSet, context: { options } }: Year): ReadAs => ({
  year,
  ruleSet,
  ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
  ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
});

/**
 * Counts a year: organisations by kind, levels computed and decided, rolls, meetings and their grades, duties
 * by state, tasks, caps, findings by kind.
 */
export const totalsOf = (year: Year): Totals => ({ of: readAs(year), counts: countsOf(year) });

const isSame = (one: ReadAs, other: ReadAs): boolean =>
  one.year === other.year &&
  one.ruleSet.id === other.ruleSet.id &&
  one.ruleSet.fingerprint === other.ruleSet.fingerprint &&
  one.asAt === other.asAt &&
  one.asOf === other.asOf;

/**
 * The totals of two parts together. The sum is the same in any order and grouping.
 * @throws WrongUseError `readings-differ` if the parts are of different years, rule sets or instants
 */
export const mergeTotals = (one: Totals, other: Totals): Totals => {
  if (one.of === undefined) return other;
  if (other.of === undefined) return one;
  if (!isSame(one.of, other.of)) throw notTogether("readings-differ", {});
  return {
    of: one.of,
    counts: summed([
      [one.counts, 1],
      [other.counts, 1],
    ]),
  };
};

type Places<P> = ReadonlyMap<string, readonly P[]>;

const byStream = <P extends { readonly stream: string }>(places: readonly P[]): Places<P> => {
  const found = new Map<string, P[]>();
  for (const place of places) {
    const known = found.get(place.stream);
    if (known === undefined) found.set(place.stream, [place]);
    else known.push(place);
  }
  return found;
};

/** Makes a function that takes streams out of a folded journal, with their gaps and withheld entries. */
const taker = (folded: FoldedJournal): ((streams: Iterable<string>) => FoldedJournal) => {
  const gaps = byStream(folded.gaps);
  const withheld = byStream(folded.withheld);
  const replaced = byStream(folded.replaced ?? []);
  return (streams) => {
    const names = [...streams];
    const found: [string, FoldedStream][] = names.flatMap((name) => {
      const folded1 = folded.streams.get(name);
      return folded1 === undefined ? [] : [[name, folded1]];
    });
    return {
      ...folded,
      streams: new Map(found),
      gaps: names.flatMap((name) => gaps.get(name) ?? []),
      withheld: names.flatMap((name) => withheld.get(name) ?? []),
      replaced: names.flatMap((name) => replaced.get(name) ?? []),
    };
  };
};

/**
 * The totals of a folded journal. The function reads each base organisation with its cells separately and
 * then adds up. A part of a province gives its part of the sum, so a caller can read a province part by part.
 * The decisions of superior committees count for each base organisation. The events on the superiors' own
 * streams count once.
 *
 * Some facts need two base organisations together, such as a member on the rolls of both. The totals do not
 * contain them.
 *
 * @param superiors whether to count the superiors' own streams; a caller that reads a province in parts
 * counts them in exactly one part
 * @example
 * ```ts
 * import { fold, projections, totalsByOrganisation } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * const options = { year: 2021, under: qd132hd21 };
 * totalsByOrganisation(fold(projections, []), options).counts; //=> {}
 * ```
 */
export const totalsByOrganisation = (
  folded: FoldedJournal,
  asked: YearOptions,
  superiors: "counted" | "context" = "counted",
): Totals => {
  const options = judgedBy(folded, asked);
  const { shared, groups } = streamsByGroup(folded);
  const take = taker(folded);
  const { of, counts: above } = totalsOf(yearOf(take(shared), options));
  const parts = [...groups.values()].map((streams) =>
    countsOf(yearOf(take([...shared, ...streams]), options)),
  );
  // Every group contains the superiors' own counts.
  const times = (superiors === "counted" ? 1 : 0) - parts.length;
  return {
    ...(of === undefined ? {} : { of }),
    counts: summed([...parts.map((counts) => [counts, 1] as const), [above, times]]),
  };
};
