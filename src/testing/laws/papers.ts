import * as fc from "fast-check";
import { type EventData, type Level, levels, type Subject } from "../../events/index.js";

/** One voter's paper: a level for each subject, or none where the paper leaves it open. */
export type Paper = readonly (Level | undefined)[];

/** A secret vote as nobody may ever record it: who put in which paper. */
export interface SecretVote {
  /** Sorted by id. */
  readonly electorate: readonly string[];
  readonly subjects: readonly Subject[];
  /** The paper of each voter who returned one, in the order of the electorate. */
  readonly papers: readonly Paper[];
}

/** Two secret votes with the same turnout and totals, in which other people voted otherwise. */
export const twoVotesAlike = (): fc.Arbitrary<readonly [SecretVote, SecretVote]> =>
  fc
    .record({ voters: fc.integer({ min: 2, max: 9 }), subjects: fc.integer({ min: 1, max: 4 }) })
    .chain(({ voters, subjects }) => {
      const electorate = Array.from({ length: voters }, (_, index) => `m-${index + 1}`);
      const about = electorate.slice(0, subjects).map((id): Subject => ({ kind: "member", id }));
      const choice = fc.option(fc.constantFrom(...levels), { nil: undefined, freq: 9 });
      const paper = fc.array(choice, { minLength: about.length, maxLength: about.length });
      return fc.array(paper, { minLength: 1, maxLength: voters }).chain((papers) =>
        fc
          .tuple(...about.map(() => fc.shuffledSubarray([...papers.keys()], { minLength: papers.length })))
          .map((orders): readonly [SecretVote, SecretVote] => {
            const other = papers.map((_, nth) => about.map((__, at) => papers[orders[at]?.[nth] ?? 0]?.[at]));
            return [
              { electorate, subjects: about, papers },
              { electorate, subjects: about, papers: other },
            ];
          }),
      );
    });

/** What a counting committee reports of a vote: papers and totals. */
export const countOf = ({ electorate, subjects, papers }: SecretVote): EventData<"BallotCounted"> => ({
  ballot: "levels",
  issued: electorate.length,
  returned: papers.length,
  valid: papers.length,
  invalid: 0,
  totals: subjects.flatMap((subject, at) =>
    levels.map((option) => ({
      subject,
      option,
      votes: papers.filter((paper) => paper[at] === option).length,
    })),
  ),
});
