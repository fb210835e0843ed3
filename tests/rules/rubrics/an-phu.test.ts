import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import { minimumMinutes, parametersOf } from "../../../src/rules/rubrics/meeting-facts.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import { attendanceParameters } from "../../../src/rules/voting/attendance-parameters.js";
import type { FactTable } from "../../support/cases.js";
import { criterionScore, type Filled, rubricScore, told } from "../../support/scored.js";

const maximumOf = (of: string): number => anPhu.criteria.find(({ id }) => id === of)?.max ?? 0;

const gives = (id: string, filled: Filled): string => told(criterionScore(anPhu, id, filled));

/** The steps of the order of a meeting (HD 42, II.2.2). */
const order: FactTable = {
  "order.roll-call": true,
  "order.fees": true,
  "order.agenda": true,
  "order.presented": true,
  "order.tasks-assessed": true,
  "order.discussed": true,
  "order.concluded": true,
  "order.tasks-assigned": true,
  "order.scored": true,
  "order.minutes": true,
};

/** A meeting with only the best facts on record. */
const best: FactTable = {
  ...order,
  "attendance.expected": 20,
  "attendance.present": 20,
  "attendance.unexcused": 0,
  "attendance.excused-in-a-row": 0,
  "duration.minimum": 90,
  "duration.shortfall": 0,
  "cell.only-secretary": false,
  "preparation.pre-meeting": true,
  "preparation.documents-in-time": true,
  "documents.on-handbook": true,
  "thematic.in-month": true,
  "discussion.speakers": 11,
  "discussion.praised": 1,
  "discussion.reminded": 0,
  "results.targets": 10,
  "results.reached": 10,
  "closing.documents-in-time": true,
};

const judged = anPhu.criteria
  .filter(({ scored }) => scored.kind === "toggle" && scored.when === undefined)
  .map(({ id }) => id);
const allMarked = (share: 0 | 1) => Object.fromEntries(judged.map((id) => [id, share * maximumOf(id)]));

describe("the rubric of An Phú ward", () => {
  it("adds up to 100 in eight groups of 5, 5, 10, 30, 10, 5, 30 and 5", () => {
    const weights = new Map<string, number>();
    for (const { group, max } of anPhu.criteria) weights.set(group, (weights.get(group) ?? 0) + max);
    expect([...weights]).toEqual([
      ["1", 5],
      ["2", 5],
      ["3", 10],
      ["4", 30],
      ["5", 10],
      ["6", 5],
      ["7", 30],
      ["8", 5],
    ]);
    expect(anPhu.groups.map(({ id }) => id)).toEqual([...weights.keys()]);
    expect(anPhu.scale).toBe(100);
  });

  it("has the items of the printed rubric, each with its points", () => {
    expect(anPhu.criteria.map(({ id, max }) => `${id} ${max}`)).toEqual([
      "c1_time 5",
      "c2_rate 4",
      "c2_bonus 1",
      "c3_content 3",
      "c3_direction 2",
      "c3_meeting 2",
      "c3_notify 1",
      "c3_upload 2",
      "c4_process 5",
      "c4_regular 10",
      "c4_thematic 5",
      "c4_praise 2",
      "c4_discuss 5",
      "c4_minutes 1",
      "c4_ideology 1",
      "c4_digital 1",
      "c5_flexible 2",
      "c5_direction 4",
      "c5_democratic 3",
      "c5_conclude 1",
      "c6_democratic 1",
      "c6_criticism 2",
      "c6_quality 1",
      "c6_feedback 1",
      "c7_result 30",
      "c8_conclude 2",
      "c8_approve 2",
      "c8_upload 1",
    ]);
  });

  it("is cited, dated and for regular and combined meetings", () => {
    const { id, source, from, until, kinds } = anPhu;
    expect([id, source.document, source.evidence, from, until, kinds]).toEqual([
      "an-phu-2026",
      "HD 42-HD/BTCTW; KH 08-KH/ĐU phường An Phú (19/9/2025)",
      "reported",
      "2025-10-28",
      undefined,
      ["regular", "combined"],
    ]);
    expect(anPhu.gaps).toHaveLength(2);
  });

  it.each([
    { minutes: [90, 0, 29], kind: "regular", members: 29 },
    { minutes: [120], kind: "regular", members: 30 },
    { minutes: [120], kind: "combined", members: 5 },
    { minutes: [120], kind: "combined", members: 30 },
  ])("$kind with $members members: at least $minutes.0 minutes", ({ minutes, kind, members }) => {
    expect(minimumMinutes(anPhu, kind, [members])).toBe(minutes[0]);
  });

  it("asks who counts where 29 official members and 30 on the roll lead to different minimums", () => {
    expect(minimumMinutes(anPhu, "regular", [29, 30])).toBeUndefined();
    expect(minimumMinutes(anPhu, "regular", [30, 31])).toBe(120);
    expect(minimumMinutes(anPhu, "combined", [29, 30])).toBe(120);
    expect(minimumMinutes(anPhu, "thematic", [29])).toBeUndefined();
    expect(minimumMinutes(anPhu, "regular", [])).toBeUndefined();
  });
});

