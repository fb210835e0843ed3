import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventTypes } from "../../../src/events/catalogue.js";
import { buildYear } from "../../../src/testing/years/build-year.js";
import { plausibleYear } from "../../../src/testing/years/plausible-year.js";
import { invalidOf, misplacedOf, ofType, unsortedOf } from "./journal.js";
import { refusalsOf } from "./refusals.js";

describe("a plausible year", () => {
  it("holds valid events only, numbered by stream, in the order of recording", () => {
    fc.assert(
      fc.property(plausibleYear(), (plan) => {
        const events = buildYear(plan);
        expect(invalidOf(events)).toEqual([]);
        expect(misplacedOf(events)).toEqual([]);
        expect(unsortedOf(events)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("is accepted by the aggregates, entry by entry", () => {
    fc.assert(
      fc.property(plausibleYear(), (plan) => {
        expect(refusalsOf(buildYear(plan))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("could not be told backwards: the aggregates do refuse", () => {
    const [plan] = fc.sample(plausibleYear(), { numRuns: 1, seed: 5 });
    const events = plan === undefined ? [] : buildYear(plan);
    expect(refusalsOf([...events].reverse()).length).toBeGreaterThan(events.length / 2);
  });

  it("is the same journal each time it is built", () => {
    fc.assert(
      fc.property(plausibleYear({ maxCells: 2 }), (plan) => {
        expect(buildYear(plan)).toEqual(buildYear(structuredClone(plan)));
      }),
      { numRuns: 20 },
    );
  });

  it("tells every fact of the vocabulary in one year or another", () => {
    const plans = fc.sample(plausibleYear(), { numRuns: 200, seed: 1 });
    const seen = new Set(plans.flatMap((plan) => buildYear(plan).map(({ type }) => type)));
    // No command leads to the former event of quarters any more.
    const told = eventTypes.filter((type) => type !== "QuarterLevelDecided");
    expect(told.filter((type) => !seen.has(type))).toEqual([]);
  });

  it("counts no more papers and votes than there are voters, and adds up", () => {
    fc.assert(
      fc.property(plausibleYear(), (plan) => {
        const events = buildYear(plan);
        const opened = new Map(ofType(events, "BallotOpened").map(({ stream, data }) => [stream, data]));
        for (const { stream, data } of ofType(events, "BallotCounted")) {
          const { electorate, subjects } = opened.get(stream) ?? { electorate: [], subjects: [] };
          expect(electorate).toEqual([...electorate].sort());
          expect(data.issued).toBe(electorate.length);
          expect(data.valid + data.invalid).toBe(data.returned);
          for (const { kind, id } of subjects) {
            const votes = data.totals.filter(({ subject }) => subject.kind === kind && subject.id === id);
            expect(votes.reduce((sum, total) => sum + total.votes, 0)).toBe(data.valid);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("publishes totals that add up to the roll", () => {
    fc.assert(
      fc.property(plausibleYear(), (plan) => {
        for (const { data } of ofType(buildYear(plan), "ResultsPublished")) {
          const { listed = 0, rated = 0, exempt = 0, notReviewed = 0 } = data.totals;
          const { excellent = 0, good = 0, fulfilled = 0, unfulfilled = 0 } = data.totals;
          expect(rated + exempt + notReviewed).toBe(listed);
          expect(excellent + good + fulfilled + unfulfilled).toBe(rated);
        }
      }),
    );
  });

  it("is as large as asked: a cell of a hundred members", () => {
    const [plan] = fc.sample(
      plausibleYear({ minCells: 1, maxCells: 1, minMembers: 100, maxMembers: 100, maxMeetings: 2 }),
      { numRuns: 1, seed: 4 },
    );
    const events = plan === undefined ? [] : buildYear(plan);
    expect(plan?.cells.map(({ members }) => members.length)).toEqual([100]);
    expect(new Set(ofType(events, "MemberNamed").map(({ data }) => data.member)).size).toBe(100);
    expect(refusalsOf(events)).toEqual([]);
  });

  it("carries the fingerprint it is given", () => {
    const fingerprint = "ab".repeat(32);
    for (const plan of fc.sample(plausibleYear({ fingerprint }), { numRuns: 20, seed: 2 })) {
      for (const { data } of ofType(buildYear(plan), "ReviewOpened")) {
        expect(data.fingerprint).toBe(fingerprint);
      }
    }
  });

  it("shrinks to one cell of three members without meetings", () => {
    const found = fc.check(
      fc.property(plausibleYear(), (plan) => buildYear(plan).length < 10),
      { seed: 7, numRuns: 10 },
    );
    const [plan] = found.counterexample ?? [];
    expect(plan?.cells.map(({ members, meetings }) => [members.length, meetings.length])).toEqual([[3, 0]]);
  });
});
