import { readFileSync } from "node:fs";
import type { EventData, Grade, SubjectKind } from "../../src/events/index.js";
import type { CapReading, Tally } from "../../src/rules/index.js";

type Published = EventData<"ResultsPublished">;

/** One population of a published result: what was published, and what others worked out from it. */
export interface Population {
  readonly of: SubjectKind;
  readonly published: Published["totals"];
  readonly stated?: NonNullable<Published["stated"]>;
  /** The share of the rated in all who are listed, as published, in percent. */
  readonly percentRated?: number;
  readonly tally?: Tally;
  readonly cap?: Readonly<
    Record<
      CapReading,
      { readonly percent: number; readonly meets: boolean; readonly exact: boolean; readonly maximum: number }
    >
  >;
}

/** A published result. */
export interface PublishedCase {
  readonly id: string;
  readonly year: number;
  readonly organisation: string;
  readonly stage: string;
  readonly populations: readonly Population[];
}

/** A published meeting. What is absent was not published; `notPublished` says what readers look for in vain. */
export interface PublishedMeeting {
  readonly id: string;
  readonly organisation: string;
  /** A day, a month, a year, or nothing. */
  readonly date: string | null;
  readonly kind: "regular" | "review";
  readonly online?: boolean;
  readonly members?: number;
  /** How many of the members take part regularly, which is not how many came to this meeting. */
  readonly regularly?: number;
  readonly attendance?: { readonly present: number; readonly expected: number };
  readonly vote?: { readonly on: string; readonly percent: readonly [number, number] };
  readonly comments?: number;
  readonly delegates?: number;
  readonly sheet?: string;
  readonly grade?: Grade;
  readonly gradeBy?: string;
  readonly notPublished: readonly string[];
}

/** A published scheme of points for meetings, with what was read of how they become a year. */
export interface PublishedScheme {
  readonly id: string;
  readonly scale: number;
  readonly groups: Readonly<Record<string, number>>;
  readonly grades: Readonly<Record<Grade, number>>;
  readonly year: {
    readonly good: { readonly everyAtLeast: Grade; readonly good: number };
    readonly fair: { readonly everyAtLeast: Grade; readonly further: string };
  };
}

const file: {
  readonly cases: readonly PublishedCase[];
  readonly meetings: readonly PublishedMeeting[];
  readonly schemes: readonly PublishedScheme[];
} = JSON.parse(readFileSync(new URL("./published.json", import.meta.url), "utf8"));

export const { cases, meetings, schemes } = file;
