import { daysOfPeriod } from "../events/period.js";
import { periodsText, periodText, vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { Duty, DutyState } from "../projections/year/duty.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import { noSubstitute } from "../rules/calendar/meeting-limits.js";
import { groundOn, obligations } from "../rules/calendar/obligations.js";
import { isWeekend, isWorkingDay, type WorkingCalendar } from "../rules/calendar/working-days.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type Found, kind, type SentencesOf } from "./kind.js";
import { groundsText } from "./meeting-not-held-text.js";
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
        const events = [...new Set([...by, ...(meeting?.heldBy === undefined ? [] : [meeting.heldBy])])];
        return [{ about: meeting?.stream ?? organisation, clause, details, events }];
      },
    );

const missed = found("regular-monthly", "missed");

/** The duties of each organisation that the record does not cover, by obligation. */
const notOnRecord = oncePerYear(({ calendar }) =>
  grouped(
    calendar.filter(({ state }) => state === "not-on-record"),
    ({ organisation }) => [organisation],
  ),
);

const meets = new Set(["regular-monthly", "base-half-yearly"]);

/** The obligations for which the record of a cell that meets holds nothing in the year. */
const recordedNowhere = (calendar: readonly Duty[], organisation: string): string[] => {
  const own = calendar.filter((duty) => duty.organisation === organisation);
  if (!own.some(({ obligation, doneOn }) => meets.has(obligation.id) && doneOn !== undefined)) return [];
  return obligations.flatMap(({ id }) => {
    const states = own.flatMap(({ obligation, state }) => (obligation.id === id ? [state] : []));
    const none =
      states.includes("not-on-record") && !states.some((state) => state === "done" || state === "late");
    return meets.has(id) || id === "regular-day" || !none ? [] : [id];
  });
};

