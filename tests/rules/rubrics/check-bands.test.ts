import { describe, expect, it } from "vitest";
import { checkRubric } from "../../../src/rules/rubrics/check-rubric.js";
import type { Rubric } from "../../../src/rules/rubrics/rubric.js";
import { codesOf, shown, unknownFact, withBands } from "../../support/checked-rubrics.js";
import { said } from "../../support/problem-text.js";

describe("mistakes of bands", () => {
  const at = "criteria[1].scored";
  it.each<{ name: string; rubric: Rubric; problems: readonly string[] }>([
    {
      name: "a best band below the maximum",
      rubric: withBands({ bands: [{ points: 9 }, { points: 9, from: { at: [1, 2], included: true } }] }),
      problems: [`${at}.bands: off-maximum`],
    },
    {
      name: "a best band above the maximum",
      rubric: withBands({ bands: [{ points: 11 }] }),
      problems: [`${at}.bands: off-maximum`],
    },
    {
      name: "a row read first above the maximum",
      rubric: withBands({ first: [{ when: shown, points: 11 }] }),
      problems: [`${at}.bands: off-maximum`],
    },
    {
      name: "a row read first by a fact that no record has",
      rubric: withBands({
        first: [
          { when: shown, points: 1 },
          { when: unknownFact, points: 1 },
        ],
      }),
      problems: [`${at}.first[1].when.fact: unknown-fact`],
    },
    {
      name: "a share of what no record has",
      rubric: withBands({ on: { share: "weather.rain", of: "weather.sun" } }),
      problems: [`${at}.on.share: unknown-fact`, `${at}.on.of: unknown-fact`],
    },
    {
      name: "a share of truths",
      rubric: withBands({ on: { share: "order.minutes", of: "order.concluded" } }),
      problems: [`${at}.on.share: kind`, `${at}.on.of: kind`],
    },
    {
      name: "a count that no record has",
      rubric: withBands({ on: { fact: "weather.rain" }, bands: [{ points: 10 }] }),
      problems: [`${at}.on.fact: unknown-fact`],
    },
    {
      name: "a truth as a count",
      rubric: withBands({ on: { fact: "order.minutes" }, bands: [{ points: 10 }] }),
      problems: [`${at}.on.fact: kind`],
    },
    {
      name: "whole numbers at the ends of a share",
      rubric: withBands({
        bands: [
          { from: { at: 1, included: true }, points: 10 },
          { to: { at: 1, included: false }, points: 4 },
        ],
      }),
      problems: [`${at}.bands[0].from.at: kind`, `${at}.bands[1].to.at: kind`],
    },
    {
      name: "ratios at the ends of a count",
      rubric: withBands({ on: { fact: "discussion.speakers" } }),
      problems: [`${at}.bands[0].from.at: kind`, `${at}.bands[1].to.at: kind`],
    },
    {
      name: "a share of minutes at the end of another share",
      rubric: withBands({
        bands: [
          { points: 10 },
          { from: { at: { ratio: [1, 2], of: "duration.minimum" }, included: true }, points: 10 },
        ],
      }),
      problems: [`${at}.bands[1].from.at: kind`],
    },
    {
      name: "an end at a share of another count than the minimum",
      rubric: withBands({
        on: { fact: "discussion.speakers" },
        bands: [
          { points: 10 },
          { from: { at: { ratio: [1, 2], of: "attendance.present" }, included: true }, points: 10 },
        ],
      }),
      problems: [`${at}.bands[1].from.at.of: unknown-fact`],
    },
    {
      name: "an end at a share of the minimum, on a rubric without minimums",
      rubric: withBands(
        {
          on: { fact: "duration.shortfall" },
          bands: [
            { points: 10 },
            { from: { at: { ratio: [1, 2], of: "duration.minimum" }, included: true }, points: 10 },
          ],
        },
        { minimums: undefined },
      ),
      problems: ["minimums: minimums-missing"],
    },
  ])("$name", ({ rubric, problems }) => {
    expect(codesOf(rubric)).toEqual(problems);
  });

  it("say what to do", () => {
    const remedies = (rubric: Rubric) => checkRubric(rubric).problems.map(said);
    const [count, share] = [
      withBands({ on: { fact: "discussion.speakers" } }),
      withBands({ bands: [{ points: 10 }, { from: { at: 1, included: true }, points: 10 }] }),
    ];
    expect(remedies(count)[0]).toBe(
      'the bands divide a count, so their ends are whole numbers. Write one whole number, such as "at": 3.',
    );
    expect(remedies(share)[0]).toBe(
      'the bands divide a share, so their ends are ratios. Write two whole numbers; 85 % is "at": [85, 100].',
    );
    expect(remedies(withBands({ bands: [{ points: 9 }] }))).toEqual([
      "the best band gives 9 points; the maximum is 10. Make both equal.",
    ]);
    expect(remedies(withBands({ on: { fact: "weather.rain" }, bands: [{ points: 10 }] }))[0]).toContain(
      'there is no fact "weather.rain". Use one of: ',
    );
    expect(remedies(withBands({ on: { fact: "order.minutes" }, bands: [{ points: 10 }] }))[0]).toBe(
      '"order.minutes" is not a count. Shares and bands are taken of counts; name a fact that is one.',
    );
  });
});
