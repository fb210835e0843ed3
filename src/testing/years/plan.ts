import type { Degree, EventData, Level } from "../../events/index.js";
import type { MeetingPlan } from "./meeting-plan.js";
import type { MemberPlan } from "./member-plan.js";

export type * from "./meeting-plan.js";
export type * from "./member-plan.js";

type Office = EventData<"OfficeFilled">["office"];
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
  /** All members rated in the base organisation form one quota group, all cells another. */
  readonly quotaGroups: boolean;
  /** The raised cap for members, numerator and denominator. */
  readonly extension?: readonly [number, number];
  /** Members to whom relief is granted, by id. */
  readonly relieved: readonly string[];
  /** Levels of quarters, or why there is none. */
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

/** What is decided on one quarter of a member: a level, or why there is none. */
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
