import type { JournalProblem, Trust } from "../events/index.js";
import type { Axes, Snapshot, Totals, YearOptions } from "../projections/index.js";
import type { Link } from "../projections/year/organisation-groups.js";

/** A piece of a journal's file, in bytes. */
export interface Piece {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** Looks through a piece of a journal: which streams it has and which organisations belong together. */
export interface SurveyTask extends Piece {
  readonly kind: "survey";
}

/** What a piece of a journal has in it. Streams come with the bytes of their lines. */
export interface Survey {
  readonly streams: ReadonlyMap<string, number>;
  /** Streams with corrections: they are folded anew. */
  readonly corrected: ReadonlySet<string>;
  readonly links: readonly Link[];
}

/** The streams of one part; without `streams` the whole journal. */
interface PartTask extends Piece {
  readonly trust: Trust;
  readonly streams?: ReadonlySet<string>;
  /** Streams that other parts count. */
  readonly shared: ReadonlySet<string>;
  readonly corrected: ReadonlySet<string>;
}

export interface TotalsTask extends PartTask {
  readonly kind: "totals";
  readonly options: YearOptions;
  readonly superiors: "counted" | "context";
}

export interface KnownTask extends PartTask {
  readonly kind: "known";
  readonly axes: Axes;
}

/** What reading a part said, whatever came of it. */
export interface PartRead {
  readonly events: number;
  readonly problems: readonly JournalProblem[];
  /** Numbers for ids that are not made of stream and position. */
  readonly ids: Float64Array;
  /** An id has the form of one that another part's entry may have. */
  readonly strayed: boolean;
  /** What the part takes for streams of superiors, where that matters. */
  readonly superiors?: readonly string[];
}

export interface PartTotals extends PartRead {
  readonly totals: Totals;
}

export interface PartKnown extends PartRead {
  readonly snapshot: Snapshot;
}

export type Task = SurveyTask | TotalsTask | KnownTask;

/** What comes of a task. */
export type Result<T extends Task> = T extends SurveyTask
  ? Survey
  : T extends TotalsTask
    ? PartTotals
    : PartKnown;

/** Has a task done, on a thread or here. `part` names it where it fails. */
export type Run = <T extends Task>(task: T, part: string) => Promise<Result<T>>;
