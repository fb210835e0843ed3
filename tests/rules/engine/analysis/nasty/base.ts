import type { Condition } from "../../../../../src/rules/engine/conditions/condition.js";
import type { Ladder, Rule, RuleSet } from "../../../../../src/rules/engine/rule-set.js";

export const says = { vi: "câu", en: "sentence" };
export const source = { document: "Document 1", point: "2.a", evidence: "quoted" as const };

export const rule = (id: string, when: Condition, more: Partial<Rule> = {}): Rule => ({
  id,
  says,
  source,
  when,
  ...more,
});

export const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });
export const atLeast = (value: number): Condition => ({ fact: "points", is: "at-least", value });
export const under = (value: number): Condition => ({ fact: "points", is: "less-than", value });

/** Bands of points without a fault: 90, 70, below that the lowest. */
export const ladder: Ladder = {
  says,
  exemptions: [],
  forced: [rule("guilty", yes("guilty"))],
  levels: [
    { level: "excellent", source, rules: [rule("excellent", atLeast(90))] },
    { level: "good", source, rules: [rule("good", atLeast(70))], upTo: [rule("good.end", under(90))] },
  ],
  ceilings: [],
};

/** A rule set without real subjects, in which the analysis finds nothing. */
export const setOf = (more: Partial<Ladder> = {}, parameters: RuleSet["parameters"] = {}): RuleSet => {
  const thing = { ...ladder, ...more };
  const used = JSON.stringify(thing);
  const facts: RuleSet["facts"] = {
    points: { says, kind: "integer", better: "high" },
    guilty: { says, kind: "boolean", better: "low" },
    excused: { says, kind: "boolean", better: "high" },
    again: { says, kind: "boolean", better: "low" },
    assigned: { says, kind: "integer" },
    done: { says, kind: "integer", better: "high", partOf: "assigned" },
  };
  return {
    id: "nasty",
    title: says,
    layers: ["nasty"],
    documents: [{ number: "Document 1", issuer: "Somebody", issuedOn: "2020-01-01" }],
    scales: { level: ["excellent", "good", "unfulfilled"] },
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => used.includes(`"${name}"`))),
    lists: {},
    parameters,
    subjects: { thing },
    caps: [],
    constraints: [],
    gaps: [],
  };
};

/** A rule set with one fault, the same set repaired, and the expected finding of the analysis. */
export interface Nasty {
  readonly code: string;
  readonly what: string;
  readonly broken: RuleSet;
  readonly repaired: RuleSet;
  readonly path: string;
  readonly example?: Readonly<Record<string, unknown>>;
}
