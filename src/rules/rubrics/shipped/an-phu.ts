import { frozen } from "../../../language/frozen.js";
import type { Parameter } from "../../engine/conditions/vocabulary.js";
import { type AttendanceParameter, attendanceParameters } from "../../voting/attendance-parameters.js";
import type { Rubric } from "../rubric.js";
import { criteria } from "./an-phu-criteria.js";
import { at907050, says } from "./building-blocks.js";

/** A choice that the other rubrics preset and this rubric leaves open. */
const asked = (name: AttendanceParameter): Parameter => {
  const { value: _preset, ...parameter } = attendanceParameters[name];
  return parameter;
};

/**
 * The monthly rubric of a ward under HD 42, transcribed on 25/02/2026. It has every criterion with its bands,
 * and seven defects. The library asks about the defects and never guesses.
 */
export const anPhu: Rubric = /* @__PURE__ */ frozen({
  id: "an-phu-2026",
  title: says("Phiếu chấm điểm sinh hoạt chi bộ hằng tháng, phường An Phú", "Monthly rubric of An Phú ward"),
  source: {
    document: "HD 42-HD/BTCTW; KH 08-KH/ĐU phường An Phú (19/9/2025)",
    evidence: "reported",
    note: "a transcription in software of 25/02/2026; that is its date, not the date of a local decision",
  },
  from: "2025-10-28",
  kinds: ["regular", "combined"],
  scale: 100,
  parameters: {
    "no-thematic": {
      says: {
        vi: "Tháng không có chuyên đề: 5 điểm chuyên đề cho đủ, không cho, hay bỏ ra và quy đổi",
        en: "In a month without a theme, whether its 5 points are given, not given, or taken out and the rest rescaled",
      },
      kind: "choice",
      choices: ["full", "zero", "rescale"],
      source: {
        document: "KH 08-KH/ĐU phường An Phú",
        evidence: "not-found",
        note: "the rubric says neither",
      },
    },
    "attendance-probationary": asked("attendance-probationary"),
    "attendance-guest": asked("attendance-guest"),
  },
  minimums: [
    { kinds: ["regular", "combined"], members: 30, minutes: 120 },
    { kinds: ["combined"], minutes: 120 },
    { kinds: ["regular"], minutes: 90 },
  ],
  groups: [
    { id: "1", says: says("Thời gian, thời lượng", "Time and duration") },
    { id: "2", says: says("Tỷ lệ dự sinh hoạt", "Attendance") },
    { id: "3", says: says("Chuẩn bị", "Preparation") },
    { id: "4", says: says("Tổ chức sinh hoạt", "Organisation") },
    { id: "5", says: says("Điều hành của bí thư, phó bí thư", "Chairing by secretary or deputy") },
    { id: "6", says: says("Nguyên tắc", "Principles") },
    { id: "7", says: says("Kết quả thực hiện nghị quyết tháng trước", "Result of last month's resolution") },
    { id: "8", says: says("Kết thúc", "Closing") },
  ],
  criteria,
  grades: at907050,
  defects: [
    {
      id: "D1",
      criterion: "c4_discuss",
      says: says(
        "Đúng 50 % phát biểu không thuộc mức nào: hỏi chi bộ",
        "Exactly 50 % speaking falls in no band: the cell is asked",
      ),
    },
    {
      id: "D2",
      criterion: "c1_time",
      says: says(
        "Thiếu trên 30 phút mà chưa đến một nửa thời lượng thì không có mức; thiếu đúng 15 phút thuộc hai mức: hỏi chi bộ. Thiếu đúng 30 phút: mức in trên phiếu chứa 30",
        "More than 30 minutes short and less than half the minimum short has no band, and exactly 15 lies in two: the cell is asked. Exactly 30 lies in the band that is printed up to 30",
      ),
    },
    {
      id: "D3",
      criterion: "c4_thematic",
      says: says(
        "Tháng không có chuyên đề: biểu điểm không nói 5 điểm đó tính thế nào: cấp ủy lựa chọn",
        "In a month without a theme its 5 points are neither granted nor removed: the committee chooses",
      ),
    },
    {
      id: "D4",
      criterion: "c1_time",
      says: says(
        "Ghi chú nói “trên 30 đảng viên”, nhãn nói “từ 30”: dùng nhãn",
        'A note says "above 30 members", the label "30 or more": the label is used',
      ),
    },
    {
      id: "D5",
      criterion: "c2_bonus",
      says: says(
        "Gọi là điểm cộng nhưng nằm trong 5 điểm: chấm như mục thường",
        "Called a bonus, yet inside the 5 points: scored as any other item",
      ),
    },
    {
      id: "D6",
      criterion: "c2_rate",
      says: says(
        "Không nói đảng viên dự bị và sinh hoạt tạm thời có tính vào tỷ lệ dự không: hỏi cấp ủy",
        "It does not say whether probationary members and guests for a time count in attendance: the committee is asked",
      ),
    },
    {
      id: "D7",
      says: says(
        "Phần mềm gốc cho nhập tổng điểm mong muốn rồi tự phân bổ: ở đây không có cách đó",
        "The original program takes a wished total and spreads it: here there is no such way",
      ),
    },
  ],
  gaps: [
    says(
      "Chưa rõ cách tính số đảng viên để xác định 90 hay 120 phút",
      "Which members decide between 90 and 120 minutes",
    ),
    says("Chưa có cách tổng hợp cả năm", "No way to sum up a year"),
  ],
});
