import { classify } from "../classify.js";
import type { Fact, Facts, FactValue } from "../conditions/fact-reader.js";
import type { Tri } from "../conditions/tri.js";
import { candidatesOf, type Outcome } from "../outcome.js";
import type { Rule } from "../rule-set.js";
import type { RulesInUse } from "../rules-in-use.js";
import { type Asked, askedOf, candidatesFor } from "./searchable-ladder.js";

/** Whether an outcome is a level, and at least as good as the one at this place of the scale. */
const reaches = (outcome: Outcome, place: number, scale: readonly string[]): boolean =>
  outcome.kind === "level" && scale.indexOf(outcome.level) <= place;

/** Whether an outcome leaves such a level possible, whatever the facts that are still open. */
const leavesOpen = (outcome: Outcome, place: number, scale: readonly string[]): boolean =>
  candidatesOf(outcome).some((level) => scale.indexOf(level) <= place);

/** What the levels from the best down to the one asked for lack. */
const ofLevels = (asked: Asked, judge: (rule: Rule) => Tri, place: number): readonly string[] => {
  const { ladder, scale, rulesInUse: inUse, on, readsOf } = asked;
  const edgesAreNoBar =
    ladder.silentBetween !== undefined && inUse.parameters[ladder.silentBetween.fallback] === "highest-met";
  const names: string[] = [];
  const is = (result: string) => (rule: Rule) => judge(rule) === result;
  let open = false;
  for (const rung of ladder.levels.filter(({ level }) => scale.indexOf(level) <= place)) {
    const [rules, edges] = [on(rung.rules), on(rung.upTo ?? [])];
    const failing = rules.find(is("fails"));
    const beyond = edges.find(is("fails"));
    if (failing !== undefined) names.push(...readsOf(failing));
    else if (beyond !== undefined) {
      // The level is met but for its edge, and yet a lower one counts: any fact may turn that.
      if (edgesAreNoBar) return asked.facts;
      names.push(...readsOf(beyond));
    } else {
      open = true;
      const all = [...rules, ...edges];
      const whole = rung.rules.length > 0 && rules.length === rung.rules.length;
      names.push(...all.flatMap(readsOf));
      if (whole && (rung.unread ?? []).length === 0 && all.every(is("holds"))) break;
    }
  }
  // Under an unknown ceiling that is good enough, a level that is met is no single level: the ceiling may become
  // known, or the level may be missed so that only the one of the ceiling is left.
  if (open)
    names.push(
      ...on(ladder.ceilings)
        .filter(({ level }) => scale.indexOf(level) <= place)
        .flatMap(readsOf),
    );
  return names;
};

/**
 * Of these facts, which do not reach a level: the ones of which at least one must differ in any facts that
 * do. With `settled` no fact is left open for later, so what is unknown stands in the way as well.
 */
const blockersOf = (asked: Asked, facts: Facts, place: number, settled: boolean): readonly string[] => {
  const { ladder, scale, on, readsOf } = asked;
  const judge = asked.judging(facts);
  const lowest = place === scale.length - 1;
  const below = on(ladder.ceilings).filter(({ level }) => scale.indexOf(level) > place);
  const barring = [...on(ladder.exemptions), ...(lowest ? [] : [...on(ladder.forced), ...below])];
  const holding = barring.find((rule) => judge(rule) === "holds");
  if (holding !== undefined) return readsOf(holding);
  const unsure = settled ? barring.find((rule) => judge(rule) === "unknown") : undefined;
  if (unsure !== undefined) return readsOf(unsure);
  return lowest ? asked.facts : ofLevels(asked, judge, place);
};

/** How many classifications a question may still take. */
interface Patience {
  left: number;
}

/** What came of changing certain facts: their values nearest to the present ones, or what else must differ. */
type Assigned =
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
const assign = (
  names: readonly string[],
  given: Facts,
  place: number,
  asked: Asked,
  patience: Patience,
): Assigned => {
  const { subject, rulesInUse: inUse, scale } = asked;
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
        ? reaches(outcome, place, scale) && reaches(classify(subject, world, inUse), place, scale)
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
interface ChangeSet {
  readonly changes: readonly FactChange[];
}

/**
 * What a search came to: the level is reached as things are; sets were found; none of so many facts; no change of
 * facts at all; or the search had to end before it knew.
 */
export type ReachVerdict = "reached" | "found" | "not-within-bound" | "impossible" | "unfinished";

/** How a level could be reached. */
export interface ReachedLevel {
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
  inUse: RulesInUse,
  level: string,
  { most, fixed }: ReachLimits,
): ReachedLevel => {
  const asked = askedOf(subject, inUse);
  const place = asked.scale.indexOf(level);
  const patience: Patience = { left: patienceOfAQuestion };
  const kept = new Set([...fixed, ...asked.totals]);
  const found: Found[] = [];
  const holdsFound = (names: readonly string[]): boolean =>
    found.some(({ set }) => [...set].every((name) => names.includes(name)));
  const resultOf = (verdict: ReachVerdict, more: boolean): ReachedLevel => ({
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
