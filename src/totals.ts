import { notTogether } from "./projections/fold/fold-errors.js";
import type { Axes, FoldedJournal, FoldedStream } from "./projections/fold/folded-journal.js";
import type { Classification } from "./projections/year/classified.js";
import type { YearOptions } from "./projections/year/context.js";
import { streamsByGroup } from "./projections/year/organisation-groups.js";
import { scoredMeeting } from "./projections/year/scored-meetings.js";
import type { Outcome } from "./rules/engine/outcome.js";
import { type Year, yearOf } from "./year.js";

/** Tables of counts: by the table's name and the column's, whole numbers, and no count of 0. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const inOrder = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** The sum of some tables, each so many times; tables and columns in order, so that equal sums are equal texts. */
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

/** How often each text comes. */
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
    ]),
  );
};

/** The rolls of the cells, each member once on each. */
const rollsOf = ({ context, report }: Year): Counts[] =>
  context.cells.flatMap(({ id }) => {
    const roll = report.of(id);
    if (roll === undefined) return [];
    const { listed, rated, exempt, notReviewed, unaccounted } = roll;
    return [
      {
        roll: { listed, rated, unaccounted: unaccounted.length },
        "roll/exempt": exempt,
        "roll/not-reviewed": notReviewed,
      },
    ];
  });

const meetingsOf = ({ context, meetings }: Year): Counts => {
  const held = meetings.all.filter((meeting) => meeting.held);
  return {
    "meeting/held": tallied(held.map(({ kind }) => kind)),
    "meeting/cancelled": tallied(meetings.all.filter(({ cancelled }) => cancelled).map(({ kind }) => kind)),
    "meeting/grade": tallied(held.flatMap((meeting) => scoredMeeting(context, meeting).grade ?? [])),
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
  caps.map(({ cap, stage, on, tally, verdicts }) => {
    const [own] = verdicts;
    const kept = own?.holds === true;
    return {
      [`cap/${cap.id}/${stage}`]: {
        ...tally,
        groups: 1,
        ...(on && { [kept ? "kept" : "exceeded"]: 1, over: own?.over ?? 0 }),
      },
    };
  });

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

/** What totals were counted from: one year, read under one rule set and for the same instants. */
interface ReadAs extends Axes {
  /** The year under review. */
  readonly year: number;
  /** The rule set that judged, with its fingerprint. */
  readonly ruleSet: { readonly id: string; readonly fingerprint: string };
}

/** The counts of a year as plain data. They name no person, and the counts of parts add up to those of a province. */
export interface Totals {
  /** Absent in the totals of nothing. */
  readonly of?: ReadAs;
  /** The counts. */
  readonly counts: Counts;
}

/** The totals of nothing: with them every sum stays what it is. */
export const noTotals: Totals = Object.freeze({ counts: Object.freeze({}) });

const readAs = ({ year, ruleSet, context: { options } }: Year): ReadAs => ({
  year,
  ruleSet,
  ...(options.asAt === undefined ? {} : { asAt: options.asAt }),
  ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
});

/**
 * Counts a year: organisations by kind, levels computed and decided, rolls, meetings and their
 * grades, duties by state, tasks, caps, findings by kind.
 */
export const totalsOf = (year: Year): Totals => ({ of: readAs(year), counts: countsOf(year) });

const isSame = (one: ReadAs, other: ReadAs): boolean =>
  one.year === other.year &&
  one.ruleSet.id === other.ruleSet.id &&
  one.ruleSet.fingerprint === other.ruleSet.fingerprint &&
  one.asAt === other.asAt &&
  one.asOf === other.asOf;

/**
 * The totals of two parts together. In any order and grouping the sum is the same.
 * @throws WrongUseError `readings-differ` where they are of different years, rules or instants
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

/** Takes streams out of a folded journal, with their gaps and withheld entries. */
const taker = (folded: FoldedJournal): ((streams: Iterable<string>) => FoldedJournal) => {
  const gaps = byStream(folded.gaps);
  const withheld = byStream(folded.withheld);
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
    };
  };
};

/**
 * The totals of everything known, each base organisation with its cells read by itself and then summed up: a part of
 * a province gives its part of the sum, so that a province can be read part by part. What superior committees adopt
 * and decide counts for each base; what is in their own streams counts once.
 *
 * What only two base organisations together show, as a member on the rolls of both, is in the totals of neither.
 *
 * @param superiors whether what superiors' streams come to is counted; in one part of a province it is, so that it
 *   is counted once
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
  options: YearOptions,
  superiors: "counted" | "context" = "counted",
): Totals => {
  const { shared, groups } = streamsByGroup(folded);
  const take = taker(folded);
  const { of, counts: above } = totalsOf(yearOf(take(shared), options));
  const parts = [...groups.values()].map((streams) =>
    countsOf(yearOf(take([...shared, ...streams]), options)),
  );
  // The superiors' own counts are in those of every group.
  const times = (superiors === "counted" ? 1 : 0) - parts.length;
  return {
    ...(of === undefined ? {} : { of }),
    counts: summed([...parts.map((counts) => [counts, 1] as const), [above, times]]),
  };
};
