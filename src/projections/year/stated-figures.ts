import type { Contradiction, ContradictoryFact, Fact, Facts } from "../../rules/engine/conditions/facts.js";
import type { RuleNames } from "../../rules/engine/rules-in-use.js";
import type { KeysOfRubric } from "../../rules/point-keys.js";

/** The counts that a review states, each with the count that it is a part of. */
const wholes: Readonly<Record<string, string>> = {
  "tasks.done": "tasks.assigned",
  "tasks.on-time": "tasks.done",
  "tasks.exceeded": "tasks.done",
  "tasks.failed": "tasks.assigned",
  "led.done": "led.assigned",
  "led.on-time": "led.done",
  "led.exceeded": "led.done",
  "led.units-unfulfilled": "led.units",
  "shortcomings.remedied": "shortcomings.pointed-out",
};

/** Two parts without a common unit, and their whole. */
const apart = { one: "tasks.done", other: "tasks.failed", whole: "tasks.assigned" } as const;

/** The count that a fact is a part of, in the counts of a review or as the rule set declares it. */
const wholeOf = (name: string, declared: RuleNames["facts"]): string | undefined =>
  Object.hasOwn(wholes, name)
    ? wholes[name]
    : Object.hasOwn(declared, name)
      ? declared[name]?.partOf
      : undefined;

/** The counts that a fact is a part of, from the nearest up. */
const wholesOf = (name: string, declared: RuleNames["facts"]): string[] => {
  const found: string[] = [];
  for (let at = wholeOf(name, declared); at !== undefined && !found.includes(at); at = wholeOf(at, declared))
    found.push(at);
  return found;
};

type Known = ReadonlyMap<string, Fact>;

const numberOf = (name: string, facts: Known): number | undefined => {
  const value = facts.get(name)?.value;
  return typeof value === "number" ? value : undefined;
};

const idsOf = (names: readonly string[], facts: Known): string[] => [
  ...new Set(names.flatMap((name) => facts.get(name)?.from ?? [])),
];

/** Counts above a count that they are a part of. */
const aboveWhole = (
  facts: Known,
  stated: ReadonlySet<string>,
  declared: RuleNames["facts"],
): Contradiction[] =>
  [...facts.keys()].flatMap((part) => {
    const value = numberOf(part, facts);
    if (value === undefined) return [];
    return wholesOf(part, declared).flatMap((whole): Contradiction[] => {
      const most = numberOf(whole, facts);
      if (most === undefined || value <= most || (!stated.has(part) && !stated.has(whole))) return [];
      return [{ facts: [part], values: [value], within: whole, most, from: idsOf([part, whole], facts) }];
    });
  });

/** Tasks done and tasks failed that are together more than those assigned. */
const togetherAbove = (facts: Known, stated: ReadonlySet<string>): Contradiction[] => {
  const { one, other, whole } = apart;
  const [done, failed, most] = [one, other, whole].map((name) => numberOf(name, facts));
  if (done === undefined || failed === undefined || most === undefined || !stated.has(other)) return [];
  if (Math.max(done, failed) > most || done + failed <= most) return [];
  return [
    {
      facts: [one, other],
      values: [done, failed],
      within: whole,
      most,
      from: idsOf([one, other, whole], facts),
    },
  ];
};

/** Points above the maximum in every rubric that the subject may have. */
const abovePoints = (facts: Known, rubrics: readonly KeysOfRubric[]): Contradiction[] => {
  const most = new Map<string, { readonly maximum: number; readonly steps: number }>();
  for (const { keys } of rubrics)
    for (const { key, most: points, steps } of keys) {
      const name = `points.${key}`;
      most.set(name, { maximum: Math.max(points * steps, most.get(name)?.maximum ?? 0), steps });
    }
  return [...most].flatMap(([name, { maximum, steps }]) => {
    const value = numberOf(name, facts);
    return value === undefined || value <= maximum
      ? []
      : [{ facts: [name], values: [value], most: maximum, steps, from: idsOf([name], facts) }];
  });
};

/**
 * Marks the facts of which stated figures contradict each other. None of them keeps its value: nobody knows which
 * figure is wrong.
 *
 * @param stated the facts that a review or a proposal states. Facts that are counted from the record are no
 * contradiction among themselves.
 * @param rubrics the rubrics that the subject may have
 */
export const markContradictions = (
  facts: Known,
  stated: ReadonlySet<string>,
  declared: RuleNames["facts"],
  rubrics: () => readonly KeysOfRubric[],
): Facts => {
  if (stated.size === 0) return facts;
  const points = [...stated].some((name) => name.startsWith("points."));
  const all = [
    ...aboveWhole(facts, stated, declared),
    ...togetherAbove(facts, stated),
    ...(points ? abovePoints(facts, rubrics()) : []),
  ];
  if (all.length === 0) return facts;
  const marked = new Map<string, Contradiction[]>();
  for (const contradiction of all)
    for (const name of [contradiction.facts, contradiction.within ?? []].flat())
      marked.set(name, [...(marked.get(name) ?? []), contradiction]);
  const result = new Map<string, Fact | ContradictoryFact>(facts);
  for (const [name, contradictory] of marked)
    result.set(name, { contradictory, from: [...new Set(contradictory.flatMap(({ from }) => from))] });
  return result;
};

/** The contradictions among the facts of a subject, each once. */
export const contradictionsIn = (facts: Facts): Contradiction[] => {
  const found = new Set<Contradiction>();
  for (const fact of facts.values())
    if ("contradictory" in fact) for (const contradiction of fact.contradictory) found.add(contradiction);
  return [...found];
};
