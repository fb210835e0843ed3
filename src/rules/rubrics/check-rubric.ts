import { checkParameters } from "../engine/check-declarations.js";
import { schemaIssues } from "../engine/conditions/rule-set-problem.js";
import {
  type CheckedSheet,
  checkCriterion,
  checkWhen,
  type RubricDefect,
  type RubricProblem,
  type RubricReport,
} from "./check-criterion.js";
import { meetingFacts, meetingLists, parametersOf } from "./meeting-facts.js";
import { type Rubric, rubricSchema } from "./rubric.js";

/** What a check found: the sheet where it can be used, what is wrong, and what it leaves open. */
interface CheckedRubric {
  /** The sheet, where it can be used. */
  readonly rubric?: Rubric;
  /** What is wrong. */
  readonly problems: readonly RubricProblem[];
  /** What the sheet leaves open; each is named under `defects` of the sheet, and handled by asking. */
  readonly defects: readonly RubricDefect[];
}

const checkOnce = (ids: readonly string[], path: string, report: RubricReport): void => {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      report(`${path}[${index}].id`, "duplicate-id", `"${id}" is there already; choose another.`);
  });
};

const checkGrades = ({ grades, scale }: Rubric, report: RubricReport): void => {
  if (scale === 0) {
    if (grades.length > 0) report("grades", "grade-order", "A sheet without points has no grades by points.");
    return;
  }
  grades.forEach(({ atLeast }, index) => {
    const above = grades[index - 1]?.atLeast ?? scale + 1;
    if (atLeast >= above) report(`grades[${index}].atLeast`, "grade-order", `Must be below ${above}.`);
  });
  if (grades.at(-1)?.atLeast !== 0) report("grades", "grade-order", "The last grade must begin at 0.");
};

const checkWhole = (sheet: CheckedSheet): void => {
  const { rubric, report } = sheet;
  const total = rubric.criteria.reduce((sum, { max }) => sum + max, 0);
  if (total !== rubric.scale)
    report("criteria", "sum", `The maxima add up to ${total}; the scale is ${rubric.scale}.`);
  if (rubric.until !== undefined && rubric.until < rubric.from)
    report("until", "dates", `Must not be before ${rubric.from}.`);
  const criteria = rubric.criteria.map(({ id }) => id);
  checkOnce(criteria, "criteria", report);
  checkOnce(
    rubric.groups.map(({ id }) => id),
    "groups",
    report,
  );
  checkParameters({ parameters: rubric.parameters ?? {} }, report);
  checkGrades(rubric, report);
  rubric.caps?.forEach(({ when, atBest }, index) => {
    checkWhen(when, `caps[${index}].when`, sheet);
    if (!rubric.grades.some(({ grade }) => grade === atBest))
      report(`caps[${index}].atBest`, "unknown-grade", "Name one of the sheet's grades.");
  });
  rubric.defects?.forEach(({ criterion }, index) => {
    if (criterion !== undefined && !criteria.includes(criterion))
      report(`defects[${index}].criterion`, "unknown-criterion", "Name one of the sheet's criteria.");
  });
};

/**
 * Checks a scoring sheet: its shape, every name, that maxima sum to the scale, that bands tile their range.
 * A value without a band, or with several, is no mistake where the sheet names it under `defects`: the real sheet
 * may be so. It is then asked for.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRubric = (value: unknown): CheckedRubric => {
  const parsed = rubricSchema.safeParse(value);
  if (!parsed.success)
    return {
      problems: schemaIssues(parsed.error.issues).map((issue) => ({ ...issue, code: "schema" as const })),
      defects: [],
    };
  const { $schema: _editor, ...rubric } = parsed.data;
  const problems: RubricProblem[] = [];
  const defects: RubricDefect[] = [];
  const report: RubricReport = (path, code, remedy) => problems.push({ path, code, remedy });
  const admitted = new Set(rubric.defects?.map(({ criterion }) => criterion));
  const sheet: CheckedSheet = {
    rubric,
    declared: { facts: meetingFacts, lists: meetingLists, scales: {}, parameters: parametersOf(rubric) },
    report,
    defect: (defect, criterion) => {
      defects.push(defect);
      if (criterion !== undefined && !admitted.has(criterion))
        report(
          defect.path,
          "undeclared-defect",
          `${defect.at} ${defect.code === "band-gap" ? "lies in no band" : defect.code === "band-overlap" ? "lies in bands of different points" : "has no value"}: mend it, or name it under defects with criterion "${criterion}", and the cell will be asked.`,
        );
    },
  };
  checkWhole(sheet);
  rubric.criteria.forEach((criterion, index) => {
    checkCriterion(criterion, `criteria[${index}]`, sheet);
  });
  for (const [name, { value: set }] of Object.entries(rubric.parameters ?? {}))
    if (set === undefined && !defects.some(({ at }) => at === name))
      defects.push({ path: `parameters.${name}`, code: "parameter-open", at: name });
  return problems.length === 0 ? { rubric, problems, defects } : { problems, defects };
};
