import { vietnameseDay } from "../../language/formats.js";
import type { Language } from "../../language/language.js";
import { isStep, steps } from "../../rules/calendar/procedure.js";
import type { Finding } from "../finding.js";

type Details = Finding["details"];
type Sentence = (details: Details) => string;

const day = (details: Details, name: string): string => vietnameseDay(String(details[name]));

const step = (details: Details, name: string, language: Language): string => {
  const value = String(details[name]);
  return isStep(value) ? steps[value][language] : value;
};

const days = (details: Details, name: string, language: Language): string => {
  const halves = Number(details[name]);
  const whole = Math.floor(halves / 2);
  return halves % 2 === 0 ? `${whole}` : `${whole}${language === "vi" ? "," : "."}5`;
};

/** What was done in the wrong order, too late or too fast. */
export const orderSentences = {
  "order-broken": {
    vi: (d) =>
      `Sai trình tự: ${step(d, "next", "vi")} (${day(d, "nextOn")}) trước ${step(d, "first", "vi")} (${day(d, "firstOn")})${d.late === 1 ? "" : `, tổng cộng ${d.late} trường hợp`}.`,
    en: (d) =>
      `Out of order: the ${step(d, "next", "en")} (${d.nextOn}) came before the ${step(d, "first", "en")} (${d.firstOn})${d.late === 1 ? "" : `, ${d.late} of them in all`}.`,
  },
  "deadline-missed": {
    vi: (d) => `Quá hạn ${day(d, "due")}: ${step(d, "step", "vi")} ngày ${day(d, "on")}.`,
    en: (d) => `Past the day ${d.due}: the ${step(d, "step", "en")} is of ${d.on}.`,
  },
  "review-deadline-missed": {
    vi: (d) =>
      `Quá hạn ${day(d, "due")} mà cấp ủy đã đặt (${step(d, "step", "vi")}): ${d.late} trường hợp muộn, ${d.open} trường hợp chưa ghi.`,
    en: (d) =>
      `Past the committee's own day ${d.due} (${step(d, "step", "en")}): ${d.late} late, ${d.open} not recorded.`,
  },
  "notice-too-short": {
    vi: (d) =>
      `Quá gấp: ${step(d, "first", "vi")} ngày ${day(d, "firstOn")}, ${step(d, "next", "vi")} ngày ${day(d, "nextOn")}: ${d.workingDays} ngày làm việc, phải có ít nhất ${d.least}.`,
    en: (d) =>
      `Too short a notice: the ${step(d, "first", "en")} on ${d.firstOn}, the ${step(d, "next", "en")} on ${d.nextOn}: ${d.workingDays} working days, at least ${d.least} are asked.`,
  },
  "working-calendar-missing": {
    vi: (d) =>
      `Thiếu lịch ngày làm việc cho những ngày cần xét: ${d.notices} lần gửi trước chưa được xem xét thời hạn.`,
    en: (d) =>
      `No calendar of working days covers the days in question: ${d.notices} notices were not judged.`,
  },
  "review-too-short": {
    vi: (d) =>
      `Thời gian ${step(d, "step", "vi")} (${day(d, "on")}) là ${days(d, "halfDays", "vi")} ngày, ít hơn ${days(d, "least", "vi")} ngày.`,
    en: (d) =>
      `The ${step(d, "step", "en")} (${d.on}) took ${days(d, "halfDays", "en")} days, less than ${days(d, "least", "en")}.`,
  },
} as const satisfies Readonly<Record<string, { readonly vi: Sentence; readonly en: Sentence }>>;
