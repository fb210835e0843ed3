import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Duty, type DutyState, dutyStates } from "../../src/projections/year/duty.js";
import { daysAfter, workingCalendar } from "../../src/rules/calendar/working-days.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { buildYear, plausibleYear, type Story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { cell, heldOn } from "../projections/year/calendar-stories.js";

/** A meeting of c-1 or b-1: its month, the days after its third, and its steps from that day on. */
const anyMeeting = fc.record(
  {
    of: fc.constantFrom("c-1", "c-1", "c-1", "b-1"),
    kind: fc.constantFrom("regular", "regular", "thematic", "combined", "extraordinary"),
    month: fc.integer({ min: 1, max: 12 }),
    shift: fc.integer({ min: -5, max: 70 }),
    prepared: fc.integer({ min: -4, max: 2 }),
    before: fc.integer({ min: -72, max: 5 }),
    after: fc.integer({ min: 0, max: 40 * 24 }),
    reported: fc.integer({ min: 0, max: 40 * 24 }),
  },
  { requiredKeys: ["of", "kind", "month", "shift"] },
);
type Drawn = typeof anyMeeting extends fc.Arbitrary<infer T> ? T : never;

const anyMeetings = fc.array(anyMeeting, { maxLength: 8 });
const anyYear = fc.constantFrom(2021, 2025, 2026);

const hoursAfter = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString().replace(".000Z", "Z");

type Fact = (told: Story) => Story;

/** The steps of a meeting as facts, each at an instant of its own. */
const stepsOf = (day: string, { prepared, before, after, reported }: Drawn): Fact[] => {
  const opened = `${day}T01:00:00Z`;
  const documents =
    (phase: "before" | "after", hours: number): Fact =>
    (told) =>
      told.happened(
        "DocumentsPosted",
        { phase, channel: "paper", documents: ["Tài liệu"] },
        hoursAfter(opened, hours),
      );
  return [
    ...(prepared === undefined
      ? []
      : [
          (told: Story) => {
            const on = daysAfter(day, prepared);
            return told.happened("CommitteePreMeetingHeld", { on, attended: ["m-1"] }, on);
          },
        ]),
    ...(before === undefined ? [] : [documents("before", before)]),
    ...(after === undefined ? [] : [documents("after", after)]),
    ...(reported === undefined
      ? []
      : [(told: Story) => told.happened("MeetingReported", { to: "b-1" }, hoursAfter(opened, reported))]),
  ];
};

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;

/** The story of the meetings; `order` gives the order of recording for the steps of each meeting. */
const told = (
  drawn: readonly Drawn[],
  year: number,
  order: (steps: readonly Fact[]) => readonly Fact[] = (steps) => steps,
): Story =>
  drawn.reduce((so, meeting, index) => {
    const { of, kind, month, shift } = meeting;
    const forMonth = monthOf(year, month);
    const day = daysAfter(`${forMonth}-03`, shift);
    const scheduledFor = `${day}T01:00:00Z`;
    const met = heldOn(so, forMonth, day, { cell: of, kind, key: `n-${index}`, scheduledFor });
    return order(stepsOf(day, meeting)).reduce((all, fact) => fact(all), met);
  }, cell);

const workingDays = workingCalendar({ from: "2020-01-01", to: "2027-12-31", holidays: [] });

const calendarOf = (events: Story, year: number, asOf?: string): readonly Duty[] =>
  replay([...events], {
    year,
    under: qd366hd43,
    workingDays,
    ...(asOf === undefined ? {} : { asOf }),
  }).calendar;

const keyOf = ({ organisation, obligation, period, meetings }: Duty): string =>
  `${organisation} ${obligation.id} ${period} ${obligation.each === "meeting" ? meetings.join() : ""}`;

const statesOf = (calendar: readonly Duty[]): ReadonlyMap<string, DutyState> =>
  new Map(calendar.map((duty) => [keyOf(duty), duty.state]));

const anyDayOf = (year: number) =>
  fc.integer({ min: 0, max: 400 }).map((days) => `${daysAfter(`${year}-01-01`, days)}T05:00:00Z`);

