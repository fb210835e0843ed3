import * as z from "zod";
import { condition } from "../engine/conditions/condition.js";
import { name, parameter, ratio, source, text } from "../engine/conditions/vocabulary.js";

/** An id on a rubric: letters, digits, `.`, `_`, `-`. */
const id = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "rubric-id");

/** What bands divide: one count, or the share that one count is of another. */
export const measure = z.union([
  z.strictObject({ fact: name() }),
  z.strictObject({ share: name(), of: name() }),
]);
/** A quantity that is measured: a number, or one of another. */
export type Measure = z.infer<typeof measure>;

/**
 * One end of a band: a whole number of the count, a ratio of the share, or a share of another count.
 * `included` says whether a value exactly on it lies in the band.
 */
const edge = z.strictObject({
  at: z.union([z.int().min(0), ratio(), z.strictObject({ ratio: ratio(), of: name() })]),
  included: z.boolean(),
});
/** Where a band begins or ends. */
export type Edge = z.infer<typeof edge>;

/** Points for a range of the measured quantity; without an end the range is open there. */
const band = z.strictObject({
  from: edge.optional(),
  to: edge.optional(),
  points: z.int().min(0),
  says: text().optional(),
});
/** Points for the values between two edges. */
export type Band = z.infer<typeof band>;

const bands = z.strictObject({
  kind: z.literal("bands"),
  on: measure,
  /** Read before the bands, from the top: where the condition holds, its points. */
  first: z
    .array(z.strictObject({ when: condition, points: z.int().min(0), says: text().optional() }))
    .optional(),
  bands: z.array(band).min(1),
});
/** How a criterion is scored by where a measured quantity lies. */
export type Bands = z.infer<typeof bands>;

/** What becomes of a part that does not apply to a meeting. */
export const notApplying = ["full", "zero", "rescale"] as const;

/**
 * What the record says of full points. `when`: it gives them exactly where the condition holds. `needs`: without
 * it they are not given; with it a person judges. Without either a person judges.
 */
const evidence = { when: condition.optional(), needs: condition.optional() };

/** All or nothing. */
const toggle = z.strictObject({ kind: z.literal("toggle"), ...evidence });
/** From nothing to the maximum in steps. */
const numeric = z.strictObject({ kind: z.literal("numeric"), step: z.int().min(1), ...evidence });
/** Met or not, without points; a mark of 1 says that it is met. */
const met = z.strictObject({ kind: z.literal("met"), ...evidence });

const criterion = z.strictObject({
  id: id(),
  group: id(),
  says: text(),
  max: z.int().min(0),
  /** Where it is not the source of the sheet. */
  source: source().optional(),
  /** A part that applies only to some meetings, and what becomes of it elsewhere: as the rubric says, or as the committee chooses. */
  applies: z
    .strictObject({
      when: condition,
      otherwise: z.union([z.enum(notApplying), z.strictObject({ parameter: name() })]),
    })
    .optional(),
  scored: z.union([toggle, numeric, met, bands]),
});
/** One criterion of a sheet: its wording, its points and how they come about. */
export type Criterion = z.infer<typeof criterion>;

const group = z.strictObject({ id: id(), says: text() });

/** The least minutes of a meeting: read from the top, the first row whose kind and number of members fit. */
const minimum = z.strictObject({
  kinds: z.array(id()).min(1),
  /** From this number of members on. */
  members: z.int().min(0).optional(),
  minutes: z.int().min(1),
});

/**
 * A rubric for meetings: a plain, serialisable value. Every figure is a whole number of points or, with
 * `steps`, of that many steps to a point.
 */
export const rubricSchema = z.strictObject({
  /** For editors; it is no part of the sheet. */
  $schema: z.string().optional(),
  id: id(),
  title: text(),
  source: source(),
  from: z.iso.date(),
  until: z.iso.date().optional(),
  /** The kinds of meeting that it scores. */
  kinds: z.array(id()).min(1),
  /** The sum of all maxima; 0 for a rubric of criteria without points. */
  scale: z.int().min(0),
  steps: z.int().min(1).optional(),
  /** Choices that the rubric leaves to the committee; without a value the committee is asked. */
  parameters: z.record(name(), parameter()).optional(),
  minimums: z.array(minimum).optional(),
  groups: z.array(group).min(1),
  criteria: z.array(criterion).min(1),
  grades: z.array(z.strictObject({ grade: id(), atLeast: z.int().min(0) })),
  /** The best grade where a condition holds, whatever the points. */
  ceilings: z
    .array(z.strictObject({ id: id(), when: condition, atBest: id(), says: text(), source: source() }))
    .optional(),
  /** Where the rubric contradicts itself or leaves a value without points, and how that is handled. */
  defects: z.array(z.strictObject({ id: id(), criterion: id().optional(), says: text() })).optional(),
  /** What was not found. */
  gaps: z.array(text()),
});
/** A rubric for meetings, as data. */
export type Rubric = z.infer<typeof rubricSchema>;
