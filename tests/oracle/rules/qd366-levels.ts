import { type Answer, anyLevel, anyOf, only } from "../outcome.js";
import type { Ways } from "../ways.js";

/** A case of Art. 11.4 and what the committee has to weigh in it instead. */
export interface Forced {
  readonly holds: boolean;
  readonly weighed: boolean;
}

/** A case that nothing lifts. */
export const strict = (holds: boolean): Forced => ({ holds, weighed: false });
/** A case that the committee weighs if this holds. */
export const unless = (holds: boolean, weighed: boolean): Forced => ({ holds, weighed });

/** The conditions of Art. 11.1 to 11.3 that hold, without the points. */
export interface Conditions {
  readonly excellent: () => boolean;
  readonly good: () => boolean;
  readonly fulfilled: () => boolean;
}

/** Art. 11.1 to 11.3 for 50 points or more, and the committee's choice for the cases that they leave out. */
const levelByPoints = (score: number, holds: Conditions, ways: Ways): Answer => {
  if (score >= 90 && holds.excellent()) return only("excellent");
  if (score >= 70 && score < 90 && holds.good()) return only("good");
  if (score < 70 && holds.fulfilled()) return only("fulfilled");

  // The text says nothing here. Points above the need of a level do no harm to the reading "highest-met".
  if (ways.choice("when-no-level-fits", ["highest-met", "lowest"]) === "lowest") return only("unfulfilled");
  if (score >= 70 && holds.good()) return only("good");
  if (holds.fulfilled()) return only("fulfilled");
  return ways.chosen("when-no-level-fits") ? only("unfulfilled") : anyOf("fulfilled", "unfulfilled");
};

/**
 * Art. 11.4 before Art. 11.1 to 11.3. Less than 50 points are a case of their own that nothing lifts. `limited` lowers
 * the levels of Art. 11.1 to 11.3 where something else limits them.
 */
export const levelOf = (
  score: number,
  forced: () => readonly Forced[],
  holds: Conditions,
  ways: Ways,
  limited: (answer: Answer) => Answer = (answer) => answer,
): Answer => {
  if (score < 50) return only("unfulfilled");
  const cases = forced().filter((each) => each.holds);
  if (cases.some((each) => !each.weighed)) return only("unfulfilled");
  // After relief and for old violations the committee weighs: the text states no level and no ceiling
  if (cases.length > 0) return anyLevel;
  return limited(levelByPoints(score, holds, ways));
};
