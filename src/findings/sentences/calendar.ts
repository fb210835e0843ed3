import { vietnameseDay } from "../../language/formats.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const day = (details: Details, name: string): string => vietnameseDay(String(details[name]));

const period = (details: Details): string => {
  const text = String(details.period);
  const year = text.slice(0, 4);
  if (text.includes("H")) return text.endsWith("1") ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`;
  return text.includes("Q") ? `quý ${text.slice(6)}/${year}` : `tháng ${text.slice(5)}/${year}`;
};

/** The calendar of meetings and of what goes with them. */
export const calendarSentences = {
  "regular-meeting-missed": {
    vi: (d) => `Không có sinh hoạt thường kỳ ${period(d)}.`,
    en: (d) => `No regular meeting in ${d.period}.`,
  },
  "regular-meeting-late": {
    vi: (d) => `Sinh hoạt thường kỳ ${period(d)} đến ngày ${day(d, "on")} mới tổ chức.`,
    en: (d) => `The regular meeting of ${d.period} was held on ${d.on}, after its month.`,
  },
  "regular-meeting-other-day": {
    vi: (d) =>
      String(d.on) > String(d.last)
        ? `Sinh hoạt thường kỳ ${period(d)} tổ chức ngày ${day(d, "on")}, sau tuần đầu của tháng.`
        : `Sinh hoạt thường kỳ ${period(d)} tổ chức ngày ${day(d, "on")}, không phải ngày ${day(d, "fixedDay")}, và không ghi lý do.`,
    en: (d) =>
      String(d.on) > String(d.last)
        ? `The regular meeting of ${d.period} was held on ${d.on}, after the first week of the month.`
        : `The regular meeting of ${d.period} was held on ${d.on} and not on ${d.fixedDay}, and no reason is recorded.`,
  },
  "thematic-meeting-missed": {
    vi: (d) => `Không có sinh hoạt chuyên đề ${period(d)}.`,
    en: (d) => `No thematic meeting in ${d.period}.`,
  },
  "thematic-instead-of-regular": {
    vi: (d) => `Sinh hoạt chuyên đề thay cho sinh hoạt thường kỳ ${period(d)}.`,
    en: (d) => `In ${d.period} there was a thematic meeting in place of the regular one.`,
  },
  "base-meeting-missed": {
    vi: (d) => `Đảng bộ cơ sở không họp trong ${period(d)}.`,
    en: (d) => `The base organisation did not meet in ${d.period}.`,
  },
  "pre-meeting-missing": {
    vi: (d) =>
      d.on === undefined
        ? "Chi ủy không họp trước buổi sinh hoạt."
        : `Chi ủy họp ngày ${day(d, "on")}, sau buổi sinh hoạt.`,
    en: (d) =>
      d.on === undefined
        ? "The cell committee did not meet before the meeting."
        : `The cell committee met on ${d.on}, after the meeting.`,
  },
  "documents-late-before": {
    vi: (d) =>
      d.on === undefined
        ? `Tài liệu không được gửi trước buổi sinh hoạt (hạn ${day(d, "due")}).`
        : `Tài liệu gửi ngày ${day(d, "on")}, sau hạn ${day(d, "due")}.`,
    en: (d) =>
      d.on === undefined
        ? `No documents were posted before the meeting; they were due by ${d.due}.`
        : `Documents were posted on ${d.on}; they were due by ${d.due}.`,
  },
  "documents-late-after": {
    vi: (d) =>
      d.on === undefined
        ? `Kết luận hoặc nghị quyết không được đăng sau buổi sinh hoạt (hạn ${day(d, "due")}).`
        : `Kết luận hoặc nghị quyết đăng ngày ${day(d, "on")}, sau hạn ${day(d, "due")}.`,
    en: (d) =>
      d.on === undefined
        ? `No conclusion or resolution was posted after the meeting; it was due by ${d.due}.`
        : `The conclusion or resolution was posted on ${d.on}; it was due by ${d.due}.`,
  },
  "meeting-too-short": {
    vi: (d) => `Buổi sinh hoạt kéo dài ${d.minutes} phút, ít hơn ${d.least} phút.`,
    en: (d) => `The meeting lasted ${d.minutes} minutes, less than ${d.least}.`,
  },
  "online-without-ground": {
    vi: () => "Sinh hoạt trực tuyến mà không ghi lý do hoặc văn bản cho phép.",
    en: () => "The meeting was online and neither a reason nor a document is recorded.",
  },
  "by-group-too-small-cell": {
    vi: (d) => `Sinh hoạt theo tổ đảng trong khi chi bộ có ${d.members} đảng viên, dưới ${d.least}.`,
    en: (d) => `The meeting was by group in a cell of ${d.members} members, fewer than ${d.least}.`,
  },
  "by-group-too-often": {
    vi: (d) => `Sinh hoạt theo tổ đảng ${d.times} lần trong năm, quá ${d.most} lần.`,
    en: (d) => `Meetings were by group ${d.times} times in the year, more than ${d.most}.`,
  },
} as const satisfies Readonly<Record<string, { readonly vi: Sentence; readonly en: Sentence }>>;
