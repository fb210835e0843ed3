import { cite, ratioText, share } from "../language/formats.js";
import {
  comparisonNames,
  degreeNames,
  labelIn,
  levelNames,
  triNames,
  type ValueNames,
} from "../language/labels.js";
import type { Language } from "../language/language.js";
import { categoryNames } from "../language/words/choices.js";
import type { ChoiceTrace } from "../rules/engine/conditions/choice.js";
import { type ConditionTrace, type ReadingTrace, readingOf } from "../rules/engine/conditions/condition.js";
import type { FactTrace } from "../rules/engine/conditions/fact.js";
import type { FactValue } from "../rules/engine/conditions/fact-reader.js";
import type { Joint } from "../rules/engine/conditions/kind.js";
import type { Bounds } from "../rules/engine/conditions/range.js";
import type { ShareTrace } from "../rules/engine/conditions/share.js";
import { not, type Tri } from "../rules/engine/conditions/tri.js";
import type { Ratio } from "../rules/engine/conditions/vocabulary.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import { headings } from "./headings.js";
import { type Line, line, optionText, yesNo } from "./lines.js";
import type { ParameterWords, RulePart } from "./rules-used.js";

/** The wording of facts by name. */
export type FactWords = RuleNames["facts"];

/** The wording of a fact. */
export const factName = (fact: string, words: FactWords, language: Language): string =>
  words[fact]?.says[language] ?? fact;

const scaleNames: Readonly<Record<string, ValueNames>> = {
  level: levelNames,
  degree: degreeNames,
  category: categoryNames,
};

/** A value of a fact as text: yes or no, a name of its scale, a number, or "not known". */
export const valueText = (
  fact: string,
  value: FactValue | undefined,
  words: FactWords,
  language: Language,
): string => {
  if (value === undefined) return labelIn(triNames, "unknown", language);
  if (typeof value === "boolean") return yesNo(value, language);
  const names = scaleNames[words[fact]?.scale ?? ""];
  return names === undefined ? String(value) : labelIn(names, String(value), language);
};

/**
 * The sense of a condition. A requirement is good to meet. A case may have happened or not, and is no merit.
 * Exemptions, cases of the lowest level, limits and exceptions are cases.
 */
export type Sense = "requirement" | "case";

/** The sign of a truth at the beginning of a line. */
export const marks = {
  requirement: { holds: "✓", fails: "✗", unknown: "?" },
  case: { holds: "●", fails: "○", unknown: "?" },
} as const satisfies Readonly<Record<Sense, Readonly<Record<Tri, string>>>>;

/** The sign of a rule that the options switch off. */
export const offMark = "–";

/** The sign of a rule that does not concern the subject. */
export const apartMark = "·";

/** The sense of a comparison. A fact without a better side is a case, even under a requirement. */
const senseOf = (trace: ReadingTrace, sense: Sense, words: FactWords): Sense =>
  words[readingOf(trace).facts[0] ?? ""]?.better === undefined ? "case" : sense;

const eventsText = (from: readonly string[], language: Language): string => {
  if (from.length === 0) return language === "vi" ? "sổ ghi không có mục nào" : "nothing recorded";
  if (from.length <= 4) return from.join(", ");
  const all = language === "vi" ? `tất cả ${from.length} mục` : `${from.length} in all`;
  return `${from.slice(0, 4).join(", ")}, … (${all})`;
};

/** Whether a value is the best one. The text then leaves out "or better". */
const isBest = (value: FactValue | Ratio | undefined): boolean =>
  value === "excellent" || (typeof value === "object" && value[0] === value[1]);

/** The text for a comparison with a parameter that has no value. */
const notChosen = { vi: "cấp ủy chưa lựa chọn", en: "the committee has not chosen" } as const;

/** The text of a comparison's requirement: `từ tốt trở lên`, `dưới 50 %`, `có`. */
const neededText = (is: string, against: string, best: boolean, language: Language): string => {
  if (is === "equal" || (is === "at-least" && best)) return against;
  if (language === "vi" && is === "at-least") return `từ ${against} trở lên`;
  return `${labelIn(comparisonNames, is, language)} ${against}`;
};

