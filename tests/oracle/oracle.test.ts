import { describe, expect, it } from "vitest";
import { casesOf, firstDisagreement, wordsOfEngine } from "./cases.js";
import { titled } from "./studies.js";

const casesPerStudy = 2_000;

/** The least number of times that each outcome must occur. Agreement on rarer outcomes would show little. */
const enough = 5;

/** The outcomes that each study must meet, among others. */
const certain = ["excellent", "good", "fulfilled", "unfulfilled"];
const open = "excellent, good, fulfilled, unfulfilled";
const met: Readonly<Record<string, readonly string[]>> = {
  "member under hd07-2011": ["excellent", "good", "fulfilled, unfulfilled", "good, fulfilled, unfulfilled"],
  "member under qd132-hd16-2018": [
    "excellent",
    "unfulfilled",
    "not-reviewed",
    "not-classified",
    "good, fulfilled, unfulfilled",
  ],
  "member under qd132-hd21-2019": [
    ...certain,
    "not-reviewed",
    "not-classified",
    "deferred",
    "fulfilled, unfulfilled",
    "good, fulfilled",
  ],
  "cell under qd132-hd21-2019": [...certain, "not-classified", "excellent, unfulfilled", "good, unfulfilled"],
  "base-organisation under qd132-hd21-2019": [
    ...certain,
    "not-classified",
    "excellent, unfulfilled",
    "good, unfulfilled",
  ],
  "collective under qd132-hd21-2019": [
    ...certain,
    "not-classified",
    "good, fulfilled, unfulfilled",
    "fulfilled, unfulfilled",
  ],
  "member under qd124-hd25-2023": [
    ...certain,
    "not-reviewed",
    "deferred",
    open,
    "good, fulfilled, unfulfilled",
    "fulfilled, unfulfilled",
  ],
  "cell under qd124-hd25-2023": [...certain, "deferred", open, "fulfilled, unfulfilled"],
  "base-organisation under qd124-hd25-2023": [...certain, "deferred", open, "fulfilled, unfulfilled"],
  "member under qd366-hd43-2025": [
    ...certain,
    "not-reviewed",
    "deferred",
    open,
    "good, unfulfilled",
    "fulfilled, unfulfilled",
  ],
  "cell under qd366-hd43-2025": [
    ...certain,
    "deferred",
    open,
    "excellent, unfulfilled",
    "good, unfulfilled",
    "fulfilled, unfulfilled",
  ],
  "base-organisation under qd366-hd43-2025": [
    ...certain,
    "deferred",
    open,
    "excellent, unfulfilled",
    "good, unfulfilled",
    "fulfilled, unfulfilled",
  ],
  "collective under qd366-hd43-2025": [
    ...certain,
    "deferred",
    open,
    "good, unfulfilled",
    "fulfilled, unfulfilled",
  ],
};

describe.each(titled)("the classification of a %s", (title, study) => {
  it("is what plain code says that was written from the regulation", () => {
    const count = new Map<string, number>();
    const seed = titled.findIndex(([each]) => each === title);
    function* counted() {
      for (const each of casesOf(study, seed, casesPerStudy)) {
        const words = wordsOfEngine(each.outcome);
        count.set(words, (count.get(words) ?? 0) + 1);
        yield each;
      }
    }

    expect(firstDisagreement(counted(), study.answer) ?? "none").toBe("none");
    expect((met[title] ?? []).filter((words) => (count.get(words) ?? 0) < enough)).toEqual([]);
  });
});
