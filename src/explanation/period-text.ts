import { periodText, pointsText } from "../language/formats.js";
import { label, labelIn, levelNames } from "../language/labels.js";
import { formValues } from "../language/words/form-values.js";
import type { RatedPeriod } from "../projections/year/rated-periods.js";
import { headings } from "./headings.js";
import { capital, givenText, type Line, line, type Rendering, reasonedText } from "./lines.js";

/** The result of a period: its level, or the reason why there is none, with the decided points. */
const resultText = ({ level, notRated, decided }: RatedPeriod, { language }: Rendering): string => {
  const w = headings[language];
  const points = decided === undefined ? "" : ` (${w.points(pointsText(decided, language))})`;
  if (level !== undefined) return `${labelIn(levelNames, level, language)}${points}`;
  if (notRated === undefined) return `${w.none}${points}`;
  return `${label("stage", "not-rated", language)}: ${labelIn(formValues.notRatedReason, notRated, language)}`;
};

/** The lines of a quarter or month: its result, and below it what each body gave, in the order of the steps. */
export const ratedPeriodLines = (rated: RatedPeriod, depth: number, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { period, selfRated, proposed, voted, own, changes } = rated;
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
    ...changes.map((change) => {
      const level = change.level === undefined ? "" : `: ${labelIn(levelNames, change.level, language)}`;
      const stage = label("stage", change.change, language);
      return line(depth + 1, `${stage}${level} — ${reasonedText(change, rendering)}`);
    }),
  ];
};