const asked = {
  requirement: { vi: "yêu cầu", en: "required" },
  case: { vi: "xét trường hợp", en: "case" },
} as const;

/**
 * The words that join the parts of a condition.
 *
 * @param sense whether the parts are requirements to meet, or cases that may have happened
 */
const jointText = (kind: Joint, sense: Sense, language: Language): string => {
  const texts = {
    requirement: {
      all: { vi: "phải đạt cả:", en: "all of:" },
      any: { vi: "chỉ cần đạt một:", en: "any of:" },
      not: { vi: "không thuộc trường hợp:", en: "not the case:" },
    },
    case: {
      all: { vi: "xảy ra đồng thời:", en: "all of:" },
      any: { vi: "xảy ra ít nhất một:", en: "any of:" },
      not: { vi: "không thuộc trường hợp:", en: "not the case:" },
    },
  } as const;
  return texts[sense][kind][language];
};

/** The committee's choice, and the option that the condition asks for. */
const choiceText = (
  { choice, value, is }: ChoiceTrace,
  { parameters = {}, language, negated = false }: ConditionRendering,
): string => {
  const says = parameters[choice]?.says[language] ?? choice;
  const chosen = value === undefined ? headings[language].notChosen : optionText(value, language);
  const not = negated ? (language === "vi" ? "không phải " : "not ") : "";
  return `${says}: ${chosen} (${asked.case[language]}: ${not}${optionText(is, language)})`;
};

/** A number that is known only within bounds: `từ 65 trở lên (chưa đủ dữ kiện)`. */
const boundsText = ({ least, most }: Bounds, language: Language): string => {
  const vi = language === "vi";
  if (least === most) return String(least);
  if (most === undefined) return vi ? `từ ${least} trở lên` : `${least} or more`;
  if (least === 0) return vi ? `không quá ${most}` : `at most ${most}`;
  return vi ? `từ ${least} đến ${most}` : `${least} to ${most}`;
};

/** The value of a comparison: known, or within bounds that decide the result. */
const readText = (trace: FactTrace | ShareTrace, words: FactWords, language: Language): string => {
  const { noData, noShare } = headings[language];
  if (trace.kind === "share") {
    const { values, ranges, ofNothing } = trace;
    if (ofNothing === true) return `${values?.join("/") ?? ""}, ${noShare}`;
    if (values !== undefined) return share(values[0], values[1], language);
    if (ranges === undefined) return valueText(trace.share, undefined, words, language);
    const [part, base] = ranges.map((bounds) => boundsText(bounds, language));
    return `${part}${language === "vi" ? " trên " : " / "}${base} (${noData})`;
  }
  const { fact, value, range } = trace;
  return range === undefined
    ? valueText(fact, value, words, language)
    : `${boundsText(range, language)} (${noData})`;
};

/**
 * One comparison: the value and the requirement, without the result and the events.
 *
 * @param negated whether the condition demands that the comparison does not hold
 */
const leafText = (trace: ReadingTrace, rendering: ConditionRendering): string => {
  if (trace.kind === "choice") return choiceText(trace, rendering);
  const { words, language, sense, negated = false } = rendering;
  const { facts, is, against } = readingOf(trace);
  const [fact = ""] = facts;
  const bar = (of: FactValue | Ratio): string =>
    typeof of === "object" ? ratioText(of, language) : valueText(fact, of, words, language);
  const needed =
    against === undefined ? notChosen[language] : neededText(is, bar(against), isBest(against), language);
  const not = negated ? (language === "vi" ? "không phải " : "not ") : "";
  const names = facts
    .map((each) => factName(each, words, language))
    .join(language === "vi" ? " trên " : " / ");
  return `${names}: ${readText(trace, words, language)} (${asked[senseOf(trace, sense, words)][language]}: ${not}${needed})`;
};

