import { vietnameseDay } from "../../language/formats.js";
import type { Language } from "../../language/language.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const day = (details: Details) => vietnameseDay(String(details.due));
const task = (details: Details, language: Language) =>
  language === "vi"
    ? `Nhiệm vụ ${details.task} của ${details.member}, hạn ${day(details)}`
    : `Task ${details.task} of ${details.member}, due ${details.due}`;

const monthsIn = (months: unknown, language: Language): string =>
  String(months)
    .split(", ")
    .map((month) => (language === "vi" ? `${month.slice(5)}/${month.slice(0, 4)}` : month))
    .join(", ");

const consecutive = ({ consecutive: inARow }: Details, language: Language): string =>
  language === "vi"
    ? inARow === 1
      ? "có ba tháng liên tiếp"
      : "không có ba tháng liên tiếp"
    : inARow === 1
      ? "three of them in a row"
      : "no three of them in a row";

const counts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "tasks.assigned": { vi: "được giao", en: "assigned" },
  "tasks.done": { vi: "hoàn thành", en: "done" },
  "tasks.on-time": { vi: "đúng tiến độ", en: "on time" },
  "tasks.exceeded": { vi: "vượt mức", en: "exceeded" },
  "tasks.failed": { vi: "không hoàn thành", en: "failed" },
};

const differing = (details: Details, language: Language): string =>
  Object.entries(counts)
    .filter(([name]) => details[`${name}.stated`] !== undefined)
    .map(([name, says]) => {
      const stated = details[`${name}.stated`];
      const recorded = details[`${name}.recorded`];
      return language === "vi"
        ? `${says.vi}: khai ${stated}, ghi nhận ${recorded}`
        : `${says.en}: stated ${stated}, recorded ${recorded}`;
    })
    .join("; ");

/** Sentences on tasks and on what shows over many meetings. */
export const runningSentences = {
  "task-not-reported": {
    vi: (d) => `${task(d, "vi")}, chưa được báo cáo tại buổi sinh hoạt phải nghe báo cáo.`,
    en: (d) => `${task(d, "en")}, was not reported to the meeting that had to hear of it.`,
  },
  "task-not-assessed": {
    vi: (d) => `${task(d, "vi")}, đã báo cáo nhưng chưa được đánh giá.`,
    en: (d) => `${task(d, "en")}, was reported and never assessed.`,
  },
  "task-overdue": {
    vi: (d) => `${task(d, "vi")}, đã quá hạn; chưa có buổi sinh hoạt nào phải nghe báo cáo được tổ chức.`,
    en: (d) => `${task(d, "en")}, is past its day; the meeting that has to hear of it has not been held.`,
  },
  "stated-tasks-differ-from-record": {
    vi: (d) => `Số nhiệm vụ tự khai khác số ghi nhận tại các buổi sinh hoạt (${differing(d, "vi")}).`,
    en: (d) => `The tasks stated are not those that meetings recorded (${differing(d, "en")}).`,
  },
  "excused-too-often": {
    vi: (d) => `Vắng mặt có lý do ${d.inARow} lần liên tiếp trong năm (chi bộ ${d.cell}), quá 3 lần.`,
    en: (d) => `Absent with reason ${d.inARow} times in a row in the year (cell ${d.cell}), more than 3.`,
  },
  "absent-three-months": {
    vi: (d) =>
      `Bỏ sinh hoạt ${d.months} tháng trong năm không có lý do (chi bộ ${d.cell}; tháng ${monthsIn(d.which, "vi")}), ${consecutive(d, "vi")}: chi bộ xem xét, đề nghị.`,
    en: (d) =>
      `Without meetings and without reason for ${d.months} months of the year (cell ${d.cell}; ${d.which}), ${consecutive(d, "en")}: the cell considers and proposes.`,
  },
  "fees-unpaid-three-months": {
    vi: (d) =>
      `Chưa đóng đảng phí ${d.months} tháng trong năm (chi bộ ${d.cell}; tháng ${monthsIn(d.which, "vi")}), ${consecutive(d, "vi")}: chi bộ xem xét lý do, đề nghị.`,
    en: (d) =>
      `Fees are unpaid for ${d.months} months of the year (cell ${d.cell}; ${d.which}), ${consecutive(d, "en")}: the cell considers the reason and proposes.`,
  },
  "member-without-task": {
    vi: (d) => `Đảng viên chưa được giao nhiệm vụ trong năm: ${d.members}.`,
    en: (d) => `Members without a task in the year: ${d.members}.`,
  },
  "month-without-criticism": {
    vi: (d) =>
      `Sinh hoạt không có biểu dương, nhắc nhở, phê bình đảng viên: tháng ${monthsIn(d.months, "vi")}.`,
    en: (d) => `Meetings at which nobody was praised, reminded or criticised: ${d.months}.`,
  },
  "member-never-spoke": {
    vi: (d) => `Dự ít nhất ${d.least} buổi sinh hoạt trong năm mà chưa phát biểu lần nào: ${d.members}.`,
    en: (d) => `Attended at least ${d.least} meetings of the year and never spoke: ${d.members}.`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;
