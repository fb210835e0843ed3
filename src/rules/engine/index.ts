/**
 * The engine. It evaluates conditions over facts, both given as data, with three results, and returns the
 * trace of each evaluation. It contains no regulation: rule sets and overlays are its input.
 * @packageDocumentation
 */

export type { Text } from "../../language/text.js";
export { analyse } from "./analysis/analyse.js";
export {
  type Example,
  type RemarkCode,
  type RuleSetRemark,
  remarkCodes,
} from "./analysis/rule-set-remark.js";
export { checkRuleSet } from "./check-rule-set.js";
export {
  type Classified,
  classify,
  classifyWithTrace,
  type LadderTrace,
  traceLadder,
} from "./classification/classify.js";
export { codesFromNames } from "./codes-from-names.js";
export {
  type Condition,
  type ConditionTrace,
  eventsOf,
  factsRead,
  judge,
  traceCondition,
  unknownsOf,
} from "./conditions/condition.js";
export type { Contradiction, ContradictoryFact, Fact, Facts, FactValue } from "./conditions/facts.js";
export type { LocalFileProblem } from "./conditions/local-file-problem.js";
export { allOf, anyOf, not, type Tri, triOf } from "./conditions/tri.js";
export {
  type Comparison,
  capReadings,
  comparisons,
  type Evidence,
  evidenceMarks,
  type Operand,
  operandValue,
  type Parameter,
  type ParameterValues,
  type Ratio,
  type RatioOperand,
  ratioValue,
  type Source,
} from "./conditions/vocabulary.js";
export { type DecisionRow, firstRow, type TableOutcome } from "./decision-table.js";
export { fingerprint, isFingerprintOf, wordingFingerprint } from "./fingerprints.js";
export { type Conflict, candidatesOf, type Outcome } from "./outcome.js";
export type { Loosening } from "./overlay/looser-than.js";
export { overlaySchema } from "./overlay/overlay.js";
export { judgeRule, type RuleTrace, traceRule, unknownsOfRule } from "./rule-judgement.js";
export {
  type Cap,
  type Constraint,
  capScopes,
  type Exception,
  exemptionOutcomes,
  type Ladder,
  type Rule,
  type Rung,
  ruleSetSchema,
  type Scoring,
  type SubjectRubric,
  type Unread,
  type Voting,
} from "./rule-set.js";
export {
  applies,
  isChoice,
  ladderOf,
  type RuleNames,
  type RulesInUse,
  rulesInUse,
} from "./rules-in-use.js";
