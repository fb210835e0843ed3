import { cite } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { Compared, RuleSetComparison, Side } from "./compare.js";
import { type Line, lay, line, outcomeText, qualified, type Rendering } from "./lines.js";

const words = {
  vi: {
    title: "So sánh hai bộ quy định, ý kiến tham khảo, không phải quyết định",
    same: "không khác",
    missing: "Chưa xét vì thiếu dữ kiện",
    weak: "Chưa xét vì chưa đủ căn cứ văn bản",
  },
  en: {
    title: "Two rule sets compared: an opinion, not a decision",
    same: "no difference",
    missing: "Not judged for missing facts",
    weak: "Not judged for weak evidence",
  },
} as const;

const clause = ({ says, source }: RuleTrace, language: Language): string =>
  `${says[language]} — ${cite(source, language)}`;

const sideLines = (
  name: string,
  { outcome, missingFacts, weakEvidence }: Side,
  parting: readonly RuleTrace[],
  language: Language,
): Line[] => {
  const w = words[language];
  const list = (title: string, texts: readonly string[]): Line[] =>
    texts.length === 0 ? [] : [line(2, `${title}:`), ...texts.map((text) => line(3, text))];
  return [
    line(1, `${name}: ${outcomeText(outcome, language)}`),
    ...parting.map((rule) => line(2, clause(rule, language))),
    ...list(
      w.missing,
      missingFacts.map(({ rule, missing }) => `${clause(rule, language)} (${missing.join(", ")})`),
    ),
    ...list(
      w.weak,
      weakEvidence.map((rule) => clause(rule, language)),
    ),
  ];
};

const subjectLines = (
  { key, a, b, same, parting }: Compared,
  names: readonly [string, string],
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const about = qualified(key, rendering);
  if (same) return [line(0, `${about}: ${outcomeText(a.outcome, language)} (${words[language].same})`)];
  return [
    line(0, about),
    ...sideLines(names[0], a, parting.a, language),
    ...sideLines(names[1], b, parting.b, language),
  ];
};

/** Renders a comparison as text: each subject with both outcomes and the clauses that part them. */
export const renderComparison = (
  { year, a, b, subjects, moves }: RuleSetComparison,
  rendering: Rendering,
): string =>
  lay([
    line(0, `${words[rendering.language].title}: ${year}, ${a.id} / ${b.id}`),
    ...Object.entries(moves).map(([move, count]) => line(1, `${move}: ${count}`)),
    ...subjects.flatMap((each) => subjectLines(each, [a.id, b.id], rendering)),
  ]);