describe("1. duration against the minimum", () => {
  it.each([
    { minimum: 90, short: 0, is: "computed 5" },
    { minimum: 90, short: 1, is: "computed 4" },
    { minimum: 90, short: 14, is: "computed 4" },
    { minimum: 90, short: 15, is: "open 3 to 4: several-bands" },
    { minimum: 90, short: 16, is: "computed 3" },
    { minimum: 90, short: 30, is: "computed 3" },
    { minimum: 90, short: 31, is: "open 1 to 5: no-band" },
    { minimum: 90, short: 44, is: "open 1 to 5: no-band" },
    { minimum: 90, short: 45, is: "computed 2" },
    { minimum: 90, short: 46, is: "computed 1" },
    { minimum: 90, short: 90, is: "computed 1" },
    { minimum: 120, short: 15, is: "open 3 to 4: several-bands" },
    { minimum: 120, short: 30, is: "computed 3" },
    { minimum: 120, short: 31, is: "open 1 to 5: no-band" },
    { minimum: 120, short: 59, is: "open 1 to 5: no-band" },
    { minimum: 120, short: 60, is: "computed 2" },
    { minimum: 120, short: 61, is: "computed 1" },
  ])("$short minutes short of $minimum: $is", ({ minimum, short, is }) => {
    expect(gives("c1_time", { facts: { "duration.minimum": minimum, "duration.shortfall": short } })).toBe(
      is,
    );
  });

  it("is open while the minutes or the minimum are not known, and names them", () => {
    expect(gives("c1_time", { facts: { "duration.minimum": 90 } })).toBe(
      "open 1 to 5: missing-facts duration.shortfall",
    );
    expect(gives("c1_time", { facts: { "duration.shortfall": 5 } })).toBe(
      "open 1 to 5: missing-facts duration.minimum",
    );
    expect(gives("c1_time", {})).toBe("open 1 to 5: missing-facts duration.shortfall, duration.minimum");
  });

  it("says what it measured, in which bands it lies, and the events behind it", () => {
    const facts = { "duration.minimum": 90, "duration.shortfall": 15 };
    expect(criterionScore(anPhu, "c1_time", { facts }).because).toEqual([
      {
        kind: "measure",
        measure: { fact: "duration.shortfall" },
        value: [15, 1],
        bands: [1, 2],
        from: ["e-duration.shortfall"],
      },
    ]);
  });
});

