import { type Answer, bitsOf, type Named, ofBits, type Value } from "./outcome.js";

/** A share of a whole. Of an empty whole nobody can say how large it is. */
export interface Share {
  readonly atLeast: (percent: number) => boolean;
  readonly lessThan: (percent: number) => boolean;
  readonly moreThan: (percent: number) => boolean;
}

/** Answers the questions that facts leave open: each in one way at a time, and in the end in every way. */
export interface Ways {
  /** The committee's choice; unchosen, each option in turn. */
  readonly choice: <T extends Value>(parameter: string, options: readonly T[]) => T;
  /** Whether the committee made this choice. */
  readonly chosen: (parameter: string) => boolean;
  /** A part as a share of a whole. Of an empty whole every share is tried. */
  readonly share: (part: number, whole: number) => Share;
}

/** One of several: the first at first, and on later calls of `next` every other. */
export interface Branches {
  readonly pick: <T>(options: readonly T[]) => T;
  /** Starts again with the next combination; false after the last one. */
  readonly next: () => boolean;
}

/** Tries every combination of picks. A pick may depend on the picks before it. */
export const branches = (): Branches => {
  const path: { at: number; of: number }[] = [];
  let depth = 0;
  return {
    pick: (options) => {
      const step = path[depth] ?? { at: 0, of: options.length };
      path[depth] = step;
      depth += 1;
      return options[step.at] as (typeof options)[number];
    },
    next: () => {
      depth = 0;
      for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
        last.at += 1;
        if (last.at < last.of) return true;
        path.pop();
      }
      return false;
    },
  };
};

const yesOrNo = [true, false] as const;

/** A share of nothing: each threshold is passed or not, and no two answers contradict each other. */
const shareOfNothing = (pick: Branches["pick"]): Share => {
  let [atLeast, below] = [0, Number.POSITIVE_INFINITY];
  const reaches = (percent: number): boolean => {
    if (percent <= atLeast) return true;
    if (percent >= below) return false;
    const reached = pick(yesOrNo);
    if (reached) atLeast = percent;
    else below = percent;
    return reached;
  };
  return {
    atLeast: reaches,
    lessThan: (percent) => !reaches(percent),
    // The next share above a threshold: shares here are compared with whole percentages only.
    moreThan: (percent) => percent < 100 && reaches(percent + 0.5),
  };
};

const shareOf = (part: number, whole: number): Share => ({
  atLeast: (percent) => part * 100 >= whole * percent,
  lessThan: (percent) => part * 100 < whole * percent,
  moreThan: (percent) => part * 100 > whole * percent,
});

/** What is possible when each open question is answered in every way. */
export const inEveryWay = (chosen: Named, run: (ways: Ways) => Answer): Answer => {
  const { pick, next } = branches();
  // A choice is the same for every rule that reads it
  const settled = new Map<string, Value>();
  const ways: Ways = {
    choice: (parameter, options) => {
      const choice = chosen[parameter] ?? settled.get(parameter) ?? pick(options);
      settled.set(parameter, choice);
      return choice as (typeof options)[number];
    },
    chosen: (parameter) => chosen[parameter] !== undefined,
    share: (part, whole) => (whole === 0 ? shareOfNothing(pick) : shareOf(part, whole)),
  };
  let possible = 0;
  do {
    settled.clear();
    const answer = run(ways);
    if (answer.kind !== "levels") return answer;
    possible |= bitsOf(answer);
  } while (possible !== 15 && next());
  return ofBits(possible);
};
