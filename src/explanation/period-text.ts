import { periodText, pointsText } from "../language/formats.js";
import { label, labelIn, levelNames, notRatedNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { RatedPeriod } from "../projections/year/rated-periods.js";
import { notRatedText } from "./decided.js";
import { headings } from "./headings.js";
import { capital, givenText, type Line, line, type Rendering, reasonedText } from "./lines.js";

/** The result of a period: its level, or the reason why there is none, with the decided points. */
const resultText = ({ level, notRated, decided }: RatedPeriod, { language }: Rendering): string => {
  const w = headings[language];
  const points = decided === undefined ? "" : ` (${w.points(pointsText(decided, language))})`;
  if (level !== undefined) return `${labelIn(levelNames, level, language)}${points}`;
  if (notRated === undefined) return `${w.none}${points}`;
  return `${label("stage", "not-rated", language)}: ${labelIn(notRatedNames, notRated, language)}`;
};

const tableWords = {
  vi: {
    title: "Đánh giá, xếp loại theo quý, tháng",
    period: "Kỳ",
    own: "Điểm tự chấm",
    decided: "Điểm quyết định",
  },
  en: {
    title: "Levels by quarter and month",
    period: "Period",
    own: "Own points",
    decided: "Decided points",
  },
} as const;

/** The title of the table of quarters and months. */
export const periodsTitle = (language: Language): string => tableWords[language].title;

/** The columns of the table of quarters and months: the period, four levels, the reason without one, the points. */
export const periodHead = (language: Language): string[] => {
  const w = tableWords[language];
  const stages = ["self-rated", "committee-proposed", "voted", "decided", "not-rated"] as const;
  return [w.period, ...stages.map((stage) => capital(label("stage", stage, language))), w.own, w.decided];
};

/** The four levels of a quarter or month: its own, proposed, voted, and the one that stands after all decisions. */
export const periodLevels = ({ selfRated, proposed, voted, changes }: RatedPeriod) =>
  [selfRated, proposed, voted, changes.at(-1)] as const;

/** What follows the levels in a row: the reason why there is none, as decided or else as said last, and the points. */
export const periodResult = (rated: RatedPeriod, language: Language): string[] => {
  const { level, notRated, saidNotRated, own, decided } = rated;
  const reason = level === undefined ? (notRated ?? saidNotRated?.at(-1)?.notRated) : undefined;
  return [
    reason === undefined ? "–" : labelIn(notRatedNames, reason, language),
    ...[own, decided].map((points) => (points === undefined ? "–" : pointsText(points, language))),
  ];
};

/** The lines of a quarter or month: its result, and below it what each body gave, in the order of the steps. */
export const ratedPeriodLines = (rated: RatedPeriod, depth: number, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { period, selfRated, proposed, voted, saidNotRated = [], own, changes } = rated;
  const w = headings[language];
  const stages = [
    ["self-rated", selfRated],
    ["committee-proposed", proposed],
    ["voted", voted],
  ] as const;
  return [
    line(depth, `${capital(periodText(period, language))}: ${resultText(rated, rendering)}`),
    ...(own === undefined ? [] : [line(depth + 1, `${w.ownPoints}: ${w.points(pointsText(own, language))}`)]),
    ...stages.flatMap(([stage, given]) =>
      given === undefined
        ? []
        : [line(depth + 1, `${label("stage", stage, language)}: ${givenText(given, rendering)}`)],
    ),
    ...saidNotRated.map((said) =>
      line(depth + 1, `${label("stage", "not-rated", language)}: ${notRatedText(said, rendering)}`),
    ),
    ...changes.map((change) => {
      const level = change.level === undefined ? "" : `: ${labelIn(levelNames, change.level, language)}`;
      const stage = label("stage", change.change, language);
      return line(depth + 1, `${stage}${level} — ${reasonedText(change, rendering)}`);
    }),
  ];
};
