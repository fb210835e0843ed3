import { type HalfYearColumn, type HalfYearForm, halfYearColumns } from "../../projections/index.js";
import type { Text } from "../../rules/index.js";
import { columns } from "../columns.js";
import type { Language } from "../words.js";

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

const words = {
  vi: { title: "Biểu sáu tháng", head: ["TT", "Chi bộ", "Danh sách"], total: "Cộng", guests: "tạm thời" },
  en: { title: "Half-yearly form", head: ["No.", "Cell", "Listed"], total: "Total", guests: "guests" },
} as const;

/** The half-yearly form; what nobody recorded is a dash, never 0. */
export const halfYearText = (
  { organisation, half, rows, total }: HalfYearForm,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const w = words[language];
  const figures = (counts: HalfYearForm["total"]["counts"]) =>
    halfYearColumns.map((column) => counts[column] ?? "–");
  return [
    `${w.title} ${half}, ${nameOf(organisation)}`,
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
