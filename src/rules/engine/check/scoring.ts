import type { RuleSet, Scoring, Sheet } from "../rule-set.js";
import { checkCondition, checkFact } from "./condition.js";
import { own, type Report } from "./problem.js";
import { checkId } from "./rule.js";

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
