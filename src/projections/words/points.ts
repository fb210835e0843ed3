import type { Language } from "../../events/index.js";
import type { PeriodScore } from "../../rules/index.js";
import { label } from "./labels.js";

/** A score to two decimals, rounded down, with its grade: for reading, never for comparing. */
export const scoreText = ({ points: [sum, meetings], grade }: PeriodScore, language: Language): string => {
  const hundredths = Math.floor((sum * 100) / meetings);
  const mark = language === "vi" ? "," : ".";
  const decimals = String(hundredths % 100).padStart(2, "0");
  const named = grade === undefined ? "" : ` ${label("grade", grade, language)}`;
  return `${Math.floor(hundredths / 100)}${mark}${decimals}${named}`;
};
