import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventTypes, journalEvent } from "../../src/events/catalogue.js";
import { arbitraryFact, eventOf, type Said } from "./arbitrary-facts.js";
import {
  type AnyDecider,
  beginnings,
  commandFor,
  deciders,
  run,
  standingOf,
  typesOf,
} from "./decider-runs.js";

const isDeeplyFrozen = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
};

/** The first entry of the stream, then arbitrary facts. Most runs record several entries. */
const storyOf = (name: string, { commands }: AnyDecider, maxLength = 30): fc.Arbitrary<Said[]> =>
  fc
    .array(arbitraryFact(typesOf(commands)), { maxLength, size: "max" })
    .map((said) => [beginnings[name], ...said].filter((fact) => fact !== undefined));

describe.each(deciders)("law: the decider of a %s", (name, decider) => {
  it("evolves on every event, in every order, and freezes what it knows", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFact(eventTypes), { maxLength: 20, size: "max" }), (said) => {
        const events = said.map(eventOf);
        const state = events.reduce((known, event) => decider.evolve(known, event), decider.initialState());
        expect(isDeeplyFrozen(state)).toBe(true);
        expect(state.position).toBe(events.length);
      }),
      { numRuns: 60 },
    );
  });

  it("folds to what it evolves to", () => {
    fc.assert(
      fc.property(storyOf(name, decider), (said) => {
        const events = said.map(eventOf);
        const evolved = events.reduce((known, event) => decider.evolve(known, event), decider.initialState());
        expect(decider.fold(events)).toEqual(evolved);
        expect(isDeeplyFrozen(decider.fold(events))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("advances in place to what it folds to", () => {
    fc.assert(
      fc.property(storyOf(name, decider), fc.nat(), (said, at) => {
        const events = said.map(eventOf);
        const from = at % (events.length + 1);
        const state = decider.open(events.slice(0, from));
        for (const event of events.slice(from)) decider.advance(state, event);
        expect(state).toEqual(decider.fold(events));
      }),
      { numRuns: 60 },
    );
  });

  it("emits events of the vocabulary, and changes nothing where it refuses", () => {
    fc.assert(
      fc.property(storyOf(name, decider), (said) => {
        const { events, state } = run(decider, said);
        for (const [index, event] of events.entries()) {
          const entry = { ...event, id: `e${index}`, stream: "cell/a", position: index + 1 };
          expect(journalEvent.safeParse(entry).error).toBeUndefined();
        }
        expect(decider.fold(events)).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it("never refuses again what stands of its own events", () => {
    fc.assert(
      fc.property(storyOf(name, decider), (said) => {
        const { events } = run(decider, said);
        let state = decider.initialState();
        for (const event of standingOf(events)) {
          const decided = decider.decide(commandFor(decider, event), state);
          expect(decided.map(({ data }) => data)).toEqual([event.data]);
          state = decider.evolve(state, event);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("knows after a withdrawal what it would know without the entry", () => {
    fc.assert(
      fc.property(storyOf(name, decider), fc.nat(), (said, pick) => {
        const plain = said.filter(({ type }) => !type.startsWith("Entry"));
        const { events, state } = run(decider, plain);
        const entry = 1 + (pick % events.length);
        const without = events.filter((_, index) => index + 1 !== entry);
        const withdrawal = eventOf({ type: "EntryWithdrawn", data: { entry, reason: "nhầm" } });
        const known = decider.evolve(state, withdrawal).facts;
        expect(known).toEqual(decider.fold(without).facts);
        const back = eventOf({ type: "EntryWithdrawn", data: { entry: events.length + 1, reason: "nhầm" } });
        expect(decider.fold([...events, withdrawal, back]).facts).toEqual(state.facts);
      }),
      { numRuns: 60 },
    );
  });
});
