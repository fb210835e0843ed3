import type { EventData, JournalEvent } from "../../events/catalogue.js";
import { periodOf } from "../../events/period.js";
import { partsOfStream } from "../../events/streams.js";
import type { BodyRole } from "../../events/values.js";
import { added, dictionary, noItems, projection, type Writable } from "../fold/projection.js";
import { authored, type GivenLevel, type NotRated, notRatedOf } from "./authored.js";
import { type BallotRecords, noBallots, onBallotRecords } from "./ballot-records.js";
import {
  markedAt,
  type OwnReview,
  ownReviewOf,
  type Proposal,
  proposalOf,
  proposalsConcerned,
  standingProposals,
  stated,
  type TakenBack,
  takenBackBy,
  voteOf,
} from "./statements.js";
import { subjectKey } from "./subject-key.js";

/** A return or a withdrawal, with what it concerns. */
export interface Return extends TakenBack {
  readonly what: EventData<"SubmissionReturned">["what"];
  /** The subject. Absent, a return of the review concerns all of it, and any other return nobody. */
  readonly subject?: string;
  /** The body whose proposal it concerns. */
  readonly role?: BodyRole;
  /** The person whose statement alone it concerns. */
  readonly member?: string;
}

/** One organisation's review of one period. Records are keyed by subject, see `subjectKey`. */
export interface ReviewsState extends BallotRecords {
  /** The rule set and choices at the opening, its time, and its event. */
  opened?: Pick<
    EventData<"ReviewOpened">,
    "organisation" | "year" | "ruleSet" | "fingerprint" | "parameters" | "deadlines"
  > & {
    /** The period under review: the year, or a quarter or month of it. */
    readonly period: string;
    readonly at: string;
    readonly by: string;
  };
  /** The closing that stands, with its event. A return of the whole review ends it. */
  closed?: { readonly at: string; readonly by: string; readonly again?: true };
  /** Self-reviews and collective reports that stand: the last one of each, if it was not taken back. */
  reviews: Record<string, OwnReview>;
  /** All self-reviews, revisions and collective reports in order, also those taken back. */
  ownReviews: Record<string, OwnReview[]>;
  /** The level that a subject gives itself. */
  ownLevels: Record<string, GivenLevel>;
  /** The number of hints from the superior committee. */
  hints: Record<string, number>;
  /** The number of comments on a self-review. */
  comments: Record<string, number>;
  /** The event of the comment from the place of residence. */
  residence: Record<string, string>;
  /** Comments of a member's old or temporary cell, by member: the id of the event. */
  cellComments: Record<string, string>;
  /** The level that the employer gave. */
  employer: Record<string, GivenLevel>;
  /** Levels of peers, as a report states them. */
  peers: Record<string, { readonly kind: string; readonly level: string; readonly by: string }[]>;
  /** Subjects with a report that lists the peers. Only for them is "no peers" known. */
  peersStated: Record<string, string>;
  /** What bodies proposed, appraised and voted, in order, also what was replaced or taken back. */
  proposals: Record<string, Proposal[]>;
  /** The level that the cell committee proposes, while its proposal stands. */
  proposed: Record<string, GivenLevel>;
  /** The level that the cell proposes by its ballot, while its proposal stands. */
  voted: Record<string, GivenLevel>;
  /** Returns and withdrawals, in order. */
  returns: readonly Return[];
  /** What bodies say of subjects that they do not rate, in order. */
  notRated: Record<string, NotRated[]>;
  /** The events that ordered and concluded a check. */
  checks: Record<string, { readonly ordered: string; concluded?: string }>;
}

const given = (level: string, event: JournalEvent): Writable<GivenLevel> => ({ level, ...authored(event) });

const reviewed = (
  state: ReviewsState,
  event: JournalEvent<"SelfReviewSubmitted" | "SelfReviewRevised" | "CollectiveReportSubmitted">,
  key: string,
): void => {
  const own = ownReviewOf(event, state.ownReviews[key]?.[0]?.handedIn);
  stated(state.ownReviews, key, own);
  state.reviews[key] = own;
  const { ownLevel } = event.data;
  if (ownLevel !== undefined) state.ownLevels[key] = given(ownLevel, event);
};

const selfReviewed = (
  state: ReviewsState,
  event: JournalEvent<"SelfReviewSubmitted" | "SelfReviewRevised">,
): void => reviewed(state, event, subjectKey({ kind: "member", id: event.data.member }));

/** Enters a proposal. The level of the cell committee and of the cell stand as such until they are taken back. */
const proposed = (state: ReviewsState, key: string, proposal: Proposal): void => {
  stated(state.proposals, key, proposal);
  const { role, level, clause, ballot, at, recordedAt, body, recordedBy, by } = proposal;
  const levels = role === "cell-committee" ? state.proposed : role === "cell" ? state.voted : undefined;
  if (levels === undefined || level === undefined) return;
  const standing: Writable<GivenLevel> = { level, at, recordedAt, body, recordedBy, by };
  if (clause !== undefined) standing.clause = clause;
  if (ballot !== undefined) standing.ballot = ballot;
  levels[key] = standing;
};

