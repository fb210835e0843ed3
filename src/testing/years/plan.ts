import type { EventData } from "../../events/catalogue.js";
import type { Degree, Grade, Level } from "../../events/values.js";

type MeetingKind = EventData<"MeetingConvened">["kind"];

/** One meeting of a cell. */
export interface MeetingPlan {
  /** Unique in the cell, such as `2021-11-thematic`. */
  readonly key: string;
  /** Its kind. */
  readonly kind: MeetingKind;
  /** 1 to 12. */
  readonly month: number;
  /** Day of the month, 1 to 9: before what happens to members in that month. */
  readonly day: number;
  /** What becomes of it. */
  readonly fate: "held" | "postponed" | "cancelled" | "not-held";
  /** Who is absent or late, and how. */
  readonly absences: readonly { readonly member: string; readonly how: "excused" | "unexcused" | "late" }[];
  /** A delegate of the superior committee attends and directs. */
  readonly delegate: boolean;
  /** Members who speak, of those present, in turn. */
  readonly comments: number;
  /** Members by id. */
  readonly praised: readonly string[];
  /** Members by id. */
  readonly reminded: readonly string[];
  /** The subject of the vote. */
  readonly resolutions: readonly ResolutionPlan[];
  /** Tasks that are given out. */
  readonly assigned: readonly { readonly task: string; readonly member: string }[];
  /** Tasks that are assessed. */
  readonly assessed: readonly {
    readonly task: string;
    readonly member: string;
    readonly result: EventData<"TaskAssessed">["result"];
  }[];
  /** Points per criterion of the rubric; none: the meeting is not marked. The grade proposed follows. */
  readonly marks?: Readonly<Record<string, number>>;
  /** Points that the cell settles, by criterion of the rubric. */
  readonly settled?: Readonly<Record<string, number>>;
  /** The grade that the cell votes. */
  readonly voted?: Grade;
  /** The grade that the superior committee decides. */
  readonly decided?: Grade;
  /** Anonymous opinions of members on the quality are asked for. */
  readonly opinions: boolean;
  /** The minutes are approved. */
  readonly minutesApproved: boolean;
  /** It is reported to the superior committee. */
  readonly reported: boolean;
}

/** A resolution put to the vote: those present who may vote and are not counted here are in favour. */
export interface ResolutionPlan {
  /** Its id. */
  readonly id: string;
  /** Hands against. */
  readonly against: number;
  /** Hands that abstain. */
  readonly abstained: number;
  /** One member in the minority reserves an opinion. */
  readonly reserved: boolean;
}

type Category = EventData<"MemberCategorised">["category"];
type DisciplineForm = EventData<"MemberDisciplined">["form"];
type Assessment = EventData<"LevelProposed">;

