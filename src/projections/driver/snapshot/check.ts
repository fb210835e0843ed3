import type { AnyProjection } from "../projection.js";
import { placeIn, SnapshotError } from "./errors.js";
import { looseSchema, type Snapshot } from "./schema.js";

const damaged = (...path: PropertyKey[]): SnapshotError =>
  new SnapshotError("snapshot-damaged", placeIn(path));

const sortOf = (value: unknown): string => (Array.isArray(value) ? "list" : typeof value);

/** A state has every field that its projection begins with, and of the same sort. */
const checkState = (state: object, initial: object, path: readonly string[]): void => {
  for (const [key, first] of Object.entries(initial))
    if (sortOf((state as Record<string, unknown>)[key]) !== sortOf(first)) throw damaged(...path, key);
};

/** Gaps, withheld positions and what lies beyond are of streams that are there. */
const checkPlaces = ({ streams, gaps, withheld, beyond }: Snapshot): void => {
  for (const [index, { stream, after, before }] of gaps.entries())
    if (before <= after + 1 || before > (streams[stream]?.position ?? 0)) throw damaged("gaps", index);
  for (const [index, { stream }] of withheld.entries())
    if (stream.length === 0) throw damaged("withheld", index);
  for (const [index, stream] of beyond.entries())
    if (!Object.hasOwn(streams, stream)) throw damaged("beyond", index);
};

const isFormed = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  (value as Partial<Snapshot>).form === "chibo-snapshot" &&
  (value as Partial<Snapshot>).version === 1;

/**
 * A value from outside as a snapshot, with the states of these projections looked at.
 * @throws SnapshotError where it has another form or is damaged
 */
export const checkedSnapshot = (value: unknown, fitting: readonly AnyProjection[]): Snapshot => {
  if (!isFormed(value)) throw new SnapshotError("snapshot-form", "");
  const checked = looseSchema.safeParse(value);
  if (!checked.success) throw damaged(...(checked.error.issues[0]?.path ?? []));
  const snapshot = checked.data as Snapshot;
  checkPlaces(snapshot);
  const initial = fitting.map(({ name, initial }) => [name, initial() as object] as const);
  for (const [stream, { states }] of Object.entries(snapshot.streams)) {
    for (const name of Object.keys(states))
      if (!Object.hasOwn(snapshot.projections, name)) throw damaged("streams", stream, "states", name);
    for (const [name, first] of initial) {
      const state = states[name];
      if (state !== undefined) checkState(state, first, ["streams", stream, "states", name]);
    }
  }
  return snapshot;
};
