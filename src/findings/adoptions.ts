import { policyNamed } from "../projections/year/adopted-rubric.js";
import type { YearContext } from "../projections/year/context.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import { isChoice } from "../rules/engine/rules-in-use.js";
import type { ParameterValues } from "../rules/engine/vocabulary.js";
import { parametersOf } from "../rules/rubrics/meeting-facts.js";
import { type Finding, finding } from "./finding.js";

/** The choices that a body made of known parameters and that cannot be used: nobody knows them, or not with this value. */
const unusableOf = (
  chosen: ParameterValues,
  known: RuleSet["parameters"],
): { readonly parameter: string; readonly chosen: string }[] =>
  Object.entries(chosen).flatMap(([parameter, value]) => {
    const declared = Object.hasOwn(known, parameter) ? known[parameter] : undefined;
    return declared !== undefined && isChoice(value, declared) ? [] : [{ parameter, chosen: String(value) }];
  });

/** What was chosen for a review under the rule set that judges, and cannot be used: it is asked for. */
export const reviewChoiceFindings = ({
  options: { under },
  organisations,
  reviewOf,
}: YearContext): Finding[] =>
  [...organisations.keys()].flatMap((id) => {
    const opened = reviewOf(id)?.opened;
    if (opened === undefined || opened.ruleSet !== under.id) return [];
    return unusableOf(opened.parameters, under.parameters).map((choice) =>
      finding("review-choice-unusable", id, {
        details: { ruleSet: under.id, ...choice },
        events: [opened.by],
      }),
    );
  });

/** What bodies chose when they adopted a sheet and what cannot be used: it is asked for as if nobody had chosen. */
export const adoptionFindings = (context: YearContext): Finding[] =>
  [...context.organisations.values()].flatMap(({ id, rubrics }) =>
    rubrics
      .filter(({ on }) => on <= context.cutoff)
      .flatMap((adopted) => {
        const rubric = context.options.rubrics?.find((each) => each.id === adopted.rubric);
        const policy = policyNamed(context, adopted.rollUp);
        if (rubric === undefined || (adopted.rollUp !== undefined && policy === undefined)) return [];
        const known = { ...policy?.parameters, ...parametersOf(rubric) };
        return unusableOf(adopted.parameters, known).map((choice) =>
          finding("adopted-choice-unusable", id, {
            clause: rubric.source,
            details: { sheet: rubric.id, ...choice },
            events: [adopted.by],
          }),
        );
      }),
  );
