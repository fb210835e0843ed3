import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { awardsOf2015, ballots, capArithmetic, complaints, fullTexts, streaks } from "../shared-gaps.js";

/** What of HD 27 was not found. */
export const gaps: RuleSet["gaps"] = [
  gap(
    "upper-levels",
    "Ngưỡng của ba mức trên mức “yếu kém” của tổ chức đảng (“Trong sạch, vững mạnh”, “Hoàn thành tốt nhiệm vụ”, “Hoàn thành nhiệm vụ”); dưới 50 điểm mà không phải nhiều nhiệm vụ không hoàn thành",
    "The thresholds of the three levels above the lowest; and fewer than 50 points without many tasks not completed",
  ),
  gap("sheet", "Biểu điểm theo từng loại hình tổ chức đảng", "The scoring sheets by type of organisation"),
  gap(
    "member-levels",
    "Điều kiện bốn mức của đảng viên (“Đủ tư cách, hoàn thành xuất sắc / tốt / hoàn thành nhiệm vụ”, “Vi phạm tư cách hoặc không hoàn thành nhiệm vụ”) và đối tượng miễn",
    "The conditions of a member's four levels, and who is exempt",
  ),
  gap(
    "quota",
    "Tỷ lệ tổ chức đảng, đảng viên được xếp mức cao nhất; số liệu thời đó cho thấy mẫu số là số “hoàn thành tốt” không kể xuất sắc",
    "The cap on the highest level; figures of that time suggest the base was those rated good without the excellent",
  ),
  gap("procedure", "Trình tự, thẩm quyền, thời hạn, biểu mẫu", "Procedure, authority, deadlines and forms"),
  gap(
    "supplement-2016",
    "CV 1825-CV/BTCTW (18/11/2016) bổ sung về biểu hiện suy thoái và gợi ý kiểm điểm: chỉ biết qua tin bài",
    "CV 1825-CV/BTCTW (18/11/2016) on signs of degradation and hints: known from reports only",
  ),
  ballots,
  capArithmetic,
  complaints,
  awardsOf2015,
  streaks,
  fullTexts("HD 27"),
];
