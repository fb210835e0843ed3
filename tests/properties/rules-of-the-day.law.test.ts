import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { centralRuleSets, gapPeriods, inForce } from "../../src/rules/rule-sets/times.js";
import { overJournals } from "../../src/testing/laws/journals.js";
import { type Dice, dice } from "../../src/testing/years/seeded-years.js";
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

const codes = ["rules-not-in-force", "rules-chosen-in-gap"];

/** The findings of the two kinds, by what they are about. */
const found = (events: readonly JournalEvent[]): string[] =>
  lawReadings(events, { under: qd132hd21 }).flatMap(({ year, findings }) =>
    findings
      .filter(({ code }) => codes.includes(code))
      .map(({ code, severity, about }) => `${year} ${code} ${severity} ${about}`),
  );

/** Without a correction the entry that it replaced stands again: that is no knowledge removed. */
const withoutSome = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] =>
  events.filter(({ type }) => type.startsWith("Entry") || !rolls.chance(25));

describe("law: the day of a review and its rules", () => {
  it("accuse nobody from silence: a journal with entries removed gains no finding of them, and none is a breach", () => {
    let all = 0;
    overJournals(
      (events, draw) => {
        const rolls = dice(draw);
        const moved = movedInTime(events, rolls);
        const before = found(moved);
        all += before.length;
        expect(before.filter((each) => each.includes("breach"))).toEqual([]);
        expect(found(withoutSome(moved, rolls)).filter((each) => !before.includes(each))).toEqual([]);
      },
      { numRuns: 60 },
    );
    expect(all).toBeGreaterThan(20);
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
