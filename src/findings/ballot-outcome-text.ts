import { afterBallotNames, ballotOpenNames, labelIn, levelNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { LevelBallotOutcome } from "../rules/voting/level-ballot.js";

/** What follows a ballot that gives no level, or why it gives none. */
export const afterBallot = { ...afterBallotNames, ...ballotOpenNames };

/** The reasons for which surely no level has a majority. */
const none = new Set([
  "second-ballot",
  "goes-up",
  "policy-not-chosen",
  "second-ballot-failed",
  "nothing-reached",
]);

/** What a ballot gives, in words: the level, or why there is none, with the levels that are possible. */
export const ballotOutcomeText = (outcome: LevelBallotOutcome, language: Language): string => {
  const levels = (names: readonly string[]): string =>
    names.map((name) => labelIn(levelNames, name, language)).join(", ");
  if (outcome.kind === "proposed") return levels([outcome.level]);
  if (outcome.kind === "several") return levels(outcome.levels);
  const [why, candidates] =
    outcome.kind === "undetermined" ? [outcome.why, outcome.candidates] : [outcome.kind, []];
  const says = afterBallot[why][language];
  const told = none.has(why)
    ? `${language === "vi" ? "không mức nào đủ đa số" : "no level has a majority"}; ${says}`
    : says;
  return candidates.length === 0 ? told : `${told}: ${levels(candidates)}`;
};
