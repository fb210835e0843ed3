import * as z from "zod";
import { condition } from "../engine/conditions/condition.js";
import { name, notApplying, parameter, ratio, source, text } from "../engine/conditions/vocabulary.js";

/** An id on a rubric: letters, digits, `.`, `_`, `-`. */
const id = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, "rubric-id");

/** The measure of bands: one count, or one count as a share of another. */
export const measure = z.union([
  z.strictObject({ fact: name() }),
  z.strictObject({ share: name(), of: name() }),
]);
/** A measured quantity: a number, or a share of another number. */
export type Measure = z.infer<typeof measure>;

/**
 * One end of a band: a whole number of the count, a ratio of the share, or a share of another count.
 * `included` tells whether the value at the end belongs to the band.
 */
const edge = z.strictObject({
  at: z.union([z.int().min(0), ratio(), z.strictObject({ ratio: ratio(), of: name() })]),
  included: z.boolean(),
});
/** The beginning or end of a band. */
export type Edge = z.infer<typeof edge>;

/** Points for a range of the measured quantity. Without an end the range is open. */
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
  /**
   * Rows that come before the bands, read from the top. If the condition of a row holds, the row gives its
   * points.
   */
  first: z
    .array(z.strictObject({ when: condition, points: z.int().min(0), says: text().optional() }))
    .optional(),
  bands: z.array(band).min(1),
});
/** The points of a criterion by a measured quantity. */
export type Bands = z.infer<typeof bands>;

/**
 * The evidence for full points. `when`: the record gives full points exactly if the condition holds. `needs`:
 * without the condition nobody gives full points, and with it a person decides. Without both a person
 * decides.
 */
const evidence = { when: condition.optional(), needs: condition.optional() };

/** Full points or none. */
const toggle = z.strictObject({ kind: z.literal("toggle"), ...evidence });
/** From 0 to the maximum in steps. */
const numeric = z.strictObject({ kind: z.literal("numeric"), step: z.int().min(1), ...evidence });
/** Met or not met, without points. A mark of 1 means that it is met. */
const met = z.strictObject({ kind: z.literal("met"), ...evidence });

const criterion = z.strictObject({
  id: id(),
  group: id(),
  says: text(),
  max: z.int().min(0),
  /** Present if it differs from the source of the rubric. */
  source: source().optional(),
  /**
   * A part that applies only to some meetings, and its points at other meetings: fixed by the rubric, or
   * chosen by the committee.
   */
  applies: z
    .strictObject({
      when: condition,
      otherwise: z.union([z.enum(notApplying), z.strictObject({ parameter: name() })]),
    })
    .optional(),
  scored: z.union([toggle, numeric, met, bands]),
});
/** One criterion of a rubric: its wording, its maximum and the way to its points. */
export type Criterion = z.infer<typeof criterion>;

const group = z.strictObject({ id: id(), says: text() });

/**
 * The minimum length of a meeting. The first row from the top with its kind and number of members applies.
 */
const minimum = z.strictObject({
  kinds: z.array(id()).min(1),
  /** The least number of members for this row. */
  members: z.int().min(0).optional(),
  minutes: z.int().min(1),
});

/**
 * A rubric for meetings: a plain, serialisable value. Every figure is a whole number of points. With `steps`
 * it is a number of steps, with that many steps per point.
 */
export const rubricSchema = z.strictObject({
  /** The schema for editors. It is no part of the rubric. */
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
  /** Choices that the rubric leaves to the committee. Without a value the library asks the committee. */
  parameters: z.record(name(), parameter()).optional(),
  minimums: z.array(minimum).optional(),
  groups: z.array(group).min(1),
  criteria: z.array(criterion).min(1),
  grades: z.array(z.strictObject({ grade: id(), atLeast: z.int().min(0) })),
  /** The best possible grade if a condition holds, for any points. */
  ceilings: z
    .array(z.strictObject({ id: id(), when: condition, atBest: id(), says: text(), source: source() }))
    .optional(),
  /** Contradictions of the rubric, and values without points, with the way the library treats them. */
  defects: z.array(z.strictObject({ id: id(), criterion: id().optional(), says: text() })).optional(),
  /** Texts that the authors did not find. */
  gaps: z.array(text()),
});
/** A rubric for meetings, as data. */
export type Rubric = z.infer<typeof rubricSchema>;