describe("2. attendance", () => {
  const rate = (present: number, expected: number, unexcused: number | undefined = 0) =>
    gives("c2_rate", {
      facts: {
        "attendance.present": present,
        "attendance.expected": expected,
        "attendance.unexcused": unexcused,
      },
    });

  it.each([
    { present: 20, expected: 20, is: "computed 4" },
    { present: 90, expected: 100, is: "computed 4" },
    { present: 89, expected: 100, is: "computed 3" },
    { present: 26, expected: 29, is: "computed 3" },
    { present: 75, expected: 100, is: "computed 3" },
    { present: 74, expected: 100, is: "computed 2" },
    { present: 65, expected: 100, is: "computed 2" },
    { present: 64, expected: 100, is: "computed 1" },
    { present: 0, expected: 100, is: "computed 1" },
    { present: 0, expected: 0, is: "open 1 to 4: missing-facts attendance.present, attendance.expected" },
  ])("$present of $expected: $is", ({ present, expected, is }) => {
    expect(rate(present, expected)).toBe(is);
  });

  it("anybody absent without reason makes it 1, whatever the rate", () => {
    expect(rate(99, 100, 1)).toBe("computed 1");
    expect(rate(99, 100, 2)).toBe("computed 1");
    expect(gives("c2_rate", { facts: { "attendance.unexcused": 1 } })).toBe("computed 1");
  });

  it("who is absent without reason matters only where the rate gives more than 1", () => {
    const unknown = { "attendance.present": 99, "attendance.expected": 100 };
    expect(gives("c2_rate", { facts: unknown })).toBe("open 1 to 4: missing-facts attendance.unexcused");
    expect(gives("c2_rate", { facts: { ...unknown, "attendance.present": 64 } })).toBe("computed 1");
  });

  it("names everything that is not known", () => {
    expect(gives("c2_rate", { facts: { "attendance.present": 99 } })).toBe(
      "open 1 to 4: missing-facts attendance.expected, attendance.unexcused",
    );
  });

  it.each([
    { longest: 0, is: "computed 1" },
    { longest: 3, is: "computed 1" },
    { longest: 4, is: "computed 0" },
    { longest: undefined, is: "open 0 to 1: missing-facts attendance.excused-in-a-row" },
  ])("$longest absences with reason in a row: $is", ({ longest, is }) => {
    expect(gives("c2_bonus", { facts: { "attendance.excused-in-a-row": longest } })).toBe(is);
  });

  it("D6: whether probationary members and guests count has no value on this rubric", () => {
    const { parameters = {} } = anPhu;
    for (const name of ["attendance-probationary", "attendance-guest"] as const) {
      const { value: _, ...rest } = attendanceParameters[name];
      expect(attendanceParameters[name].value).toBeDefined();
      expect(parameters[name]).toEqual(rest);
      expect(parametersOf(anPhu)[name]).toEqual(rest);
    }
  });
});

