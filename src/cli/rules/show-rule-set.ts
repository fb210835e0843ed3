import { cite, citeWhole } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Rule, RuleSet } from "../../rules/engine/rule-set.js";
import { applies, type RulesInUse, rulesInUse } from "../../rules/engine/rules-in-use.js";
import { choiceText } from "../shared/facts.js";
import type { Result } from "../shared/output.js";

const off = { vi: "chưa áp dụng", en: "off" };
const parts = {
  evidence: {
    vi: "Căn cứ không ghi gì thêm là căn cứ đã đọc nguyên văn.",
    en: "A clause without a note was read in its own text.",
  },
  exemptions: { vi: "Không xếp loại, hoặc chưa xếp loại", en: "Not classified" },
  forced: { vi: "Xếp mức thấp nhất khi", en: "Lowest level" },
  ceilings: { vi: "Giới hạn mức", en: "Ceilings" },
  level: { vi: "Mức", en: "Level" },
  unless: { vi: "trừ khi", en: "unless" },
  caps: { vi: "Tỷ lệ tối đa", en: "Caps" },
  constraints: { vi: "Trình tự, thời hạn", en: "Order and deadlines" },
  parameters: { vi: "Lựa chọn của cấp ủy", en: "Parameters" },
  unchosen: { vi: "chưa chọn", en: "nobody chose" },
  gaps: { vi: "Điều văn bản không quy định", en: "Gaps" },
};

/** A rule, cap or other item: its wording, its clause, then the id that a local file uses for it. */
const entryText = ({ id, says, source }: Pick<Rule, "id" | "says" | "source">, language: Language): string =>
  `${says[language]} — ${cite(source, language)} [${id}]`;

const ruleLines = (rule: Rule, inUse: RulesInUse, language: Language, indent = "    "): string[] => [
  `${indent}${entryText(rule, language)}${applies(rule, inUse) ? "" : ` — ${off[language]}`}`,
  ...(rule.unless ?? []).flatMap((exception) => [
    ...ruleLines(exception, inUse, language, `${indent}  ${parts.unless[language]}: `),
  ]),
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
      `  ${parts.level[language]}: ${label("level", level, language)} — ${cite(source, language)}`,
      ...rules([...asked, ...upTo]),
    ]),
    ...section(parts.ceilings[language], rules(ladder.ceilings), "  "),
  ]);
  const entry = (each: Pick<Rule, "id" | "says" | "source">) => `  ${entryText(each, language)}`;
  return {
    text: [
      `${ruleSet.title[language]} [${ruleSet.id}]`,
      parts.evidence[language],
      ...ladders,
      "",
      ...section(parts.caps[language], ruleSet.caps.map(entry)),
      ...section(parts.constraints[language], ruleSet.constraints.map(entry)),
      ...section(
        parts.parameters[language],
        Object.entries(ruleSet.parameters).flatMap(([name, { says, value, readings = [] }]) => [
          `  ${says[language]}: ${value === undefined ? parts.unchosen[language] : choiceText(value, language)} [${name}]`,
          ...readings.map(
            ({ is, source }) => `    ${choiceText(is, language)} — ${citeWhole(source, language)}`,
          ),
        ]),
      ),
      ...section(
        parts.gaps[language],
        ruleSet.gaps.map(({ id, says }) => `  ${says[language]} [${id}]`),
      ),
    ].join("\n"),
    data: ruleSet,
  };
};
