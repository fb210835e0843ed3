import { InvalidInputError } from "../../language/problems/errors.js";
import type { EntryPlace } from "../../language/problems/seal.js";
import { entryName, type SealFacts, sealEnglish } from "../../language/problems/seal.js";
import { statedPlace } from "./seal-problem.js";

const twice = Symbol("the name that stands twice");

/** The rest of a line in which a name stands twice: its place, as far as it states one. */
export type AmbiguousEntry = Partial<EntryPlace> & { readonly [twice]: string };

/** Makes the rest of a line in which a name stands twice, at this path. */
export const ambiguousEntry = (entry: unknown, path: string): AmbiguousEntry => {
  const { stream, position } = (entry ?? {}) as Partial<EntryPlace>;
  return { stream, position, [twice]: path } as AmbiguousEntry;
};

/** The path of the name that stands twice in the line of an entry; undefined for every other entry. */
export const pathOfRepeated = (entry: unknown): string | undefined =>
  typeof entry === "object" && entry !== null && twice in entry
    ? (entry as AmbiguousEntry)[twice]
    : undefined;

/** @throws InvalidInputError `ambiguous` if a name stands twice in the line of an entry */
export const mustBeUnambiguous = (entry: unknown): void => {
  const path = pathOfRepeated(entry);
  if (path === undefined) return;
  throw new InvalidInputError<keyof SealFacts>(
    {
      code: "ambiguous",
      entry: entryName(statedPlace(entry)),
      path,
      facts: {},
    },
    sealEnglish,
  );
};
