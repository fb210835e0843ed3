/**
 * The parts of an explanation beside what `chibo` exports: its types, and single lines of its text.
 * @packageDocumentation
 */

// Values.

export { quotaLines } from "./cap.js";
export { levelKinds } from "./level.js";
export { outcomeText, qualified } from "./lines.js";

// Types.

export type { FactChange, ReachVerdict } from "../rules/engine/hypothesis/smallest-changes.js";
export type { HypothesisErrorCode, Supposed } from "../rules/engine/hypothesis/suppose.js";
export type { CapExplanation, CountedLevel, QuotaExplanation } from "./cap.js";
export type { AwardCondition, AwardExplanation, CommendationExplanation } from "./commendation.js";
export type { Compared, RuleSetId, Side, SkippedRule } from "./compare.js";
export type { Discretion } from "./discretion.js";
export type { FindingExplanation } from "./finding.js";
export type { BallotOn, BearingRule, LevelKind, LevelMoment, LevelOfKind, WhyNot } from "./level.js";
export type { CriterionExplanation, MeetingExplanation } from "./meeting.js";
export type { QualityExplanation } from "./quality.js";
export type { RowEnd, RowExplanation, StreakExplanation, StreakYear } from "./streak.js";
export type { SufficientChange, SupposedFact, WhyNotOptions } from "./what-if.js";
