import { periodText, vietnameseDay } from "../language/formats.js";
import { type DutyState, firstDayOf } from "../projections/year/duty.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import { noSubstitute } from "../rules/calendar/meeting-limits.js";
import { groundOn } from "../rules/calendar/obligations.js";
import { isWeekend, isWorkingDay, type WorkingCalendar } from "../rules/calendar/working-days.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type Found, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";

/** Duties by kind, in the order of the calendar. */
const duties = oncePerYear(({ calendar }) => grouped(calendar, ({ obligation }) => [obligation.id]));

const owed = { period: "text", due: "date", on: "date?" } as const;

/**
 * Duties in one of these states. A finding on a step names the meeting. A finding on an owed meeting names
 * the organisation.
 */
const found =
  (id: string, ...states: readonly DutyState[]) =>
  (year: YearReadings): Found<typeof owed>[] =>
    (duties(year).get(id) ?? []).flatMap(
      ({ obligation, state, organisation, period, due, doneOn, meetings, clause, by }) => {
        const meeting = obligation.each === "meeting" ? year.meetings.of(meetings[0] ?? "") : undefined;
        if (!states.includes(state) || meeting?.held === false) return [];
        const details = { period, due, ...(doneOn === undefined ? {} : { on: doneOn }) };
        const events = [...by, ...(meeting?.steps.opened === undefined ? [] : [meeting.steps.opened.by])];
        return [{ about: meeting?.stream ?? organisation, clause, details, events }];
      },
    );

/** Whether a day is a day off. Without an answer in the calendar, Saturday and Sunday are days off. */
const isOff = (date: string, calendar: WorkingCalendar | undefined): boolean => {
  const works = calendar && isWorkingDay(calendar, date);
  return works === undefined ? isWeekend(date) : !works;
};

/** The thematic meetings that took place, by cell and month. */
const thematic = oncePerYear(({ meetings }) =>
  grouped(
    meetings.all.filter(({ held: was, kind: type }) => was && type === "thematic"),
    ({ cell, forMonth }) => [`${cell} ${forMonth}`],
  ),
);

/** Findings on owed meetings and their steps: missed, late, or on another day. */
export const meetingsOwedFindings = [
  kind({
    code: "regular-meeting-missed",
    severity: "breach",
    details: owed,
    find: found("regular-monthly", "missed"),
  }),

  kind({
    code: "regular-meeting-late",
    severity: "breach",
    details: owed,
    find: found("regular-monthly", "late"),
  }),

  kind({
    code: "regular-meeting-other-day",
    severity: "irregular",
    details: { period: "text", fixedDay: "date", last: "date", on: "date" },
    find: ({ context, calendar, meetings }) =>
      calendar.flatMap(({ fixedDay, due, opens, doneOn, period, clause, by, meetings: [first = ""] }) => {
        const meeting = meetings.of(first);
        if (fixedDay === undefined || doneOn === undefined || meeting === undefined) return [];
        if (doneOn === fixedDay || !doneOn.startsWith(period)) return [];
        const { steps, stream } = meeting;
        const excused =
          steps.convened?.reasoned ||
          steps.postponedWithReason ||
          isOff(fixedDay, context.options.workingDays);
        if (excused && doneOn >= opens && doneOn <= due) return [];
        const details = { period, fixedDay, last: due, on: doneOn };
        return [{ about: stream, clause, details, events: by }];
      }),
  }),

  kind({
    code: "thematic-meeting-missed",
    severity: "breach",
    details: owed,
    find: found("thematic-quarterly", "missed"),
  }),

  kind({
    code: "thematic-instead-of-regular",
    severity: "irregular",
    details: { period: "text" },
    find: (year) =>
      (duties(year).get("regular-monthly") ?? []).flatMap(({ state, organisation, period }) => {
        const clause = groundOn(noSubstitute.grounds, firstDayOf(period));
        const instead = thematic(year).get(`${organisation} ${period}`);
        if (state !== "missed" || clause === undefined || instead === undefined) return [];
        const events = instead.flatMap(({ steps }) => steps.opened?.by ?? []);
        return [{ about: organisation, clause, details: { period }, events }];
      }),
  }),

  kind({
    code: "base-meeting-missed",
    severity: "breach",
    details: owed,
    find: found("base-half-yearly", "missed"),
  }),

  kind({
    code: "pre-meeting-missing",
    severity: "breach",
    details: owed,
    find: found("pre-meeting", "missed", "late"),
  }),

  kind({
    code: "documents-late-before",
    severity: "irregular",
    details: owed,
    find: found("documents-before", "missed", "late"),
  }),

  kind({
    code: "documents-late-after",
    severity: "irregular",
    details: owed,
    find: found("documents-after", "missed", "late"),
  }),
] as const;

