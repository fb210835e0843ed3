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
 * Replay = increment: four ways to fold a journal give the same folded journal: at once, in pieces, event by
 * event, and from a snapshot.
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

/** The events of all streams in another interleaving. Each stream keeps its own order. */
const interleaved = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] => {
  const streams = [...byStream(events).values()].map((stream) => [...stream].reverse());
  return events.flatMap(() => {
    const open = streams.filter(({ length }) => length > 0);
    return open[rolls.roll(open.length)]?.pop() ?? [];
  });
};

/**
 * Order: events of different streams commute. Every interleaving that keeps each stream's order gives the
 * same folded journal.
 */
export const streamsCommute = (projections: Projections, settings?: JournalLawSettings): void =>
  overJournals((events, draw) => {
    const other = interleaved(events, dice(draw));
    mustKnowTheSame(fold(projections, events), fold(projections, other), "In one order and in another");
  }, settings);

/** Each event, and after some of them one of the earlier events again. */
const redelivered = (events: readonly JournalEvent[], rolls: Dice): JournalEvent[] =>
  events.flatMap((event, index) =>
    (rolls.chance(20) ? [event, events[rolls.roll(index + 1)] ?? []] : [event]).flat(),
  );

/** Idempotence: a second delivery of an event, at once or later, changes nothing. */
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

/** Splits items into at most five parts. The key of an item determines its part. */
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

/** Merges two parts, chosen at random, until one part is left. This gives any order and any grouping. */
const inAnyOrder = <T>(parts: readonly T[], none: T, together: (one: T, other: T) => T, rolls: Dice): T => {
  const left = [...parts];
  const drawn = (): T => left.splice(rolls.roll(left.length), 1)[0] ?? none;
  while (left.length > 1) left.push(together(drawn(), drawn()));
  return left[0] ?? none;
};

/**
 * Merge: streams that are folded separately, in any parts, merge to the whole in any order and grouping. The
 * same holds for projections that are folded separately, and for a part that continued from its snapshot.
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

/** The same projections. Some of them have another version than the snapshot. */
const raisedIn = (projections: Projections, rolls: Dice): Projections =>
  projections.map((each) => (rolls.chance(15) ? { ...each, version: each.version + 1 } : each));

/**
 * Snapshots: a fold that continues from a snapshot equals a replay. The law holds for a snapshot after any
 * event, for its JSON, for more, fewer or other projections, and for `asAt` and `asOf` at the instant of the
 * snapshot or later.
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
 * Determinism: the same events always give the same folded journal. Every state is frozen in depth, and
 * folding does not change the events.
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

/**
 * As at: the whole journal as at an instant gives the same result as the entries recorded by that instant.
 */
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

/**
 * As of: the whole journal as of an instant gives the same result as the entries, after their corrections,
 * that happened by that instant.
 */
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
