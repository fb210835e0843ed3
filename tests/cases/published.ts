import { readFileSync } from "node:fs";
import type { EventData, SubjectKind } from "../../src/events/index.js";
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

const file: { readonly cases: readonly PublishedCase[] } = JSON.parse(
  readFileSync(new URL("./published.json", import.meta.url), "utf8"),
);

export const { cases } = file;
