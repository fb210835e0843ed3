import type { Language } from "../../language/language.js";
import type { Text } from "../../language/text.js";
import type { CaseProblem } from "../../rules/cases-by-clause.js";
import type { OverlayProblem } from "../../rules/engine/overlay/overlay.js";
import type { RubricProblem } from "../../rules/rubrics/check-criterion.js";
import type { RollUpProblem } from "../../rules/rubrics/roll-up-policy.js";

/** A mistake in any file that the command checks. */
export type FileProblem = OverlayProblem | RubricProblem | RollUpProblem | CaseProblem;

/** What each kind of problem is called. Remedies name what exists in the file's own words. */
export const problemKinds: Readonly<Record<FileProblem["code"], Text>> = {
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
  sum: { vi: "điểm tối đa không cộng đủ thang", en: "the maxima do not add up to the scale" },
  "off-maximum": { vi: "mức cao nhất khác điểm tối đa", en: "the best band is not the maximum" },
  "on-step": { vi: "điểm tối đa không chia hết cho bước", en: "the maximum is no multiple of the step" },
  "evidence-twice": { vi: "ghi cả when và needs", en: "both `when` and `needs`" },
  "grade-order": { vi: "sai thứ tự mức xếp loại", en: "grades out of order" },
  "no-grade-left": { vi: "không còn mức nào cho số còn lại", en: "no grade is left for the others" },
  "unknown-criterion": { vi: "không có tiêu chí này", en: "no such criterion" },
  "unknown-grade": { vi: "không có mức xếp loại này", en: "no such grade" },
  "norms-missing": { vi: "phiếu chưa có thời lượng tối thiểu", en: "the sheet has no norms of duration" },
  dates: { vi: "sai thứ tự ngày", en: "days out of order" },
  "undeclared-defect": { vi: "chỗ hở hoặc chồng chưa được nêu", en: "a gap or overlap that is not named" },
};

/** One problem on a line: the place, what it is, its code, and what to do. */
export const problemLine = (
  { path, code, remedy }: Pick<FileProblem, "path" | "code" | "remedy">,
  language: Language,
): string =>
  `${path === "" ? "(tệp / file)" : path}: ${problemKinds[code][language]} [${code}]. ${language === "vi" ? "Gợi ý: " : ""}${remedy}`;
