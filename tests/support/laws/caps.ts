import * as fc from "fast-check";
import type { CapRounding, CapVerdict, Tally } from "../../../src/rules/caps/cap.js";
import type { PartOfGroup } from "../../../src/rules/caps/cap-of-part.js";
import type { Tri } from "../../../src/rules/engine/conditions/tri.js";
import { capReadings, capRoundings, type Ratio } from "../../../src/rules/engine/conditions/vocabulary.js";
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

/** A cap for the law on growth: it judges a part of a group. */
export type CapOnPart = (
  part: PartOfGroup,
  asked: Pick<CapVerdict, "ratio" | "reading"> & { readonly rounding: CapRounding },
) => Tri;

/** A subject of a group: its level in the end, what is known of it now, and whether the cap counts it. */
const subjects = fc.array(
  fc.record({
    level: fc.constantFrom("excellent", "good", "good", "good", "fulfilled", "unfulfilled"),
    known: fc.constantFrom(
      ...(["counted", "counted", "counted", "unsettled", "unrated", "elsewhere"] as const),
    ),
    counts: fc.boolean(),
  }),
  { maxLength: 40 },
);
/** Caps that allow a part of their base. */
const parts = ratios.filter(([n, d]) => n <= d);

/**
 * Growth of a group: the verdict on the known part of a group never contradicts the verdict on the whole, whatever
 * levels the others get, and whoever of the unsettled turns out to count.
 */
export const capGrowsWithItsGroup = (onPart: CapOnPart, settings: LawSettings = {}): void => {
  const asked = fc.record({
    ratio: parts,
    reading: fc.constantFrom(...capReadings),
    rounding: fc.constantFrom(...capRoundings),
  });
  fc.assert(
    fc.property(subjects, asked, (group, of) => {
      const known = (state: string) =>
        tallyOf(group.filter((each) => each.known === state).map(({ level }) => level));
      const part = {
        tally: known("counted"),
        unsettled: known("unsettled"),
        unrated: group.filter((each) => each.known === "unrated").length,
        whole: group.every((each) => each.known !== "elsewhere"),
      };
      const whole = tallyOf(
        group.filter((each) => each.known === "counted" || each.counts).map(({ level }) => level),
      );
      const nobody = { excellent: 0, good: 0, rated: 0 };
      const [now, then] = [
        onPart(part, of),
        onPart({ tally: whole, unsettled: nobody, unrated: 0, whole: true }, of),
      ];
      if (now !== "unknown" && now !== then)
        throw new Error(`The part says that the cap ${now}, and the whole that it ${then}.`);
    }),
    { includeErrorInReport: true, ...settings },
  );
};
