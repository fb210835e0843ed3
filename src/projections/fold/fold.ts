import { freeze } from "immer";
import type { JournalEvent } from "../../events/catalogue.js";
import {
  effective,
  isCorrection,
  type Placed,
  restoredBy,
  standingCorrections,
} from "../../events/effective.js";
import { continuity } from "../../events/journal/continuity.js";
import { conflictsOf, type Displaced, type EntryConflict } from "../../events/journal/entry-conflict.js";
import { foldEnded, historyNeeded } from "./fold-errors.js";
import {
  type Axes,
  afterWithheld,
  axesIn,
  conflictsIn,
  type FoldedJournal,
  type FoldedStream,
  frozenStates,
  type Gap,
  happenedBy,
  mustBeInstants,
  recordedBy,
  replacedIn,
  type WithheldPosition,
  withheldPosition,
} from "./folded-journal.js";
import { type AnyProjection, routesOf } from "./projection.js";

/** The events of one stream from a second reading: the events of the first reading, and no others. */
interface Recalled {
  /** Takes an event. An event that the first reading missed, or that was already taken, changes nothing. */
  take(event: JournalEvent): void;
  /** Whether every event of the first reading has been taken. */
  isWhole(): boolean;
  /** The events taken, in order of position. */
  inOrder(): { readonly position: number; readonly event: JournalEvent }[];
}

/**
 * Begins to recall a stream.
 * @param last the last position of the first reading
 * @param gaps the positions that it missed; gaps of other streams do not matter
 */
const recalledOf = (stream: string, last: number, gaps: readonly Gap[]): Recalled => {
  const missed = gaps.filter((gap) => gap.stream === stream);
  const expected = missed.reduce((sum, { after, before }) => sum - (before - after - 1), last);
  const taken = new Map<number, JournalEvent>();
  return {
    take(event) {
      const { position } = event;
      if (position > last || taken.has(position)) return;
      if (!missed.some(({ after, before }) => position > after && position < before))
        taken.set(position, event);
    },
    isWhole: () => taken.size === expected,
    inOrder: () => [...taken].sort(([a], [b]) => a - b).map(([position, event]) => ({ position, event })),
  };
};

/** A copy of a frozen plain value that code may change. Objects without a prototype keep this form. */
const thawed = <T>(value: T): T => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(thawed) as T;
  const copy = (Object.getPrototypeOf(value) === null ? Object.create(null) : {}) as Record<string, unknown>;
  for (const key of Object.keys(value)) copy[key] = thawed((value as Record<string, unknown>)[key]);
  return copy as T;
};

/** A stream while it is being folded: private, plain and mutable. */
interface Folding {
  position: number;
  states: Record<string, object | undefined>;
}

/**
 * Consecutive events of one stream. While they are all events of the stream so far, the fold keeps them, so
 * that a correction of one of them needs no second reading.
 */
interface Run {
  readonly stream: string;
  readonly folding: Folding;
  events: JournalEvent[] | undefined;
  corrected: boolean;
}

/** The longest run that the fold keeps. Memory must not grow with a stream. */
const longestRun = 4096;

/**
 * A fold in progress, for journals that are read in pieces. `add` each batch. If `stale` names streams with
 * corrections, read at least these streams of the journal again and `recall` each batch. Then call `done`.
 */
export interface Fold {
  /** Folds the next events. An event at a position that was already seen changes nothing. */
  add(events: Iterable<JournalEvent>): void;
  /**
   * Takes note of entries that a redacted copy withholds, as a whole or in part: the facts of the reader's problems
   * `withheld`. They do not count as missing, and what they may have said stays unknown.
   */
  withhold(places: Iterable<WithheldPosition>): void;
  /**
   * Takes note of entries that share an id or a position with others of other content. The fold keeps no event, so
   * it cannot compare them: `readJournal` reports them, and `fold` finds them.
   */
  contest(conflicts: Iterable<EntryConflict>): void;
  /** Streams with corrections for which the fold still needs the events again. */
  stale(): ReadonlySet<string>;
  /**
   * Takes the events of stale streams from a second reading and ignores other events. A stream is folded
   * again with its corrections after all of its events have come, so that the fold keeps few events at a
   * time.
   */
  recall(events: Iterable<JournalEvent>): void;
  /**
   * Ends the fold. The result cannot be changed: each state is frozen when it is first read. The caller must
   * not change an event after giving it to the fold.
   * @throws WrongUseError `history-needed` if a stale stream was not fully recalled
   */
  done(): FoldedJournal;
}

