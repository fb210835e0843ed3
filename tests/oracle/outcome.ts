/** A level; `levels` lists the best first. */
export const levels = ["excellent", "good", "fulfilled", "unfulfilled"] as const;
export type Level = (typeof levels)[number];

/** A degree of performance; `degrees` lists the best first. */
export const degrees = ["excellent", "good", "average", "poor"] as const;
export type Degree = (typeof degrees)[number];

/** The three kinds of work that a member may do. */
export const works = ["with-post", "without-post", "outside-political-system"] as const;
export type Work = (typeof works)[number];

/** The answer of the second implementation for a subject with all facts known. */
export type Answer =
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "not-reviewed" | "not-classified" | "deferred" }
  | { readonly kind: "undetermined"; readonly candidates: readonly Level[] };

export type Value = number | boolean | string;

/** Facts by name, or the committee's choices by parameter. */
export type Named = Readonly<Record<string, Value>>;

/** The answer with a single level. */
export const level = (is: Level): Answer => ({ kind: "level", level: is });

/** Whether a degree is at least another. */
export const degreeAtLeast = (degree: Degree, least: Degree): boolean =>
  degrees.indexOf(degree) <= degrees.indexOf(least);

/** Whether a level is at least another. */
export const levelAtLeast = (is: Level, least: Level): boolean => levels.indexOf(is) <= levels.indexOf(least);

/** Whether a part is at least this percentage of the whole. True for an empty whole. */
export const atLeast = (part: number, percent: number, whole: number): boolean =>
  part * 100 >= whole * percent;

/** Whether a part is less than this percentage of the whole. */
export const lessThan = (part: number, percent: number, whole: number): boolean =>
  part * 100 < whole * percent;

/**
 * Whether a part is more than this percentage of the whole. For an empty whole, true if the part is above 0.
 */
export const moreThan = (part: number, percent: number, whole: number): boolean =>
  part * 100 > whole * percent;

/** Lowers each possible level to the highest level that is allowed. */
export const notAbove = (answer: Answer, ceiling: Level): Answer => {
  const lowered = (is: Level): Level => (levelAtLeast(is, ceiling) ? ceiling : is);
  if (answer.kind === "level") return level(lowered(answer.level));
  if (answer.kind !== "undetermined") return answer;
  const [first, ...others] = [...new Set(answer.candidates.map(lowered))];
  if (first === undefined) return answer;
  return others.length === 0 ? level(first) : { kind: "undetermined", candidates: [first, ...others] };
};
