import * as z from "zod";

// As in the envelope of an event; a snapshot may be read where the vocabulary of events is not.
const stream = () => z.string().regex(/^[a-z]+(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){1,2}$/);
const position = () => z.int().min(1);
const instant = () => z.iso.datetime({ precision: 0 }).optional();

/**
 * What is known at a moment as plain JSON. What a state holds is the projection's own affair; its name and version
 * say whether it fits.
 */
export const snapshotSchema = z.strictObject({
  form: z.literal("chibo-snapshot"),
  version: z.literal(1),
  /** What the fold looked at. */
  axes: z.strictObject({ asAt: instant(), asOf: instant() }),
  /** The earliest instant as of which it can be read, where it went on from another snapshot. */
  floor: instant(),
  /** Each projection by name: its version, and the paths in its states of what is keyed by ids from outside. */
  projections: z.record(
    z.string().min(1),
    z.strictObject({ version: z.int(), dictionaries: z.array(z.array(z.string()).min(1)) }),
  ),
  /** Each stream by name: the last position seen, and the states by the projection's name. */
  streams: z.record(
    stream(),
    z.strictObject({ position: position(), states: z.record(z.string(), z.record(z.string(), z.json())) }),
  ),
  /** Positions that were never seen. */
  gaps: z.array(z.strictObject({ stream: stream(), after: z.int().min(0), before: position() })),
  /** Positions that a redacted copy does not tell. */
  withheld: z.array(z.strictObject({ stream: stream(), position: position() })),
  /** Streams in which something happened after `axes.asOf`. */
  beyond: z.array(stream()),
});

/** What is known at a moment, as a plain serialisable value. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The form of a snapshot without a look into its states, which is most of it. */
export const looseSchema = snapshotSchema.extend({
  streams: z.record(
    stream(),
    z.strictObject({ position: position(), states: z.record(z.string(), z.looseObject({})) }),
  ),
});