/** The folded journal to go on from, and its streams for which the fold needs the events again. */
export interface Begun {
  readonly folded: FoldedJournal;
  readonly stale: Iterable<string>;
}

const nothing: Begun = { folded: { streams: new Map(), gaps: [], withheld: [] }, stale: [] };

/**
 * Begins a fold of a set of projections.
 * @param begun the folded journal to go on from; `resumeFold` makes it from a snapshot
 * @throws InvalidInputError `not-an-instant` if a limit is no instant
 */
export const beginFold = (
  projections: readonly AnyProjection[],
  axes: Axes = {},
  begun: Begun = nothing,
): Fold => {
  mustBeInstants(axes);
  const routes = routesOf(projections);
  const { folded: known } = begun;
  const streams = new Map<string, Folding>();
  const { replaced: knownReplaced = [] } = known;
  const withheld = new Map(
    [...known.withheld, ...knownReplaced].map((place) => [`${place.stream}@${place.position}`, place]),
  );
  const gaps: Gap[] = [...known.gaps];
  // A second reading does not bring them either. At the end they are no gaps again.
  for (const { stream, position, entry } of withheld.values())
    if (entry !== false && position < (known.streams.get(stream)?.position ?? 0))
      gaps.push({ stream, after: position - 1, before: position + 1 });
  /** Withheld entries of which a correction tells what stands in their place. */
  const told = new Set<WithheldPosition>(knownReplaced);
  const conflicts: EntryConflict[] = [];
  const beyond = new Set(known.beyond);
  const stale = new Set<string>(begun.stale);
  const recalled = new Map<string, Recalled>();
  let ended = false;

  /** A copy of the frozen states of a stream, at its first event here. */
  const begin = (stream: string): Folding => {
    const { position, states } = known.streams.get(stream) ?? { position: 0, states: {} };
    const folding: Folding = { position, states: thawed(states) };
    streams.set(stream, folding);
    return folding;
  };

  const handle = (states: Folding["states"], event: JournalEvent, withdrawn?: JournalEvent): void => {
    const route = routes.get(event.type);
    if (route === undefined) return;
    if (!happenedBy(axes, event)) {
      beyond.add(event.stream);
      return;
    }
    for (const { projection, handle } of route) {
      let state = states[projection.name];
      if (state === undefined) {
        state = projection.initial() as object;
        states[projection.name] = state;
      }
      handle(state, event, withdrawn);
    }
  };

  /**
   * What corrections tell of withheld entries of a stream. A corrected entry is known by its replacement and
   * a withdrawn one has no effect, so nothing that these entries could have said stays unknown.
   */
  const restored = (stream: string, events: readonly Placed<JournalEvent>[]): Placed<JournalEvent>[] => {
    const made = events.filter((each): each is Placed<JournalEvent<"EntryCorrected" | "EntryWithdrawn">> =>
      isCorrection(each.event),
    );
    for (const place of told) if (place.stream === stream) told.delete(place);
    return [...standingCorrections(made)].flatMap(([position, correction]) => {
      const place = withheld.get(`${stream}@${position}`);
      if (place === undefined || place.entry === false) return [];
      if (
        correction.type === "EntryCorrected" &&
        (place.type ?? correction.data.replacement.type) !== correction.data.replacement.type
      )
        return [];
      told.add(place);
      const event = restoredBy(correction as JournalEvent<"EntryCorrected">);
      return event === undefined ? [] : [{ position, event: { ...event, position } as JournalEvent }];
    });
  };

  const foldAnew = (stream: string, folding: Folding, events: readonly Placed<JournalEvent>[]): void => {
    folding.states = {};
    beyond.delete(stream);
    const whole = [...events, ...restored(stream, events)].sort((a, b) => a.position - b.position);
    for (const { event, withdrawn } of effective(whole)) handle(folding.states, event, withdrawn);
    recalled.delete(stream);
    stale.delete(stream);
  };

  /** The stream of the last event. The next event is often of the same stream. */
  let latest: Run | undefined;
  const runOf = (stream: string): Run => {
    if (latest?.stream === stream) return latest;
    settle();
    const before = streams.get(stream);
    const folding = before ?? begin(stream);
    const isNew = before === undefined && folding.position === 0;
    latest = { stream, folding, events: isNew ? [] : undefined, corrected: false };
    return latest;
  };

  /** Ends a run. A stream with a correction in the run is folded again from the events of the run. */
  const settle = (): void => {
    if (latest?.events !== undefined && latest.corrected) {
      const placed = latest.events.map((event) => ({ position: event.position, event }));
      foldAnew(latest.stream, latest.folding, placed);
    }
    latest = undefined;
  };

  /** Keeps an event of a run. Returns whether it will be folded later, with the corrections. */
  const keep = (run: Run, event: JournalEvent): boolean => {
    if (run.events === undefined) {
      if (isCorrection(event)) stale.add(event.stream);
      return false;
    }
    run.events.push(event);
    run.corrected ||= isCorrection(event);
    if (run.events.length <= longestRun) return run.corrected;
    if (run.corrected) stale.add(run.stream);
    run.events = undefined;
    return false;
  };

  return {
    add(events) {
      // The result is in use and must not change any more.
      if (ended) throw foldEnded();
      for (const event of events) {
        // The event was not yet recorded then, so it stays unseen. A live model can go on from here.
        if (!recordedBy(axes, event)) continue;
        const run = runOf(event.stream);
        const { folding } = run;
        if (event.position <= folding.position) continue;
        if (event.position > folding.position + 1) {
          gaps.push({ stream: event.stream, after: folding.position, before: event.position });
        }
        folding.position = event.position;
        if (!keep(run, event)) handle(folding.states, event);
      }
    },
    withhold(places) {
      for (const place of places) {
        const name = `${place.stream}@${place.position}`;
        if (!withheld.has(name)) withheld.set(name, withheldPosition(place));
      }
    },
    contest(found) {
      conflicts.push(...found);
    },
    stale() {
      settle();
      return stale;
    },
    recall(events) {
      settle();
      for (const event of events) {
        const { stream } = event;
        if (!stale.has(stream) || !recordedBy(axes, event)) continue;
        const folding = streams.get(stream) ?? begin(stream);
        const again = recalled.get(stream) ?? recalledOf(stream, folding.position, gaps);
        recalled.set(stream, again);
        again.take(event);
        if (again.isWhole()) foldAnew(stream, folding, again.inOrder());
      }
    },
    done() {
      settle();
      if (stale.size > 0) throw historyNeeded([...stale]);
      ended = true;
      const places = [...withheld.values()];
      const all = known.streams.size === 0 ? streams : new Map([...known.streams, ...streams]);
      return Object.freeze({
        streams: frozenStates<FoldedStream>(all),
        gaps: freeze(afterWithheld(gaps, places), true),
        withheld: freeze(
          places.filter((place) => !told.has(place)),
          true,
        ),
        ...replacedIn(places.filter((place) => told.has(place))),
        ...conflictsIn(known.conflicts, conflicts),
        ...axesIn(axes),
        ...(beyond.size === 0 ? {} : { beyond: Object.freeze([...beyond].sort()) }),
        ...(known.floor === undefined ? {} : { floor: known.floor }),
      });
    },
  };
};

