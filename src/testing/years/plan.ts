import type { EventData } from "../../events/catalogue.js";
import type { Degree, Grade, Level, Subject } from "../../events/values.js";

type MeetingKind = EventData<"MeetingConvened">["kind"];

/** What becomes of a task: its result, or it is put off, or excluded from the counts. */
export type TaskFate = EventData<"TaskAssessed">["result"] | "put-off" | "excluded";

/** One meeting of a cell. */
export interface MeetingPlan {
  /** Unique in the cell, such as `2021-11-thematic`. */
  readonly key: string;
  /** Its kind. */
  readonly kind: MeetingKind;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, 1 to 9. Happenings of members come later in the month. */
  readonly day: number;
  /** The outcome of the notice. */
  readonly fate: "held" | "postponed" | "cancelled" | "not-held";
  /** The absent and late members, with the kind of absence. */
  readonly absences: readonly { readonly member: string; readonly how: "excused" | "unexcused" | "late" }[];
  /** Whether a delegate of the superior committee attends and directs. */
  readonly delegate: boolean;
  /** The number of comments. The members present speak in turn. */
  readonly comments: number;
  /** Praised members, by id. */
  readonly praised: readonly string[];
  /** Reminded members, by id. */
  readonly reminded: readonly string[];
  /** The resolutions put to the vote. */
  readonly resolutions: readonly ResolutionPlan[];
  /** The tasks that the meeting assigns. */
  readonly assigned: readonly { readonly task: string; readonly member: string }[];
  /** The tasks that the meeting assesses. */
  readonly assessed: readonly {
    readonly task: string;
    readonly member: string;
    readonly result: TaskFate;
  }[];
  /**
   * Points per criterion of the rubric. Without points nobody marks the meeting. The proposed grade follows
   * from the points.
   */
  readonly marks?: Readonly<Record<string, number>>;
  /** Points that the cell decides, by criterion of the rubric. */
  readonly settled?: Readonly<Record<string, number>>;
  /** The grade that the cell votes. */
  readonly voted?: Grade;
  /** The grade that the superior committee decides. */
  readonly decided?: Grade;
  /** Whether members give anonymous opinions on the quality. */
  readonly opinions: boolean;
  /** Whether the cell approves the minutes. */
  readonly minutesApproved: boolean;
  /** Whether the cell reports it to the superior committee. */
  readonly reported: boolean;
}

/** A resolution put to the vote. All other voters present vote in favour. */
export interface ResolutionPlan {
  /** Its id. */
  readonly id: string;
  /** The number of votes against. */
  readonly against: number;
  /** The number of abstentions. */
  readonly abstained: number;
  /** Whether one member in the minority reserves an opinion. */
  readonly reserved: boolean;
}

type Category = EventData<"MemberCategorised">["category"];
type DisciplineForm = EventData<"MemberDisciplined">["form"];
type Assessment = EventData<"LevelProposed">;

/** One person on or near the roll of a cell. */
export interface MemberPlan {
  /** The member's id. */
  readonly id: string;
  /** The status at the beginning of the year, or on arrival. */
  readonly status: "official" | "probationary";
  /** The category of the member by work. */
  readonly category: Category;
  /** Whether an employer rates the member too. */
  readonly civilServant: boolean;
  /** The number of fee payments in the year: 0, 1, 2, 3, 4, 6 or 12. */
  readonly feePayments: number;
  /** The happenings of the member, in order of time. */
  readonly history: readonly Happening[];
  /** Without it there is no self-review, no proposal and no decision. */
  readonly review?: MemberReviewPlan;
}

/** A happening of a member on the tenth of a month. `until` is the month of its end, if it ends. */
export type Happening = { readonly month: number } & (
  | { readonly kind: "admitted" | "recognised" | "removed" | "expelled" | "died" | "degraded" }
  | { readonly kind: "transferred-in"; readonly from?: string }
  | { readonly kind: "transferred-out"; readonly to?: string }
  | { readonly kind: "temporarily-in"; readonly until?: number }
  | { readonly kind: "temporarily-out"; readonly sameBase: boolean; readonly until?: number }
  | { readonly kind: "exempted" | "prosecuted"; readonly until?: number }
  | { readonly kind: "suspended"; readonly from: "party-activities" | "committee"; readonly until?: number }
  | {
      readonly kind: "educated";
      readonly progress: boolean;
      readonly until?: number;
      /** Whether the cell has a plan with an end, helpers and a text. */
      readonly planned?: boolean;
    }
  | { readonly kind: "sick" | "maternity"; readonly days: number }
  | {
      readonly kind: "disciplined";
      readonly form: DisciplineForm;
      readonly selfDetected: boolean;
      readonly remedied: boolean;
      readonly dutyRelated?: boolean;
      /** The organisation at the time of the act, by id. */
      readonly unitAtAct?: string;
    }
  | { readonly kind: "confidence-vote"; readonly high: number; readonly medium: number; readonly low: number }
);

