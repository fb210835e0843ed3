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
  levels: { vi: "mức xếp loại", en: "levels" },
  results: { vi: "số liệu công bố", en: "results" },
};
