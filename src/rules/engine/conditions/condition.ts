import * as z from "zod";
import { type ChoiceCondition, type ChoiceTrace, choiceKind } from "./choice.js";
import { type EveryCondition, everyKind, type FactCondition, type FactTrace, factKind } from "./fact.js";
import { type EvaluationContext, plain } from "./fact-reader.js";
import type { Facts } from "./facts.js";
import {
  type AllCondition,
  type AnyCondition,
  allKind,
  anyKind,
  type JoinedTrace,
  type NotCondition,
  notKind,
  prepareJoined,
  traceJoined,
} from "./joined.js";
import type {
  ComparisonReading,
  JoiningKind,
  Joint,
  Prepared,
  ReadingKind,
  Tracing,
  TurningPoint,
} from "./kind.js";
import type { Report } from "./local-file-problem.js";
import { type ShareCondition, type ShareTrace, shareKind } from "./share.js";
import type { Tri } from "./tri.js";
import type { Declared, NamesInUse } from "./vocabulary.js";

/** A condition that reads facts, or a choice of the committee. */
export type ReadingCondition = FactCondition | ShareCondition | ChoiceCondition;

/**
 * A condition as data. `every` compares each fact of a named list. `share` compares one count with another.
 * `choice` asks for the committee's choice.
 */
export type Condition =
  | ReadingCondition
  | EveryCondition
  | AllCondition<Condition>
  | AnyCondition<Condition>
  | NotCondition<Condition>;

/** The trace of a comparison. */
export type ReadingTrace = FactTrace | ShareTrace | ChoiceTrace;

/** A condition with the facts that it read. Comparisons hold the events behind each fact. */
export type ConditionTrace = ReadingTrace | JoinedTrace<ConditionTrace>;

type Comparing = ReadingKind<ReadingCondition, ReadingTrace>;
type Joining = JoiningKind<Condition, Condition>;

/** Every kind of condition, by its key in the condition. */
const kinds: Readonly<Record<string, Comparing | Joining>> = {
  fact: factKind as Comparing,
  every: everyKind as Joining,
  share: shareKind as Comparing,
  choice: choiceKind as Comparing,
  all: allKind<Condition>() as Joining,
  any: anyKind<Condition>() as Joining,
  not: notKind<Condition>() as Joining,
};

/** The schema of a condition. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(Object.values(kinds).map((kind) => ("joint" in kind ? kind.schema(condition) : kind.schema))),
);

/** A condition with its kind. It reads facts, or it joins other conditions. */
type Sorted =
  | { readonly reads: Comparing; readonly condition: ReadingCondition }
  | { readonly reads: undefined; readonly joins: Joining; readonly condition: Condition };

const sorted = (given: Condition): Sorted => {
  for (const key in kinds) {
    const kind = kinds[key];
    if (kind === undefined || !(key in given)) continue;
    return "joint" in kind
      ? { reads: undefined, joins: kind, condition: given }
      : { reads: kind, condition: given as ReadingCondition };
  }
  throw new TypeError(`No kind of condition: ${JSON.stringify(given)}`);
};

/** Checks every name and value in a condition. */
export const checkCondition = (given: Condition, path: string, declared: Declared, report: Report): void => {
  const kind = sorted(given);
  if (kind.reads !== undefined) kind.reads.check(kind.condition, path, declared, report);
  else
    kind.joins.check(given, path, declared, report, (part, at) => {
      checkCondition(part, at, declared, report);
    });
};

/** The parts of a condition and the way it joins them. It is undefined for a condition that reads facts. */
export const joinedParts = (
  given: Condition,
  lists: Declared["lists"],
): { readonly joint: Joint; readonly parts: readonly Condition[] } | undefined => {
  const kind = sorted(given);
  return kind.reads === undefined
    ? { joint: kind.joins.joint, parts: kind.joins.parts(given, lists) }
    : undefined;
};

/** The single comparisons of a condition. Each reads one fact, or a count and its base. */
export const comparisonsOf = (given: Condition, lists: Declared["lists"]): readonly ReadingCondition[] => {
  const kind = sorted(given);
  if (kind.reads !== undefined) return [kind.condition];
  return kind.joins.parts(given, lists).flatMap((part) => comparisonsOf(part, lists));
};

