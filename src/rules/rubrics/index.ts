export { rubrics } from "./catalogue.js";
export { type CheckedRubric, checkRubric, type RubricDefect, type RubricProblem } from "./check/index.js";
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
export { anPhu } from "./sheets/an-phu/index.js";
export { hd12 } from "./sheets/hd12-2018.js";
export { hd42 } from "./sheets/hd42-2025.js";
export { ngheAnTemplates } from "./sheets/nghe-an-2023.js";
export { phuThoScheme } from "./sheets/phu-tho.js";
