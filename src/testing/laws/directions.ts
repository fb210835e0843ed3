import type { Directions } from "./rules.js";

/**
 * Which way the facts of `qd132-hd21-2019` are better. Left out: what is neither, such as how many are
 * rated, how many tasks were assigned, whether a member is a civil servant, and what exempts.
 */
export const hd21Directions: Directions = {
  "leave.sick-days": "down",
  "employer.level": "up",
  "judged.outstanding": "up",
  "degree.politics": "up",
  "degree.ethics": "up",
  "degree.discipline": "up",
  "degree.working-style": "up",
  "degree.task-results": "up",
  "degree.pledge": "up",
  "degree.remedies": "up",
  "degree.party-building": "up",
  "degree.political-tasks": "up",
  "tasks.done": "up",
  "degradation.concluded": "down",
  "discipline.in-year": "down",
  "discipline.self-detected-and-remedied": "up",
  "discipline.member-warned": "down",
  "relief.force-majeure": "up",
  "organisation.level": "up",
  "members.at-least-fulfilled": "up",
  "members.at-least-good": "up",
  "members.unfulfilled": "down",
  "subordinates.at-least-fulfilled": "up",
  "subordinates.at-least-good": "up",
  "peers.lowest": "up",
};
