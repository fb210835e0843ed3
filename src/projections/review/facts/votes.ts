import type { BallotVerdict } from "../ballots.js";
import type { FactBook } from "./book.js";

/**
 * The votes for a subject's levels in the last ballot, and the base they are taken of where it is one number:
 * a base that nobody chose, or that the roll leaves open, stays unknown.
 */
export const knowVotes = (book: FactBook, ballots: readonly BallotVerdict[], key: string): void => {
  const last = ballots
    .flatMap((ballot) =>
      ballot.subjects.filter((subject) => subject.key === key).map((subject) => ({ ballot, subject })),
    )
    .sort((a, b) => (a.ballot.countedAt < b.ballot.countedAt ? -1 : 1))
    .at(-1);
  if (last === undefined) return;
  const { ballot, subject } = last;
  for (const { level, votes } of subject.levels) book.know(`votes.${level}`, votes, ballot.by);
  const ends = ballot.takenOf.flatMap((way) => [ballot.bases[way].least, ballot.bases[way].most]);
  const [base] = ends;
  if (ends.every((end) => end === base)) book.know("votes.base", base, ballot.by);
};
