import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import type { Bands, Rubric } from "../../../src/rules/rubrics/rubric.js";
import { defectsOf, problemsOf, says, withBands } from "../../support/checked-rubrics.js";

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

  it.each<{ name: string; rubric: Rubric; defects: readonly string[] }>([
    { name: "counts that tile", rubric: count(low(5, true), high(5, false)), defects: [] },
    {
      name: "counts that tile between two whole numbers",
      rubric: count(low(5, true), high(6, true)),
      defects: [],
    },
    {
      name: "one count twice",
      rubric: count(low(5, true), high(5, true)),
      defects: [`${at}: band-overlap: 5`],
    },
    {
      name: "one count left out",
      rubric: count(low(5, false), high(5, false)),
      defects: [`${at}: band-gap: 5`],
    },
    {
      name: "nothing for none",
      rubric: count({ from: { at: 1, included: true }, points: 10 }),
      defects: [`${at}: band-gap: 0`],
    },
    { name: "the same points twice", rubric: count({ points: 10 }, high(5, true)), defects: [] },
    {
      name: "nothing above an end",
      rubric: count({ to: { at: 5, included: true }, points: 10 }),
      defects: [`${at}: band-gap: 6`, `${at}: band-gap: 7`],
    },
    {
      name: "shares that tile",
      rubric: share({ from: of([1, 2], true), points: 10 }, { to: of([1, 2], false), points: 4 }),
      defects: [],
    },
    {
      name: "a half left out",
      rubric: share({ from: of([1, 2], false), points: 10 }, { to: of([1, 2], false), points: 4 }),
      defects: [`${at}: band-gap: 1/2`],
    },
    {
      name: "a half twice",
      rubric: share({ from: of([1, 2], true), points: 10 }, { to: of([1, 2], true), points: 4 }),
      defects: [`${at}: band-overlap: 1/2`],
    },
    {
      name: "a gap that is no end",
      rubric: share({ from: of([3, 5], true), points: 10 }, { to: of([1, 2], true), points: 4 }),
      defects: [`${at}: band-gap: 11/20`],
    },
    {
      name: "nothing for a share of none",
      rubric: share({ from: of([0, 1], false), points: 10 }),
      defects: [`${at}: band-gap: 0`],
    },
    {
      name: "nothing for all",
      rubric: share({ to: of([1, 1], false), points: 10 }),
      defects: [`${at}: band-gap: 1`],
    },
    {
      name: "a part is never more than the whole",
      rubric: share({ to: of([1, 1], true), points: 10 }, { from: of([2, 1], true), points: 4 }),
      defects: [],
    },
  ])("$name", ({ rubric, defects }) => {
    expect(problemsOf(rubric)).toEqual([]);
    expect(defectsOf(rubric)).toEqual(defects);
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

  it("a value that lies in no band under one minimum and in several under another is named for both", () => {
    const half = { at: { ratio: [1, 2] as [number, number], of: "duration.minimum" }, included: true };
    const rubric = withBands(
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
        minimums: [12, 10].map((minutes) => ({ kinds: ["regular"], minutes })),
      },
    );
    expect(defectsOf(rubric)).toEqual([`${at}: band-gap: 5`, `${at}: band-overlap: 5`]);
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

  it("ends at a share of the minimum are tried for each minimum, and nothing is shorter than nothing", () => {
    const half = { at: { ratio: [1, 2] as [number, number], of: "duration.minimum" }, included: true };
    const bands = [
      { to: { at: 4, included: true }, points: 10 },
      { from: half, points: 4 },
    ];
    const rubric = (...minutes: number[]) =>
      withBands(
        { on: { fact: "duration.shortfall" }, bands },
        {
          defects: [{ id: "D", criterion: "b", says }],
          minimums: minutes.map((each) => ({ kinds: ["regular"], minutes: each })),
        },
      );
    expect(defectsOf(rubric(10))).toEqual([]);
    expect(defectsOf(rubric(9))).toEqual([]);
    expect(defectsOf(rubric(12))).toEqual([`${at}: band-gap: 5`]);
    expect(defectsOf(rubric(8))).toEqual([`${at}: band-overlap: 4`]);
    expect(defectsOf(rubric(12, 8, 12))).toEqual([`${at}: band-gap: 5`, `${at}: band-overlap: 4`]);
    expect(defectsOf(rubric(3))).toEqual([`${at}: band-overlap: 2`, `${at}: band-overlap: 3`]);
  });

  it("a rubric with a problem still says what it leaves open", () => {
    const { defects, rubric } = checkRubric({ ...count(low(5, true), high(5, true)), scale: 1 });
    expect([defects.length, rubric]).toEqual([1, undefined]);
  });
});
