import { frozen } from "../../../language/frozen.js";
import type { Condition } from "../../engine/conditions/condition.js";
import type { Criterion, Rubric } from "../rubric.js";
import { says, shown } from "./building-blocks.js";

const met = (
  id: string,
  group: string,
  vi: string,
  en: string,
  evidence: { when?: Condition; needs?: Condition } = {},
): Criterion => ({ id, group, says: says(vi, en), max: 0, scored: { kind: "met", ...evidence } });

/**
 * The criteria of HD 12-HD/BTCTW of 6/7/2018, point II.3, for one regular meeting, without points and grades.
 * Another document has the same number: HD 12 of 18/01/2022, on members' records.
 */
export const hd12: Rubric = /* @__PURE__ */ frozen({
  id: "hd12-2018",
  title: says(
    "Tiêu chí đánh giá chất lượng sinh hoạt chi bộ (không chấm điểm)",
    "Criteria for the quality of cell meetings, without points",
  ),
  source: { document: "HD 12-HD/BTCTW (6/7/2018)", point: "II.3", evidence: "quoted" },
  from: "2018-07-06",
  until: "2025-10-27",
  kinds: ["regular", "combined"],
  scale: 0,
  minimums: [
    { kinds: ["combined"], minutes: 120 },
    { kinds: ["regular"], minutes: 90 },
  ],
  groups: [
    { id: "1", says: says("Dự sinh hoạt", "Attendance") },
    { id: "2", says: says("Chuẩn bị", "Preparation") },
    { id: "3", says: says("Tổ chức", "Organisation") },
    { id: "4", says: says("Nguyên tắc", "Principles") },
    { id: "5", says: says("Kết quả", "Results") },
  ],
  criteria: [
    met(
      "1",
      "1",
      "Trên 85 % đảng viên dự; không ai vắng không lý do, không ai vắng có lý do quá 3 kỳ liên tiếp trong năm",
      "More than 85 % attend; nobody absent without reason, nor with reason more than 3 times in a row in the year",
      {
        when: {
          all: [
            { share: "attendance.present", of: "attendance.expected", is: "more-than", ratio: [85, 100] },
            { fact: "attendance.unexcused", is: "equal", value: 0 },
            { fact: "attendance.excused-in-a-row", is: "at-most", value: 3 },
          ],
        },
      },
    ),
    met("2.1", "2", "Bí thư hoặc phó bí thư trực tiếp chuẩn bị", "Secretary or deputy prepares in person"),
    met("2.2", "2", "Chi ủy họp trước", "The committee meets before", {
      when: shown("preparation.pre-meeting"),
    }),
    met(
      "2.3",
      "2",
      "Nội dung đúng, đủ, tập trung vấn đề cấp thiết",
      "Content correct and complete, with focus on urgent matters",
    ),
    met("2.4", "2", "Có dự thảo nghị quyết", "There is a draft resolution"),
    met("3.1", "3", "Đúng thời gian quy định", "At the right time"),
    met("3.2", "3", "Đủ nội dung, đúng trình tự", "Full content in the right order"),
    met("3.3", "3", "Điều hành linh hoạt", "Flexible chairing"),
    met("3.4", "3", "Biểu dương, nhắc nhở, phê bình đảng viên", "Members are praised, reminded, criticised", {
      when: {
        any: [
          { fact: "discussion.praised", is: "more-than", value: 0 },
          { fact: "discussion.reminded", is: "more-than", value: 0 },
        ],
      },
    }),
    met("3.5", "3", "Nhiều đảng viên phát biểu", "Many members speak", {
      needs: { fact: "discussion.speakers", is: "more-than", value: 0 },
    }),
    met(
      "3.6",
      "3",
      "Thời lượng từ 90 phút (kết hợp chuyên đề: 120 phút)",
      "90 minutes, or 120 with a theme",
      {
        when: { fact: "duration.shortfall", is: "equal", value: 0 },
      },
    ),
    met("3.7", "3", "Sổ biên bản ghi đầy đủ, lưu giữ lâu dài", "Minutes book complete and kept", {
      needs: shown("order.minutes"),
    }),
    met("4.1", "4", "Nguyên tắc tập trung dân chủ", "Democratic centralism"),
    met("4.2", "4", "Tự phê bình và phê bình chân thành", "Sincere criticism and self-criticism"),
    met("4.3", "4", "Tính lãnh đạo, giáo dục, chiến đấu", "Leadership, education and fighting spirit"),
    met(
      "5",
      "5",
      "Kết luận, nghị quyết được thực hiện có kết quả tốt",
      "Conclusion or resolution is carried out with good results",
    ),
  ],
  grades: [],
  gaps: [
    says(
      "Văn bản không cho điểm; mức tốt, khá, trung bình, kém do cấp ủy địa phương quy định",
      "The text gives no points; grades are left to local committees",
    ),
    says(
      "Nhiệm vụ đặc biệt của lực lượng vũ trang (không tính vào tỷ lệ dự) không có trong sổ ghi",
      "Special duty of the armed forces, left out of attendance, is not recorded",
    ),
  ],
});