describe("3 and 4. preparation and organisation", () => {
  it("c3_meeting: the committee met before and there are minutes, or the cell has only a secretary", () => {
    const cell = (only: boolean | undefined, met: boolean | undefined, mark?: number) =>
      gives("c3_meeting", {
        facts: { "cell.only-secretary": only, "preparation.pre-meeting": met },
        ...(mark === undefined ? {} : { marks: { c3_meeting: mark } }),
      });
    expect(cell(false, true, 2)).toBe("judged 2");
    expect(cell(false, true, 0)).toBe("judged 0");
    expect(cell(false, true)).toBe("open 0 to 2: not-judged");
    expect(cell(false, false, 2)).toBe("computed 0");
    expect(cell(false, undefined, 2)).toBe("open 0 to 2: missing-facts preparation.pre-meeting");
    expect(cell(false, undefined, 0)).toBe("judged 0");
    expect(cell(true, false)).toBe("not-applicable 2");
    expect(cell(undefined, true, 2)).toBe("judged 2");
    expect(cell(undefined, true, 0)).toContain("missing-facts cell.only-secretary");
  });

  it.each([
    { id: "c3_upload", fact: "preparation.documents-in-time", points: 2 },
    { id: "c4_digital", fact: "documents.on-handbook", points: 1 },
    { id: "c8_conclude", fact: "order.concluded", points: 2 },
    { id: "c8_upload", fact: "closing.documents-in-time", points: 1 },
  ])("$id: $points points exactly where $fact", ({ id, fact, points }) => {
    expect(gives(id, { facts: { [fact]: true }, marks: { [id]: 0 } })).toBe(`computed ${points}`);
    expect(gives(id, { facts: { [fact]: false }, marks: { [id]: points } })).toBe("computed 0");
    expect(gives(id, { marks: { [id]: points } })).toBe(`open 0 to ${points}: missing-facts ${fact}`);
  });

  it.each(Object.keys(order))("c4_process: without %s there are no points", (step) => {
    expect(gives("c4_process", { facts: order })).toBe("computed 5");
    expect(gives("c4_process", { facts: { ...order, [step]: false } })).toBe("computed 0");
    expect(gives("c4_process", { facts: { ...order, [step]: undefined } })).toBe(
      `open 0 to 5: missing-facts ${step}`,
    );
  });

  it.each([
    { praised: 0, reminded: 0, is: "computed 0" },
    { praised: 1, reminded: 0, is: "computed 2" },
    { praised: 0, reminded: 1, is: "computed 2" },
    { praised: 0, reminded: undefined, is: "open 0 to 2: missing-facts discussion.reminded" },
    { praised: 3, reminded: undefined, is: "computed 2" },
  ])("c4_praise: $praised praised, $reminded reminded: $is", ({ praised, reminded, is }) => {
    const facts = { "discussion.praised": praised, "discussion.reminded": reminded };
    expect(gives("c4_praise", { facts })).toBe(is);
  });

  it.each([
    { speakers: 100, is: "computed 5" },
    { speakers: 51, is: "computed 5" },
    { speakers: 50, is: "open 2 to 5: no-band" },
    { speakers: 49, is: "computed 4" },
    { speakers: 40, is: "computed 4" },
    { speakers: 39, is: "computed 3" },
    { speakers: 30, is: "computed 3" },
    { speakers: 29, is: "computed 2" },
    { speakers: 0, is: "computed 2" },
  ])("c4_discuss: $speakers of 100 speak: $is (D1)", ({ speakers, is }) => {
    const facts = { "discussion.speakers": speakers, "attendance.present": 100 };
    expect(gives("c4_discuss", { facts })).toBe(is);
  });

  it.each([
    { minutes: true, mark: 1, is: "judged 1" },
    { minutes: true, mark: 0, is: "judged 0" },
    { minutes: false, mark: 1, is: "computed 0" },
  ])("c4_minutes: minutes $minutes, marked $mark: $is", ({ minutes, mark, is }) => {
    expect(gives("c4_minutes", { facts: { "order.minutes": minutes }, marks: { c4_minutes: mark } })).toBe(
      is,
    );
  });

  it.each(judged)("%s is all or nothing", (id) => {
    const facts = best;
    const max = maximumOf(id);
    expect(gives(id, { facts, marks: { [id]: max } })).toBe(`judged ${max}`);
    expect(gives(id, { facts, marks: { [id]: 0 } })).toBe("judged 0");
    expect(gives(id, { facts })).toBe(`open 0 to ${max}: not-judged`);
    expect(gives(id, { facts, marks: { [id]: max + 1 } })).toBe(`open 0 to ${max}: off-step`);
    if (max > 1) expect(gives(id, { facts, marks: { [id]: 1 } })).toBe(`open 0 to ${max}: off-step`);
  });
});

