import { commendationLines } from "./commendation-lines.js";
import type { Explanation } from "./explanation.js";
import { findingLines } from "./finding-lines.js";
import { levelLines } from "./level-lines.js";
import { type Line, lay, type Rendering } from "./lines.js";
import { meetingLines } from "./meeting-lines.js";
import { qualityLines } from "./quality-lines.js";
import { groupLines } from "./quota-lines.js";
import { streakLines } from "./streak-lines.js";

const linesOf = (explanation: Explanation, rendering: Rendering): Line[] => {
  switch (explanation.kind) {
    case "level":
      return levelLines(explanation, rendering);
    case "meeting":
      return meetingLines(explanation, rendering);
    case "quality":
      return qualityLines(explanation, rendering);
    case "quota":
      return groupLines(explanation, rendering);
    case "streak":
      return streakLines(explanation, rendering);
    case "commendation":
      return commendationLines(explanation, rendering);
    case "finding":
      return findingLines(explanation, rendering);
  }
};

/**
 * Renders an explanation as text.
 *
 * @example
 * ```ts
 * import { explain, render, replay } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * const year = replay([], { year: 2021, under: qd132hd21 });
 * const [finding] = year.findings;
 * const text = finding === undefined ? "" : render(explain(year, { finding }), { language: "vi" });
 * text; //=> ""
 * ```
 */
export const render = (explanation: Explanation, rendering: Rendering): string =>
  lay(linesOf(explanation, rendering));
