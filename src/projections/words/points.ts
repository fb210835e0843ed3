import type { Language } from "../../events/index.js";
import type { Fraction } from "../../rules/rubrics/fraction.js";
import type { PeriodScore } from "../../rules/rubrics/roll-up/score.js";
import { label } from "./labels.js";

/** Whole points as they are, others to two decimals, rounded down: for reading, never for comparing. */
export const pointsText = ([n, d]: Fraction, language: Language): string => {
  if (d === 1) return String(n);
  const hundredths = Number((BigInt(n) * 100n) / BigInt(d));
  const mark = language === "vi" ? "," : ".";
  return `${Math.floor(hundredths / 100)}${mark}${String(hundredths % 100).padStart(2, "0")}`;
};

const gradeText = ({ grade, candidates }: PeriodScore, language: Language): string[] => {
  if (grade !== undefined) return [label("grade", grade, language)];
  if (candidates.length === 0) return [];
  const possible = candidates.map((each) => label("grade", each, language)).join(" / ");
  return [`(${language === "vi" ? "có thể là" : "could be"} ${possible})`];
};

/** A score with its grade, or the grades still possible. */
export const scoreText = (score: PeriodScore, language: Language): string =>
  [
    ...(score.points === undefined ? [] : [pointsText(score.points, language)]),
    ...gradeText(score, language),
  ].join(" ");
