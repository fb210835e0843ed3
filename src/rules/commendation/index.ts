export { commendationGaps, commendationLimits, commendationRules } from "./hd06-2025.js";
export {
  type CommendationLimit,
  type CommendationRule,
  type CommendedKind,
  commendedKinds,
} from "./rule.js";
