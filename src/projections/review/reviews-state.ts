import type { EventData, Subject } from "../../events/index.js";
import type { GivenLevel } from "./subject.js";

/** What a review, report or proposal states about its subject. */
export interface Assessment {
  readonly degrees: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, number>>;
  readonly tasks?: EventData<"SelfReviewSubmitted">["tasks"];
  readonly shortcomings?: EventData<"SelfReviewSubmitted">["shortcomings"];
  readonly led?: EventData<"SelfReviewSubmitted">["led"];
  readonly stated?: EventData<"SelfReviewSubmitted">["stated"];
  readonly outstanding?: boolean;
  readonly at: string;
  readonly by: string;
  /** When it was first handed in, and the event that says so; a revision does not change it. */
  readonly handedIn: { readonly at: string; readonly by: string };
}

/** A ballot: its frozen question and, once counted, papers and totals. Nothing about any voter's choice. */
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
export const reviewStages = ["self-rated", "committee-proposed", "voted"] as const;

/** A level that the same body, or the subject itself, replaced by another afterwards. */
export interface ReplacedLevel extends GivenLevel {
  readonly stage: (typeof reviewStages)[number];
}

/** One organisation's review of one year. Records are keyed by subject, see `subjectKey`. */
export interface ReviewsState {
  /** Under which rule set and choices it was opened, when, and the event. */
  opened?: Pick<
    EventData<"ReviewOpened">,
    "organisation" | "year" | "ruleSet" | "fingerprint" | "parameters" | "deadlines"
  > & {
    readonly at: string;
    readonly by: string;
  };
  /** When it was closed, and the event. */
  closed?: { readonly at: string; readonly by: string };
  /** Self-reviews and collective reports, the last one standing. */
  reviews: Record<string, Assessment>;
  /** The level that a subject gives itself. */
  ownLevels: Record<string, GivenLevel>;
  /** How many hints the superior committee gave. */
  hints: Record<string, number>;
  /** How many comments were made on a self-review. */
  comments: Record<string, number>;
  /** The event of the comment from the place of residence. */
  residence: Record<string, string>;
  /** Comments of a member's old or temporary cell, by member: the event's id. */
  cellComments: Record<string, string>;
  /** The level that the employer gave. */
  employer: Record<string, GivenLevel>;
  /** Levels of peers that a report states. */
  peers: Record<string, { readonly kind: string; readonly level: string; readonly by: string }[]>;
  /** Subjects whose report says which peers there are: only then is "none" known. */
  peersStated: Record<string, string>;
  /** What the proposal of the cell committee states. */
  assessments: Record<string, Assessment>;
  /** The level that the cell committee proposes. */
  proposed: Record<string, GivenLevel>;
  /** By the id of the ballot. */
  ballots: Record<string, BallotRecord>;
  /** Who may vote, by ballot, sorted by id: kept apart from papers and totals. */
  electorates: Record<string, readonly string[]>;
  /** The level that a ballot proposes. */
  voted: Record<string, GivenLevel>;
  /** Levels that stood before another took their place, in the order in which they were replaced. */
  replaced: Record<string, ReplacedLevel[]>;
  /** The events that ordered and concluded a check. */
  checks: Record<string, { readonly ordered: string; concluded?: string }>;
}
