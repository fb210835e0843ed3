import * as z from "zod";
import { frozen } from "../../language/frozen.js";
import { condition } from "./conditions/condition.js";
import {
  capHeads,
  capReadings,
  capRoundings,
  factSchema,
  name,
  notApplying,
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
  /**
   * Whom the rule concerns. For any other subject a requirement counts as met and any other rule as absent.
   * `otherwise` says so in an explanation.
   */
  concerns: z.strictObject({ when: condition, otherwise: text() }).optional(),
  /**
   * A parameter of kind boolean. The rule applies if it is true. While nobody chose, the engine judges with the
   * rule and without it.
   */
  adoptedBy: name().optional(),
};
export const exception = z.strictObject({ ...ruleShape, upholds: z.literal(true).optional() });
/**
 * A cited exception to a rule. It lifts the rule, or it upholds the rule when another exception lifts it. Two
 * exceptions that both hold and contradict each other are a conflict. Their order never decides.
 */
export type Exception = z.infer<typeof exception>;

export const ruleSchema = z.strictObject({ ...ruleShape, unless: z.array(exception).optional() });
/** One cited rule. `unless` names its cited exceptions. */
export type Rule = z.infer<typeof ruleSchema>;

const unread = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
});
/**
 * A part of a clause that the authors did not read. Its level stays open, unless a parameter allows the level
 * without the part.
 */
export type Unread = z.infer<typeof unread>;

const rung = z.strictObject({
  level: name(),
  source: source(),
  rules: z.array(ruleSchema),
  /** Edges above which the level is too low, such as the upper end of a band of points. */
  upTo: z.array(ruleSchema).optional(),
  unread: z.array(unread).optional(),
});
/** One level. It holds if all its rules and all its upper edges hold. */
export type Rung = z.infer<typeof rung>;

/** The outcomes of an exemption: not reviewed, not classified, or deferred. */
export const exemptionOutcomes = /* @__PURE__ */ frozen([
  "not-reviewed",
  "not-classified",
  "deferred",
] as const);

/** Why a level stays open: a clause was not read, or the text leaves the level to the committee. */
const openCaseKinds = ["unread", "committee"] as const;

const openCase = ruleSchema.extend({
  why: z.enum(openCaseKinds),
  /** The levels that the case opens besides the computed one. */
  levels: z.array(name()).min(1),
  /** A parameter. Once the committee chose one of its readings, the case is closed. */
  settledBy: name().optional(),
});
/**
 * A case in which the text leaves the level open. For `unread` it opens its levels besides the computed one,
 * even over a forced case. For `committee` it opens them unless another forced case holds.
 */
export type OpenCase = z.infer<typeof openCase>;

const ladder = z.strictObject({
  says: text(),
  exemptions: z.array(ruleSchema.extend({ outcome: z.enum(exemptionOutcomes) })),
  forced: z.array(ruleSchema),
  levels: z.array(rung).min(1),
  ceilings: z.array(ruleSchema.extend({ level: name() })),
  open: z.array(openCase).optional(),
  /** Present if the text does not state that a subject without any level gets the lowest one. */
  silentBetween: z.strictObject({ source: source(), fallback: name() }).optional(),
});
/**
 * The classification of one kind of subject. Exemptions come first. `forced` rules give the lowest level.
 * Otherwise the subject gets the highest of `levels` whose rules all hold. If no level holds, it gets the
 * lowest level. If the text is silent on this, the parameter `fallback` decides: `highest-met` ignores the
 * upper edges of levels, `lowest` takes the lowest level. `ceilings` limit the result.
 */
export type Ladder = z.infer<typeof ladder>;

/** The possible groups of a cap. */
export const capScopes = /* @__PURE__ */ frozen([
  "base-organisation",
  "declared-group",
  "title-group",
] as const);

/** A part of a cap: an option, or the parameter by which a committee chooses where the text leaves it open. */
const chosenOr = <const Options extends readonly string[]>(options: Options) =>
  z.union([z.enum(options), z.strictObject({ parameter: name() })]);

