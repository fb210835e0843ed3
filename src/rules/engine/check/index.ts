import { type RuleSet, ruleSetSchema } from "../rule-set.js";
import { checkFacts, checkParameters } from "./declarations.js";
import { checkLadder } from "./ladder.js";
import { own, pathOf, type Report, type RuleSetProblem } from "./problem.js";
import { checkConstraints, checkVoting } from "./procedure.js";
import { checkQuotas } from "./quotas.js";
import { checkScoring } from "./scoring.js";

export type { RuleSetProblem } from "./problem.js";

const checkReferences = (set: RuleSet, report: Report): void => {
  if (own(set.scales, "level") === undefined)
    report("scales.level", "unknown-level", 'Declare the levels as the scale "level", best first.');
  checkFacts(set, report);
  checkParameters(set, report);
  const ids = new Set<string>();
  for (const [subject, ladder] of Object.entries(set.subjects))
    checkLadder(ladder, `subjects.${subject}`, ids, set, report);
  checkScoring(set, ids, report);
  checkQuotas(set, ids, report);
  checkVoting(set.voting, "voting", set, report);
  checkConstraints(set, ids, report);
};

/**
 * Checks a rule set: its schema, then every name it refers to. An empty list means that it can be used.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRuleSet = (value: unknown): RuleSetProblem[] => {
  const parsed = ruleSetSchema.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({
      path: pathOf(path),
      code: "schema",
      remedy: message,
    }));
  }
  const problems: RuleSetProblem[] = [];
  checkReferences(parsed.data, (path, code, remedy) => problems.push({ path, code, remedy }));
  return problems;
};
