import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { kindOfPeriod, periodOf } from "../../src/events/period.js";
import { partsOfStream } from "../../src/events/streams.js";
import { projections } from "../../src/projections/streams/projections.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { buildYear, plausibleYear } from "../../src/testing/index.js";
import { statesOnly } from "../../src/testing/laws/journals.js";
import { replay, type Year } from "../../src/year.js";

/** The period that an entry concerns: that of its review, or the one that a decision names. Others concern none. */
const periodOfEntry = ({ stream, type, data }: JournalEvent): string | undefined => {
  const { kind, key } = partsOfStream(stream);
  if (kind === "review") return key;
  if (type === "QuarterLevelDecided") {
    const { year, quarter } = data as { readonly year: number; readonly quarter: number };
    return `${year}-Q${quarter}`;
  }
  return kind === "committee" && "year" in data ? periodOf(data as { readonly year: number }) : undefined;
};

/** The entries of no period, with those of one period. */
const onlyOf = (events: readonly JournalEvent[], period: string): JournalEvent[] =>
  events.filter((event) => [undefined, period].includes(periodOfEntry(event)));

/** The year of a journal and its quarters. */
const periodsIn = (events: readonly JournalEvent[]): string[] =>
  [...new Set(events.flatMap((event) => periodOfEntry(event) ?? []))].sort();

const read = (events: readonly JournalEvent[], year: number, under = qd366hd43quarter): Year =>
  replay(events, { year, under });

const readPeriods = (year: Year) =>
  year.periods.all.map(
    ({ key, period, organisation, selfRated, proposed, voted, changes, level, notRated }) => [
      [key, period],
      { organisation, selfRated, proposed, voted, changes, level, notRated },
    ],
  );

const yearsWithQuarters = plausibleYear({ maxCells: 2, maxMembers: 6, maxMeetings: 1 }).filter(
  ({ decisions, corrections }) => (decisions.quarters?.length ?? 0) > 0 && corrections.length === 0,
);

/** Runs a law over journals that have quarters. */
const overQuarters = (law: (events: readonly JournalEvent[], year: number) => void): void =>
  fc.assert(
    fc.property(yearsWithQuarters, (plan) => law(buildYear(plan), plan.year)),
    { numRuns: 12 },
  );

describe("a year with quarters, read whole", () => {
  it("equals its parts joined: each quarter reads as it does alone", () => {
    let quarters = 0;
    overQuarters((events, year) => {
      const parts = periodsIn(events).filter((period) => kindOfPeriod(period) !== "year");
      const alone = parts.flatMap((period) => readPeriods(read(onlyOf(events, period), year)));
      const whole = readPeriods(read(events, year));
      quarters += whole.length;
      expect([...alone].sort()).toEqual([...whole].sort());
    });
    expect(quarters).toBeGreaterThan(5);
  });

  it("is, but for the quarters, the year without them: under rules that do not read quarters nothing else changes", () => {
    overQuarters((events, year) => {
      const levels = ({ classification }: Year) =>
        classification.all.map(({ key, outcome, selfRated, proposed, voted, final, changes }) => ({
          key,
          outcome,
          selfRated,
          proposed,
          voted,
          final,
          changes,
        }));
      expect(levels(read(events, year, qd366hd43))).toEqual(
        levels(read(onlyOf(events, String(year)), year, qd366hd43)),
      );
    });
  });

  it("folds into the states of its parts: no stream of a review holds another period", () => {
    overQuarters((events) => {
      const reviewsOf = (of: readonly JournalEvent[]) =>
        Object.entries(statesOnly(projections, of)).filter(([stream]) => stream.startsWith("review/"));
      const parts = periodsIn(events).flatMap((period) => reviewsOf(onlyOf(events, period)));
      expect(Object.fromEntries(parts)).toEqual(Object.fromEntries(reviewsOf(events)));
    });
  });

  it("and a quarter that changes with another one would be found out", () => {
    let differs = false;
    overQuarters((events, year) => {
      const [first] = periodsIn(events).filter((period) => kindOfPeriod(period) !== "year");
      const mixed = events.map((event) =>
        event.type === "LevelDecided" && event.data.period === first
          ? ({ ...event, data: { ...event.data, period: `${year}-Q4` } } as JournalEvent)
          : event,
      );
      differs ||=
        JSON.stringify(readPeriods(read(mixed, year))) !== JSON.stringify(readPeriods(read(events, year)));
    });
    expect(differs).toBe(true);
  });
});
