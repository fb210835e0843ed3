import type { Level, Work } from "../outcome.js";
import type { Ways } from "../ways.js";

/** The facts with which a member is unfulfilled, in 2018 and from 2019 to 2022. */
export type Forced132 = {
  readonly "category.work": Work;
  readonly "category.civil-servant": boolean;
  readonly "employer.level": Level;
  readonly "tasks.assigned": number;
  readonly "tasks.done": number;
  readonly "tasks.main-missed": boolean;
  readonly "degradation.concluded": boolean;
  readonly "discipline.in-year": boolean;
  readonly "led.units": number;
  readonly "led.units-unfulfilled": number;
  readonly "led.disciplined": boolean;
  readonly "discipline.below-self-detected-and-remedied": boolean;
};

/** QĐ 132 Art. 12.4(c) for a holder of a post: main targets, a unit in charge, corruption below. */
const forcedHolder = (m: Forced132): boolean =>
  m["tasks.main-missed"] ||
  m["led.units-unfulfilled"] > 0 ||
  (m["led.disciplined"] && !m["discipline.below-self-detected-and-remedied"]);

/**
 * HD 16 and HD 21 II.B.2.3.d, and QĐ 132 Art. 12.4(c), which no text repeals for holders of posts: whether a
 * member is unfulfilled whatever the degrees are.
 */
export const forcedMember = (m: Forced132, ways: Ways): boolean => {
  if (m["degradation.concluded"]) return true;
  if (m["category.civil-servant"] && m["employer.level"] === "unfulfilled") return true;
  if (m["discipline.in-year"]) return true;
  if (m["category.work"] === "with-post" && forcedHolder(m)) return true;
  return ways.share(m["tasks.done"], m["tasks.assigned"]).lessThan(50);
};