export const cap = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  subject: name(),
  /** The condition for subjects that it counts. Without it the cap counts all. */
  where: condition.optional(),
  counted: name(),
  base: name(),
  ratio: ratio(),
  /** The highest ratio that a recorded decision may set. Absent if the text does not state one. */
  extendedTo: ratio().optional(),
  scope: z.enum(capScopes),
  reading: z.enum(capReadings),
  rounding: chosenOr(capRoundings),
  heads: chosenOr(capHeads),
});
/** A cap on the number of subjects with a level, as a ratio to the number with another level. */
export type Cap = z.infer<typeof cap>;

const rubric = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  subject: name(),
  /**
   * The condition for subjects of the rubric. Without it the rubric is for all. The first rubric that fits
   * counts.
   */
  when: condition.optional(),
  /** The fact that holds the sum. */
  total: name(),
  groups: z
    .array(
      z.strictObject({
        fact: name(),
        says: text(),
        max: z.int().min(1),
        /** The clause on the criteria, if it is not the rubric's. */
        source: source().optional(),
        /** A criterion without `max`: the text names it and gives it no points of its own. */
        criteria: z.array(z.strictObject({ fact: name(), says: text(), max: z.int().min(1).optional() })),
      }),
    )
    .min(1),
});
/** A rubric: groups of criteria with their maxima in points. */
export type SubjectRubric = z.infer<typeof rubric>;

const rounding = z.strictObject({ to: z.int().min(1), how: z.enum(["down", "half-up"]) });

const notApplicable = z.strictObject({
  source: source(),
  otherwise: z.enum(notApplying),
  /**
   * Rounds the points that rescaling gives to whole multiples of a number of steps. Without it, points that are no
   * whole number of steps stay open.
   */
  rounding: rounding.optional(),
});
/** What a text says of the points of a criterion that does not apply to the subject. */
export type NotApplicable = z.infer<typeof notApplicable>;

const quarters = z.strictObject({
  source: source(),
  /** Groups whose criteria get all their points or none. */
  allOrNothing: z.array(name()).optional(),
  /**
   * Additional points of a group: at most this ratio of the points reached in it. With them the group stays
   * within its maximum.
   */
  bonus: z.strictObject({ group: name(), ratio: ratio() }).optional(),
  /**
   * A group whose points follow from parts in percent: their mean, of the maximum of the group. Each part is recorded as
   * a criterion by its fact without `points.`, in whole steps of a percent.
   */
  formula: z.strictObject({ group: name(), mean: z.array(name()).min(2) }).optional(),
  /** Rounds a score to whole multiples of a number of steps. Absent without rounding. */
  rounding: rounding.optional(),
  /** The fewest points of each level, from the best down. Other levels have none. */
  levels: z
    .array(z.strictObject({ level: name(), atLeast: z.int().min(0) }))
    .min(1)
    .optional(),
});
/** The local way from the points of a quarter to its score, and from the score to the levels that it allows. */
export type QuarterScoring = z.infer<typeof quarters>;

const scoring = z.strictObject({
  /** The number of steps per point. Recorded points are whole steps. */
  steps: z.int().min(1),
  /** Rounds a total to whole multiples of a number of steps. Absent without rounding. */
  rounding: rounding.extend({ source: source() }).optional(),
  rubrics: z.array(rubric).min(1),
  /** Absent if the text does not say it. Then the points of a criterion that does not apply are open. */
  notApplicable: notApplicable.optional(),
  /** Absent if the text gives quarters no points. No central text that the authors read does. */
  quarters: quarters.optional(),
});
/** The way to count points. */
export type Scoring = z.infer<typeof scoring>;

const voting = z.strictObject({
  /** The votes that each level needs. */
  majorities: z.array(
    z.strictObject({
      level: name(),
      is: z.enum(["more-than", "at-least"]),
      ratio: ratioOperand(),
      source: source(),
    }),
  ),
  /** Parameters for the form of the vote, the base of the share, and the result without a majority. */
  form: name(),
  base: name(),
  ifNone: name(),
  /** Duties in a ballot that nobody has in a ballot on himself, each with the clause that says so. */
  notBySubject: z.strictObject({ counting: source().optional(), chairing: source().optional() }).optional(),
});
/** The way in which the votes of a cell become a proposed level. */
export type Voting = z.infer<typeof voting>;

