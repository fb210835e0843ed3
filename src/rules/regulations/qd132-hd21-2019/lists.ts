import type { RuleSet } from "../../engine/rule-set.js";

/** Criteria by the group that the rules name. */
export const lists: RuleSet["lists"] = {
  "member.task-criteria": ["degree.task-results"],
  "member.other-criteria": [
    "degree.politics",
    "degree.ethics",
    "degree.discipline",
    "degree.working-style",
    "degree.pledge",
    "degree.remedies",
  ],
  "organisation.main-criteria": ["degree.party-building", "degree.political-tasks"],
  "organisation.other-criteria": ["degree.remedies"],
};
