import { frozen } from "../../../language/frozen.js";
import type { Rubric } from "../rubric.js";
import { at907050, criterion, numeric, says, shown } from "./building-blocks.js";

/**
 * The central frame of HD 42-HD/BTCTW (28/10/2025), point II.5: 100 points, without a table of deductions.
 * The record decides only on full points. The marker decides the number of lost points.
 */
export const hd42: Rubric = /* @__PURE__ */ frozen({
  id: "hd42-2025",
  title: says(
    "Khung tiêu chí đánh giá chất lượng sinh hoạt chi bộ",
    "Frame of criteria for the quality of cell meetings",
  ),
  source: {
    document: "HD 42-HD/BTCTW",
    point: "II.5",
    evidence: "reported",
    note: "two independent transcriptions agree on all maxima",
  },
  from: "2025-10-28",
  kinds: ["regular", "combined"],
  scale: 100,
  minimums: [
    { kinds: ["combined"], minutes: 120 },
    { kinds: ["regular"], minutes: 90 },
  ],
  groups: [
    { id: "1", says: says("Thời gian, thời lượng", "Time and duration") },
    { id: "2", says: says("Tỷ lệ dự sinh hoạt", "Attendance") },
    { id: "3", says: says("Chuẩn bị", "Preparation") },
    { id: "4", says: says("Tổ chức sinh hoạt", "Conduct") },
    { id: "5", says: says("Nguyên tắc", "Principles") },
    { id: "6", says: says("Kết quả thực hiện nghị quyết", "Results of resolutions") },
    { id: "7", says: says("Kết thúc", "Closing") },
  ],
  criteria: [
    criterion(
      "1",
      "1",
      5,
      "Chấp hành thời gian, thời lượng",
      "Time and duration",
      numeric({ needs: { fact: "duration.shortfall", is: "equal", value: 0 } }),
    ),
    criterion(
      "2",
      "2",
      5,
      "Tỷ lệ dự sinh hoạt từ 90 % trở lên và không có đảng viên vắng không lý do",
      "At least 90 % attend and nobody is absent without reason",
      numeric({
        when: {
          all: [
            { share: "attendance.present", of: "attendance.expected", is: "at-least", ratio: [90, 100] },
            { fact: "attendance.unexcused", is: "equal", value: 0 },
          ],
        },
      }),
    ),
    criterion(
      "3.1",
      "3",
      5,
      "Chuẩn bị nội dung đúng, đủ, có trọng tâm",
      "Content prepared rightly, fully, with focus",
      numeric(),
    ),
    criterion(
      "3.2",
      "3",
      5,
      "Họp chi ủy, thông báo, đăng tải tài liệu",
      "Committee met, notice given, documents posted",
      numeric({ needs: { all: [shown("preparation.pre-meeting"), shown("preparation.documents-in-time")] } }),
    ),
    criterion(
      "4.1",
      "4",
      5,
      "Thực hiện đủ các bước theo quy trình",
      "All steps of the order of the meeting",
      numeric({ needs: { every: "order.steps", is: "equal", value: true } }),
    ),
    criterion(
      "4.2",
      "4",
      25,
      "Đủ nội dung; biểu dương, phê bình; nhiều ý kiến",
      "Full content; praise and criticism; many speak",
      numeric(),
    ),
    criterion("4.3", "4", 10, "Điều hành linh hoạt, hiệu quả", "Flexible and effective chairing", numeric()),
    criterion(
      "5",
      "5",
      5,
      "Nguyên tắc tổ chức, sinh hoạt đảng",
      "Principles of organisation and party life",
      numeric(),
    ),
    criterion(
      "6",
      "6",
      30,
      "Kết quả lãnh đạo thực hiện nghị quyết, kết luận",
      "Results of carrying out resolutions and conclusions",
      numeric(),
    ),
    criterion(
      "7",
      "7",
      5,
      "Kết luận, biên bản, đăng tải tài liệu",
      "Conclusion, minutes, posting",
      numeric({
        needs: {
          all: [shown("order.concluded"), shown("order.minutes"), shown("closing.documents-in-time")],
        },
      }),
    ),
  ],
  grades: at907050,
  gaps: [
    says("Chưa tìm thấy bảng trừ điểm", "No deduction table found"),
    says("Chưa rõ điểm một phần của tiêu chí 2", "Partial credit on criterion 2 not found"),
  ],
});
