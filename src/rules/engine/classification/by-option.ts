import type { Fact, Facts, ValuelessFact } from "../conditions/facts.js";
import type { LevelReading, OpenReason, Outcome } from "../outcome.js";
import { candidatesOf, exemptionIn } from "../outcome.js";
import type { RulesInUse } from "../rules-in-use.js";

type Option = boolean | string;

/** A choice that gives some facts a value for each option. */
interface Deciding {
  readonly parameter: string;
  readonly facts: readonly string[];
  readonly options: readonly Option[];
  readonly chosen: Option | undefined;
}

const perRules = new WeakMap<RulesInUse, readonly Deciding[]>();

const decidingIn = (inUse: RulesInUse): readonly Deciding[] => {
  const known = perRules.get(inUse);
  if (known !== undefined) return known;
  const found = Object.entries(inUse.ruleSet.parameters ?? {}).flatMap(
    ([parameter, { facts, choices = [] }]): Deciding[] => {
      const chosen = inUse.parameters[parameter];
      return facts === undefined
        ? []
        : [{ parameter, facts, options: choices, chosen: typeof chosen === "number" ? undefined : chosen }];
    },
  );
  perRules.set(inUse, found);
  return found;
};

const optionsOf = (name: string, facts: Facts): Fact["options"] => {
  const fact = facts.get(name);
  return fact !== undefined && "options" in fact ? fact.options : undefined;
};

/** The first choice that decides some of these facts. */
const decidingFor = (facts: Facts, inUse: RulesInUse): Deciding | undefined =>
  decidingIn(inUse).find((each) => each.facts.some((name) => optionsOf(name, facts) !== undefined));

/** The facts with their values under one option of a choice. */
const factsUnder = (facts: Facts, { facts: names }: Deciding, option: Option): Facts => {
  const chosen = new Map<string, Fact | ValuelessFact>(facts);
  for (const name of names) {
    const options = optionsOf(name, facts);
    if (options === undefined) continue;
    const own = options[String(option)];
    if (own === undefined) chosen.delete(name);
    else chosen.set(name, own);
  }
  return chosen;
};

/** One value for each fact: that of the chosen option, or of the first one while nobody chose. */
export const plainFacts = (facts: Facts, inUse: RulesInUse): Facts => {
  const deciding = decidingFor(facts, inUse);
  const option = deciding?.chosen ?? deciding?.options[0];
  return deciding === undefined || option === undefined
    ? facts
    : plainFacts(factsUnder(facts, deciding, option), inUse);
};

const perOption = new WeakMap<RulesInUse, Map<string, RulesInUse>>();

const underOption = (inUse: RulesInUse, parameter: string, option: Option): RulesInUse => {
  const known = perOption.get(inUse) ?? new Map<string, RulesInUse>();
  perOption.set(inUse, known);
  const key = `${parameter}=${option}`;
  const under = known.get(key) ?? {
    ruleSet: inUse.ruleSet,
    parameters: { ...inUse.parameters, [parameter]: option },
  };
  known.set(key, under);
  return under;
};

/** An outcome as readings of a choice, with the choices inside it. */
const readingsOf = (parameter: string, option: Option, outcome: Outcome): readonly LevelReading[] => {
  const own = { [parameter]: option };
  if (outcome.kind === "undetermined" && outcome.readings.length > 0)
    return outcome.readings.map(({ under, ...rest }) => ({ under: { ...own, ...under }, ...rest }));
  const exemption = exemptionIn(outcome);
  return [
    { under: own, candidates: candidatesOf(outcome), ...(exemption === undefined ? {} : { exemption }) },
  ];
};

const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** The outcome that leaves the options of a choice open: the candidates and the reasons of all options. */
const together = (
  parameter: string,
  branches: readonly { readonly option: Option; readonly outcome: Outcome }[],
  { ruleSet }: RulesInUse,
): Outcome => {
  const outcomes = branches.map(({ outcome }) => outcome);
  const [first] = outcomes;
  const same = JSON.stringify(first);
  if (first !== undefined && outcomes.every((each) => JSON.stringify(each) === same)) return first;
  const possible = new Set(outcomes.flatMap(candidatesOf));
  const candidates = (ruleSet.scales.level ?? []).filter((level) => possible.has(level));
  const conflicts = unique(outcomes.flatMap((each) => (each.kind === "conflict" ? each.conflicts : [])));
  if (conflicts.length > 0) return { kind: "conflict", candidates, conflicts };
  const open: OpenReason[] = unique(outcomes.flatMap((each) => ("open" in each ? each.open : [])));
  const missing = outcomes.flatMap((each) => (each.kind === "missing-facts" ? each.missing : []));
  if (missing.length > 0) {
    const inner = outcomes.flatMap((each) => (each.kind === "missing-facts" ? each.choices : []));
    const choices = [...new Set([...inner, parameter])].sort();
    return { kind: "missing-facts", candidates, missing: [...new Set(missing)].sort(), open, choices };
  }
  const readings = branches.flatMap(({ option, outcome }) => readingsOf(parameter, option, outcome));
  return { kind: "undetermined", candidates, open, readings };
};

/**
 * The outcome for facts that have a value for each option of a choice. The chosen option counts. While nobody
 * chose, the outcome is judged under each option: it is certain where all agree.
 */
export const underEachOption = (
  facts: Facts,
  inUse: RulesInUse,
  judge: (facts: Facts, inUse: RulesInUse) => Outcome,
): Outcome => {
  const deciding = decidingFor(facts, inUse);
  if (deciding === undefined) return judge(facts, inUse);
  const { parameter, chosen, options } = deciding;
  if (chosen !== undefined) return underEachOption(factsUnder(facts, deciding, chosen), inUse, judge);
  const branches = options.map((option) => ({
    option,
    outcome: underEachOption(
      factsUnder(facts, deciding, option),
      underOption(inUse, parameter, option),
      judge,
    ),
  }));
  return together(parameter, branches, inUse);
};
