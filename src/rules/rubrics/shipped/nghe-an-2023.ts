import { frozen } from "../../../language/frozen.js";
import { says } from "./building-blocks.js";

const source = {
  document: "QĐ 27-QĐ/TU Nghệ An (30/10/2023)",
  evidence: "reported",
  note: "biết là có hai biểu, chưa biết tiêu chí và điểm; các nhóm ghi theo lời kể về QĐ 08-QĐ/TU (15/9/2021)",
} as const;

const groups = [
  { id: "preparation", says: says("Chuẩn bị", "Preparation") },
  { id: "attendance", says: says("Dự sinh hoạt", "Attendance") },
  { id: "organisation", says: says("Tổ chức sinh hoạt", "Organisation") },
  { id: "principles", says: says("Nguyên tắc sinh hoạt", "Principles") },
];

/** A rubric with a known structure only. A reader with the text replaces each `null`. */
const template = (id: string, kind: string, vi: string, en: string) => ({
  id,
  title: says(vi, en),
  source,
  from: "2023-10-30",
  kinds: [kind],
  scale: null,
  groups,
  criteria: groups.map((group) => ({
    id: `${group.id}-1`,
    group: group.id,
    says: { vi: null },
    max: null,
    scored: { kind: "numeric", step: 1 },
  })),
  grades: [
    { grade: "good", atLeast: null },
    { grade: "fair", atLeast: null },
    { grade: "average", atLeast: null },
    { grade: "poor", atLeast: 0 },
  ],
  gaps: [says("Chưa có bảng điểm", "The table of points was not found")],
});

/**
 * Two empty templates, one for regular and one for thematic meetings. They are no usable rubrics:
 * `checkRubric` names every place to fill in.
 */
export const ngheAnTemplates = /* @__PURE__ */ frozen({
  regular: template(
    "nghe-an-regular",
    "regular",
    "Biểu 1: sinh hoạt thường kỳ (mẫu để điền)",
    "Table 1: regular meetings, to be filled in",
  ),
  thematic: template(
    "nghe-an-thematic",
    "thematic",
    "Biểu 2: sinh hoạt chuyên đề (mẫu để điền)",
    "Table 2: thematic meetings, to be filled in",
  ),
} as const);
