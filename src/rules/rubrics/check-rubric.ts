import { checkParameters } from "../engine/check-declarations.js";
import { codesFromNames } from "../engine/codes-from-names.js";
import { type LocalFileProblem, type Report, reportTo } from "../engine/conditions/local-file-problem.js";
import { plainNames, unknownName } from "../engine/conditions/nearest-names.js";
import { schemaProblems } from "../engine/conditions/schema-problems.js";
import { checkCriterion, checkWhen, type RubricDefect, type RubricUnderCheck } from "./check-criterion.js";
import { meetingFacts, meetingLists, parametersOf } from "./meeting-facts.js";
import { kindsOfMeetings, meetingGrades } from "./roll-up-policy.js";
import { type Rubric, rubricSchema } from "./rubric.js";

/** The result of a check: the rubric if it is usable, its problems, and its open points. */
interface CheckedRubric {
  /** The rubric, if it is usable. */
  readonly rubric?: Rubric;
  /** The problems. */
  readonly problems: readonly LocalFileProblem[];
  /**
   * The open points of the rubric. The rubric names each of them under `defects`, and the library asks about
   * it.
   */
  readonly defects: readonly RubricDefect[];
}

const checkOnce = (ids: readonly string[], path: string, report: Report): void => {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report(`${path}[${index}].id`, "duplicate-id", { id });
  });
};

const checkGrades = ({ grades, scale }: Rubric, report: Report): void => {
  if (scale === 0) {
    if (grades.length > 0) report("grades", "grades-without-points", {});
    return;
  }
  grades.forEach(({ grade, atLeast }, index) => {
    if (!meetingGrades.some((each) => each === grade))
      report(`grades[${index}].grade`, "unknown-grade", unknownName(grade, plainNames(meetingGrades)));
    const above = grades[index - 1]?.atLeast ?? scale + 1;
    if (atLeast >= above) report(`grades[${index}].atLeast`, "grade-order", { below: above });
  });
  const last = grades.at(-1);
  if (last === undefined)
    report("grades", "schema", { kind: "at-least", limit: 1, of: "list", way: ["rubric", "grades"] });
  else if (last.atLeast !== 0)
    report(`grades[${grades.length - 1}].atLeast`, "last-grade", { given: last.atLeast });
};

/** Checks that the kinds of meeting exist, and that minimums are for meetings that the rubric scores. */
const checkKinds = ({ kinds, minimums = [] }: Rubric, report: Report): void => {
  const known = (kind: string): boolean => kindsOfMeetings.some((each) => each === kind);
  const checkKnown = (named: readonly string[], path: string): void => {
    named.forEach((kind, index) => {
      if (!known(kind))
        report(`${path}[${index}]`, "unknown-kind", unknownName(kind, plainNames(kindsOfMeetings)));
    });
  };
  checkKnown(kinds, "kinds");
  minimums.forEach((minimum, index) => {
    const path = `minimums[${index}].kinds`;
    checkKnown(minimum.kinds, path);
    const unused = minimum.kinds.filter((kind) => known(kind) && !kinds.includes(kind));
    if (unused.length > 0) report(path, "kinds-never-apply", { kinds: unused, scored: kinds });
  });
};

const checkWhole = (underCheck: RubricUnderCheck): void => {
  const { rubric, report } = underCheck;
  const total = rubric.criteria.reduce((sum, { max }) => sum + max, 0);
  if (total !== rubric.scale) report("criteria", "sum", { sum: total, scale: rubric.scale });
  if (rubric.until !== undefined && rubric.until < rubric.from)
    report("until", "dates", { from: rubric.from });
  const criteria = rubric.criteria.map(({ id }) => id);
  checkOnce(criteria, "criteria", report);
  checkOnce(
    rubric.groups.map(({ id }) => id),
    "groups",
    report,
  );
  checkKinds(rubric, report);
  checkParameters({ parameters: rubric.parameters ?? {} }, report);
  checkGrades(rubric, report);
  rubric.ceilings?.forEach(({ when, atBest }, index) => {
    checkWhen(when, `ceilings[${index}].when`, underCheck);
    if (!rubric.grades.some(({ grade }) => grade === atBest))
      report(
        `ceilings[${index}].atBest`,
        "unknown-grade",
        unknownName(atBest, plainNames(rubric.grades.map(({ grade }) => grade))),
      );
  });
  rubric.defects?.forEach(({ criterion }, index) => {
    if (criterion !== undefined && !criteria.includes(criterion))
      report(
        `defects[${index}].criterion`,
        "unknown-criterion",
        unknownName(criterion, Object.fromEntries(rubric.criteria.map(({ id, says }) => [id, says]))),
      );
  });
};

/**
 * Checks a rubric: its shape, every name, the sum of the maxima, and that bands cover their range. A value
 * without a band, or with several bands, is no mistake if the rubric names it under `defects`. The real
 * rubric may have this defect. The library then asks for the points.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRubric = (value: unknown): CheckedRubric => {
  const named = codesFromNames(value, meetingFacts);
  const parsed = rubricSchema.safeParse(named);
  if (!parsed.success)
    return {
      problems: schemaProblems(
        { file: "rubric", schema: rubricSchema, facts: meetingFacts },
        parsed.error,
        named,
      ),
      defects: [],
    };
  const { $schema: _editor, ...rubric } = parsed.data;
  const problems: LocalFileProblem[] = [];
  const defects: RubricDefect[] = [];
  const report = reportTo(problems);
  const admitted = new Set(rubric.defects?.map(({ criterion }) => criterion));
  const underCheck: RubricUnderCheck = {
    rubric,
    declared: { facts: meetingFacts, lists: meetingLists, scales: {}, parameters: parametersOf(rubric) },
    report,
    defect: (defect, criterion) => {
      defects.push(defect);
      if (criterion !== undefined && !admitted.has(criterion))
        report(defect.path, "undeclared-defect", { criterion, why: defect.code, at: defect.at });
    },
  };
  checkWhole(underCheck);
  rubric.criteria.forEach((criterion, index) => {
    checkCriterion(criterion, `criteria[${index}]`, underCheck);
  });
  for (const [name, { value: set }] of Object.entries(rubric.parameters ?? {}))
    if (set === undefined && !defects.some(({ at }) => at === name))
      defects.push({ path: `parameters.${name}`, code: "parameter-open", at: name });
  return problems.length === 0 ? { rubric, problems, defects } : { problems, defects };
};
