import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import type { Rubric } from "../../../src/rules/rubrics/rubric.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import { hd12 } from "../../../src/rules/rubrics/shipped/hd12-2018.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../../src/rules/rubrics/shipped/index.js";
import {
  banded,
  defectsOf,
  marked,
  problemsOf,
  says,
  shown,
  source,
  unknownFact,
  withBands,
  withScored,
} from "../../support/checked-rubrics.js";
import { criterionOf, rubricOf, smallRubric } from "../../support/small-rubric.js";

describe("rubrics that ship", () => {
  it.each(Object.values(rubrics))("$id has no problem, and is the same after JSON", (rubric) => {
    const { problems, rubric: again } = checkRubric(JSON.parse(JSON.stringify(rubric)));
    expect(problems).toEqual([]);
    expect(again).toEqual(rubric);
  });

  it("have no defect, but that of An Phú", () => {
    for (const rubric of Object.values(rubrics))
      expect(checkRubric(rubric).defects.length > 0).toBe(rubric === anPhu);
  });

  it("are named in both languages throughout", () => {
    for (const { criteria, groups } of Object.values(rubrics)) {
      expect(new Set(criteria.map(({ says: { vi } }) => vi)).size).toBe(criteria.length);
      expect(new Set(criteria.map(({ says: { en } }) => en)).size).toBe(criteria.length);
      expect(new Set(groups.map(({ says: { vi } }) => vi)).size).toBe(groups.length);
    }
  });
});

describe("a rubric without a mistake", () => {
  it.each<{ name: string; rubric: Rubric }>([
    { name: "the small rubric", rubric: smallRubric },
    { name: "valid for one day", rubric: { ...smallRubric, until: "2026-01-01" } },
    {
      name: "a grade at the top of the scale",
      rubric: {
        ...smallRubric,
        grades: [
          { grade: "good", atLeast: 20 },
          { grade: "poor", atLeast: 0 },
        ],
      },
    },
    { name: "a maximum of one step", rubric: withScored({ kind: "numeric", step: 10 }) },
    { name: "evidence that gives", rubric: withScored({ kind: "toggle", when: shown }) },
    { name: "evidence that is needed", rubric: withScored({ kind: "toggle", needs: shown }) },
    { name: "no minimums", rubric: { ...smallRubric, minimums: undefined } },
    {
      name: "a row that is read first and is the best",
      rubric: withBands({
        first: [{ when: shown, points: 10 }],
        bands: [{ points: 4 }],
      }),
    },
    {
      name: "a criterion that is met or not beside those with points",
      rubric: rubricOf([
        criterionOf("a", 0, { kind: "met", when: shown }),
        criterionOf("b", 5, { kind: "toggle" }),
      ]),
    },
    {
      name: "a ceiling",
      rubric: {
        ...smallRubric,
        ceilings: [{ id: "cap", when: shown, atBest: "fair", says, source }],
      },
    },
    {
      name: "a condition on a choice that nobody has made",
      rubric: {
        ...withScored({
          kind: "toggle",
          needs: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
        }),
        parameters: { most: { says, kind: "integer", source, value: 1 } },
      },
    },
  ])("$name", ({ rubric }) => {
    expect(problemsOf(rubric)).toEqual([]);
    expect(defectsOf(rubric)).toEqual([]);
    expect(checkRubric(rubric).rubric).toEqual(JSON.parse(JSON.stringify(rubric)));
  });
});