describe("7 and 8. results and closing", () => {
  it.each([
    { reached: 100, is: "computed 30" },
    { reached: 90, is: "computed 30" },
    { reached: 89, is: "computed 27" },
    { reached: 80, is: "computed 27" },
    { reached: 79, is: "computed 24" },
    { reached: 70, is: "computed 24" },
    { reached: 69, is: "computed 20" },
    { reached: 60, is: "computed 20" },
    { reached: 59, is: "computed 15" },
    { reached: 50, is: "computed 15" },
    { reached: 49, is: "computed 10" },
    { reached: 0, is: "computed 10" },
  ])("c7_result: $reached of 100 targets: $is", ({ reached, is }) => {
    expect(gives("c7_result", { facts: { "results.reached": reached, "results.targets": 100 } })).toBe(is);
  });

  it("c7_result: 8 of 9 targets are less than 90 %", () => {
    expect(gives("c7_result", { facts: { "results.reached": 8, "results.targets": 9 } })).toBe("computed 27");
  });

  it("c7_result: without a target there is no share, and the cell is asked", () => {
    expect(gives("c7_result", { facts: { "results.reached": 0, "results.targets": 0 } })).toBe(
      "open 10 to 30: missing-facts results.reached, results.targets",
    );
  });

  it.each([
    { minutes: true, assigned: true, is: "computed 2" },
    { minutes: false, assigned: true, is: "computed 0" },
    { minutes: true, assigned: false, is: "computed 0" },
    { minutes: true, assigned: undefined, is: "open 0 to 2: missing-facts order.tasks-assigned" },
  ])("c8_approve: minutes $minutes, tasks assigned $assigned: $is", ({ minutes, assigned, is }) => {
    const facts = { "order.minutes": minutes, "order.tasks-assigned": assigned };
    expect(gives("c8_approve", { facts })).toBe(is);
  });
});

