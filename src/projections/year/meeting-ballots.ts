import type { BallotPurpose } from "../../events/ballot.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import { type Base, type Majority, reaches, votesNeeded } from "../../rules/voting/majority.js";
import { meetingMajority } from "../../rules/voting/meeting-majority.js";
import { stateOf } from "../fold/folded-journal.js";
import type { BallotRecord } from "../streams/ballot-records.js";
import { meetingBallots } from "../streams/meeting-ballots.js";
import { subjectKey } from "../streams/subject-key.js";
import { type Barred, barredFrom, type CountedBallot, papersContradict, votesContradict } from "./ballots.js";
import type { YearContext } from "./context.js";
import type { Meeting } from "./meetings.js";
import { grouped } from "./table.js";

/** The votes for one option, and whether they reach the majority that its matter needs. */
export interface OptionVotes {
  /** The option, as the papers name it. */
  readonly option: string;
  readonly votes: number;
  /** The majority with its clause. Absent where no text that was read states one. */
  readonly needs?: Majority;
  /** The fewest votes that reach it: two numbers if the base is a range. Absent without a stated majority. */
  readonly needed?: Base;
  /** Whether the votes reach it; unknown if that depends on the base or no majority is stated. */
  readonly reached: Tri;
}

/** A counted ballot of a meeting on another matter than levels. Totals only. */
export interface MeetingBallot {
  /** The stream of the meeting. */
  readonly meeting: string;
  /** The cell, by id. */
  readonly cell: string;
  /** The id of the ballot. */
  readonly ballot: string;
  /** What it is about. Absent if nobody recorded it. */
  readonly purpose?: BallotPurpose;
  /** The question, as it was put. */
  readonly question: string;
  /** Secret, or open. */
  readonly form: BallotRecord["form"];
  /** The day of the meeting. */
  readonly day: string;
  /** The size of the frozen electorate. */
  readonly frozen: number;
  /** The papers as they were counted. */
  readonly papers: Pick<CountedBallot["counted"], "issued" | "returned" | "valid" | "invalid">;
  /** Members of the frozen electorate without a vote. */
  readonly barred: readonly Barred[];
  /** The number of members who count on that day. */
  readonly base: Base;
  /** One for each subject. `options` is empty if its votes are not recorded or the totals contradict one another. */
  readonly subjects: readonly {
    /** The subject's key, such as `member:m-07`. */
    readonly key: string;
    /** In the order of the papers. */
    readonly options: readonly OptionVotes[];
    /** Whether the totals cannot be true together. */
    readonly contradictory: boolean;
  }[];
  /** The events that opened and counted it. */
  readonly by: readonly [opened: string, counted: string];
}

const optionVotes = (
  option: string,
  votes: number,
  base: Base,
  purpose: BallotPurpose | undefined,
): OptionVotes => {
  const needs = meetingMajority(purpose, option);
  if (needs === undefined) return { option, votes, reached: votes === 0 ? "fails" : "unknown" };
  const needed = { least: votesNeeded(base.least, needs), most: votesNeeded(base.most, needs) };
  return { option, votes, needs, needed, reached: reaches(votes, base, needs) };
};

/**
 * The counted ballots of the year's meetings, in order of day, held against the rights to vote and the majorities of the
 * Charter.
 */
export const meetingBallotsOf = (context: YearContext, meetings: readonly Meeting[]): MeetingBallot[] =>
  meetings.flatMap(({ stream: meeting, cell, day, electorate: { base } }) => {
    const { ballots = {}, electorates = {} } = stateOf(context.folded, meetingBallots, meeting) ?? {};
    return Object.entries(ballots).flatMap(([ballot, record]): MeetingBallot[] => {
      const { purpose, question, form, electorate: frozen, options, counted, by } = record;
      if (counted === undefined) return [];
      const { issued, returned, valid, invalid } = counted;
      const totals = grouped(counted.totals, ({ subject }) => [subjectKey(subject)]);
      return [
        {
          meeting,
          cell,
          ballot,
          ...(purpose === undefined ? {} : { purpose }),
          question,
          form,
          day,
          frozen,
          papers: { issued, returned, valid, invalid },
          barred: barredFrom(context, cell, electorates[ballot] ?? [], day),
          base,
          subjects: record.subjects.map((subject) => {
            const key = subjectKey(subject);
            const own = totals.get(key) ?? [];
            const contradictory = papersContradict(counted) || votesContradict(own, valid);
            const votesFor = (option: string) => own.find((each) => each.option === option)?.votes ?? 0;
            const told = own.length === 0 || contradictory ? [] : options;
            return {
              key,
              options: told.map((option) => optionVotes(option, votesFor(option), base, purpose)),
              contradictory,
            };
          }),
          by: [by, counted.by],
        },
      ];
    });
  });
