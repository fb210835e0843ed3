import type { EventData, JournalEvent } from "../../events/catalogue.js";
import { periodOf } from "../../events/period.js";
import type { Subject } from "../../events/values.js";
import { added, dictionary, projection, type Writable } from "../fold/projection.js";
import { authored, type GivenLevel, type NotRated, notRatedOf } from "./authored.js";
import { subjectKey } from "./subject-key.js";

/** The statements of a review, report or proposal about its subject. */
export interface Assessment {
  readonly degrees: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, number>>;
  /** Criteria that do not apply to the subject, each with the reason. */
  readonly notApplicable?: EventData<"SelfReviewSubmitted">["notApplicable"];
  readonly tasks?: EventData<"SelfReviewSubmitted">["tasks"];
  readonly shortcomings?: EventData<"SelfReviewSubmitted">["shortcomings"];
  readonly led?: EventData<"SelfReviewSubmitted">["led"];
  readonly stated?: EventData<"SelfReviewSubmitted">["stated"];
  readonly outstanding?: boolean;
  readonly at: string;
  readonly by: string;
  /**
   * The day of the first hand-in, with its event. A revision does not change it, and without a hand-in it shows
   * that one is not on record.
   */
  readonly handedIn?: { readonly at: string; readonly by: string };
}

/**
 * A ballot: its frozen question and, after the count, papers and totals. It holds nothing about the choice of
 * a voter.
 */
export interface BallotRecord {
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

/** Levels that the review itself gives, before any decision. */
const reviewStages = ["self-rated", "committee-proposed", "voted"] as const;

/** A level that was replaced by another from the same body or subject. */
export interface ReplacedLevel extends GivenLevel {
  readonly stage: (typeof reviewStages)[number];
}

/** One organisation's review of one period. Records are keyed by subject, see `subjectKey`. */
export interface ReviewsState {
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
  /** The closing, with its event. */
  closed?: { readonly at: string; readonly by: string };
  /** Self-reviews and collective reports; the last one of each counts. */
  reviews: Record<string, Assessment>;
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
  /** The statements in the proposal of the cell committee. */
  assessments: Record<string, Assessment>;
  /** The level that the cell committee proposes. */
  proposed: Record<string, GivenLevel>;
  /** By the id of the ballot. */
  ballots: Record<string, BallotRecord>;
  /** The electorates by ballot, sorted by id, separate from papers and totals. */
  electorates: Record<string, readonly string[]>;
  /** The level that a ballot proposes. */
  voted: Record<string, GivenLevel>;
  /** What bodies say of subjects that they do not rate, in order. */
  notRated: Record<string, NotRated[]>;
  /** Replaced levels, in the order of replacement. */
  replaced: Record<string, ReplacedLevel[]>;
  /** The events that ordered and concluded a check. */
  checks: Record<string, { readonly ordered: string; concluded?: string }>;
}

type Assessed = "SelfReviewSubmitted" | "SelfReviewRevised" | "CollectiveReportSubmitted" | "LevelProposed";

/** Shared by all reviews without degrees or without points. */
const none = Object.freeze({});

const assessmentOf = ({ id: by, type, data, metadata }: JournalEvent<Assessed>): Writable<Assessment> => {
  const at = metadata.happenedAt;
  const {
    degrees = none,
    points = none,
    notApplicable,
    tasks,
    shortcomings,
    led,
    stated,
    outstanding,
  } = data;
  const assessment: Writable<Assessment> = { degrees, points, at, by };
  if (type !== "SelfReviewRevised") assessment.handedIn = { at, by };
  if (notApplicable !== undefined) assessment.notApplicable = notApplicable;
  if (tasks !== undefined) assessment.tasks = tasks;
  if (shortcomings !== undefined) assessment.shortcomings = shortcomings;
  if (led !== undefined) assessment.led = led;
  if (stated !== undefined) assessment.stated = stated;
  if (outstanding !== undefined) assessment.outstanding = outstanding;
  return assessment;
};

const given = (level: string, event: JournalEvent): Writable<GivenLevel> => ({ level, ...authored(event) });

/** Replaces a level, and keeps the old one. */
const put = (
  state: ReviewsState,
  stage: ReplacedLevel["stage"],
  levels: Record<string, GivenLevel>,
  key: string,
  level: GivenLevel,
): void => {
  const before = levels[key];
  if (before !== undefined) state.replaced[key] = added(state.replaced[key] ?? [], { stage, ...before });
  levels[key] = level;
};

const selfReviewed = (
  state: ReviewsState,
  event: JournalEvent<"SelfReviewSubmitted" | "SelfReviewRevised">,
): void => {
  const key = subjectKey({ kind: "member", id: event.data.member });
  const before = state.reviews[key];
  const review = assessmentOf(event);
  if (before?.handedIn !== undefined) review.handedIn = before.handedIn;
  state.reviews[key] = review;
  const { ownLevel } = event.data;
  if (ownLevel !== undefined) put(state, "self-rated", state.ownLevels, key, given(ownLevel, event));
};

/** The review of one organisation and its members in one period. */
export const reviews = projection({
  name: "reviews",
  version: 5,
  initial: (): ReviewsState => ({
    reviews: {},
    ownLevels: {},
    hints: {},
    comments: {},
    residence: dictionary(),
    cellComments: dictionary(),
    employer: dictionary(),
    peers: dictionary(),
    peersStated: {},
    assessments: {},
    proposed: {},
    ballots: dictionary(),
    electorates: dictionary(),
    voted: {},
    notRated: {},
    replaced: {},
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
    ReviewClosed: (state, { id: by, metadata }) => {
      state.closed = { at: metadata.happenedAt, by };
    },
    HintGiven: (state, { data }) => {
      const key = subjectKey(data.subject);
      state.hints[key] = (state.hints[key] ?? 0) + 1;
    },
    SelfReviewSubmitted: selfReviewed,
    SelfReviewRevised: selfReviewed,
    CollectiveReportSubmitted: (state, event) => {
      const key = subjectKey(event.data.subject);
      state.reviews[key] = assessmentOf(event);
      const { ownLevel } = event.data;
      if (ownLevel !== undefined) put(state, "self-rated", state.ownLevels, key, given(ownLevel, event));
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
      const key = subjectKey(event.data.subject);
      state.assessments[key] = assessmentOf(event);
      const { level, by: { role = "cell-committee" } = {} } = event.data;
      if (level !== undefined && role === "cell-committee")
        put(state, "committee-proposed", state.proposed, key, given(level, event));
    },
    SubjectNotRated: (state, event) => {
      // On the stream of a committee it is a decision.
      if (!event.stream.startsWith("review/")) return;
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
    BallotOpened: (state, { id: by, data, metadata }) => {
      const { question, form, electorate, subjects, options } = data;
      state.electorates[data.ballot] = electorate;
      state.ballots[data.ballot] = {
        question,
        form,
        electorate: electorate.length,
        subjects,
        options,
        openedAt: metadata.happenedAt,
        by,
      };
    },
    BallotCounted: (state, { id: by, data, metadata }) => {
      const ballot = state.ballots[data.ballot];
      const { issued, returned, valid, invalid, totals } = data;
      if (ballot !== undefined)
        ballot.counted = { issued, returned, valid, invalid, totals, at: metadata.happenedAt, by };
    },
    CellProposedLevel: (state, event) => {
      const { subject, level, ballot } = event.data;
      const voted = given(level, event);
      if (ballot !== undefined) voted.ballot = ballot;
      put(state, "voted", state.voted, subjectKey(subject), voted);
    },
  },
});