/** The rendering of a condition: the wording of its facts, the language and the sense. */
export interface ConditionRendering {
  readonly words: FactWords;
  /** The wording of the parameters that conditions and adoptions may ask for. */
  readonly parameters?: ParameterWords;
  readonly language: Language;
  readonly sense: Sense;
  /** Whether the parent condition demands that this one does not hold. */
  readonly negated?: boolean;
}

/**
 * A condition in the form to show. Joints of a single part are gone. The line of a comparison contains its
 * negation.
 */
export interface ShownCondition {
  readonly result: Tri;
  /** The sense of the condition. */
  readonly sense: Sense;
  readonly text: string;
  /** The events of a comparison of facts. A joint and a choice have none. */
  readonly from?: readonly string[];
  readonly parts: readonly ShownCondition[];
}

/** A condition with its parts in the form to show, on paper and on the page. */
export const shownCondition = (trace: ConditionTrace, rendering: ConditionRendering): ShownCondition => {
  const { words, parameters = {}, language, sense, negated = false } = rendering;
  if (!("parts" in trace)) {
    const result = negated ? not(trace.result) : trace.result;
    const text = leafText(trace, rendering);
    const shown = { result, sense: senseOf(trace, sense, words), text, parts: [] };
    return trace.kind === "choice" ? shown : { ...shown, from: trace.from };
  }
  const [only] = trace.parts;
  if (only !== undefined && trace.parts.length === 1) {
    if (trace.kind !== "not") return shownCondition(only, rendering);
    if (!("parts" in only)) return shownCondition(only, { ...rendering, negated: !negated });
  }
  // A negated condition is a case, for every kind of rule.
  const inner: Sense = trace.kind === "not" ? "case" : sense;
  const text = jointText(trace.kind, sense, language);
  const parts = trace.parts.map((part) =>
    shownCondition(part, { words, parameters, language, sense: inner }),
  );
  return { result: trace.result, sense, text, parts };
};

const shownLines = (
  { result, sense, text, from, parts }: ShownCondition,
  depth: number,
  language: Language,
): Line[] => [
  line(
    depth,
    `${marks[sense][result]} ${text}${from === undefined ? "" : ` ← ${eventsText(from, language)}`}`,
  ),
  ...parts.flatMap((part) => shownLines(part, depth + 1, language)),
];

/** The lines of a condition with its values, down to the events. */
export const conditionLines = (trace: ConditionTrace, depth: number, rendering: ConditionRendering): Line[] =>
  shownLines(shownCondition(trace, rendering), depth, rendering.language);

/** The sense of a rule that bears on a level. Only the rules that lead up to a level are requirements. */
export const senseOfRole = (role: RulePart): Sense => (role === "requirement" ? "requirement" : "case");

/** The name of the choice on which the adoption of a rule depends, if nobody made it. */
export const adoptionText = (
  { unadopted }: RuleTrace,
  { parameters = {}, language }: ConditionRendering,
): string | undefined =>
  unadopted === undefined
    ? undefined
    : `${headings[language].adoptionOpen}: ${parameters[unadopted]?.says[language] ?? unadopted}`;

/**
 * The lines of a rule: its clause, its conditions down to the events, then its exceptions. A rule that does not
 * concern the subject has a single line that says so.
 */
export const ruleLines = (
  trace: RuleTrace,
  depth: number,
  rendering: ConditionRendering,
  prefix = "",
): Line[] => {
  const { language, sense } = rendering;
  const { on, says, source, otherwise } = trace;
  const unless = language === "vi" ? "trừ trường hợp: " : "unless: ";
  const text = `${prefix}${says[language]} — ${cite(source, language)}`;
  if (on && otherwise !== undefined) return [line(depth, `${apartMark} ${text}: ${otherwise[language]}`)];
  const adoption = adoptionText(trace, rendering);
  return [
    line(depth, `${on ? marks[sense][trace.result] : offMark} ${text}`),
    ...(adoption === undefined ? [] : [line(depth + 1, `${offMark} ${adoption}`)]),
    ...conditionLines(trace.condition, depth + 1, rendering),
    ...trace.exceptions.flatMap((exception) =>
      ruleLines(exception, depth + 1, { ...rendering, sense: "case" }, unless),
    ),
  ];
};
