import { factsRead, parametersRead } from "../conditions/condition.js";
import { wrongQuestion } from "../conditions/engine-error.js";
import { type EvaluationContext, type FactReader, readerOf } from "../conditions/fact-reader.js";
import type { Facts } from "../conditions/facts.js";
import type { Prepared } from "../conditions/kind.js";
import type { Tri } from "../conditions/tri.js";
import { type Met, possibleEnds, type SwitchedOn, switchedOn } from "../outcome.js";
import { absentIn, appliedConditions, placedRules } from "../placed-rules.js";
import { prepareRule, type RuleTrace, tracingRule } from "../rule-judgement.js";
import type { Ladder, Rule } from "../rule-set.js";
import { adoptionOf, ladderOf, type RulesInUse } from "../rules-in-use.js";
import { evaluationContextOf, recordedForRubric, rubricsOf, supposedTotal } from "../scoring.js";

/** A ladder prepared for many subjects. */
export interface Program {
  readonly subject: string;
  readonly rulesInUse: RulesInUse;
  readonly ladder: Ladder;
  readonly on: SwitchedOn;
  readonly context: EvaluationContext & { begin(): void };
  readonly prepared: ReadonlyMap<Rule, Prepared>;
  readonly tracing: ReadonlyMap<Rule, (facts: Facts) => RuleTrace>;
  /** The facts and supposed totals that a rule depends on, wholes before their parts. */
  readsOf(rule: Rule): readonly string[];
  /** The recorded facts that a rule depends on, with those behind totals. */
  recordedReadsOf(rule: Rule): readonly string[];
  /** Whether a fact or a supposed total has no value, and could have one. */
  isUnknown(fact: string, facts: Facts): boolean;
  /** The missing recorded facts behind an unknown fact or supposed total. */
  missingBehind(fact: string, facts: Facts): readonly string[];
  /** The parameters that a rule asks for and that nobody chose. */
  choicesOf(rule: Rule): readonly string[];
  /** The same ladder with one more choice. */
  under(choice: string, option: number | boolean | string): Program;
}

/** The prepared form of a rule. Every rule of the ladder has one. */
export const preparedOf = <T>(ready: ReadonlyMap<Rule, T>, rule: Rule): T => {
  const known = ready.get(rule);
  if (known === undefined) throw wrongQuestion("not-declared", { what: "rule", name: rule.id, known: [] });
  return known;
};

/** The facts behind a computed total: those that choose its rubric, then the total itself. */
const totalsOf = (subject: string, { ruleSet }: RulesInUse): ReadonlyMap<string, readonly string[]> => {
  const rubrics = rubricsOf(ruleSet.scoring, subject);
  return new Map(
    rubrics.map(({ total }) => {
      const giving = rubrics.filter((rubric) => rubric.total === total);
      const choosing = giving.flatMap(({ when }) =>
        when === undefined ? [] : factsRead(when, ruleSet.lists),
      );
      return [total, [...new Set(choosing), supposedTotal(total)]] as const;
    }),
  );
};

/** The recorded facts that the rubrics of a total add up, and the counts that limit them. */
const recordedFor = (
  total: string,
  subject: string,
  { ruleSet: { scoring } }: RulesInUse,
): readonly string[] =>
  rubricsOf(scoring, subject)
    .filter((rubric) => rubric.total === total)
    .flatMap((rubric) => recordedForRubric(rubric, scoring?.steps ?? 1).map(({ fact }) => fact));

const made = new WeakMap<RulesInUse, Map<string, Program>>();

/** The program of a ladder. The engine prepares it once for each choice of parameters. */
export const programOf = (inUse: RulesInUse, subject: string): Program => {
  const known = made.get(inUse) ?? new Map<string, Program>();
  made.set(inUse, known);
  const ready = known.get(subject);
  if (ready !== undefined) return ready;
  const program = newProgram(inUse, subject);
  known.set(subject, program);
  return program;
};

