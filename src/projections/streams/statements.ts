import type { EventData, JournalEvent } from "../../events/catalogue.js";
import type { BodyRole } from "../../events/values.js";
import { added, type Writable } from "../fold/projection.js";
import { type Authored, authored, type Reasoned } from "./authored.js";

/** The facts that a review, report or proposal states about its subject. */
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
}

/** The end of what was handed in: a body returned it, or its author withdrew it. */
export interface TakenBack extends Reasoned {
  /** Returned by a body, or withdrawn by the author. */
  readonly how: "returned" | "withdrawn";
  /** The organisation that returned it. */
  readonly returnedBy?: string;
  /** The day by which it is to come again. */
  readonly until?: string;
}

/** What a body or the subject itself handed in. It stands until it is taken back or the same body hands in again. */
export interface Statement extends Assessment, Authored {
  /** The level that it gives. */
  readonly level?: string;
  /** Its return or withdrawal. */
  readonly takenBack?: TakenBack;
}

/** A self-review, a revision of it, or the report of a collective. */
export interface OwnReview extends Statement {
  readonly form: "self-review" | "revision" | "report";
  /**
   * The day of the first hand-in, with its event. A revision does not change it, and without a hand-in it shows
   * that one is not on record.
   */
  readonly handedIn?: { readonly at: string; readonly by: string };
}

/** What a body says of a subject in its role: a proposal, an appraisal, or the level that a cell voted for. */
export interface Proposal extends Statement {
  readonly role: BodyRole;
  /** The organisation that speaks in this role, where recorded. */
  readonly organisation?: string;
  /** The person who speaks for the body, where recorded. */
  readonly member?: string;
  /** The clause that the body names as the ground of the level. */
  readonly clause?: string;
  /** The grounds, in the words of the record. */
  readonly reason?: string;
  /** The ballot from which the level comes. */
  readonly ballot?: string;
}

/** Shared by all statements without degrees or without points. */
const none = Object.freeze({});

type Assessed = "SelfReviewSubmitted" | "SelfReviewRevised" | "CollectiveReportSubmitted" | "LevelProposed";

const statementOf = (event: JournalEvent<Assessed>): Writable<Statement> => {
  const {
    degrees = none,
    points = none,
    notApplicable,
    tasks,
    shortcomings,
    led,
    stated,
    outstanding,
  } = event.data;
  const { at, recordedAt, body, recordedBy, by } = authored(event);
  const statement: Writable<Statement> = { degrees, points, at, recordedAt, body, recordedBy, by };
  if (notApplicable !== undefined) statement.notApplicable = notApplicable;
  if (tasks !== undefined) statement.tasks = tasks;
  if (shortcomings !== undefined) statement.shortcomings = shortcomings;
  if (led !== undefined) statement.led = led;
  if (stated !== undefined) statement.stated = stated;
  if (outstanding !== undefined) statement.outstanding = outstanding;
  return statement;
};

const forms = {
  SelfReviewSubmitted: "self-review",
  SelfReviewRevised: "revision",
  CollectiveReportSubmitted: "report",
} as const;

/**
 * The statement of a self-review, of its revision, or of a collective report.
 *
 * @param first the first hand-in of the subject, where there was one before
 */
export const ownReviewOf = (
  event: JournalEvent<keyof typeof forms>,
  first: OwnReview["handedIn"],
): OwnReview => {
  const review = statementOf(event) as Writable<OwnReview>;
  review.form = forms[event.type];
  const handedIn = first ?? (review.form === "revision" ? undefined : { at: review.at, by: review.by });
  if (handedIn !== undefined) review.handedIn = handedIn;
  if (event.data.ownLevel !== undefined) review.level = event.data.ownLevel;
  return review;
};

