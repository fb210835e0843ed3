import type { Degree, EventData, Grade, Level } from "../../events/index.js";

type MeetingKind = EventData<"MeetingConvened">["kind"];
type Category = EventData<"MemberCategorised">["category"];
type Office = EventData<"OfficeFilled">["office"];
type DisciplineForm = EventData<"MemberDisciplined">["form"];
type Wrongdoing = EventData<"WrongdoingConcluded">["kind"];
type Assessment = EventData<"LevelProposed">;
type Activity = EventData<"ActivityCounted">["activity"];
type Quarter = EventData<"QuarterLevelDecided">;

/**
 * What happens in one year of one base organisation: a plain value, no event and no instant.
 * `buildYear` makes the events. What follows from the rest (who is present, the electorate,
 * the papers and totals of a ballot, the published totals) is worked out there, so that a plan
 * written by hand stays short and its figures add up. Months are 1 to 12.
 */
export interface YearPlan {
  readonly year: number;
  /** The base organisation and the one above it. */
  readonly base: string;
  readonly superior: string;
  /** SHA-256 of the rule set as adopted, 64 hex digits. */
  readonly fingerprint: string;
  /** The committee's choice on the third level, which the guidance leaves open. */
  readonly fulfilledByAnalogy: boolean;
  readonly cells: readonly CellPlan[];
  /** The review of the base organisation itself; none: not reviewed. */
  readonly review?: CollectivePlan;
  readonly decisions: DecisionPlan;
  readonly late: readonly LatePlan[];
  readonly corrections: readonly CorrectionPlan[];
}

/** One cell. The members are in the order of seniority: the first one present keeps the chair. */
export interface CellPlan {
  readonly id: string;
  readonly members: readonly MemberPlan[];
  readonly offices: readonly OfficePlan[];
  readonly happenings: readonly CellHappening[];
  readonly meetings: readonly MeetingPlan[];
  /** None: the cell holds no review. */
  readonly review?: CellReviewPlan;
}

export interface OfficePlan {
  readonly office: Office;
  readonly member: string;
  /** The month of taking office; left out: in office when the year begins. */
  readonly from?: number;
  /** The month of leaving office. */
  readonly until?: number;
}

/** What happens to a cell on the tenth of a month. */
export type CellHappening = { readonly month: number } & (
  | { readonly kind: "renamed" | "attached" | "dissolved" }
  | { readonly kind: "disciplined"; readonly form: "reprimand" | "warning"; readonly remedied: boolean }
  | { readonly kind: "wrongdoing"; readonly what: Wrongdoing }
  | { readonly kind: "sheet-adopted" }
  | { readonly kind: "counted"; readonly activity: Activity; readonly count: number }
);

/** One person on or near the roll of a cell. */
export interface MemberPlan {
  readonly id: string;
  /** At the beginning of the year, or on arrival. */
  readonly status: "official" | "probationary";
  readonly category: Category;
  readonly civilServant: boolean;
  /** How often fees are paid in the year: 0, 1, 2, 3, 4, 6 or 12 times. */
  readonly feePayments: number;
  readonly history: readonly Happening[];
  /** None: no self-review, no proposal, no decision. */
  readonly review?: MemberReviewPlan;
}

/** What happens to a member on the tenth of a month; `until` is the month of the end, if it ends. */
export type Happening = { readonly month: number } & (
  | { readonly kind: "admitted" | "recognised" | "removed" | "expelled" | "died" | "degraded" }
  | { readonly kind: "transferred-in"; readonly from?: string }
  | { readonly kind: "transferred-out"; readonly to?: string }
  | { readonly kind: "temporarily-in"; readonly until?: number }
  | { readonly kind: "temporarily-out"; readonly sameBase: boolean; readonly until?: number }
  | { readonly kind: "exempted" | "prosecuted"; readonly until?: number }
  | { readonly kind: "suspended"; readonly from: "party-activities" | "committee"; readonly until?: number }
  | { readonly kind: "educated"; readonly progress: boolean; readonly until?: number }
  | { readonly kind: "sick" | "maternity"; readonly days: number }
  | {
      readonly kind: "disciplined";
      readonly form: DisciplineForm;
      readonly selfDetected: boolean;
      readonly remedied: boolean;
    }
  | { readonly kind: "confidence-vote"; readonly high: number; readonly medium: number; readonly low: number }
);

/** What is found in a review of a member: each level with its own author. */
export interface MemberReviewPlan {
  readonly degrees: Readonly<Record<string, Degree>>;
  readonly tasks?: { readonly assigned: number; readonly done: number };
  readonly shortcomings?: { readonly pointedOut: number; readonly remedied: number };
  /** Results of the fields and units that the member leads. */
  readonly led?: NonNullable<Assessment["led"]>;
  /** Further judgements and counts, by the name of the fact. */
  readonly stated?: NonNullable<Assessment["stated"]>;
  readonly outstanding?: boolean;
  readonly own?: Level;
  readonly employer?: Level;
  /** The comment from the place of residence; none: not received. */
  readonly residence?: boolean;
  readonly proposed?: Level;
  /** The level for which most papers of the cell's ballot are; none: not on the ballot. */
  readonly voted?: Level;
  /** Papers for the level below the voted one. */
  readonly dissent: number;
  readonly decided?: Level;
  /** Comments made on the self-review. */
  readonly comments: number;
  readonly revised: boolean;
  readonly checked: boolean;
}

