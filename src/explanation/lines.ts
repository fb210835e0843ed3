import { dayText } from "../events/time.js";
import { cite, share } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Authored, GivenLevel, Reasoned } from "../projections/streams/authored.js";
import { type ConditionTrace, type ReadingTrace, readingOf } from "../rules/engine/conditions/condition.js";
import type { FactValue } from "../rules/engine/conditions/fact-reader.js";
import type { Joint } from "../rules/engine/conditions/kind.js";
import type { Ratio } from "../rules/engine/conditions/vocabulary.js";
import type { Outcome } from "../rules/engine/outcome.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import { headings } from "./headings.js";

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
  value: FactValue | Ratio | undefined,
  words: FactWords,
  language: Language,
): string => {
  if (value === undefined) return label("tri", "unknown", language);
  if (typeof value === "object") return share(value[0], value[1], language);
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
export const jointText = (kind: Joint, language: Language): string =>
  ({
    all: { vi: "tất cả:", en: "all of:" },
    any: { vi: "ít nhất một:", en: "any of:" },
    not: { vi: "không:", en: "not:" },
  })[kind][language];

/** One comparison: what was read and what was needed, without its truth and its events. */
export const leafText = (trace: ReadingTrace, words: FactWords, language: Language): string => {
  const { facts, is, value, against } = readingOf(trace);
  const [fact = "", of] = facts;
  const text = (each: FactValue | Ratio | undefined) => valueText(fact, each, words, language);
  // A share is held against nothing as long as nobody chose its ratio.
  const needed =
    of !== undefined && against === undefined ? text(against) : needText(is, text(against), language);
  const names = facts.map((each) => factName(each, words, language)).join(" / ");
  return `${names}: ${text(value)} (${needed})`;
};

/** A condition with what it read, down to the events. */
export const conditionLines = (
  trace: ConditionTrace,
  depth: number,
  words: FactWords,
  language: Language,
): Line[] =>
  "parts" in trace
    ? [
        line(depth, `${mark[trace.result]} ${jointText(trace.kind, language)}`),
        ...trace.parts.flatMap((part) => conditionLines(part, depth + 1, words, language)),
      ]
    : [
        line(
          depth,
          `${mark[trace.result]} ${leafText(trace, words, language)} ← ${eventsText(trace.from, language)}`,
        ),
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

/** For which body and when, and when it was recorded where that was on another day. */
export const authoredText = ({ body, at, recordedAt }: Authored, { language, names }: Rendering): string => {
  const [happened, recorded] = [dayText(at, language), dayText(recordedAt, language)];
  const late = happened === recorded ? "" : ` (${headings[language].recorded} ${recorded})`;
  return `${names?.(body) ?? body}, ${happened}${late}`;
};

/** Who, when, by which document and why, then the event. */
export const reasonedText = (of: Reasoned, rendering: Rendering): string => {
  const document = of.instrument === undefined ? "" : `, ${of.instrument}`;
  const why = of.reason === undefined ? "" : `: ${of.reason}`;
  return `${authoredText(of, rendering)}${document}${why} ← ${of.by}`;
};

/** A level with who gave it and when. */
export const givenText = (given: GivenLevel, rendering: Rendering): string =>
  `${label("level", given.level, rendering.language)} — ${reasonedText(given, rendering)}`;

/** An outcome in words. */
export const outcomeText = (outcome: Outcome, language: Language): string => {
  const w = headings[language];
  const open = (state: string, candidates: readonly string[]) =>
    candidates.length === 0
      ? state
      : `${state}: ${w.candidates} ${candidates.map((each) => label("level", each, language)).join(" / ")}`;
  switch (outcome.kind) {
    case "level":
      return label("level", outcome.level, language);
    case "not-reviewed":
      return `${w.notReviewed} (${outcome.rule})`;
    case "not-classified":
      return `${w.notClassified} (${outcome.rule})`;
    case "undetermined":
      return open(w.undetermined, outcome.candidates);
    case "deferred":
      return `${w.deferred} (${outcome.rule})`;
    case "conflict":
      return open(w.conflict, outcome.candidates);
    case "missing-facts":
      return open(w.missing.toLowerCase(), outcome.candidates);
  }
};

/** What a finding or explanation is about, in words: a subject's key, a stream, or an organisation's id. */
export const qualified = (about: string, { language, names }: Rendering): string => {
  const at = about.indexOf(":");
  if (at < 0) return names?.(about) ?? about;
  const id = about.slice(at + 1);
  return `${label("subject", about.slice(0, at), language)} ${names?.(id) ?? id}`;
};
