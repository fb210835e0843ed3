import * as z from "zod";
import { condition } from "./conditions/condition.js";
import {
  capReadings,
  factSchema,
  name,
  parameter,
  ratio,
  ratioOperand,
  source,
  text,
} from "./conditions/vocabulary.js";

const ruleShape = {
  id: name(),
  says: text(),
  source: source(),
  when: condition,
  /** A rule of weak evidence applies only where this parameter is true: somebody adopted it. */
  adoptedBy: name().optional(),
};
export const exception = z.strictObject({ ...ruleShape, upholds: z.literal(true).optional() });
/**
 * A cited exception to a rule: it lifts the rule, or upholds it where another would lift it. Two that hold
 * and disagree are a conflict, never a matter of order.
 */
export type Exception = z.infer<typeof exception>;

export const ruleSchema = z.strictObject({ ...ruleShape, unless: z.array(exception).optional() });
/** One cited rule; `unless` names its cited exceptions. */
export type Rule = z.infer<typeof ruleSchema>;

const unread = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
});
/** A part of a clause that was not read: its level stays open, unless a parameter says to do without it. */
export type Unread = z.infer<typeof unread>;

const rung = z.strictObject({
  level: name(),
  source: source(),
  rules: z.array(ruleSchema),
  /** Edges above which the level is too low, such as the upper end of a band of points. */
  upTo: z.array(ruleSchema).optional(),
  unread: z.array(unread).optional(),
});
/** One level: it holds where its rules and its upper edges all hold. */
export type Rung = z.infer<typeof rung>;

/** What an exemption comes to: not reviewed, not classified, or put off. */
export const exemptionOutcomes = ["not-reviewed", "not-classified", "deferred"] as const;

const ladder = z.strictObject({
  says: text(),
  exemptions: z.array(ruleSchema.extend({ outcome: z.enum(exemptionOutcomes) })),
  forced: z.array(ruleSchema),
  levels: z.array(rung).min(1),
  ceilings: z.array(ruleSchema.extend({ level: name() })),
  /** Set where the text does not say that whoever reaches no level gets the lowest. */
  silentBetween: z.strictObject({ source: source(), fallback: name() }).optional(),
});
/**
 * How one kind of subject is classified: exemptions first; `forced` rules give the lowest level; else the
 * highest of `levels` whose rules all hold; else the lowest level, or, where the text is silent, what the
 * parameter `fallback` says: `highest-met` reads the edges of levels as no bar, `lowest` takes the lowest.
 * `ceilings` limit the result.
 */
export type Ladder = z.infer<typeof ladder>;

/** The groups over which a cap can be counted. */
export const capScopes = ["base-organisation", "declared-group", "title-group"] as const;

export const cap = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  subject: name(),
  /** Whom of these subjects it counts; all where absent. */
  where: condition.optional(),
  counted: name(),
  base: name(),
  ratio: ratio(),
  /** How far a recorded decision may raise the ratio; absent where nothing is said. */
  extendedTo: ratio().optional(),
  scope: z.enum(capScopes),
  reading: z.enum(capReadings),
  rounding: z.enum(["down", "half-up"]),
  heads: z.enum(["counted", "apart"]),
});
/** A cap on how many may get a level, as a ratio to those who got another. */
export type Cap = z.infer<typeof cap>;

const sheet = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  subject: name(),
  /** Whom of these subjects it is for; all where absent. The first rubric that fits counts. */
  when: condition.optional(),
  /** The fact that the sum becomes. */
  total: name(),
  groups: z
    .array(
      z.strictObject({
        fact: name(),
        says: text(),
        max: z.int().min(1),
        /** Without `max` the text names a criterion and gives it no points of its own. */
        criteria: z.array(z.strictObject({ fact: name(), says: text(), max: z.int().min(1).optional() })),
      }),
    )
    .min(1),
});
/** A rubric: groups of criteria with their maxima in points. */
export type SubjectRubric = z.infer<typeof sheet>;

const scoring = z.strictObject({
  /** How many steps make a point: recorded points are whole steps. */
  steps: z.int().min(1),
  /** Rounds a total to whole multiples of so many steps; absent where nothing is rounded. */
  rounding: z
    .strictObject({ to: z.int().min(1), how: z.enum(["down", "half-up"]), source: source() })
    .optional(),
  rubrics: z.array(sheet).min(1),
});
/** How points are counted. */
export type Scoring = z.infer<typeof scoring>;

const voting = z.strictObject({
  /** What a level needs of the votes, level by level. */
  majorities: z.array(
    z.strictObject({
      level: name(),
      is: z.enum(["more-than", "at-least"]),
      ratio: ratioOperand(),
      source: source(),
    }),
  ),
  /** Parameters that say: how it is voted, of whom the share is taken, what follows where no level is reached. */
  form: name(),
  base: name(),
  ifNone: name(),
});
/** How the votes of a cell become a proposed level. */
export type Voting = z.infer<typeof voting>;

const constraint = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  /** What a program can hold the record against; absent where people must look. */
  holds: z
    .union([
      /** One step before another, for the same subject or one that stands above it. */
      z.strictObject({ first: name(), next: name(), of: z.array(name()).min(1) }),
      /** A step of a subject done by a day, `12-31` of the year or of `yearsAfter` later. */
      z.strictObject({
        step: name(),
        of: z.array(name()).min(1),
        by: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "month-day"),
        yearsAfter: z.int().min(0),
      }),
      /** Working days between a notice and what it announces. */
      z.strictObject({ first: name(), next: name(), workingDays: z.int().min(1) }),
      /** The least time that something takes. */
      z.strictObject({ lasts: name(), days: z.int().min(1) }),
    ])
    .optional(),
});
/** A rule of order, time or form whose breach is a finding. */
export type Constraint = z.infer<typeof constraint>;

/** The schema of a rule set: a plain, serialisable value. */
export const ruleSetSchema = z.strictObject({
  id: name(),
  title: text(),
  layers: z.array(name()).min(1),
  documents: z
    .array(
      z.strictObject({
        number: z.string().min(1),
        issuer: z.string().min(1),
        issuedOn: z.iso.date(),
        until: z.iso.date().optional(),
      }),
    )
    .min(1),
  scales: z.record(name(), z.array(name()).min(2)),
  facts: z.record(name(), factSchema()),
  lists: z.record(name(), z.array(name()).min(1)),
  parameters: z.record(name(), parameter()),
  subjects: z.record(name(), ladder),
  scoring: scoring.optional(),
  voting: voting.optional(),
  caps: z.array(cap),
  constraints: z.array(constraint),
  gaps: z.array(z.strictObject({ id: name(), says: text() })),
});
/** A dated, cited set of rules. */
export type RuleSet = z.infer<typeof ruleSetSchema>;