/** The levels of a member in a review, each with its own author. */
export interface MemberReviewPlan {
  /** The degrees by criterion. */
  readonly degrees: Readonly<Record<string, Degree>>;
  /** Counts of the year's tasks. */
  readonly tasks?: { readonly assigned: number; readonly done: number };
  /** Shortcomings from the last review. */
  readonly shortcomings?: { readonly pointedOut: number; readonly remedied: number };
  /** Results of the fields and units that the member leads. */
  readonly led?: NonNullable<Assessment["led"]>;
  /** Other judgements and counts, by the name of the fact. */
  readonly stated?: NonNullable<Assessment["stated"]>;
  /** Whether the review states outstanding results. */
  readonly outstanding?: boolean;
  /** A task that the review registers, and what becomes of it. */
  readonly registered?: TaskFate;
  /** The counts of an outside system. */
  readonly figures?: { readonly assigned: number; readonly done: number };
  /** A paper behind the self-review, and whether it stands, is replaced, or is withdrawn. */
  readonly evidence?: "stands" | "replaced" | "withdrawn";
  /** The level that the member gives himself or herself. */
  readonly own?: Level;
  /** The level that the employer gives. */
  readonly employer?: Level;
  /** Whether the comment from the place of residence is positive. Without it no comment arrived. */
  readonly residence?: boolean;
  /** The level that the cell committee proposes. */
  readonly proposed?: Level;
  /** The level with the most papers in the cell's ballot. Without it the member is not on the ballot. */
  readonly voted?: Level;
  /** The number of papers for the level below the voted one. */
  readonly dissent: number;
  /** The decided level. */
  readonly decided?: Level;
  /** The number of comments on the self-review. */
  readonly comments: number;
  /** Whether the member hands in the self-review again. */
  readonly revised: boolean;
  /** Whether a committee orders and concludes a check. */
  readonly checked: boolean;
}

type Office = EventData<"OfficeFilled">["office"];
type Wrongdoing = EventData<"WrongdoingConcluded">["kind"];
type Activity = EventData<"ActivityCounted">["activity"];
type Quarter = EventData<"QuarterLevelDecided">;

/**
 * The plan of one year of one base organisation: a plain value without events and instants. `buildYear` makes
 * the events. It also computes the dependent values: the members present, the electorate, the papers and
 * totals of a ballot, and the published totals. A plan written by hand therefore stays short, and its figures
 * add up. Months are 1 to 12.
 */
export interface YearPlan {
  /** The year under review. */
  readonly year: number;
  /** The base organisation, by id. */
  readonly base: string;
  /** The committee above the base organisation, by id. */
  readonly superior: string;
  /** SHA-256 of the adopted rule set, 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** The committee's choice on the third level. The guidance leaves it open. */
  readonly fulfilledByAnalogy: boolean;
  /** The cells of the base organisation. */
  readonly cells: readonly CellPlan[];
  /** The review of the base organisation itself. Without it nobody reviews the organisation. */
  readonly review?: CollectivePlan;
  /** The decisions of its committee besides the levels. */
  readonly decisions: DecisionPlan;
  /** The entries that are recorded late. */
  readonly late: readonly LatePlan[];
  /** The corrected and withdrawn entries. */
  readonly corrections: readonly CorrectionPlan[];
}

/** One cell. The members are in the order of seniority. The first one present keeps the chair. */
export interface CellPlan {
  /** Its id. */
  readonly id: string;
  /** The members on its roll, and the people who come or go. */
  readonly members: readonly MemberPlan[];
  /** The offices and their holders. */
  readonly offices: readonly OfficePlan[];
  /** The happenings of the cell besides meetings. */
  readonly happenings: readonly CellHappening[];
  /** The meetings in order of time. */
  readonly meetings: readonly MeetingPlan[];
  /** Without it the cell holds no review. */
  readonly review?: CellReviewPlan;
}

/** A holder of an office, with the months of begin and end. */
export interface OfficePlan {
  /** The office. */
  readonly office: Office;
  /** The holder, by id. */
  readonly member: string;
  /** The first month in office. Without it the member is in office when the year begins. */
  readonly from?: number;
  /** The last month in office. */
  readonly until?: number;
}

