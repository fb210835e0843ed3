import type { EventData, Grade } from "../../events/index.js";

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
  /** What is put to the vote. */
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
