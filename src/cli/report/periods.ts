import { grades } from "../../events/values.js";
import { stateText } from "../../findings/meeting-not-held-text.js";
import { dateText, periodText, pointsText } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import type { CellComparison, Distribution } from "../../projections/year/cell-comparison.js";
import type { Consolidation, LostPoints } from "../../projections/year/consolidation.js";
import { type HalfYearColumn, type HalfYearForm, halfYearColumns } from "../../projections/year/half-year.js";
import { columns } from "../shared/output.js";

const cellWords = {
  vi: {
    title: "So sánh các chi bộ",
    cell: "Chi bộ",
    grade: "Mức",
    points: "Điểm",
    decided: "Buổi đã quyết định",
    period: "Kỳ",
    open: "chưa rõ",
    undecided: "trong đó chưa quyết định hết",
  },
  en: {
    title: "Cells compared",
    cell: "Cell",
    grade: "Grade",
    points: "Points",
    decided: "Meetings decided",
    period: "Period",
    open: "open",
    undecided: "of these not all decided",
  },
} as const;

/** The cells of a base organisation in comparison: over the year, then the number at each grade by month. */
export const cellsText = (
  { organisation, months, year, cells }: CellComparison,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = cellWords[language];
  const row = ({ period, grades: named, open, undecided }: Distribution) => [
    periodText(period, language),
    ...grades.map((grade) => named[grade].length),
    open.length,
    undecided.length,
  ];
  return [
    `${w.title}, ${nameOf(organisation)}`,
    ...columns([
      [w.cell, w.grade, w.points, w.decided],
      ...cells.map(({ cell, grade, points, meetings: { counted, decided } }) => [
        nameOf(cell),
        grade === undefined ? "–" : label("grade", grade, language),
        points === undefined ? "–" : pointsText(points, language),
        `${decided}/${counted}`,
      ]),
    ]),
    ...columns([
      [w.period, ...grades.map((grade) => label("grade", grade, language)), w.open, w.undecided],
      ...[...months, year].map(row),
    ]),
  ];
};

const heads: Readonly<Record<HalfYearColumn, Text>> = {
  attended: { vi: "lượt dự", en: "attended" },
  opinions: { vi: "ý kiến", en: "opinions" },
  "mass-work": { vi: "dân vận", en: "mass work" },
  "thematic-study": { vi: "học chuyên đề", en: "study" },
  "articles-read": { vi: "bài báo", en: "articles" },
  "thematic-meetings": { vi: "họp chuyên đề", en: "thematic" },
  admissions: { vi: "kết nạp", en: "admissions" },
  "inspection-supervision": { vi: "kiểm tra, giám sát", en: "inspection" },
};

const halfYearWords = {
  vi: { title: "Biểu tổng hợp", head: ["TT", "Chi bộ", "Danh sách"], total: "Cộng", guests: "tạm thời" },
  en: { title: "Half-yearly form,", head: ["No.", "Cell", "Listed"], total: "Total", guests: "guests" },
} as const;

/** The half-yearly form. A figure that nobody recorded is a dash, never 0. */
export const halfYearText = (
  { organisation, half, rows, total }: HalfYearForm,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = halfYearWords[language];
  const figures = (counts: HalfYearForm["total"]["counts"]) =>
    halfYearColumns.map((column) => counts[column] ?? "–");
  return [
    `${w.title} ${periodText(half, language)}, ${nameOf(organisation)}`,
    ...columns([
      [...w.head, ...halfYearColumns.map((column) => heads[column][language]), w.guests],
      ...rows.map(({ number, cell, listed, counts, guests }) => [
        number,
        nameOf(cell),
        listed,
        ...figures(counts),
        guests.length === 0 ? "–" : guests.length,
      ]),
      ["", w.total, total.listed, ...figures(total.counts)],
    ]),
  ];
};

const monthWords = {
  vi: {
    title: "Tổng hợp chất lượng sinh hoạt chi bộ",
    head: ["TT", "Chi bộ", "Đảng viên dự", "Ngày sinh hoạt", "Điểm"],
    stage: "Giai đoạn",
    notes: "Ghi chú",
    noReason: "chưa ghi lý do",
    total: "Cộng",
  },
  en: {
    title: "Quality of cell meetings in",
    head: ["No.", "Cell", "Attended", "Day", "Points"],
    stage: "Stage",
    notes: "Notes",
    noReason: "no reason recorded",
    total: "Total",
  },
} as const;

/**
 * The monthly form of the guidance: its ten columns with a mark in the column of the grade, the stage of the
 * grade, and the number of meetings at each grade by stage.
 */
export const monthText = (
  { organisation, month, rows, grades: counts }: Consolidation,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = monthWords[language];
  const named = grades.map((grade) => label("grade", grade, language));
  const lost = ({ criterion, says, points, max, reason }: LostPoints): string =>
    `${criterion} ${says[language]}: ${points}/${max} (${reason ?? w.noReason})`;
  return [
    `${w.title} ${periodText(month, language)}, ${nameOf(organisation)}`,
    ...columns([
      [...w.head, ...named, w.stage, w.notes],
      ...rows.map((row) => [
        row.number,
        nameOf(row.cell),
        `${row.attended ?? "–"}/${row.listed}`,
        row.day === undefined ? "–" : dateText(row.day, language),
        row.score === undefined ? "–" : pointsText(row.score, language),
        ...grades.map((grade) => (grade === row.grade ? "x" : "")),
        row.stage === undefined ? "–" : label("progress", row.stage, language),
        [
          ...(row.notHeld === undefined ? [] : [stateText(row.notHeld, language)]),
          ...row.lost.map(lost),
        ].join("; "),
      ]),
    ]),
    ...Object.entries(counts).flatMap(([stage, at]) =>
      stage !== "decided" && Object.values(at).every((count) => count === 0)
        ? []
        : [
            `${w.total} (${label("progress", stage, language)}): ${grades.map((grade, index) => `${named[index]} ${at[grade]}`).join(", ")}`,
          ],
    ),
  ];
};
