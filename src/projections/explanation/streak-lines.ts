import { label } from "../words/index.js";
import { findingsBelow } from "./finding-lines.js";
import { reasonedText } from "./given-text.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering } from "./lines.js";
import type { RowEnd, RowExplanation, StreakExplanation, StreakYear } from "./streak.js";
import { qualified } from "./subject-name.js";

const endText = ({ why, years, events }: RowEnd, { language }: Rendering): string => {
  const w = headings[language];
  const from = events.length === 0 ? "" : ` ← ${events.join(", ")}`;
  switch (why) {
    case "nothing-earlier":
      return w.nothingEarlier;
    case "no-level":
      return `${w.endedBy} ${years.join(", ")}: ${w.noLevel}`;
    case "not-distinguished":
      return `${w.endedBy} ${years.join(", ")}: ${w.notDistinguished}${from}`;
    case "other-level":
      return `${w.endedBy} ${years.join(", ")}${from}`;
  }
};

const rowLines = (
  { row, least, most, years, unrated, end }: RowExplanation,
  { policy }: StreakExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  const number = least === most ? String(most) : `${least}–${most}`;
  const which = years.length === 0 ? "" : ` (${[...years].reverse().join(", ")})`;
  const gap = policy === undefined ? w.settles : policy.unrated === "skipped" ? w.skips : w.breaks;
  return [
    line(1, `${label("row", row, language)}: ${number}${which}; ${endText(end, rendering)}`),
    ...(unrated.length === 0 ? [] : [line(2, `${w.unratedYears} ${unrated.join(", ")}: ${gap}`)]),
  ];
};

const yearLines = ({ year, standing, changes }: StreakYear, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  const ruleSet = standing?.ruleSet === undefined ? "" : ` (${standing.ruleSet})`;
  const level = standing === undefined ? w.noLevel : label("level", standing.level, language);
  return [
    line(1, `${year}: ${level}${ruleSet}`),
    ...changes.map((change) =>
      line(
        2,
        `${label("stage", change.change, language)}${change.level === undefined ? "" : `: ${label("level", change.level, language)}`} — ${reasonedText(change, rendering)}`,
      ),
    ),
    ...(standing?.distinguished === undefined
      ? []
      : [line(2, `${w.distinguished} ← ${standing.distinguished}`)]),
  ];
};

/** The lines of years in a row: how many there are and what ends them, then each year with its decisions. */
export const streakLines = (explanation: StreakExplanation, rendering: Rendering): Line[] => {
  const { about, year, years, rows, findings } = explanation;
  const w = headings[rendering.language];
  return [
    line(0, `${w.streak}, ${qualified(about, rendering)}, ${year}`),
    line(0, `${w.rows}:`),
    ...rows.flatMap((row) => rowLines(row, explanation, rendering)),
    line(0, `${w.byYear}:`),
    ...years.flatMap((each) => yearLines(each, rendering)),
    ...findingsBelow(findings, rendering),
  ];
};
