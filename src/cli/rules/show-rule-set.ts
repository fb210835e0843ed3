import { citeWhole } from "../../language/formats.js";
import type { Language } from "../../language/language.js";
import type { Source } from "../../rules/engine/conditions/vocabulary.js";
import type { Rule, RuleSet } from "../../rules/engine/rule-set.js";
import { applies, type RulesInUse, rulesInUse } from "../../rules/engine/rules-in-use.js";
import type { Result } from "../shared/output.js";

const off = { vi: "chưa áp dụng", en: "off" };
const parts = {
  exemptions: { vi: "Chưa xếp loại", en: "Not classified" },
  forced: { vi: "Buộc mức thấp nhất", en: "Lowest level" },
  ceilings: { vi: "Giới hạn mức", en: "Ceilings" },
  level: { vi: "Mức", en: "Level" },
  quotas: { vi: "Tỷ lệ", en: "Caps" },
  constraints: { vi: "Trình tự, thời hạn", en: "Order and deadlines" },
  parameters: { vi: "Tham số", en: "Parameters" },
  unchosen: { vi: "chưa ai chọn", en: "nobody chose" },
  gaps: { vi: "Chỗ còn thiếu văn bản", en: "Gaps" },
};

const ruleLines = (rule: Rule, inUse: RulesInUse, language: Language, indent = "    "): string[] => [
  `${indent}${rule.id}: ${rule.says[language]} [${citeWhole(rule.source, language)}]${applies(rule, inUse) ? "" : ` — ${off[language]}`}`,
  ...(rule.unless ?? []).flatMap((exception) => ruleLines(exception, inUse, language, `${indent}  − `)),
];

const section = (title: string, lines: readonly string[], indent = ""): string[] =>
  lines.length === 0 ? [] : [`${indent}${title}`, ...lines];

/** `chibo rules show`: each rule with its clause and evidence, in one language. */
export const show = (ruleSet: RuleSet, language: Language): Result => {
  const inUse = rulesInUse(ruleSet);
  const rules = (items: readonly Rule[]) => items.flatMap((rule) => ruleLines(rule, inUse, language));
  const ladders = Object.values(ruleSet.subjects).flatMap((ladder) => [
    "",
    ladder.says[language],
    ...section(parts.exemptions[language], rules(ladder.exemptions), "  "),
    ...section(parts.forced[language], rules(ladder.forced), "  "),
    ...ladder.levels.flatMap(({ level, source, rules: asked, upTo = [] }) => [
      `  ${parts.level[language]} ${level} [${citeWhole(source, language)}]`,
      ...rules([...asked, ...upTo]),
    ]),
    ...section(parts.ceilings[language], rules(ladder.ceilings), "  "),
  ]);
  const entry = ({ id, says, source }: { id: string; says: Rule["says"]; source: Source }) =>
    `  ${id}: ${says[language]} [${citeWhole(source, language)}]`;
  return {
    text: [
      `${ruleSet.id}: ${ruleSet.title[language]}`,
      ...ladders,
      "",
      ...section(parts.quotas[language], ruleSet.quotas.map(entry)),
      ...section(parts.constraints[language], ruleSet.constraints.map(entry)),
      ...section(
        parts.parameters[language],
        Object.entries(ruleSet.parameters).map(
          ([name, { says, value }]) =>
            `  ${name} = ${value === undefined ? `(${parts.unchosen[language]})` : String(value)}: ${says[language]}`,
        ),
      ),
      ...section(
        parts.gaps[language],
        ruleSet.gaps.map(({ id, says }) => `  ${id}: ${says[language]}`),
      ),
    ].join("\n"),
    data: ruleSet,
  };
};