const newProgram = (inUse: RulesInUse, subject: string): Program => {
  const ladder = ladderOf(inUse, subject);
  const context = evaluationContextOf(inUse, subject);
  const placed = placedRules(ladder, subject);
  const { facts: declared, lists } = inUse.ruleSet;
  const totals = totalsOf(subject, inUse);
  const recorded = new Map(
    [...totals.keys()].map((total) => [supposedTotal(total), recordedFor(total, subject, inUse)] as const),
  );
  const depthOf = (fact: string): number => {
    const above = declared[fact]?.partOf;
    return above === undefined ? 0 : 1 + depthOf(above);
  };
  const reads = new Map<Rule, readonly string[]>();
  const choices = new Map<Rule, readonly string[]>();
  const readsOf = (rule: Rule): readonly string[] => {
    const names = appliedConditions(rule, inUse).flatMap((each) => factsRead(each, lists));
    const sorted = names.toSorted((a, b) => depthOf(a) - depthOf(b));
    return [...new Set(sorted.flatMap((name) => totals.get(name) ?? [name]))];
  };
  const choicesOf = (rule: Rule): readonly string[] => {
    const asked = appliedConditions(rule, inUse).flatMap((each) => parametersRead(each, lists));
    const adopting = [rule, ...(rule.unless ?? [])].flatMap((each) =>
      each.adoptedBy !== undefined && adoptionOf(each, inUse) === "open" ? [each.adoptedBy] : [],
    );
    return [...new Set([...asked, ...adopting])].filter(
      (name) => inUse.parameters[name] === undefined && hasOptions(name, inUse),
    );
  };
  const keep =
    <T>(kept: Map<Rule, T>, make: (rule: Rule) => T) =>
    (rule: Rule): T => {
      const ready = kept.get(rule);
      if (ready !== undefined) return ready;
      const value = make(rule);
      kept.set(rule, value);
      return value;
    };
  const others = new Map<string, Program>();
  const totalNamed = new Map([...totals.keys()].map((total) => [supposedTotal(total), total] as const));
  const found = new Map<string, FactReader>();
  const readers = (fact: string): FactReader => {
    const ready = found.get(fact) ?? readerOf(totalNamed.get(fact) ?? fact, context);
    found.set(fact, ready);
    return ready;
  };
  return {
    subject,
    rulesInUse: inUse,
    ladder,
    on: switchedOn(ladder, inUse),
    context,
    prepared: new Map(placed.map(({ rule, role }) => [rule, prepareRule(rule, context, absentIn(role))])),
    tracing: new Map(placed.map(({ rule, role }) => [rule, tracingRule(rule, context, absentIn(role))])),
    readsOf: keep(reads, readsOf),
    recordedReadsOf: (rule) => keep(reads, readsOf)(rule).flatMap((name) => recorded.get(name) ?? [name]),
    isUnknown(fact, facts) {
      if (facts.get(fact)?.value !== undefined) return false;
      const reader = readers(fact);
      if (reader.value(facts) !== undefined) return false;
      const total = totalNamed.get(fact);
      return total === undefined || context.rangeOf(total)(facts)[1] !== Number.POSITIVE_INFINITY;
    },
    missingBehind: (fact, facts) => readers(fact).missing(facts),
    choicesOf: keep(choices, choicesOf),
    under(choice, option) {
      const key = `${choice}=${option}`;
      const ready = others.get(key);
      if (ready !== undefined) return ready;
      const parameters = { ...inUse.parameters, [choice]: option };
      const other = newProgram({ ruleSet: inUse.ruleSet, parameters }, subject);
      others.set(key, other);
      return other;
    },
  };
};

/** Whether a parameter has options to try. A number that nobody chose has none. */
const hasOptions = (name: string, { ruleSet }: RulesInUse): boolean =>
  ["boolean", "choice"].includes(ruleSet.parameters?.[name]?.kind ?? "");

/** The result of each rule for these facts. It is valid until the next call with other facts. */
export const judging = ({ context, prepared }: Program, facts: Facts): ((rule: Rule) => Tri) => {
  context.begin();
  return (rule) => preparedOf(prepared, rule)(facts);
};

/** The ends that facts leave possible, each unknown rule by itself. */
export const endsFor = (program: Program, facts: Facts, met: Met): number =>
  possibleEnds(program.on, judging(program, facts), met);
