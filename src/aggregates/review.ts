import type { EventData } from "../events/catalogue.js";
import { type CommandNames, type CommandOf, correctionCommands } from "./command.js";
import { decider, type Guards, type Recipes } from "./decider.js";
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

/** The facts that a review's guards read. */
interface ReviewFacts {
  /** The organisation under review, after the opening. */
  readonly organisation: string | undefined;
  /** Whether the closing is recorded. */
  readonly closed: boolean;
  /** The members who handed in a self-review. */
  readonly selfReviews: KeyedTable<true>;
  /** The ballots by id. */
  readonly ballots: KeyedTable<BallotFacts>;
}

const initialReview = (): ReviewFacts => ({
  organisation: undefined,
  closed: false,
  selfReviews: emptyTable(),
  ballots: emptyTable(),
});

/** The commands of one yearly review. Each one leads to one event. */
export const reviewCommands = {
  OpenReview: "ReviewOpened",
  GiveHint: "HintGiven",
  SubmitCollectiveReport: "CollectiveReportSubmitted",
  CirculateDraft: "DraftCirculated",
  HoldReviewMeeting: "ReviewMeetingHeld",
  SubmitSelfReview: "SelfReviewSubmitted",
  ReviseSelfReview: "SelfReviewRevised",
  MakeReviewComment: "ReviewCommentMade",
  ReceiveResidenceComment: "ResidenceCommentReceived",
  ReceiveCellComment: "CellCommentReceived",
  ReceiveEmployerLevel: "EmployerLevelReceived",
  RatePeerOrganisation: "PeerOrganisationRated",
  ProposeLevel: "LevelProposed",
  OrderCheck: "CheckOrdered",
  ConcludeCheck: "CheckConcluded",
  OpenBallot: "BallotOpened",
  CountBallot: "BallotCounted",
  ProposeLevelByCell: "CellProposedLevel",
  CloseReview: "ReviewClosed",
  ...correctionCommands,
} as const satisfies CommandNames;

type ReviewCommands = typeof reviewCommands;

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
  { ballots }: ReviewFacts,
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
  { ballots }: ReviewFacts,
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

/** The guards refuse a command that would contradict the record of a review. */
const reviewGuards: Guards<ReviewCommands, ReviewFacts> = {
  SelfReviewSubmitted: ({ member }, { selfReviews }) =>
    selfReviews[member] && reason("self-review-already-submitted", "member", { member }),
  SelfReviewRevised: ({ member }, { selfReviews }) =>
    selfReviews[member] ? undefined : reason("self-review-not-submitted", "member", { member }),
  BallotOpened: judgeBallotOpened,
  BallotCounted: judgeBallotCounted,
  ReviewClosed: (_, { closed }) =>
    closed ? reason("already-recorded", "", { stands: "ReviewClosed" }) : undefined,
};

/** The recipes change the facts of a review by each event. */
const onReview: Recipes<ReviewCommands, ReviewFacts> = {
  ReviewOpened: (draft, { organisation }) => {
    draft.organisation = organisation;
  },
  SelfReviewSubmitted: (draft, { member }) => {
    draft.selfReviews[member] = true;
  },
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
  ReviewClosed: (draft) => {
    draft.closed = true;
  },
};

/** A command to a review. */
export type ReviewCommand = CommandOf<typeof reviewCommands>;

/** Decides the commands on one organisation's review of a year: stream `review/<organisation>/<year>`. */
export const review = decider({
  kind: "review",
  commands: reviewCommands,
  begins: "ReviewOpened",
  begun: ({ organisation }) => organisation !== undefined,
  initial: initialReview,
  guards: reviewGuards,
  on: onReview,
});