describe("mistakes of a whole rubric", () => {
  it.each<{ name: string; rubric: Rubric; problems: readonly string[] }>([
    {
      name: "maxima that miss the scale",
      rubric: { ...smallRubric, scale: 21 },
      problems: [
        'criteria: sum: the maxima of the criteria add up to 20; the scale is 21. Make them add up to 21, or correct "scale".',
      ],
    },
    {
      name: "an end before the beginning",
      rubric: { ...smallRubric, until: "2025-12-31" },
      problems: ["until: dates: the last day is before the first, 2026-01-01. Correct one of the two days."],
    },
    {
      name: "a criterion named twice",
      rubric: rubricOf([marked, banded, { ...marked, max: 5 }]),
      problems: [
        'criteria[2].id: duplicate-id: the id "a" names something else already. Choose another, such as "a-2".',
      ],
    },
    {
      name: "a group named twice",
      rubric: { ...smallRubric, groups: [...smallRubric.groups, { id: "g", says }] },
      problems: [
        'groups[1].id: duplicate-id: the id "g" names something else already. Choose another, such as "g-2".',
      ],
    },
    {
      name: "grades that do not fall",
      rubric: {
        ...smallRubric,
        grades: [
          { grade: "good", atLeast: 14 },
          { grade: "fair", atLeast: 14 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: [
        "grades[1].atLeast: grade-order: grades stand from the best down; this one must be below 14. Correct the points, or change the order.",
      ],
    },
    {
      name: "a grade out of reach",
      rubric: {
        ...smallRubric,
        grades: [
          { grade: "good", atLeast: 21 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: [
        "grades[0].atLeast: grade-order: grades stand from the best down; this one must be below 21. Correct the points, or change the order.",
      ],
    },
    {
      name: "points below the last grade",
      rubric: { ...smallRubric, grades: [{ grade: "good", atLeast: 10 }] },
      problems: [
        'grades[0].atLeast: last-grade: the last grade begins at 10, and fewer points have no grade. Write "atLeast": 0 at the last grade.',
      ],
    },
    {
      name: "no grades",
      rubric: { ...smallRubric, grades: [] },
      problems: [
        'grades: schema: the list must have at least 1 element. Example: "grades": [{ "grade": "good", "atLeast": 90 }, { "grade": "poor", "atLeast": 0 }].',
      ],
    },
    {
      name: "grades without points",
      rubric: { ...hd12, grades: [{ grade: "poor", atLeast: 0 }] },
      problems: [
        'grades: grades-without-points: a rubric without points has no grades by points. Write "grades": [], or a "scale" above 0.',
      ],
    },
    {
      name: "a ceiling at a grade that the rubric does not have",
      rubric: {
        ...smallRubric,
        ceilings: [
          { id: "one", when: shown, atBest: "fair", says, source },
          { id: "two", when: unknownFact, atBest: "weak", says, source },
        ],
      },
      problems: [
        'ceilings[1].when.fact: unknown-fact: there is no fact "weather.rain". Use one of: "order.fees" (the state of fee payment was told), "order.agenda" (the agenda was adopted), "meeting.combined" (regular and thematic in one), "order.concluded" (the chair concluded), "order.minutes" (the minutes were read and approved), or one of 26 more.',
        'ceilings[1].atBest: unknown-grade: there is no grade "weak". Use one of: "fair", "good", "poor", "average".',
      ],
    },
    {
      name: "a defect of a criterion that is not there",
      rubric: {
        ...smallRubric,
        defects: [
          { id: "D0", says },
          { id: "D1", criterion: "z", says },
        ],
      },
      problems: [
        'defects[1].criterion: unknown-criterion: there is no criterion "z". Use one of: "a" (en), "b" (en).',
      ],
    },
    {
      name: "a choice without choices, and a value that is none of them",
      rubric: {
        ...smallRubric,
        parameters: {
          one: { says, kind: "choice", value: "x", source },
          two: { says, kind: "choice", choices: ["a", "b"], value: "c", source },
        },
      },
      problems: [
        'parameters.one.choices: parameter-choices: the parameter "one" lists no choices. List them, such as "choices": ["full", "zero"].',
        'parameters.two.value: unknown-value: there is no value "c". Use one of: "a", "b".',
      ],
    },
  ])("$name", ({ rubric, problems }) => {
    expect(problemsOf(rubric)).toEqual(problems);
    expect(checkRubric(rubric).rubric).toBeUndefined();
  });
});

it("a local rubric is checked as one that ships", () => {
  const local = JSON.parse(JSON.stringify({ ...hd42, id: "local" }));
  expect(checkRubric(local)).toMatchObject({ problems: [], defects: [], rubric: { id: "local" } });
});
