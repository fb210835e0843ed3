import { cite } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { ConditionTrace } from "../rules/engine/conditions/condition.js";
import type { Joint } from "../rules/engine/conditions/kind.js";
import { not, type Tri } from "../rules/engine/conditions/tri.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import { type ConditionRendering, comparisonText, type Sense, senseOf } from "./comparison-text.js";
import { headings } from "./headings.js";
import { type Line, line } from "./lines.js";
import type { RulePart } from "./rules-used.js";

/** The sign of a truth at the beginning of a line. */
export const marks = {
  requirement: { holds: "✓", fails: "✗", unknown: "?" },
  case: { holds: "●", fails: "○", unknown: "?" },
} as const satisfies Readonly<Record<Sense, Readonly<Record<Tri, string>>>>;

/** The sign of a rule that the options switch off. */
export const offMark = "–";

/** The sign of a rule that does not concern the subject. */
export const apartMark = "·";

const eventsText = (from: readonly string[], language: Language): string => {
  if (from.length === 0) return language === "vi" ? "sổ ghi không có mục nào" : "nothing recorded";
  if (from.length <= 4) return from.join(", ");
  const all = language === "vi" ? `tất cả ${from.length} mục` : `${from.length} in all`;
  return `${from.slice(0, 4).join(", ")}, … (${all})`;
};

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
  const { words, parameters = {}, language, sense, negated = false, upperEdge = false, withheld } = rendering;
  if (!("parts" in trace)) {
    const result = negated ? not(trace.result) : trace.result;
    const isHidden = withheld === true && result === "unknown" && trace.kind !== "choice";
    const hidden = isHidden ? ` — ${headings[language].mayBeWithheld}` : "";
    const text = `${comparisonText(trace, rendering)}${hidden}`;
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
    shownCondition(part, {
      words,
      parameters,
      language,
      sense: inner,
      upperEdge: upperEdge && trace.kind !== "not",
      ...(withheld === undefined ? {} : { withheld }),
    }),
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

/** The conditions of a rule to show: whom it concerns, if the rule is unknown for that reason, and its own. */
export const conditionsShown = ({
  concerns,
  condition,
  result,
}: RuleTrace): readonly { readonly condition: ConditionTrace; readonly isConcern: boolean }[] => [
  ...(result === "unknown" && concerns?.result === "unknown"
    ? [{ condition: concerns, isConcern: true }]
    : []),
  { condition, isConcern: false },
];

/** The exceptions of a rule that concern the subject. */
export const exceptionsShown = ({ exceptions }: RuleTrace): readonly RuleTrace[] =>
  exceptions.filter(({ otherwise }) => otherwise === undefined);

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
  const head = line(depth, `${on ? marks[sense][trace.result] : offMark} ${text}`);
  // An exception that fails for several reasons changes nothing and would take many lines.
  if (prefix !== "" && trace.result === "fails" && "parts" in trace.condition) return [head];
  const adoption = prefix !== "" && trace.result === "fails" ? undefined : adoptionText(trace, rendering);
  return [
    head,
    ...(adoption === undefined ? [] : [line(depth + 1, `${offMark} ${adoption}`)]),
    ...conditionsShown(trace).flatMap(({ condition, isConcern }) =>
      conditionLines(
        condition,
        depth + 1,
        isConcern ? { ...rendering, sense: "case", upperEdge: false } : rendering,
      ),
    ),
    ...exceptionsShown(trace).flatMap((exception) =>
      ruleLines(exception, depth + 1, { ...rendering, sense: "case", upperEdge: false }, unless),
    ),
  ];
};
