import * as z from "zod";
import { wrongQuestion } from "./engine-error.js";
import { comparing, type EvaluationContext, type FactMeasure, measureOf, readerOf } from "./fact-reader.js";
import type { FactValue } from "./facts.js";
import type { JoiningKind, Prepared, ReadingKind, Tracing } from "./kind.js";
import { own, type Report } from "./local-file-problem.js";
import { plainNames, saidNames, unknownName } from "./nearest-names.js";
import { type Bounds, boundsOf, comparingRange, isCountedFact } from "./range.js";
import { type Tri, triOf } from "./tri.js";
import {
  type Comparison,
  comparisons,
  type Declared,
  name,
  type Operand,
  operand,
  operandValue,
} from "./vocabulary.js";

/** Compares one fact with a value. */
export interface FactCondition {
  readonly fact: string;
  readonly is: Comparison;
  readonly value: Operand;
}

/** Compares each fact of a named list with a value. */
export interface EveryCondition {
  readonly every: string;
  readonly is: Comparison;
  readonly value: Operand;
}

/** The comparison of a fact with its values. */
export interface FactTrace {
  readonly kind: "fact";
  readonly fact: string;
  readonly is: Comparison;
  /** Absent if it is a parameter without a value. */
  readonly against?: FactValue;
  readonly parameter?: string;
  readonly value?: FactValue;
  /** The number of steps per point, if the value and the range count steps of points. */
  readonly steps?: number;
  /** The least and the greatest possible number, if they decide the result without the value. */
  readonly range?: Bounds;
  readonly from: readonly string[];
  /** For an unknown result: the missing facts, and a parameter without a value. */
  readonly missing?: readonly string[];
  readonly result: Tri;
}

const parameterOf = (value: Operand): string | undefined =>
  typeof value === "object" ? value.parameter : undefined;

/** Checks that a rule set declares a fact that it names. */
export const checkFact = (fact: string, path: string, declared: Declared, report: Report): void => {
  if (!Object.hasOwn(declared.facts, fact))
    report(path, "unknown-fact", unknownName(fact, saidNames(declared.facts)));
};

/** Checks a threshold for a value. Without it every level would stay open. */
export const checkIsSet = (parameter: string, path: string, declared: Declared, report: Report): void => {
  if (own(declared.parameters, parameter)?.value === undefined)
    report(path, "parameter-unset", { parameter });
};

/** The kind of parameter that fits a kind of fact. */
const parameterKinds = {
  boolean: "boolean",
  integer: "integer",
  points: "integer",
  ordinal: "choice",
} as const;

const checkParameter = (value: Operand, path: string, declared: Declared, report: Report): void => {
  const parameter = parameterOf(value);
  if (parameter === undefined) return;
  const at = `${path}.value.parameter`;
  if (own(declared.parameters, parameter) === undefined)
    report(at, "unknown-parameter", unknownName(parameter, saidNames(declared.parameters)));
  else checkIsSet(parameter, at, declared, report);
};

const checkOperand = (value: Operand, fact: string, path: string, set: Declared, report: Report): void => {
  const declared = own(set.facts, fact);
  if (declared === undefined) return;
  const differs = (at: string) => report(at, "kind", { why: "declared", name: fact, kind: declared.kind });
  if (typeof value === "object") {
    const parameter = own(set.parameters, value.parameter);
    if (parameter !== undefined && parameter.kind !== parameterKinds[declared.kind])
      differs(`${path}.value.parameter`);
  } else if (declared.kind === "ordinal") {
    const scale = own(set.scales, declared.scale ?? "") ?? [];
    if (!scale.includes(String(value)))
      report(`${path}.value`, "unknown-value", {
        ...unknownName(String(value), plainNames(scale)),
        scale: declared.scale ?? "",
      });
  } else if (typeof value !== (declared.kind === "boolean" ? "boolean" : "number")) differs(`${path}.value`);
};

/** A recorded truth. It is the simplest test and the most frequent one. */
const truth =
  (fact: string, against: boolean, check: FactMeasure): Prepared =>
  (facts) => {
    const known = facts.get(fact);
    if (known?.value === undefined) return "unknown";
    if (typeof known.value !== "boolean") check(known.value);
    return known.value === against ? "holds" : "fails";
  };

