import type { Language } from "../../events/index.js";
import { periodFacts } from "../../rules/rubrics/roll-up/facts.js";
import type { PeriodScore } from "../../rules/rubrics/roll-up/score.js";
import { cite, dateText, label, pointsText, scoreText } from "../words/index.js";
import type { PeriodQuality } from "../year/cell-quality/cell-quality.js";
import type { QualityExplanation } from "./explanation.js";
import { headings } from "./headings.js";
import { conditionLines, type Line, line, mark, type Rendering } from "./lines.js";

const policyLines = ({ policy }: QualityExplanation, { language, names }: Rendering): Line[] => {
  if (policy === undefined) return [];
  const w = headings[language];
  const { id, data, adopted, parameters } = policy;
  const title =
    data === undefined
      ? `${id}: ${w.policyUnknown}`
      : `${data.title[language]} — ${cite(data.source, language)}`;
  const chosen =
    adopted === undefined
      ? w.chosenByReader
      : `${w.adoptedBy} ${names?.(adopted.organisation) ?? adopted.organisation} ← ${adopted.by}`;
  const own = Object.entries(parameters).filter(([name]) => Object.hasOwn(data?.parameters ?? {}, name));
  return [
    line(1, `${w.policy}: ${title}`),
    line(2, chosen),
    ...own.map(([name, value]) => line(2, `${name} = ${String(value)}`)),
  ];
};

/** Why the year has its grade, or what keeps it open. */
const becauseLines = (
  { because, unread, missing }: PeriodScore,
  { policy }: QualityExplanation,
  language: Language,
): Line[] => {
  const w = headings[language];
  const asked = (name: string) => policy?.data?.parameters[name]?.says[language] ?? name;
  return [
    ...because.flatMap(({ grade, result, condition }) => [
      line(1, `${mark[result]} ${label("grade", grade, language)}`),
      ...conditionLines(condition, 2, periodFacts, language),
    ]),
    ...unread.map((text) => line(1, `${w.notRead}: ${text[language]}`)),
    ...missing.map((name) => line(1, `${w.missing}: ${asked(name)}`)),
  ];
};

/** The lines of a cell's quality: the year, its halves and quarters, and each meeting's points with their events. */
export const qualityLines = (explanation: QualityExplanation, rendering: Rendering): Line[] => {
  const { about, quality, meetings } = explanation;
  const { language, names } = rendering;
  const w = headings[language];
  const score = (period: PeriodQuality): string =>
    period.score === undefined ? w.none : scoreText(period.score, language);
  const day = (text: string): string => dateText(text, language);
  return [
    line(0, `${w.quality}, ${names?.(about) ?? about}, ${quality.year.period}: ${score(quality.year)}`),
    ...policyLines(explanation, rendering),
    ...(quality.year.score === undefined ? [] : becauseLines(quality.year.score, explanation, language)),
    ...[...quality.halves, ...quality.quarters].map((period) =>
      line(1, `${period.period}: ${score(period)}`),
    ),
    line(0, `${w.meetings}:`),
    ...meetings.map(({ day: held, meeting, points, rubric, by }) =>
      line(
        1,
        `${day(held)} ${meeting}: ${points === undefined ? "–" : pointsText(points, language)}${rubric === undefined ? "" : ` (${rubric})`} ← ${by.join(", ") || w.none}`,
      ),
    ),
  ];
};
