const pairsOf = (names: Readonly<Record<string, string>>, back: boolean): ReadonlyMap<unknown, string> =>
  new Map(Object.entries(names).map(([former, present]) => (back ? [present, former] : [former, present])));

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** How well a clause is known, in files of the first version. */
const marks = {
  P: "quoted",
  "P*": "quoted-in-part",
  "P(tr)": "translated",
  S: "reported",
  L: "local",
  R: "recalled",
  NF: "not-found",
};

/** A copy with every evidence mark in its other form. */
const withMarks = (value: unknown, words: ReadonlyMap<unknown, string>): unknown => {
  if (Array.isArray(value)) return value.map((each) => withMarks(each, words));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "evidence" ? (words.get(inner) ?? inner) : withMarks(inner, words),
    ]),
  );
};

/** A file of rules with the names of today, whichever version it was written for. What is no object is returned as it is. */
export const presentNames = (file: unknown): unknown => withMarks(file, pairsOf(marks, false));

/** Rules with the names of the first version, for a fingerprint that was recorded then. */
export const formerNames = (rules: object): unknown => withMarks(rules, pairsOf(marks, true));
