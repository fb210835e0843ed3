import { dateText } from "../words/dates.js";
import { cite, label } from "../words/index.js";
import type { Commended } from "../year/commendations.js";
import type { AwardCondition, AwardExplanation, CommendationExplanation } from "./commendation.js";
import { findingsBelow } from "./finding-lines.js";
import { authoredText } from "./given-text.js";
import { headings } from "./headings.js";
import { type Line, line, mark, type Rendering } from "./lines.js";
import { qualified } from "./subject-name.js";

const givenText = ({ giver, instrument, ...commended }: Commended, rendering: Rendering): string => {
  const { language, names } = rendering;
  const document = instrument === undefined ? "" : `, ${instrument}`;
  return `${commended.award} (${commended.year}) — ${names?.(giver) ?? giver}, ${dateText(commended.on, language)}${document}; ${headings[language].recorded} ${authoredText(commended, rendering)} ← ${commended.by}`;
};

const asked = (
  { asks, year, level }: AwardCondition,
  { rule }: AwardExplanation,
  { language }: Rendering,
): string => {
  const w = headings[language];
  switch (asks) {
    case "in-force": {
      const until = rule.until === undefined ? "" : ` ${w.until} ${dateText(rule.until, language)}`;
      return `${w.inForce} ${w.from} ${dateText(rule.from, language)}${until}`;
    }
    case "excellent":
      return `${year}: ${level === undefined ? w.noLevel : label("level", level, language)}`;
    case "distinguished":
      return `${year}: ${w.distinguished}`;
    case "no-gap":
      return `${year}: ${w.noGap}`;
  }
};

const awardLines = (award: AwardExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { rule, may, conditions, given } = award;
  const w = headings[language];
  return [
    line(
      0,
      `${mark[may]} ${rule.award[language]}, ${rule.years} × ${label("row", rule.distinguished ? "distinguished" : "excellent", language)} (${rule.by[language]}) — ${cite(rule.source, language)}`,
    ),
    ...conditions.map((condition) => {
      const from = condition.events.length === 0 ? w.none : condition.events.join(", ");
      return line(1, `${mark[condition.result]} ${asked(condition, award, rendering)} ← ${from}`);
    }),
    ...given.map((each) => line(1, `${w.given}: ${givenText(each, rendering)}`)),
  ];
};

/** The lines of commendations: each award with what it asks for, then what was given and what was not read. */
export const commendationLines = (
  { about, year, awards, given, below, gaps, findings }: CommendationExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  return [
    line(0, `${w.commendation}, ${qualified(about, rendering)}, ${year}`),
    ...(awards.length === 0 ? [line(0, w.noAwards)] : []),
    ...awards.flatMap((award) => awardLines(award, rendering)),
    ...(given.length === 0 ? [] : [line(0, `${w.given}:`)]),
    ...given.map((each) => line(1, givenText(each, rendering))),
    ...below.map(({ commended, limit, year: covered }) =>
      line(
        0,
        `${w.coveredBelow}: ${covered.year}, ${label("level", covered.level, language)} — ${cite(limit.source, language)} ← ${commended.by}, ${covered.by}`,
      ),
    ),
    ...(gaps.length === 0 ? [] : [line(0, `${w.notRead}:`)]),
    ...gaps.map(({ says }) => line(1, says[language])),
    ...findingsBelow(findings, rendering),
  ];
};
