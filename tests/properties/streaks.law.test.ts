import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Level, levels } from "../../src/events/values.js";
import type { StreakPolicy } from "../../src/projections/year/context.js";
import { endsStreak, type Streak, type Streaks } from "../../src/projections/year/streaks.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type Story, story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";

const first = 2012;
const subject = { kind: "member", id: "m-1" } as const;
const policies = [undefined, "breaks", "skipped"] as const;

/** The level of each year from the first on; undefined where none is decided. */
const history = fc.array(fc.option(fc.constantFrom(...levels), { nil: undefined, freq: 4 }), {
  minLength: 1,
  maxLength: 12,
});

const told = (own: readonly (Level | undefined)[]): Story =>
  own.reduce((so, level, index) => {
    const year = first + index;
    const on = `${year}-12-20`;
    return level === undefined
      ? so
      : so.happened("LevelDecided", { year, subject, level, decidedOn: on }, on);
  }, story("committee/b-1"));

const yearOf = (events: Story, year: number, unrated?: StreakPolicy["unrated"], under = qd132hd21) =>
  replay([...events], { year, under, ...(unrated === undefined ? {} : { streaks: { unrated } }) });

const streaksOf = (events: Story, year: number, unrated?: StreakPolicy["unrated"]): Streaks | undefined =>
  yearOf(events, year, unrated).streaks.of("member:m-1");

const rowsOf = (streaks: Streaks | undefined): readonly Streak[] =>
  streaks === undefined ? [] : [streaks.unfulfilled, streaks.excellent, streaks.distinguished];

const forEveryRow = (law: (row: Streak, own: readonly (Level | undefined)[], last: number) => void): void =>
  fc.assert(
    fc.property(history, fc.constantFrom(...policies), (own, unrated) => {
      const last = first + own.length - 1;
      for (const row of rowsOf(streaksOf(told(own), last, unrated))) law(row, own, last);
    }),
  );

describe("law: years in a row", () => {
  it("count no year twice, none after the year read, and the last first", () =>
    forEveryRow(({ years, unrated }, own, last) => {
      const counted = years.map(({ year }) => year);
      expect(counted).toEqual([...new Set(counted)].sort((a, b) => b - a));
      expect(counted.every((year) => year <= last && own[year - first] !== undefined)).toBe(true);
      expect(unrated.filter((year) => own[year - first] !== undefined || counted.includes(year))).toEqual([]);
    }));

  it("leave out no year between the first and the last", () =>
    forEveryRow(({ years, unrated }, _, last) => {
      const all = [...years.map(({ year }) => year), ...unrated].sort((a, b) => b - a);
      expect(all).toEqual(all.map((_year, index) => last - index));
    }));

  it("lie, without a policy, between what breaking and what skipping gives", () => {
    fc.assert(
      fc.property(history, (own) => {
        const last = first + own.length - 1;
        const rows = (unrated?: StreakPolicy["unrated"]) => rowsOf(streaksOf(told(own), last, unrated));
        const bounds = rows().map(({ least, most }) => [least, most]);
        const skipped = rows("skipped");
        expect(bounds).toEqual(rows("breaks").map(({ least }, index) => [least, skipped[index]?.most]));
      }),
    );
  });

  it("are settled by either policy", () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom("breaks", "skipped"),
        fc.integer({ min: 1, max: 6 }),
        (own, how, n) => {
          const rows = rowsOf(streaksOf(told(own), first + own.length - 1, how));
          expect(rows.map((row) => endsStreak(row, n))).not.toContain("unknown");
        },
      ),
    );
  });

  it("end when the last level is cancelled", () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...levels),
        fc.constantFrom(...policies),
        (own, level, unrated) => {
          const year = first + own.length;
          const on = `${year + 1}-01-10`;
          const gone = told([...own, level]).happened(
            "LevelCancelled",
            { year, subject, decidedOn: on, reason: "sai" },
            on,
          );
          const lengths = rowsOf(streaksOf(gone, year, unrated)).map(({ least, most }) => [least, most]);
          expect(lengths).toEqual([
            [0, 0],
            [0, 0],
            [0, 0],
          ]);
        },
      ),
    );
  });

  it("depend on decided levels only: not on what was proposed, nor on the rules that read", () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom(...levels),
        fc.constantFrom(...policies),
        (own, level, unrated) => {
          const last = first + own.length - 1;
          const events = told(own);
          const proposed = events
            .on(`review/c-1/${last}`)
            .happened("LevelProposed", { subject, level }, `${last}-12-01`);
          const under = yearOf(proposed, last, unrated, qd366hd43).streaks.all;
          expect(under).toEqual(yearOf(events, last, unrated).streaks.all);
        },
      ),
    );
  });
});
