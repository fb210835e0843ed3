import type { RuleSet } from "../../engine/rule-set.js";

const memberTasks = ["degree.task-results"];
const memberOthers = [
  "degree.politics",
  "degree.ethics",
  "degree.discipline",
  "degree.working-style",
  "degree.pledge",
  "degree.remedies",
];
const collectiveTasks = ["degree.political-tasks"];
const collectiveOthers = ["degree.party-building", "degree.remedies"];

/** The frame of criteria of Article 10, by the group that the levels name. */
export const lists: RuleSet["lists"] = {
  "member.task-criteria": memberTasks,
  "member.criteria": [...memberTasks, ...memberOthers],
  "collective.task-criteria": collectiveTasks,
  "collective.criteria": [...collectiveTasks, ...collectiveOthers],
};