describe("the calendar of any year", () => {
  it("has each duty once, in one state that agrees with its days", () => {
    fc.assert(
      fc.property(anyMeetings, anyYear, (drawn, year) => {
        const calendar = calendarOf(told(drawn, year), year);
        expect(statesOf(calendar).size).toBe(calendar.length);
        for (const { state, opens, due, doneOn, by } of calendar) {
          expect(dutyStates).toContain(state);
          expect(opens <= due).toBe(true);
          expect(by.length > 0).toBe(doneOn !== undefined);
          if (state === "done") expect(doneOn !== undefined && doneOn <= due).toBe(true);
          if (state === "late") expect(doneOn !== undefined && doneOn > due).toBe(true);
          if (state === "due" || state === "missed") expect(doneOn).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same kind of list for plausible years of several cells", () => {
    fc.assert(
      fc.property(plausibleYear({ maxCells: 3, maxMembers: 5, maxMeetings: 8 }), (plan) => {
        const { calendar } = replay(buildYear(plan), { year: plan.year, under: qd132hd21 });
        expect(statesOf(calendar).size).toBe(calendar.length);
        expect(calendar.filter(({ state }) => state === "due")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("never takes back what was done as the day of reading goes on", () => {
    const draw = anyYear.chain((year) =>
      fc.tuple(fc.constant(year), anyMeetings, fc.array(anyDayOf(year), { minLength: 2, maxLength: 6 })),
    );
    fc.assert(
      fc.property(draw, ([year, drawn, days]) => {
        const journal = told(drawn, year);
        const done = new Map<string, DutyState>();
        for (const asOf of [...days].sort()) {
          const states = statesOf(calendarOf(journal, year, asOf));
          for (const [key, before] of done) {
            const now = states.get(key);
            if (before === "done") expect([key, now]).toEqual([key, "done"]);
            else expect([key, now]).not.toEqual([key, "due"]);
          }
          for (const [key, state] of states) if (state !== "due") done.set(key, state);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing due whose last day is over", () => {
    const draw = anyYear.chain((year) => fc.tuple(fc.constant(year), anyMeetings, anyDayOf(year)));
    fc.assert(
      fc.property(draw, ([year, drawn, asOf]) => {
        const due = calendarOf(told(drawn, year), year, asOf).filter(({ state }) => state === "due");
        expect(due.filter((duty) => duty.due < asOf.slice(0, 10))).toEqual([]);
        const ended = calendarOf(told(drawn, year), year, `${year}-12-31T16:59:59Z`);
        expect(ended.filter((duty) => duty.state === "due" && duty.due <= `${year}-12-31`)).toEqual([]);
        expect(calendarOf(told(drawn, year), year).filter(({ state }) => state === "due")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is never worse for one more regular meeting in its window", () => {
    // One more meeting may show that the record covers a period, so "not on record" may become "missed".
    const better: readonly DutyState[] = ["done", "late", "unsettled", "missed"];
    const rank = (state: DutyState) => better.indexOf(state === "not-on-record" ? "missed" : state);
    fc.assert(
      fc.property(anyMeetings, anyYear, fc.integer({ min: 1, max: 12 }), (drawn, year, month) => {
        const journal = told(drawn, year);
        const forMonth = monthOf(year, month);
        const more = statesOf(calendarOf(heldOn(journal, forMonth, `${forMonth}-03`, { key: "more" }), year));
        for (const [key, state] of statesOf(calendarOf(journal, year))) {
          const now = more.get(key) ?? "missed";
          expect([key, rank(now) <= rank(state)]).toEqual([key, true]);
        }
        expect(more.get(`c-1 regular-monthly ${forMonth} `)).toBe("done");
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for steps that were recorded late and in another order", () => {
    const plain = (journal: Story, year: number) =>
      calendarOf(journal, year).map(({ by: _, ...duty }) => duty);
    fc.assert(
      fc.property(anyMeetings, anyYear, (drawn, year) => {
        const late = told(drawn, year, (steps) => [...steps].reverse());
        const inTime = told(drawn, year, (steps) => steps);
        expect(plain(late, year)).toEqual(plain(inTime, year));
        const recordedLater = [...inTime].map((event) => ({
          ...event,
          metadata: { ...event.metadata, recordedAt: "2028-01-01T00:00:00Z" },
        }));
        const { calendar } = replay(recordedLater, { year, under: qd366hd43, workingDays });
        expect(calendar).toEqual(calendarOf(inTime, year));
      }),
      { numRuns: 40 },
    );
  });
});