/** The statement of a proposal. Without a body it is the proposal of the cell committee. */
export const proposalOf = (event: JournalEvent<"LevelProposed">): Proposal => {
  const { by: { role = "cell-committee", organisation, member } = {}, level, clause, reason } = event.data;
  const proposal = statementOf(event) as Writable<Proposal>;
  proposal.role = role;
  if (organisation !== undefined) proposal.organisation = organisation;
  if (member !== undefined) proposal.member = member;
  if (level !== undefined) proposal.level = level;
  if (clause !== undefined) proposal.clause = clause;
  if (reason !== undefined) proposal.reason = reason;
  return proposal;
};

/** The proposal of a cell by its vote. */
export const voteOf = (event: JournalEvent<"CellProposedLevel">): Proposal => {
  const { level, clause, ballot } = event.data;
  const { at, recordedAt, body, recordedBy, by } = authored(event);
  const proposal: Writable<Proposal> = {
    degrees: none,
    points: none,
    at,
    recordedAt,
    body,
    recordedBy,
    by,
    role: "cell",
    level,
  };
  if (clause !== undefined) proposal.clause = clause;
  if (ballot !== undefined) proposal.ballot = ballot;
  return proposal;
};

type TakingBack = "SubmissionReturned" | "SubmissionWithdrawn";

/** The return or the withdrawal that an entry records. */
export const takenBackBy = (event: JournalEvent<TakingBack>): TakenBack => {
  const { data } = event;
  const { at, recordedAt, body, recordedBy, by } = authored(event);
  const how = event.type === "SubmissionReturned" ? "returned" : "withdrawn";
  const back: Writable<TakenBack> = { how, at, recordedAt, body, recordedBy, by };
  if (data.reason !== undefined) back.reason = data.reason;
  if ("by" in data) back.returnedBy = data.by;
  if ("until" in data && data.until !== undefined) back.until = data.until;
  return back;
};

/** Marks the statement at an index as taken back, in a list of its own. */
export const markedAt = <S extends Statement>(
  statements: readonly S[],
  index: number,
  takenBack: TakenBack,
): S[] => statements.map((each, at) => (at === index ? { ...each, takenBack } : each));

/** The bodies that the review itself names: one of each, whoever speaks for it. */
const onlyOne: readonly BodyRole[] = ["cell-committee", "cell"];

/** The body that speaks: its role with its organisation, or with its person where no organisation is recorded. */
const bodyOf = ({ role, organisation, member = "" }: Proposal): string =>
  `${role} ${organisation ?? (onlyOne.includes(role) ? "" : `by ${member}`)}`;

const isLast = (proposals: readonly Proposal[], index: number): boolean => {
  const body = bodyOf(proposals[index] as Proposal);
  return !proposals.slice(index + 1).some((later) => bodyOf(later) === body);
};

/** The proposals that stand: the last one of each body, if it was not taken back. In order. */
export const standingProposals = (proposals: readonly Proposal[] | undefined): readonly Proposal[] =>
  (proposals ?? []).filter((each, index, all) => each.takenBack === undefined && isLast(all, index));

/**
 * The proposals that a return or a withdrawal takes back, by index. Without a body it concerns the cell committee;
 * without an organisation all bodies of the role. With a person it concerns the last statement of that person alone;
 * what names nobody only where the person has none.
 */
export const proposalsConcerned = (
  proposals: readonly Proposal[],
  { role, organisation, member }: NonNullable<EventData<"SubmissionReturned">["from"]>,
): number[] => {
  const isOf = (each: Proposal): boolean =>
    each.role === role &&
    (organisation === undefined || (each.organisation ?? organisation) === organisation);
  const own =
    member === undefined ? -1 : proposals.findLastIndex((each) => isOf(each) && each.member === member);
  if (own >= 0) return proposals[own]?.takenBack === undefined ? [own] : [];
  return proposals.flatMap((each, index) =>
    isOf(each) &&
    each.takenBack === undefined &&
    (member === undefined || each.member === undefined) &&
    isLast(proposals, index)
      ? [index]
      : [],
  );
};

/** The list of a subject's statements with one more. */
export const stated = <S extends Statement>(all: Record<string, S[]>, key: string, statement: S): void => {
  all[key] = added(all[key] ?? [], statement);
};
