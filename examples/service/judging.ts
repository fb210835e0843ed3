import { adoptedIn, type FoldedJournal, type Year, yearOf } from "chibo";
import { ruleSets } from "chibo/rules";

/** The reason why a year cannot be read, and the rule sets that a client can choose. */
export interface Unread {
  readonly choices: readonly string[];
}

/**
 * The year under the requested rule set, or under the rule set that all reviews adopted. If the reviews
 * adopted several or none, the client must choose; the service does not choose.
 */
export const judged = (folded: FoldedJournal, year: number, asked: string | undefined): Year | Unread => {
  const adopted = adoptedIn(folded, year).map(({ ruleSet }) => ruleSet);
  const id = asked ?? (adopted.length === 1 ? adopted[0] : undefined);
  const under = id === undefined ? undefined : ruleSets[id];
  return under === undefined ? { choices: Object.keys(ruleSets) } : yearOf(folded, { year, under });
};
