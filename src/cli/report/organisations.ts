import type { Year } from "../../projections/index.js";
import { unknownName } from "../failure.js";

/** The base organisations of a year, in order of id. */
export const basesOf = ({ context }: Year): string[] =>
  [...new Set(context.cells.map(({ id }) => context.baseOf(id)))].sort();

/**
 * The base organisations that a form is made for: the one named, else all.
 *
 * @throws Failure `unknown-name` where it is none
 */
export const basesFor = (year: Year, named: string | undefined): string[] => {
  const bases = basesOf(year);
  if (named === undefined) return bases;
  if (!bases.includes(named)) throw unknownName(named, bases);
  return [named];
};
