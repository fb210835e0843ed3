import type { Outcome } from "../../rules/engine/outcome.js";
import { scoredMeeting } from "../meeting/quality/counted-score.js";
import type { Classification } from "../review/classified.js";
import type { Year } from "../year/year.js";
import { type Counts, summed, tallied } from "./counts.js";

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

const capsOf = ({ quotas }: Year): Counts[] =>
  quotas.map(({ quota, stage, on, tally, verdicts }) => {
    const [own] = verdicts;
    const kept = own?.holds === true;
    return {
      [`cap/${quota.id}/${stage}`]: {
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

/** What a year comes to in counts. It names nobody. */
export const countsOf = (year: Year): Counts => {
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
