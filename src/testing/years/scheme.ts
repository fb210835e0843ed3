/** The rule set under which generated years are reviewed. */
export const ruleSetOfYears = "qd132-hd21-2019";

/** Stands for the fingerprint of the rule set where a test does not care which it is. */
export const zeroFingerprint = "0".repeat(64);

/** The criteria on which a member gets a degree. */
export const memberCriteria = [
  "politics",
  "ethics",
  "discipline",
  "working-style",
  "task-results",
  "pledge",
  "remedies",
] as const;

/** The criteria on which a cell or a base organisation gets a degree. */
export const organisationCriteria = ["party-building", "political-tasks", "remedies"] as const;

/** Facts that a review of a member may state by name. */
export const statedOfMembers = ["violation.exemplary-duty", "violation.forbidden-act"] as const;

/** Facts that a review of an organisation may state by name. */
export const statedOfOrganisations = ["discipline.subordinate", "led.basic-targets-missed"] as const;

/** The rubric of the generated meetings. */
export const rubricOfYears = "hd42-2025";

/** The greatest number of points per criterion of the rubric; they add up to 100. */
export const rubricMaxima: Readonly<Record<string, number>> = {
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
};
