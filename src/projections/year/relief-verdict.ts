import { caseNotNamed } from "../../events/decision.js";
import { factsRead } from "../../rules/engine/conditions/condition.js";
import { judgeRule } from "../../rules/engine/rule-judgement.js";
import type { Exception, Rule } from "../../rules/engine/rule-set.js";
import { inPlay } from "../../rules/engine/rules-in-use.js";
import type { Relief } from "../streams/decisions.js";
import { type Classification, tracedClassification } from "./classified.js";

/** The case of a forced rule: the last part of its id. */
export const caseOf = (rule: string): string => rule.slice(rule.lastIndexOf(".") + 1);

/** The forced rules of a subject's ladder. */
export const forcedOn = ({ subject, rulesInUse: { ruleSet } }: Classification): readonly Rule[] =>
  ruleSet.subjects[subject.kind]?.forced ?? [];

/**
 * Whether relief would lift a rule by an exception: the exception is in play, reads this relief, and does not
 * fail where the relief is granted.
 * @param clause the ground of the relief; any ground if absent
 */
export const couldLift = (
  { facts, rulesInUse: inUse }: Classification,
  rule: Rule,
  exception: Exception,
  clause?: string,
): boolean => {
  if (!inPlay(exception, inUse)) return false;
  const grants = factsRead(exception.when, inUse.ruleSet.lists).filter((name) => {
    const [kind, ground, of] = name.split(".");
    return kind === "relief" && (clause === undefined || ground === clause) && of === caseOf(rule.id);
  });
  const asGranted = new Map(facts);
  for (const name of grants) asGranted.set(name, { value: true, from: [] });
  return grants.length > 0 && judgeRule({ ...exception, unless: [] }, asGranted, inUse) !== "fails";
};

/** Why a relief lifts nothing. */
export type NoEffect =
  /** The rules give relief, and not on this ground. */
  | "unknown-ground"
  /** The decision names no case. */
  | "no-case"
  /** The rules force no level on this subject in such a case. */
  | "unknown-case"
  /** The clause does not lift this case. */
  | "other-clause"
  /** The facts on record show that the case did not happen. */
  | "not-the-case";

/** The rule of the case that a relief names, where there is one, and why the relief lifts nothing. */
export interface ReliefVerdict {
  readonly rule?: Rule;
  /** Absent if the relief counts. */
  readonly noEffect?: NoEffect;
}

/** The grounds on which the rules give relief, from the names of their facts. */
export const groundsOf = ({ rulesInUse: { ruleSet } }: Classification): string[] => [
  ...new Set(
    Object.keys(ruleSet.facts).flatMap((name) => {
      const [kind, ground] = name.split(".");
      return kind === "relief" && ground !== undefined ? [ground] : [];
    }),
  ),
];

/** The cases of a subject that a ground may lift. */
export const casesOf = (of: Classification, clause: string): string[] => {
  const concerned = new Set(
    tracedClassification(of).forced.flatMap(({ rule, on, concerns }) =>
      on && concerns?.result !== "fails" ? [rule] : [],
    ),
  );
  return forcedOn(of)
    .filter((rule) => concerned.has(rule.id) && rule.unless?.some((one) => couldLift(of, rule, one, clause)))
    .map(({ id }) => caseOf(id));
};

/** Judges a relief that a committee granted to a subject by the rules and the facts of its classification. */
export const reliefVerdict = (of: Classification, { clause, case: named }: Relief): ReliefVerdict => {
  const grounds = groundsOf(of);
  if (grounds.length > 0 && !grounds.includes(clause)) return { noEffect: "unknown-ground" };
  if (named === caseNotNamed) return { noEffect: "no-case" };
  const trace = tracedClassification(of).forced.find(
    ({ rule, on, concerns }) => on && concerns?.result !== "fails" && caseOf(rule) === named,
  );
  const rule = forcedOn(of).find(({ id }) => id === trace?.rule);
  if (trace === undefined || rule === undefined) return { noEffect: "unknown-case" };
  if (!(rule.unless ?? []).some((exception) => couldLift(of, rule, exception, clause)))
    return { rule, noEffect: "other-clause" };
  return trace.condition.result === "fails" ? { rule, noEffect: "not-the-case" } : { rule };
};
