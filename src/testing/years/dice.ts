/** A source of numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  readonly roll: (sides: number) => number;
  /** True `times` in a hundred. */
  readonly chance: (times: number) => boolean;
  /** One of a list. */
  readonly one: <T>(list: readonly [T, ...T[]]) => T;
}

/** Dice by mulberry32: 32-bit integer arithmetic, alike on every machine. */
export const dice = (seed: number): Dice => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const roll = (sides: number): number => next() % sides;
  return { roll, chance: (times) => roll(100) < times, one: (list) => list[roll(list.length)] ?? list[0] };
};
