import { degrees, levels, type Named, type Value, works } from "./outcome.js";
import type { Branches } from "./ways.js";

/** Counts within counts: the parts of a whole, one inside the other or side by side. */
interface Whole {
  /** Each of these may be as large as the whole. */
  readonly within: readonly string[];
  /** No unit is in both of these, so together they are at most the whole. */
  readonly apart?: readonly [string, string];
  /** Whether the two together are the whole. */
  readonly complete?: boolean;
}

const wholes: Readonly<Record<string, Whole>> = {
  "tasks.assigned": { within: [], apart: ["tasks.done", "tasks.failed"] },
  "tasks.done": { within: ["tasks.on-time", "tasks.exceeded"] },
  "led.assigned": { within: ["led.done"] },
  "led.done": { within: ["led.on-time", "led.exceeded"] },
  "led.units": { within: ["led.units-unfulfilled"] },
  "confidence.returned": { within: ["confidence.low"] },
  "shortcomings.pointed-out": { within: ["shortcomings.remedied"] },
  "members.rated": {
    within: [],
    apart: ["members.at-least-fulfilled", "members.unfulfilled"],
    complete: true,
  },
  "members.at-least-fulfilled": { within: ["members.at-least-good"] },
  "subordinates.rated": {
    within: [],
    apart: ["subordinates.at-least-fulfilled", "subordinates.unfulfilled"],
    complete: true,
  },
  "subordinates.at-least-fulfilled": { within: ["subordinates.at-least-good"] },
  "subordinates.count": { within: ["subordinates.disciplined"] },
  "votes.base": { within: ["votes.at-least-good"] },
  "votes.at-least-good": { within: [], apart: ["votes.excellent", "votes.good"], complete: true },
};

/** The whole of each part, and the part beside it. */
const partOf = new Map(
  Object.entries(wholes).flatMap(([whole, { within, apart }]) => [
    ...within.map((part) => [part, { whole, beside: undefined as string | undefined }] as const),
    ...(apart ?? []).map((part, at) => [part, { whole, beside: apart?.[1 - at] }] as const),
  ]),
);

type Known = { readonly [name: string]: Value | undefined };

/** The least number that a count can have, given the counts that are known. */
const least = (name: string, known: Known): number => {
  const value = known[name];
  if (value !== undefined) return Number(value);
  const { within = [], apart = [] } = wholes[name] ?? {};
  const side = apart.reduce((sum, part) => sum + least(part, known), 0);
  const inside = Math.max(side, ...within.map((part) => least(part, known)));
  const { whole, beside } = partOf.get(name) ?? {};
  if (whole === undefined || beside === undefined || wholes[whole]?.complete !== true) return inside;
  const [all, other] = [known[whole], known[beside]];
  return all === undefined || other === undefined ? inside : Number(all) - Number(other);
};

/** The largest number that a count can have. */
const most = (name: string, known: Known): number => {
  const value = known[name];
  if (value !== undefined) return Number(value);
  const { whole, beside } = partOf.get(name) ?? {};
  const room =
    whole === undefined
      ? Number.POSITIVE_INFINITY
      : most(whole, known) - (beside === undefined ? 0 : least(beside, known));
  const { apart = [], complete = false } = wholes[name] ?? {};
  const sum = apart.reduce((total, part) => total + Number(known[part] ?? Number.POSITIVE_INFINITY), 0);
  return complete ? Math.min(room, sum) : room;
};

/** The percentages of its outermost whole at which a rule of any rule set has an edge for a part. */
const edgesOf: Readonly<Record<string, readonly number[]>> = {
  "tasks.done": [50, 70, 100],
  "tasks.on-time": [80, 100],
  "tasks.exceeded": [30, 50],
  "tasks.failed": [50],
  "led.done": [70, 100],
  "led.on-time": [80, 100],
  "led.exceeded": [30],
  "led.units-unfulfilled": [0, 50],
  "confidence.low": [50],
  "shortcomings.remedied": [100],
  "members.unfulfilled": [20],
  "members.at-least-fulfilled": [80, 100],
  "members.at-least-good": [50, 80],
  "subordinates.at-least-fulfilled": [100],
  "subordinates.unfulfilled": [0],
  "subordinates.at-least-good": [50, 80],
  "subordinates.disciplined": [20],
  "votes.at-least-good": [50],
  "votes.excellent": [200 / 3],
  "votes.good": [50],
};

const unique = (values: readonly number[], low: number, high: number): number[] =>
  [...new Set(values.map(Math.floor))].filter(
    (value) => Number.isFinite(value) && value >= low && value <= high,
  );

/** The parts of a whole that stand for all others: its ends, and both sides of every edge. */
const parts = (name: string, whole: number, low: number, high: number): number[] => {
  const sides = (edgesOf[name] ?? []).flatMap((edge) => [-1, 0, 1].map((by) => (whole * edge) / 100 + by));
  return unique([low, high, ...sides], low, high);
};

