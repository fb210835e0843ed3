import { frozen } from "../../language/frozen.js";

/** The rule set of generated years. */
export const ruleSetOfYears = "qd132-hd21-2019";

/** A fingerprint for tests that do not need a real one. */
export const zeroFingerprint = "0".repeat(64);

/** The criteria with a degree for a member. */
export const memberCriteria = /* @__PURE__ */ frozen([
  "politics",
  "ethics",
  "discipline",
  "working-style",
  "task-results",
  "pledge",
  "remedies",
] as const);

/** The criteria with a degree for a cell or a base organisation. */
export const organisationCriteria = /* @__PURE__ */ frozen([
  "party-building",
  "political-tasks",
  "remedies",
] as const);

/** The named facts that a review of a member may state. */
export const statedOfMembers = /* @__PURE__ */ frozen([
  "violation.exemplary-duty",
  "violation.forbidden-act",
] as const);

/** The named facts that a review of an organisation may state. */
export const statedOfOrganisations = /* @__PURE__ */ frozen([
  "discipline.subordinate",
  "led.basic-targets-missed",
] as const);

/** The rubric of the generated meetings. */
export const rubricOfYears = "hd42-2025";

/** The greatest number of points per criterion of the rubric. They add up to 100. */
export const rubricMaxima: Readonly<Record<string, number>> = /* @__PURE__ */ frozen({
  "1": 5,
  "2": 5,
  "3.1": 5,
  "3.2": 5,
  "4.1": 5,
  "4.2": 25,
  "4.3": 10,
  "5": 5,
  "6": 30,
  "7": 5,
});
