import { describe, expect, it } from "vitest";
import {
  anPhu,
  type Bands,
  type Criterion,
  checkRubric,
  hd12,
  hd42,
  ngheAnTemplates,
  type Rubric,
  rubricSchema,
  rubrics,
} from "../../../src/rules/index.js";
import { criterionOf, pastHalf, sheetOf, smallSheet } from "../../support/small-sheet.js";

/** Problems as `path: code: remedy`. */
const problemsOf = (sheet: unknown): string[] =>
  checkRubric(sheet).problems.map(({ path, code, remedy }) => `${path}: ${code}: ${remedy}`);
const codesOf = (sheet: unknown): string[] =>
  checkRubric(sheet).problems.map(({ path, code }) => `${path}: ${code}`);
const defectsOf = (sheet: unknown): string[] =>
  checkRubric(sheet).defects.map(({ path, code, at }) => `${path}: ${code}: ${at}`);

const says = { vi: "vi", en: "en" };
const source = { document: "made up", evidence: "L" } as const;
const [marked, banded] = smallSheet.criteria;
if (marked === undefined || banded === undefined) throw new Error("the small sheet has two criteria");

const withScored = (scored: Criterion["scored"], rest: Partial<Rubric> = {}): Rubric => ({
  ...smallSheet,
  ...rest,
  criteria: [{ ...marked, scored }, banded],
});
const withBands = (changes: Partial<Bands>, rest: Partial<Rubric> = {}): Rubric => ({
  ...smallSheet,
  ...rest,
  criteria: [marked, { ...banded, scored: { ...pastHalf, ...changes } }],
});
const unknownFact = { fact: "weather.rain", is: "equal", value: true } as const;
const shown = { fact: "order.concluded", is: "equal", value: true } as const;

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

