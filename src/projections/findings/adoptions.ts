import { isChoice, parametersOf, type RollUpPolicy, type Rubric } from "../../rules/index.js";
import { policyNamed } from "../meeting/cell-quality/policy-in-use.js";
import type { AdoptedRubric } from "../roll/organisations.js";
import type { YearContext } from "../year/context.js";
import { type Finding, finding } from "./finding.js";

/** Choices that neither the sheet nor the policy knows, or that their parameters cannot have. */
const unusable = (
  { parameters }: AdoptedRubric,
  rubric: Rubric,
  policy: RollUpPolicy | undefined,
): { readonly parameter: string; readonly chosen: string }[] => {
  const known = { ...policy?.parameters, ...parametersOf(rubric) };
  return Object.entries(parameters).flatMap(([parameter, value]) => {
    const declared = Object.hasOwn(known, parameter) ? known[parameter] : undefined;
    return declared !== undefined && isChoice(value, declared) ? [] : [{ parameter, chosen: String(value) }];
  });
};

/** What bodies chose when they adopted a sheet and what cannot be used: it is asked for as if nobody had chosen. */
export const adoptionFindings = (context: YearContext): Finding[] =>
  [...context.organisations.values()].flatMap(({ id, rubrics }) =>
    rubrics
      .filter(({ on }) => on <= context.cutoff)
      .flatMap((adopted) => {
        const rubric = context.options.rubrics?.find((each) => each.id === adopted.rubric);
        const policy = policyNamed(context, adopted.rollUp);
        if (rubric === undefined || (adopted.rollUp !== undefined && policy === undefined)) return [];
        return unusable(adopted, rubric, policy).map(({ parameter, chosen }) =>
          finding("adopted-choice-unusable", id, {
            clause: rubric.source,
            details: { sheet: rubric.id, parameter, chosen },
            events: [adopted.by],
          }),
        );
      }),
  );