/**
 * Lets the first entry of each id and of each position through, and keeps the others apart.
 * @param displaced the list to which it adds the others
 */
function* firstEntries(events: Iterable<JournalEvent>, displaced: Displaced[]): Generator<JournalEvent> {
  const misplacedBy = continuity();
  for (const event of events) {
    const by = misplacedBy(event)?.by;
    if (by === undefined) yield event;
    else displaced.push({ event, by });
  }
}

/**
 * Folds a whole journal. Events of one stream must come in order of position; streams may interleave in any
 * way. Give an array or a journal, not an iterator that can be read only once, because corrections and repeated
 * entries need a second reading. Of two entries with one id or one position the first counts. If the second has
 * other content, it is one of the `conflicts`; an equal one is a repeated delivery and changes nothing.
 *
 * @throws InvalidInputError `not-an-instant` if a limit is no instant
 * @throws WrongUseError `history-needed` if there are corrections and the events cannot be read again
 */
export const fold = (
  projections: readonly AnyProjection[],
  events: Iterable<JournalEvent>,
  axes: Axes = {},
): FoldedJournal => {
  const folding = beginFold(projections, axes);
  const displaced: Displaced[] = [];
  folding.add(firstEntries(events, displaced));
  const told = displaced.filter(({ event }) => recordedBy(axes, event));
  folding.contest(conflictsOf(told, events));
  if (folding.stale().size > 0) folding.recall(events);
  return folding.done();
};
