import * as z from "zod";
import { capHeads, capRoundings, name, source, text } from "../conditions/vocabulary.js";
import { exception, exemptionOutcomes, ruleSchema, ruleSetSchema } from "../rule-set.js";

const whole = ruleSetSchema.shape;
const cap = whole.caps.element.shape;

const further = z.discriminatedUnion("part", [
  z.strictObject({
    part: z.literal("exemptions"),
    subject: name(),
    outcome: z.enum(exemptionOutcomes),
    rule: ruleSchema,
  }),
  z.strictObject({ part: z.literal("forced"), subject: name(), rule: ruleSchema }),
  z.strictObject({ part: z.literal("levels"), subject: name(), level: name(), rule: ruleSchema }),
  z.strictObject({ part: z.literal("ceilings"), subject: name(), level: name(), rule: ruleSchema }),
]);
/** A local rule in addition to the central ones, and its place in the ladder of a subject. */
export type FurtherRule = z.infer<typeof further>;

const localCap = z.strictObject({
  id: name(),
  source: source(),
  ratio: cap.ratio.optional(),
  extendedTo: cap.extendedTo,
  scope: cap.scope.optional(),
  reading: cap.reading.optional(),
  rounding: z.enum(capRoundings).optional(),
  heads: z.enum(capHeads).optional(),
});
/** The local part of a cap. Absent fields stay unchanged. */
export type LocalCap = z.infer<typeof localCap>;

const criterion = z.strictObject({
  fact: name(),
  max: z.int().min(1),
  /** Needed for a criterion that the central text does not name. */
  says: text().optional(),
});

const replacedGroup = z.strictObject({
  source: source(),
  /** The criteria in place of the central ones, each with a name and a wording of its own. */
  replacedBy: z.array(criterion.required({ says: true })).min(1),
});
/** A group of a rubric whose central criteria the committee replaced. */
export type ReplacedGroup = z.infer<typeof replacedGroup>;

const scoring = z.strictObject({
  source: source(),
  /** The number of steps per point: 2 for half points. */
  steps: z.int().min(1).optional(),
  /** Rounds totals to whole multiples of a number of steps. */
  rounding: z.strictObject({ to: z.int().min(1), how: z.enum(["down", "half-up"]) }).optional(),
  /**
   * By rubric and group: the points of the central criteria, with local criteria beside them, or criteria in
   * place of the central ones. They replace the points of the group.
   */
  rubrics: z.record(name(), z.record(name(), z.union([z.array(criterion).min(1), replacedGroup]))).optional(),
  notApplicable: whole.scoring.unwrap().shape.notApplicable,
  quarters: whole.scoring.unwrap().shape.quarters,
});
/** The local way to count points. */
export type LocalScoring = z.infer<typeof scoring>;

/** One group of one rubric as an overlay writes it. */
export type LocalGroup = NonNullable<LocalScoring["rubrics"]>[string][string];

/**
 * The schema of an overlay: the rules of a local committee on top of a rule set, as a plain, serialisable
 * value.
 */
export const overlaySchema = z.strictObject({
  /** The published schema, for editors. */
  $schema: z.string().optional(),
  id: name(),
  title: text(),
  /** The id of the rule set that the overlay extends. */
  over: name(),
  documents: whole.documents,
  /** Facts that local rules read and the rule set does not declare. */
  facts: whole.facts.optional(),
  parameters: z.record(name(), z.union([z.boolean(), z.int(), z.string().min(1)])).optional(),
  /** Rules that replace the rules with the same id as a whole. */
  rules: z.array(ruleSchema).optional(),
  further: z.array(further).optional(),
  exceptions: z.array(z.strictObject({ to: name(), exception })).optional(),
  caps: z.array(localCap).optional(),
  scoring: scoring.optional(),
  /** Replaces the whole section on voting. */
  voting: whole.voting,
  /** Constraints in addition to the central ones. */
  constraints: whole.constraints.optional(),
  /** Quarters and months that the committee rates in addition to the central ones. */
  parts: whole.parts,
  /** Steps of a review in addition to the central ones. */
  procedure: whole.procedure,
});
/** The rules of a local committee on top of a rule set. */
export type Overlay = z.infer<typeof overlaySchema>;
