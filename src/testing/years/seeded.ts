import type { JournalEvent } from "../../events/index.js";
import { buildYear } from "./build.js";
import { type Dice, dice } from "./dice.js";
import type { YearPlan } from "./plan.js";
import { zeroFingerprint } from "./scheme.js";
import { seededCell, seededReview } from "./seeded-cell.js";

/** What a journal for a benchmark looks like. */
export interface SeededYears {
  /** The same seed gives the same journal. */
  readonly seed: number;
  /** How many events, exactly. */
  readonly events: number;
  /** The fingerprint of the rule set as adopted. @defaultValue 64 zeros */
  readonly fingerprint?: string;
}

const year = 2021;
const cellsPerBase = 6;

const planOf = (nth: number, fingerprint: string, rolls: Dice): YearPlan => {
  const cells = Array.from({ length: cellsPerBase }, (_, index) =>
    seededCell((nth - 1) * cellsPerBase + index + 1, year, rolls),
  );
  const members = cells.flatMap((cell) => cell.members.map(({ id }) => id));
  const anyone = (): string => rolls.one(members as [string, ...string[]]);
  return {
    year,
    base: `b${nth}`,
    superior: "s1",
    fingerprint,
    fulfilledByAnalogy: rolls.chance(50),
    cells,
    review: seededReview(rolls),
    decisions: {
      quotaGroups: true,
      relieved: [],
      commended: [...new Set([anyone(), anyone(), anyone()])],
      notified: true,
      published: true,
      contradiction: false,
      complaints: [{ member: anyone(), outcome: "upheld", redecided: "good" }],
    },
    late: Array.from({ length: 12 }, () => ({ nth: rolls.roll(5000), days: 1 + rolls.roll(90) })),
    corrections: Array.from({ length: 6 }, () => ({
      how: rolls.one(["corrected", "withdrawn"] as const),
      nth: rolls.roll(5000),
      days: 1 + rolls.roll(30),
    })),
  };
};

/**
 * A journal of the asked size for a benchmark: one year of as many base organisations as it takes, one
 * after the other, each with six cells of about 25 members whose events are interleaved as they were
 * recorded. Only one organisation is in memory at a time. The last year is cut off where the size is
 * reached, as if it were read on that day.
 *
 * @example
 * for (const event of seededYears({ seed: 1, events: 1_000_000 })) write(encode(event));
 */
export function* seededYears({ seed, events, fingerprint }: SeededYears): Generator<JournalEvent> {
  const rolls = dice(seed);
  let left = events;
  for (let nth = 1; left > 0; nth += 1) {
    const built = buildYear(planOf(nth, fingerprint ?? zeroFingerprint, rolls));
    yield* built.slice(0, left);
    left -= built.length;
  }
}
