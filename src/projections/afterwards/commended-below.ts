import { commendationLimits } from "../../rules/commendation/hd06-2025.js";
import type { CommendationLimit } from "../../rules/commendation/rule.js";
import { inForceOn } from "../../rules/in-force.js";
import type { YearContext } from "../year/context.js";
import { type Commended, commendedOf } from "./commendations.js";
import type { DecidedYear } from "./decided-years.js";
import type { Streaks } from "./streaks.js";

/** A commendation for levels, although a year that it covers stands below excellent. */
export interface CommendedBelow {
  readonly key: string;
  readonly commended: Commended;
  readonly limit: CommendationLimit;
  readonly year: DecidedYear;
}

const covered: Readonly<Record<string, number>> = { year: 1, "five-years": 5 };

/** Commendations recorded for the year read, against the levels that stand now. */
export const commendedBelowExcellent = (
  context: YearContext,
  streaks: readonly Streaks[],
): CommendedBelow[] => {
  const recorded = commendedOf(context.known);
  const last = context.options.year;
  return streaks.flatMap(({ key, decided }) =>
    (recorded.get(key) ?? [])
      .filter(({ year }) => year === last)
      .flatMap((commended): CommendedBelow[] => {
        const years = covered[commended.ground] ?? 0;
        const year = decided.find((each) => each.year > last - years && each.level !== "excellent");
        const limit = commendationLimits.find((each) => inForceOn(each, commended.on));
        return year === undefined || limit === undefined ? [] : [{ key, commended, limit, year }];
      }),
  );
};
