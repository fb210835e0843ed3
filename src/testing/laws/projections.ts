import type { JournalEvent } from "../../events/catalogue.js";
import { effective } from "../../events/index.js";
import { fold } from "../../projections/fold/fold.js";
import { stateOf } from "../../projections/fold/folded-journal.js";
import { merge, nothingFolded } from "../../projections/fold/merge.js";
import type { AnyProjection } from "../../projections/fold/projection.js";
import { resumeFold } from "../../projections/fold/resume-fold.js";
import { snapshotOf } from "../../projections/fold/snapshot.js";
import { type Dice, dice } from "../years/seeded-years.js";
import { must, mustEqual, mustKnowTheSame, plainFolded } from "./difference.js";
import {
  applyOneByOne,
  byStream,
  foldInChunks,
  goOnFromSnapshot,
  type JournalLawSettings,
  overJournals,
  statesOnly,
} from "./journals.js";

type Projections = readonly AnyProjection[];

/**
 * Replay = increment: folding a journal at once, in pieces, event by event, or on from a snapshot gives
 * equal knowledge.
 */
export const replayEqualsIncrement = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const rolls = dice(draw);
    const folded = fold(projections, events);
    const size = 1 + rolls.roll(events.length + 1);
    const at = rolls.roll(events.length + 1);
    mustKnowTheSame(folded, foldInChunks(projections, events, size), `At once and in pieces of ${size}`);
    mustKnowTheSame(folded, applyOneByOne(projections, events), "At once and one by one");
    mustKnowTheSame(
      folded,
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
    const folded = fold(projections, events);
    mustKnowTheSame(folded, fold(projections, again), "Folded once and with repeated deliveries");
    mustKnowTheSame(
      folded,
      applyOneByOne(projections, again),
      "Once and with repeated deliveries, one by one",
    );
  }, settings);

/** Splits into up to five parts: which item goes where is drawn by its key. */
const split = <T>(items: readonly T[], keyOf: (item: T) => string, rolls: Dice): T[][] => {
  const parts = 1 + rolls.roll(5);
  const places = new Map<string, number>();
  const found: T[][] = Array.from({ length: parts }, () => []);
  for (const item of items) {
    const key = keyOf(item);
    const place = places.get(key) ?? rolls.roll(parts);
    places.set(key, place);
    found[place]?.push(item);
  }
  return found;
};

/** Puts two parts, drawn by chance, together until one is left: any order and any grouping. */
const inAnyOrder = <T>(parts: readonly T[], none: T, together: (one: T, other: T) => T, rolls: Dice): T => {
  const left = [...parts];
  const drawn = (): T => left.splice(rolls.roll(left.length), 1)[0] ?? none;
  while (left.length > 1) left.push(together(drawn(), drawn()));
  return left[0] ?? none;
};

/**
 * Merge: streams folded apart, in any parts, and put together in any order and grouping are the whole; so are
 * projections folded apart, and a part with what went on from its snapshot.
 */
export const partsMergeToTheWhole = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const rolls = dice(draw);
    const whole = fold(projections, events);
    const parts = split(events, ({ stream }) => stream, rolls).map((part) => fold(projections, part));
    const merged = inAnyOrder(parts, nothingFolded, merge, rolls);
    mustKnowTheSame(whole, merged, "Folded whole and by streams");
    const sets = split(projections, ({ name }) => name, rolls).map((set) => fold(set, events));
    mustKnowTheSame(whole, inAnyOrder(sets, nothingFolded, merge, rolls), "Folded whole and by projections");
    const before = fold(projections, events.slice(0, rolls.roll(events.length + 1)));
    const later = inAnyOrder([...parts, before], nothingFolded, merge, rolls);
    mustKnowTheSame(whole, later, "Folded whole and merged with what was known before");
  }, settings);

/** The same projections, some of them of another version than a snapshot has. */
const raisedIn = (projections: Projections, rolls: Dice): Projections =>
  projections.map((each) => (rolls.chance(15) ? { ...each, version: each.version + 1 } : each));

/**
 * Snapshots: going on from any event, through JSON, with any of the projections that the snapshot has, more or others,
 * and as at or as of its instant or a later one, is a replay.
 */
export const resumingEqualsReplay = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const rolls = dice(draw);
    const at = rolls.roll(events.length + 1);
    const instant = (event: JournalEvent | undefined) => event?.metadata.happenedAt ?? "2021-01-01T00:00:00Z";
    const instants = [
      instant(events[rolls.roll(at + 1)]),
      instant(events[rolls.roll(events.length + 1)]),
    ].sort();
    const [asOf, later] = rolls.chance(50) ? instants : [];
    const kept = split(projections, ({ name }) => name, rolls)
      .slice(1)
      .flat();
    const first = rolls.chance(50) ? projections : kept;
    const snapshot = snapshotOf(fold(first, events.slice(0, at), { asOf }), first);
    const read = raisedIn(rolls.chance(50) ? projections : kept, rolls);
    const axes = { asOf: rolls.chance(30) ? undefined : later };
    const folding = resumeFold(JSON.parse(JSON.stringify(snapshot)), read, axes);
    folding.add(events.slice(at));
    if (folding.stale().size > 0) folding.recall(events);
    mustKnowTheSame(fold(read, events, axes), folding.done(), `Replayed and resumed after ${at}`);
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
    const folded = fold(projections, events);
    mustKnowTheSame(folded, fold(projections, JSON.parse(before)), "Folded twice");
    for (const way of [folded, applyOneByOne(projections, events)])
      for (const [stream] of way.streams)
        for (const projection of projections) {
          const thawed = thawedIn(stateOf(way, projection, stream), `${stream} ${projection.name}`);
          must(thawed === undefined, () => `Not frozen: ${thawed}.`);
        }
    mustEqual(JSON.parse(before), events, "The events before and after");
  }, settings);

/** The entries of every stream after their corrections. */
const standing = (events: readonly JournalEvent[]): JournalEvent[] =>
  [...byStream(events).values()].flatMap((stream) =>
    effective(stream.map((event) => ({ position: event.position, event }))).map(({ event }) => event),
  );

/** As at: reading the whole as at an instant is reading what had been recorded by then. */
export const asAtReadsWhatWasRecorded = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const asAt = events[draw % Math.max(1, events.length)]?.metadata.recordedAt ?? "";
    const recorded = events.filter(({ metadata }) => metadata.recordedAt <= asAt);
    mustEqual(
      plainFolded(fold(projections, recorded)),
      plainFolded(fold(projections, events, { asAt })),
      `Recorded by ${asAt} and read as at it`,
    );
  }, settings);

/** As of: reading the whole as of an instant is reading what, as corrected, had happened by then. */
export const asOfReadsWhatHadHappened = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const asOf = events[draw % Math.max(1, events.length)]?.metadata.happenedAt ?? "";
    const happened = standing(events).filter(({ metadata }) => metadata.happenedAt <= asOf);
    mustEqual(
      statesOnly(projections, happened),
      statesOnly(projections, events, (all, told) => fold(all, told, { asOf })),
      `Happened by ${asOf} and read as of it`,
    );
  }, settings);
