import type * as z from "zod";
import type { EvaluationContext, Facts, FactValue } from "./fact-reader.js";
import type { Report } from "./local-file-problem.js";
import type { Tri } from "./tri.js";
import type { Comparison, Declared, NamesInUse, Ratio } from "./vocabulary.js";

/** A condition or rule made ready: everything that does not depend on the facts is looked up once. */
export type Prepared = (facts: Facts) => Tri;

/** A condition or rule made ready to say what it reads. */
export type Tracing<T> = (facts: Facts) => T;

/** Where a comparison can turn: a value of one fact, or a part of a count that another count is held against. */
export type TurningPoint =
  /** `value` is absent where it is a parameter that nobody chose. */
  | { readonly fact: string; readonly value: FactValue | undefined }
  /** `ratio` is absent where it is a parameter that nobody chose. */
  | { readonly share: string; readonly of: string; readonly ratio: Ratio | undefined };

/** What a comparison came upon, as a sentence about it needs it: a value, or two counts as a share. */
export interface ComparisonReading {
  /** The fact, or the two counts of a share. */
  readonly facts: readonly string[];
  readonly is: Comparison;
  /** Absent where it is not known. */
  readonly value?: FactValue | Ratio | undefined;
  /** Absent where it is a parameter that nobody chose. */
  readonly against?: FactValue | Ratio | undefined;
}

/**
 * A kind of condition that reads facts. It stands in one file with all that the engine knows of it; `condition.ts`
 * lists it. A condition of this kind has the kind's name among its keys.
 */
export interface ReadingKind<C, T> {
  /** What is written in a rule set. */
  readonly schema: z.ZodType<C>;
  /** The names and values in it that the rule set does not declare so. */
  check(condition: C, path: string, declared: Declared, report: Report): void;
  /** The facts that it reads. */
  facts(condition: C): readonly string[];
  /** The parameters that it compares with. */
  parameters(condition: C): readonly string[];
  /** Where it turns: analysis and suppositions try the values there and beside. */
  turningPoint(condition: C, inUse: NamesInUse): TurningPoint;
  /** The judgement of many facts. */
  prepare(condition: C, context: EvaluationContext): Prepared;
  /** The same judgement with everything that it reads. */
  trace(condition: C, context: EvaluationContext): Tracing<T>;
  /** What a trace of this kind came upon. */
  reading(trace: T): ComparisonReading;
}

/** How the parts of a condition become one truth. */
export type Joint = "all" | "any" | "not";

/** A kind of condition that joins others; its judgement and its trace follow from theirs. */
export interface JoiningKind<C, Part> {
  readonly joint: Joint;
  /** What is written in a rule set, from what a part is written as. */
  schema(part: z.ZodType<Part>): z.ZodType<C>;
  /** The conditions that it joins. */
  parts(condition: C, lists: Declared["lists"]): readonly Part[];
  /** Names in it that the rule set does not declare so; `checkPart` checks a part of it. */
  check(
    condition: C,
    path: string,
    declared: Declared,
    report: Report,
    checkPart: (part: Part, path: string) => void,
  ): void;
}
