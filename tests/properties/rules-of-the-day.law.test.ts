import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { openedReviews } from "../../src/findings/once-per-year.js";
import { rulesOfTheDay } from "../../src/findings/rules-of-the-day.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { centralRuleSets, gapPeriods, inForce } from "../../src/rules/times-of-rule-sets.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { type Dice, dice } from "../../src/testing/years/seeded-years.js";
import type { Year } from "../../src/year.js";
import { lawReadings } from "../support/laws/years.js";

const ids = Object.keys(centralRuleSets) as [string, ...string[]];
const edges = [...inForce, ...gapPeriods].map(({ from }) => Date.parse(from));

/** A day up to 60 days around a day on which a regulation or its guidance came. */
const dayNearAnEdge = (rolls: Dice): string => {
  const edge = rolls.one(edges as [number, ...number[]]);
  return new Date(edge + (rolls.roll(121) - 60) * 86_400_000).toISOString().slice(0, 10);
};

/** The same reviews, opened, held and decided on other days, under other rule sets. */
const movedInTime = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] =>
  events.map((event) => {
    const on = dayNearAnEdge(rolls);
    if (event.type === "ReviewOpened")
      return {
        ...event,
        data: { ...event.data, ruleSet: rolls.one(ids) },
        metadata: { ...event.metadata, happenedAt: `${on}T02:00:00Z` },
      };
    if (event.type === "LevelDecided") return { ...event, data: { ...event.data, decidedOn: on } };
    if (event.type === "ReviewMeetingHeld") return { ...event, data: { ...event.data, on } };
    return event;
  });

/** What kinds of finding find in a year, as texts. */
type Finder = (year: Year) => string[];

/** The two kinds of the day, by what they are about. They alone are asked: a law needs no levels. */
const ofTheDay: Finder = (year) =>
  rulesOfTheDay.flatMap(({ code, severity, find }) =>
    [...find(year)].map(({ about }) => `${year.year} ${code} ${severity} ${about}`),
  );

/** A kind that accuses from silence: a review whose self-reviews were not recorded. */
const fromSilence: Finder = (year) =>
  openedReviews(year)
    .filter(({ review }) => Object.keys(review.reviews).length === 0)
    .map(({ about }) => about);

const found = (events: readonly JournalEvent[], finder: Finder = ofTheDay): string[] =>
  lawReadings(events, { under: qd132hd21 }).flatMap(finder);

/** Without a correction the entry that it replaced stands again: that is no knowledge removed. */
const withoutSome = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] =>
  events.filter(({ type }) => type.startsWith("Entry") || !rolls.chance(25));

/** Removes entries of moved journals: nothing may be found that was not. Gives the number found before. */
const gainNothing = (finder: Finder): number => {
  let all = 0;
  overJournals(
    (events, draw) => {
      const rolls = dice(draw);
      const moved = movedInTime(events, rolls);
      const before = found(moved, finder);
      all += before.length;
      expect(found(withoutSome(moved, rolls), finder).filter((each) => !before.includes(each))).toEqual([]);
    },
    { numRuns: 60, endOnFailure: true },
  );
  return all;
};

describe("law: the day of a review and its rules", () => {
  it("accuse nobody from silence: a journal with entries removed gains no finding of them", () => {
    expect(gainNothing(ofTheDay)).toBeGreaterThan(20);
    expect(rulesOfTheDay.map(({ severity }) => severity)).not.toContain("breach");
  });

  it("would be broken by a finding on what is missing, and the law says so", () => {
    expect(() => gainNothing(fromSilence)).toThrow();
  });

  it("find something where a review is moved out of the time of its rules, and nothing under an unknown rule set", () => {
    overJournals(
      (events) => {
        const opened = events.filter(({ type }) => type === "ReviewOpened").length;
        const at = (day: string, ruleSet: string) =>
          events.map((event) =>
            event.type === "ReviewOpened"
              ? {
                  ...event,
                  data: { ...event.data, ruleSet },
                  metadata: { ...event.metadata, happenedAt: `${day}T02:00:00Z` },
                }
              : event,
          );
        if (opened > 0) expect(found(at("2018-12-05", qd132hd21.id))).not.toEqual([]);
        expect(found(at("2018-12-05", "of-some-place"))).toEqual([]);
      },
      { numRuns: 20 },
    );
  });
});
