import { describe, expect, it } from "vitest";
import { casesOf, firstDisagreement, wordsOf } from "./cases.js";
import { titled } from "./studies.js";

/** Four kinds of subject under each rule set: 104,000 cases for each. */
const casesPerStudy = 26_000;

/** The least number of times that each outcome must occur. Agreement on rarer outcomes would show little. */
const enough = 100;

const all = ["excellent", "good", "fulfilled", "unfulfilled"];
const silent = ["undetermined: good", "undetermined: fulfilled", "undetermined: fulfilled, unfulfilled"];

/** Every possible outcome of a subject with all facts known. */
const possible: Readonly<Record<string, readonly string[]>> = {
  "member under qd132-hd21-2019": [
    ...all,
    "not-reviewed",
    "not-classified",
    "deferred",
    "undetermined: fulfilled, unfulfilled",
  ],
  "cell under qd132-hd21-2019": [...all, "not-classified"],
  "base-organisation under qd132-hd21-2019": [...all, "not-classified"],
  "collective under qd132-hd21-2019": [
    ...all,
    "not-classified",
    "undetermined: good, fulfilled, unfulfilled",
    "undetermined: fulfilled, unfulfilled",
  ],
  "member under qd366-hd43-2025": [...all, "not-reviewed", "deferred", ...silent],
  "cell under qd366-hd43-2025": [...all, "deferred", ...silent],
  "base-organisation under qd366-hd43-2025": [...all, "deferred", ...silent],
  "collective under qd366-hd43-2025": [...all, "deferred", ...silent],
};

describe.each(titled)("the classification of a %s", (title, study) => {
  it("is what plain code says that was written from the regulation", () => {
    const met = new Map<string, number>();
    const seed = titled.findIndex(([each]) => each === title);
    function* counted() {
      for (const each of casesOf(study, seed, casesPerStudy)) {
        const words = wordsOf(each.outcome);
        met.set(words, (met.get(words) ?? 0) + 1);
        yield each;
      }
    }

    expect(firstDisagreement(counted(), study.answer) ?? "none").toBe("none");
    expect([...met.keys()].sort()).toEqual([...(possible[title] ?? [])].sort());
    expect(Math.min(...met.values())).toBeGreaterThanOrEqual(enough);
  });
});
