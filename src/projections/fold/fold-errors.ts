import { InvalidInputError, WrongUseError } from "../../language/problems/errors.js";
import { type FoldFacts, foldEnglish, type HistoryReason } from "../../language/problems/fold.js";
import { type SnapshotFacts, snapshotEnglish } from "../../language/problems/snapshot.js";

/**
 * The error of a fold that cannot go on: it needs the events of these streams again, and the caller did not
 * give them.
 */
export const historyNeeded = (
  streams: readonly string[],
  why: HistoryReason = "corrected",
): WrongUseError<keyof FoldFacts> =>
  new WrongUseError<keyof FoldFacts>(
    { code: "history-needed", path: "", facts: { streams, why } },
    foldEnglish,
  );

/** The error of parts that do not belong together. */
export const notTogether = <C extends "not-a-continuation" | "axes-differ" | "readings-differ">(
  code: C,
  facts: FoldFacts[C],
): WrongUseError<C> => new WrongUseError<C>({ code, path: "", facts } as never, foldEnglish);

/** The error of a reading for another instant than that of the fold. */
export const notFoldedAsOf = (asOf: string | undefined): WrongUseError<keyof FoldFacts> =>
  new WrongUseError<keyof FoldFacts>(
    { code: "not-folded-as-of", path: "", facts: asOf === undefined ? {} : { asOf } },
    foldEnglish,
  );

/** The error of a limit of a reading that is no instant; `path` is `asAt` or `asOf`. */
export const notAnInstant = (path: string, given: string): InvalidInputError<keyof FoldFacts> =>
  new InvalidInputError<keyof FoldFacts>({ code: "not-an-instant", path, facts: { given } }, foldEnglish);

/** The error of a reading without a rule set, where the reviews of the year do not settle it. */
export const ruleSetNeeded = (facts: FoldFacts["rule-set-needed"]): WrongUseError<keyof FoldFacts> =>
  new WrongUseError<keyof FoldFacts>({ code: "rule-set-needed", path: "", facts }, foldEnglish);

/** The error of events for a fold that has given its result. */
export const foldEnded = (): WrongUseError<keyof FoldFacts> =>
  new WrongUseError<keyof FoldFacts>({ code: "fold-ended", path: "", facts: {} }, foldEnglish);

/** The error of an unusable snapshot; `path` is the place in it, or empty. */
export const wrongSnapshot = <C extends Exclude<keyof SnapshotFacts, "snapshot-not-plain">>(
  code: C,
  path: string,
  facts: SnapshotFacts[C],
): InvalidInputError<C> => new InvalidInputError<C>({ code, path, facts } as never, snapshotEnglish);

/** The error of a state that JSON cannot hold. */
export const notPlain = (path: string): WrongUseError<keyof SnapshotFacts> =>
  new WrongUseError<keyof SnapshotFacts>({ code: "snapshot-not-plain", path, facts: {} }, snapshotEnglish);
