import { classify } from "../engine/classify.js";
import type { Fact, Facts, FactValue } from "../engine/facts.js";
import type { Asked } from "./asked.js";
import { blockersOf, leavesOpen, reaches } from "./blockers.js";
import { candidatesFor } from "./values.js";

/** How many classifications a question may still take. */
export interface Patience {
  left: number;
}

/** What came of changing certain facts: their values nearest to the present ones, or what else must differ. */
export type Assigned =
  | { readonly kind: "reached"; readonly values: ReadonlyMap<string, FactValue>; readonly distance: number }
  | { readonly kind: "blocked"; readonly blockers: ReadonlySet<string> }
  | { readonly kind: "unfinished" };

/** The facts with which a count cannot go together: a whole that is less, or a part that is more. */
const clashesOf = (fact: string, facts: Facts, asked: Asked): readonly string[] => {
  const value = facts.get(fact)?.value;
  if (typeof value !== "number") return [];
  const wholes = asked.wholesOf(fact).filter((whole) => Number(facts.get(whole)?.value ?? value) < value);
  const parts = [...facts].flatMap(([part, other]) =>
    typeof other.value === "number" && other.value > value && asked.wholesOf(part).includes(fact)
      ? [part]
      : [],
  );
  return [...wholes, ...parts];
};

/** Wholes before their parts, so that a part is tried within them. */
const inOrder = (names: readonly string[], asked: Asked): readonly string[] => {
  const depth = (name: string): number => asked.wholesOf(name).length;
  return names.toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
};

/**
 * Looks for values of exactly these facts with which the level at a place of the scale, or a better one, is
 * reached: of all such values the nearest. Every value that can matter is tried, unless patience ends.
 */
export const assign = (
  names: readonly string[],
  given: Facts,
  place: number,
  asked: Asked,
  patience: Patience,
): Assigned => {
  const { subject, bound, scale } = asked;
  const ordered = inOrder(names, asked);
  const own = new Set(names);
  const world = new Map<string, Fact>(given);
  for (const name of names) world.delete(name);
  const blockers = new Set<string>();
  let best: Extract<Assigned, { kind: "reached" }> | undefined;

  const visit = (index: number, distance: number, clashes: ReadonlySet<string>): void => {
    if (patience.left <= 0) return;
    patience.left -= 1;
    const outcome = asked.outcome(world);
    const next = ordered[index];
    const goesOn =
      next === undefined
        ? reaches(outcome, place, scale) && reaches(classify(subject, world, bound), place, scale)
        : leavesOpen(outcome, place, scale);
    if (!goesOn) {
      for (const name of blockersOf(asked, world, place, next === undefined)) blockers.add(name);
      return;
    }
    if (clashes.size > 0) {
      for (const name of clashes) blockers.add(name);
      return;
    }
    if (next === undefined) {
      const values = new Map(ordered.map((name) => [name, world.get(name)?.value ?? false]));
      best = { kind: "reached", values, distance };
      return;
    }
    for (const candidate of candidatesFor(next, world, ordered.slice(index + 1), given, asked)) {
      const far = distance + candidate.distance;
      if (best !== undefined && far >= best.distance) break;
      world.set(next, { value: candidate.value, from: [] });
      const against = clashesOf(next, world, asked);
      if (!against.some((name) => own.has(name))) visit(index + 1, far, new Set(against));
      world.delete(next);
    }
  };
  visit(0, 0, new Set());
  if (patience.left <= 0) return { kind: "unfinished" };
  return best ?? { kind: "blocked", blockers };
};