const prepare = ({ fact, is, value: operand }: FactCondition, context: EvaluationContext): Prepared => {
  const against = operandValue(operand, context.names);
  const measure = measureOf(fact, context.names);
  if (against === undefined) return () => "unknown";
  const bar = measure.operand(against);
  return context.once(`${fact} ${is} ${bar}`, () => {
    if (!context.computed.has(fact) && typeof against === "boolean" && is === "equal")
      return truth(fact, against, measure.value);
    const passes = comparing(is, bar);
    const { value } = readerOf(fact, context);
    if (!isCountedFact(fact, context))
      return (facts) => {
        const known = value(facts);
        return known === undefined ? "unknown" : triOf(passes(measure.value(known)));
      };
    const within = comparingRange(is, bar);
    const range = context.rangeOf(fact);
    return (facts) => {
      const known = value(facts);
      return known === undefined ? within(range(facts)) : triOf(passes(measure.value(known)));
    };
  });
};

const trace = (
  { fact, is, value: operand }: FactCondition,
  context: EvaluationContext,
): Tracing<FactTrace> => {
  const reader = readerOf(fact, context);
  const measure = measureOf(fact, context.names);
  const against = operandValue(operand, context.names);
  const passes = against === undefined ? undefined : comparing(is, measure.operand(against));
  const parameter = parameterOf(operand);
  const { facts: declared, scoring } = context.names.ruleSet;
  const inSteps = declared[fact]?.kind === "points" && scoring !== undefined && scoring.steps > 1;
  const said = {
    kind: "fact",
    fact,
    is,
    ...(against === undefined ? {} : { against }),
    ...(parameter === undefined ? {} : { parameter }),
    ...(inSteps ? { steps: scoring.steps } : {}),
  } as const;
  const unset = against === undefined && parameter !== undefined ? [parameter] : [];
  const range = isCountedFact(fact, context) ? context.rangeOf(fact) : undefined;
  const within = against === undefined ? undefined : comparingRange(is, measure.operand(against));
  return (facts) => {
    const value = reader.value(facts);
    const from = reader.from(facts);
    const known = range?.(facts);
    const ranged = value === undefined && known !== undefined ? within?.(known) : undefined;
    if (known !== undefined && (ranged === "holds" || ranged === "fails"))
      return { ...said, range: boundsOf(known), from, result: ranged };
    if (value === undefined)
      return { ...said, from, missing: [...reader.missing(facts), ...unset], result: "unknown" };
    if (passes === undefined || against === undefined)
      return { ...said, value, from, missing: unset, result: "unknown" };
    const result = triOf(passes(measure.value(value)));
    if (inSteps) return { ...said, against, value, from, result };
    // The code lists the fields. A spread of `said` costs ten times as much, and this is the largest part of
    // a trace.
    return parameter === undefined
      ? { kind: "fact", fact, is, against, value, from, result }
      : { kind: "fact", fact, is, against, parameter, value, from, result };
  };
};

/** A comparison of one fact with a value, or with a parameter. */
export const factKind: ReadingKind<FactCondition, FactTrace> = {
  schema: z.strictObject({ fact: name(), is: z.enum(comparisons), value: operand() }),
  check: ({ fact, value }, path, declared, report) => {
    checkFact(fact, `${path}.fact`, declared, report);
    checkParameter(value, path, declared, report);
    checkOperand(value, fact, path, declared, report);
  },
  facts: ({ fact }) => [fact],
  parameters: ({ value }) => (typeof value === "object" ? [value.parameter] : []),
  turningPoint: ({ fact, value }, inUse) => ({ fact, value: operandValue(value, inUse) }),
  prepare,
  trace,
  reading: ({ fact, is, value, against }) => ({ facts: [fact], is, value, against }),
};

/** A comparison of each fact of a list with the same value. */
export const everyKind: JoiningKind<EveryCondition, FactCondition> = {
  joint: "all",
  schema: () => z.strictObject({ every: name(), is: z.enum(comparisons), value: operand() }),
  parts: ({ every, is, value }, lists) => {
    const list = own(lists, every);
    if (list === undefined) throw wrongQuestion("not-declared", { what: "list", name: every, known: [] });
    return list.map((fact) => ({ fact, is, value }));
  },
  check: ({ every, value }, path, declared, report) => {
    const list = own(declared.lists, every);
    if (list === undefined)
      report(`${path}.every`, "unknown-list", unknownName(every, plainNames(Object.keys(declared.lists))));
    checkParameter(value, path, declared, report);
    for (const fact of list ?? []) checkOperand(value, fact, path, declared, report);
  },
};
