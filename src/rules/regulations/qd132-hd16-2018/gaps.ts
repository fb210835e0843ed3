import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { awardsOf2015, ballots, capArithmetic, complaints, fullTexts, streaks } from "../shared-gaps.js";

/** What of QĐ 132 and HD 16 was not found. */
export const gaps: RuleSet["gaps"] = [
  gap(
    "regulation-text",
    "QĐ 132: chỉ đọc được một phần các Điều 5, 11, 12.4",
    "QĐ 132: only fragments of Articles 5, 11 and 12.4 were read",
  ),
  gap(
    "member-levels",
    "HD 16: điều kiện ba mức trên của đảng viên, ở chỗ khác với HD 21",
    "HD 16: the conditions of a member's upper three levels where they differ from HD 21",
  ),
  gap(
    "organisation-levels",
    "HD 16: điều kiện các mức của tổ chức đảng và tập thể lãnh đạo, quản lý",
    "HD 16: the conditions of the levels of organisations and leading collectives",
  ),
  gap(
    "steps",
    "HD 16: các bước sau bước 2 khi xếp loại đảng viên; đầy đủ chủ thể tham gia đánh giá",
    "HD 16: the steps after step 2 of a member's classification; the full list of who takes part",
  ),
  gap(
    "quota",
    "Tỷ lệ xuất sắc năm 2018: phạm vi, mẫu số, làm tròn, số nhỏ, trường hợp bằng nhau",
    "The cap on excellent in 2018: scope, base, rounding, small numbers and ties",
  ),
  gap(
    "holders-of-posts",
    "QĐ 132 và hướng dẫn khác nhau ở điểm này: các trường hợp của Điều 12.4.c chỉ áp dụng cho người giữ chức vụ",
    "Regulation and guidance differ: the cases of Article 12.4.c are applied to holders of posts only",
  ),
  gap(
    "transfer",
    "Chuyển công tác, vắng mặt, ốm đau trong năm",
    "Transfer, absence and sickness in the year",
  ),
  gap("deadlines", "Thời hạn hoàn thành", "Deadlines"),
  ballots,
  capArithmetic,
  complaints,
  awardsOf2015,
  streaks,
  fullTexts("QĐ 132, HD 16"),
];
