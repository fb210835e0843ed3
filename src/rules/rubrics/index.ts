export { meetingFacts, meetingParameters } from "./facts.js";
export { compareFractions, difference, type Fraction } from "./fraction.js";
export * from "./roll-up/index.js";
export {
  type Band,
  type Bands,
  type Criterion,
  type Edge,
  type Measure,
  type NotApplying,
  type Rubric,
  rubricSchema,
} from "./rubric.js";
export { bindRubric, parametersOf } from "./scoring/bound.js";
export { scoreCriterion } from "./scoring/criterion.js";
export type { MeetingEvidence } from "./scoring/draft.js";
export { gradeOf } from "./scoring/grade.js";
export { type MarkedScore, markedScore } from "./scoring/marked.js";
export { normOf } from "./scoring/norm.js";
export { isOnStep, mostOf } from "./scoring/points.js";
export {
  type Because,
  type CriterionScore,
  eventsOfBecause,
  type Mark,
  type OpenReason,
  openReasons,
  type SheetScore,
} from "./scoring/score.js";
export { scoreSheet } from "./scoring/sheet.js";