/** The sentences of these findings. */
export const meetingsOwedSentences: SentencesOf<typeof meetingsOwedFindings> = {
  "regular-meeting-missed": {
    vi: (d) => `Không có sinh hoạt thường kỳ ${periodText(d.period, "vi")}.`,
    en: (d) => `No regular meeting in ${periodText(d.period, "en")}.`,
  },
  "regular-meeting-late": {
    vi: (d) =>
      `Sinh hoạt thường kỳ ${periodText(d.period, "vi")} đến ngày ${vietnameseDay(d.on ?? d.due)} mới tổ chức.`,
    en: (d) =>
      `The regular meeting of ${periodText(d.period, "en")} was held on ${d.on ?? d.due}, after its month.`,
  },
  "regular-meeting-other-day": {
    vi: (d) =>
      d.on > d.last
        ? `Sinh hoạt thường kỳ ${periodText(d.period, "vi")} tổ chức ngày ${vietnameseDay(d.on)}, sau tuần đầu của tháng.`
        : `Sinh hoạt thường kỳ ${periodText(d.period, "vi")} tổ chức ngày ${vietnameseDay(d.on)}, không phải ngày ${vietnameseDay(d.fixedDay)}, và không ghi lý do.`,
    en: (d) =>
      d.on > d.last
        ? `The regular meeting of ${periodText(d.period, "en")} was held on ${d.on}, after the first week of the month.`
        : `The regular meeting of ${periodText(d.period, "en")} was held on ${d.on} and not on ${d.fixedDay}, and no reason is recorded.`,
  },
  "thematic-meeting-missed": {
    vi: (d) => `Không có sinh hoạt chuyên đề ${periodText(d.period, "vi")}.`,
    en: (d) => `No thematic meeting in ${periodText(d.period, "en")}.`,
  },
  "thematic-instead-of-regular": {
    vi: (d) => `Sinh hoạt chuyên đề thay cho sinh hoạt thường kỳ ${periodText(d.period, "vi")}.`,
    en: (d) => `In ${periodText(d.period, "en")} there was a thematic meeting in place of the regular one.`,
  },
  "base-meeting-missed": {
    vi: (d) => `Đảng bộ cơ sở không họp trong ${periodText(d.period, "vi")}.`,
    en: (d) => `The base organisation did not meet in ${periodText(d.period, "en")}.`,
  },
  "pre-meeting-missing": {
    vi: (d) =>
      d.on === undefined
        ? "Chi ủy không họp trước buổi sinh hoạt."
        : `Chi ủy họp ngày ${vietnameseDay(d.on)}, sau buổi sinh hoạt.`,
    en: (d) =>
      d.on === undefined
        ? "The cell committee did not meet before the meeting."
        : `The cell committee met on ${d.on}, after the meeting.`,
  },
  "documents-late-before": {
    vi: (d) =>
      d.on === undefined
        ? `Tài liệu không được gửi trước buổi sinh hoạt (hạn ${vietnameseDay(d.due)}).`
        : `Tài liệu gửi ngày ${vietnameseDay(d.on)}, sau hạn ${vietnameseDay(d.due)}.`,
    en: (d) =>
      d.on === undefined
        ? `No documents were posted before the meeting; they were due by ${d.due}.`
        : `Documents were posted on ${d.on}; they were due by ${d.due}.`,
  },
  "documents-late-after": {
    vi: (d) =>
      d.on === undefined
        ? `Kết luận hoặc nghị quyết không được đăng sau buổi sinh hoạt (hạn ${vietnameseDay(d.due)}).`
        : `Kết luận hoặc nghị quyết đăng ngày ${vietnameseDay(d.on)}, sau hạn ${vietnameseDay(d.due)}.`,
    en: (d) =>
      d.on === undefined
        ? `No conclusion or resolution was posted after the meeting; it was due by ${d.due}.`
        : `The conclusion or resolution was posted on ${d.on}; it was due by ${d.due}.`,
  },
};

