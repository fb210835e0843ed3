export {
  type FactChange,
  HypothesisError,
  type HypothesisErrorCode,
  type ReachVerdict,
  type Supposed,
} from "../../rules/hypothesis/index.js";
export type * from "./hypothesis.js";
export { renderWhatIf, renderWhyNot } from "./render.js";
export { whatIf } from "./what-if.js";
export { type WhyNotOptions, whyNot } from "./why-not.js";
