import { withoutMarks } from "../../language/collation.js";
import { pointsText } from "../../language/formats.js";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import { codeMeant, codeNamed } from "../../language/words/read-name.js";
import { namesOfValues, type ValueKind, valueLabel, valueLabels } from "../../language/words/values.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import { Failure } from "./failure.js";
import { nearest } from "./names.js";

/** A value of a fact; null supposes that nobody stated it. */
type Value = number | boolean | string | null;

const truths = { true: { vi: "có", en: "yes" }, false: { vi: "không", en: "no" } };

/** The names of the values of a scale. A scale of a local rule set may have values without names. */
const namesOfScale = (scale: string, values: readonly string[]): Readonly<Record<string, Text>> => {
  const names = Object.hasOwn(valueLabels, scale) ? namesOfValues(scale as ValueKind) : {};
  return Object.fromEntries(values.map((value) => [value, names[value] ?? { vi: value, en: value }]));
};

const oneOf = (typed: string, names: Readonly<Record<string, Text>>): Failure => {
  const all = Object.entries(names);
  return new Failure("usage", {
    vi: `Không có giá trị “${typed}”. Hãy dùng một trong: ${all.map(([, { vi }]) => vi).join(", ")}.`,
    en: `There is no value "${typed}". Use one of: ${all.map(([code]) => code).join(", ")}.`,
  });
};

const codeFrom = (typed: string, names: Readonly<Record<string, Text>>): string => {
  const code = codeMeant(names, typed);
  if (code === undefined) throw oneOf(typed, names);
  return code;
};

/**
 * A level of a rule set, given by its code or its Vietnamese or English name.
 *
 * @throws Failure `usage`, with the levels of the rule set
 */
export const levelFrom = (typed: string, { scales }: RuleSet): string =>
  codeFrom(typed, namesOfScale("level", scales.level ?? []));

/**
 * A fact of a rule set, given by its code or its Vietnamese or English name.
 *
 * @throws Failure `unknown-name`, with the facts of the most similar names
 */
export const factFrom = (typed: string, { facts }: RuleSet): string => {
  const names = Object.entries(facts).map(([code, { says }]) => [code, says] as const);
  const plain = names.map(
    ([each, { vi, en }]) => [each, { vi: withoutMarks(vi), en: withoutMarks(en) }] as const,
  );
  const code =
    codeNamed(Object.fromEntries(names), typed) ?? codeNamed(Object.fromEntries(plain), withoutMarks(typed));
  if (code !== undefined) return code;
  const near = (language: keyof Text): string =>
    nearest(
      typed,
      Object.keys(facts),
      new Map(names.map(([each, says]) => [each, says[language]])),
      true,
    ).join(", ");
  throw new Failure("unknown-name", {
    vi: `Không có dữ kiện “${typed}”. Gần nhất: ${near("vi")}.`,
    en: `There is no fact "${typed}". Nearest: ${near("en")}.`,
  });
};

const valueFrom = (typed: string, fact: string, { facts, scales }: RuleSet): Value => {
  const { kind, scale = "" } = facts[fact] ?? {};
  if (typed === "") return null;
  if (kind === "boolean") return codeFrom(typed, truths) === "true";
  if (kind === "ordinal") return codeFrom(typed, namesOfScale(scale, scales[scale] ?? []));
  if (/^-?\d+$/.test(typed)) return Number(typed);
  throw new Failure("usage", {
    vi: `“${facts[fact]?.says.vi ?? fact}” là một số nguyên, không ghi được “${typed}”. Hãy ghi như: "${facts[fact]?.says.vi ?? fact}=10".`,
    en: `"${facts[fact]?.says.en ?? fact}" is a whole number; "${typed}" does not fit. Write it as: ${fact}=10.`,
  });
};

/**
 * Supposed facts, typed as `fact=value`. No value after the sign supposes that nobody stated the fact.
 *
 * @throws Failure if the rule set does not have a fact or a value
 */
export const changesFrom = (set: readonly string[], ruleSet: RuleSet): Record<string, Value> =>
  Object.fromEntries(
    set.map((text) => {
      const at = text.indexOf("=");
      if (at < 1)
        throw new Failure("usage", {
          vi: `“${text}” chưa đúng mẫu: hãy ghi dữ kiện=giá trị, ví dụ "số chỉ tiêu, nhiệm vụ hoàn thành=10"; để trống giá trị thì coi như chưa ai ghi.`,
          en: `"${text}" has another form: write fact=value, such as tasks.done=10; leave the value out to suppose that nobody stated it.`,
        });
      const fact = factFrom(text.slice(0, at), ruleSet);
      return [fact, valueFrom(text.slice(at + 1).trim(), fact, ruleSet)];
    }),
  );

/** A value of a fact in the form for readers. */
export const factValueText = (
  fact: string,
  value: number | boolean | string,
  { facts, scales, scoring }: RuleSet,
  language: Language,
): string => {
  if (typeof value === "boolean") return truths[`${value}`][language];
  const { kind, scale = "" } = facts[fact] ?? {};
  const steps = scoring?.steps ?? 1;
  if (kind === "points" && typeof value === "number" && steps > 1) {
    const points = pointsText([value, steps], language);
    return `${value} (${points} ${language === "vi" ? "điểm" : "points"})`;
  }
  return namesOfScale(scale, scales[scale] ?? [])[value]?.[language] ?? String(value);
};

/** A value of a parameter in the form for readers. */
export const choiceText = (value: number | boolean | string, language: Language): string =>
  typeof value === "boolean" ? truths[`${value}`][language] : valueLabel("choice", String(value), language);
