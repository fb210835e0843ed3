import type { Text } from "../../engine/vocabulary.js";
import type { Ground } from "./ground.js";

interface Owed {
  /** Its id. */
  readonly id: string;
  /** What is owed. */
  readonly says: Text;
  /** What it rests on, in order of day; nothing is owed before the first. */
  readonly grounds: readonly Ground[];
  /** Kinds of meeting that meet it, or that it goes with. */
  readonly kinds: readonly string[];
}

/** A meeting owed in each period. */
export interface PeriodObligation extends Owed {
  /** Who owes it. */
  readonly of: "cell" | "base-organisation";
  /** In each of which periods. */
  readonly each: "month" | "quarter" | "half-year";
  /** The day of the month that is set for it, and the last one where that day is off or the case is special. */
  readonly window?: { readonly day: number; readonly until: number };
}

/** The steps that go with a meeting. */
export type MeetingStep = "pre-meeting" | "documents-before" | "documents-after" | "report";

/** A step owed with each meeting of a cell: so many days before it at least, or after it at most. */
export interface MeetingObligation extends Owed {
  readonly each: "meeting";
  /** What is to be done. */
  readonly step: MeetingStep;
  /** How many days of the calendar before or after the meeting. */
  readonly days: { readonly before: number } | { readonly after: number };
}

/** What a party organisation owes again and again. */
export type Obligation = PeriodObligation | MeetingObligation;
