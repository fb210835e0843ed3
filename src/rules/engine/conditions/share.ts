import * as z from "zod";
import { checkFact, checkIsSet } from "./fact.js";
import { comparingShare, countOf, type EvaluationContext, readerOf, together } from "./fact-reader.js";
import type { Prepared, ReadingKind, Tracing } from "./kind.js";
import { own, type Report } from "./local-file-problem.js";
import { saidNames, unknownName } from "./nearest-names.js";
import { type Bounds, boundsOf, comparingRange, type Range } from "./range.js";
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
  /** The result for an empty base, where the text provides for it ("if any"). Absent: a share of nothing is unknown. */
  readonly ifNone?: "holds" | "fails" | undefined;
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
  /** The possible numbers of the count and of the base, if they decide the result without the values. */
  readonly ranges?: readonly [Bounds, Bounds];
  /** Present if the base is empty. The result is then that of `ifNone`, or unknown. */
  readonly ofNothing?: true;
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

/**
 * The result of a comparison for counts that are known only within ranges. It is known if every pair of counts
 * in the ranges gives it. A share of nothing has the result of `ifNone`, or none.
 */
const overRanges =
  ({ is, ifNone }: ShareCondition, [n, d]: Ratio) =>
  ([leastPart, mostPart]: Range, [leastBase, mostBase]: Range): Tri => {
    if (mostBase === 0) return ifNone ?? "unknown";
    const times = (ratio: number, count: number): number => (ratio === 0 ? 0 : ratio * count);
    const least = times(d, leastPart) - times(n, mostBase);
    const most = times(d, Math.min(mostPart, mostBase)) - times(n, leastBase);
    const result = comparingRange(is, 0)([least, most]);
    return leastBase > 0 || result === ifNone ? result : "unknown";
  };

const prepare = (condition: ShareCondition, context: EvaluationContext): Prepared => {
  const { share, of, is, ratio: operand, ifNone } = condition;
  const [counted, base] = [countOf(share, context), countOf(of, context)];
  const [partRange, baseRange] = [context.rangeOf(share), context.rangeOf(of)];
  const ratio = ratioValue(operand, context.names);
  if (ratio === undefined) return () => "unknown";
  const passes = comparingShare(is, ratio);
  const within = overRanges(condition, ratio);
  return context.once(`${share}/${of} ${is} ${ratio} ${ifNone}`, () => (facts) => {
    const [part, whole] = [counted(facts), base(facts)];
    if (part === undefined || whole === undefined) return within(partRange(facts), baseRange(facts));
    return whole === 0 ? (ifNone ?? "unknown") : triOf(passes(part, whole));
  });
};

const trace = (condition: ShareCondition, context: EvaluationContext): Tracing<ShareTrace> => {
  const { share, of, is, ratio: operand, ifNone } = condition;
  const [countOfShare, countOfBase] = [countOf(share, context), countOf(of, context)];
  const [one, other] = [readerOf(share, context), readerOf(of, context)];
  const [partRange, baseRange] = [context.rangeOf(share), context.rangeOf(of)];
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
      const values = counted === undefined || base === undefined ? {} : { values: [counted, base] as const };
      const ranged =
        ratio === undefined ? "unknown" : overRanges(condition, ratio)(partRange(facts), baseRange(facts));
      if (ranged !== "unknown") {
        const ranges = [boundsOf(partRange(facts)), boundsOf(baseRange(facts))] as const;
        return { ...said, ...values, ranges, from, result: ranged };
      }
      const missing = [
        ...(counted === undefined ? one.missing(facts) : []),
        ...(base === undefined ? other.missing(facts) : []),
        ...unset,
      ];
      return { ...said, ...values, from, missing, result: "unknown" };
    }
    const values = [counted, base] as const;
    if (base === 0)
      return { ...said, values, from, missing: [], ofNothing: true, result: ifNone ?? "unknown" };
    const result = triOf(passes(counted, base));
    return parameter === undefined
      ? { kind: "share", share, of, is, ratio, values, from, result }
      : { kind: "share", share, of, is, ratio, parameter, values, from, result };
  };
};

/** A comparison of one count, as a share of another, with a ratio. It uses cross-multiplication. */
export const shareKind: ReadingKind<ShareCondition, ShareTrace> = {
  schema: z.strictObject({
    share: name(),
    of: name(),
    is: z.enum(comparisons),
    ratio: ratioOperand(),
    ifNone: z.enum(["holds", "fails"]).optional(),
  }),
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
