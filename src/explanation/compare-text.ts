import { cite } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { Compared, RuleSetComparison, Side } from "./compare.js";
import { headings } from "./headings.js";
import { momentText, momentTitle } from "./level-text.js";
import { capital, type Line, line, outcomeText, qualified, type Rendering, ruleSetText } from "./lines.js";
import { paper } from "./notes.js";

const words = {
  vi: {
    title: "So sánh hai bộ quy định (để tham khảo, không phải quyết định)",
    moves: "Số trường hợp theo kết quả của bộ thứ nhất → bộ thứ hai",
    same: "hai bộ cho kết quả như nhau",
    missing: "Chưa xét vì thiếu dữ kiện",
    weak: "Chưa xét vì văn bản chưa được kiểm chứng",
  },
  en: {
    title: "Two rule sets compared (an opinion, not a decision)",
    moves: "How many by the outcome under the first → under the second",
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
  wording: RuleSetComparison["wording"],
  language: Language,
): Line[] => {
  const nameOf = (missing: string): string => wording[missing]?.[language] ?? missing;
  const w = words[language];
  const list = (title: string, texts: readonly string[]): Line[] =>
    texts.length === 0 ? [] : [line(2, `${title}:`), ...texts.map((text) => line(3, text))];
  return [
    line(1, `${name}: ${outcomeText(outcome, language)}`),
    ...parting.map((rule) => line(2, clause(rule, language))),
    ...list(
      w.missing,
      missingFacts.map(
        ({ rule, missing }) => `${clause(rule, language)} (${missing.map(nameOf).join("; ")})`,
      ),
    ),
    ...list(
      w.weak,
      weakEvidence.map((rule) => clause(rule, language)),
    ),
  ];
};

const subjectLines = (
  { key, a, b, same, afterwards, parting }: Compared,
  names: readonly [string, string],
  wording: RuleSetComparison["wording"],
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const about = capital(qualified(key, rendering));
  const later = afterwards.map((moment) =>
    line(1, `${momentTitle(moment, "changed", language)}: ${momentText(moment, rendering)}`),
  );
  if (same)
    return [line(0, `${about}: ${outcomeText(a.outcome, language)} (${words[language].same})`), ...later];
  return [
    line(0, about),
    ...sideLines(names[0], a, parting.a, wording, language),
    ...sideLines(names[1], b, parting.b, wording, language),
    ...later,
  ];
};

/** The number of subjects with each pair of outcomes. */
const moveLines = (subjects: readonly Compared[], language: Language): Line[] => {
  const moves = new Map<string, number>();
  for (const { a, b } of subjects) {
    const move = `${outcomeText(a.outcome, language)} → ${outcomeText(b.outcome, language)}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  return [...moves].map(([move, count]) => line(1, `${move}: ${count}`));
};

/** Renders a comparison as text: each subject with both outcomes and the clauses behind the difference. */
export const renderComparison = (
  { year, a, b, subjects, wording }: RuleSetComparison,
  rendering: Rendering,
): string => {
  const { language } = rendering;
  const w = words[language];
  return paper(
    [
      line(0, `${w.title}, ${headings[language].year(year)}`),
      ...[a, b].map((each) => line(1, ruleSetText(each, language))),
      line(0, `${w.moves}:`),
      ...moveLines(subjects, language),
      ...subjects.flatMap((each) =>
        subjectLines(each, [a.title[language], b.title[language]], wording, rendering),
      ),
    ],
    rendering,
  );
};
