import type { Authored, GivenLevel, Reasoned } from "../streams/authored.js";
import { dayText } from "../words/dates.js";
import { label } from "../words/index.js";
import { headings } from "./headings.js";
import type { Rendering } from "./lines.js";

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
