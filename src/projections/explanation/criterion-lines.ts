import type { Language } from "../../events/index.js";
import { meetingFacts } from "../../rules/rubrics/facts.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import type { Because, CriterionScore } from "../../rules/rubrics/scoring/score.js";
import { askedText, share } from "../words/index.js";
import type { CriterionExplanation } from "./explanation.js";
import { headings } from "./headings.js";
import { conditionLines, type Line, line, type Rendering } from "./lines.js";

const measured = (
  { measure, value, bands, from }: Extract<Because, { kind: "measure" }>,
  language: Language,
): string => {
  const w = headings[language];
  const what =
    "fact" in measure
      ? askedText(measure.fact, language)
      : `${askedText(measure.share, language)} / ${askedText(measure.of, language)}`;
  const shown = (ratio: Fraction): string =>
    "fact" in measure ? String(ratio[0]) : share(ratio[0], ratio[1], language);
  const where = bands.length === 0 ? w.noBand : `${w.bandAt} ${bands.map((index) => index + 1).join(", ")}`;
  return value === undefined
    ? `? ${what}`
    : `${bands.length === 1 ? "✓" : "?"} ${what}: ${shown(value)} (${where}) ← ${from.join(", ") || w.none}`;
};

const becauseLines = (because: Because, depth: number, language: Language): Line[] => {
  if ("trace" in because) return conditionLines(because.trace, depth, meetingFacts, language);
  if (because.kind === "measure") return [line(depth, measured(because, language))];
  return because.kind === "mark"
    ? []
    : [line(depth, `${headings[language].settled}: ${because.points} ← ${because.by}`)];
};

const shownText = ({ how, points, between, counted, open }: CriterionScore, language: Language): string => {
  const w = headings[language];
  if (how === "not-applicable")
    return counted === false ? `${w.notApplicable}, ${w.takenOut}` : `${points ?? 0} (${w.notApplicable})`;
  if (open === undefined) return `${points ?? 0}${how === "settled" ? ` (${w.settled})` : ""}`;
  const asked = open.missing.map((name) => askedText(name, language)).join("; ");
  return `${w.open}, ${between[0]}–${between[1]}${asked === "" ? "" : `; ${w.asked}: ${asked}`}`;
};

/** One criterion: the mark with who gave it, then what the record shows, down to the events. */
export const criterionLines = (
  { criterion, says, points, max, marker, reason, by, evidence }: CriterionExplanation,
  { language, names }: Rendering,
): Line[] => {
  const w = headings[language];
  const lost = points !== undefined && max !== undefined && points < max;
  const why = reason === undefined ? (lost ? `, ${w.noReason}` : "") : `: ${reason}`;
  const who = marker === undefined ? "" : ` (${w.marker} ${names?.(marker) ?? marker}${why})`;
  const mark = `${criterion} ${says?.[language] ?? ""}: ${points ?? "–"}${max === undefined ? "" : `/${max}`} ← ${by.join(", ") || w.none}${who}`;
  if (evidence === undefined || evidence.how === "judged" || evidence.open?.why === "not-judged")
    return [line(1, mark), ...(evidence?.because ?? []).flatMap((each) => becauseLines(each, 2, language))];
  return [
    line(1, mark),
    line(2, `${w.shown}: ${shownText(evidence, language)}`),
    ...evidence.because.flatMap((each) => becauseLines(each, 3, language)),
  ];
};
