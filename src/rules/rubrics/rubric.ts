import * as z from "zod";
import { condition } from "../engine/conditions/condition.js";
import { name, parameter, source, text } from "../engine/vocabulary.js";
import { id } from "./schema/common.js";
import { criterion } from "./schema/criterion.js";

const group = z.strictObject({ id: id(), says: text() });

/** The least minutes of a meeting: read from the top, the first row whose kind and number of members fit. */
const norm = z.strictObject({
  kinds: z.array(id()).min(1),
  /** From this number of members on. */
  members: z.int().min(0).optional(),
  minutes: z.int().min(1),
});

/**
 * A scoring sheet for meetings: a plain, serialisable value. Every figure is a whole number of points or, with
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
  /** The sum of all maxima; 0 for a sheet of criteria without points. */
  scale: z.int().min(0),
  steps: z.int().min(1).optional(),
  /** Choices that the sheet leaves to the committee; without a value the committee is asked. */
  parameters: z.record(name(), parameter).optional(),
  norms: z.array(norm).optional(),
  groups: z.array(group).min(1),
  criteria: z.array(criterion).min(1),
  grades: z.array(z.strictObject({ grade: id(), atLeast: z.int().min(0) })),
  /** The best grade where a condition holds, whatever the points. */
  caps: z
    .array(z.strictObject({ id: id(), when: condition, atBest: id(), says: text(), source: source() }))
    .optional(),
  /** Where the sheet contradicts itself or leaves a value without points, and how that is handled. */
  defects: z.array(z.strictObject({ id: id(), criterion: id().optional(), says: text() })).optional(),
  /** What was not found. */
  gaps: z.array(text()),
});
/** A scoring sheet for meetings, as data. */
export type Rubric = z.infer<typeof rubricSchema>;
export type { Band, Bands, Edge, Measure } from "./schema/bands.js";
export { type Criterion, type NotApplying, notApplying } from "./schema/criterion.js";
