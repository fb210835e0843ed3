import type { Bound } from "../engine/bound.js";
import type { Facts, FactValue } from "../engine/facts.js";
import { askedOf } from "./asked.js";
import { assign, type Patience } from "./assign.js";

/** One fact as it is and as it would have to be. */
export interface FactChange {
  /** The name of the fact. */
  readonly fact: string;
  /** Absent where nothing is known: then it would have to be stated. */
  readonly was?: FactValue;
  /** As it would have to be. */
  readonly becomes: FactValue;
  /** The events behind the present value. */
  readonly from: readonly string[];
}

/** A smallest set of facts: with these changes together the level is reached, with fewer of these facts never. */
export interface ChangeSet {
  readonly changes: readonly FactChange[];
}

/**
 * What a search came to: the level is reached as things are; sets were found; none of so many facts; no change of
 * facts at all; or the search had to end before it knew.
 */
export type ReachVerdict = "reached" | "found" | "not-within-bound" | "impossible" | "unfinished";

/** How a level could be reached. */
export interface Reach {
  readonly verdict: ReachVerdict;
  /** Every smallest set of at most so many facts; where the search is unfinished, those found so far. */
  readonly sets: readonly ChangeSet[];
  /** Whether sets of more facts than were looked at may reach it too. */
  readonly more: boolean;
}

/** How large a set may be, and which facts nobody can change. */
export interface ReachLimits {
  readonly most: number;
  readonly fixed: readonly string[];
}

/** How many classifications one question may take. */
const patienceOfAQuestion = 50_000;

interface Found {
  readonly set: ReadonlySet<string>;
  readonly distance: number;
  readonly changes: readonly FactChange[];
}

const changesOf = (values: ReadonlyMap<string, FactValue>, facts: Facts): FactChange[] =>
  [...values].map(([fact, becomes]) => {
    const now = facts.get(fact);
    return { fact, ...(now === undefined ? {} : { was: now.value }), becomes, from: now?.from ?? [] };
  });

/**
 * Looks for the smallest sets of facts whose change makes a subject reach a level, or a better one.
 *
 * Sets grow one fact at a time. Where a set does not reach the level, whatever its values, it is known which
 * facts stand in the way, and at least one of them is in every larger set that does reach it; so no set is left
 * out. Smaller sets come first and none is looked at that holds one already found: what is found is minimal.
 */
export const changesReaching = (
  subject: string,
  facts: Facts,
  bound: Bound,
  level: string,
  { most, fixed }: ReachLimits,
): Reach => {
  const asked = askedOf(subject, bound);
  const place = asked.scale.indexOf(level);
  const patience: Patience = { left: patienceOfAQuestion };
  const kept = new Set([...fixed, ...asked.totals]);
  const found: Found[] = [];
  const holdsFound = (names: readonly string[]): boolean =>
    found.some(({ set }) => [...set].every((name) => names.includes(name)));
  const resultOf = (verdict: ReachVerdict, more: boolean): Reach => ({
    verdict,
    sets: found
      .toSorted((a, b) => a.set.size - b.set.size || a.distance - b.distance)
      .map(({ changes }) => ({ changes })),
    more,
  });

  let layer: readonly (readonly string[])[] = [[]];
  for (let size = 0; size <= most && layer.length > 0; size += 1) {
    const next = new Map<string, readonly string[]>();
    for (const names of layer) {
      const result = assign(names, facts, place, asked, patience);
      if (result.kind === "unfinished") return resultOf("unfinished", true);
      if (result.kind === "reached") {
        const changes = changesOf(result.values, facts);
        if (size === 0) return resultOf("reached", false);
        found.push({ set: new Set(names), distance: result.distance, changes });
        continue;
      }
      for (const blocker of result.blockers) {
        if (kept.has(blocker) || names.includes(blocker)) continue;
        const larger = [...names, blocker].sort();
        next.set(larger.join(" "), larger);
      }
    }
    layer = [...next.values()].filter((names) => !holdsFound(names));
  }
  const more = layer.length > 0;
  if (found.length > 0) return resultOf("found", more);
  return resultOf(more ? "not-within-bound" : "impossible", more);
};
