import type { Language } from "../language/language.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { AttendanceOverYear, MonthSaid } from "../projections/year/attendance-over-year.js";
import { isMonthly } from "../projections/year/excused-runs.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import {
  absentThreeMonths,
  everyMemberHasTask,
  excusedTooOften,
  feesUnpaidThreeMonths,
  manySpeak,
  type OverYearLimit,
  praiseAndCriticism,
} from "../rules/calendar/attendance-over-year.js";
import { inForceOn } from "../rules/in-force.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type Found, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { heldMeetings, oncePerYear } from "./once-per-year.js";
import { list, monthsText } from "./wording.js";

const memberKey = (id: string) => subjectKey({ kind: "member", id });

/** The cells with known years of members, each with its meetings that took place, in order of day. */
const cells = oncePerYear((year) => {
  const held = grouped(heldMeetings(year), ({ cell }) => [cell]);
  return [...grouped(year.attendanceOverYear.all, ({ cell }) => [cell])].map(([cell, members]) => {
    const meetings = held.get(cell) ?? [];
    return { cell, members, meetings, monthly: meetings.filter(isMonthly) };
  });
});

const numberOf = (month: string): number => Number(month.slice(5));

/** Whether at least so many months follow one another in the calendar. */
const inARow = (months: readonly MonthSaid[], least: number): boolean =>
  months.some(({ month }, nth) => {
    const last = months[nth + least - 1];
    return last !== undefined && numberOf(last.month) - numberOf(month) === least - 1;
  });

const monthsMissed = { cell: "text", months: "number", which: "texts", consecutive: "number" } as const;

/**
 * The two readings of "three months in the year": any three months, or three months that follow one another.
 */
const months =
  (monthsOf: (member: AttendanceOverYear) => readonly MonthSaid[], rules: readonly OverYearLimit[]) =>
  ({ attendanceOverYear: attendance, context }: YearReadings): Found<typeof monthsMissed>[] => {
    const rule = rules.find((each) => inForceOn(each, context.cutoff));
    if (rule === undefined) return [];
    return attendance.all.flatMap((each) => {
      const said = monthsOf(each);
      if (said.length < rule.least) return [];
      const details = {
        cell: each.cell,
        months: said.length,
        which: said.map(({ month }) => month),
        consecutive: inARow(said, rule.least) ? 1 : 0,
      };
      const events = [...new Set(said.flatMap(({ by }) => by))];
      return [{ about: memberKey(each.member), clause: rule.source, details, events }];
    });
  };

const inARowText = (consecutive: number, language: Language): string =>
  language === "vi"
    ? consecutive === 1
      ? "có ba tháng liên tiếp"
      : "không có ba tháng liên tiếp"
    : consecutive === 1
      ? "three of them in a row"
      : "no three of them in a row";

/**
 * The members of each cell who owe a task and have none on record. Where the journal holds no task of the cell, it does
 * not show that a member has none.
 */
const withoutTask = oncePerYear((year) =>
  cells(year).flatMap(({ cell, members, monthly }) => {
    const { rollOf, cutoff } = year.context;
    const since = monthly.filter(({ day: on }) => inForceOn(everyMemberHasTask, on));
    const without = new Set(members.flatMap(({ member, tasks }) => (tasks.length === 0 ? [member] : [])));
    // The members who were present on the day of a meeting after the duty began.
    const met = new Set(
      since.flatMap(({ day: on }) =>
        rollOf(cell, on).flatMap(({ member, standing }) => (standing.place === "gone" ? [] : [member])),
      ),
    );
    const owed = rollOf(cell, cutoff).flatMap(({ member, standing }) => {
      const { place, exempt, suspended, away } = standing;
      const here = place === "guest" || (place === "listed" && away === "no");
      return here && !exempt && !suspended && without.has(member) && met.has(member) ? [member] : [];
    });
    const details = { members: owed, count: owed.length };
    const found = { about: cell, clause: everyMemberHasTask.source, details };
    return owed.length === 0 ? [] : [{ anyTask: without.size < members.length, found }];
  }),
);

/**
 * Findings over many meetings of a year. They propose no measure against a member. The cell decides on
 * measures.
 */
