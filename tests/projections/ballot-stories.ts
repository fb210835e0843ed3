import type { Level } from "../../src/events/values.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, oneCell, reviewing } from "./world.js";

/** Votes for levels. */
export type Levels = Partial<Record<Level, number>>;

interface Held {
  readonly ballot: string;
  readonly day: string;
  readonly electorate: readonly string[];
  readonly subject: string;
  readonly returned: number;
}

/**
 * A ballot on the level of one member on the present stream, opened at nine and counted at ten in Vietnam.
 * The member is m-1 and all papers are valid, unless the options say otherwise.
 */
export const levelBallot = (
  told: Story,
  votes: Levels,
  {
    ballot = "levels",
    day = "2021-12-05",
    electorate = ["m-1", "m-2", "m-3", "m-4", "m-5"],
    subject = "m-1",
    returned = electorate.length,
  }: Partial<Held> = {},
): Story =>
  told
    .happened(
      "BallotOpened",
      {
        ballot,
        question: "Mức xếp loại",
        form: "secret",
        electorate: [...electorate],
        subjects: [memberOf(subject)],
        options: ["excellent", "good", "fulfilled", "unfulfilled"],
        countingCommittee: [],
      },
      `${day}T02:00:00Z`,
    )
    .happened(
      "BallotCounted",
      {
        ballot,
        issued: electorate.length,
        returned,
        valid: returned,
        invalid: 0,
        totals: Object.entries(votes).map(([option, count]) => ({
          subject: memberOf(subject),
          option,
          votes: count,
        })),
      },
      `${day}T03:00:00Z`,
    );

/** Ids from m-1 on. */
export const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `m-${index + 1}`);

/** The members of a cell of ten, sorted. */
export const ten: readonly string[] = ids(10).sort();

/** The review of the cell of ten, with its choices. */
export const cellOfTen = (parameters: ParameterValues = {}): Story =>
  reviewing(oneCell(...ten), "c-1", parameters);

/** A ballot of the cell of ten. */
export const voteOfTen = (told: Story, votes: Levels, more: Partial<Held> = {}): Story =>
  levelBallot(told, votes, { electorate: ten, ...more });
