import { grades } from "../../events/index.js";
import { pointsText } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Consolidation, LostPoints } from "../../projections/index.js";
import { renderConsolidation } from "../../projections/year/cell-quality/consolidation.js";
import { columns } from "../columns.js";
import type { Language } from "../words.js";

const lost = ({ criterion, says, points, max, reason }: LostPoints): string =>
  `${criterion} ${says.en}: ${points}/${max} (${reason ?? "no reason recorded"})`;

const english = (
  { organisation, month, rows, grades: counts }: Consolidation,
  nameOf: (id: string) => string,
): string[] => [
  `Quality of cell meetings in ${month}, ${nameOf(organisation)}`,
  ...columns([
    ["No.", "Cell", "Attended", "Day", "Points", "Grade", "Notes"],
    ...rows.map((row) => [
      row.number,
      nameOf(row.cell),
      `${row.attended ?? "–"}/${row.listed}`,
      row.day ?? "–",
      row.score === undefined ? "–" : pointsText(row.score, "en"),
      row.grade === undefined ? "–" : label("grade", row.grade, "en"),
      row.lost.map(lost).join("; "),
    ]),
  ]),
  `  ${grades.map((grade) => `${label("grade", grade, "en")} ${counts[grade]}`).join(", ")}`,
];

/** The monthly form: in Vietnamese as the guidance has it. */
export const monthText = (
  form: Consolidation,
  nameOf: (id: string) => string,
  language: Language,
): string[] => (language === "vi" ? [renderConsolidation(form, nameOf)] : english(form, nameOf));
