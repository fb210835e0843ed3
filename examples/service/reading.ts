import { type JournalEvent, WrongUseError, type Year } from "chibo";
import { readFor, type Viewer } from "chibo/access";
import { ruleSets } from "chibo/rules";
import { ServiceError } from "./problems.js";

/**
 * The year for one reader, under the requested rule set, or under the one that all reviews adopted. If the reviews
 * adopted several or none, the client must choose; the service does not choose.
 */
export const yearFor = (
  events: readonly JournalEvent[],
  viewer: Viewer,
  year: number,
  asked: string | undefined,
): Year => {
  if (asked !== undefined && !Object.hasOwn(ruleSets, asked))
    throw new ServiceError("unknown-rule-set", Object.keys(ruleSets).join(", "), "under");
  const under = asked === undefined ? undefined : ruleSets[asked];
  try {
    return readFor(events, viewer, { year, ruleSets, ...(under && { under }) });
  } catch (error) {
    if (!(error instanceof WrongUseError) || error.problem.code !== "rule-set-needed") throw error;
    const { adopted, inForce } = error.problem.facts;
    const shipped = [...new Set([...adopted, ...inForce])].filter((id) => Object.hasOwn(ruleSets, id));
    throw new ServiceError(
      "which-rule-set",
      (shipped.length > 0 ? shipped : Object.keys(ruleSets)).join(", "),
      "under",
    );
  }
};
