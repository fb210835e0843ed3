import { kindOfPeriod } from "../../events/period.js";
import { dayOf } from "../../events/time.js";
import { compareIds } from "../../language/collation.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import { ruleSetsOn, usualFor } from "../../rules/times-of-rule-sets.js";
import { ruleSetNeeded } from "../fold/fold-errors.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import { type ReviewsState, reviews } from "../streams/reviews.js";

/** A rule set that reviews of a year adopted. */
interface Adopted {
  /** The id of the rule set. */
  readonly ruleSet: string;
  /** SHA-256 of its content when the review was opened. */
  readonly fingerprint: string;
  /** The organisations whose reviews name it, in order of id. */
  readonly organisations: readonly string[];
}

/** The openings of the reviews of the whole year. Until one is opened, those of its quarters and months. */
const openedFor = (folded: FoldedJournal, year: number): (ReviewsState["opened"] & {})[] => {
  const opened = statesOf(folded, reviews).flatMap(([, state]) =>
    state.opened?.year === year ? [state.opened] : [],
  );
  const whole = opened.filter(({ period }) => kindOfPeriod(period) === "year");
  return whole.length > 0 ? whole : opened;
};

/**
 * The rule sets of the reviews of a year, the most adopted first. The committees chose them; the library
 * never chooses one from the date. Read the year under each rule set that matters to you.
 *
 * @example
 * ```ts
 * import { adoptedIn, fold, projections } from "chibo";
 * adoptedIn(fold(projections, []), 2025).length; //=> 0
 * ```
 */
export const adoptedIn = (folded: FoldedJournal, year: number): Adopted[] => {
  const found = new Map<string, { ruleSet: string; fingerprint: string; organisations: string[] }>();
  for (const opened of openedFor(folded, year)) {
    const { ruleSet, fingerprint, organisation } = opened;
    const key = `${ruleSet} ${fingerprint}`;
    const known = found.get(key) ?? { ruleSet, fingerprint, organisations: [] };
    if (!known.organisations.includes(organisation)) known.organisations.push(organisation);
    found.set(key, known);
  }
  return [...found.values()]
    .map((each) => ({ ...each, organisations: each.organisations.sort(compareIds) }))
    .sort((a, b) => b.organisations.length - a.organisations.length || (a.ruleSet < b.ruleSet ? -1 : 1));
};

/** The rule sets of the days on which the reviews of a year were opened; without reviews, those of the year. */
const ruleSetsOfTheTime = (folded: FoldedJournal, year: number): string[] => {
  const days = openedFor(folded, year).map(({ at }) => dayOf(at));
  const ids = days.length === 0 ? usualFor(year) : days.sort().flatMap((day) => ruleSetsOn(day).ids);
  return [...new Set(ids)];
};

/**
 * The rule set that all reviews of a year adopted.
 *
 * @param atHand the rule sets to take it from, by id
 * @throws WrongUseError `rule-set-needed` if the reviews adopted none, several, or one that is not at hand
 */
export const adoptedOf = (
  folded: FoldedJournal,
  year: number,
  atHand: Readonly<Record<string, RuleSet>> = {},
): RuleSet => {
  const adopted = [...new Set(adoptedIn(folded, year).map(({ ruleSet }) => ruleSet))];
  const [id = ""] = adopted;
  const found = adopted.length === 1 && Object.hasOwn(atHand, id) ? atHand[id] : undefined;
  if (found !== undefined) return found;
  throw ruleSetNeeded({ year, adopted, inForce: ruleSetsOfTheTime(folded, year) });
};
