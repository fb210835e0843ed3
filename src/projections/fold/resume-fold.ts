import { placesOf, restored } from "./dictionaries.js";
import { type Begun, beginFold, type Fold } from "./fold.js";
import { wrongSnapshot } from "./fold-errors.js";
import {
  type Axes,
  axesIn,
  conflictsIn,
  type FoldedJournal,
  type FoldedStream,
  frozenStates,
  laterOf,
  mustBeInstants,
  replacedIn,
} from "./folded-journal.js";
import type { AnyProjection } from "./projection.js";
import { checkedSnapshot, type Snapshot } from "./snapshot.js";

/** Later than any event. A fold without `asOf` cannot be split by day afterwards. */
const never = "9999-12-31T23:59:59Z";

const fits = (projections: unknown, { name, version }: AnyProjection): boolean => {
  const known = (projections as Partial<Snapshot["projections"]> | undefined)?.[name];
  return known !== undefined && known.version === version;
};

/**
 * The names of the projections that a snapshot lacks, or has in another version. They need all events again,
 * and `resumeFold` asks for these.
 */
export const outgrown = (
  snapshot: Pick<Snapshot, "projections">,
  projections: readonly AnyProjection[],
): string[] => projections.filter((each) => !fits(snapshot.projections, each)).map(({ name }) => name);

/** A snapshot can serve readings as of its own instants or later ones. */
const checkAxes = (from: Axes, { asAt, asOf }: Axes): void => {
  if (asAt !== undefined && (from.asAt === undefined || from.asAt > asAt))
    throw wrongSnapshot("snapshot-other-axes", "axes.asAt", {});
  if (asOf !== undefined && (from.asOf === undefined || from.asOf > asOf))
    throw wrongSnapshot("snapshot-other-axes", "axes.asOf", {});
};

interface TakenUp extends Begun {
  /** Names of projections that need all events again. */
  readonly anew: readonly string[];
}

const takenUp = (value: unknown, projections: readonly AnyProjection[], axes: Axes): TakenUp => {
  mustBeInstants(axes);
  const raw = (value as Partial<Snapshot> | null)?.projections;
  const fitting = projections.filter((each) => fits(raw, each));
  const snapshot = checkedSnapshot(value, fitting);
  checkAxes(snapshot.axes, axes);
  const places = fitting.map(
    ({ name }) => [name, placesOf(snapshot.projections[name]?.dictionaries ?? [])] as const,
  );
  const streams = new Map<string, FoldedStream>();
  for (const [stream, { position, states }] of Object.entries(snapshot.streams)) {
    const own: Record<string, object> = {};
    for (const [name, dictionaries] of places) {
      const state = states[name];
      if (state !== undefined) own[name] = restored(state, dictionaries) as object;
    }
    streams.set(stream, Object.freeze({ position, states: Object.freeze(own) }));
  }
  const anew = outgrown(snapshot, projections);
  const beyond = axes.asOf === snapshot.axes.asOf ? [] : snapshot.beyond;
  const floor = laterOf(snapshot.floor, snapshot.axes.asOf ?? never);
  return {
    folded: {
      streams,
      gaps: snapshot.gaps,
      withheld: snapshot.withheld,
      ...replacedIn(snapshot.replaced ?? []),
      ...conflictsIn(snapshot.conflicts),
      ...axesIn(snapshot.axes),
      ...(snapshot.beyond.length === 0 ? {} : { beyond: snapshot.beyond }),
      ...(floor === undefined ? {} : { floor }),
    },
    stale: anew.length > 0 ? streams.keys() : beyond,
    anew,
  };
};

/**
 * Goes on from a snapshot. `add` the events recorded since the snapshot, or all events; those already seen
 * change nothing. If projections are new or of another version, `stale` names every stream of the snapshot:
 * `recall` their events, and the result equals a replay. The same holds for corrections, and for streams of
 * which a snapshot with `asOf` leaves out events.
 *
 * @param snapshot the result of `snapshotOf`, directly or after JSON; it is checked
 * @param axes as of and as at the instants of the snapshot or later ones
 * @throws InvalidInputError if the value is no snapshot, is damaged, or was not taken for these instants
 */
export const resumeFold = (snapshot: unknown, projections: readonly AnyProjection[], axes: Axes = {}): Fold =>
  beginFold(projections, axes, takenUp(snapshot, projections, axes));

/**
 * The folded journal of a snapshot, to read it or to begin a read model with it.
 *
 * @throws InvalidInputError as `resumeFold`; also `snapshot-outgrown` if events are needed again, with the
 * names of the projections and streams
 */
export const foldedFrom = (
  snapshot: unknown,
  projections: readonly AnyProjection[],
  axes: Axes = {},
): FoldedJournal => {
  const { folded: known, stale, anew } = takenUp(snapshot, projections, axes);
  const streams = [...stale];
  if (anew.length > 0 || streams.length > 0)
    throw wrongSnapshot("snapshot-outgrown", anew.length > 0 ? "projections" : "beyond", {
      projections: anew,
      streams,
    });
  return Object.freeze({ ...known, streams: frozenStates(known.streams) });
};
