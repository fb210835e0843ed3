import { label } from "../../language/labels.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];

const grade = (details: Details, name: string, language: "vi" | "en") =>
  label("grade", String(details[name]), language);

/** The sentences of findings on members' opinions, and on policies that are not known. */
export const opinionSentences = {
  "opinions-do-not-add-up": {
    vi: (d: Details) => `Phiếu thăm dò: ${d.answered} người trả lời, tổng các mức là ${d.sum}.`,
    en: (d: Details) => `Opinions: ${d.answered} answered, and the totals add up to ${d.sum}.`,
  },
  "opinions-not-anonymous": {
    vi: (d: Details) =>
      d.why === "few"
        ? `Chỉ hỏi ${d.asked} người: ý kiến không còn ẩn danh.`
        : `Cả ${d.answered} người trả lời cùng một mức: biết được ý kiến của từng người.`,
    en: (d: Details) =>
      d.why === "few"
        ? `Only ${d.asked} were asked: the opinions are not anonymous.`
        : `All ${d.answered} who answered gave one grade: everybody's opinion is known.`,
  },
  "opinions-differ-from-grade": {
    vi: (d: Details) =>
      `Mức nhiều đảng viên chọn nhất là ${grade(d, "most", "vi")}; buổi sinh hoạt xếp loại ${grade(d, "stated", "vi")}.`,
    en: (d: Details) =>
      `Most members answered ${grade(d, "most", "en")}; the meeting is graded ${grade(d, "stated", "en")}.`,
  },
  "roll-up-unknown": {
    vi: (d: Details) => `Không có dữ liệu về cách tổng hợp chất lượng “${d.policy}”.`,
    en: (d: Details) => `Nothing is known of the roll-up policy “${d.policy}”.`,
  },
};