/** A happening of a cell on the tenth of a month. */
export type CellHappening = { readonly month: number } & (
  | { readonly kind: "renamed" | "attached" | "dissolved" }
  | { readonly kind: "disciplined"; readonly form: "reprimand" | "warning"; readonly remedied: boolean }
  | { readonly kind: "wrongdoing"; readonly what: Wrongdoing }
  | { readonly kind: "rubric-adopted" }
  | { readonly kind: "counted"; readonly activity: Activity; readonly count: number }
);

/** The review of a cell or a base organisation. */
export interface CollectivePlan {
  /** The degrees by criterion. */
  readonly degrees: Readonly<Record<string, Degree>>;
  /** Counts of the year's tasks. */
  readonly tasks?: { readonly assigned: number; readonly done: number };
  /** Other judgements and counts, by the name of the fact. */
  readonly stated?: NonNullable<Assessment["stated"]>;
  /** Whether the report states outstanding results. */
  readonly outstanding?: boolean;
  /** The level that the collective gives itself. */
  readonly own?: Level;
  /** The proposed level. */
  readonly proposed?: Level;
  /** The level with the most papers. */
  readonly voted?: Level;
  /** The number of papers for the level below it. */
  readonly dissent: number;
  /** The decided level. */
  readonly decided?: Level;
  /** Levels of the government, Front or mass organisations of the same level. */
  readonly peers: readonly Level[];
}

export interface CellReviewPlan extends CollectivePlan {
  /** Whether the superior committee gives a hint for the review. */
  readonly hinted: boolean;
  /** The cell's ballot. Without it there is no vote, and the cell proposes no level. */
  readonly ballot?: {
    readonly form: "secret" | "open";
    readonly unreturned: number;
    readonly invalid: number;
  };
  /** Whether the review is closed. */
  readonly closed: boolean;
}

/** The decisions of the base committee besides the levels. */
export interface DecisionPlan {
  /** Whether all rated members of the base organisation form one cap group, and all cells another one. */
  readonly capGroups: boolean;
  /** The raised cap for members, as numerator and denominator. */
  readonly extension?: readonly [number, number];
  /** Reliefs of members and cells, each in one case. */
  readonly relieved: readonly ReliefPlan[];
  /** Levels of quarters, or the reason why a quarter has no level. */
  readonly quarters?: readonly QuarterPlan[];
  /** Whether the levels of the year stand in one issued decision with their totals. */
  readonly issued?: boolean;
  /** Members to whom the cell committee, and then the committee, gives no level, by id. Who has one is left out. */
  readonly notRated?: readonly string[];
  /** Commended members, by id. */
  readonly commended: readonly string[];
  /** Members with a badge for 30 years of membership, by id. */
  readonly badges?: readonly string[];
  /** Whether the committee recognises excellent cells as distinguished. */
  readonly distinguished?: boolean;
  /** Whether the committee announces its decisions. */
  readonly notified: boolean;
  /** Whether the committee publishes totals. */
  readonly published: boolean;
  /** Whether the published text contradicts itself. */
  readonly contradiction: boolean;
  /** Complaints against levels, with their outcomes. */
  readonly complaints: readonly {
    readonly member: string;
    readonly outcome?: EventData<"ComplaintAnswered">["outcome"];
    /** The level of the re-classification, after the cancellation. */
    readonly redecided?: Level;
  }[];
}

/** A relief of a subject. */
export interface ReliefPlan {
  /** The subject whose case is lifted. */
  readonly subject: Subject;
  /** The ground of the relief, such as `force-majeure`. */
  readonly clause: string;
  /** The case that the decision names, such as `under-seventy`. */
  readonly case: string;
}

/** The decision on one quarter of a member: a level, or the reason why there is none. */
export type QuarterPlan = {
  readonly member: string;
  readonly quarter: number;
  readonly score?: NonNullable<Quarter["score"]>;
} & ({ readonly level: Level } | { readonly notRated: NonNullable<Quarter["notRated"]> });

/**
 * A late recording of one entry, `days` after it happened. Only entries that can be late count as candidates.
 */
export interface LatePlan {
  /** The number of the entry among the candidates, from 0. It starts again at the end of the list. */
  readonly nth: number;
  /** The number of days. */
  readonly days: number;
}

/**
 * A correction or withdrawal of one entry, `days` after its recording. Only entries that can be wrong count
 * as candidates.
 */
export interface CorrectionPlan {
  /** Whether the entry is withdrawn or corrected. */
  readonly how: "withdrawn" | "corrected";
  /** The number of the entry among the candidates, from 0. It starts again at the end of the list. */
  readonly nth: number;
  /** The number of days. */
  readonly days: number;
}