/** One person on or near the roll of a cell. */
export interface MemberPlan {
  /** The member's id. */
  readonly id: string;
  /** At the beginning of the year, or on arrival. */
  readonly status: "official" | "probationary";
  /** By which work the member is counted. */
  readonly category: Category;
  /** Rated by an employer as well. */
  readonly civilServant: boolean;
  /** How often fees are paid in the year: 0, 1, 2, 3, 4, 6 or 12 times. */
  readonly feePayments: number;
  /** What happens to the member, in order of time. */
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

/** The levels of a member in a review, each with its own author. */
export interface MemberReviewPlan {
  /** By criterion. */
  readonly degrees: Readonly<Record<string, Degree>>;
  /** Counts of the year's tasks. */
  readonly tasks?: { readonly assigned: number; readonly done: number };
  /** Shortcomings pointed out at the last review. */
  readonly shortcomings?: { readonly pointedOut: number; readonly remedied: number };
  /** Results of the fields and units that the member leads. */
  readonly led?: NonNullable<Assessment["led"]>;
  /** Further judgements and counts, by the name of the fact. */
  readonly stated?: NonNullable<Assessment["stated"]>;
  /** The review states outstanding results. */
  readonly outstanding?: boolean;
  /** The level that the member gives himself or herself. */
  readonly own?: Level;
  /** The level that the employer gives. */
  readonly employer?: Level;
  /** The comment from the place of residence; none: not received. */
  readonly residence?: boolean;
  /** The level that the cell committee proposes. */
  readonly proposed?: Level;
  /** The level for which most papers of the cell's ballot are; none: not on the ballot. */
  readonly voted?: Level;
  /** Papers for the level below the voted one. */
  readonly dissent: number;
  /** The level that is decided. */
  readonly decided?: Level;
  /** Comments made on the self-review. */
  readonly comments: number;
  /** The self-review is handed in again. */
  readonly revised: boolean;
  /** A check is ordered and concluded. */
  readonly checked: boolean;
}

type Office = EventData<"OfficeFilled">["office"];
type Wrongdoing = EventData<"WrongdoingConcluded">["kind"];
type Activity = EventData<"ActivityCounted">["activity"];
type Quarter = EventData<"QuarterLevelDecided">;

/**
 * What happens in one year of one base organisation: a plain value, no event and no instant.
 * `buildYear` makes the events. What follows from the rest (who is present, the electorate,
 * the papers and totals of a ballot, the published totals) is worked out there, so that a plan
 * written by hand stays short and its figures add up. Months are 1 to 12.
 */
export interface YearPlan {
  /** The year under review. */
  readonly year: number;
  /** The base organisation and the one above it. */
  readonly base: string;
  /** The committee above the base organisation, by id. */
  readonly superior: string;
  /** SHA-256 of the rule set as adopted, 64 hex digits. */
  readonly fingerprint: string;
  /** The committee's choice on the third level, which the guidance leaves open. */
  readonly fulfilledByAnalogy: boolean;
  /** The cells of the base organisation. */
  readonly cells: readonly CellPlan[];
  /** The review of the base organisation itself; none: not reviewed. */
  readonly review?: CollectivePlan;
  /** What its committee decides beyond the levels. */
  readonly decisions: DecisionPlan;
  /** Entries that are recorded late. */
  readonly late: readonly LatePlan[];
  /** Entries that are put right. */
  readonly corrections: readonly CorrectionPlan[];
}

/** One cell. The members are in the order of seniority: the first one present keeps the chair. */
export interface CellPlan {
  /** Its id. */
  readonly id: string;
  /** Who is on or near its roll. */
  readonly members: readonly MemberPlan[];
  /** Who holds which office. */
  readonly offices: readonly OfficePlan[];
  /** What happens to it besides meetings. */
  readonly happenings: readonly CellHappening[];
  /** In order of time. */
  readonly meetings: readonly MeetingPlan[];
  /** None: the cell holds no review. */
  readonly review?: CellReviewPlan;
}

/** Who holds an office, from when to when. */
export interface OfficePlan {
  /** The office. */
  readonly office: Office;
  /** By id. */
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

/** The review of a cell or a base organisation. */
export interface CollectivePlan {
  /** By criterion. */
  readonly degrees: Readonly<Record<string, Degree>>;
  /** Counts of the year's tasks. */
  readonly tasks?: { readonly assigned: number; readonly done: number };
  /** Further judgements and counts, by the name of the fact. */
  readonly stated?: NonNullable<Assessment["stated"]>;
  /** The report states outstanding results. */
  readonly outstanding?: boolean;
  /** The level that the collective gives itself. */
  readonly own?: Level;
  /** The level that is proposed. */
  readonly proposed?: Level;
  /** The level for which most papers are. */
  readonly voted?: Level;
  /** Papers for the level below it. */
  readonly dissent: number;
  /** The level that is decided. */
  readonly decided?: Level;
  /** Levels of the government, Front or mass organisations of the same level. */
  readonly peers: readonly Level[];
}

export interface CellReviewPlan extends CollectivePlan {
  /** The superior committee hints what to review. */
  readonly hinted: boolean;
  /** The cell's ballot; none: no vote and so no level proposed by the cell. */
  readonly ballot?: {
    readonly form: "secret" | "open";
    readonly unreturned: number;
    readonly invalid: number;
  };
  /** The review is closed. */
  readonly closed: boolean;
}

/** What the base committee decides beyond the levels. */
export interface DecisionPlan {
  /** All members rated in the base organisation form one cap group, all cells another. */
  readonly capGroups: boolean;
  /** The raised cap for members, numerator and denominator. */
  readonly extension?: readonly [number, number];
  /** Members to whom relief is granted, by id. */
  readonly relieved: readonly string[];
  /** Levels of quarters, or the reason for having none. */
  readonly quarters?: readonly QuarterPlan[];
  /** Members who are commended, by id. */
  readonly commended: readonly string[];
  /** Cells decided to be excellent are recognised as distinguished. */
  readonly distinguished?: boolean;
  /** Decisions are made known. */
  readonly notified: boolean;
  /** Totals are published. */
  readonly published: boolean;
  /** The published text says two things. */
  readonly contradiction: boolean;
  /** Complaints against levels, with what becomes of them. */
  readonly complaints: readonly {
    readonly member: string;
    readonly outcome?: EventData<"ComplaintAnswered">["outcome"];
    /** The level decided anew after the old one was cancelled. */
    readonly redecided?: Level;
  }[];
}

/** The decision on one quarter of a member: a level, or the reason for having none. */
export type QuarterPlan = { readonly member: string; readonly quarter: number } & (
  | { readonly level: Level }
  | { readonly notRated: NonNullable<Quarter["notRated"]> }
);

/** One of the entries that may well be late is recorded `days` after it happened. */
export interface LatePlan {
  /** Which one, counted from 0 among the candidates, round and round. */
  readonly nth: number;
  /** How many days later. */
  readonly days: number;
}

/** One of the entries that may well be wrong is withdrawn or corrected `days` after it was recorded. */
export interface CorrectionPlan {
  /** Withdrawn or corrected. */
  readonly how: "withdrawn" | "corrected";
  /** Which one, counted from 0 among the candidates, round and round. */
  readonly nth: number;
  /** How many days later. */
  readonly days: number;
}