/** The review of a cell or a base organisation. */
export interface CollectivePlan {
  readonly degrees: Readonly<Record<string, Degree>>;
  readonly tasks?: { readonly assigned: number; readonly done: number };
  /** Further judgements and counts, by the name of the fact. */
  readonly stated?: NonNullable<Assessment["stated"]>;
  readonly outstanding?: boolean;
  readonly own?: Level;
  readonly proposed?: Level;
  readonly voted?: Level;
  readonly dissent: number;
  readonly decided?: Level;
  /** Levels of the government, Front or mass organisations of the same level. */
  readonly peers: readonly Level[];
}

export interface CellReviewPlan extends CollectivePlan {
  readonly hinted: boolean;
  /** The cell's ballot; none: no vote and so no level proposed by the cell. */
  readonly ballot?: {
    readonly form: "secret" | "open";
    readonly unreturned: number;
    readonly invalid: number;
  };
  readonly closed: boolean;
}

/** One meeting of a cell. */
export interface MeetingPlan {
  /** Unique in the cell, such as `2021-11-thematic`. */
  readonly key: string;
  readonly kind: MeetingKind;
  readonly month: number;
  /** Day of the month, 1 to 9: before what happens to members in that month. */
  readonly day: number;
  readonly fate: "held" | "postponed" | "cancelled" | "not-held";
  readonly absences: readonly { readonly member: string; readonly how: "excused" | "unexcused" | "late" }[];
  /** A delegate of the superior committee attends and directs. */
  readonly delegate: boolean;
  /** Members who speak, of those present, in turn. */
  readonly comments: number;
  readonly praised: readonly string[];
  readonly reminded: readonly string[];
  readonly resolutions: readonly ResolutionPlan[];
  readonly assigned: readonly { readonly task: string; readonly member: string }[];
  readonly assessed: readonly {
    readonly task: string;
    readonly member: string;
    readonly result: EventData<"TaskAssessed">["result"];
  }[];
  /** Points per criterion of the rubric; none: the meeting is not marked. The grade proposed follows. */
  readonly marks?: Readonly<Record<string, number>>;
  /** Points that the cell settles, by criterion of the rubric. */
  readonly settled?: Readonly<Record<string, number>>;
  readonly voted?: Grade;
  readonly decided?: Grade;
  /** Anonymous opinions of members on the quality are asked for. */
  readonly opinions: boolean;
  readonly minutesApproved: boolean;
  readonly reported: boolean;
}

/** A resolution put to the vote: those present who may vote and are not counted here are in favour. */
export interface ResolutionPlan {
  readonly id: string;
  readonly against: number;
  readonly abstained: number;
  /** One member in the minority reserves an opinion. */
  readonly reserved: boolean;
}

/** What the base committee decides beyond the levels. */
export interface DecisionPlan {
  /** All members rated in the base organisation form one quota group, all cells another. */
  readonly quotaGroups: boolean;
  /** The raised cap for members, numerator and denominator. */
  readonly extension?: readonly [number, number];
  readonly relieved: readonly string[];
  /** Levels of quarters, or why there is none. */
  readonly quarters?: readonly QuarterPlan[];
  readonly commended: readonly string[];
  /** Cells decided to be excellent are recognised as distinguished. */
  readonly distinguished?: boolean;
  readonly notified: boolean;
  readonly published: boolean;
  /** The published text says two things. */
  readonly contradiction: boolean;
  readonly complaints: readonly {
    readonly member: string;
    readonly outcome?: EventData<"ComplaintAnswered">["outcome"];
    /** The level decided anew after the old one was cancelled. */
    readonly redecided?: Level;
  }[];
}

/** What is decided on one quarter of a member: a level, or why there is none. */
export type QuarterPlan = { readonly member: string; readonly quarter: number } & (
  | { readonly level: Level }
  | { readonly notRated: NonNullable<Quarter["notRated"]> }
);

/** One of the entries that may well be late is recorded `days` after it happened. */
export interface LatePlan {
  /** Which one, counted from 0 among the candidates, round and round. */
  readonly nth: number;
  readonly days: number;
}

/** One of the entries that may well be wrong is withdrawn or corrected `days` after it was recorded. */
export interface CorrectionPlan {
  readonly how: "withdrawn" | "corrected";
  /** Which one, counted from 0 among the candidates, round and round. */
  readonly nth: number;
  readonly days: number;
}
