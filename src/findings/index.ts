/**
 * What departs from a clause or should be looked at: every kind of finding, found in a year and told in a sentence.
 * @packageDocumentation
 */

export { askedText } from "./asked-text.js";
export {
  type Finding,
  type FindingCode,
  findingKinds,
  type Severity,
  severities,
} from "./finding.js";
export { describeFinding } from "./sentences/findings.js";
