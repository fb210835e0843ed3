import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import type { Rubric } from "../../../src/rules/rubrics/rubric.js";
import {
  banded,
  codesOf,
  defectsOf,
  marked,
  problemsOf,
  says,
  shown,
  source,
  withBands,
  withScored,
} from "../../support/checked-rubrics.js";
import { said } from "../../support/problem-text.js";
import { smallRubric } from "../../support/small-rubric.js";

describe("what a rubric leaves without points", () => {
  const of = (end: readonly [number, number], included: boolean) => ({
    at: [...end] as [number, number],
    included,
  });

  it.each<{ name: string; rubric: Rubric; remedy: string }>([
    {
      name: "a gap",
      rubric: withBands({ bands: [{ from: of([0, 1], false), points: 10 }] }),
      remedy:
        '0 lies in no band. Correct it; or, where the printed text is so, name it under "defects" with "criterion": "b", and the cell will be asked.',
    },
    {
      name: "an overlap",
      rubric: withBands({ bands: [{ points: 10 }, { to: of([0, 1], true), points: 4 }] }),
      remedy:
        '0 lies in bands of different points. Correct it; or, where the printed text is so, name it under "defects" with "criterion": "b", and the cell will be asked.',
    },
    {
      name: "a choice that is open",
      rubric: {
        ...smallRubric,
        parameters: { policy: { says, kind: "choice", choices: ["full", "zero"], source } },
        criteria: [marked, { ...banded, applies: { when: shown, otherwise: { parameter: "policy" } } }],
      },
      remedy:
        'the parameter "policy" has no value. Correct it; or, where the printed text is so, name it under "defects" with "criterion": "b", and the cell will be asked.',
    },
  ])("$name that the rubric does not name is a mistake", ({ rubric, remedy }) => {
    const [problem, ...others] = checkRubric(rubric).problems;
    expect([problem?.code, problem && said(problem), others]).toEqual(["undeclared-defect", remedy, []]);
    expect(problem?.path).toBe(checkRubric(rubric).defects[0]?.path);
    const elsewhere = {
      ...rubric,
      defects: [
        { id: "D", criterion: "a", says },
        { id: "E", says },
      ],
    };
    expect(codesOf(elsewhere)).toHaveLength(1);
    const named = { ...rubric, defects: [{ id: "D", criterion: "b", says }] };
    expect(codesOf(named)).toEqual([]);
    expect(defectsOf(named)).toHaveLength(1);
  });

  it("a condition on a choice that nobody made is no mistake: the choice is open", () => {
    const rubric: Rubric = {
      ...withScored({
        kind: "toggle",
        needs: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
      }),
      parameters: { most: { says, kind: "integer", source } },
    };
    expect(problemsOf(rubric)).toEqual([]);
    expect(defectsOf(rubric)).toEqual(["parameters.most: parameter-open: most"]);
  });

  it("a parameter without a value is open, once", () => {
    const parameters = {
      open: { says, kind: "integer", source },
      set: { says, kind: "integer", value: 1, source },
    } as const;
    expect(defectsOf({ ...smallRubric, parameters })).toEqual(["parameters.open: parameter-open: open"]);
    expect(problemsOf({ ...smallRubric, parameters })).toEqual([]);
  });
});