describe("the whole rubric of An Phú", () => {
  it("reaches 100 at most", () => {
    expect(rubricScore(anPhu, { facts: best, marks: allMarked(1) })).toMatchObject({
      score: [100, 1],
      between: [
        [100, 1],
        [100, 1],
      ],
      grade: "good",
      candidates: ["good"],
    });
  });

  it("reaches 14 at least: the floors of duration, attendance, discussion and results", () => {
    const worst: FactTable = {
      ...Object.fromEntries(Object.keys(order).map((step) => [step, false])),
      "attendance.expected": 20,
      "attendance.present": 1,
      "attendance.unexcused": 1,
      "attendance.excused-in-a-row": 9,
      "duration.minimum": 90,
      "duration.shortfall": 89,
      "cell.only-secretary": false,
      "preparation.pre-meeting": false,
      "preparation.documents-in-time": false,
      "documents.on-handbook": false,
      "thematic.in-month": true,
      "discussion.speakers": 0,
      "discussion.praised": 0,
      "discussion.reminded": 0,
      "results.targets": 10,
      "results.reached": 0,
      "closing.documents-in-time": false,
    };
    expect(rubricScore(anPhu, { facts: worst, marks: allMarked(0) })).toMatchObject({
      score: [14, 1],
      grade: "poor",
    });
    const most = rubricScore(anPhu, {}).between;
    expect(most).toEqual([
      [14, 1],
      [100, 1],
    ]);
  });

  it("D3: in a month without a theme its 5 points are as the committee chose, and asked where it did not", () => {
    const facts = { ...best, "thematic.in-month": false };
    const { c4_thematic: _, ...marks } = allMarked(1);
    const lost = { ...marks, c3_content: 0 };
    const with_ = (chosen: Filled["chosen"]) =>
      rubricScore(anPhu, { facts, marks: lost, ...(chosen === undefined ? {} : { chosen }) });
    expect(with_({ "no-thematic": "full" }).score).toEqual([97, 1]);
    expect(with_({ "no-thematic": "zero" }).score).toEqual([92, 1]);
    expect(with_({ "no-thematic": "rescale" }).score).toEqual([1840, 19]);
    const asked = with_(undefined);
    expect(asked.score).toBeUndefined();
    expect(asked.between).toEqual([
      [92, 1],
      [97, 1],
    ]);
    expect(asked.grade).toBe("good");
    expect(gives("c4_thematic", { facts })).toBe("open 0 to 5: not-chosen no-thematic, may not count");
    expect(gives("c4_thematic", { facts, chosen: { "no-thematic": "rescale" } })).toBe(
      "not-applicable 0, not counted",
    );
    expect(gives("c4_thematic", { facts, chosen: { "no-thematic": "full" } })).toBe("not-applicable 5");
    expect(gives("c4_thematic", { facts, chosen: { "no-thematic": "zero" } })).toBe("not-applicable 0");
    expect(gives("c4_thematic", { facts, chosen: { "no-thematic": "half" } })).toBe(
      "open 0 to 5: not-chosen no-thematic, may not count",
    );
  });

  it("D3: the committee chooses among giving, not giving and rescaling", () => {
    const { kind, choices, value, source } = anPhu.parameters?.["no-thematic"] ?? {};
    expect([kind, choices, value, source?.evidence]).toEqual([
      "choice",
      ["full", "zero", "rescale"],
      undefined,
      "not-found",
    ]);
  });

  it("D3: while it is not known whether there was a theme, it may not count", () => {
    const facts = { ...best, "thematic.in-month": undefined };
    const filled: Filled = { facts, marks: allMarked(1), chosen: { "no-thematic": "zero" } };
    expect(gives("c4_thematic", filled)).toBe("open 0 to 5: missing-facts thematic.in-month, may not count");
    expect(gives("c4_thematic", { ...filled, chosen: { "no-thematic": "full" } })).toBe("judged 5");
  });

  it("the cell settles what the rubric leaves open, and nothing else", () => {
    const half = { "discussion.speakers": 50, "attendance.present": 100 };
    const settle = (points: number) => gives("c4_discuss", { facts: half, settled: { c4_discuss: points } });
    expect(settle(4)).toBe("settled 4");
    expect(settle(5)).toBe("settled 5");
    expect(settle(1)).toBe("open 2 to 5: no-band");
    expect(settle(6)).toBe("open 2 to 5: no-band");
    const known = { "discussion.speakers": 51, "attendance.present": 100 };
    expect(gives("c4_discuss", { facts: known, settled: { c4_discuss: 2 } })).toBe("computed 5");
    const noTheme = { "thematic.in-month": false };
    expect(gives("c4_thematic", { facts: noTheme, settled: { c4_thematic: 5 } })).toBe("settled 5");
    expect(gives("c4_thematic", { settled: { c4_thematic: 0 } })).toBe("settled 0");
    expect(
      criterionScore(anPhu, "c4_thematic", { facts: noTheme, settled: { c4_thematic: 5 } }).because.at(-1),
    ).toEqual({ kind: "settled", points: 5, by: "s-c4_thematic" });
  });

  it("has grades from 90, 70 and 50 points", () => {
    expect(anPhu.grades).toEqual([
      { grade: "good", atLeast: 90 },
      { grade: "fair", atLeast: 70 },
      { grade: "average", atLeast: 50 },
      { grade: "poor", atLeast: 0 },
    ]);
  });
});

describe("the defects of the rubric of An Phú", () => {
  it("are all named, each for its criterion", () => {
    expect(anPhu.defects?.map(({ id, criterion }) => `${id} ${criterion ?? "-"}`)).toEqual([
      "D1 c4_discuss",
      "D2 c1_time",
      "D3 c4_thematic",
      "D4 c1_time",
      "D5 c2_bonus",
      "D6 c2_rate",
      "D7 -",
    ]);
  });

  it("are found by the check, and no other", () => {
    const { problems, defects, rubric } = checkRubric(anPhu);
    expect(problems).toEqual([]);
    expect(rubric).toEqual(anPhu);
    const time = "criteria[0].scored.bands";
    expect(defects.map(({ path, code, at }) => `${path} ${code} ${at}`).sort()).toEqual(
      [
        `${time} band-overlap 15`,
        `${time} band-gap 31`,
        `${time} band-gap 32`,
        `${time} band-gap 44`,
        `${time} band-gap 59`,
        "criteria[10].applies.otherwise.parameter policy-open no-thematic",
        "criteria[12].scored.bands band-gap 50/100",
        "parameters.attendance-guest parameter-open attendance-guest",
        "parameters.attendance-probationary parameter-open attendance-probationary",
      ].sort(),
    );
  });
});
