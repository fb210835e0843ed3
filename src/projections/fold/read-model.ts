import { Immer } from "immer";
import type { JournalEvent } from "../../events/catalogue.js";
import { effective, isCorrection } from "../../events/effective.js";
import { conflictsOf, type EntryConflict } from "../../events/journal/entry-conflict.js";
import { historyNeeded } from "./fold-errors.js";
import {
  conflictsIn,
  type FoldedJournal,
  type FoldedStream,
  frozenStates,
  type Gap,
  laterOf,
  replacedIn,
} from "./folded-journal.js";
import { type AnyProjection, routesOf } from "./projection.js";

/**
 * A live read model. It has the handlers of the fold, takes one event at a time, and its states are
 * immutable.
 */
export interface ReadModel {
  /**
   * Takes one more event. An event that was already seen changes nothing. With a `history`, one with other content at
   * the same position is one of the `conflicts`.
   */
  apply(event: JournalEvent): void;
  /** The folded journal of the events so far. Later events do not change it. */
  folded(): FoldedJournal;
}

/**
 * Copies the values that an event changes, and freezes nothing. To freeze a record of a hundred members costs
 * more than to copy it. The folded journal is frozen when it is returned.
 */
const { produce } = new Immer({ autoFreeze: false });

/**
 * A read model that begins empty or from a folded journal. If it goes on from an earlier instant (`asOf`), it
 * can be read as of that instant or a later one.
 *
 * @param options.from the folded journal to go on from
 * @param options.history the events of one stream; needed for a correction, which folds its stream again, and
 * for the comparison of a repeated event
 * @throws WrongUseError `history-needed` if `from` leaves out events that had not happened by its `asOf`
 */
export const readModel = (
  projections: readonly AnyProjection[],
  options: {
    readonly from?: FoldedJournal;
    readonly history?: (stream: string) => Iterable<JournalEvent>;
  } = {},
): ReadModel => {
  const routes = routesOf(projections);
  const streams = new Map<string, FoldedStream>(options.from?.streams);
  const gaps: Gap[] = [...(options.from?.gaps ?? [])];
  const conflicts: EntryConflict[] = [...(options.from?.conflicts ?? [])];
  const { withheld = [], replaced = [], beyond = [] } = options.from ?? {};
  if (beyond.length > 0) throw historyNeeded(beyond, "left-out");
  const floor = laterOf(options.from?.floor, options.from?.axes?.asOf);

  const advance = (
    states: FoldedStream["states"],
    event: JournalEvent,
    withdrawn?: JournalEvent,
  ): FoldedStream["states"] => {
    const route = routes.get(event.type);
    if (route === undefined) return states;
    const next = { ...states };
    for (const { projection, handle } of route) {
      const state = next[projection.name] ?? (projection.initial() as object);
      next[projection.name] = produce(state, (draft) => {
        handle(draft, event, withdrawn);
      });
    }
    return next;
  };

  const anew = (event: JournalEvent): FoldedStream["states"] => {
    if (options.history === undefined) throw historyNeeded([event.stream]);
    // A store that delivers twice may hold an entry twice. The first entry of a position counts.
    const byPosition = new Map<number, JournalEvent>();
    for (const each of options.history(event.stream))
      if (each.position < event.position && !byPosition.has(each.position))
        byPosition.set(each.position, each);
    const before = [...byPosition.values()].sort((a, b) => a.position - b.position);
    const placed = [...before, event].map((each) => ({ position: each.position, event: each }));
    return effective(placed).reduce<FoldedStream["states"]>(
      (states, each) => advance(states, each.event, each.withdrawn),
      {},
    );
  };

  return {
    apply(event) {
      const before = streams.get(event.stream) ?? { position: 0, states: {} };
      if (event.position <= before.position) {
        const { stream, position } = event;
        const displaced = [{ event, by: { stream, position } }];
        conflicts.push(...conflictsOf(displaced, options.history?.(stream) ?? []));
        return;
      }
      if (event.position > before.position + 1) {
        gaps.push({ stream: event.stream, after: before.position, before: event.position });
      }
      const states = isCorrection(event) ? anew(event) : advance(before.states, event);
      streams.set(event.stream, { position: event.position, states });
    },
    folded: () => ({
      streams: frozenStates(streams),
      gaps: [...gaps],
      withheld,
      ...replacedIn(replaced),
      ...conflictsIn(conflicts),
      ...(floor === undefined ? {} : { floor }),
    }),
  };
};
