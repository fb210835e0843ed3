import * as fc from "fast-check";
import type { CapVerdict, Tally } from "../../../src/rules/caps/cap.js";
import type { Ratio } from "../../../src/rules/engine/conditions/vocabulary.js";
import type { LawSettings } from "../../../src/testing/laws/rules.js";

/** A cap for this law: it judges the levels of one group, in any order. */
export type Cap = (levels: readonly string[], ratio: Ratio) => CapVerdict;

/** Counts levels for a cap that takes a tally. */
export const tallyOf = (levels: readonly string[]): Tally => ({
  excellent: levels.filter((level) => level === "excellent").length,
  good: levels.filter((level) => level === "good").length,
  rated: levels.length,
});

const groups = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("excellent", "good") },
    fc.constantFrom("fulfilled", "unfulfilled"),
  ),
  { maxLength: 60 },
);
const ratios = fc.oneof(
  fc.constantFrom<Ratio>([20, 100], [25, 100], [1, 5]),
  fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 12 })),
);

/** The same group, with a given number of its good or better members at excellent and the others at good. */
const withExcellent = (levels: readonly string[], excellent: number): string[] => {
  let left = excellent;
  return levels.map((level) => {
    if (level !== "excellent" && level !== "good") return level;
    left -= 1;
    return left >= 0 ? "excellent" : "good";
  });
};

/**
 * Exactness: the maximum is the largest number of excellent members that the cap allows for the same people.
 * The law tries each number. One more fails; the excess is the number that must go; members below good count
 * nowhere.
 */
export const capIsExact = (cap: Cap, settings: LawSettings = {}): void => {
  fc.assert(
    fc.property(groups, ratios, (levels, ratio) => {
      const { excellent, good } = tallyOf(levels);
      const verdict = cap(levels, ratio);
      const numbers = Array.from({ length: excellent + good + 1 }, (_, index) => index);
      const holding = numbers.filter((number) => cap(withExcellent(levels, number), ratio).holds);
      const largest = Math.max(...holding);
      const over = Math.max(0, excellent - largest);
      if (verdict.maximum !== largest || holding.length !== largest + 1)
        throw new Error(`At most ${verdict.maximum}, but these hold: ${holding.join(", ")}.`);
      if (verdict.over !== over || verdict.holds !== (over === 0))
        throw new Error(`${excellent} of ${largest} are ${over} too many, not ${verdict.over}.`);
    }),
    { includeErrorInReport: true, ...settings },
  );
};

/** The verdict depends on the number of members at each level. It does not depend on their order. */
export const capIgnoresOrder = (cap: Cap, settings: LawSettings = {}): void => {
  const shuffled = groups.chain((levels) =>
    fc.shuffledSubarray(levels, { minLength: levels.length }).map((other) => ({ levels, other })),
  );
  fc.assert(
    fc.property(shuffled, ratios, ({ levels, other }, ratio) => {
      const [one, two] = [JSON.stringify(cap(levels, ratio)), JSON.stringify(cap(other, ratio))];
      if (one !== two) throw new Error(`In another order ${one} becomes ${two}.`);
    }),
    { includeErrorInReport: true, ...settings },
  );
};
