import { checkCondition } from "../conditions/condition.js";
import { checkFact } from "../conditions/fact.js";
import { type RuleSet, ruleSetSchema, type Scoring, type Sheet } from "../rule-set.js";
import { own, pathOf, type Report, type RuleSetProblem } from "../rule-set-problem.js";
import { checkFacts, checkParameters } from "./check-declarations.js";
import { checkConstraints, checkId, checkLadder, checkQuotas, checkVoting } from "./check-rules.js";

type Group = Sheet["groups"][number];

const checkPoints = (fact: string, path: string, set: RuleSet, report: Report): void => {
  checkFact(fact, path, set, report);
  const kind = own(set.facts, fact)?.kind;
  if (kind !== undefined && kind !== "points") report(path, "kind", `Declare "${fact}" as points.`);
};

/** Criteria with points of their own make up their group, all of them and exactly. */
export const checkSubWeights = (
  { criteria, max }: Pick<Group, "criteria" | "max">,
  path: string,
  report: Report,
): void => {
  const given = criteria.flatMap((criterion) => criterion.max ?? []);
  if (given.length === 0) return;
  const sum = given.reduce((total, points) => total + points, 0);
  if (given.length < criteria.length)
    report(path, "sub-weights", "Give each criterion its points, or none of them.");
  else if (sum !== max) report(path, "sub-weights", `They add up to ${sum}; make it ${max}.`);
};

/** Rounding must not lead past what can be given. */
export const checkRounding = ({ steps, rounding, sheets }: Scoring, path: string, report: Report): void => {
  if (rounding === undefined) return;
  for (const { id, groups } of sheets) {
    const most = steps * groups.reduce((total, { max }) => total + max, 0);
    if (most % rounding.to === 0) continue;
    report(
      `${path}.rounding.to`,
      "steps",
      `Use a number of steps that goes into the ${most} steps of "${id}" without a rest.`,
    );
    return;
  }
};

/** Scoring sheets: whom they are for, facts declared as points, weights that come out. */
export const checkScoring = (set: RuleSet, ids: Set<string>, report: Report): void => {
  const { scoring } = set;
  if (scoring === undefined) return;
  scoring.sheets.forEach((sheet, index) => {
    const at = `scoring.sheets[${index}]`;
    checkId(sheet.id, at, ids, report);
    if (!Object.hasOwn(set.subjects, sheet.subject))
      report(`${at}.subject`, "unknown-subject", `Use one of: ${Object.keys(set.subjects).join(", ")}.`);
    if (sheet.when !== undefined) checkCondition(sheet.when, `${at}.when`, set, report);
    checkPoints(sheet.total, `${at}.total`, set, report);
    sheet.groups.forEach((group, place) => {
      const here = `${at}.groups[${place}]`;
      checkPoints(group.fact, `${here}.fact`, set, report);
      group.criteria.forEach((criterion, nth) => {
        checkPoints(criterion.fact, `${here}.criteria[${nth}].fact`, set, report);
      });
      checkSubWeights(group, `${here}.criteria`, report);
    });
  });
  checkRounding(scoring, "scoring", report);
};

export type { RuleSetProblem } from "../rule-set-problem.js";

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