/** The wholes that stand for all others, by the parts that are known. */
const wholesAbove = (name: string, known: Known, low: number, high: number): number[] => {
  const { within = [], apart = [] } = wholes[name] ?? {};
  const inside = [...within, ...apart].flatMap((part) => [part, ...(wholes[part]?.within ?? [])]);
  const sides = inside.flatMap((part) =>
    (edgesOf[part] ?? [])
      .filter((edge) => edge > 0 && known[part] !== undefined)
      .flatMap((edge) => [-1, 0, 1].map((by) => (Number(known[part]) * 100) / edge + by)),
  );
  return unique([low, low + 1, low + 2, 10, 100, high, ...sides], low, high);
};

/** The points of one group that stand for all others, beside those of the other group. */
const pointsBeside = (other: Value | undefined, largest: number): number[] => {
  const sums = other === undefined ? [0, 20, 40, 50, 60, 70] : [50, 70, 90].map((sum) => sum - Number(other));
  return unique([0, largest, ...sums.flatMap((sum) => [sum - 1, sum])], 0, largest);
};

/** The outermost whole of a part. Shares are shares of it. */
const topOf = (name: string): string => {
  const whole = partOf.get(name)?.whole;
  return whole === undefined ? name : topOf(whole);
};

/** The values that stand for all others of an unknown fact. */
const valuesOf = (name: string, like: Value, known: Known): readonly Value[] => {
  if (name === "points.general") return pointsBeside(known["points.tasks"], 30);
  if (name === "points.tasks") return pointsBeside(known["points.general"], 70);
  if (name.endsWith(".months")) return [5, 6];
  if (name === "leave.sick-days") return [0, 59, 60, 89, 90, 299, 300, 334, 335];
  if (name === "category.work") return works;
  if (typeof like === "boolean") return [true, false];
  if (typeof like !== "number") return name.startsWith("degree.") ? degrees : levels;
  const [low, high] = [least(name, known), most(name, known)];
  const top = known[topOf(name)];
  return top === undefined || topOf(name) === name
    ? wholesAbove(name, known, low, high)
    : parts(name, Number(top), low, high);
};

/** Facts of which some are unknown, with the values that they have at the moment. */
export interface Unfolding {
  readonly facts: Named;
  /** Forgets the values that were given. */
  readonly forget: () => void;
  /** How many unknown facts have a value. */
  readonly settled: () => number;
  /** The values that an unknown fact may have beside the values of the others. */
  readonly values: (name: string) => readonly Value[];
  /** Whether a value agrees with the values of the others. */
  readonly allows: (name: string, value: Value) => boolean;
}

/** Two parts that together are a whole, with the whole. */
const complete = Object.entries(wholes).flatMap(([whole, { apart, complete: all }]) =>
  all === true && apart !== undefined ? [{ whole, apart }] : [],
);

/**
 * The unknown count that follows from another: the rest of a whole, or the whole. Nobody can hold it fast while
 * the other changes.
 */
export const followerOf = (name: string, unknown: readonly string[]): string | undefined => {
  const found = complete.find(({ whole, apart }) => [whole, ...apart].includes(name));
  const counts = found === undefined ? [] : [...found.apart, found.whole];
  return counts.find((each) => each !== name && unknown.includes(each));
};

/** A count by its whole, or by the parts of which it is the whole. */
const derived = (name: string, of: (name: string) => Value): number => {
  const parts = wholes[name]?.complete === true ? wholes[name].apart : undefined;
  if (parts !== undefined) return Number(of(parts[0])) + Number(of(parts[1]));
  const { whole, beside } = partOf.get(name) ?? {};
  if (whole === undefined || beside === undefined) throw new Error(`${name} follows from nothing.`);
  return Number(of(whole)) - Number(of(beside));
};

/**
 * Gives an unknown fact a value when a rule first reads it, so that facts which no rule reads cost nothing.
 * Wholes get theirs before their parts. `held` are values that are given from outside, and
 * `follower` is a count that follows from them.
 */
export const unfolding = (
  facts: Named,
  unknown: readonly string[],
  pick: Branches["pick"],
  held: Record<string, Value> = {},
  follower?: string,
): Unfolding => {
  const known: Record<string, Value | undefined> = {};
  const read: Record<string, Value> = {};
  const settle = (name: string): Value => {
    const found = held[name] ?? known[name];
    if (found !== undefined) return found;
    if (name === follower) return derived(name, settle);
    const whole = partOf.get(name)?.whole;
    if (whole !== undefined && whole in facts) settle(whole);
    const value = pick(valuesOf(name, facts[name] as Value, known));
    known[name] = value;
    return value;
  };
  for (const [name, value] of Object.entries(facts)) {
    if (unknown.includes(name))
      Object.defineProperty(read, name, { get: () => settle(name), enumerable: true });
    else {
      known[name] = value;
      read[name] = value;
    }
  }
  return {
    facts: read,
    forget: () => {
      for (const name of unknown) known[name] = undefined;
    },
    settled: () => unknown.filter((name) => known[name] !== undefined).length,
    values: (name) => valuesOf(name, facts[name] as Value, known),
    allows: (name, value) =>
      typeof value !== "number" ||
      name.startsWith("points.") ||
      (value >= least(name, known) && value <= most(name, known)),
  };
};
