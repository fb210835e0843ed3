import type { JournalEvent } from "../../events/index.js";
import { added } from "../driver/added.js";
import { dictionary, projection } from "../driver/index.js";
import type { Writable } from "../driver/writable.js";
import { authored } from "./authored.js";
import type { Assessment, ReplacedLevel, ReviewsState } from "./reviews-state.js";
import { type GivenLevel, subjectKey } from "./subject.js";

type Assessed = "SelfReviewSubmitted" | "SelfReviewRevised" | "CollectiveReportSubmitted" | "LevelProposed";

export type * from "./reviews-state.js";

/** Shared by all that state no degrees or no points. */
const none = Object.freeze({});

const assessmentOf = ({ id: by, data, metadata }: JournalEvent<Assessed>): Writable<Assessment> => {
  const at = metadata.happenedAt;
  const { degrees = none, points = none, tasks, shortcomings, led, stated, outstanding } = data;
  const assessment: Writable<Assessment> = { degrees, points, at, by, handedIn: { at, by } };
  if (tasks !== undefined) assessment.tasks = tasks;
  if (shortcomings !== undefined) assessment.shortcomings = shortcomings;
  if (led !== undefined) assessment.led = led;
  if (stated !== undefined) assessment.stated = stated;
  if (outstanding !== undefined) assessment.outstanding = outstanding;
  return assessment;
};

const given = (level: string, event: JournalEvent): Writable<GivenLevel> => ({ level, ...authored(event) });

/** Puts a level in the place of the one before, and keeps that one. */
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
  if (before !== undefined) review.handedIn = before.handedIn;
  state.reviews[key] = review;
  const { ownLevel } = event.data;
  if (ownLevel !== undefined) put(state, "self-rated", state.ownLevels, key, given(ownLevel, event));
};

/** The review of one organisation and its members in one year. */
export const reviews = projection({
  name: "reviews",
  version: 4,
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
    replaced: {},
    checks: {},
  }),
  on: {
    ReviewOpened: (state, { id: by, data, metadata }) => {
      const { organisation, year, ruleSet, fingerprint, parameters, deadlines } = data;
      state.opened = {
        organisation,
        year,
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
      put(state, "committee-proposed", state.proposed, key, given(event.data.level, event));
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
