import { searchForm } from "../collation.js";
import type { ValueNames } from "../labels.js";
import { namesOfValues, type ValueKind } from "./values.js";

/** A name as it is compared: as it is searched for, with plain hyphens. */
const compared = (name: string): string => searchForm(name).replaceAll(/[\u2010-\u2015]/g, "-");

/**
 * The code that a person named: by the code itself or by its Vietnamese or English name, in any case and spacing,
 * with letters composed or not. Nothing where no code has the name, or where two have it.
 *
 * @param names codes with their names
 * @param text what the person wrote
 */
export const codeNamed = (names: ValueNames, text: string): string | undefined => {
  const wanted = compared(text);
  const entries = Object.entries(names);
  const itself = entries.find(([code]) => compared(code) === wanted);
  if (itself !== undefined) return itself[0];
  const named = entries.filter(([, { vi, en }]) => compared(vi) === wanted || compared(en) === wanted);
  const [only] = named;
  return named.length === 1 ? only?.[0] : undefined;
};

/** The value of a kind that a person named, `hoàn thành tốt nhiệm vụ` or `good`; nothing where there is none. */
export const valueNamed = (kind: ValueKind, text: string): string | undefined =>
  codeNamed(namesOfValues(kind), text);
