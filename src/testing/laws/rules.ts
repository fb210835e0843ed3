import * as fc from "fast-check";
import { classify, classifyWithTrace } from "../../rules/engine/classification/classify.js";
import type { Facts } from "../../rules/engine/conditions/facts.js";
import { candidatesOf, type Outcome } from "../../rules/engine/outcome.js";
import { absentIn, placedRules } from "../../rules/engine/placed-rules.js";
import { judgeRule, traceRule } from "../../rules/engine/rule-judgement.js";
import { exemptionOutcomes, type RuleSet } from "../../rules/engine/rule-set.js";
import { ladderOf, rulesInUse } from "../../rules/engine/rules-in-use.js";
import { must } from "./difference.js";
import { completeFacts, forgottenFacts, type Judged, mostPoints, partialFacts } from "./facts.js";

/** Settings of a run of a law, as fast-check takes them: number of runs, seed, path. */
export type LawSettings = Pick<fc.Parameters<unknown>, "numRuns" | "seed" | "path" | "endOnFailure">;

const hold = <T>(values: fc.Arbitrary<T>, law: (value: T) => void, settings: LawSettings = {}): void => {
  fc.assert(fc.property(values, law), { includeErrorInReport: true, ...settings });
};

/** Fails if two values differ, and shows both. */
const same = (left: unknown, right: unknown, what: string): void => {
  const [a, b] = [JSON.stringify(left), JSON.stringify(right)];
  if (a !== b) throw new Error(`${what}: ${a} and ${b}.`);
};

const outcomeOf = ({ ruleSet, subject, parameters }: Judged, facts: Facts): Outcome =>
  classify(subject, facts, rulesInUse(ruleSet, parameters));

const isExempt = ({ kind }: Outcome): boolean => exemptionOutcomes.some((each) => each === kind);

/**
 * Totality and determinism: complete facts give exactly one outcome. The outcome is the same each time and
 * for any order of the facts. It never reports missing facts, and it is undetermined only because of a silent
 * clause.
 */
export const completeFactsHaveOneOutcome = (judged: Judged, settings?: LawSettings): void => {
  hold(
    completeFacts(judged),
    (facts) => {
      const outcome = outcomeOf(judged, facts);
      same(outcomeOf(judged, new Map([...facts].reverse())), outcome, "The same facts in another order");
      must(outcome.kind !== "missing-facts", () => `Nothing is missing, yet ${JSON.stringify(outcome)}.`);
      const candidates = candidatesOf(outcome);
      must(
        outcome.kind !== "undetermined" ||
          (candidates.length > 0 && outcome.open.length + outcome.readings.length > 0),
        () => `Undetermined without a silent clause or a choice: ${JSON.stringify(outcome)}.`,
      );
    },
    settings,
  );
};

/**
 * Agreement: the fast evaluation and the explaining one give the same outcome, and the same result for every
 * rule.
 */
export const fastAndExplainingAgree = (judged: Judged, settings?: LawSettings): void => {
  const inUse = rulesInUse(judged.ruleSet, judged.parameters);
  const placed = placedRules(ladderOf(inUse, judged.subject), judged.subject);
  hold(
    partialFacts(judged),
    (facts) => {
      const explained = classifyWithTrace(judged.subject, facts, inUse);
      same(explained.outcome, classify(judged.subject, facts, inUse), "Explaining and fast evaluation");
      for (const { rule, role } of placed)
        same(
          traceRule(rule, facts, inUse, absentIn(role)).result,
          judgeRule(rule, facts, inUse, absentIn(role)),
          `Trace and judgement of ${rule.id}`,
        );
    },
    settings,
  );
};

/**
 * Monotonicity of knowledge: without a fact the level is never higher and never another settled level. Every
 * level that is possible with all facts stays possible with some of them. Only forgotten facts are missing.
 */
export const forgettingNeverRaises = (judged: Judged, settings?: LawSettings): void => {
  hold(
    forgottenFacts(judged),
    ({ whole, part }) => {
      const [before, after] = [outcomeOf(judged, whole), outcomeOf(judged, part)];
      const missing = after.kind === "missing-facts" ? after.missing : [];
      must(
        missing.every((fact) => whole.has(fact) && !part.has(fact)),
        () => `Not forgotten: ${missing}.`,
      );
      if (isExempt(before)) {
        must(
          after.kind === before.kind || after.kind === "missing-facts",
          () => `${before.kind} became ${JSON.stringify(after)}.`,
        );
        return;
      }
      const possible = candidatesOf(after);
      must(
        candidatesOf(before).every((level) => possible.includes(level)),
        () => `${JSON.stringify(before)} became ${JSON.stringify(after)}.`,
      );
    },
    settings,
  );
};