const constraint = z.strictObject({
  id: name(),
  says: text(),
  source: source(),
  adoptedBy: name().optional(),
  /** The condition that a program can check against the record. Absent if people must check. */
  holds: z
    .union([
      /** One step before another, for the same subject or for a subject above it. */
      z.strictObject({ first: name(), next: name(), of: z.array(name()).min(1) }),
      /** A step of a subject by a day, `12-31` of the year or of `yearsAfter` later. */
      z.strictObject({
        step: name(),
        of: z.array(name()).min(1),
        by: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "month-day"),
        yearsAfter: z.int().min(0),
      }),
      /** Working days between a notice and its event. */
      z.strictObject({ first: name(), next: name(), workingDays: z.int().min(1) }),
      /** The minimum time of a step. */
      z.strictObject({ lasts: name(), days: z.int().min(1) }),
      /**
       * Recorded grounds where an appraisal differs from the self-review by at least so many points, or by a level.
       */
      z.strictObject({ groundsFrom: z.int().min(1), of: z.array(name()).min(1) }),
      /** Evidence of a subject with a level. It decides no level. */
      z.strictObject({
        attached: z.enum(["product", "document"]),
        of: z.array(name()).min(1),
        /** The level that asks for it. Without it, every level does. */
        level: name().optional(),
        /** Each task that counts as done asks for its own. Without it, the subject asks for one. */
        each: z.literal("task").optional(),
        /** The text asks to hand it in. Without it, a record that holds no evidence shows nothing. */
        handedIn: z.literal(true).optional(),
      }),
    ])
    .optional(),
});
/** A rule of order, time or form. A departure from it is a finding. */
export type Constraint = z.infer<typeof constraint>;

/** The bodies and persons that take the steps of a review. */
const takerNames = [
  "subject",
  "cell-committee",
  "cell",
  "counting-committee",
  "appraisal-body",
  "unit-head",
  "employer",
  "base-committee",
  "superior-committee",
] as const;
/** The body or person whose step it is. */
export type Taker = (typeof takerNames)[number];

const procedureStep = z.strictObject({
  step: name(),
  /** The kinds of subjects that the step concerns. */
  of: z.array(name()).min(1),
  taker: z.enum(takerNames),
  source: source(),
  /** The steps of the same subject that the text puts right before it. Constraints may name further ones. */
  after: z.array(name()).min(1).optional(),
  /** The subjects that it concerns. Without it the step concerns all of these kinds. */
  when: condition.optional(),
  /** The kinds of periods with this step. Without it the step belongs to the year. */
  periods: z
    .array(z.enum(["year", "quarter", "month"]))
    .min(1)
    .optional(),
});
/** One step of a review, whose step it is, and by which clause. It decides no level. */
export type ProcedureStep = z.infer<typeof procedureStep>;

const partOfYear = z.strictObject({
  kind: z.enum(["quarter", "month"]),
  /** The kinds of subjects that are rated in each. */
  of: z.array(name()).min(1),
  /** The subjects that are rated. Without it all of these kinds are. */
  when: condition.optional(),
  /** The numbers of those that are rated with the year and have no review of their own. */
  inYear: z.array(z.int().min(1).max(12)).min(1).optional(),
  source: source(),
});
/** The quarters or months that the rules rate besides the year. How they bear on the year is a rule of its ladder. */
export type PartOfYear = z.infer<typeof partOfYear>;

/** What a gap of the text can change. */
const gapConcerns = ["levels", "cap", "vote", "procedure", "awards", "wording"] as const;

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
  parameters: z.record(
    name(),
    parameter().extend({
      /** The facts that the record gives a value for each option of this choice. */
      facts: z.array(name()).optional(),
    }),
  ),
  subjects: z.record(name(), ladder),
  scoring: scoring.optional(),
  voting: voting.optional(),
  caps: z.array(cap),
  constraints: z.array(constraint),
  /** The quarters and months that the rules rate. Absent if they rate only the year. */
  parts: z.array(partOfYear).min(1).optional(),
  /** The steps of a review in order. Absent if the authors read none. */
  procedure: z.array(procedureStep).min(1).optional(),
  gaps: z.array(
    z.strictObject({
      id: name(),
      says: text(),
      concerns: z.enum(gapConcerns).optional(),
      /** The ids of the rules, open cases, unread parts and parameters that carry the gap into the results. */
      by: z.array(name()).optional(),
    }),
  ),
});
/** A dated, cited set of rules. */
export type RuleSet = z.infer<typeof ruleSetSchema>;