const dutiesText = (ids: readonly string[], language: Language): string =>
  obligations.flatMap(({ id, says }) => (ids.includes(id) ? [says[language]] : [])).join("; ");

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
    severity: "irregular",
    details: owed,
    find: (year) => missed(year).filter(({ events = [] }) => events.length === 0),
  }),

  kind({
    code: "regular-meeting-late",
    severity: "irregular",
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
    code: "regular-meeting-cancelled",
    severity: "irregular",
    details: owed,
    find: (year) => missed(year).filter(({ events = [] }) => events.length > 0),
  }),

  kind({
    code: "meeting-replaced",
    severity: "notice",
    details: { period: "text", instead: "text?", instrument: "text?" },
    find: ({ meetings }) =>
      meetings.all.flatMap(({ stream, forMonth: period, held: was, steps: { cancelled } }) => {
        if (was || cancelled === undefined) return [];
        const { by, ...details } = cancelled;
        if (details.instead === undefined && details.instrument === undefined) return [];
        return [{ about: stream, details: { period, ...details }, events: [by] }];
      }),
  }),

  kind({
    code: "meetings-not-on-record",
    severity: "notice",
    details: { periods: "texts" },
    find: (year) =>
      [...notOnRecord(year)].flatMap(([about, own]) => {
        const owing = own.filter(({ obligation }) => meets.has(obligation.id));
        const [first] = owing;
        const periods = owing.map(({ period }) => period);
        return first === undefined ? [] : [{ about, clause: first.clause, details: { periods } }];
      }),
  }),

  kind({
    code: "duties-not-on-record",
    severity: "notice",
    details: { duties: "texts" },
    find: (year) =>
      [...notOnRecord(year)].flatMap(([about]) => {
        const duties = recordedNowhere(year.calendar, about);
        return duties.length === 0 ? [] : [{ about, details: { duties } }];
      }),
  }),

  kind({
    code: "thematic-meeting-missed",
    severity: "irregular",
    details: owed,
    find: found("thematic-quarterly", "missed"),
  }),

  kind({
    code: "thematic-instead-of-regular",
    severity: "irregular",
    details: { period: "text" },
    find: (year) =>
      (duties(year).get("regular-monthly") ?? []).flatMap(({ state, organisation, period }) => {
        const clause = groundOn(noSubstitute.grounds, daysOfPeriod(period).from);
        const instead = thematic(year).get(`${organisation} ${period}`);
        if (state !== "missed" || clause === undefined || instead === undefined) return [];
        const events = instead.flatMap(({ heldBy }) => heldBy ?? []);
        return [{ about: organisation, clause, details: { period }, events }];
      }),
  }),

  kind({
    code: "base-meeting-missed",
    severity: "irregular",
    details: owed,
    find: found("base-half-yearly", "missed"),
  }),

  kind({
    code: "pre-meeting-missing",
    severity: "irregular",
    details: owed,
    find: found("pre-meeting", "missed"),
  }),

  kind({
    code: "pre-meeting-late",
    severity: "irregular",
    details: owed,
    find: found("pre-meeting", "late"),
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
    vi: (d) => `Sổ ghi không có sinh hoạt thường kỳ ${periodText(d.period, "vi")}.`,
    en: (d) => `No regular meeting of ${periodText(d.period, "en")} is on record.`,
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
  "regular-meeting-cancelled": {
    vi: (d) =>
      `Sinh hoạt thường kỳ ${periodText(d.period, "vi")} bị hủy, không ghi văn bản cho phép và không ghi hình thức thay thế.`,
    en: (d) =>
      `The regular meeting of ${periodText(d.period, "en")} was cancelled; no document and nothing in its place is recorded.`,
  },
  "meeting-replaced": {
    vi: (d) => `Buổi sinh hoạt ${periodText(d.period, "vi")} không tổ chức: ${groundsText(d, "vi")}.`,
    en: (d) => `The meeting of ${periodText(d.period, "en")} was not held: ${groundsText(d, "en")}.`,
  },
  "meetings-not-on-record": {
    vi: (d) => `Chưa có sổ ghi sinh hoạt ${periodsText(d.periods, "vi")}.`,
    en: (d) => `Meetings of ${periodsText(d.periods, "en")} are not on record.`,
  },
  "duties-not-on-record": {
    vi: (d) => `Sổ ghi chưa có mục nào cho việc: ${dutiesText(d.duties, "vi")}.`,
    en: (d) => `Not on record: ${dutiesText(d.duties, "en")}.`,
  },
  "thematic-meeting-missed": {
    vi: (d) => `Sổ ghi không có sinh hoạt chuyên đề ${periodText(d.period, "vi")}.`,
    en: (d) => `No thematic meeting of ${periodText(d.period, "en")} is on record.`,
  },
  "thematic-instead-of-regular": {
    vi: (d) => `Sinh hoạt chuyên đề thay cho sinh hoạt thường kỳ ${periodText(d.period, "vi")}.`,
    en: (d) => `In ${periodText(d.period, "en")} there was a thematic meeting in place of the regular one.`,
  },
  "base-meeting-missed": {
    vi: (d) => `Sổ ghi không có cuộc họp đảng bộ cơ sở trong ${periodText(d.period, "vi")}.`,
    en: (d) => `No meeting of the base organisation in ${periodText(d.period, "en")} is on record.`,
  },
  "pre-meeting-missing": {
    vi: () => "Chưa ghi cuộc họp chi ủy trước buổi sinh hoạt.",
    en: () => "No meeting of the cell committee before the meeting is recorded.",
  },
  "pre-meeting-late": {
    vi: (d) => `Chi ủy họp ngày ${vietnameseDay(d.on ?? d.due)}, sau buổi sinh hoạt.`,
    en: (d) => `The cell committee met on ${d.on ?? d.due}, after the meeting.`,
  },
  "documents-late-before": {
    vi: (d) =>
      d.on === undefined
        ? `Chưa ghi việc gửi tài liệu trước buổi sinh hoạt (hạn ${vietnameseDay(d.due)}).`
        : `Tài liệu gửi ngày ${vietnameseDay(d.on)}, sau hạn ${vietnameseDay(d.due)}.`,
    en: (d) =>
      d.on === undefined
        ? `No documents before the meeting are on record; they were due by ${d.due}.`
        : `Documents were posted on ${d.on}; they were due by ${d.due}.`,
  },
  "documents-late-after": {
    vi: (d) =>
      d.on === undefined
        ? `Chưa ghi việc đăng kết luận hoặc nghị quyết sau buổi sinh hoạt (hạn ${vietnameseDay(d.due)}).`
        : `Kết luận hoặc nghị quyết đăng ngày ${vietnameseDay(d.on)}, sau hạn ${vietnameseDay(d.due)}.`,
    en: (d) =>
      d.on === undefined
        ? `No conclusion or resolution after the meeting is on record; it was due by ${d.due}.`
        : `The conclusion or resolution was posted on ${d.on}; it was due by ${d.due}.`,
  },
};

/** The catalogue entries of these findings. */
export const meetingsOwedCatalogue = (): CatalogueOf<typeof meetingsOwedFindings> => ({
  "regular-meeting-missed": {
    means: {
      vi: "Sổ ghi phủ tháng đó mà không có buổi sinh hoạt thường kỳ nào, kể cả thông báo triệu tập.",
      en: "The record covers a month and holds no regular meeting of it, and no notice of one.",
    },
    remedy: {
      vi: "Đã họp thì ghi bổ sung buổi sinh hoạt; không họp thì chi ủy báo cáo lý do với cấp trên.",
      en: "If it was held, record it late; if not, the committee explains to the body above.",
    },
    clauses: cites.owed("regular-monthly"),
    needs: [...needed.house, ...needed.meeting],
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
    needs: [...needed.house, ...needed.meeting],
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
    needs: [...needed.house, ...needed.meeting],
  },
  "regular-meeting-cancelled": {
    means: {
      vi: "Buổi sinh hoạt thường kỳ bị hủy mà sổ ghi không có văn bản, hình thức thay thế hay buổi khác trong tháng.",
      en: "A regular meeting was cancelled, and the record holds no document, nothing in its place and no other meeting of the month.",
    },
    remedy: {
      vi: "Có văn bản hoặc hình thức thay thế thì đính chính mục hủy họp; đã họp buổi khác thì ghi bổ sung; không thì chi ủy giải trình.",
      en: "If there was a document or something in its place, correct the cancellation; if another meeting was held, record it; else the committee explains.",
    },
    clauses: cites.owed("regular-monthly"),
    needs: [...needed.house, ...needed.meeting],
  },
  "meeting-replaced": {
    means: {
      vi: "Buổi sinh hoạt được hủy theo văn bản, hoặc có hình thức khác thay thế.",
      en: "A document cancelled a meeting, or something else stood in its place.",
    },
    remedy: {
      vi: "Không phải làm gì; lưu văn bản cùng sổ ghi.",
      en: "Nothing; keep the document with the record.",
    },
    clauses: [],
    needs: ["MeetingConvened", "MeetingCancelled"],
  },
  "meetings-not-on-record": {
    means: {
      vi: "Sổ ghi không phủ những tháng này: không có buổi sinh hoạt nào đã ghi triệu tập trong tháng, hoặc trước và sau tháng đó; hoặc chỉ ghi triệu tập mà chưa có điểm danh hay mục nào khác của buổi họp; điểm danh, biểu quyết của buổi chưa ghi triệu tập thì chưa đọc được.",
      en: "The record does not cover these periods: it holds no notice of a meeting in the month, or before and after it; or the notice alone, without a roll call or another entry of the meeting; a roll call or a vote without a notice is not read.",
    },
    remedy: {
      vi: "Ghi bổ sung các buổi sinh hoạt từ sổ biên bản; mỗi buổi cần mục triệu tập, kèm một dòng điểm danh hoặc xếp loại.",
      en: "Record the meetings from the book of minutes; each needs its notice, and a roll call or a grade.",
    },
    clauses: () => [...cites.owed("regular-monthly"), ...cites.owed("base-half-yearly")],
    needs: [...needed.house, ...needed.meeting],
  },
  "duties-not-on-record": {
    means: {
      vi: "Chi bộ có sổ ghi sinh hoạt, nhưng cả năm không có mục nào cho một việc theo quy định.",
      en: "The record of a cell holds meetings, and nothing in the year for one of their duties.",
    },
    remedy: {
      vi: "Ghi bổ sung nếu đã làm; nếu ghi ở sổ khác thì không phải làm gì.",
      en: "Record what was done; nothing, if it is kept in another book.",
    },
    clauses: [],
    needs: [...needed.house, ...needed.meeting],
  },
  "thematic-meeting-missed": {
    means: {
      vi: "Sổ ghi phủ cả quý mà không có sinh hoạt chuyên đề.",
      en: "The record covers a quarter and holds no thematic meeting of it.",
    },
    remedy: {
      vi: "Đã tổ chức thì ghi bổ sung; chưa thì đưa chuyên đề vào kế hoạch quý sau và nêu lý do.",
      en: "If one was held, record it late; if not, plan one for the next quarter and say why.",
    },
    clauses: cites.owed("thematic-quarterly"),
    needs: [...needed.house, ...needed.meeting],
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
    needs: [...needed.house, ...needed.meeting],
  },
  "base-meeting-missed": {
    means: {
      vi: "Sổ ghi phủ cả sáu tháng mà không có cuộc họp đảng bộ cơ sở.",
      en: "The record covers a half-year and holds no meeting of the base organisation.",
    },
    remedy: {
      vi: "Đã họp thì ghi bổ sung; không họp thì đảng ủy cơ sở báo cáo lý do.",
      en: "If it met, record it late; if not, its committee explains.",
    },
    clauses: cites.owed("base-half-yearly"),
    needs: [...needed.house, ...needed.meeting],
  },
  "pre-meeting-missing": {
    means: {
      vi: "Sổ ghi có cuộc họp chi ủy trước buổi khác mà không có trước buổi này.",
      en: "The record holds the committee's own meeting before other meetings, and none before this one.",
    },
    remedy: {
      vi: "Đã họp chuẩn bị thì ghi bổ sung vào buổi sinh hoạt; không họp thì chi ủy giải trình.",
      en: "If it met, record that late; if not, the committee explains.",
    },
    clauses: cites.owed("pre-meeting"),
    needs: [...needed.house, ...needed.meeting],
  },
  "pre-meeting-late": {
    means: {
      vi: "Chi ủy họp chuẩn bị sau ngày của buổi sinh hoạt.",
      en: "The committee met to prepare the meeting after its day.",
    },
    remedy: {
      vi: "Kiểm tra ngày họp chi ủy; ghi đúng thì lần sau họp sớm hơn.",
      en: "Check the day; if it is right, meet earlier next time.",
    },
    clauses: cites.owed("pre-meeting"),
    needs: [...needed.house, ...needed.meeting],
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
    needs: [...needed.house, ...needed.meeting],
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
    needs: [...needed.house, ...needed.meeting],
  },
});
