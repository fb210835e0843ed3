import { readFileSync } from "node:fs";
import type { EventData } from "../../src/events/catalogue.js";
import type { Grade, Level } from "../../src/events/values.js";
import type { CapReading, Tally } from "../../src/rules/caps/cap.js";

type Published = EventData<"ResultsPublished">;

type Verdict = { readonly percent: number; readonly meets: boolean; readonly exact: boolean };

/**
 * One population of a published result: its published figures, and the figures that others derived from it.
 */
export interface Population
  extends Pick<Published, "of" | "population" | "stated" | "shares" | "printed" | "otherLevels"> {
  readonly published: Published["totals"];
  /** A statement that follows from the published totals or from words beside them. It is not recorded. */
  readonly derived?: Published["totals"];
  readonly tally?: Tally;
  readonly cap?: Readonly<Partial<Record<CapReading, Verdict & { readonly maximum?: number }>>>;
}

/** A part of a case that a journal cannot hold, and the reason. */
export interface LeftOut {
  readonly what: string;
  readonly why: string;
}

/** A published result. */
export interface PublishedCase {
  readonly id: string;
  readonly year: number;
  readonly organisation: string;
  readonly stage: string;
  /** Given where the text says it clearly. */
  readonly standing?: NonNullable<Published["stage"]>;
  /** The rule set of its year. */
  readonly under: string;
  readonly populations: readonly Population[];
  /** The votes on the single organisation that is rated. */
  readonly ballot?: { readonly cast: number; readonly excellent: number; readonly good: number };
  readonly leftOut: readonly LeftOut[];
}

/** The levels of one cell over years. */
export interface PublishedHistory {
  readonly id: string;
  readonly organisation: string;
  readonly levels: Readonly<Record<string, Level>>;
  readonly leftOut: readonly LeftOut[];
}

/** A published set of criteria, or of forms. The tables of the forms were not published. */
export interface PublishedSheet {
  readonly id: string;
  readonly rubric?: string;
  readonly forms?: Readonly<Record<"regular" | "thematic", string>>;
}

/** A published meeting. An absent field was not published; `notPublished` lists what a reader misses. */
export interface PublishedMeeting {
  readonly id: string;
  readonly organisation: string;
  /** A day, a month or a year. */
  readonly date: string | null;
  readonly kind: "regular" | "review";
  readonly online?: boolean;
  readonly members?: number;
  /** The number of members who attend regularly. The number present at this meeting is another figure. */
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

/** A published rubric for meetings, and the published part of its yearly roll-up. */
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
  readonly histories: readonly PublishedHistory[];
  readonly sheets: readonly PublishedSheet[];
  readonly meetings: readonly PublishedMeeting[];
  readonly schemes: readonly PublishedScheme[];
} = JSON.parse(readFileSync(new URL("./published.json", import.meta.url), "utf8"));

export const { cases, histories, meetings, schemes, sheets } = file;

/** The published part of an entry on a population, without the statements that follow from it. */
export const toldOf = ({ published: totals, derived: _, tally: __, cap: ___, ...told }: Population) => ({
  ...told,
  totals,
});

/** Invented publications of one committee about one year. */
export interface InventedPublication {
  /** What they show, as a sentence. */
  readonly shows: string;
  readonly year: number;
  readonly under: string;
  readonly entries: readonly Omit<Published, "year" | "on">[];
}

export const invented: readonly InventedPublication[] = JSON.parse(
  readFileSync(new URL("./publications.json", import.meta.url), "utf8"),
).publications;
