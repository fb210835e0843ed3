import { searchForm, withoutMarks } from "../collation.js";
import type { ValueNames } from "../labels.js";
import { namesOfValues, type ValueKind } from "./values.js";

/** A name in the form for comparison: the form for a search, with plain hyphens. */
const compared = (name: string): string => searchForm(name).replaceAll(/[\u2010-\u2015]/g, "-");

/**
 * The code for a typed text: the code itself, or its Vietnamese or English name, in any case, spacing and
 * form of letters. Undefined if no code has the name, or if two have it.
 *
 * @param names codes with their names
 * @param text the typed text
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

/**
 * The code that a person means who types in a hurry: as `codeNamed`, or by the only name that is equal without case
 * and marks, `bi thu chi bo`, or that has these words in it, `xuất sắc`. Nothing where several names do.
 */
export const codeMeant = (names: ValueNames, text: string): string | undefined => {
  const itself = codeNamed(names, text);
  const wanted = withoutMarks(text);
  if (itself !== undefined || wanted === "") return itself;
  const only = (fits: (name: string) => boolean): string | undefined => {
    const found = Object.entries(names).filter(([, { vi, en }]) =>
      [vi, en].some((name) => fits(withoutMarks(name))),
    );
    return found.length === 1 ? found[0]?.[0] : undefined;
  };
  return only((name) => name === wanted) ?? only((name) => ` ${name} `.includes(` ${wanted} `));
};

/** The value of a kind for a typed name, `hoàn thành tốt nhiệm vụ` or `good`; undefined if there is none. */
export const valueNamed = (kind: ValueKind, text: string): string | undefined =>
  codeNamed(namesOfValues(kind), text);
