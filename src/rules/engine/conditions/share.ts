import * as z from "zod";
import { checkFact, checkIsSet } from "./fact.js";
import { comparingShare, countOf, type EvaluationContext, readerOf, together } from "./fact-reader.js";
import type { Prepared, ReadingKind, Tracing } from "./kind.js";
import { own, type Report } from "./local-file-problem.js";
import { saidNames, unknownName } from "./nearest-names.js";
import { type Tri, triOf } from "./tri.js";
import {
  type Comparison,
  comparisons,
  type Declared,
  name,
  type Ratio,
  type RatioOperand,
  ratioOperand,
  ratioValue,
} from "./vocabulary.js";

/** Compares one count, as a share of another, with a ratio. */
export interface ShareCondition {
  readonly share: string;
  readonly of: string;
  readonly is: Comparison;
  readonly ratio: RatioOperand;
}

/** The comparison of a share with its values. */
export interface ShareTrace {
  readonly kind: "share";
  readonly share: string;
  readonly of: string;
  readonly is: Comparison;
  readonly ratio?: Ratio;
  readonly parameter?: string;
  readonly values?: readonly [number, number];
  readonly from: readonly string[];
  readonly missing?: readonly string[];
  readonly result: Tri;
}

const parameterOf = (ratio: RatioOperand): string | undefined =>
  "parameter" in ratio ? ratio.parameter : undefined;

/** A ratio, or the name of a parameter of percents. */
export const checkRatio = (
  ratio: RatioOperand,
  path: string,
  declared: Declared,
  report: Report,
  chosen: "rule-set" | "committee" = "rule-set",
): void => {
  const parameter = parameterOf(ratio);
  if (parameter === undefined) return;
  const at = `${path}.parameter`;
  if (own(declared.parameters, parameter)?.kind !== "percent")
    report(at, "unknown-parameter", {
      ...unknownName(parameter, saidNames(declared.parameters)),
      needs: "percent",
    });
  else if (chosen === "rule-set") checkIsSet(parameter, at, declared, report);
};

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A ratio in lowest terms. */
export const reduced = ([n, d]: Ratio): Ratio => {
  const common = divisor(n, d);
  return [n / common, d / common];
};

/** The smallest base that all these denominators divide. */
export const leastCommonMultiple = (numbers: readonly number[]): number =>
  numbers.reduce((all, each) => (all / divisor(all, each)) * each, 1);

const prepare = ({ share, of, is, ratio: operand }: ShareCondition, context: EvaluationContext): Prepared => {
  const [counted, base] = [countOf(share, context), countOf(of, context)];
  const ratio = ratioValue(operand, context.names);
  if (ratio === undefined) return () => "unknown";
  const passes = comparingShare(is, ratio);
  return context.once(`${share}/${of} ${is} ${ratio}`, () => (facts) => {
    const [part, whole] = [counted(facts), base(facts)];
    return part === undefined || whole === undefined ? "unknown" : triOf(passes(part, whole));
  });
};

const trace = (
  { share, of, is, ratio: operand }: ShareCondition,
  context: EvaluationContext,
): Tracing<ShareTrace> => {
  const [countOfShare, countOfBase] = [countOf(share, context), countOf(of, context)];
  const [one, other] = [readerOf(share, context), readerOf(of, context)];
  const ratio = ratioValue(operand, context.names);
  const parameter = parameterOf(operand);
  const said = {
    kind: "share",
    share,
    of,
    is,
    ...(ratio === undefined ? {} : { ratio }),
    ...(parameter === undefined ? {} : { parameter }),
  } as const;
  const passes = ratio === undefined ? undefined : comparingShare(is, ratio);
  const unset = ratio === undefined && parameter !== undefined ? [parameter] : [];
  return (facts) => {
    const [counted, base] = [countOfShare(facts), countOfBase(facts)];
    const from = together(one.from(facts), other.from(facts));
    if (counted === undefined || base === undefined || ratio === undefined || passes === undefined) {
      const missing = [
        ...(counted === undefined ? one.missing(facts) : []),
        ...(base === undefined ? other.missing(facts) : []),
        ...unset,
      ];
      const values = counted === undefined || base === undefined ? {} : { values: [counted, base] as const };
      return { ...said, ...values, from, missing, result: "unknown" };
    }
    const result = triOf(passes(counted, base));
    const values = [counted, base] as const;
    return parameter === undefined
      ? { kind: "share", share, of, is, ratio, values, from, result }
      : { kind: "share", share, of, is, ratio, parameter, values, from, result };
  };
};

/** A comparison of one count, as a share of another, with a ratio. It uses cross-multiplication. */
export const shareKind: ReadingKind<ShareCondition, ShareTrace> = {
  schema: z.strictObject({ share: name(), of: name(), is: z.enum(comparisons), ratio: ratioOperand() }),
  check: (condition, path, declared, report) => {
    for (const side of ["share", "of"] as const) {
      checkFact(condition[side], `${path}.${side}`, declared, report);
      if ((own(declared.facts, condition[side])?.kind ?? "integer") !== "integer")
        report(`${path}.${side}`, "kind", { why: "needs-count", name: condition[side] });
    }
    checkRatio(condition.ratio, `${path}.ratio`, declared, report);
  },
  facts: ({ share, of }) => [share, of],
  parameters: ({ ratio }) => ("parameter" in ratio ? [ratio.parameter] : []),
  turningPoint: ({ share, of, ratio }, inUse) => ({ share, of, ratio: ratioValue(ratio, inUse) }),
  prepare,
  trace,
  reading: ({ share, of, is, values, ratio }) => ({ facts: [share, of], is, value: values, against: ratio }),
};
