import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import { rubricInUse } from "../../src/rules/rubrics/meeting-facts.js";
import type { Rubric } from "../../src/rules/rubrics/rubric.js";
import type { CriterionScore, RubricScore, StatedPoints } from "../../src/rules/rubrics/score.js";
import { scoreRubric } from "../../src/rules/rubrics/score-rubric.js";
import { type FactTable, factsOf } from "./cases.js";

/** The input of a rubric: the recorded facts, the marks, the settled criteria and the choices. */
export interface Filled {
  readonly facts?: FactTable;
  readonly marks?: Readonly<Record<string, number>>;
  readonly settled?: Readonly<Record<string, number>>;
  readonly chosen?: ParameterValues;
}

export const marksOf = (
  marks: Readonly<Record<string, number>> = {},
  prefix = "m",
): ReadonlyMap<string, StatedPoints> =>
  new Map(
    Object.entries(marks).map(([criterion, points]) => [criterion, { points, by: `${prefix}-${criterion}` }]),
  );

/** A filled-in rubric. */
export const rubricScore = (rubric: Rubric, { facts = {}, marks, settled, chosen }: Filled): RubricScore =>
  scoreRubric(rubric, {
    facts: factsOf(facts),
    rulesInUse: rubricInUse(rubric, chosen),
    marks: marksOf(marks),
    settled: marksOf(settled, "s"),
  });

/** One criterion of a filled-in rubric. */
export const criterionScore = (rubric: Rubric, id: string, filled: Filled): CriterionScore => {
  const score = rubricScore(rubric, filled).criteria.find(({ criterion }) => criterion === id);
  if (score === undefined) throw new Error(`${rubric.id} has no criterion ${id}`);
  return score;
};

/** A score in one line: `computed 4`, `open 1 to 5: no-band`, `open 0 to 5: missing-facts a, b`. */
export const told = ({ how, points, between, open, counted }: CriterionScore): string => {
  const of = points === undefined ? `${between.join(" to ")}` : `${points}`;
  const why = open === undefined ? "" : `: ${[open.why, open.missing.join(", ")].join(" ").trim()}`;
  return `${how} ${of}${why}${counted === true ? "" : counted === "open" ? ", may not count" : ", not counted"}`;
};
