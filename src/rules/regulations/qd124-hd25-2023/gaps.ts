import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { awardsOf2015, ballots, capArithmetic, complaints, fullTexts, streaks } from "../shared-gaps.js";

/** What of QĐ 124 and HD 25 was not found. */
export const gaps: RuleSet["gaps"] = [
  gap(
    "leaders-excellent",
    "Đoạn cuối điều kiện xuất sắc của cán bộ lãnh đạo, quản lý (12.1): người có thẩm quyền ghi nhận đã đạt hay chưa",
    "The end of what excellent asks of holders of posts (12.1): people state whether it is met",
  ),
  gap(
    "percentages",
    "Tỷ lệ phần trăm của mức “tốt”, “hoàn thành” đối với cá nhân (12.2, 12.3); xem tham số `percentages-not-read-left-out`",
    "The percentages of good and fulfilled for individuals (12.2, 12.3); see `percentages-not-read-left-out`",
  ),
  gap(
    "unfulfilled-b-c",
    "Các điểm b, c của 12.4.3 về cá nhân không hoàn thành nhiệm vụ: bản đọc bị cắt; máy không áp dụng",
    "Clauses b and c of 12.4.3 on unfulfilled individuals: cut off, so not applied",
  ),
  gap(
    "between-fulfilled-and-unfulfilled",
    "Không đạt mức “hoàn thành” mà không thuộc trường hợp của 12.4; xem tham số `when-no-level-fits`",
    "Whoever misses fulfilled without being named in 12.4; see `when-no-level-fits`",
  ),
  gap("articles-not-read", "Các Điều 13, 14, 16, 17 của QĐ 124", "Articles 13, 14, 16 and 17 of QĐ 124"),
  gap(
    "guidance-not-read",
    "HD 25: địa điểm, trình tự chi tiết, mục 3–5; biểu mẫu ngoài 01, 02A, 02B",
    "HD 25: place and order in detail, sections 3 to 5; forms beyond 01, 02A and 02B",
  ),
  gap(
    "old-violations",
    "HD 25 mục 4: vi phạm của năm trước nay mới bị kỷ luật; máy tính theo năm bị kỷ luật",
    "HD 25 section 4: a violation of an earlier year disciplined now; the year of the discipline is counted",
  ),
  gap(
    "leave",
    "Nghỉ ốm, thai sản, sinh hoạt tạm thời: HD 25 chưa đọc được phần này",
    "Sick leave, maternity and temporary membership: this part of HD 25 was not read",
  ),
  gap("transfer", "Chuyển công tác trong năm", "A transfer during the year"),
  gap("new-organisations", "Tổ chức, tập thể mới thành lập", "Organisations and collectives newly founded"),
  gap(
    "head-and-unit",
    "Người đứng đầu có bị giới hạn theo mức của tập thể, đơn vị hay không: chỉ thấy quy định về thứ tự",
    "Whether a head is limited by the level of the collective or unit: only the order was found",
  ),
  gap(
    "employer-level",
    "Mức xếp loại cán bộ, công chức, viên chức có giới hạn mức đảng viên hay không",
    "Whether the employer's level limits a member's",
  ),
  gap("base-duration", "Thời gian kiểm điểm ở cơ sở", "How long the review takes at the base"),
  ballots,
  capArithmetic,
  complaints,
  awardsOf2015,
  streaks,
  fullTexts("QĐ 124, HD 25"),
  gap(
    "read-in-translation",
    "Các Điều 7, 10.1, 11, 12.1–12.3 mới đọc qua bản dịch: đúng quy tắc, chưa chắc đúng câu chữ",
    "Articles 7, 10.1, 11 and 12.1 to 12.3 were read in translation: good for the rule, not for the wording",
  ),
];
