import { vietnameseDay } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const level = (details: Details, name: string, language: Language): string =>
  label("level", String(details[name]), language);
const day = (details: Details, name: string): string => vietnameseDay(String(details[name]));

/** What follows from decided levels, and what was left undone after the decision. */
export const afterwardsSentences = {
  "two-years-unfulfilled": {
    vi: (d) =>
      `Không hoàn thành nhiệm vụ hai năm liền (${d.years}): thuộc diện chi bộ giáo dục, giúp đỡ; ${d.begun === "" ? "chưa ghi việc giáo dục, giúp đỡ" : `đã bắt đầu ngày ${day(d, "begun")}`}.`,
    en: (d) =>
      `Unfulfilled two years in a row (${d.years}), so to be educated and helped by the cell; ${d.begun === "" ? "no such help is recorded" : `begun on ${d.begun}`}.`,
  },
  "streak-unsettled": {
    vi: (d) =>
      `Có thể đủ ${d.years} năm liền ${level(d, "level", "vi")}; còn tùy năm không được xếp loại (${d.unrated}) có làm gián đoạn hay không. Chưa tìm thấy quy định; cấp ủy chưa chọn.`,
    en: (d) =>
      `Perhaps ${level(d, "level", "en")} ${d.years} years in a row: that depends on whether years without a level (${d.unrated}) break the row. No text on it was found, and nobody has chosen.`,
  },
  "education-not-concluded": {
    vi: (d) =>
      `Được giáo dục, giúp đỡ từ ngày ${day(d, "begun")}, đã ${d.months} tháng; chưa ghi kết luận có tiến bộ hay không.`,
    en: (d) =>
      `Educated and helped since ${d.begun}, ${d.months} months by now; whether there was progress is not recorded.`,
  },
  "education-without-progress": {
    vi: (d) =>
      `Được giáo dục, giúp đỡ từ ngày ${day(d, "begun")}, sau ${d.months} tháng không tiến bộ: có thể xem xét xóa tên; cần ít nhất hai phần ba số đảng viên chính thức đề nghị, cấp có thẩm quyền quyết định.`,
    en: (d) =>
      `Educated and helped since ${d.begun} without progress in ${d.months} months: striking off may be considered; at least two thirds of the official members propose it, the competent committee decides.`,
  },
  "commendation-due": {
    vi: (d) =>
      `Có thể được xét tặng ${d["award.vi"]} (thẩm quyền: ${d["by.vi"]}) vì ${label("level", "excellent", "vi")} (${d.years}); chưa ghi việc khen thưởng.`,
    en: (d) =>
      `May be commended with a ${d["award.en"]} by ${d["by.en"]} for ${label("level", "excellent", "en")} (${d.years}); no such commendation is recorded.`,
  },
  "commended-below-excellent": {
    vi: (d) => `Được khen thưởng (${d.award}) dù năm ${d.year} xếp ${level(d, "level", "vi")}.`,
    en: (d) => `Commended (${d.award}) although the level of ${d.year} is ${level(d, "level", "en")}.`,
  },
  "to-be-re-evaluated": {
    vi: (d) =>
      `Cần đánh giá, xếp loại lại: sau khi xếp ${level(d, "level", "vi")}, mức xếp loại cấp dưới đã thay đổi (${d.subjects}).`,
    en: (d) =>
      `To be evaluated again: since it was decided to be ${level(d, "level", "en")}, levels below have changed (${d.subjects}).`,
  },
  "cancelled-without-decision": {
    vi: (d) => `Mức xếp loại bị hủy ngày ${day(d, "cancelled")} mà chưa có quyết định mới.`,
    en: (d) => `The level was cancelled on ${d.cancelled} and none was decided again.`,
  },
  "complaint-unanswered": {
    vi: (d) =>
      `Khiếu nại ${d.complaint} ngày ${day(d, "lodged")} chưa được trả lời. Chưa tìm thấy quy định về quyền, thời hạn và các bước khiếu nại mức xếp loại.`,
    en: (d) =>
      `Complaint ${d.complaint} of ${d.lodged} was never answered. No text was found on the right, the limits or the steps of a complaint against a level.`,
  },
  "upheld-without-decision": {
    vi: (d) =>
      `Khiếu nại ${d.complaint} được chấp nhận ngày ${day(d, "answered")} mà sau đó không có quyết định nào về mức xếp loại.`,
    en: (d) => `Complaint ${d.complaint} was upheld on ${d.answered}, and no decision on the level followed.`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;
