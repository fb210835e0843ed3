import { dateText, pointsText, vietnameseDay } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import { askedText } from "../asked-text.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];

/** An exact score as it is read: `95`, `95,50`. */
const score = (value: Details[string] | undefined, language: Language): string => {
  const [n, d = 1] = String(value).split("/").map(Number);
  return pointsText([n ?? 0, d], language);
};

const grade = (value: Details[string] | undefined, language: Language): string =>
  String(value)
    .split(", ")
    .map((each) => label("grade", each, language))
    .join(" / ");

const months = (d: Details, language: Language): string =>
  String(d.months)
    .split(", ")
    .map((month) => dateText(month, language))
    .join(", ");

const why = {
  "no-band": {
    vi: "giá trị đo được không thuộc mức điểm nào của phiếu",
    en: "the measured value lies in none of the sheet's bands",
  },
  "several-bands": {
    vi: "giá trị đo được thuộc nhiều mức điểm của phiếu",
    en: "the measured value lies in several of the sheet's bands",
  },
  "missing-facts": { vi: "còn thiếu", en: "missing" },
  "not-chosen": { vi: "cấp ủy chưa chọn", en: "the committee has not chosen" },
};

const openBecause = (d: Details, language: Language): string => {
  const reason = why[d.why as keyof typeof why][language];
  if (d.missing === "") return reason;
  const asked = String(d.missing)
    .split(", ")
    .map((name) => askedText(name, language));
  return `${reason}: ${asked.join("; ")}`;
};

