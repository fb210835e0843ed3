import { explain, type JournalEvent, type Year } from "chibo";
import type { Example } from "../years/index.js";

/** An example with the year that a replay reads from it. */
export interface Shown {
  readonly example: Example;
  readonly events: readonly JournalEvent[];
  readonly year: Year;
}

/** The data that the show prints. */
export const dataOf = ({ example, events, year }: Shown) => ({
  name: example.name,
  title: example.title,
  year: example.year,
  events: events.length,
  ruleSet: year.ruleSet,
  meetings: year.meetings.all.map(({ stream, cell, kind, day, held, attendance, quality, minutes }) => ({
    stream,
    cell,
    kind,
    day,
    held,
    minutes,
    attendance:
      attendance === undefined
        ? undefined
        : { attending: attendance.attending, expected: attendance.expected.length },
    points: quality.score,
    grade: quality.grade,
  })),
  cellQuality: year.cellQuality.all,
  classification: year.classification.all.map(
    ({ key, outcome, selfRated, proposed, voted, final, changes }) => ({
      key,
      outcome,
      selfRated,
      proposed,
      voted,
      final,
      changes,
    }),
  ),
  report: year.report.all,
  caps: year.caps,
  findings: year.findings,
  explanation: explain(year, example.explains),
});
