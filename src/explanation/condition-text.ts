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
import { type ConditionTrace, type ReadingTrace, readingOf } from "../rules/engine/conditions/condition.js";
import type { FactValue } from "../rules/engine/conditions/fact-reader.js";
import type { Joint } from "../rules/engine/conditions/kind.js";
import { not, type Tri } from "../rules/engine/conditions/tri.js";
import type { Ratio } from "../rules/engine/conditions/vocabulary.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import { type Line, line, yesNo } from "./lines.js";
import type { RulePart } from "./rules-used.js";

/** The wording of facts by name. */
export type FactWords = RuleNames["facts"];

/** What a fact is called. */
export const factName = (fact: string, words: FactWords, language: Language): string =>
  words[fact]?.says[language] ?? fact;

const scaleNames: Readonly<Record<string, ValueNames>> = {
  level: levelNames,
  degree: degreeNames,
  category: categoryNames,
};

/** A value of a fact: a truth, a name of its scale, a number, or that nothing is known. */
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
 * How a condition is meant: as a requirement, which is good to meet, or as a case, which may or may not have
 * happened and is no merit. Exemptions, cases of the lowest level, limits and exceptions are cases.
 */
export type Sense = "requirement" | "case";

/** The sign of a truth at the beginning of a line. */
export const marks = {
  requirement: { holds: "✓", fails: "✗", unknown: "?" },
  case: { holds: "●", fails: "○", unknown: "?" },
} as const satisfies Readonly<Record<Sense, Readonly<Record<Tri, string>>>>;

/** The sign of a rule that is not switched on, whatever it reads. */
export const offMark = "–";

/** The sense of a comparison: a fact without a better side is a case under a requirement too. */
export const senseOf = (trace: ReadingTrace, sense: Sense, words: FactWords): Sense =>
  words[readingOf(trace).facts[0] ?? ""]?.better === undefined ? "case" : sense;

const eventsText = (from: readonly string[], language: Language): string => {
  if (from.length === 0) return language === "vi" ? "sổ ghi không có mục nào" : "nothing recorded";
  if (from.length <= 4) return from.join(", ");
  const all = language === "vi" ? `tất cả ${from.length} mục` : `${from.length} in all`;
  return `${from.slice(0, 4).join(", ")}, … (${all})`;
};

/** Whether nothing can be above a value, so that "or better" says nothing. */
const isBest = (value: FactValue | Ratio | undefined): boolean =>
  value === "excellent" || (typeof value === "object" && value[0] === value[1]);

/** Shown where a comparison needs a parameter without a value. */
const notChosen = { vi: "cấp ủy chưa lựa chọn", en: "the committee has not chosen" } as const;

/** What a comparison asks for: `từ tốt trở lên`, `dưới 50 %`, `có`. */
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
 * What joins the parts of a condition.
 *
 * @param sense what the parts are: requirements to meet, or cases that may have happened
 */
export const jointText = (kind: Joint, sense: Sense, language: Language): string => {
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

/**
 * One comparison: what was read and what was asked for, without its truth and its events.
 *
 * @param negated whether it is asked that the comparison does not hold
 */
export const leafText = (
  trace: ReadingTrace,
  { words, language, sense, negated = false }: ConditionRendering,
): string => {
  const { facts, is, value, against } = readingOf(trace);
  const [fact = ""] = facts;
  const read = (of: FactValue | Ratio | undefined): string =>
    typeof of === "object" ? share(of[0], of[1], language) : valueText(fact, of, words, language);
  const bar = (of: FactValue | Ratio): string =>
    typeof of === "object" ? ratioText(of, language) : read(of);
  const needed =
    against === undefined ? notChosen[language] : neededText(is, bar(against), isBest(against), language);
  const not = negated ? (language === "vi" ? "không phải " : "not ") : "";
  const names = facts
    .map((each) => factName(each, words, language))
    .join(language === "vi" ? " trên " : " / ");
  return `${names}: ${read(value)} (${asked[senseOf(trace, sense, words)][language]}: ${not}${needed})`;
};

/** How a condition is told: what its facts are called, in which language, and how it is meant. */
export interface ConditionRendering {
  readonly words: FactWords;
  readonly language: Language;
  readonly sense: Sense;
  /** Whether it is asked that the condition does not hold. */
  readonly negated?: boolean;
}

/** A condition as it is shown: without joints of a single part, and with the negation of a comparison in its line. */
export interface ShownCondition {
  readonly result: Tri;
  /** How it is meant. */
  readonly sense: Sense;
  readonly text: string;
  /** The events of a comparison; absent for a joint. */
  readonly from?: readonly string[];
  readonly parts: readonly ShownCondition[];
}

/** A condition with its parts as they are shown, on paper and on the page. */
export const shownCondition = (trace: ConditionTrace, rendering: ConditionRendering): ShownCondition => {
  const { words, language, sense, negated = false } = rendering;
  if (!("parts" in trace)) {
    const result = negated ? not(trace.result) : trace.result;
    const text = leafText(trace, rendering);
    return { result, sense: senseOf(trace, sense, words), text, from: trace.from, parts: [] };
  }
  const [only] = trace.parts;
  if (only !== undefined && trace.parts.length === 1) {
    if (trace.kind !== "not") return shownCondition(only, rendering);
    if (!("parts" in only)) return shownCondition(only, { words, language, sense, negated: !negated });
  }
  // What must not happen is a case, whatever the rule is about.
  const inner: Sense = trace.kind === "not" ? "case" : sense;
  const text = jointText(trace.kind, sense, language);
  const parts = trace.parts.map((part) => shownCondition(part, { words, language, sense: inner }));
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

/** A condition with what it read, down to the events. */
export const conditionLines = (trace: ConditionTrace, depth: number, rendering: ConditionRendering): Line[] =>
  shownLines(shownCondition(trace, rendering), depth, rendering.language);

/** How a rule that bears on a level is meant: only the rules that lead up to a level are requirements. */
export const senseOfRole = (role: RulePart): Sense => (role === "requirement" ? "requirement" : "case");

/** A rule with its clause, then what it read down to the events, then the exceptions that would lift it. */
export const ruleLines = (
  trace: RuleTrace,
  depth: number,
  rendering: ConditionRendering,
  prefix = "",
): Line[] => {
  const { language, sense } = rendering;
  const sign = trace.on ? marks[sense][trace.result] : offMark;
  const unless = language === "vi" ? "trừ trường hợp: " : "unless: ";
  return [
    line(depth, `${sign} ${prefix}${trace.says[language]} — ${cite(trace.source, language)}`),
    ...conditionLines(trace.condition, depth + 1, rendering),
    ...trace.exceptions.flatMap((exception) =>
      ruleLines(exception, depth + 1, { ...rendering, sense: "case" }, unless),
    ),
  ];
};