describe("a sheet's shape", () => {
  it.each([
    { name: "an id of 64 letters", changes: { id: "a".repeat(64) }, takes: true },
    { name: "an id of 65 letters", changes: { id: "a".repeat(65) }, takes: false },
    { name: "an id with a space", changes: { id: "hd 42" }, takes: false },
    { name: "an id that begins with a dash", changes: { id: "-hd42" }, takes: false },
    { name: "an id of one capital", changes: { id: "A" }, takes: true },
    { name: "no id", changes: { id: "" }, takes: false },
    { name: "a day that is none", changes: { from: "2026-02-30" }, takes: false },
    { name: "no kinds", changes: { kinds: [] }, takes: false },
    { name: "no criteria", changes: { criteria: [] }, takes: false },
    { name: "no groups", changes: { groups: [] }, takes: false },
    { name: "a scale below 0", changes: { scale: -1 }, takes: false },
    { name: "half a point", changes: { scale: 20.5 }, takes: false },
    { name: "steps of 0", changes: { steps: 0 }, takes: false },
    { name: "two steps to a point", changes: { steps: 2 }, takes: true },
    { name: "a norm of 0 minutes", changes: { norms: [{ kinds: ["regular"], minutes: 0 }] }, takes: false },
    { name: "a norm for no kind", changes: { norms: [{ kinds: [], minutes: 90 }] }, takes: false },
    {
      name: "a norm from -1 members",
      changes: { norms: [{ kinds: ["regular"], members: -1, minutes: 90 }] },
      takes: false,
    },
    { name: "a grade below 0", changes: { grades: [{ grade: "poor", atLeast: -1 }] }, takes: false },
    { name: "a key that nobody knows", changes: { total: 95 }, takes: false },
    { name: "a maximum below 0", changes: { criteria: [{ ...marked, max: -1 }] }, takes: false },
    {
      name: "a step of 0",
      changes: { criteria: [{ ...marked, scored: { kind: "numeric", step: 0 } }, banded] },
      takes: false,
    },
    {
      name: "a kind of scoring that is none",
      changes: { criteria: [{ ...marked, scored: { kind: "guess" } }, banded] },
      takes: false,
    },
    {
      name: "evidence that is no condition",
      changes: { criteria: [{ ...marked, scored: { kind: "toggle", needs: "90 %" } }, banded] },
      takes: false,
    },
    {
      name: "a part that does not apply and is halved",
      changes: { criteria: [{ ...marked, applies: { when: shown, otherwise: "half" } }, banded] },
      takes: false,
    },
    {
      name: "no bands",
      changes: { criteria: [marked, { ...banded, scored: { ...pastHalf, bands: [] } }] },
      takes: false,
    },
    {
      name: "points below 0",
      changes: { criteria: [marked, { ...banded, scored: { ...pastHalf, bands: [{ points: -1 }] } }] },
      takes: false,
    },
  ])("$name: $takes", ({ changes, takes }) => {
    expect(rubricSchema.safeParse({ ...smallSheet, ...changes }).success).toBe(takes);
    expect(codesOf({ ...smallSheet, ...changes }).some((code) => code.endsWith("schema"))).toBe(!takes);
  });

  it("is named where it is wrong, and there is no sheet to use", () => {
    const { problems, defects, rubric } = checkRubric({ ...smallSheet, criteria: [{ ...marked, max: "5" }] });
    expect(problems.map(({ path, code }) => [path, code])).toEqual([["criteria[0].max", "schema"]]);
    expect(problems[0]?.remedy).toContain("number");
    expect([defects, rubric]).toEqual([[], undefined]);
  });

  it("may name its schema for editors, which is no part of the sheet", () => {
    const { problems, rubric } = checkRubric({ ...smallSheet, $schema: "./rubric.json" });
    expect(problems).toEqual([]);
    expect(rubric).toEqual(smallSheet);
  });

  it.each(Object.values(ngheAnTemplates))("$id names every place to fill in", (template) => {
    const { problems, defects, rubric } = checkRubric(template);
    expect([defects, rubric]).toEqual([[], undefined]);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "scale schema",
      ...[0, 1, 2, 3].flatMap((nth) =>
        ["says.vi", "says.en", "max"].map((place) => `criteria[${nth}].${place} schema`),
      ),
      ...[0, 1, 2].map((nth) => `grades[${nth}].atLeast schema`),
    ]);
  });

  it("Nghệ An has one template for regular meetings, and one for thematic ones", () => {
    expect(Object.values(ngheAnTemplates).map(({ id, kinds }) => [id, kinds])).toEqual([
      ["nghe-an-regular", ["regular"]],
      ["nghe-an-thematic", ["thematic"]],
    ]);
  });

  it("Nghệ An's templates are sheets once they are filled in", () => {
    const { regular } = ngheAnTemplates;
    const filled = {
      ...regular,
      scale: 100,
      criteria: regular.criteria.map((each) => ({ ...each, says, max: 25 })),
      grades: regular.grades.map((grade, nth) => ({ ...grade, atLeast: [90, 70, 50, 0][nth] })),
    };
    expect(checkRubric(filled)).toMatchObject({ problems: [], defects: [] });
    expect(filled.groups.map(({ id }) => id)).toEqual([
      "preparation",
      "attendance",
      "organisation",
      "principles",
    ]);
    expect(filled.criteria.map(({ id, group }) => [id, group])).toEqual([
      ["preparation-1", "preparation"],
      ["attendance-1", "attendance"],
      ["organisation-1", "organisation"],
      ["principles-1", "principles"],
    ]);
    expect([regular.from, regular.source.evidence]).toEqual(["2023-10-30", "S"]);
    expect(filled.grades.map(({ grade }) => grade)).toEqual(["good", "fair", "average", "poor"]);
    expect(regular.gaps).toHaveLength(1);
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

describe("mistakes of a criterion", () => {
  const applies = (otherwise: NonNullable<Criterion["applies"]>["otherwise"]): Rubric => ({
    ...smallSheet,
    parameters: {
      fitting: { says, kind: "choice", choices: ["full", "rescale"], value: "full", source },
      strange: { says, kind: "choice", choices: ["full", "half"], value: "full", source },
      number: { says, kind: "integer", value: 1, source },
      empty: { says, kind: "choice", choices: [], source },
    },
    criteria: [{ ...marked, applies: { when: shown, otherwise } }, banded],
  });

  it.each<{ name: string; sheet: Rubric; problems: readonly string[] }>([
    {
      name: "a group that is not there",
      sheet: {
        ...smallSheet,
        groups: [...smallSheet.groups, { id: "h", says }],
        criteria: [{ ...marked, group: "x" }, banded],
      },
      problems: ["criteria[0].group: unknown-group: Use one of: g, h."],
    },
    {
      name: "evidence that both gives and is needed",
      sheet: withScored({ kind: "toggle", when: shown, needs: shown }),
      problems: [
        "criteria[0].scored: evidence-twice: Keep one: with `when` the record gives full points, with `needs` a person does.",
      ],
    },
    {
      name: "a maximum between two steps",
      sheet: withScored({ kind: "numeric", step: 4 }),
      problems: ["criteria[0].scored.step: on-step: The maximum 10 is no multiple of 4."],
    },
    {
      name: "met or not, with points",
      sheet: withScored({ kind: "met" }),
      problems: [
        "criteria[0].max: kind: A criterion that is met or not has the maximum 0, and every other has more.",
      ],
    },
    {
      name: "points for nothing",
      sheet: sheetOf([criterionOf("a", 0, { kind: "toggle" }), banded]),
      problems: [
        "criteria[0].max: kind: A criterion that is met or not has the maximum 0, and every other has more.",
      ],
    },
    {
      name: "evidence of a fact that no record has",
      sheet: {
        ...smallSheet,
        criteria: [
          criterionOf("a", 5, { kind: "toggle", when: unknownFact }),
          criterionOf("c", 5, { kind: "toggle", needs: unknownFact }),
          banded,
        ],
      },
      problems: [
        'criteria[0].scored.when.fact: unknown-fact: Declare "weather.rain" under facts.',
        'criteria[1].scored.needs.fact: unknown-fact: Declare "weather.rain" under facts.',
      ],
    },
    {
      name: "a parameter of evidence that nobody declared",
      sheet: withScored({
        kind: "toggle",
        when: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
      }),
      problems: [
        'criteria[0].scored.when.value.parameter: unknown-parameter: Declare "most" under parameters.',
      ],
    },
    {
      name: "a part that applies by a fact that no record has",
      sheet: {
        ...smallSheet,
        criteria: [{ ...marked, applies: { when: unknownFact, otherwise: "zero" } }, banded],
      },
      problems: ['criteria[0].applies.when.fact: unknown-fact: Declare "weather.rain" under facts.'],
    },
    { name: "a part handled as a choice says", sheet: applies({ parameter: "fitting" }), problems: [] },
    {
      name: "a part handled as a choice says that nobody declared",
      sheet: applies({ parameter: "absent" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: unknown-parameter: Declare "absent" under parameters.',
      ],
    },
    {
      name: "a part handled as a choice says that may be something else",
      sheet: applies({ parameter: "strange" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: Declare "strange" as a choice among full, zero, rescale.',
      ],
    },
    {
      name: "a part handled as a choice among nothing says",
      sheet: applies({ parameter: "empty" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: Declare "empty" as a choice among full, zero, rescale.',
      ],
    },
    {
      name: "a part handled as a number says",
      sheet: applies({ parameter: "number" }),
      problems: [
        'criteria[0].applies.otherwise.parameter: kind: Declare "number" as a choice among full, zero, rescale.',
      ],
    },
  ])("$name", ({ sheet, problems }) => {
    expect(problemsOf(sheet)).toEqual(problems);
  });
});

describe("mistakes of bands", () => {
  const at = "criteria[1].scored";
  it.each<{ name: string; sheet: Rubric; problems: readonly string[] }>([
    {
      name: "a best band below the maximum",
      sheet: withBands({ bands: [{ points: 9 }, { points: 9, from: { at: [1, 2], included: true } }] }),
      problems: [`${at}.bands: off-maximum`],
    },
    {
      name: "a best band above the maximum",
      sheet: withBands({ bands: [{ points: 11 }] }),
      problems: [`${at}.bands: off-maximum`],
    },
    {
      name: "a row read first above the maximum",
      sheet: withBands({ first: [{ when: shown, points: 11 }] }),
      problems: [`${at}.bands: off-maximum`],
    },
    {
      name: "a row read first by a fact that no record has",
      sheet: withBands({
        first: [
          { when: shown, points: 1 },
          { when: unknownFact, points: 1 },
        ],
      }),
      problems: [`${at}.first[1].when.fact: unknown-fact`],
    },
    {
      name: "a share of what no record has",
      sheet: withBands({ on: { share: "weather.rain", of: "weather.sun" } }),
      problems: [`${at}.on.share: unknown-fact`, `${at}.on.of: unknown-fact`],
    },
    {
      name: "a share of truths",
      sheet: withBands({ on: { share: "order.minutes", of: "order.concluded" } }),
      problems: [`${at}.on.share: kind`, `${at}.on.of: kind`],
    },
    {
      name: "a count that no record has",
      sheet: withBands({ on: { fact: "weather.rain" }, bands: [{ points: 10 }] }),
      problems: [`${at}.on.fact: unknown-fact`],
    },
    {
      name: "a truth as a count",
      sheet: withBands({ on: { fact: "order.minutes" }, bands: [{ points: 10 }] }),
      problems: [`${at}.on.fact: kind`],
    },
    {
      name: "whole numbers at the ends of a share",
      sheet: withBands({
        bands: [
          { from: { at: 1, included: true }, points: 10 },
          { to: { at: 1, included: false }, points: 4 },
        ],
      }),
      problems: [`${at}.bands[0].from.at: kind`, `${at}.bands[1].to.at: kind`],
    },
    {
      name: "ratios at the ends of a count",
      sheet: withBands({ on: { fact: "discussion.speakers" } }),
      problems: [`${at}.bands[0].from.at: kind`, `${at}.bands[1].to.at: kind`],
    },
    {
      name: "a share of minutes at the end of another share",
      sheet: withBands({
        bands: [
          { points: 10 },
          { from: { at: { ratio: [1, 2], of: "duration.norm" }, included: true }, points: 10 },
        ],
      }),
      problems: [`${at}.bands[1].from.at: kind`],
    },
    {
      name: "an end at a share of another count than the norm",
      sheet: withBands({
        on: { fact: "discussion.speakers" },
        bands: [
          { points: 10 },
          { from: { at: { ratio: [1, 2], of: "attendance.present" }, included: true }, points: 10 },
        ],
      }),
      problems: [`${at}.bands[1].from.at.of: unknown-fact`],
    },
    {
      name: "an end at a share of the norm, on a sheet without norms",
      sheet: withBands(
        {
          on: { fact: "duration.shortfall" },
          bands: [
            { points: 10 },
            { from: { at: { ratio: [1, 2], of: "duration.norm" }, included: true }, points: 10 },
          ],
        },
        { norms: undefined },
      ),
      problems: ["norms: norms-missing"],
    },
  ])("$name", ({ sheet, problems }) => {
    expect(codesOf(sheet)).toEqual(problems);
    for (const { remedy } of checkRubric(sheet).problems) expect(remedy).not.toBe("");
  });

  it("say what to do", () => {
    const remedies = (sheet: Rubric) => checkRubric(sheet).problems.map(({ remedy }) => remedy);
    const [count, share] = [
      withBands({ on: { fact: "discussion.speakers" } }),
      withBands({ bands: [{ points: 10 }, { from: { at: 1, included: true }, points: 10 }] }),
    ];
    expect(remedies(count)[0]).toBe("Give a whole number.");
    expect(remedies(share)[0]).toBe("Give a ratio: [part, whole].");
    expect(remedies(withBands({ bands: [{ points: 9 }] }))).toEqual([
      "The best band gives 9; the maximum is 10.",
    ]);
    expect(remedies(withBands({ on: { fact: "weather.rain" }, bands: [{ points: 10 }] }))[0]).toContain(
      "Use one of: attendance.expected, attendance.present, ",
    );
    expect(remedies(withBands({ on: { fact: "order.minutes" }, bands: [{ points: 10 }] }))[0]).toBe(
      "Bands divide a count or a share of counts.",
    );
  });
});

describe("values without a band, or with several", () => {
  const low = (end: number, included: boolean) => ({ to: { at: end, included }, points: 4 });
  const high = (end: number, included: boolean) => ({ from: { at: end, included }, points: 10 });
  const count = (...bands: Bands["bands"]): Rubric =>
    withBands(
      { on: { fact: "discussion.comments" }, bands },
      { defects: [{ id: "D", criterion: "b", says }] },
    );
  const share = (...bands: Bands["bands"]): Rubric =>
    withBands({ bands }, { defects: [{ id: "D", criterion: "b", says }] });
  const of = (end: readonly [number, number], included: boolean) => ({
    at: [...end] as [number, number],
    included,
  });
  const at = "criteria[1].scored.bands";

  it.each<{ name: string; sheet: Rubric; defects: readonly string[] }>([
    { name: "counts that tile", sheet: count(low(5, true), high(5, false)), defects: [] },
    {
      name: "counts that tile between two whole numbers",
      sheet: count(low(5, true), high(6, true)),
      defects: [],
    },
    {
      name: "one count twice",
      sheet: count(low(5, true), high(5, true)),
      defects: [`${at}: band-overlap: 5`],
    },
    {
      name: "one count left out",
      sheet: count(low(5, false), high(5, false)),
      defects: [`${at}: band-gap: 5`],
    },
    {
      name: "nothing for none",
      sheet: count({ from: { at: 1, included: true }, points: 10 }),
      defects: [`${at}: band-gap: 0`],
    },
    { name: "the same points twice", sheet: count({ points: 10 }, high(5, true)), defects: [] },
    {
      name: "nothing above an end",
      sheet: count({ to: { at: 5, included: true }, points: 10 }),
      defects: [`${at}: band-gap: 6`, `${at}: band-gap: 7`],
    },
    {
      name: "shares that tile",
      sheet: share({ from: of([1, 2], true), points: 10 }, { to: of([1, 2], false), points: 4 }),
      defects: [],
    },
    {
      name: "a half left out",
      sheet: share({ from: of([1, 2], false), points: 10 }, { to: of([1, 2], false), points: 4 }),
      defects: [`${at}: band-gap: 1/2`],
    },
    {
      name: "a half twice",
      sheet: share({ from: of([1, 2], true), points: 10 }, { to: of([1, 2], true), points: 4 }),
      defects: [`${at}: band-overlap: 1/2`],
    },
    {
      name: "a gap that is no end",
      sheet: share({ from: of([3, 5], true), points: 10 }, { to: of([1, 2], true), points: 4 }),
      defects: [`${at}: band-gap: 11/20`],
    },
    {
      name: "nothing for a share of none",
      sheet: share({ from: of([0, 1], false), points: 10 }),
      defects: [`${at}: band-gap: 0`],
    },
    {
      name: "nothing for all",
      sheet: share({ to: of([1, 1], false), points: 10 }),
      defects: [`${at}: band-gap: 1`],
    },
    {
      name: "a part is never more than the whole",
      sheet: share({ to: of([1, 1], true), points: 10 }, { from: of([2, 1], true), points: 4 }),
      defects: [],
    },
  ])("$name", ({ sheet, defects }) => {
    expect(problemsOf(sheet)).toEqual([]);
    expect(defectsOf(sheet)).toEqual(defects);
  });

  it("bands in any order are tried in the order of their ends", () => {
    const bands = [
      { from: of([4, 5], true), points: 10 },
      { to: of([1, 5], true), points: 4 },
    ];
    expect(defectsOf(share(...bands))).toEqual([`${at}: band-gap: 25/50`]);
    const turned = [...bands].reverse();
    expect(defectsOf(share(...turned))).toEqual([`${at}: band-gap: 25/50`]);
    const three = [
      { from: of([4, 5], true), points: 10 },
      { from: of([1, 5], false), to: of([2, 5], true), points: 5 },
      { to: of([1, 5], true), points: 4 },
      { from: of([2, 5], false), to: of([4, 5], false), points: 6 },
    ];
    expect(defectsOf(share(...three))).toEqual([]);
  });

  it("a value that lies in no band under one norm and in several under another is named for both", () => {
    const half = { at: { ratio: [1, 2] as [number, number], of: "duration.norm" }, included: true };
    const sheet = withBands(
      {
        on: { fact: "duration.shortfall" },
        bands: [
          { to: { at: 4, included: true }, points: 10 },
          { from: { at: 6, included: true }, points: 3 },
          { from: half, to: { at: 5, included: true }, points: 4 },
          { from: half, to: { at: 5, included: true }, points: 5 },
        ],
      },
      {
        defects: [{ id: "D", criterion: "b", says }],
        norms: [12, 10].map((minutes) => ({ kinds: ["regular"], minutes })),
      },
    );
    expect(defectsOf(sheet)).toEqual([`${at}: band-gap: 5`, `${at}: band-overlap: 5`]);
  });

  it("a share that is no part may be more than the whole", () => {
    const upToAll = { bands: [{ to: of([1, 1], true), points: 10 }] };
    const defects = [{ id: "D", criterion: "b", says }];
    const comments = { share: "discussion.comments", of: "attendance.present" };
    expect(defectsOf(withBands({ ...upToAll, on: comments }, { defects }))).toEqual([
      `${at}: band-gap: 3/2`,
      `${at}: band-gap: 2`,
    ]);
    const upToThree = { bands: [{ to: of([3, 1], true), points: 10 }], on: comments };
    expect(defectsOf(withBands(upToThree, { defects }))).toEqual([
      `${at}: band-gap: 7/2`,
      `${at}: band-gap: 4`,
    ]);
    const partOfPart = { share: "discussion.speakers", of: "attendance.expected" };
    expect(defectsOf(withBands({ ...upToAll, on: partOfPart }, { defects }))).toEqual([]);
    const partOfAnother = { share: "results.reached", of: "attendance.present" };
    expect(defectsOf(withBands({ ...upToAll, on: partOfAnother }, { defects }))).toHaveLength(2);
    const backwards = { share: "attendance.expected", of: "attendance.present" };
    expect(defectsOf(withBands({ ...upToAll, on: backwards }, { defects }))).toHaveLength(2);
  });

  it("ends at a share of the norm are tried for each norm, and nothing is shorter than nothing", () => {
    const half = { at: { ratio: [1, 2] as [number, number], of: "duration.norm" }, included: true };
    const bands = [
      { to: { at: 4, included: true }, points: 10 },
      { from: half, points: 4 },
    ];
    const sheet = (...minutes: number[]) =>
      withBands(
        { on: { fact: "duration.shortfall" }, bands },
        {
          defects: [{ id: "D", criterion: "b", says }],
          norms: minutes.map((each) => ({ kinds: ["regular"], minutes: each })),
        },
      );
    expect(defectsOf(sheet(10))).toEqual([]);
    expect(defectsOf(sheet(9))).toEqual([]);
    expect(defectsOf(sheet(12))).toEqual([`${at}: band-gap: 5`]);
    expect(defectsOf(sheet(8))).toEqual([`${at}: band-overlap: 4`]);
    expect(defectsOf(sheet(12, 8, 12))).toEqual([`${at}: band-gap: 5`, `${at}: band-overlap: 4`]);
    expect(defectsOf(sheet(3))).toEqual([`${at}: band-overlap: 2`, `${at}: band-overlap: 3`]);
  });

  it.each<{ name: string; sheet: Rubric; remedy: string }>([
    {
      name: "a gap",
      sheet: withBands({ bands: [{ from: of([0, 1], false), points: 10 }] }),
      remedy:
        '0 lies in no band: mend it, or name it under defects with criterion "b", and the cell will be asked.',
    },
    {
      name: "an overlap",
      sheet: withBands({ bands: [{ points: 10 }, { to: of([0, 1], true), points: 4 }] }),
      remedy:
        '0 lies in bands of different points: mend it, or name it under defects with criterion "b", and the cell will be asked.',
    },
    {
      name: "a choice that is open",
      sheet: {
        ...smallSheet,
        parameters: { policy: { says, kind: "choice", choices: ["full", "zero"], source } },
        criteria: [marked, { ...banded, applies: { when: shown, otherwise: { parameter: "policy" } } }],
      },
      remedy:
        'policy has no value: mend it, or name it under defects with criterion "b", and the cell will be asked.',
    },
  ])("$name that the sheet does not name is a mistake", ({ sheet, remedy }) => {
    const [problem, ...others] = checkRubric(sheet).problems;
    expect([problem?.code, problem?.remedy, others]).toEqual(["undeclared-defect", remedy, []]);
    expect(problem?.path).toBe(checkRubric(sheet).defects[0]?.path);
    const elsewhere = {
      ...sheet,
      defects: [
        { id: "D", criterion: "a", says },
        { id: "E", says },
      ],
    };
    expect(codesOf(elsewhere)).toHaveLength(1);
    const named = { ...sheet, defects: [{ id: "D", criterion: "b", says }] };
    expect(codesOf(named)).toEqual([]);
    expect(defectsOf(named)).toHaveLength(1);
  });

  it("a condition on a choice that nobody made is no mistake: the choice is open", () => {
    const sheet: Rubric = {
      ...withScored({
        kind: "toggle",
        needs: { fact: "attendance.unexcused", is: "at-most", value: { parameter: "most" } },
      }),
      parameters: { most: { says, kind: "integer", source } },
    };
    expect(problemsOf(sheet)).toEqual([]);
    expect(defectsOf(sheet)).toEqual(["parameters.most: parameter-open: most"]);
  });

  it("a parameter without a value is open, once", () => {
    const parameters = {
      open: { says, kind: "integer", source },
      set: { says, kind: "integer", value: 1, source },
    } as const;
    expect(defectsOf({ ...smallSheet, parameters })).toEqual(["parameters.open: parameter-open: open"]);
    expect(problemsOf({ ...smallSheet, parameters })).toEqual([]);
  });

  it("a sheet with a problem still says what it leaves open", () => {
    const { defects, rubric } = checkRubric({ ...count(low(5, true), high(5, true)), scale: 1 });
    expect([defects.length, rubric]).toEqual([1, undefined]);
  });
});

it("a local sheet is checked as one that ships", () => {
  const local = JSON.parse(JSON.stringify({ ...hd42, id: "local" }));
  expect(checkRubric(local)).toMatchObject({ problems: [], defects: [], rubric: { id: "local" } });
});
