import { type Degree, degrees, type Level, levels } from "../outcome.js";

/** Draws values from a seed. The same seed gives the same values, and most of them lie at an edge. */
export interface Draw {
  /** True in this many cases of a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(values: readonly T[]) => T;
  /** A number between two numbers, both included. */
  readonly between: (least: number, most: number) => number;
  /** The size of a whole that has parts. */
  readonly whole: () => number;
  /** All of a whole, or a number beside one of these percentages of it. */
  readonly part: (whole: number, fullPercent: number, edges: readonly number[]) => number;
  /** In most cases this degree or the next. */
  readonly degree: (mood: Degree) => Degree;
  /** In most cases this level or the next. */
  readonly level: (mood: Level) => Level;
}

/** Numbers from 0 to below 1, from the generator mulberry32. */
const numbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** A source of values. `sizes` lists the wholes that it draws. */
export const drawFrom = (seed: number, sizes: readonly number[]): Draw => {
  const next = numbers(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const chance = (percent: number): boolean => next() * 100 < percent;
  const pick = <T>(values: readonly T[]): T => values[between(0, values.length - 1)] as T;
  const near = <T>(values: readonly T[], mood: T): T => {
    if (chance(90)) return mood;
    return chance(60) ? (values[values.indexOf(mood) + 1] ?? mood) : pick(values);
  };
  return {
    chance,
    pick,
    between,
    whole: () => pick(sizes),
    part: (whole, fullPercent, edges) => {
      if (chance(fullPercent)) return whole;
      const beside = Math.round((whole * pick(edges)) / 100) + between(-1, 1);
      return Math.min(whole, Math.max(0, beside));
    },
    degree: (mood) => near(degrees, mood),
    level: (mood) => near(levels, mood),
  };
};
