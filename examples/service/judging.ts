import { type FoldedJournal, WrongUseError, type Year, yearOf } from "chibo";
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
  const under = asked === undefined ? undefined : ruleSets[asked];
  if (asked !== undefined && under === undefined) return { choices: Object.keys(ruleSets) };
  try {
    return yearOf(folded, { year, ruleSets, ...(under && { under }) });
  } catch (error) {
    if (!(error instanceof WrongUseError) || error.problem.code !== "rule-set-needed") throw error;
    const { adopted, inForce } = error.problem.facts;
    const shipped = [...new Set([...adopted, ...inForce])].filter((id) => id in ruleSets);
    return { choices: shipped.length > 0 ? shipped : Object.keys(ruleSets) };
  }
};
