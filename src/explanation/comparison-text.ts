import { pointsText, ratioText, share } from "../language/formats.js";
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
import { type ReadingTrace, readingOf } from "../rules/engine/conditions/condition.js";
import type { FactTrace } from "../rules/engine/conditions/fact.js";
import type { FactValue } from "../rules/engine/conditions/facts.js";
import type { Bounds } from "../rules/engine/conditions/range.js";
import type { ShareTrace } from "../rules/engine/conditions/share.js";
import { not } from "../rules/engine/conditions/tri.js";
import type { Ratio } from "../rules/engine/conditions/vocabulary.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import { headings } from "./headings.js";
import { optionText, yesNo } from "./lines.js";
import type { ParameterWords } from "./rules-used.js";

/** The wording of facts by name. */
export type FactWords = RuleNames["facts"];

/** The wording of a fact. */
export const factName = (fact: string, words: FactWords, language: Language): string =>
  words[fact]?.says[language] ?? fact;

/**
 * The wording of a missing fact. Points of a criterion have the wording of the criterion, so the text says that its
 * points are missing. The wordings of totals say so themselves.
 */
export const missingName = (fact: string, words: FactWords, language: Language): string => {
  const name = factName(fact, words, language);
  const { kind, says } = words[fact] ?? {};
  return kind === "points" && says?.vi.includes("điểm") === false ? headings[language].pointsOf(name) : name;
};

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

/** The rendering of a condition: the wording of its facts, the language and the sense. */
export interface ConditionRendering {
  readonly words: FactWords;
  /** The wording of the parameters that conditions and adoptions may ask for. */
  readonly parameters?: ParameterWords;
  readonly language: Language;
  readonly sense: Sense;
  /** Whether the parent condition demands that this one does not hold. */
  readonly negated?: boolean;
  /** Whether the condition is the upper edge of a level. Where it fails, the value is beyond the level. */
  readonly upperEdge?: boolean;
  /** Whether entries are withheld that may concern the subject. What is unknown may stand in them. */
  readonly withheld?: boolean;
}

/** The sense of a comparison. A fact without a better side is a case, even under a requirement. */
export const senseOf = (trace: ReadingTrace, sense: Sense, words: FactWords): Sense =>
  words[readingOf(trace).facts[0] ?? ""]?.better === undefined ? "case" : sense;

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

/** The committee's choice, and the option that the condition asks for. */
const choiceText = (
  { choice, value, is }: ChoiceTrace,
  { parameters = {}, language, negated = false }: ConditionRendering,
): string => {
  const says = parameters[choice]?.says[language] ?? choice;
  const chosen = value === undefined ? headings[language].notChosen : optionText(value, language);
  const denied = negated ? (language === "vi" ? "không phải " : "not ") : "";
  return `${says}: ${chosen} (${asked.case[language]}: ${denied}${optionText(is, language)})`;
};

/** A number that is known only within bounds: `từ 65 trở lên`. Points may count in steps. */
const boundsText = ({ least, most }: Bounds, language: Language, steps = 1): string => {
  const vi = language === "vi";
  const low = pointsText([least, steps], language);
  if (least === most) return low;
  if (most === undefined) return vi ? `từ ${low} trở lên` : `${low} or more`;
  const high = pointsText([most, steps], language);
  if (least === 0) return vi ? `không quá ${high}` : `at most ${high}`;
  return vi ? `từ ${low} đến ${high}` : `${low} to ${high}`;
};

/** The value of a comparison: known, or within bounds that decide the result. */
const readText = (trace: FactTrace | ShareTrace, rendering: ConditionRendering): string => {
  const { words, language, sense, negated = false } = rendering;
  const isFine =
    (negated ? not(trace.result) : trace.result) === (sense === "requirement" ? "holds" : "fails");
  const { noData, noShare, nothing, notConsidered } = headings[language];
  if (trace.kind === "share") {
    const { values, ranges, ofNothing, result } = trace;
    if (ofNothing === true && result !== "unknown") return isFine ? notConsidered : nothing;
    if (ofNothing === true) return `${values?.join("/") ?? ""}, ${noShare}`;
    if (values !== undefined) return share(values[0], values[1], language);
    if (ranges === undefined) return valueText(trace.share, undefined, words, language);
    const [part, base] = ranges.map((bounds) => boundsText(bounds, language));
    return `${part}${language === "vi" ? " trên " : " / "}${base} (${noData})`;
  }
  const { fact, value, range, steps } = trace;
  if (range !== undefined) return `${boundsText(range, language, steps)} (${noData})`;
  return steps !== undefined && typeof value === "number"
    ? pointsText([value, steps], language)
    : valueText(fact, value, words, language);
};

/** Whether points are above the upper edge of a level. */
const isPastEdge = (
  trace: FactTrace | ShareTrace,
  { words, negated = false, upperEdge = false }: ConditionRendering,
): boolean =>
  upperEdge &&
  !negated &&
  trace.kind === "fact" &&
  trace.result === "fails" &&
  words[trace.fact]?.kind === "points" &&
  (trace.is === "less-than" || trace.is === "at-most");

/**
 * One comparison: the value and the requirement, without the result and the events.
 *
 * @param negated whether the condition demands that the comparison does not hold
 */
export const comparisonText = (trace: ReadingTrace, rendering: ConditionRendering): string => {
  if (trace.kind === "choice") return choiceText(trace, rendering);
  const { words, language, sense, negated = false } = rendering;
  const { facts, is, against } = readingOf(trace);
  const [fact = ""] = facts;
  const bar = (of: FactValue | Ratio): string =>
    typeof of === "object" ? ratioText(of, language) : valueText(fact, of, words, language);
  const needed =
    against === undefined ? notChosen[language] : neededText(is, bar(against), isBest(against), language);
  const read = readText(trace, rendering);
  if (isPastEdge(trace, rendering))
    return headings[language].pastEdge(factName(fact, words, language), read, needed);
  const denied = negated ? (language === "vi" ? "không phải " : "not ") : "";
  const names = facts
    .map((each) => factName(each, words, language))
    .join(language === "vi" ? " trên " : " / ");
  return `${names}: ${read} (${asked[senseOf(trace, sense, words)][language]}: ${denied}${needed})`;
};
