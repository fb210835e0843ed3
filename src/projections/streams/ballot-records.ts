import type { EventData, JournalEvent } from "../../events/catalogue.js";
import type { Subject } from "../../events/values.js";
import { dictionary, type Writable } from "../fold/projection.js";

/**
 * A ballot: its frozen question and, after the count, papers and totals. It holds nothing about the choice of
 * a voter.
 */
export interface BallotRecord {
  /** What it is about. Absent: the levels of a review. */
  readonly purpose?: NonNullable<EventData<"BallotOpened">["purpose"]>;
  readonly question: string;
  readonly form: "secret" | "open";
  readonly electorate: number;
  readonly subjects: readonly Subject[];
  readonly options: readonly string[];
  readonly openedAt: string;
  readonly by: string;
  counted?: {
    readonly issued: number;
    readonly returned: number;
    readonly valid: number;
    readonly invalid: number;
    readonly totals: EventData<"BallotCounted">["totals"];
    readonly at: string;
    readonly by: string;
  };
}

/** The ballots of one stream. */
export interface BallotRecords {
  /** By the id of the ballot. */
  ballots: Record<string, BallotRecord>;
  /** The electorates by ballot, sorted by id, separate from papers and totals. */
  electorates: Record<string, readonly string[]>;
  /** Who counts and who chairs, by ballot, separate from papers and totals as well. */
  officers: Record<string, { readonly countingCommittee: readonly string[]; readonly chair?: string }>;
}

/** No ballots. */
export const noBallots = (): BallotRecords => ({
  ballots: dictionary(),
  electorates: dictionary(),
  officers: dictionary(),
});

/** Handlers of ballots: a review takes them, and a meeting. */
export const onBallotRecords = {
  BallotOpened: (state: BallotRecords, { id: by, data, metadata }: JournalEvent<"BallotOpened">): void => {
    const { question, form, electorate, subjects, options, countingCommittee, purpose, chair } = data;
    state.electorates[data.ballot] = electorate;
    state.officers[data.ballot] = chair === undefined ? { countingCommittee } : { countingCommittee, chair };
    const ballot: Writable<BallotRecord> = {
      question,
      form,
      electorate: electorate.length,
      subjects,
      options,
      openedAt: metadata.happenedAt,
      by,
    };
    if (purpose !== undefined) ballot.purpose = purpose;
    state.ballots[data.ballot] = ballot;
  },
  BallotCounted: (state: BallotRecords, { id: by, data, metadata }: JournalEvent<"BallotCounted">): void => {
    const ballot = state.ballots[data.ballot];
    const { issued, returned, valid, invalid, totals } = data;
    if (ballot !== undefined)
      ballot.counted = { issued, returned, valid, invalid, totals, at: metadata.happenedAt, by };
  },
};
