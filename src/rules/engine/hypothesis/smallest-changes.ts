import { classify } from "../classification/classify.js";
import type { Facts, FactValue } from "../conditions/facts.js";
import type { Tri } from "../conditions/tri.js";
import { candidatesOf, type Outcome } from "../outcome.js";
import type { Rule } from "../rule-set.js";
import type { RulesInUse } from "../rules-in-use.js";
import { type Asked, askedOf, candidatesFor } from "./searchable-ladder.js";

/** Whether an outcome is a level at least as good as the one at this place of the scale. */
const reaches = (outcome: Outcome, place: number, scale: readonly string[]): boolean =>
  outcome.kind === "level" && scale.indexOf(outcome.level) <= place;

/** Whether an outcome leaves such a level possible, for any values of the open facts. */
const leavesOpen = (outcome: Outcome, place: number, scale: readonly string[]): boolean =>
  candidatesOf(outcome).some((level) => scale.indexOf(level) <= place);

/** The facts that the levels from the best down to the asked one lack. */
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
      // The level fails only at its edge, and a lower level still counts. Any fact may change that.
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
  // A ceiling is unknown and good enough, so a met level is not the only possible level. The ceiling may
  // become known. Or the level may fail, and then only the level of the ceiling stays.
  if (open)
    names.push(
      ...on(ladder.ceilings)
        .filter(({ level }) => scale.indexOf(level) <= place)
        .flatMap(readsOf),
    );
  return names;
};

/**
 * The facts that keep these facts from a level. At least one of them must differ in any facts that reach it.
 * With `settled` no fact stays open for later, so unknown facts also count.
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

/** The number of classifications that a question may still use. */
interface Patience {
  left: number;
}

/**
 * The result of a change of certain facts: their values nearest to the present ones, or other facts that must
 * differ.
 */
type Assigned =
  | { readonly kind: "reached"; readonly values: ReadonlyMap<string, FactValue>; readonly distance: number }
  | { readonly kind: "blocked"; readonly blockers: ReadonlySet<string> }
  | { readonly kind: "unfinished" };

/** The facts that contradict a count: a smaller whole, or a larger part. */
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

/** The wholes before their parts, so that the search tries a part within them. */
const inOrder = (names: readonly string[], asked: Asked): readonly string[] => {
  const depth = (name: string): number => asked.wholesOf(name).length;
  return names.toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
};

/**
 * Searches values of exactly these facts that reach the level at a place of the scale, or a better one. It
 * returns the nearest such values. It tries every relevant value until `Patience` ends.
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
  const world = new Map(given);
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
      for (const name of blockersOf(asked, world, place, next === undefined)) {
        blockers.add(name);
        // A count without a record can have a value from the counts around it.
        if (!world.has(name)) for (const kin of asked.kinOf(name)) blockers.add(kin);
      }
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

/** One fact with its present value and its needed value. */
export interface FactChange {
  /** The name of the fact. */
  readonly fact: string;
  /** Absent if the value is unknown. Somebody would have to state it. */
  readonly was?: FactValue;
  /** The needed value. */
  readonly becomes: FactValue;
  /** The events behind the present value. */
  readonly from: readonly string[];
}

/** A smallest set of facts. All its changes together reach the level. Fewer of these facts never do. */
interface ChangeSet {
  readonly changes: readonly FactChange[];
}

/**
 * The result of a search. `reached`: the present facts reach the level. `found`: the search found sets.
 * `not-within-bound`: no set within the bound is enough. `impossible`: no change of facts is enough.
 * `unfinished`: the search ended too early.
 */
export type ReachVerdict = "reached" | "found" | "not-within-bound" | "impossible" | "unfinished";

/** The ways to reach a level. */
export interface ReachedLevel {
  readonly verdict: ReachVerdict;
  /** Every smallest set within the bound. An unfinished search returns the sets so far. */
  readonly sets: readonly ChangeSet[];
  /** Whether larger sets may reach it too. */
  readonly more: boolean;
}

/** The greatest size of a set, and the facts that nobody can change. */
export interface ReachLimits {
  readonly most: number;
  readonly fixed: readonly string[];
}

/** The greatest number of classifications for one question. */
const patienceOfAQuestion = 50_000;

interface Found {
  readonly set: ReadonlySet<string>;
  readonly distance: number;
  readonly changes: readonly FactChange[];
}

const changesOf = (values: ReadonlyMap<string, FactValue>, facts: Facts): FactChange[] =>
  [...values].map(([fact, becomes]) => {
    const now = facts.get(fact);
    return { fact, ...(now?.value === undefined ? {} : { was: now.value }), becomes, from: now?.from ?? [] };
  });

/**
 * Searches the smallest sets of facts that make a subject reach a level, or a better one, when they change.
 *
 * Sets grow by one fact at a time. If a set does not reach the level for any values, the search knows the
 * facts that prevent it. Every larger set that reaches the level contains at least one of them, so the search
 * misses no set. Smaller sets come first. The search skips every set that contains a set it has found, so
 * each result is minimal.
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