/** What is irregular about a meeting's score, in a sentence. */
export const scoreSentences = {
  "marks-exceed-maximum": {
    vi: (d: Details) => `Tiêu chí ${d.criterion}: chấm ${d.points} điểm, tối đa ${d.max}.`,
    en: (d: Details) => `Criterion ${d.criterion}: ${d.points} points, at most ${d.max}.`,
  },
  "marks-off-step": {
    vi: (d: Details) => `Tiêu chí ${d.criterion}: ${d.points} điểm không phải mức điểm có trên phiếu.`,
    en: (d: Details) => `Criterion ${d.criterion}: the sheet has no ${d.points} points for it.`,
  },
  "marks-off-sheet": {
    vi: (d: Details) => `Chấm điểm cho “${d.criterion}”, phiếu ${d.rubric} không có tiêu chí này.`,
    en: (d: Details) => `Points for "${d.criterion}", which the sheet ${d.rubric} does not have.`,
  },
  "marks-disagree": {
    vi: (d: Details) => `Điểm đề xuất ${d.stated} khác tổng điểm các tiêu chí ${score(d.sum, "vi")}.`,
    en: (d: Details) => `The proposed score ${d.stated} is not the sum of the marks, ${score(d.sum, "en")}.`,
  },
  "grade-disagrees-with-points": {
    vi: (d: Details) =>
      `${score(d.points, "vi")} điểm ứng với mức ${grade(d.by, "vi")}, nhưng được xếp ${grade(d.stated, "vi")}.`,
    en: (d: Details) =>
      `${score(d.points, "en")} points are ${grade(d.by, "en")}, yet the grade is ${grade(d.stated, "en")}.`,
  },
  "full-points-unsupported": {
    vi: (d: Details) => `Tiêu chí ${d.criterion} được điểm tối đa, nhưng điều kiện không đạt: ${d.vi}.`,
    en: (d: Details) => `Criterion ${d.criterion} has full points, yet its condition fails: ${d.en}.`,
  },
  "mark-differs-from-evidence": {
    vi: (d: Details) =>
      `Tiêu chí ${d.criterion} (${d.vi}): người chấm cho ${d.points} điểm, sổ ghi cho thấy ${d.shown}.`,
    en: (d: Details) =>
      `Criterion ${d.criterion} (${d.en}): marked ${d.points}, the record shows ${d.shown}.`,
  },
  "settled-without-gap": {
    vi: (d: Details) => `Tiêu chí ${d.criterion} được chi bộ ấn định điểm dù phiếu không bỏ ngỏ.`,
    en: (d: Details) => `The cell settled criterion ${d.criterion}, which the sheet does not leave open.`,
  },
  "criterion-open": {
    vi: (d: Details) => `Tiêu chí ${d.criterion} (${d.vi}) chưa xác định được điểm: ${openBecause(d, "vi")}.`,
    en: (d: Details) => `The points of criterion ${d.criterion} (${d.en}) are open: ${openBecause(d, "en")}.`,
  },
  "points-lost-without-reason": {
    vi: (d: Details) => `Tiêu chí ${d.criterion}: chấm ${d.points}/${d.max} điểm mà không ghi lý do trừ.`,
    en: (d: Details) => `Criterion ${d.criterion}: ${d.points} of ${d.max} points, and no reason given.`,
  },
  "score-without-marks": {
    vi: (d: Details) => `Đề xuất ${d.stated} điểm mà không chấm tiêu chí nào.`,
    en: (d: Details) => `${d.stated} points are proposed, and no criterion was marked.`,
  },
  "score-differs-from-evidence": {
    vi: (d: Details) =>
      d.least === d.most
        ? `Điểm được nêu là ${score(d.stated, "vi")}; theo sổ ghi là ${score(d.least, "vi")}.`
        : `Điểm được nêu là ${score(d.stated, "vi")}; theo sổ ghi từ ${score(d.least, "vi")} đến ${score(d.most, "vi")}.`,
    en: (d: Details) =>
      d.least === d.most
        ? `The score is stated as ${score(d.stated, "en")}; the record gives ${score(d.least, "en")}.`
        : `The score is stated as ${score(d.stated, "en")}; the record gives ${score(d.least, "en")} to ${score(d.most, "en")}.`,
  },
  "grade-differs-from-evidence": {
    vi: (d: Details) => `Được xếp ${grade(d.stated, "vi")}; theo sổ ghi là ${grade(d.shown, "vi")}.`,
    en: (d: Details) => `The grade is ${grade(d.stated, "en")}; the record gives ${grade(d.shown, "en")}.`,
  },
  "grade-votes-exceed-present": {
    vi: (d: Details) =>
      `Biểu quyết mức xếp loại có ${d.raised} ý kiến trong khi chỉ ${d.present} người có mặt.`,
    en: (d: Details) => `${d.raised} hands were counted on the grade with ${d.present} present.`,
  },
  "grade-without-majority": {
    vi: (d: Details) =>
      d.least === d.most
        ? `Mức xếp loại được biểu quyết với ${d.inFavour} ý kiến tán thành, cần ${d.needed}.`
        : `Mức xếp loại: ${d.inFavour} ý kiến tán thành; chưa rõ mẫu số là ${d.least} hay ${d.most}.`,
    en: (d: Details) =>
      d.least === d.most
        ? `The grade was voted with ${d.inFavour} in favour; ${d.needed} are needed.`
        : `The grade: ${d.inFavour} in favour; whether the base is ${d.least} or ${d.most} is not settled.`,
  },
  "sheet-not-in-force": {
    vi: (d: Details) =>
      `Các tháng ${months(d, "vi")} được chấm theo phiếu ${d.rubric}, áp dụng từ ${vietnameseDay(String(d.from))}${d.until === "" ? "" : ` đến ${vietnameseDay(String(d.until))}`}.`,
    en: (d: Details) =>
      `Meetings of ${months(d, "en")} are marked by the sheet ${d.rubric}, which is from ${d.from}${d.until === "" ? "" : ` until ${d.until}`}.`,
  },
  "marked-by-other-sheet": {
    vi: (d: Details) => `Chấm theo phiếu ${d.marked}; ${d.organisation} đã áp dụng phiếu ${d.adopted}.`,
    en: (d: Details) => `Marked by the sheet ${d.marked}; ${d.organisation} adopted ${d.adopted}.`,
  },
  "adopted-choice-unusable": {
    vi: (d: Details) =>
      `Phiếu ${d.sheet}: lựa chọn “${d.parameter} = ${d.chosen}” không dùng được, coi như chưa chọn.`,
    en: (d: Details) =>
      `The sheet ${d.sheet}: the choice "${d.parameter} = ${d.chosen}" cannot be used and counts as not made.`,
  },
  "review-choice-unusable": {
    vi: (d: Details) =>
      `Bộ quy định ${d.ruleSet}: lựa chọn “${d.parameter} = ${d.chosen}” không dùng được, coi như chưa chọn.`,
    en: (d: Details) =>
      `The rule set ${d.ruleSet}: the choice "${d.parameter} = ${d.chosen}" cannot be used and counts as not made.`,
  },
  "sheet-differs-from-adopted": {
    vi: (d: Details) => `Phiếu ${d.sheet} ở đây khác bản mà ${d.organisation} đã áp dụng.`,
    en: (d: Details) => `The sheet ${d.sheet} here is not the version that ${d.organisation} adopted.`,
  },
} as const;
