import { commendationLines } from "../../projections/explanation/commendation-lines.js";
import type { Line } from "../../projections/explanation/lines.js";
import { streakLines } from "../../projections/explanation/streak-lines.js";
import { explain } from "../../projections/index.js";
import type { PageContext } from "../context.js";

/** A subject's years in a row; nothing where no level was ever decided. */
export const streakOf = ({ year, language, nameOf }: PageContext, key: string): readonly Line[] => {
  const decided = year.streaks.of(key)?.decided ?? [];
  if (decided.length === 0) return [];
  return streakLines(explain(year, { streak: key }), { language, names: nameOf });
};

/** The awards that a subject was given or may be given; nothing where there is neither. */
export const awardsOf = ({ year, language, nameOf }: PageContext, key: string): readonly Line[] => {
  const explanation = explain(year, { commendation: key });
  const { awards, given, below } = explanation;
  const possible = awards.filter(({ may, given: own }) => may !== "fails" || own.length > 0);
  if (possible.length === 0 && given.length === 0 && below.length === 0) return [];
  return commendationLines({ ...explanation, awards: possible }, { language, names: nameOf });
};
