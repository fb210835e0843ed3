import type { Known } from "../known.js";
import type { AnyProjection } from "../projection.js";
import { noPlaces, noteDictionaries, pathsOf } from "./dictionaries.js";
import type { Snapshot } from "./schema.js";

/** The states of one stream, of these projections only. */
const kept = (
  states: Readonly<Record<string, object | undefined>>,
  projections: readonly AnyProjection[],
): Record<string, object> =>
  Object.fromEntries(
    projections.flatMap(({ name }) => {
      const state = states[name];
      return state === undefined ? [] : [[name, state]];
    }),
  );

/**
 * What is known, as a plain value for JSON: keep it, and go on from it later without the events before it. It names
 * the projections with their versions, and the instants for which it was folded.
 *
 * @param projections those of the fold
 * @param asOf the instant of the snapshot, where whoever takes it knows that nothing in it happened later, as a live
 *   application does. Without it, and without `asOf` in the fold, no reading as of a day can go on from it.
 * @throws SnapshotError where a state cannot be kept as JSON
 * @example
 * ```ts
 * import { fold, knownFrom, projections, snapshotOf } from "chibo";
 * const snapshot = snapshotOf(fold(projections, []), projections);
 * knownFrom(JSON.parse(JSON.stringify(snapshot)), projections).streams.size; //=> 0
 * ```
 */
export const snapshotOf = (known: Known, projections: readonly AnyProjection[], asOf?: string): Snapshot => {
  const places = new Map(projections.map(({ name }) => [name, noPlaces()]));
  const streams: Record<string, { position: number; states: object }> = {};
  for (const [stream, { position, states }] of known.streams) {
    const own = kept(states, projections);
    for (const [name, state] of Object.entries(own))
      noteDictionaries(state, places.get(name) ?? noPlaces(), ["streams", stream, "states", name]);
    streams[stream] = { position, states: own };
  }
  return {
    form: "chibo-snapshot",
    version: 1,
    axes: { ...known.axes, ...(asOf === undefined || known.axes?.asOf !== undefined ? {} : { asOf }) },
    ...(known.floor === undefined ? {} : { floor: known.floor }),
    projections: Object.fromEntries(
      projections.map(({ name, version }) => [
        name,
        { version, dictionaries: pathsOf(places.get(name) ?? noPlaces()) },
      ]),
    ),
    streams: streams as Snapshot["streams"],
    gaps: known.gaps.map((gap) => ({ ...gap })),
    withheld: known.withheld.map((place) => ({ ...place })),
    beyond: [...(known.beyond ?? [])],
  };
};
