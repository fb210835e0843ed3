import type { ConditionTrace } from "../../rules/engine/conditions/condition.js";
import type { RuleTrace } from "../../rules/engine/rule-judgement.js";
import type { RuleNames } from "../../rules/engine/rules-in-use.js";
import { named, qualified, worded } from "./names.js";
import { type ByRuleSet, clauseUsed } from "./plans.js";
import { restOn, type Writing } from "./writing.js";

type Leaf = Extract<ConditionTrace, { kind: "fact" | "share" }>;

const leavesOf = (trace: ConditionTrace): Leaf[] =>
  trace.kind === "fact" || trace.kind === "share" ? [trace] : trace.parts.flatMap(leavesOf);

/** The value that a leaf read; nothing where it is unknown. */
const valueRead = (leaf: Leaf) => (leaf.kind === "fact" ? leaf.value : leaf.values?.join("/"));

/** States the facts that a condition read, each resting on its events. Unknown facts are none. */
export const factsRead = (
  writing: Writing,
  trace: ConditionTrace,
  key: string,
  wording: RuleNames["facts"] = {},
): string[] =>
  leavesOf(trace).flatMap((leaf) => {
    const value = valueRead(leaf);
    if (value === undefined) return [];
    const name = leaf.kind === "fact" ? leaf.fact : `${leaf.share}/${leaf.of}`;
    const fact = writing.graph.state("entity", qualified("reading", "fact", key, name), {
      "prov:type": named("chibo:Fact"),
      "prov:label": worded(wording[name]?.says),
      "prov:value": value,
    });
    restOn(writing, fact, leaf.from);
    return [fact];
  });

const withExceptions = (rule: RuleTrace): RuleTrace[] => [rule, ...rule.exceptions.flatMap(withExceptions)];

/** States rules as clauses of a rule set that a computation used, and the facts that it read for them. */
export const rulesUsed = (
  writing: Writing,
  rules: readonly RuleTrace[],
  of: ByRuleSet & {
    readonly key: string;
    readonly wording: RuleNames["facts"];
  },
): string[] =>
  rules.flatMap(withExceptions).flatMap((rule) => {
    const { rule: id, says, source, on, result } = rule;
    clauseUsed(writing, of, { id, says, source }, on ? result : "off");
    const facts = factsRead(writing, rule.condition, of.key, of.wording);
    for (const fact of facts)
      writing.graph.relate("used", { "prov:activity": of.activity, "prov:entity": fact });
    return facts;
  });
