import * as z from "zod";
import { pathOf } from "../../language/problems/problem.js";
import { noPlaces, noteDictionaries, pathsOf } from "./dictionaries.js";
import { wrongSnapshot } from "./fold-errors.js";
import type { FoldedJournal } from "./folded-journal.js";
import type { AnyProjection } from "./projection.js";

// The pattern of the envelope of an event. It is repeated here, because a snapshot may be read without the
// vocabulary of events.
const stream = () => z.string().regex(/^[a-z]+(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){1,2}$/);
const position = () => z.int().min(1);
const withheldPlace = () =>
  z.strictObject({
    stream: stream(),
    position: position(),
    entry: z.boolean().optional(),
    type: z.string().min(1).optional(),
    about: z.string().min(1).optional(),
  });
const instant = () => z.iso.datetime({ precision: 0 }).optional();

/**
 * A folded journal at a moment, as plain JSON. The projection decides the form of its state. Its name and
 * version show whether the state fits.
 */
export const snapshotSchema = z.strictObject({
  form: z.literal("chibo-snapshot"),
  version: z.literal(1),
  /** The instants of the fold. */
  axes: z.strictObject({ asAt: instant(), asOf: instant() }),
  /** The earliest `asOf` for a reading, if the fold went on from another snapshot. */
  floor: instant(),
  /**
   * Each projection by name: its version, and the paths in its states of objects with ids of users as keys.
   */
  projections: z.record(
    z.string().min(1),
    z.strictObject({ version: z.int(), dictionaries: z.array(z.array(z.string()).min(1)) }),
  ),
  /** Each stream by name: the last position seen, and the states by the name of the projection. */
  streams: z.record(
    stream(),
    z.strictObject({ position: position(), states: z.record(z.string(), z.record(z.string(), z.json())) }),
  ),
  /** Positions that were never seen. */
  gaps: z.array(z.strictObject({ stream: stream(), after: z.int().min(0), before: position() })),
  /** Positions of entries that a redacted copy withholds, with what the copy tells of them. */
  withheld: z.array(withheldPlace()),
  /** Of withheld entries that a later entry corrects or withdraws; absent if there are none. */
  replaced: z.array(withheldPlace()).min(1).optional(),
  /** Entries that share an id or a position with others of other content; absent if there are none. */
  conflicts: z
    .array(
      z.strictObject({
        id: z.string(),
        stream: stream(),
        position: position(),
        read: z.string(),
        differs: z.array(z.string()).min(1),
      }),
    )
    .min(1)
    .optional(),
  /** Streams with an event after `axes.asOf`. */
  beyond: z.array(stream()),
});

/** A folded journal at a moment, as a plain serialisable value. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The form of a snapshot without its states, which are most of it. */
const looseSchema = snapshotSchema.extend({
  streams: z.record(
    stream(),
    z.strictObject({ position: position(), states: z.record(z.string(), z.looseObject({})) }),
  ),
});

const damaged = (...path: PropertyKey[]): Error => wrongSnapshot("snapshot-damaged", pathOf(path), {});

const sortOf = (value: unknown): string => (Array.isArray(value) ? "list" : typeof value);

/** Whether a state has each field of the projection's first state, with the same type. */
const checkState = (state: object, initial: object, path: readonly string[]): void => {
  for (const [key, first] of Object.entries(initial))
    if (sortOf((state as Record<string, unknown>)[key]) !== sortOf(first)) throw damaged(...path, key);
};

/** Whether gaps, withheld positions and later events name streams of the snapshot. */
const checkPlaces = ({ streams, gaps, withheld, replaced = [], beyond }: Snapshot): void => {
  for (const [index, { stream, after, before }] of gaps.entries())
    if (before <= after + 1 || before > (streams[stream]?.position ?? 0)) throw damaged("gaps", index);
  for (const [index, { stream }] of withheld.entries())
    if (stream.length === 0) throw damaged("withheld", index);
  for (const [index, { stream }] of replaced.entries())
    if (stream.length === 0) throw damaged("replaced", index);
  for (const [index, stream] of beyond.entries())
    if (!Object.hasOwn(streams, stream)) throw damaged("beyond", index);
};

