import type { JournalEvent } from "../events/catalogue.js";
import { fold } from "../projections/fold/fold.js";
import { type FoldedJournal, stateOf } from "../projections/fold/folded-journal.js";
import type { AnyProjection, Projection } from "../projections/fold/projection.js";
import { difference, mustKnowTheSame } from "./laws/difference.js";
import { applyOneByOne, foldInChunks, goOnFromSnapshot } from "./laws/journals.js";

/** The result of a projection for a story. Each check throws an `Error` that shows the difference. */
export interface Projected<S> {
  /**
   * Checks the state of the story's stream: it equals a value, or a function accepts it. The function throws
   * otherwise.
   */
  readonly then: (expected: S | ((state: S) => void)) => void;
  /** Checks that the projection has no state for the stream. */
  readonly thenNothing: () => void;
}

/** Folds in every way that the library offers, and demands equal results. */
const everyWay = (projections: readonly AnyProjection[], events: readonly JournalEvent[]): FoldedJournal => {
  const folded = fold(projections, events);
  for (const size of [1, 2, 3])
    mustKnowTheSame(
      folded,
      foldInChunks(projections, events, size),
      `Folded at once and in pieces of ${size}`,
    );
  mustKnowTheSame(folded, applyOneByOne(projections, events), "Folded at once and one by one");
  for (const at of events.keys())
    mustKnowTheSame(
      folded,
      goOnFromSnapshot(projections, events, at),
      `Folded at once and from a snapshot after ${at} events`,
    );
  return folded;
};

const streamOf = (events: readonly JournalEvent[]): string => {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const [stream, other] = streams;
  if (stream === undefined || other !== undefined)
    throw new Error(`A projection is specified on one stream; these events are of ${streams.length}.`);
  return stream;
};

/**
 * Given / then for a projection, for any test runner: the events of one stream, and the state that they give.
 * The specification folds at once, in pieces, event by event and from snapshots. All ways must give the same
 * state.
 *
 * @example
 * projectionSpecification(attendance)
 *   .given(story("meeting/c-1/2021-11").happened("MemberArrivedLate", { member: "m-2" }, "2021-11-03"))
 *   .then({ arrivedLate: ["m-2"] });
 */
export const projectionSpecification = <S extends object>(projection: Projection<string, S>) => ({
  /** The events of the stream, in order of position: a story, or events of a journal. */
  given: (events: Iterable<JournalEvent>): Projected<S> => {
    const told = [...events];
    const state = stateOf(everyWay([projection], told), projection, streamOf(told)) as S | undefined;
    return {
      // biome-ignore lint/suspicious/noThenProperty: given, then is the language of the specification
      then: (expected) => {
        if (state === undefined) throw new Error(`"${projection.name}" knows nothing of these events.`);
        if (typeof expected === "function") return expected(state);
        const differs = difference(expected, state);
        if (differs !== undefined)
          throw new Error(`The states differ (- expected, + projected):\n${differs}`);
      },
      thenNothing: () => {
        const differs = difference(undefined, state);
        if (differs !== undefined)
          throw new Error(`Expected nothing, but "${projection.name}" knows:\n${differs}`);
      },
    };
  },
});