const takeBackReview = (state: ReviewsState, key: string, back: TakenBack): void => {
  const all = state.ownReviews[key] ?? [];
  if (all.length === 0 || all.at(-1)?.takenBack !== undefined) return;
  state.ownReviews[key] = markedAt(all, all.length - 1, back);
  delete state.reviews[key];
  delete state.ownLevels[key];
};

const takeBackProposals = (
  state: ReviewsState,
  key: string,
  body: Parameters<typeof proposalsConcerned>[1],
  back: TakenBack,
): void => {
  const all = state.proposals[key] ?? [];
  for (const index of proposalsConcerned(all, body))
    state.proposals[key] = markedAt(state.proposals[key] ?? [], index, back);
  const standing = standingProposals(state.proposals[key]);
  if (!standing.some(({ role }) => role === "cell-committee")) delete state.proposed[key];
  if (!standing.some(({ role }) => role === "cell")) delete state.voted[key];
};

/** A return or a withdrawal. Without a subject only that of the whole review has an effect: nobody knows whose it is. */
const takeBack = (
  state: ReviewsState,
  event: JournalEvent<"SubmissionReturned" | "SubmissionWithdrawn">,
): void => {
  const { what, subject, from = { role: "cell-committee" } } = event.data;
  const back = takenBackBy(event);
  const key = subject === undefined ? undefined : subjectKey(subject);
  const entry: Writable<Return> = { what, ...back };
  if (key !== undefined) entry.subject = key;
  if (what === "proposal") entry.role = from.role;
  if (what === "proposal" && from.member !== undefined) entry.member = from.member;
  state.returns = added(state.returns, entry);
  if (key === undefined) {
    if (what === "review") delete state.closed;
  } else if (what === "proposal") takeBackProposals(state, key, from, back);
  else if (what !== "review" && key.startsWith("member:") === (what === "self-review"))
    takeBackReview(state, key, back);
};

/** The review of one organisation and its members in one period. */
export const reviews = projection({
  name: "reviews",
  version: 7,
  initial: (): ReviewsState => ({
    reviews: {},
    ownReviews: {},
    ownLevels: {},
    hints: {},
    comments: {},
    residence: dictionary(),
    cellComments: dictionary(),
    employer: dictionary(),
    peers: dictionary(),
    peersStated: {},
    proposals: {},
    proposed: {},
    ...noBallots(),
    voted: {},
    returns: noItems,
    notRated: {},
    checks: {},
  }),
  on: {
    ReviewOpened: (state, { id: by, data, metadata }) => {
      const { organisation, year, ruleSet, fingerprint, parameters, deadlines } = data;
      state.opened = {
        organisation,
        year,
        period: periodOf(data),
        ruleSet,
        fingerprint,
        parameters,
        deadlines,
        at: metadata.happenedAt,
        by,
      };
    },
    ReviewClosed: (state, { id: by, data: { again }, metadata }) => {
      const at = metadata.happenedAt;
      state.closed = again === undefined ? { at, by } : { at, by, again };
    },
    HintGiven: (state, { data }) => {
      const key = subjectKey(data.subject);
      state.hints[key] = (state.hints[key] ?? 0) + 1;
    },
    SelfReviewSubmitted: selfReviewed,
    SelfReviewRevised: selfReviewed,
    CollectiveReportSubmitted: (state, event) => {
      const key = subjectKey(event.data.subject);
      reviewed(state, event, key);
      if (event.data.peers === undefined) return;
      state.peersStated[key] = event.id;
      state.peers[event.data.subject.id] = event.data.peers.map(({ kind, level }) => ({
        kind,
        level,
        by: event.id,
      }));
    },
    ReviewCommentMade: (state, { data }) => {
      const key = subjectKey(data.about);
      state.comments[key] = (state.comments[key] ?? 0) + 1;
    },
    ResidenceCommentReceived: (state, { id: by, data }) => {
      state.residence[data.member] = by;
    },
    CellCommentReceived: (state, { id: by, data }) => {
      state.cellComments[data.member] = by;
    },
    EmployerLevelReceived: (state, event) => {
      state.employer[event.data.member] = given(event.data.level, event);
    },
    PeerOrganisationRated: (state, { id: by, data }) => {
      const known = state.peers[data.organisation] ?? [];
      state.peers[data.organisation] = [...known, { kind: data.kind, level: data.level, by }];
    },
    LevelProposed: (state, event) => {
      proposed(state, subjectKey(event.data.subject), proposalOf(event));
    },
    SubmissionReturned: takeBack,
    SubmissionWithdrawn: takeBack,
    SubjectNotRated: (state, event) => {
      // On the stream of a committee it is a decision. About another period than that of the review it says nothing.
      const { kind, key: period } = partsOfStream(event.stream);
      if (kind !== "review" || periodOf(event.data) !== period) return;
      const key = subjectKey(event.data.subject);
      state.notRated[key] = added(state.notRated[key] ?? [], notRatedOf(event));
    },
    CheckOrdered: (state, { id, data }) => {
      state.checks[subjectKey(data.subject)] = { ordered: id };
    },
    CheckConcluded: (state, { id, data }) => {
      const check = state.checks[subjectKey(data.subject)];
      if (check !== undefined) check.concluded = id;
    },
    ...onBallotRecords,
    CellProposedLevel: (state, event) => {
      proposed(state, subjectKey(event.data.subject), voteOf(event));
    },
  },
});
