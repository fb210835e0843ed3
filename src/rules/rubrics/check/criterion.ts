import { own } from "../../engine/check/rule-set-problem.js";
import { type Condition, checkCondition } from "../../engine/conditions/condition.js";
import type { Declared } from "../../engine/vocabulary.js";
import { meetingFacts } from "../facts.js";
import { type Bands, type Criterion, notApplying, type Rubric } from "../rubric.js";
import { parametersOf } from "../scoring/bound.js";
import type { RubricDefect, RubricReport } from "./problem.js";
import { untiled } from "./tiling.js";

/** What the conditions of a sheet are checked against. */
export interface Sheet {
  readonly rubric: Rubric;
  readonly declared: Declared;
  readonly report: RubricReport;
  readonly defect: (defect: RubricDefect, criterion?: string) => void;
}

/** A condition of a sheet. A parameter without a value is no mistake there: the committee is asked. */
export const checkWhen = (condition: Condition, path: string, { declared, report }: Sheet): void => {
  checkCondition(condition, path, declared, (at, code, remedy) => {
    if (code !== "parameter-unset") report(at, code, remedy);
  });
};

/** Whether choices say what becomes of a part that does not apply. */
const isPolicy = (choices: readonly string[] = []): boolean =>
  choices.length > 0 && choices.every((choice) => notApplying.some((each) => each === choice));

const checkMeasured = (name: string, path: string, report: RubricReport): void => {
  const fact = own(meetingFacts, name);
  if (fact === undefined)
    report(path, "unknown-fact", `Use one of: ${Object.keys(meetingFacts).join(", ")}.`);
  else if (fact.kind !== "integer") report(path, "kind", "Bands divide a count or a share of counts.");
};

const checkBands = (scored: Bands, { id, max }: Criterion, path: string, sheet: Sheet): void => {
  const { report, defect, rubric } = sheet;
  const { on, first = [], bands } = scored;
  if ("fact" in on) checkMeasured(on.fact, `${path}.on.fact`, report);
  else {
    checkMeasured(on.share, `${path}.on.share`, report);
    checkMeasured(on.of, `${path}.on.of`, report);
  }
  first.forEach(({ when }, index) => {
    checkWhen(when, `${path}.first[${index}].when`, sheet);
  });
  bands.forEach(({ from, to }, index) => {
    for (const [name, edge] of Object.entries({ from, to })) {
      if (edge === undefined) continue;
      const at = `${path}.bands[${index}].${name}.at`;
      if (typeof edge.at === "object" && "of" in edge.at) {
        if ("share" in on) report(at, "kind", "Give a ratio: [part, whole].");
        else if (edge.at.of !== "duration.norm")
          report(
            `${at}.of`,
            "unknown-fact",
            'Use "duration.norm": no other count is known before a meeting.',
          );
        else if (rubric.norms === undefined)
          report(
            "norms",
            "norms-missing",
            "Give the least minutes of a meeting: bands end at a share of them.",
          );
      } else if ((typeof edge.at === "number") === "share" in on)
        report(at, "kind", "fact" in on ? "Give a whole number." : "Give a ratio: [part, whole].");
    }
  });
  const most = Math.max(...[...bands, ...first].map(({ points }) => points));
  if (most !== max)
    report(`${path}.bands`, "off-maximum", `The best band gives ${most}; the maximum is ${max}.`);
  for (const { code, at } of untiled(scored, rubric)) defect({ path: `${path}.bands`, code, at }, id);
};

/** One criterion: its group, its conditions, its bands. */
export const checkCriterion = (criterion: Criterion, path: string, sheet: Sheet): void => {
  const { report, defect, rubric } = sheet;
  const { id, group, max, applies, scored } = criterion;
  if (!rubric.groups.some((each) => each.id === group))
    report(
      `${path}.group`,
      "unknown-group",
      `Use one of: ${rubric.groups.map((each) => each.id).join(", ")}.`,
    );
  if (applies !== undefined) {
    checkWhen(applies.when, `${path}.applies.when`, sheet);
    if (typeof applies.otherwise === "object") {
      const { parameter } = applies.otherwise;
      const at = `${path}.applies.otherwise.parameter`;
      const declared = own(parametersOf(rubric), parameter);
      if (declared === undefined) report(at, "unknown-parameter", `Declare "${parameter}" under parameters.`);
      else if (!isPolicy(declared.choices))
        report(at, "kind", `Declare "${parameter}" as a choice among ${notApplying.join(", ")}.`);
      else if (declared.value === undefined) defect({ path: at, code: "policy-open", at: parameter }, id);
    }
  }
  const at = `${path}.scored`;
  if (scored.kind === "bands") {
    checkBands(scored, criterion, at, sheet);
    return;
  }
  if (scored.when !== undefined && scored.needs !== undefined)
    report(
      at,
      "evidence-twice",
      "Keep one: with `when` the record gives full points, with `needs` a person does.",
    );
  if (scored.kind === "numeric" && max % scored.step !== 0)
    report(`${at}.step`, "on-step", `The maximum ${max} is no multiple of ${scored.step}.`);
  if ((scored.kind === "met") !== (max === 0))
    report(
      `${path}.max`,
      "kind",
      "A criterion that is met or not has the maximum 0, and every other has more.",
    );
  for (const name of ["when", "needs"] as const) {
    const condition = scored[name];
    if (condition !== undefined) checkWhen(condition, `${at}.${name}`, sheet);
  }
};
