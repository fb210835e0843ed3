import type { JournalEvent } from "../../events/index.js";
import { type AnyProjection, fold, type Known, stateOf } from "../../projections/driver/index.js";
import { type Dice, dice } from "../years/dice.js";
import { byStream, type JournalLawSettings, overJournals } from "./journals.js";
import { must, mustEqual, mustKnowTheSame } from "./known.js";
import { applyOneByOne, foldInChunks, goOnFromSnapshot } from "./ways.js";

type Projections = readonly AnyProjection[];

/**
 * Replay = increment: folding a journal at once, in pieces, event by event, or on from a snapshot gives
 * equal knowledge.
 */
export const replayEqualsIncrement = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const rolls = dice(draw);
    const known = fold(projections, events);
    const size = 1 + rolls.roll(events.length + 1);
    const at = rolls.roll(events.length + 1);
    mustKnowTheSame(known, foldInChunks(projections, events, size), `At once and in pieces of ${size}`);
    mustKnowTheSame(known, applyOneByOne(projections, events), "At once and one by one");
    mustKnowTheSame(
      known,
      goOnFromSnapshot(projections, events, at),
      `At once and from a snapshot after ${at}`,
    );
  }, settings);

/** The events of all streams in another interleaving, each stream in its own order. */
const interleaved = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] => {
  const streams = [...byStream(events).values()].map((stream) => [...stream].reverse());
  return events.flatMap(() => {
    const open = streams.filter(({ length }) => length > 0);
    return open[rolls.roll(open.length)]?.pop() ?? [];
  });
};

/** Order: events of different streams commute; any interleaving that keeps each stream's order is known alike. */
export const streamsCommute = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const other = interleaved(events, dice(draw));
    mustKnowTheSame(fold(projections, events), fold(projections, other), "In one order and in another");
  }, settings);

/** Each event, and after some of them one that was there before, once more. */
const redelivered = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] =>
  events.flatMap((event, index) =>
    (rolls.chance(20) ? [event, events[rolls.roll(index + 1)] ?? []] : [event]).flat(),
  );

/** Idempotence: an event that is delivered again, at once or later, changes nothing. */
export const deliveryIsIdempotent = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const again = redelivered(events, dice(draw));
    const known = fold(projections, events);
    mustKnowTheSame(known, fold(projections, again), "Folded once and with repeated deliveries");
    mustKnowTheSame(
      known,
      applyOneByOne(projections, again),
      "Once and with repeated deliveries, one by one",
    );
  }, settings);

/** Merge: streams folded apart and put together are the whole. */
export const partsMergeToTheWhole = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const rolls = dice(draw);
    const first = new Set([...byStream(events).keys()].filter(() => rolls.chance(50)));
    const [left, right] = [true, false].map((inFirst) =>
      fold(
        projections,
        events.filter(({ stream }) => first.has(stream) === inFirst),
      ),
    );
    if (left === undefined || right === undefined) return;
    const merged: Known = {
      streams: new Map([...left.streams, ...right.streams]),
      gaps: [...left.gaps, ...right.gaps],
      withheld: [...left.withheld, ...right.withheld],
    };
    mustKnowTheSame(fold(projections, events), merged, "Folded whole and folded apart");
  }, settings);

const thawedIn = (value: unknown, path: string): string | undefined => {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Object.isFrozen(value)) return path;
  for (const [key, part] of Object.entries(value)) {
    const thawed = thawedIn(part, `${path}.${key}`);
    if (thawed !== undefined) return thawed;
  }
  return undefined;
};

/**
 * Determinism: the same events give the same knowledge each time; every state is frozen down to its
 * leaves; what the events say stays as it was.
 */
export const foldingIsDeterministic = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events) => {
    const before = JSON.stringify(events);
    const known = fold(projections, events);
    mustKnowTheSame(known, fold(projections, JSON.parse(before)), "Folded twice");
    for (const way of [known, applyOneByOne(projections, events)])
      for (const [stream] of way.streams)
        for (const projection of projections) {
          const thawed = thawedIn(stateOf(way, projection, stream), `${stream} ${projection.name}`);
          must(thawed === undefined, () => `Not frozen: ${thawed}.`);
        }
    mustEqual(JSON.parse(before), events, "The events before and after");
  }, settings);
