/**
 * Why a year came out as it did: explanations down to the events, what if, why not, and two rule sets compared.
 * @packageDocumentation
 */
export type { FactChange, ReachVerdict } from "../rules/engine/hypothesis/smallest-changes.js";
export {
  HypothesisError,
  type HypothesisErrorCode,
  type Supposed,
} from "../rules/engine/hypothesis/suppose.js";
export type * from "./cap.js";
export { quotaLines } from "./cap.js";
export type * from "./commendation.js";
export {
  type Compared,
  compare,
  type RuleSetComparison,
  type RuleSetId,
  type Side,
  type SkippedRule,
} from "./compare.js";
export { renderComparison } from "./compare-text.js";
export type * from "./discretion.js";
export type { Explanation } from "./explain.js";
export {
  eventsBehind,
  explain,
  type Question,
  render,
  type SubjectQuestion,
  UnknownSubjectError,
} from "./explain.js";
export type { FindingExplanation } from "./finding.js";
export type { BallotOn, BearingRule, LevelExplanation, WhyNot } from "./level.js";
export { type LevelKind, type LevelMoment, type LevelOfKind, levelKinds } from "./level.js";
export { outcomeText, qualified, type Rendering } from "./lines.js";
export type { CriterionExplanation, MeetingExplanation } from "./meeting.js";
export type { QualityExplanation } from "./quality.js";
export type * from "./streak.js";
export {
  type MissedLevel,
  type SufficientChange,
  type SupposedFact,
  type WhatIf,
  type WhyNotOptions,
  whatIf,
  whyNot,
} from "./what-if.js";
export { renderWhatIf, renderWhyNot } from "./what-if-text.js";
