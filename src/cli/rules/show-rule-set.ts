import { cite, citeWhole } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { valueLabel } from "../../language/words/values.js";
import { isStep, periodsOfSteps, steps, takers } from "../../rules/calendar/procedure.js";
import type { OpenCase, ProcedureStep, Rule, RuleSet } from "../../rules/engine/rule-set.js";
import { adoptionOf, type RulesInUse, rulesInUse } from "../../rules/engine/rules-in-use.js";
import { choiceText } from "../shared/facts.js";
import type { Result } from "../shared/output.js";

const states = {
  off: { vi: "chưa áp dụng", en: "off" },
  open: { vi: "cấp ủy chưa chọn có áp dụng hay không", en: "nobody chose whether it applies" },
};
const parts = {
  evidence: {
    vi: "Căn cứ không ghi gì thêm là căn cứ đã đọc nguyên văn.",
    en: "A clause without a note was read in its own text.",
  },
  exemptions: { vi: "Không xếp loại, hoặc chưa xếp loại", en: "Not classified" },
  forced: { vi: "Xếp mức thấp nhất khi", en: "Lowest level" },
  ceilings: { vi: "Giới hạn mức", en: "Ceilings" },
  open: { vi: "Văn bản để ngỏ mức khi", en: "The level is open when" },
  unread: { vi: "chưa đọc được", en: "not read" },
  levels: { vi: "có thể là", en: "could be" },
  everyLevel: { vi: "mọi mức đều có thể", en: "every level is possible" },
  settledBy: { vi: "cấp ủy chọn", en: "settled by" },
  by: { vi: "thể hiện ở", en: "carried by" },
  level: { vi: "Mức", en: "Level" },
  unless: { vi: "trừ khi", en: "unless" },
  caps: { vi: "Tỷ lệ tối đa", en: "Caps" },
  constraints: { vi: "Trình tự, thời hạn", en: "Order and deadlines" },
  procedure: { vi: "Các bước, đến lượt ai", en: "Steps, and whose they are" },
  parameters: { vi: "Lựa chọn của cấp ủy", en: "Parameters" },
  unchosen: { vi: "chưa chọn", en: "nobody chose" },
  gaps: { vi: "Điều văn bản không quy định", en: "Gaps" },
};

/** A rule, cap or other item: its wording, its clause, then the id that a local file uses for it. */
const entryText = ({ id, says, source }: Pick<Rule, "id" | "says" | "source">, language: Language): string =>
  `${says[language]} — ${cite(source, language)} [${id}]`;

/** A step of a review: whose it is, for which subjects, in which periods, and its clause. */
const procedureStepText = (
  { step, taker, of, periods = [], source }: ProcedureStep,
  language: Language,
): string => {
  const subjects = of.map((kind) => label("subject", kind, language)).join(", ");
  const inPeriods = periods.map((kind) => periodsOfSteps[kind][language]).join(", ");
  const whom = inPeriods === "" ? subjects : `${subjects}; ${inPeriods}`;
  const name = isStep(step) ? steps[step][language] : step;
  return `${name}: ${takers[taker][language]} (${whom}) — ${cite(source, language)}`;
};

/** Whether a rule is off, or open because nobody chose. Empty for a rule that applies. */
const stateText = (rule: Rule, inUse: RulesInUse, language: Language): string => {
  const adoption = adoptionOf(rule, inUse);
  return adoption === "on" ? "" : ` — ${states[adoption][language]}`;
};

/** A rule, whom it is not for, and its exceptions. `before` stands before its wording. */
const ruleLines = (
  rule: Rule,
  inUse: RulesInUse,
  language: Language,
  indent = "    ",
  before = "",
): string[] => [
  `${indent}${before}${entryText(rule, language)}${stateText(rule, inUse, language)}`,
  ...(rule.concerns === undefined ? [] : [`${indent}  ${rule.concerns.otherwise[language]}`]),
  ...(rule.unless ?? []).flatMap((exception) =>
    ruleLines(exception, inUse, language, `${indent}  `, `${parts.unless[language]}: `),
  ),
];

/** A case in which the text leaves the level open: its levels, the reason, and the choice that settles it. */
const openCaseLines = (openCase: OpenCase, inUse: RulesInUse, language: Language): string[] => {
  const { levels, why, settledBy } = openCase;
  const { scales, parameters = {} } = inUse.ruleSet;
  const possible = (scales.level ?? []).every((level) => levels.includes(level))
    ? parts.everyLevel[language]
    : `${parts.levels[language]}: ${levels.map((level) => label("level", level, language)).join(", ")}`;
  const settled =
    settledBy === undefined
      ? ""
      : `; ${parts.settledBy[language]}: ${parameters[settledBy]?.says[language] ?? settledBy} [${settledBy}]`;
  const reason = label("openReason", why, language);
  return [...ruleLines(openCase, inUse, language), `      ${reason}; ${possible}${settled}`];
};

/** A gap with what it concerns, and the ids that carry it. */
const gapText = ({ id, says, concerns, by }: RuleSet["gaps"][number], language: Language): string => {
  const about = concerns === undefined ? "" : ` (${valueLabel("gapConcern", concerns, language)})`;
  const carried = by === undefined ? "" : ` — ${parts.by[language]}: ${by.join(", ")}`;
  return `  ${says[language]}${about} [${id}]${carried}`;
};

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
    ...ladder.levels.flatMap(({ level, source, rules: asked, upTo = [], unread = [] }) => [
      `  ${parts.level[language]}: ${label("level", level, language)} — ${cite(source, language)}`,
      ...rules([...asked, ...upTo]),
      ...unread.map((part) => `    ${entryText(part, language)} — ${parts.unread[language]}`),
    ]),
    ...section(parts.ceilings[language], rules(ladder.ceilings), "  "),
    ...section(
      parts.open[language],
      (ladder.open ?? []).flatMap((openCase) => openCaseLines(openCase, inUse, language)),
      "  ",
    ),
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
        parts.procedure[language],
        (ruleSet.procedure ?? []).map((each) => `  ${procedureStepText(each, language)}`),
      ),
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
        ruleSet.gaps.map((gap) => gapText(gap, language)),
      ),
    ]
      .map(visibleText)
      .join("\n"),
    data: ruleSet,
  };
};
