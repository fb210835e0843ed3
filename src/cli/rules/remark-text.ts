import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import type { Example, RuleSetRemark } from "../../rules/engine/analysis/rule-set-remark.js";
import { prepare } from "../../rules/engine/conditions/condition.js";
import { plain } from "../../rules/engine/conditions/fact-reader.js";
import { rulesOf } from "../../rules/engine/placed-rules.js";
import type { Exception, Rule, RuleSet } from "../../rules/engine/rule-set.js";
import { rulesInUse } from "../../rules/engine/rules-in-use.js";
import { recordedForRubric, rubricsOf } from "../../rules/engine/scoring.js";
import { factValueText } from "../shared/facts.js";

const remarkWords = {
  error: { vi: "Sai", en: "Error" },
  warning: { vi: "Cần xem", en: "Warning" },
  notice: { vi: "Ghi nhận", en: "Notice" },
  level: { vi: "mức", en: "level" },
  example: { vi: "Ví dụ", en: "Example" },
  improved: { vi: "Khi tốt hơn", en: "Improved" },
};

/** The rules of a rule set by id, for their wording. */
const rulesById = ({ subjects, caps, constraints }: RuleSet): ReadonlyMap<string, Text> => {
  const ofRules = (rules: readonly (Rule | Exception)[]): (readonly [string, Text])[] =>
    rules.flatMap((rule) => [
      [rule.id, rule.says] as const,
      ...ofRules("unless" in rule ? (rule.unless ?? []) : []),
    ]);
  return new Map([
    ...Object.values(subjects).flatMap((ladder) => ofRules(rulesOf(ladder))),
    ...[...caps, ...constraints].map(({ id, says }) => [id, says] as const),
  ]);
};

/** Recorded points of rubrics that the example does not use: the first rubric that fits counts alone. */
const unusedPoints = (values: Example, subject: string, ruleSet: RuleSet): ReadonlySet<string> => {
  const { scoring } = ruleSet;
  if (scoring === undefined) return new Set();
  const facts = new Map(Object.entries(values).map(([name, value]) => [name, { value, from: [] }]));
  const names = plain(rulesInUse(ruleSet));
  const rubrics = rubricsOf(scoring, subject);
  const used = rubrics.find(({ when }) => when === undefined || prepare(when, names)(facts) === "holds");
  if (used === undefined) return new Set();
  const counted = new Set(recordedForRubric(used, scoring.steps).map(({ fact }) => fact));
  return new Set(
    rubrics
      .flatMap((rubric) => recordedForRubric(rubric, scoring.steps))
      .flatMap(({ fact }) => (counted.has(fact) ? [] : [fact])),
  );
};

/** The level, fact or parameter that a path leads to, in words. */
const placeText = (
  { code, path }: RuleSetRemark,
  ruleSet: RuleSet,
  language: Language,
): string | undefined => {
  const [, subject = "", rung = ""] = /^subjects\.([^.]+)\.levels\[(\d+)\]$/.exec(path) ?? [];
  const level = ruleSet.subjects[subject]?.levels[Number(rung)]?.level;
  // The sentences on two levels name both.
  if (level !== undefined && code === "missing-citation")
    return `${remarkWords.level[language]} “${label("level", level, language)}”`;
  const [, part = "", name = ""] = /^(facts|parameters)\.(.+)$/.exec(path) ?? [];
  const declared: Readonly<Record<string, { readonly says: Text }>> =
    part === "facts" ? ruleSet.facts : ruleSet.parameters;
  return declared[name]?.says[language];
};

/**
 * A remark: what was noticed, of which subject and which rule; then its code and the id by which a file names the rule.
 */
export const remarkLines = (remark: RuleSetRemark, ruleSet: RuleSet, language: Language): string[] => {
  const { severity, code, path, rule, says, example, improved } = remark;
  const [, subject = ""] = /^subjects\.([^.]+)/.exec(path) ?? [];
  const head = [
    remarkWords[severity][language],
    ruleSet.subjects[subject]?.says[language],
    rule === undefined ? placeText(remark, ruleSet, language) : rulesById(ruleSet).get(rule)?.[language],
  ].flatMap((each) => each ?? []);
  const unused = example === undefined ? new Set() : unusedPoints(example, subject, ruleSet);
  const valuesText = (values: Example): string =>
    Object.entries(values)
      .filter(([fact]) => !unused.has(fact))
      .map(
        ([fact, value]) =>
          `${ruleSet.facts[fact]?.says[language] ?? fact}: ${factValueText(fact, value, ruleSet, language)}`,
      )
      .join("; ");
  const changed = Object.entries(improved ?? {}).filter(([fact, value]) => example?.[fact] !== value);
  return [
    `${head.join(": ")}: ${says[language]} [${code}${rule === undefined ? "" : ` ${rule}`}]`,
    ...(example === undefined ? [] : [`    ${remarkWords.example[language]}: ${valuesText(example)}`]),
    ...(improved === undefined
      ? []
      : [`    ${remarkWords.improved[language]}: ${valuesText(Object.fromEntries(changed))}`]),
  ];
};
