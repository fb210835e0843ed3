import type { Problem } from "../../language/problems/problem.js";
import { pathOf, shortened } from "../../language/problems/problem.js";
import type { EntryPlace, SealFacts } from "../../language/problems/seal.js";
import { keysOf } from "./personal-fields.js";

/** The code of a problem with a seal, or with a journal that a seal checks. */
export type SealCode = Exclude<
  keyof SealFacts,
  "checkpoint-form" | "checkpoint-check" | "salt-length" | "salt-repeated"
>;

/**
 * The first problem that a seal finds. `entry` is the number of the entry in the order of recording. It is
 * absent if the problem concerns the seal as a whole. `path` is the personal field, if only that field was
 * changed.
 */
export type SealProblem<C extends SealCode = SealCode> = Problem<C> & { readonly entry?: number };

/** The place that an entry states. It may state anything: a value that is no text or number is not called. Without a stream it is empty. */
export const statedPlace = (entry: unknown): EntryPlace => {
  const { stream, position } = (entry ?? {}) as Partial<Record<keyof EntryPlace, unknown>>;
  return {
    stream:
      stream === undefined
        ? ""
        : shortened(typeof stream === "object" && stream !== null ? "{…}" : String(stream)),
    position: typeof position === "number" ? position : Number.NaN,
  };
};

/** A personal field as the path of a problem, from its JSON Pointer. */
export const pathOfField = (pointer: string): string =>
  pathOf(keysOf(pointer).map((key) => (/^\d+$/.test(key) ? Number(key) : key)));

/** A problem with the entry of this number. */
export const entryProblem = <C extends SealCode>(
  code: C,
  entry: number,
  facts: SealFacts[C],
  field = "",
): SealProblem<C> => ({ code, entry, path: pathOfField(field), facts }) as unknown as SealProblem<C>;

/** A problem with the seal as a whole. */
export const sealProblem = <C extends SealCode>(code: C, facts: SealFacts[C]): SealProblem<C> =>
  ({ code, path: "", facts }) as unknown as SealProblem<C>;
