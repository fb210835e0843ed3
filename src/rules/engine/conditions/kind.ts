import type * as z from "zod";
import type { EvaluationContext } from "./fact-reader.js";
import type { Facts, FactValue } from "./facts.js";
import type { Report } from "./local-file-problem.js";
import type { Tri } from "./tri.js";
import type { Comparison, Declared, NamesInUse, Ratio } from "./vocabulary.js";

/** A prepared condition or rule. The preparation looks up everything that does not depend on the facts. */
export type Prepared = (facts: Facts) => Tri;

/** A prepared condition or rule that returns a trace. */
export type Tracing<T> = (facts: Facts) => T;

/**
 * The point at which a comparison changes its result: a value of one fact, or a share of one count in
 * another.
 */
export type TurningPoint =
  /** `value` is absent for a parameter without a value. */
  | { readonly fact: string; readonly value: FactValue | undefined }
  /** `ratio` is absent for a parameter without a value. */
  | { readonly share: string; readonly of: string; readonly ratio: Ratio | undefined }
  /** A choice of the committee. It depends on no fact. */
  | { readonly choice: string };

/** The values of a comparison for a sentence about it: a value, or two counts as a share. */
export interface ComparisonReading {
  /** The fact, or the two counts of a share. */
  readonly facts: readonly string[];
  readonly is: Comparison;
  /** Absent if it is unknown. */
  readonly value?: FactValue | Ratio | undefined;
  /** Absent for a parameter without a value. */
  readonly against?: FactValue | Ratio | undefined;
}

/**
 * A kind of condition that reads facts. One file holds the kind with all its functions, and `condition.ts`
 * lists it. A condition of this kind has the kind's name among its keys.
 */
export interface ReadingKind<C, T> {
  /** The schema of the condition in a rule set. */
  readonly schema: z.ZodType<C>;
  /** Checks the names and values in it against the declarations of the rule set. */
  check(condition: C, path: string, declared: Declared, report: Report): void;
  /** The facts that it reads. */
  facts(condition: C): readonly string[];
  /** The parameters that it compares with. */
  parameters(condition: C): readonly string[];
  /**
   * The points at which the result changes. Analysis and suppositions try the values at these points and
   * beside them.
   */
  turningPoint(condition: C, inUse: NamesInUse): TurningPoint;
  /** Prepares the evaluation for many facts. */
  prepare(condition: C, context: EvaluationContext): Prepared;
  /** Prepares the same evaluation with a trace. */
  trace(condition: C, context: EvaluationContext): Tracing<T>;
  /** The values in a trace of this kind. */
  reading(trace: T): ComparisonReading;
}

/** The ways to join the parts of a condition. */
export type Joint = "all" | "any" | "not";

/** A kind of condition that joins others. Their results give its result and its trace. */
export interface JoiningKind<C, Part> {
  readonly joint: Joint;
  /** The schema of the condition, from the schema of its parts. */
  schema(part: z.ZodType<Part>): z.ZodType<C>;
  /** The conditions that it joins. */
  parts(condition: C, lists: Declared["lists"]): readonly Part[];
  /** Checks its own names against the declarations of the rule set. `checkPart` checks a part. */
  check(
    condition: C,
    path: string,
    declared: Declared,
    report: Report,
    checkPart: (part: Part, path: string) => void,
  ): void;
}
