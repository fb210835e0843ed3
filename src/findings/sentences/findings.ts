import { label } from "../../language/labels.js";
import type { Language } from "../../language/language.js";
import type { Finding, FindingCode } from "../finding.js";
import { afterwardsSentences } from "./afterwards.js";
import { ballotAfter, ballotResult, barredAs, levelVotes } from "./ballots.js";
import { calendarSentences } from "./calendar.js";
import { opinionSentences } from "./opinions.js";
import { orderSentences } from "./order.js";
import { publicationSentences } from "./publications.js";
import { quotaSentences } from "./quotas.js";
import { runningSentences } from "./running.js";
import { scoreSentences } from "./scores.js";

type Details = Finding["details"];
type Sentence = (details: Details, language: Language) => string;
type Sentences = { readonly vi: Sentence; readonly en: Sentence };

const level = (details: Details, name: string, language: Language) =>
  label("level", String(details[name]), language);
const grade = (details: Details, name: string, language: Language) =>
  label("grade", String(details[name]), language);

const stages = (details: Details, language: Language): string =>
  ["proposed", "voted", "decided"]
    .filter((name) => details[name] !== undefined)
    .map((name) => `${label("stage", name, language)}: ${grade(details, name, language)}`)
    .join("; ");

/** One sentence per kind of finding and language. */
const sentences: { readonly [Code in FindingCode]: Sentences } = {
  ...calendarSentences,
  "attendance-unaccounted": {
    vi: (d) => `Điểm danh không nhắc tới: ${d.members}.`,
    en: (d) => `The roll call does not name: ${d.members}.`,
  },
  "attendance-unknown-member": {
    vi: (d) => `Điểm danh có người không thuộc danh sách chi bộ: ${d.members}.`,
    en: (d) => `The roll call names people who were never on the roll: ${d.members}.`,
  },
  "hands-exceed-present": {
    vi: (d) => `Biểu quyết có ${d.raised} ý kiến trong khi chỉ ${d.present} người có mặt (${d.question}).`,
    en: (d) => `${d.raised} hands were counted with ${d.present} present (${d.question}).`,
  },
  "resolution-without-majority": {
    vi: (d) =>
      `Nghị quyết ${d.resolution} được thông qua với ${d.inFavour} phiếu tán thành, cần ${d.needed}.`,
    en: (d) =>
      `Resolution ${d.resolution} was declared adopted with ${d.inFavour} in favour; ${d.needed} were needed.`,
  },
  "resolution-majority-unsettled": {
    vi: (d) =>
      `Nghị quyết ${d.resolution}: ${d.inFavour} phiếu tán thành; chưa rõ mẫu số là ${d.least} hay ${d.most}.`,
    en: (d) =>
      `Resolution ${d.resolution}: ${d.inFavour} in favour; whether the base is ${d.least} or ${d.most} is not settled.`,
  },
  "minutes-not-approved": {
    vi: () => "Biên bản chưa được thông qua.",
    en: () => "The minutes were never approved.",
  },
  "grades-differ": {
    vi: (d) => `Các mức xếp loại khác nhau: ${stages(d, "vi")}.`,
    en: (d) => `The grades differ: ${stages(d, "en")}.`,
  },
  ...scoreSentences,
  ...runningSentences,
  "review-under-other-rules": {
    vi: (d) =>
      d.adopted === d.under
        ? `Kiểm điểm được tiến hành theo một bản khác của ${d.adopted}.`
        : `Kiểm điểm được tiến hành theo ${d.adopted}; ở đây xét theo ${d.under}.`,
    en: (d) =>
      d.adopted === d.under
        ? `The review was held under another version of ${d.adopted}.`
        : `The review was held under ${d.adopted}; this reading is under ${d.under}.`,
  },
  "self-review-missing": {
    vi: () => "Chưa có bản tự kiểm điểm.",
    en: () => "No self-review was handed in.",
  },
  "ballot-before-self-review": {
    vi: () => "Bỏ phiếu trước khi có bản tự kiểm điểm.",
    en: () => "The ballot was counted before the self-review was handed in.",
  },
  "decided-before-self-review": {
    vi: () => "Quyết định xếp loại trước khi có bản tự kiểm điểm.",
    en: () => "The level was decided before the self-review was handed in.",
  },
  "employer-level-late": {
    vi: () => "Xếp loại đảng viên trước khi có kết quả xếp loại cán bộ, công chức, viên chức.",
    en: () => "The level was decided before the employer's level was known.",
  },
  ...orderSentences,
  "cell-comment-missing": {
    vi: (d) =>
      d.because === "transfer"
        ? "Chuyển đến sau ít nhất 6 tháng ở nơi khác mà chưa có nhận xét của chi bộ nơi chuyển đi."
        : "Sinh hoạt tạm thời ở nơi khác mà chưa có nhận xét của chi bộ nơi đó.",
    en: (d) =>
      d.because === "transfer"
        ? "Arrived after six months or more elsewhere, without comments of the old cell."
        : "Takes part elsewhere for a time, without comments of that cell.",
  },
  "members-decided-late": {
    vi: (d) => `Chi bộ được xếp loại trước ${d.late} đảng viên của mình.`,
    en: (d) => `The cell was decided before ${d.late} of its members.`,
  },
  "ballot-unanimous": {
    vi: (d) => `Phiếu kín ${d.ballot}: ${d.subjects} kết quả tuyệt đối, tính bí mật không còn.`,
    en: (d) => `Secret ballot ${d.ballot}: ${d.subjects} unanimous results give the votes away.`,
  },
  "ballot-given-away": {
    vi: (d) => `Phiếu kín ${d.ballot}: chỉ có ${d.valid} phiếu hợp lệ, người bỏ phiếu biết phiếu của nhau.`,
    en: (d) => `Secret ballot ${d.ballot}: with ${d.valid} valid papers the voters know each other's votes.`,
  },
  "ballot-electorate-wrong": {
    vi: (d) =>
      `Cuộc bỏ phiếu ${d.ballot}: danh sách người bỏ phiếu có người không có quyền biểu quyết (${barredAs(d, "vi")}): ${d.members}.`,
    en: (d) =>
      `Ballot ${d.ballot}: its electorate names people who have no vote (${barredAs(d, "en")}): ${d.members}.`,
  },
  "ballot-without-majority": {
    vi: (d) =>
      `Cuộc bỏ phiếu ${d.ballot}: không mức nào đủ đa số (${levelVotes(d, "vi")}; mẫu số ${d.base}); ${ballotAfter(d, "vi")}.`,
    en: (d) =>
      `Ballot ${d.ballot}: no level has a majority (${levelVotes(d, "en")}; of ${d.base}); ${ballotAfter(d, "en")}.`,
  },
  "cell-level-not-by-ballot": {
    vi: (d) =>
      `Chi bộ đề nghị ${level(d, "given", "vi")}, khác kết quả bỏ phiếu ${d.ballot}: ${ballotResult(d, "vi")}.`,
    en: (d) =>
      `The cell proposed ${level(d, "given", "en")}; ballot ${d.ballot} gives another result: ${ballotResult(d, "en")}.`,
  },
  "level-above-computed": {
    vi: (d) =>
      `Được xếp ${level(d, "given", "vi")}, cao hơn mức theo quy định: ${level(d, "computed", "vi")}.`,
    en: (d) => `Given ${level(d, "given", "en")}, above what the rules allow: ${level(d, "computed", "en")}.`,
  },
  "level-for-exempt": {
    vi: (d) => `Được xếp ${level(d, "given", "vi")} dù thuộc diện không xếp loại (${d.rule}).`,
    en: (d) => `Given ${level(d, "given", "en")} although not to be classified (${d.rule}).`,
  },
  "collective-above-organisation": {
    vi: (d) =>
      `Tập thể xếp ${level(d, "collective", "vi")}, cao hơn tổ chức: ${level(d, "organisation", "vi")}.`,
    en: (d) =>
      `The collective is ${level(d, "collective", "en")}, above its organisation: ${level(d, "organisation", "en")}.`,
  },
  "level-changed": {
    vi: (d) =>
      `Mức xếp loại đã thay đổi: từ ${level(d, "from", "vi")} thành ${d.to === "" ? "chưa có mức mới" : level(d, "to", "vi")}.`,
    en: (d) =>
      `The level was changed: from ${level(d, "from", "en")} to ${d.to === "" ? "none yet" : level(d, "to", "en")}.`,
  },
  "member-unaccounted": {
    vi: (d) => `Có tên trong danh sách, không được xếp loại và không rõ lý do: ${d.members}.`,
    en: (d) => `On the roll, without a level and without a reason: ${d.members}.`,
  },
  "member-on-several-rolls": {
    vi: (d) => `Có tên trong danh sách của nhiều chi bộ: ${d.cells}.`,
    en: (d) => `On the rolls of several cells: ${d.cells}.`,
  },
  ...quotaSentences,
  ...publicationSentences,
  "relief-may-apply": {
    vi: () =>
      "Vi phạm đã tự phát hiện và khắc phục: quy định để cấp có thẩm quyền xem xét, chưa có quyết định nào được ghi.",
    en: () =>
      "The violation was self-detected and remedied: the clause leaves it to the competent committee, and no decision is on record.",
  },
  "two-quarters-unfulfilled": {
    vi: (d) =>
      `Quý ${d.first} và quý ${d.second} liền nhau không hoàn thành nhiệm vụ: cấp có thẩm quyền xem xét thay thế.`,
    en: (d) =>
      `Quarters ${d.first} and ${d.second} in a row are unfulfilled: the competent committee considers a replacement.`,
  },
  ...afterwardsSentences,
  ...opinionSentences,
  "entry-corrected": {
    vi: (d) => `Mục ${d.entry} đã được ${d.kind === "withdrawn" ? "rút lại" : "đính chính"}.`,
    en: (d) => `Entry ${d.entry} was ${d.kind}.`,
  },
  "source-contradiction": {
    vi: (d) => `Nguồn mâu thuẫn về ${d.about}: “${d.says}” và “${d.against}”.`,
    en: (d) => `The source contradicts itself on ${d.about}: “${d.says}” and “${d.against}”.`,
  },
  "entries-missing": {
    vi: (d) => `Thiếu các mục sau mục ${d.after} và trước mục ${d.before}.`,
    en: (d) => `Entries are missing after ${d.after} and before ${d.before}.`,
  },
  "entries-withheld": {
    vi: (d) => `Bản này đã lược bỏ ${d.count} mục; điều ghi là thiếu có thể nằm trong đó.`,
    en: (d) =>
      `${d.count} entries are withheld from this copy; what is said to be missing may be among them.`,
  },
};

/** A finding as one sentence. */
export const describeFinding = ({ code, details }: Finding, language: Language): string =>
  sentences[code][language](details, language);
