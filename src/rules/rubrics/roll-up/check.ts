import { checkValue } from "../../engine/check/check-declarations.js";
import { pathOf, type RuleSetProblem } from "../../engine/check/rule-set-problem.js";
import { checkCondition } from "../../engine/conditions/condition.js";
import { meetingGrades, periodFacts } from "./facts.js";
import { type GradesPolicy, type RollUpPolicy, rollUpPolicySchema } from "./policy.js";

/** A mistake in a roll-up policy: where, as a JSON path, what, and what to do. */
export interface RollUpProblem {
  /** A JSON path into the policy. */
  readonly path: string;
  /** What is wrong; stable across releases. */
  readonly code: RuleSetProblem["code"] | "grade-order" | "no-grade-left";
  /** What to do, in English. */
  readonly remedy: string;
}

type Report = (path: string, code: RollUpProblem["code"], remedy: string) => void;

const checkParameters = ({ parameters }: RollUpPolicy, report: Report): void => {
  for (const [name, parameter] of Object.entries(parameters)) {
    const path = `parameters.${name}`;
    if (parameter.kind === "choice" && parameter.choices === undefined)
      report(`${path}.choices`, "unknown-value", "List the choices.");
    if (parameter.value !== undefined) checkValue(parameter.value, parameter, name, `${path}.value`, report);
  }
};

const checkRungs = ({ rungs, otherwise, parameters }: GradesPolicy, report: Report): void => {
  const declared = { facts: periodFacts, lists: {}, scales: {}, parameters };
  const last = otherwise === undefined ? [] : [{ grade: otherwise, path: "otherwise" }];
  const grades = [...rungs.map(({ grade }, index) => ({ grade, path: `rungs[${index}].grade` })), ...last];
  rungs.forEach(({ when }, index) => {
    // A parameter may stay without a value: the committee is then asked.
    checkCondition(when, `rungs[${index}].when`, declared, (path, code, remedy) => {
      if (code !== "parameter-unset") report(path, code, remedy);
    });
  });
  grades.reduce((above, { grade, path }) => {
    if (meetingGrades.indexOf(grade) <= meetingGrades.indexOf(above.grade))
      report(path, "grade-order", `Must be worse than "${above.grade}".`);
    return { grade, path };
  });
  if (otherwise === undefined && rungs.length === meetingGrades.length)
    report("rungs", "no-grade-left", "Leave a grade for those who reach no rung.");
};

/**
 * Checks a roll-up policy: its schema, then its names, and that its grades fall. An empty list means that it
 * can be used.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRollUp = (value: unknown): RollUpProblem[] => {
  const parsed = rollUpPolicySchema.safeParse(value);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({
      path: pathOf(path),
      code: "schema",
      remedy: message,
    }));
  const problems: RollUpProblem[] = [];
  const report: Report = (path, code, remedy) => problems.push({ path, code, remedy });
  checkParameters(parsed.data, report);
  if (parsed.data.kind === "grades") checkRungs(parsed.data, report);
  return problems;
};
