import { type Answer, anyOf, type Degree, degreeAtLeast, type Named, only } from "../outcome.js";
import { inEveryWay } from "../ways.js";

/** The known facts of a member. */
export type Member = {
  readonly "degree.content-1": Degree;
  readonly "degree.content-2": Degree;
  readonly "degree.content-3": Degree;
  readonly "degree.content-4": Degree;
  readonly "votes.base": number;
  readonly "votes.at-least-good": number;
  readonly "votes.excellent": number;
  readonly "votes.good": number;
};

/** A member under HD 07, point 4. The conditions of all other levels were not found. */
export const member = (m: Member, chosen: Named): Answer =>
  inEveryWay(chosen, ({ choice, share }) => {
    const contentsAtLeast = (least: Degree): boolean =>
      degreeAtLeast(m["degree.content-1"], least) &&
      degreeAtLeast(m["degree.content-2"], least) &&
      degreeAtLeast(m["degree.content-3"], least) &&
      degreeAtLeast(m["degree.content-4"], least);
    // Two thirds: the share of three times as many votes, of twice as many members
    const [three, two] = [3 * m["votes.excellent"], 2 * m["votes.base"]];
    if (contentsAtLeast("excellent") && share(three, two).atLeast(100)) return only("excellent");
    if (contentsAtLeast("good")) {
      // Whether a vote for a higher level is also one for the lower, the text leaves open
      const votes = choice("higher-votes-count", [true, false]) ? m["votes.at-least-good"] : m["votes.good"];
      if (share(votes, m["votes.base"]).moreThan(50)) return only("good");
    }
    return anyOf("fulfilled", "unfulfilled");
  });
