/**
 * The parts of an explanation that `chibo` does not export: its types, and single lines of its text.
 * @packageDocumentation
 */

// Values.

export { capLines } from "./cap.js";
export { outcomeText, qualified } from "./lines.js";

// Types.

export type { WhyNot } from "./bearing-rules.js";
export type { CapExplanation } from "./cap.js";
export type { CommendationExplanation } from "./commendation.js";
export type { Discretion } from "./discretion.js";
export type { FindingExplanation } from "./finding.js";
export type { MeetingExplanation } from "./meeting.js";
export type { QualityExplanation } from "./quality.js";
export type { StreakExplanation } from "./streak.js";
export type { WhyNotOptions } from "./what-if.js";
