import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/cli/as-of.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { buildYear, plausibleYear } from "../../src/testing/index.js";
import { replay, type Year } from "../../src/year.js";

const options = { under: qd132hd21, rubrics: [hd42], rollUp: "mean" } as const;

/** All results of a year, without texts and tables. */
const saidBy = (year: Year): unknown => ({
  findings: year.findings,
  calendar: year.calendar,
  caps: year.caps,
  ballots: year.ballots,
  meetings: year.meetings.all,
  tasks: year.tasks.all,
  running: year.attendanceOverYear.all,
  quality: year.cellQuality.all,
  streaks: year.streaks.all,
  report: year.report.all,
  levels: year.classification.all.map(({ rulesInUse: _, ...classification }) => classification),
});

const timesOf = (events: readonly JournalEvent[]): string[] =>
  events.flatMap(({ metadata: { happenedAt, recordedAt } }) => [happenedAt, recordedAt]);

describe("as of now", () => {
  it("equals now: known by, and as it stood on, a day after everything was recorded", () => {
    fc.assert(
      fc.property(plausibleYear({ maxMembers: 6 }), (plan) => {
        const events = buildYear(plan);
        const now = `${plan.year + 5}-01-01T00:00:00Z`;
        expect(timesOf(events).filter((time) => time >= now)).toEqual([]);
        const plain = replay(events, { ...options, year: plan.year });
        const known = replay(events, { ...options, year: plan.year, asAt: now });
        const stood = replay(events, { ...options, year: plan.year, asOf: now });
        const said = saidBy(plain);
        expect(saidBy(known)).toEqual(said);
        expect(saidBy(stood)).toEqual(said);
        expect(differenceOf({ known, stood, now: plain })).toEqual({ levels: [], grades: [], findings: [] });
      }),
      { numRuns: 15 },
    );
  });

  it("is not so for a day in the middle of most years, so the comparison can fail", () => {
    const differing = fc.sample(plausibleYear({ maxMembers: 6 }), { numRuns: 10, seed: 5 }).filter((plan) => {
      const events = buildYear(plan);
      const read = (axes: object) => replay(events, { ...options, year: plan.year, ...axes });
      const then = `${plan.year}-07-01T00:00:00Z`;
      const { levels, grades, findings } = differenceOf({
        known: read({ asAt: then }),
        stood: read({ asOf: then }),
        now: read({}),
      });
      return levels.length + grades.length + findings.length > 0;
    });
    expect(differing.length).toBeGreaterThan(5);
  });
});
