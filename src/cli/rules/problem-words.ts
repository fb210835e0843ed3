import type { OverlayProblem, Text } from "../../rules/index.js";
import type { Language } from "../words.js";

/** What each kind of problem is called. Remedies name what exists in the file's own words. */
const kinds: Readonly<Record<OverlayProblem["code"], Text>> = {
  schema: { vi: "không đúng cấu trúc", en: "not of the right shape" },
  kind: { vi: "sai loại giá trị", en: "of another kind" },
  steps: { vi: "bậc điểm không khớp", en: "steps do not fit" },
  evidence: { vi: "sai dấu căn cứ", en: "wrong evidence mark" },
  "unknown-fact": { vi: "không có dữ kiện này", en: "no such fact" },
  "unknown-list": { vi: "không có danh sách này", en: "no such list" },
  "unknown-parameter": { vi: "không có tham số này", en: "no such parameter" },
  "unknown-level": { vi: "không có mức này", en: "no such level" },
  "unknown-value": { vi: "giá trị không có trong thang", en: "a value that is not offered" },
  "unknown-subject": { vi: "không có đối tượng này", en: "no such kind of subject" },
  "unknown-rule": { vi: "không có quy tắc này", en: "no such rule" },
  "unknown-quota": { vi: "không có tỷ lệ này", en: "no such cap" },
  "unknown-sheet": { vi: "không có bảng điểm này", en: "no such sheet" },
  "unknown-group": { vi: "không có nhóm điểm này", en: "no such group of points" },
  "unknown-document": { vi: "văn bản chưa khai báo", en: "a document that is not declared" },
  "level-order": { vi: "sai thứ tự mức", en: "levels out of order" },
  "duplicate-id": { vi: "mã bị trùng", en: "an id used twice" },
  "parameter-unset": { vi: "tham số chưa có giá trị", en: "a parameter without a value" },
  "sub-weights": { vi: "điểm thành phần không cộng đủ", en: "points of criteria do not add up" },
  "ratio-order": { vi: "sai thứ tự tỷ lệ", en: "ratios out of order" },
  "part-of-itself": { vi: "là phần của chính nó", en: "part of itself" },
  "wrong-over": { vi: "dựa vào bộ quy định khác", en: "written over another rule set" },
  "already-declared": { vi: "đã được khai báo", en: "declared already" },
};

/** One problem on a line: the place, what it is, its code, and what to do. */
export const problemLine = (
  { path, code, remedy }: Pick<OverlayProblem, "path" | "code" | "remedy">,
  language: Language,
): string =>
  `${path === "" ? "(tệp / file)" : path}: ${kinds[code][language]} [${code}]. ${language === "vi" ? "Gợi ý: " : ""}${remedy}`;