export const participation = [
  kind({
    code: "excused-too-often",
    severity: "irregular",
    details: { cell: "text", inARow: "number" },
    find: ({ attendanceOverYear: attendance }) =>
      attendance.all.flatMap(({ cell, member, excusedRuns }) => {
        // A run counts only up to the last day on which the guidance was in force.
        const runs = excusedRuns.map(({ absences }) =>
          absences.filter(
            ({ day: on }, nth) => inForceOn(excusedTooOften, on) || nth + 1 < excusedTooOften.least,
          ),
        );
        const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), []);
        if (longest.length < excusedTooOften.least) return [];
        const details = { cell, inARow: longest.length };
        const events = longest.map(({ by }) => by);
        return [{ about: memberKey(member), clause: excusedTooOften.source, details, events }];
      }),
  }),

  kind({
    code: "absent-three-months",
    severity: "irregular",
    details: monthsMissed,
    find: months(({ missed }) => missed, absentThreeMonths),
  }),

  kind({
    code: "fees-unpaid-three-months",
    severity: "irregular",
    details: monthsMissed,
    find: months(({ unpaid }) => unpaid, feesUnpaidThreeMonths),
  }),

  kind({
    code: "member-without-task",
    severity: "irregular",
    details: { members: "texts", count: "number" },
    find: (year) => withoutTask(year).flatMap(({ anyTask, found }) => (anyTask ? [found] : [])),
  }),

  kind({
    code: "tasks-not-on-record",
    severity: "notice",
    details: {},
    find: (year) =>
      withoutTask(year).flatMap(({ anyTask, found: { about, clause } }) =>
        anyTask ? [] : [{ about, clause }],
      ),
  }),

  kind({
    code: "month-without-criticism",
    severity: "notice",
    details: { months: "texts", count: "number" },
    find: (year) =>
      cells(year).flatMap(({ cell, monthly }) =>
        praiseAndCriticism.flatMap((rule) => {
          const without = monthly.filter(
            ({ day: on, steps: { praised, reminded } }) => inForceOn(rule, on) && praised + reminded === 0,
          );
          if (without.length === 0) return [];
          const during = [...new Set(without.map(({ forMonth }) => forMonth))];
          const events = without.flatMap(({ heldBy }) => heldBy ?? []);
          const details = { months: during, count: without.length };
          return [{ about: cell, clause: rule.source, details, events }];
        }),
      ),
  }),

  kind({
    code: "member-never-spoke",
    severity: "notice",
    details: { members: "texts", count: "number", least: "number" },
    find: (year) =>
      cells(year).flatMap(({ cell, members, meetings }) => {
        const rule = manySpeak.find((each) => inForceOn(each, year.context.cutoff));
        // The finding applies only if the journal records the authors of comments. Otherwise the journal
        // cannot show that a member never spoke.
        const isToldOf =
          meetings.some(({ steps }) => steps.comments > 0 || steps.gathered !== undefined) &&
          meetings.every(({ steps }) => steps.unnamed + (steps.gathered?.unnamed ?? 0) === 0);
        if (rule === undefined || !isToldOf) return [];
        const silent = members.flatMap(({ member, attended, spokeAt }) =>
          attended >= rule.least && spokeAt === 0 ? [member] : [],
        );
        const details = { members: silent, count: silent.length, least: rule.least };
        return silent.length === 0 ? [] : [{ about: cell, clause: rule.source, details }];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const participationSentences: SentencesOf<typeof participation> = {
  "excused-too-often": {
    vi: (d) => `Vắng mặt có lý do ${d.inARow} lần liên tiếp trong năm (chi bộ ${d.cell}), quá 3 lần.`,
    en: (d) => `Absent with reason ${d.inARow} times in a row in the year (cell ${d.cell}), more than 3.`,
  },
  "absent-three-months": {
    vi: (d) =>
      `Bỏ sinh hoạt ${d.months} tháng trong năm không có lý do (chi bộ ${d.cell}; tháng ${monthsText(d.which, "vi")}), ${inARowText(d.consecutive, "vi")}: chi bộ xem xét, đề nghị.`,
    en: (d) =>
      `Without meetings and without reason for ${d.months} months of the year (cell ${d.cell}; ${list(d.which)}), ${inARowText(d.consecutive, "en")}: the cell considers and proposes.`,
  },
  "fees-unpaid-three-months": {
    vi: (d) =>
      `Chưa đóng đảng phí ${d.months} tháng trong năm (chi bộ ${d.cell}; tháng ${monthsText(d.which, "vi")}), ${inARowText(d.consecutive, "vi")}: chi bộ xem xét lý do, đề nghị.`,
    en: (d) =>
      `Fees are unpaid for ${d.months} months of the year (cell ${d.cell}; ${list(d.which)}), ${inARowText(d.consecutive, "en")}: the cell considers the reason and proposes.`,
  },
  "member-without-task": {
    vi: (d) => `Sổ ghi không có nhiệm vụ nào giao trong năm cho đảng viên: ${list(d.members)}.`,
    en: (d) => `Members without a task on record in the year: ${list(d.members)}.`,
  },
  "tasks-not-on-record": {
    vi: () => "Việc giao nhiệm vụ cho đảng viên chưa có trong sổ ghi.",
    en: () => "No task given to a member of the cell is on record.",
  },
  "month-without-criticism": {
    vi: (d) =>
      `Sổ ghi sinh hoạt không có biểu dương, nhắc nhở, phê bình đảng viên: tháng ${monthsText(d.months, "vi")}.`,
    en: (d) => `Meetings with no praise, reminder or criticism on record: ${list(d.months)}.`,
  },
  "member-never-spoke": {
    vi: (d) =>
      `Dự ít nhất ${d.least} buổi sinh hoạt trong năm, sổ ghi không có ý kiến nào: ${list(d.members)}.`,
    en: (d) =>
      `Attended at least ${d.least} meetings of the year, with no comment on record: ${list(d.members)}.`,
  },
};

/** The catalogue entries of these findings. */
export const participationCatalogue = (): CatalogueOf<typeof participation> => ({
  "excused-too-often": {
    means: {
      vi: "Đảng viên vắng mặt có lý do nhiều lần liên tiếp hơn mức hướng dẫn.",
      en: "A member was absent with reason more often in a row than the guidance allows.",
    },
    remedy: {
      vi: "Chi bộ tìm hiểu hoàn cảnh; đủ điều kiện thì xét miễn sinh hoạt.",
      en: "The cell looks into the circumstances; an exemption may be considered.",
    },
    clauses: [excusedTooOften.source],
    needs: [...needed.held, ...needed.attendance, "LeaveTaken", ...needed.roll],
  },
  "absent-three-months": {
    means: {
      vi: "Đảng viên vắng mặt không lý do ở ba tháng trong năm.",
      en: "A member missed the meetings of three months of a year without reason.",
    },
    remedy: {
      vi: "Chi bộ xem xét, đề nghị theo Điều lệ; có lý do chính đáng thì đính chính điểm danh.",
      en: "The cell considers and proposes; where there was a valid reason, correct the roll calls.",
    },
    clauses: cites.each(absentThreeMonths),
    needs: [...needed.held, ...needed.attendance, "LeaveTaken", ...needed.roll],
  },
  "fees-unpaid-three-months": {
    means: {
      vi: "Đảng viên không đóng đảng phí ba tháng trong năm.",
      en: "A member's fees of three months of a year are unpaid.",
    },
    remedy: {
      vi: "Đã đóng thì ghi bổ sung; chưa thì chi bộ xem xét, đề nghị theo Điều lệ.",
      en: "If they were paid, record it late; if not, the cell considers and proposes.",
    },
    clauses: cites.each(feesUnpaidThreeMonths),
    needs: [...needed.held, "FeesReported", "FeesPaid"],
  },
  "member-without-task": {
    means: {
      vi: "Có đảng viên trong năm chưa được giao nhiệm vụ nào.",
      en: "Members have no task in the year.",
    },
    remedy: {
      vi: "Chi bộ giao nhiệm vụ cụ thể, hoặc ghi bổ sung nhiệm vụ đã giao.",
      en: "The cell gives each a concrete task, or records those already given.",
    },
    clauses: [everyMemberHasTask.source],
    needs: [...needed.held, "TaskAssigned", ...needed.roll],
  },
  "tasks-not-on-record": {
    means: {
      vi: "Sổ ghi của chi bộ không có nhiệm vụ nào giao cho đảng viên, nên không xét được ai chưa được giao.",
      en: "The record of the cell holds no task of any member, so it does not show who has none.",
    },
    remedy: {
      vi: "Ghi bổ sung việc giao nhiệm vụ.",
      en: "Record the tasks that were given.",
    },
    clauses: [everyMemberHasTask.source],
    needs: ["TaskAssigned", ...needed.roll, ...needed.held],
  },
  "month-without-criticism": {
    means: {
      vi: "Có buổi sinh hoạt không ai được biểu dương, nhắc nhở hay phê bình.",
      en: "At some meetings nobody was praised, reminded or criticised.",
    },
    remedy: {
      vi: "Đưa tự phê bình và phê bình vào chương trình; đã có thì ghi bổ sung.",
      en: "Put praise and criticism on the agenda; what there was, record late.",
    },
    clauses: cites.each(praiseAndCriticism),
    needs: [...needed.held, "MemberPraised", "MemberReminded"],
  },
  "member-never-spoke": {
    means: {
      vi: "Có đảng viên dự nhiều buổi mà chưa phát biểu lần nào.",
      en: "Members attended several meetings and never spoke.",
    },
    remedy: {
      vi: "Người chủ trì gợi ý, mời phát biểu; đã phát biểu thì ghi bổ sung.",
      en: "The chair invites them to speak; what they said, record late.",
    },
    clauses: cites.each(manySpeak),
    needs: [...needed.held, ...needed.attendance, "CommentMade", ...needed.roll],
  },
});