/** The catalogue entries of these findings. */
export const meetingsOwedCatalogue = (): CatalogueOf<typeof meetingsOwedFindings> => ({
  "regular-meeting-missed": {
    means: {
      vi: "Một tháng đã qua mà không có buổi sinh hoạt thường kỳ nào được ghi.",
      en: "A month went by and no regular meeting is on record.",
    },
    remedy: {
      vi: "Đã họp thì ghi bổ sung buổi sinh hoạt; không họp thì chi ủy báo cáo lý do với cấp trên.",
      en: "If it was held, record it late; if not, the committee explains to the body above.",
    },
    clauses: cites.owed("regular-monthly"),
    needs: [...needed.house, ...needed.held],
  },
  "regular-meeting-late": {
    means: {
      vi: "Buổi sinh hoạt thường kỳ của một tháng được tổ chức khi tháng đó đã hết.",
      en: "The regular meeting of a month was held after that month.",
    },
    remedy: {
      vi: "Ghi lý do hoãn; nếu ghi nhầm tháng thì đính chính thông báo triệu tập.",
      en: "Record why it was postponed; if the month is a slip, correct the notice.",
    },
    clauses: cites.owed("regular-monthly"),
    needs: [...needed.house, ...needed.held],
  },
  "regular-meeting-other-day": {
    means: {
      vi: "Sinh hoạt thường kỳ không vào ngày quy định mà không ghi lý do, hoặc ra ngoài những ngày được thay thế.",
      en: "A regular meeting on another day than the one set, without a reason, or outside the days that may stand in for it.",
    },
    remedy: {
      vi: "Ghi lý do khi triệu tập hoặc khi hoãn; cung cấp lịch ngày làm việc nếu ngày quy định là ngày nghỉ.",
      en: "State the reason in the notice or the postponement; give the working calendar if the day set was off.",
    },
    clauses: cites.owed("regular-day"),
    needs: [...needed.house, ...needed.held],
  },
  "thematic-meeting-missed": {
    means: {
      vi: "Một quý đã qua mà không có sinh hoạt chuyên đề.",
      en: "A quarter went by without a thematic meeting.",
    },
    remedy: {
      vi: "Đã tổ chức thì ghi bổ sung; chưa thì đưa chuyên đề vào kế hoạch quý sau và nêu lý do.",
      en: "If one was held, record it late; if not, plan one for the next quarter and say why.",
    },
    clauses: cites.owed("thematic-quarterly"),
    needs: [...needed.house, ...needed.held],
  },
  "thematic-instead-of-regular": {
    means: {
      vi: "Tháng chỉ có sinh hoạt chuyên đề, không có sinh hoạt thường kỳ.",
      en: "In a month there was a thematic meeting and no regular one.",
    },
    remedy: {
      vi: "Buổi họp gồm cả hai nội dung thì đính chính loại buổi sinh hoạt; không thì chi ủy giải trình.",
      en: "If the meeting was both, correct its kind; if not, the committee explains.",
    },
    clauses: cites.grounds(noSubstitute),
    needs: [...needed.house, ...needed.held],
  },
  "base-meeting-missed": {
    means: {
      vi: "Sáu tháng đã qua mà đảng bộ cơ sở không họp.",
      en: "A half-year went by and the base organisation did not meet.",
    },
    remedy: {
      vi: "Đã họp thì ghi bổ sung; không họp thì đảng ủy cơ sở báo cáo lý do.",
      en: "If it met, record it late; if not, its committee explains.",
    },
    clauses: cites.owed("base-half-yearly"),
    needs: [...needed.house, ...needed.held],
  },
  "pre-meeting-missing": {
    means: {
      vi: "Chi ủy không họp chuẩn bị trước buổi sinh hoạt, hoặc họp sau thời hạn.",
      en: "The committee did not meet to prepare the meeting, or did so too late.",
    },
    remedy: {
      vi: "Đã họp chuẩn bị thì ghi bổ sung vào buổi sinh hoạt; lần sau họp sớm hơn.",
      en: "If it did, record that late; meet earlier next time.",
    },
    clauses: cites.owed("pre-meeting"),
    needs: [...needed.house, ...needed.held, "CommitteePreMeetingHeld"],
  },
  "documents-late-before": {
    means: {
      vi: "Tài liệu không được đăng đủ sớm trước buổi sinh hoạt.",
      en: "Documents were not posted early enough before the meeting.",
    },
    remedy: {
      vi: "Đã đăng đúng hạn thì ghi bổ sung ngày đăng; lần sau đăng sớm hơn.",
      en: "If they were posted in time, record the day late; post the next ones earlier.",
    },
    clauses: cites.owed("documents-before"),
    needs: [...needed.house, ...needed.held, "DocumentsPosted"],
  },
  "documents-late-after": {
    means: {
      vi: "Báo cáo, kết luận hoặc nghị quyết không được đăng đủ sớm sau buổi sinh hoạt.",
      en: "Report, conclusion or resolution was not posted soon enough after the meeting.",
    },
    remedy: {
      vi: "Đăng tài liệu còn thiếu; đã đăng đúng hạn thì ghi bổ sung ngày đăng.",
      en: "Post what is missing; if it was posted in time, record the day late.",
    },
    clauses: cites.owed("documents-after"),
    needs: [...needed.house, ...needed.held, "DocumentsPosted"],
  },
});