const readingKindOf = (given: ReadingCondition): Comparing => {
  const { reads } = sorted(given);
  if (reads === undefined) throw new TypeError(`It reads no fact: ${JSON.stringify(given)}`);
  return reads;
};

/** The names of the facts that a condition reads, without repetition. */
export const factsRead = (given: Condition, lists: Declared["lists"]): string[] => [
  ...new Set(comparisonsOf(given, lists).flatMap((each) => readingKindOf(each).facts(each))),
];

/** The names of the parameters that a condition compares with, without repetition. */
export const parametersRead = (given: Condition, lists: Declared["lists"]): string[] => [
  ...new Set(comparisonsOf(given, lists).flatMap((each) => readingKindOf(each).parameters(each))),
];

/** The value at which a single comparison changes its result. */
export const turningPointOf = (given: ReadingCondition, inUse: NamesInUse): TurningPoint =>
  readingKindOf(given).turningPoint(given, inUse);

/** Prepares a condition for many facts. */
export const prepare = (given: Condition, context: EvaluationContext): Prepared => {
  const kind = sorted(given);
  if (kind.reads !== undefined) return kind.reads.prepare(kind.condition, context);
  const parts = kind.joins.parts(given, context.names.ruleSet.lists);
  return prepareJoined(
    kind.joins.joint,
    parts.map((part) => prepare(part, context)),
  );
};

/**
 * Prepares a condition once for the names in use. A cap or a rubric evaluates the same condition for every
 * member or meeting.
 */
const madeOnce = <T>(make: (given: Condition, context: EvaluationContext) => T) => {
  const made = new WeakMap<NamesInUse, WeakMap<Condition, T>>();
  return (given: Condition, inUse: NamesInUse): T => {
    const known = made.get(inUse) ?? new WeakMap<Condition, T>();
    made.set(inUse, known);
    const ready = known.get(given) ?? make(given, plain(inUse));
    known.set(given, ready);
    return ready;
  };
};

const preparedOnce = madeOnce(prepare);

/** Whether a condition holds for the facts. */
export const judge = (given: Condition, facts: Facts, inUse: NamesInUse): Tri =>
  preparedOnce(given, inUse)(facts);

/**
 * Prepares the explaining evaluation of a condition. Its result equals that of `prepare`, and it holds all
 * facts that it read.
 */
export const tracing = (given: Condition, context: EvaluationContext): Tracing<ConditionTrace> =>
  context.once(JSON.stringify(given), (): Tracing<ConditionTrace> => {
    const kind = sorted(given);
    if (kind.reads !== undefined) return kind.reads.trace(kind.condition, context);
    const parts = kind.joins.parts(given, context.names.ruleSet.lists);
    return traceJoined(
      kind.joins.joint,
      parts.map((part) => tracing(part, context)),
    );
  });

const tracingOnce = madeOnce(tracing);

/**
 * The explaining evaluation of a condition. Its result equals that of `judge`, and it holds all facts that it
 * read.
 */
export const traceCondition = (given: Condition, facts: Facts, inUse: NamesInUse): ConditionTrace =>
  tracingOnce(given, inUse)(facts);

/** The values that a comparison of any kind read. */
export const readingOf = (trace: ReadingTrace): ComparisonReading => {
  const kind = kinds[trace.kind];
  if (kind === undefined || "joint" in kind) throw new TypeError(`It reads no fact: ${trace.kind}`);
  return kind.reading(trace);
};

/** The comparisons of a trace, in the order of reading. */
const readingsOf = (trace: ConditionTrace): readonly ReadingTrace[] =>
  "parts" in trace ? trace.parts.flatMap(readingsOf) : [trace];

/** The missing facts and the parameters without a value that leave a condition unknown. */
export const unknownsOf = (trace: ConditionTrace): readonly string[] => {
  if (trace.result !== "unknown") return [];
  return "parts" in trace ? trace.parts.flatMap(unknownsOf) : (trace.missing ?? []);
};

/** The parameters of the choices that a condition asks for. */
export const choicesRead = (trace: ConditionTrace): string[] =>
  readingsOf(trace).flatMap((reading) => (reading.kind === "choice" ? [reading.choice] : []));

/** Ids of all events behind the comparisons of a condition. */
export const eventsOf = (trace: ConditionTrace): string[] => readingsOf(trace).flatMap(({ from }) => from);
