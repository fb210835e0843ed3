import { adoptedIn, type FoldedJournal, type Year, yearOf } from "chibo";
import { ruleSets } from "chibo/rules";

/** Why a year cannot be read, and what can be asked for. */
export interface Unread {
  readonly choices: readonly string[];
}

/**
 * The year under the rule set that is asked for, else under the one that all its reviews adopted. Where several were
 * adopted, or none, the client chooses: the service does not.
 */
export const judged = (folded: FoldedJournal, year: number, asked: string | undefined): Year | Unread => {
  const adopted = adoptedIn(folded, year).map(({ ruleSet }) => ruleSet);
  const id = asked ?? (adopted.length === 1 ? adopted[0] : undefined);
  const under = id === undefined ? undefined : ruleSets[id];
  return under === undefined ? { choices: Object.keys(ruleSets) } : yearOf(folded, { year, under });
};
