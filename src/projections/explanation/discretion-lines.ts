import { label, share } from "../words/index.js";
import type { Discretion } from "./discretion.js";
import { reasonedText } from "./given-text.js";
import { headings } from "./headings.js";
import { type FactWords, type Line, line, type Rendering } from "./lines.js";

const what = (of: Discretion, words: FactWords, { language }: Rendering): string => {
  const w = headings[language];
  switch (of.kind) {
    case "relief":
      return `${w.relief} (${words[`relief.${of.clause}`]?.says[language] ?? of.clause})`;
    case "extension":
      return `${w.extension} ${share(of.ratio[0], of.ratio[1], language)} (${of.group})${of.counts ? "" : `, ${w.notApplied}`}`;
    case "cancelled":
      return label("stage", "cancelled", language);
    case "redecided":
      return `${label("stage", "redecided", language)}: ${label("level", of.level, language)}`;
    case "settled":
      return `${of.criterion}: ${w.settled} ${of.points}`;
  }
};

/** Decisions left to judgement, each with who, when, by which document and why. */
export const discretionLines = (
  discretion: readonly Discretion[],
  rendering: Rendering,
  words: FactWords = {},
): Line[] =>
  discretion.length === 0
    ? []
    : [
        line(0, `${headings[rendering.language].discretion}:`),
        ...discretion.map((each) =>
          line(1, `${what(each, words, rendering)} — ${reasonedText(each, rendering)}`),
        ),
      ];
