import type { Language } from "../../language/language.js";
import { analyse as analysed } from "../../rules/engine/analysis/analyse.js";
import type { RuleSetRemark } from "../../rules/engine/analysis/rule-set-remark.js";
import type { RuleSet } from "../../rules/engine/rule-set.js";
import type { Result } from "../output.js";

const words = {
  error: { vi: "LỖI", en: "ERROR" },
  warning: { vi: "LƯU Ý", en: "WARNING" },
  notice: { vi: "ghi nhận", en: "notice" },
  nothing: { vi: "Không có gì đáng nói.", en: "Nothing to remark." },
  example: { vi: "Ví dụ", en: "Example" },
  improved: { vi: "Tốt hơn", en: "Improved" },
};

const valuesText = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join("; ");

const lines = (remark: RuleSetRemark, language: Language): string[] => {
  const { severity, code, path, rule, says, example, improved } = remark;
  const changed = Object.entries(improved ?? {}).filter(([name, value]) => example?.[name] !== value);
  return [
    `${words[severity][language]} ${code} ${path}${rule === undefined ? "" : ` (${rule})`}: ${says[language]}`,
    ...(example === undefined ? [] : [`    ${words.example[language]}: ${valuesText(example)}`]),
    ...(improved === undefined
      ? []
      : [`    ${words.improved[language]}: ${valuesText(Object.fromEntries(changed))}`]),
  ];
};

/** `chibo rules analyse`: what can be said of a rule set before it meets a subject. Only errors are problems. */
export const analyse = (ruleSet: RuleSet, language: Language): Result => {
  const remarks = analysed(ruleSet);
  return {
    text:
      remarks.length === 0
        ? words.nothing[language]
        : remarks.flatMap((remark) => lines(remark, language)).join("\n"),
    data: { ruleSet: ruleSet.id, remarks },
    problems: remarks.some(({ severity }) => severity === "error"),
  };
};
