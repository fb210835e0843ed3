import { applies, type Bound, bind } from "../../bound.js";
import type { Fact, FactValue } from "../../facts.js";
import { prepareRule } from "../../judge.js";
import { plain } from "../../reading.js";
import type { Condition, Rule, RuleSet } from "../../rule-set.js";
import type { Tri } from "../../tri.js";
import type { Part } from "../places.js";
import { criticalValues } from "./critical.js";

/** Whether a local rule lets through what the central one stops: never, in an example, or one cannot tell. */
export type Passage =
  | { readonly kind: "never" }
  | { readonly kind: "example"; readonly facts: Readonly<Record<string, FactValue>> }
  | { readonly kind: "unclear" };

/** How many cases are tried before one gives up. */
const bounded = 50_000;

type Effect = "stops" | "lets-through" | "open";

/** What a result means for who wants a better level or none at all. */
const effectOf = (part: Part, result: Tri): Effect => {
  if (result === "unknown") return "open";
  const stops = part === "forced" || part === "ceilings" ? result === "holds" : result === "fails";
  return stops ? "stops" : "lets-through";
};

/** What a rule does while nobody adopted it: a level stays open, a bar is none, an exemption is none. */
const whileOff: Readonly<Record<Part, Effect>> = {
  levels: "open",
  edges: "open",
  forced: "lets-through",
  ceilings: "lets-through",
  exemptions: "stops",
};

const effect = (rule: Rule, part: Part, bound: Bound) => {
  if (!applies(rule, bound)) return () => whileOff[part];
  const test = prepareRule(rule, plain(bound));
  return (facts: ReadonlyMap<string, Fact>) => effectOf(part, test(facts));
};

const conditionsOf = (rule: Rule, bound: Bound): { condition: Condition; bound: Bound }[] =>
  [rule, ...(rule.unless ?? [])].map(({ when }) => ({ condition: when, bound }));

/** A count is at most the count that it is part of. */
const isPossible = (facts: ReadonlyMap<string, Fact>, { facts: declared }: RuleSet): boolean => {
  for (const [name, { value }] of facts) {
    const seen = new Set<string>();
    for (let at = declared[name]?.partOf; at !== undefined && !seen.has(at); at = declared[at]?.partOf) {
      seen.add(at);
      const whole = facts.get(at)?.value;
      if (whole !== undefined && Number(value) > Number(whole)) return false;
    }
  }
  return true;
};

/** Every combination of values, one after another in the same map. */
function* combinations(values: readonly (readonly [string, readonly FactValue[]])[]) {
  const facts = new Map<string, Fact>();
  const places = values.map(() => 0);
  for (;;) {
    values.forEach(([name, choices], index) => {
      const value = choices[places[index] ?? 0];
      if (value !== undefined) facts.set(name, { value, from: [] });
    });
    yield facts;
    let at = 0;
    while (at < places.length && (places[at] ?? 0) + 1 >= (values[at]?.[1].length ?? 0)) places[at++] = 0;
    if (at === places.length) return;
    places[at] = (places[at] ?? 0) + 1;
  }
}

/** Tries two rules on every critical combination of the facts that either reads. */
export const passage = (part: Part, central: Rule, local: Rule, base: RuleSet, layered: RuleSet): Passage => {
  // Both are judged of points in the same steps.
  const { scoring } = layered;
  const [before, after] = [bind(scoring === undefined ? base : { ...base, scoring }), bind(layered)];
  // A clause that is switched off stops nobody; only an exemption that is off exempts nobody.
  if (part !== "exemptions" && !applies(central, before)) return { kind: "never" };
  const { values, exact } = criticalValues(
    [...conditionsOf(central, before), ...conditionsOf(local, after)],
    layered,
  );
  const size = [...values.values()].reduce((product, choices) => product * choices.length, 1);
  if (size > bounded) return { kind: "unclear" };
  const [stopped, passed] = [effect(central, part, before), effect(local, part, after)];
  let open = !exact;
  for (const facts of combinations([...values])) {
    if (!isPossible(facts, layered)) continue;
    const [was, is] = [stopped(facts), passed(facts)];
    if (was === "stops" && is === "lets-through")
      return {
        kind: "example",
        facts: Object.fromEntries([...facts].map(([name, { value }]) => [name, value])),
      };
    if (was !== "lets-through" && is !== "stops" && (was === "open" || is === "open")) open = true;
  }
  return open ? { kind: "unclear" } : { kind: "never" };
};
