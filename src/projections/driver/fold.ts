import { freeze } from "immer";
import { effective, isCorrection, type JournalEvent } from "../../events/index.js";
import { type Axes, happenedBy, recordedBy } from "./axes.js";
import { FoldError } from "./errors.js";
import { frozenStates } from "./frozen.js";
import { afterWithheld, type FoldedStream, type Gap, type Known, type WithheldPosition } from "./known.js";
import type { AnyProjection } from "./projection.js";
import { type Recalled, recalledOf } from "./recalled.js";
import { routesOf } from "./routes.js";

/** A stream while it is being folded: private, plain and mutable. */
interface Folding {
  position: number;
  states: Record<string, object | undefined>;
}

/**
 * A fold in progress, for journals that are read in pieces:
 * `add` every batch; where `stale` names streams that a correction concerned, read the journal again, at
 * least these streams of it, and `recall` every batch; then `done`.
 */
export interface Fold {
  /** Folds the next events. A position already seen is an event delivered twice and changes nothing. */
  add(events: Iterable<JournalEvent>): void;
  /** Takes note of entries that a redacted copy withholds: they are not missing. */
  withhold(places: Iterable<WithheldPosition>): void;
  /** Streams that hold corrections, as long as their events are needed again. */
  stale(): ReadonlySet<string>;
  /**
   * Takes the events of stale streams from a second reading; others are passed over. A stream is folded
   * anew as corrected when all its events have come, so that few of them are kept at a time.
   */
  recall(events: Iterable<JournalEvent>): void;
  /**
   * Freezes everything once and ends the fold.
   * @throws FoldError where a stale stream was not recalled as a whole
   */
  done(): Known;
}

/** Begins a fold of a set of projections. */
export const beginFold = (projections: readonly AnyProjection[], axes: Axes = {}): Fold => {
  const routes = routesOf(projections);
  const streams = new Map<string, Folding>();
  const gaps: Gap[] = [];
  const withheld: WithheldPosition[] = [];
  const stale = new Set<string>();
  const recalled = new Map<string, Recalled>();

  const handle = (states: Folding["states"], event: JournalEvent): void => {
    const route = routes.get(event.type);
    if (route === undefined || !happenedBy(axes, event)) return;
    for (const { projection, handle } of route) {
      let state = states[projection.name];
      if (state === undefined) {
        state = projection.initial() as object;
        states[projection.name] = state;
      }
      handle(state, event);
    }
  };

  const refold = (stream: string, folding: Folding, events: Recalled): void => {
    folding.states = {};
    for (const { event } of effective(events.inOrder())) handle(folding.states, event);
    recalled.delete(stream);
    stale.delete(stream);
  };

  return {
    add(events) {
      for (const event of events) {
        // Not yet recorded then: unseen, so that a live model can go on from here.
        if (!recordedBy(axes, event)) continue;
        let folding = streams.get(event.stream);
        if (folding === undefined) {
          folding = { position: 0, states: {} };
          streams.set(event.stream, folding);
        }
        if (event.position <= folding.position) continue;
        if (event.position > folding.position + 1) {
          gaps.push({ stream: event.stream, after: folding.position, before: event.position });
        }
        folding.position = event.position;
        if (isCorrection(event)) stale.add(event.stream);
        handle(folding.states, event);
      }
    },
    withhold(places) {
      for (const { stream, position } of places) withheld.push({ stream, position });
    },
    stale: () => stale,
    recall(events) {
      for (const event of events) {
        const { stream } = event;
        const folding = streams.get(stream);
        if (!stale.has(stream) || folding === undefined || !recordedBy(axes, event)) continue;
        const known = recalled.get(stream) ?? recalledOf(stream, folding.position, gaps);
        recalled.set(stream, known);
        known.take(event);
        if (known.isWhole()) refold(stream, folding, known);
      }
    },
    done() {
      if (stale.size > 0) throw new FoldError([...stale]);
      return Object.freeze({
        streams: frozenStates(streams as Map<string, FoldedStream>),
        gaps: freeze(afterWithheld(gaps, withheld), true),
        withheld: freeze(withheld, true),
      });
    },
  };
};

/**
 * Folds a whole journal. Events of one stream must come in order of position; streams may interleave
 * in any way. Give an array or a journal rather than a one-shot iterator: corrections need a second reading.
 *
 * @throws FoldError where corrections came and the events cannot be read again
 */
export const fold = (
  projections: readonly AnyProjection[],
  events: Iterable<JournalEvent>,
  axes: Axes = {},
): Known => {
  const folding = beginFold(projections, axes);
  folding.add(events);
  if (folding.stale().size > 0) folding.recall(events);
  return folding.done();
};
