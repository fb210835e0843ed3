import { vietnameseDay } from "../../events/index.js";
import { rollUpPolicies } from "../../rules/index.js";
import type { PeriodQuality } from "../meeting/cell-quality.js";
import { scoreText } from "../words/index.js";
import type { QualityExplanation } from "./explanation.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering } from "./lines.js";

/** The lines of a cell's quality: the year, its quarters, and each meeting's points with their events. */
export const qualityLines = (
  { about, quality, policy, meetings }: QualityExplanation,
  { language, names }: Rendering,
): Line[] => {
  const w = headings[language];
  const score = (period: PeriodQuality): string =>
    period.score === undefined ? w.none : scoreText(period.score, language);
  const day = (text: string): string => (language === "vi" ? vietnameseDay(text) : text);
  return [
    line(0, `${w.quality}, ${names?.(about) ?? about}, ${quality.year.period}: ${score(quality.year)}`),
    ...(policy === undefined ? [] : [line(1, rollUpPolicies[policy].says[language])]),
    ...quality.quarters.map((quarter) => line(1, `${quarter.period}: ${score(quarter)}`)),
    line(0, `${w.meetings}:`),
    ...meetings.map(({ day: held, meeting, points, rubric, by }) =>
      line(
        1,
        `${day(held)} ${meeting}: ${points ?? "–"}${rubric === undefined ? "" : ` (${rubric})`} ← ${by.join(", ") || w.none}`,
      ),
    ),
  ];
};
