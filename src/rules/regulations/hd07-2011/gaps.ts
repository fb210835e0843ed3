import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { fullTexts } from "../shared-gaps.js";

/** Nearly all of HD 07: one clause of it was read. */
export const gaps: RuleSet["gaps"] = [
  gap(
    "all-but-the-voting-clause",
    "Toàn văn HD 07 ngoài điểm 4 về tỷ lệ tán thành: đối tượng miễn, mức “hoàn thành” và mức thấp nhất của đảng viên, tổ chức đảng, tỷ lệ, trình tự, biểu mẫu",
    "All of HD 07 but point 4 on votes: exemptions, a member's fulfilled and lowest levels, organisations, caps, procedure, forms",
  ),
  gap(
    "vote-denominator",
    "Mẫu số khi tính tỷ lệ tán thành: câu trả lời chính thức bị cắt sau khi dẫn quy định về số đảng viên được triệu tập (QĐ 45-QĐ/TW năm 2011, điểm 16.3a); xem tham số `vote-base`",
    "Of whom the share of votes is taken: the official answer is cut off after it cites the rule on members convoked (QĐ 45-QĐ/TW of 2011, point 16.3a); see `vote-base`",
  ),
  gap("contents", "Tên của 4 nội dung đánh giá", "The names of the four assessed contents"),
  gap(
    "hd20-2008",
    "HD 20-HD/BTCTW (10/10/2008), áp dụng trước HD 07: chỉ biết số và ngày; không có bộ quy định",
    "HD 20-HD/BTCTW (10/10/2008), before HD 07: only number and date are known; no rule set ships",
  ),
  fullTexts("HD 07"),
];
