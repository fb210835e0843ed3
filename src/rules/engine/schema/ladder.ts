import * as z from "zod";
import { name, source, text } from "./common.js";
import { condition } from "./condition.js";

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

export const rule = z.strictObject({ ...ruleShape, unless: z.array(exception).optional() });
/** One cited rule; `unless` names its cited exceptions. */
export type Rule = z.infer<typeof rule>;

export const unread = z.strictObject({
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
  rules: z.array(rule),
  /** Edges above which the level is too low, such as the upper end of a band of points. */
  upTo: z.array(rule).optional(),
  unread: z.array(unread).optional(),
});
/** One level: it holds where its rules and its upper edges all hold. */
export type Rung = z.infer<typeof rung>;

/** What an exemption comes to: not reviewed, not classified, or put off. */
export const exemptionOutcomes = ["not-reviewed", "not-classified", "deferred"] as const;

export const ladder = z.strictObject({
  says: text(),
  exemptions: z.array(rule.extend({ outcome: z.enum(exemptionOutcomes) })),
  forced: z.array(rule),
  levels: z.array(rung).min(1),
  ceilings: z.array(rule.extend({ level: name() })),
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
