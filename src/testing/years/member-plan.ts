import type { Degree, EventData, Level } from "../../events/index.js";

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

/** What is found in a review of a member: each level with its own author. */
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
