import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { ballots, capArithmetic, complaints, fullTexts, streaks } from "../shared-gaps.js";

/** What the texts read do not say, or were not read. */
export const gaps: RuleSet["gaps"] = [
  gap(
    "between-levels",
    "Đủ điểm nhưng thiếu điều kiện: không có quy định hạ xuống mức nào; xem tham số `when-no-level-fits`",
    "Enough points and a condition fails: no clause says who falls where; see `when-no-level-fits`",
  ),
  gap(
    "articles-not-read",
    "Nguyên văn các Điều 9, 14, 16, 18 của QĐ 366; cấp quyết định đối với đảng viên ở Điều 13",
    "The text of Articles 9, 14, 16 and 18 of QĐ 366; who decides on a member in Article 13",
  ),
  gap(
    "guidance-not-read",
    "HD 43 các mục 5, 6, 7.1–7.3, 7.8–7.11 (có thể về tổ chức mới, chuyển công tác, đi học, vắng mặt, người đứng đầu)",
    "HD 43 sections 5, 6, 7.1–7.3, 7.8–7.11 (probably new organisations, transfer, study, absence, heads)",
  ),
  gap(
    "relief-scope",
    "Trường hợp nào được xem xét do bất khả kháng, trường hợp nào do tự phát hiện: mỗi quyết định xem xét được áp dụng cho mọi trường hợp trong danh sách, trừ điểm số",
    "Which cases force majeure may lift and which self-detection: a recorded relief lifts every case of the list but the points",
  ),
  gap(
    "quality",
    "“Bảo đảm chất lượng” không có số đếm riêng: nhiệm vụ được tính là hoàn thành khi đạt chất lượng",
    "“With quality” has no count of its own: a task counts as done when it was done with quality",
  ),
  gap(
    "post-excellent-on-time",
    "Người giữ chức vụ: mức xuất sắc không nêu tiến độ của lĩnh vực phụ trách, mức tốt thì có",
    "Holders of posts: excellent does not name the schedule of what they lead, good does",
  ),
  gap("transfer", "Chuyển công tác trong năm", "A transfer during the year"),
  gap(
    "head-and-quota",
    "Người đứng đầu có tính vào tỷ lệ xuất sắc hay không",
    "Whether the head counts in the cap",
  ),
  gap(
    "sub-weights",
    "Điểm của từng tiêu chí trong nhóm 30 và nhóm 70: cấp ủy trực thuộc Trung ương cụ thể hóa",
    "Points of single criteria inside the 30 and the 70: provincial committees specify them",
  ),
  gap(
    "cv-10072",
    "Phần còn lại của CV 10072-CV/BTCTW (6/11/2025)",
    "The rest of CV 10072-CV/BTCTW (6/11/2025)",
  ),
  ballots,
  capArithmetic,
  complaints,
  gap(
    "quarters",
    "Đánh giá quý đối với người giữ chức vụ (KL 198, HD 43): quý I–III đánh giá, quý IV lồng vào năm; chỉ biết qua tin bài, xem bộ quy định `hd02-2026-quarter`",
    "Quarterly assessment of holders of posts (KL 198, HD 43): I to III are assessed, the fourth is part of the year; known from reports, see `hd02-2026-quarter`",
  ),
  gap(
    "removal-after-two-years",
    "QĐ 377 có giữ căn cứ miễn nhiệm do hai năm liền không hoàn thành nhiệm vụ hay không",
    "Whether QĐ 377 keeps two years unfulfilled in a row as a ground for removal from a post",
  ),
  streaks,
  fullTexts("QĐ 366, HD 43"),
];
