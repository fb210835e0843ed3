import type { Language } from "../../events/index.js";
import type { FactValue } from "../../rules/engine/fact-reader.js";
import type { RuleNames } from "../../rules/engine/rules-in-use.js";
import type { ConditionTrace, RuleTrace } from "../../rules/engine/trace.js";
import { cite, label, share } from "../words/index.js";

/** How a text is rendered. */
export interface Rendering {
  /** The language of its sentences. */
  readonly language: Language;
  /** The name to show for an id; the id itself where the reader may not see names. */
  readonly names?: (id: string) => string;
}

/** One line of an indented text. */
export type Line = { readonly depth: number; readonly text: string };

export const line = (depth: number, text: string): Line => ({ depth, text });

export const lay = (lines: readonly Line[]): string =>
  lines.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`).join("\n");

/** What the names of facts mean. */
export type FactWords = RuleNames["facts"];

const factName = (fact: string, words: FactWords, language: Language): string =>
  words[fact]?.says[language] ?? fact;

const valueText = (
  fact: string,
  value: FactValue | undefined,
  words: FactWords,
  language: Language,
): string => {
  if (value === undefined) return label("tri", "unknown", language);
  if (typeof value === "boolean") return language === "vi" ? (value ? "có" : "không") : value ? "yes" : "no";
  const scale = words[fact]?.scale;
  return scale === "level" || scale === "degree" ? label(scale, String(value), language) : String(value);
};

/** The sign of a truth at the beginning of a line. */
export const mark = { holds: "✓", fails: "✗", unknown: "?" } as const;

const eventsText = (from: readonly string[], language: Language): string =>
  from.length === 0
    ? language === "vi"
      ? "không có ghi nhận"
      : "nothing recorded"
    : from.length > 4
      ? `${from.slice(0, 4).join(", ")}, … (${from.length})`
      : from.join(", ");

/** What a comparison asks for: "needs: good or better" in the reader's words. */
const needText = (is: string, against: string, language: Language): string => {
  if (language === "en")
    return `needs ${is === "equal" ? "" : `${label("comparison", is, language)} `}${against}`;
  if (is === "at-least") return `cần từ ${against} trở lên`;
  return is === "equal" ? `cần: ${against}` : `cần ${label("comparison", is, language)} ${against}`;
};

/** What joins the parts of a condition. */
export const jointText = (kind: "all" | "any" | "not", language: Language): string =>
  ({
    all: { vi: "tất cả:", en: "all of:" },
    any: { vi: "ít nhất một:", en: "any of:" },
    not: { vi: "không:", en: "not:" },
  })[kind][language];

/** One comparison: what was read and what was needed, without its truth and its events. */
export const leafText = (
  trace: Exclude<ConditionTrace, { readonly kind: "all" | "any" | "not" }>,
  words: FactWords,
  language: Language,
): string => {
  if (trace.kind === "fact") {
    const { fact, is, against, value } = trace;
    const needed = needText(is, valueText(fact, against, words, language), language);
    return `${factName(fact, words, language)}: ${valueText(fact, value, words, language)} (${needed})`;
  }
  const { share: counted, of, is, ratio, values } = trace;
  const shown =
    values === undefined ? label("tri", "unknown", language) : share(values[0], values[1], language);
  const needed =
    ratio === undefined
      ? label("tri", "unknown", language)
      : needText(is, share(ratio[0], ratio[1], language), language);
  return `${factName(counted, words, language)} / ${factName(of, words, language)}: ${shown} (${needed})`;
};

/** A condition with what it read, down to the events. */
export const conditionLines = (
  trace: ConditionTrace,
  depth: number,
  words: FactWords,
  language: Language,
): Line[] =>
  trace.kind === "fact" || trace.kind === "share"
    ? [
        line(
          depth,
          `${mark[trace.result]} ${leafText(trace, words, language)} ← ${eventsText(trace.from, language)}`,
        ),
      ]
    : [
        line(depth, `${mark[trace.result]} ${jointText(trace.kind, language)}`),
        ...trace.parts.flatMap((part) => conditionLines(part, depth + 1, words, language)),
      ];

/** A rule with its clause, then what it read down to the events. */
export const ruleLines = (trace: RuleTrace, depth: number, words: FactWords, language: Language): Line[] => {
  const off = trace.on ? "" : language === "vi" ? " [chưa áp dụng]" : " [not switched on]";
  return [
    line(depth, `${mark[trace.result]} ${trace.says[language]} — ${cite(trace.source, language)}${off}`),
    ...conditionLines(trace.condition, depth + 1, words, language),
    ...trace.exceptions.flatMap((exception) => ruleLines(exception, depth + 1, words, language)),
  ];
};
