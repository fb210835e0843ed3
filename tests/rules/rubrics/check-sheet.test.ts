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
} from "../../support/checked-sheets.js";
import { criterionOf, sheetOf, smallSheet } from "../../support/small-sheet.js";

describe("sheets that ship", () => {
  it.each(Object.values(rubrics))("$id has no problem, and is the same after JSON", (sheet) => {
    const { problems, rubric } = checkRubric(JSON.parse(JSON.stringify(sheet)));
    expect(problems).toEqual([]);
    expect(rubric).toEqual(sheet);
  });

  it("have no defect, but that of An Phú", () => {
    for (const sheet of Object.values(rubrics))
      expect(checkRubric(sheet).defects.length > 0).toBe(sheet === anPhu);
  });

  it("are named in both languages throughout", () => {
    for (const { criteria, groups } of Object.values(rubrics)) {
      expect(new Set(criteria.map(({ says: { vi } }) => vi)).size).toBe(criteria.length);
      expect(new Set(criteria.map(({ says: { en } }) => en)).size).toBe(criteria.length);
      expect(new Set(groups.map(({ says: { vi } }) => vi)).size).toBe(groups.length);
    }
  });
});

describe("a sheet without a mistake", () => {
  it.each<{ name: string; sheet: Rubric }>([
    { name: "the small sheet", sheet: smallSheet },
    { name: "valid for one day", sheet: { ...smallSheet, until: "2026-01-01" } },
    {
      name: "a grade at the top of the scale",
      sheet: {
        ...smallSheet,
        grades: [
          { grade: "good", atLeast: 20 },
          { grade: "poor", atLeast: 0 },
        ],
      },
    },
    { name: "a maximum of one step", sheet: withScored({ kind: "numeric", step: 10 }) },
    { name: "evidence that gives", sheet: withScored({ kind: "toggle", when: shown }) },
    { name: "evidence that is needed", sheet: withScored({ kind: "toggle", needs: shown }) },
    { name: "no norms", sheet: { ...smallSheet, norms: undefined } },
    {
      name: "a row that is read first and is the best",
      sheet: withBands({
        first: [{ when: shown, points: 10 }],
        bands: [{ points: 4 }],
      }),
    },
    {
      name: "a criterion that is met or not beside those with points",
      sheet: sheetOf([
        criterionOf("a", 0, { kind: "met", when: shown }),
        criterionOf("b", 5, { kind: "toggle" }),
      ]),
    },
    {
      name: "a cap",
      sheet: {
        ...smallSheet,
        caps: [{ id: "cap", when: shown, atBest: "fair", says, source }],
      },
    },
    {
      name: "a condition on a choice that nobody has made",
      sheet: {
        ...withScored({
          kind: "toggle",
          needs: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
        }),
        parameters: { most: { says, kind: "integer", source, value: 1 } },
      },
    },
  ])("$name", ({ sheet }) => {
    expect(problemsOf(sheet)).toEqual([]);
    expect(defectsOf(sheet)).toEqual([]);
    expect(checkRubric(sheet).rubric).toEqual(JSON.parse(JSON.stringify(sheet)));
  });
});

describe("mistakes of a whole sheet", () => {
  it.each<{ name: string; sheet: Rubric; problems: readonly string[] }>([
    {
      name: "maxima that miss the scale",
      sheet: { ...smallSheet, scale: 21 },
      problems: ["criteria: sum: The maxima add up to 20; the scale is 21."],
    },
    {
      name: "an end before the beginning",
      sheet: { ...smallSheet, until: "2025-12-31" },
      problems: ["until: dates: Must not be before 2026-01-01."],
    },
    {
      name: "a criterion named twice",
      sheet: sheetOf([marked, banded, { ...marked, max: 5 }]),
      problems: ['criteria[2].id: duplicate-id: "a" is there already; choose another.'],
    },
    {
      name: "a group named twice",
      sheet: { ...smallSheet, groups: [...smallSheet.groups, { id: "g", says }] },
      problems: ['groups[1].id: duplicate-id: "g" is there already; choose another.'],
    },
    {
      name: "grades that do not fall",
      sheet: {
        ...smallSheet,
        grades: [
          { grade: "good", atLeast: 14 },
          { grade: "fair", atLeast: 14 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: ["grades[1].atLeast: grade-order: Must be below 14."],
    },
    {
      name: "a grade out of reach",
      sheet: {
        ...smallSheet,
        grades: [
          { grade: "good", atLeast: 21 },
          { grade: "poor", atLeast: 0 },
        ],
      },
      problems: ["grades[0].atLeast: grade-order: Must be below 21."],
    },
    {
      name: "points below the last grade",
      sheet: { ...smallSheet, grades: [{ grade: "good", atLeast: 10 }] },
      problems: ["grades: grade-order: The last grade must begin at 0."],
    },
    {
      name: "no grades",
      sheet: { ...smallSheet, grades: [] },
      problems: ["grades: grade-order: The last grade must begin at 0."],
    },
    {
      name: "grades without points",
      sheet: { ...hd12, grades: [{ grade: "poor", atLeast: 0 }] },
      problems: ["grades: grade-order: A sheet without points has no grades by points."],
    },
    {
      name: "a cap at a grade that the sheet does not have",
      sheet: {
        ...smallSheet,
        caps: [
          { id: "one", when: shown, atBest: "fair", says, source },
          { id: "two", when: unknownFact, atBest: "weak", says, source },
        ],
      },
      problems: [
        'caps[1].when.fact: unknown-fact: Declare "weather.rain" under facts.',
        "caps[1].atBest: unknown-grade: Name one of the sheet's grades.",
      ],
    },
    {
      name: "a defect of a criterion that is not there",
      sheet: {
        ...smallSheet,
        defects: [
          { id: "D0", says },
          { id: "D1", criterion: "z", says },
        ],
      },
      problems: ["defects[1].criterion: unknown-criterion: Name one of the sheet's criteria."],
    },
    {
      name: "a choice without choices, and a value that is none of them",
      sheet: {
        ...smallSheet,
        parameters: {
          one: { says, kind: "choice", value: "x", source },
          two: { says, kind: "choice", choices: ["a", "b"], value: "c", source },
        },
      },
      problems: [
        "parameters.one.choices: unknown-value: List the choices.",
        "parameters.two.value: unknown-value: Use one of: a, b.",
      ],
    },
  ])("$name", ({ sheet, problems }) => {
    expect(problemsOf(sheet)).toEqual(problems);
    expect(checkRubric(sheet).rubric).toBeUndefined();
  });
});

it("a local sheet is checked as one that ships", () => {
  const local = JSON.parse(JSON.stringify({ ...hd42, id: "local" }));
  expect(checkRubric(local)).toMatchObject({ problems: [], defects: [], rubric: { id: "local" } });
});