/** A caller adds the missing facts round by round and reaches the outcome of all facts. */
export const askingLeadsToTheOutcome = (judged: Judged, settings?: LawSettings): void => {
  hold(
    forgottenFacts(judged),
    ({ whole, part }) => {
      const known = new Map(part);
      let outcome = outcomeOf(judged, known);
      while (outcome.kind === "missing-facts") {
        must(outcome.missing.length > 0, () => "Facts are missing and none is named.");
        for (const name of outcome.missing) {
          const fact = whole.get(name);
          if (fact === undefined || known.has(name)) throw new Error(`"${name}" is said to be missing.`);
          known.set(name, fact);
        }
        outcome = outcomeOf(judged, known);
      }
      const complete = outcomeOf(judged, whole);
      same(outcome.kind, complete.kind, "Asked step by step and known at once");
      same(candidatesOf(outcome), candidatesOf(complete), "Asked step by step and known at once");
    },
    settings,
  );
};

const stepped = (
  ruleSet: RuleSet,
  name: string,
  value: unknown,
  up: boolean,
): number | boolean | string | undefined => {
  if (typeof value === "boolean") return value === up ? undefined : up;
  if (typeof value === "number") {
    const next = value + (up ? 1 : -1);
    return next < 0 || next > (mostPoints(ruleSet, name) ?? next) ? undefined : next;
  }
  const scale = ruleSet.scales[ruleSet.facts[name]?.scale ?? ""] ?? [];
  return scale[scale.indexOf(String(value)) + (up ? -1 : 1)];
};

/** Whether the text or a choice that nobody made leaves an outcome open. A better fact can then end with less. */
const isLeftOpen = (outcome: Outcome): boolean =>
  "open" in outcome &&
  (outcome.open.length > 0 ||
    ("readings" in outcome ? outcome.readings.length > 0 : outcome.choices.length > 0));

/** Whether a value fits the wholes of its fact, and all of them are known. A larger part else shows a larger whole. */
const fitsItsWholes = (name: string, value: unknown, facts: Facts, ruleSet: RuleSet): boolean => {
  const whole = ruleSet.facts[name]?.partOf;
  if (whole === undefined || typeof value !== "number") return true;
  const known = facts.get(whole)?.value;
  return typeof known === "number" && value <= known && fitsItsWholes(whole, known, facts, ruleSet);
};

/**
 * Monotonicity of merit: one fact improves by one step. The law uses only facts with a better direction in
 * the rule set. The change lowers neither the best nor the worst possible level, unless the text leaves one of
 * the two outcomes open.
 */
export const improvingNeverLowers = (judged: Judged, settings?: LawSettings): void => {
  const { facts: declared } = judged.ruleSet;
  const scale = judged.ruleSet.scales.level ?? [];
  const places = (outcome: Outcome) => candidatesOf(outcome).map((level) => scale.indexOf(level));
  const improved = partialFacts(judged).chain((facts) => {
    const names = [...facts.keys()].filter((name) => declared[name]?.better !== undefined);
    return names.length === 0
      ? fc.constant({ facts, name: "" })
      : fc.constantFrom(...names).map((name) => ({ facts, name }));
  });
  hold(
    improved,
    ({ facts, name }) => {
      const fact = facts.get(name);
      if (fact === undefined) return;
      const value = stepped(judged.ruleSet, name, fact.value, declared[name]?.better === "high");
      if (value === undefined || !fitsItsWholes(name, value, facts, judged.ruleSet)) return;
      const [before, after] = [
        outcomeOf(judged, facts),
        outcomeOf(judged, new Map(facts).set(name, { ...fact, value })),
      ];
      if (candidatesOf(before).length === 0 || candidatesOf(after).length === 0) return;
      if (isLeftOpen(before) || isLeftOpen(after)) return;
      must(
        Math.min(...places(after)) <= Math.min(...places(before)) &&
          Math.max(...places(after)) <= Math.max(...places(before)),
        () =>
          `${name} from ${fact.value} to ${value}: ${JSON.stringify(before)} became ${JSON.stringify(after)}.`,
      );
    },
    settings,
  );
};
