import { subjectKey } from "../projections/streams/subject-key.js";
import type { MonthSaid, Running } from "../projections/year/attendance-over-year.js";
import type { YearContext } from "../projections/year/context.js";
import { isMonthly } from "../projections/year/excused-runs.js";
import type { Meeting } from "../projections/year/meetings.js";
import { grouped } from "../projections/year/table.js";
import {
  absentThreeMonths,
  everyMemberHasTask,
  excusedTooOften,
  feesUnpaidThreeMonths,
  manySpeak,
  praiseAndCriticism,
  type RunningLimit,
} from "../rules/calendar/attendance-over-year.js";
import { inForceOn } from "../rules/in-force.js";
import { type Finding, type FindingCode, finding } from "./finding.js";

const memberKey = (id: string) => subjectKey({ kind: "member", id });

/** A run counts as far as it went while the guidance was in force. */
const excusedFindings = ({ cell, member, excusedRuns }: Running): Finding[] => {
  const runs = excusedRuns.map(({ absences }) =>
    absences.filter(({ day }, nth) => inForceOn(excusedTooOften, day) || nth + 1 < excusedTooOften.least),
  );
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), []);
  return longest.length < excusedTooOften.least
    ? []
    : [
        finding("excused-too-often", memberKey(member), {
          clause: excusedTooOften.source,
          details: { cell, inARow: longest.length },
          events: longest.map(({ by }) => by),
        }),
      ];
};

const numberOf = (month: string): number => Number(month.slice(5));

/** Whether so many months of the calendar follow one another. */
const inARow = (months: readonly MonthSaid[], least: number): boolean =>
  months.some(({ month }, nth) => {
    const last = months[nth + least - 1];
    return last !== undefined && numberOf(last.month) - numberOf(month) === least - 1;
  });

/** Both readings of "three months in the year": any three, and whether three follow one another. */
const monthFindings = (
  code: FindingCode,
  { cell, member }: Running,
  months: readonly MonthSaid[],
  rule: RunningLimit,
): Finding[] =>
  months.length < rule.least
    ? []
    : [
        finding(code, memberKey(member), {
          clause: rule.source,
          details: {
            cell,
            months: months.length,
            which: months.map(({ month }) => month).join(", "),
            consecutive: inARow(months, rule.least) ? 1 : 0,
          },
          events: [...new Set(months.flatMap(({ by }) => by))],
        }),
      ];

/** Members here on the day of reading, of whom a meeting took place since the duty began, and none has a task. */
const taskless = (
  context: YearContext,
  cell: string,
  meetings: readonly Meeting[],
  running: readonly Running[],
): Finding[] => {
  const since = meetings.filter(({ day }) => inForceOn(everyMemberHasTask, day)).map(({ day }) => day);
  if (since.length === 0) return [];
  const without = new Set(running.flatMap(({ member, tasks }) => (tasks.length === 0 ? [member] : [])));
  const members = context
    .rollOf(cell, context.cutoff)
    .filter(({ member, standing: { place, exempt, suspended, away } }) => {
      const owed = place === "guest" || (place === "listed" && away === "no");
      return owed && !exempt && !suspended && without.has(member);
    })
    .filter(({ member }) =>
      since.some((day) =>
        context.rollOf(cell, day).some((each) => each.member === member && each.standing.place !== "gone"),
      ),
    )
    .map(({ member }) => member);
  return members.length === 0
    ? []
    : [
        finding("member-without-task", cell, {
          clause: everyMemberHasTask.source,
          details: { members: members.join(", "), count: members.length },
        }),
      ];
};

const uncriticised = (cell: string, meetings: readonly Meeting[]): Finding[] =>
  praiseAndCriticism.flatMap((rule) => {
    const without = meetings.filter(
      ({ day, course: { praised, reminded } }) => inForceOn(rule, day) && praised + reminded === 0,
    );
    return without.length === 0
      ? []
      : [
          finding("month-without-criticism", cell, {
            clause: rule.source,
            details: {
              months: [...new Set(without.map(({ forMonth }) => forMonth))].join(", "),
              count: without.length,
            },
            events: without.flatMap(({ course }) => course.opened?.by ?? []),
          }),
        ];
  });

/** Only where comments are recorded with their authors: elsewhere that somebody never spoke is not known. */
const silent = (
  { cutoff }: YearContext,
  cell: string,
  meetings: readonly Meeting[],
  running: readonly Running[],
): Finding[] => {
  const rule = manySpeak.find((each) => inForceOn(each, cutoff));
  const isToldOf =
    meetings.some(({ course }) => course.comments > 0) &&
    meetings.every(({ course }) => course.unnamed === 0);
  if (rule === undefined || !isToldOf) return [];
  const members = running
    .filter(({ attended, spokeAt }) => attended >= rule.least && spokeAt === 0)
    .map(({ member }) => member);
  return members.length === 0
    ? []
    : [
        finding("member-never-spoke", cell, {
          clause: rule.source,
          details: { members: members.join(", "), count: members.length, least: rule.least },
        }),
      ];
};

/** What shows over many meetings of a year. The cell considers and proposes; nobody is chosen here. */
export const runningFindings = (
  context: YearContext,
  meetings: readonly Meeting[],
  running: readonly Running[],
): Finding[] => {
  const held = grouped(
    meetings.filter(({ held: was }) => was),
    ({ cell }) => [cell],
  );
  return [...grouped(running, ({ cell }) => [cell])].flatMap(([cell, of]) => {
    const all = held.get(cell) ?? [];
    const monthly = all.filter(isMonthly);
    return [
      ...of.flatMap((each) => [
        ...excusedFindings(each),
        ...monthFindings("absent-three-months", each, each.missed, absentThreeMonths),
        ...monthFindings("fees-unpaid-three-months", each, each.unpaid, feesUnpaidThreeMonths),
      ]),
      ...taskless(context, cell, monthly, of),
      ...uncriticised(cell, monthly),
      ...silent(context, cell, all, of),
    ];
  });
};
