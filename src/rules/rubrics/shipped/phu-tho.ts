import { frozen } from "../../../language/frozen.js";
import type { Rubric } from "../rubric.js";
import { at907050, criterion, numeric, says } from "./building-blocks.js";

/**
 * The rubric of the committee of the provincial agencies of Phú Thọ: four groups with 100 points. The authors
 * did not find its criteria.
 */
export const phuThoRubric: Rubric = /* @__PURE__ */ frozen({
  id: "phu-tho",
  title: says(
    "Thang điểm chất lượng sinh hoạt chi bộ, Đảng ủy Khối Các cơ quan tỉnh Phú Thọ",
    "Points for the quality of cell meetings, committee of the provincial agencies of Phú Thọ",
  ),
  source: {
    document: "Đảng ủy Khối Các cơ quan tỉnh Phú Thọ",
    evidence: "reported",
    note: "an account on xaydungdang.org.vn; number and date of the document were not found",
  },
  // The authors found no day of issue. Committees set such rubrics under HD 12, so its day is the earliest
  // possible one.
  from: "2018-07-06",
  kinds: ["regular"],
  scale: 100,
  groups: [
    { id: "preparation", says: says("Chuẩn bị", "Preparation") },
    { id: "attendance", says: says("Dự sinh hoạt", "Attendance") },
    { id: "conduct", says: says("Tiến hành", "Conduct") },
    { id: "closing", says: says("Kết thúc", "Closing") },
  ],
  criteria: [
    criterion("preparation", "preparation", 15, "Công tác chuẩn bị", "Preparation", numeric()),
    criterion("attendance", "attendance", 20, "Đảng viên dự sinh hoạt", "Attendance", numeric()),
    criterion("conduct", "conduct", 45, "Tiến hành sinh hoạt", "Conduct of the meeting", numeric()),
    criterion("closing", "closing", 20, "Kết thúc sinh hoạt", "Closing", numeric()),
  ],
  grades: at907050,
  gaps: [
    says(
      "Chưa tìm thấy tiêu chí chi tiết trong bốn nhóm",
      "The criteria within the four groups were not found",
    ),
    says("Chưa rõ số, ngày văn bản và ngày áp dụng", "Number, date and day of application were not found"),
  ],
});
