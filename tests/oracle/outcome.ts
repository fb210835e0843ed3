/** A level; `levels` lists the best first. */
export const levels = ["excellent", "good", "fulfilled", "unfulfilled"] as const;
export type Level = (typeof levels)[number];

/** A degree of performance; `degrees` lists the best first. */
export const degrees = ["excellent", "good", "average", "poor"] as const;
export type Degree = (typeof degrees)[number];

/** The three kinds of work that a member may do. */
export const works = ["with-post", "without-post", "outside-political-system"] as const;
export type Work = (typeof works)[number];

/** Why a subject gets no level. */
export type NoLevel = "not-reviewed" | "not-classified" | "deferred";

/** The answer of the second implementation for a subject with all facts known. */
export type Answer =
  | { readonly kind: "levels"; readonly levels: ReadonlySet<Level> }
  | { readonly kind: NoLevel };

export type Value = number | boolean | string;

/** Facts by name, or the committee's choices by parameter. */
export type Named = Readonly<Record<string, Value>>;

const bitOf: Readonly<Record<Level, number>> = { excellent: 1, good: 2, fulfilled: 4, unfulfilled: 8 };

// Each set of levels exists once. Equal answers are then the same object, which makes millions of them cheap.
const sets: readonly Answer[] = Array.from({ length: 16 }, (_, bits) => ({
  kind: "levels",
  levels: new Set(levels.filter((level) => (bits & bitOf[level]) !== 0)),
}));
const without: Readonly<Record<NoLevel, Answer>> = {
  "not-reviewed": { kind: "not-reviewed" },
  "not-classified": { kind: "not-classified" },
  deferred: { kind: "deferred" },
};
const bits = new Map<Answer, number>(sets.map((answer, index) => [answer, index]));

/** The levels of an answer as a number with one bit for each. 0 for an exemption. */
export const bitsOf = (answer: Answer): number => bits.get(answer) ?? 0;

/** The answer whose levels have these bits. */
export const ofBits = (wanted: number): Answer => sets[wanted] as Answer;

/** One of these levels, and the text does not say which. */
export const anyOf = (...possible: readonly Level[]): Answer =>
  ofBits(possible.reduce((sum, level) => sum | bitOf[level], 0));

/** The answer with a single level. */
export const only = (level: Level): Answer => ofBits(bitOf[level]);

/** Every level is possible. */
export const anyLevel = anyOf(...levels);

/** No level, for this reason. */
export const noLevel = (reason: NoLevel): Answer => without[reason];

/** What is possible if either answer is. */
export const either = (one: Answer, other: Answer): Answer => ofBits(bitsOf(one) | bitsOf(other));

/** Whether a degree is at least another. */
export const degreeAtLeast = (degree: Degree, least: Degree): boolean =>
  degrees.indexOf(degree) <= degrees.indexOf(least);

/** Whether a level is at least another. */
export const levelAtLeast = (is: Level, least: Level): boolean => levels.indexOf(is) <= levels.indexOf(least);

/** Lowers each possible level to the highest level that is allowed. */
export const notAbove = (answer: Answer, ceiling: Level): Answer => {
  const keep = (bitOf[ceiling] - 1) ^ 15;
  const possible = bitsOf(answer);
  if (possible === 0 || (possible & keep) === possible) return answer;
  return ofBits((possible & keep) | bitOf[ceiling]);
};
