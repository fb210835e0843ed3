import { defaultId } from "../../events/journal/continuity.js";
import type { UnsealedEntry } from "../../events/seal/index.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import { corrections } from "../streams/corrections.js";

/** The entries of a journal that its seal, or a checkpoint, does not cover, as a reading of a year knows them. */
export interface UnsealedEntries {
  /** Whether an entry is one of them, or says what it says by a correction that is one of them. */
  has(id: string): boolean;
  /** Those of them among some entries, each with its correction that is one of them. */
  among(ids: readonly string[]): string[];
  /** All of them, those of one stream together, without lines that cannot be read. */
  readonly all: readonly string[];
  /** All of them by stream, in the order of recording. */
  readonly byStream: ReadonlyMap<string, readonly string[]>;
  /** Those that withdraw another entry: what rests on the absence of that one rests on them. */
  readonly withdrawals: readonly string[];
}

/** Joins the entries that a seal or a checkpoint does not cover with the corrections of the journal. */
export const unsealedEntries = (
  folded: FoldedJournal,
  unsealed: readonly Pick<UnsealedEntry, "id" | "stream">[],
): UnsealedEntries => {
  const byStream = new Map<string, string[]>();
  const readable = unsealed.filter(({ id }) => id !== "");
  for (const { id, stream } of readable) byStream.set(stream, [...(byStream.get(stream) ?? []), id]);
  const ids = new Set(unsealed.map(({ id }) => id));
  const made = statesOf(folded, corrections).flatMap(([stream, state]) =>
    state.corrections.filter(({ by }) => ids.has(by)).map((of) => ({ ...of, stream })),
  );
  const changed = new Map(made.map(({ stream, entry, by }) => [defaultId(stream, entry), by]));
  const has = (id: string): boolean => ids.has(id) || changed.has(id);
  return {
    has,
    all: [...byStream.values()].flat(),
    among: (some) =>
      some.filter(has).flatMap((id) => [id, ...(changed.has(id) ? [changed.get(id) as string] : [])]),
    byStream,
    withdrawals: made.flatMap(({ kind, by }) => (kind === "withdrawn" ? [by] : [])),
  };
};
