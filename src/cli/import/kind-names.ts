import type { TableKindName } from "../../import/index.js";
import type { Text } from "../../language/text.js";

/** The names of each kind of table for people. */
export const kindNames: Readonly<Record<TableKindName, Text>> = {
  organisations: { vi: "tổ chức", en: "organisations" },
  members: { vi: "đảng viên", en: "members" },
  meetings: { vi: "buổi sinh hoạt", en: "meetings" },
  cancellations: { vi: "hủy họp", en: "cancellations" },
  attendance: { vi: "điểm danh", en: "attendance" },
  "attendance-counts": { vi: "số dự họp", en: "attendance-counts" },
  scores: { vi: "điểm sinh hoạt", en: "scores" },
  grades: { vi: "mức sinh hoạt", en: "grades" },
  comments: { vi: "số ý kiến phát biểu", en: "comments" },
  fees: { vi: "đảng phí", en: "fees" },
  offices: { vi: "chức vụ Đảng", en: "offices" },
  leave: { vi: "nghỉ ốm, thai sản", en: "leave" },
  discipline: { vi: "kỷ luật", en: "discipline" },
  tasks: { vi: "nhiệm vụ", en: "tasks" },
  "task-results": { vi: "kết quả nhiệm vụ", en: "task-results" },
  "self-reviews": { vi: "tự kiểm điểm", en: "self-reviews" },
  "review-comments": { vi: "số ý kiến góp ý", en: "review-comments" },
  proposals: { vi: "mức đề nghị", en: "proposals" },
  ballots: { vi: "kiểm phiếu", en: "ballots" },
  levels: { vi: "mức xếp loại", en: "levels" },
  results: { vi: "số liệu công bố", en: "results" },
};
