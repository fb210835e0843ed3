export type { FactChange, ReachVerdict } from "../../rules/engine/hypothesis/smallest-changes.js";
export {
  HypothesisError,
  type HypothesisErrorCode,
  type Supposed,
} from "../../rules/engine/hypothesis/suppose.js";
export type * from "./hypothesis.js";
export { renderWhatIf, renderWhyNot } from "./render.js";
export { whatIf } from "./what-if.js";
export { type WhyNotOptions, whyNot } from "./why-not.js";
