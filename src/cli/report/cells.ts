import { grades } from "../../events/index.js";
import { pointsText } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { CellComparison, Distribution } from "../../projections/index.js";
import { columns } from "../columns.js";
import type { Language } from "../words.js";

const words = {
  vi: {
    title: "So sánh các chi bộ",
    cell: "Chi bộ",
    grade: "Mức",
    points: "Điểm",
    period: "Kỳ",
    open: "chưa rõ",
  },
  en: {
    title: "Cells compared",
    cell: "Cell",
    grade: "Grade",
    points: "Points",
    period: "Period",
    open: "open",
  },
} as const;

/** The cells of a base organisation beside each other: over the year, then how many of each grade by month. */
export const cellsText = (
  { organisation, months, year, cells }: CellComparison,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = words[language];
  const row = ({ period, grades: named, open }: Distribution) => [
    period,
    ...grades.map((grade) => named[grade].length),
    open.length,
  ];
  return [
    `${w.title}, ${nameOf(organisation)}`,
    ...columns([
      [w.cell, w.grade, w.points],
      ...cells.map(({ cell, grade, points }) => [
        nameOf(cell),
        grade === undefined ? "–" : label("grade", grade, language),
        points === undefined ? "–" : pointsText(points, language),
      ]),
    ]),
    ...columns([
      [w.period, ...grades.map((grade) => label("grade", grade, language)), w.open],
      ...[...months, year].map(row),
    ]),
  ];
};