const isFormed = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  (value as Partial<Snapshot>).form === "chibo-snapshot" &&
  (value as Partial<Snapshot>).version === 1;

/**
 * Checks a value from outside as a snapshot, with the states of these projections.
 * @throws InvalidInputError if it has another form or is damaged
 */
export const checkedSnapshot = (value: unknown, fitting: readonly AnyProjection[]): Snapshot => {
  if (!isFormed(value)) throw wrongSnapshot("snapshot-form", "", {});
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
 * A folded journal as a plain value for JSON. Keep it, and go on from it later without the earlier events. It
 * names the projections with their versions, and the instants of the fold.
 *
 * @param projections those of the fold
 * @param asOf the instant of the snapshot, if its maker knows that nothing in it happened later, as a live
 * application does. Without it, and without `asOf` in the fold, no reading as of a day can go on from it.
 * @throws WrongUseError `snapshot-not-plain` if JSON cannot hold a state
 * @example
 * ```ts
 * import { fold, knownFrom, projections, snapshotOf } from "chibo";
 * const snapshot = snapshotOf(fold(projections, []), projections);
 * knownFrom(JSON.parse(JSON.stringify(snapshot)), projections).streams.size; //=> 0
 * ```
 */
export const snapshotOf = (
  folded: FoldedJournal,
  projections: readonly AnyProjection[],
  asOf?: string,
): Snapshot => {
  const places = new Map(projections.map(({ name }) => [name, noPlaces()]));
  const streams: Record<string, { position: number; states: object }> = {};
  for (const [stream, { position, states }] of folded.streams) {
    const own = kept(states, projections);
    for (const [name, state] of Object.entries(own))
      noteDictionaries(state, places.get(name) ?? noPlaces(), ["streams", stream, "states", name]);
    streams[stream] = { position, states: own };
  }
  return {
    form: "chibo-snapshot",
    version: 1,
    axes: { ...folded.axes, ...(asOf === undefined || folded.axes?.asOf !== undefined ? {} : { asOf }) },
    ...(folded.floor === undefined ? {} : { floor: folded.floor }),
    projections: Object.fromEntries(
      projections.map(({ name, version }) => [
        name,
        { version, dictionaries: pathsOf(places.get(name) ?? noPlaces()) },
      ]),
    ),
    streams: streams as Snapshot["streams"],
    gaps: folded.gaps.map((gap) => ({ ...gap })),
    withheld: folded.withheld.map((place) => ({ ...place })),
    ...(folded.replaced === undefined ? {} : { replaced: folded.replaced.map((place) => ({ ...place })) }),
    ...(folded.conflicts === undefined
      ? {}
      : { conflicts: folded.conflicts.map((each) => ({ ...each, differs: [...each.differs] })) }),
    beyond: [...(folded.beyond ?? [])],
  };
};

/**
 * A snapshot without the states of some streams, such as those from which a person was erased: a state holds what
 * its events said. Fold these streams again from their first event; until then their positions are missing.
 * @example
 * ```ts
 * import { fold, projections, snapshotOf, snapshotWithout } from "chibo";
 * const snapshot = snapshotOf(fold(projections, []), projections);
 * Object.keys(snapshotWithout(snapshot, ["cell/c-3"]).streams); //=> []
 * ```
 */
export const snapshotWithout = (snapshot: Snapshot, streams: Iterable<string>): Snapshot => {
  const gone = new Set(streams);
  const stays = ({ stream }: { readonly stream: string }): boolean => !gone.has(stream);
  const { conflicts, replaced, ...rest } = snapshot;
  const left = conflicts?.filter(stays) ?? [];
  const leftReplaced = replaced?.filter(stays) ?? [];
  return {
    ...rest,
    streams: Object.fromEntries(Object.entries(snapshot.streams).filter(([name]) => !gone.has(name))),
    gaps: snapshot.gaps.filter(stays),
    withheld: snapshot.withheld.filter(stays),
    ...(leftReplaced.length === 0 ? {} : { replaced: leftReplaced }),
    ...(left.length === 0 ? {} : { conflicts: left }),
    beyond: snapshot.beyond.filter((stream) => !gone.has(stream)),
  };
};
