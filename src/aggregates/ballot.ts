import type { EventData } from "../events/catalogue.js";
import type { CommandNames } from "./command.js";
import type { Guards, Recipes } from "./decider.js";
import { listedTwice, type Reason, reason, tooMany } from "./reason.js";
import { emptyTable, type KeyedTable, setOf, subjectPath } from "./table.js";

/** The state of a ballot: its fixed contents, and whether the totals are recorded. */
interface BallotFacts {
  /** The number of voters. */
  readonly electorate: number;
  /** The subjects by `kind/id`. */
  readonly subjects: KeyedTable<true>;
  /** The options on the papers. */
  readonly options: KeyedTable<true>;
  /** Whether the totals are recorded. */
  readonly counted: boolean;
}

/** The ballots of a stream, by id. */
export interface BallotsFacts {
  readonly ballots: KeyedTable<BallotFacts>;
}

/** No ballots. */
export const initialBallots = (): BallotsFacts => ({ ballots: emptyTable() });

/** The commands on ballots: a review takes them, and a meeting. */
export const ballotCommands = {
  OpenBallot: "BallotOpened",
  CountBallot: "BallotCounted",
} as const satisfies CommandNames;

/**
 * Ids must be in ascending order of their characters. Such a list shows nothing about the order of arrival.
 */
const unsorted = (field: string, ids: readonly string[]): Reason | undefined => {
  const index = ids.findIndex((id, at) => at > 0 && id < (ids[at - 1] ?? ""));
  return index === -1
    ? undefined
    : reason("not-sorted", `${field}[${index}]`, { value: ids[index] ?? "", after: ids[index - 1] ?? "" });
};

/** The opening of a ballot names every voter and subject once, and hides the order of arrival. */
const judgeBallotOpened = (
  opened: EventData<"BallotOpened">,
  { ballots }: BallotsFacts,
): Reason | undefined => {
  const { ballot } = opened;
  if (ballots[ballot] !== undefined) return reason("ballot-already-opened", "ballot", { ballot });
  return (
    listedTwice("electorate", opened.electorate) ??
    unsorted("electorate", opened.electorate) ??
    listedTwice("subjects", opened.subjects.map(subjectPath)) ??
    listedTwice("options", opened.options) ??
    listedTwice("countingCommittee", opened.countingCommittee)
  );
};

type Totals = EventData<"BallotCounted">["totals"];

const notOnBallot = (totals: Totals, frozen: BallotFacts): Reason | undefined => {
  for (const [index, { subject, option }] of totals.entries()) {
    const key = subjectPath(subject);
    if (!frozen.subjects[key])
      return reason("not-on-ballot", `totals[${index}].subject`, { subject: key, option });
    if (!frozen.options[option])
      return reason("not-on-ballot", `totals[${index}].option`, { subject: key, option });
  }
  return undefined;
};

/** Every valid paper holds at most one vote for each subject. */
const moreVotesThanPapers = (totals: Totals, valid: number): Reason | undefined => {
  const votes = new Map<string, number>();
  for (const [index, total] of totals.entries()) {
    const key = subjectPath(total.subject);
    const sum = (votes.get(key) ?? 0) + total.votes;
    votes.set(key, sum);
    const wrong = tooMany(`totals[${index}].votes`, sum, valid);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/**
 * The counts of papers and votes stay within their limits. They name only voters and subjects of the opening.
 */
const judgeBallotCounted = (
  counted: EventData<"BallotCounted">,
  { ballots }: BallotsFacts,
): Reason | undefined => {
  const { ballot, issued, returned, valid, invalid, totals } = counted;
  const frozen = ballots[ballot];
  if (frozen === undefined) return reason("ballot-not-opened", "ballot", { ballot });
  if (frozen.counted) return reason("ballot-already-counted", "ballot", { ballot });
  const papers = tooMany("issued", issued, frozen.electorate) ?? tooMany("returned", returned, issued);
  if (papers !== undefined) return papers;
  if (valid + invalid !== returned)
    return reason("sum-differs", "returned", { sum: valid + invalid, whole: returned });
  return (
    notOnBallot(totals, frozen) ??
    listedTwice(
      "totals",
      totals.map(({ subject, option }) => `${subjectPath(subject)} ${option}`),
    ) ??
    moreVotesThanPapers(totals, valid)
  );
};

/** The guards refuse a command that would contradict the record of a ballot. */
export const ballotGuards: Guards<typeof ballotCommands, BallotsFacts> = {
  BallotOpened: judgeBallotOpened,
  BallotCounted: judgeBallotCounted,
};

/** The recipes change the facts of ballots by each event. */
export const onBallots: Recipes<typeof ballotCommands, BallotsFacts> = {
  BallotOpened: (draft, { ballot, electorate, subjects, options }) => {
    draft.ballots[ballot] = {
      electorate: electorate.length,
      subjects: setOf(subjects.map(subjectPath)),
      options: setOf(options),
      counted: false,
    };
  },
  BallotCounted: (draft, { ballot }) => {
    const opened = draft.ballots[ballot];
    if (opened !== undefined) opened.counted = true;
  },
};
