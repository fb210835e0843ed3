import type { Language } from "../language/language.js";
import { attendanceEntries, attendanceEntry, type Meeting } from "../projections/year/meetings.js";
import { grouped } from "../projections/year/table.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { heldMeetings } from "./once-per-year.js";
import { list } from "./wording.js";

const figures = ["present", "excused", "unexcused"] as const;

const figureNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  present: { vi: "có mặt", en: "present" },
  excused: { vi: "vắng có lý do", en: "absent with reason" },
  unexcused: { vi: "vắng không lý do", en: "absent without reason" },
  listed: { vi: "đảng viên trong danh sách", en: "members listed" },
};

const figure = (name: string, language: Language): string => figureNames[name]?.[language] ?? name;

const answerNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  granted: { vi: "được đồng ý", en: "granted" },
  refused: { vi: "không được đồng ý", en: "refused" },
  unanswered: { vi: "chưa ghi trả lời", en: "not answered on record" },
};

/** The leave that members asked for, where the roll call says something else of their absence. */
const leaveUnlike = ({ absenceRequests = [], attendance }: Meeting) =>
  attendance === undefined
    ? []
    : absenceRequests.flatMap(({ member, granted, by }) => {
        const leave = granted === undefined ? "unanswered" : granted ? "granted" : "refused";
        const listed = granted === false ? "excused" : "unexcused";
        return attendance[listed].includes(member)
          ? [{ member, leave, listed, events: [by, attendanceEntry(attendance, member)] }]
          : [];
      });

/** Findings where attendance is told in two ways: by names, as counts, and by the leave that was asked for. */
export const attendanceAsTold = [
  kind({
    code: "attendance-counts-differ",
    severity: "irregular",
    details: { figure: "text", counted: "number", named: "number" },
    find: (year) =>
      heldMeetings(year).flatMap(({ stream, attendance, counted }) =>
        attendance === undefined || counted === undefined
          ? []
          : figures.flatMap((name) => {
              const stated = counted[name];
              const named = attendance[name].length;
              return stated === undefined || stated === named
                ? []
                : [
                    {
                      about: stream,
                      details: { figure: name, counted: stated, named },
                      events: [counted.by, ...attendanceEntries(attendance)],
                    },
                  ];
            }),
      ),
  }),

  kind({
    code: "attendance-counts-off-roll",
    severity: "irregular",
    details: { figure: "text", counted: "number", onRoll: "number" },
    find: (year) =>
      heldMeetings(year).flatMap(({ stream, cell, day, counted }) => {
        const onRoll = year.rollOn(cell, day).filter(({ standing }) => standing.place !== "gone").length;
        if (counted === undefined || onRoll === 0) return [];
        // A paper may leave some out of its list, but it cannot list more people than the roll has.
        const { listed = counted.present, by } = counted;
        const name = counted.listed === undefined ? "present" : "listed";
        return listed > onRoll
          ? [{ about: stream, details: { figure: name, counted: listed, onRoll }, events: [by] }]
          : [];
      }),
  }),

  kind({
    code: "leave-differs-from-roll-call",
    severity: "irregular",
    details: { members: "texts", leave: "text", listed: "text" },
    find: (year) =>
      heldMeetings(year).flatMap((meeting) =>
        [...grouped(leaveUnlike(meeting), ({ leave }) => [leave])].map(([leave, those]) => ({
          about: meeting.stream,
          details: {
            members: those.map(({ member }) => member),
            leave,
            listed: those[0]?.listed ?? "unexcused",
          },
          events: [...new Set(those.flatMap(({ events }) => events))],
          // Without an answer it is not known whether the leave was granted.
          weight: leave === "unanswered" ? ("notice" as const) : undefined,
        })),
      ),
  }),
] as const;

/** The sentences of these findings. */
export const attendanceAsToldSentences: SentencesOf<typeof attendanceAsTold> = {
  "attendance-counts-differ": {
    vi: (d) => `Số ${figure(d.figure, "vi")} ghi là ${d.counted}, điểm danh theo tên có ${d.named}.`,
    en: (d) =>
      `${d.counted} are counted as ${figure(d.figure, "en")}; the roll call by names has ${d.named}.`,
  },
  "attendance-counts-off-roll": {
    vi: (d) =>
      `Số ${figure(d.figure, "vi")} ghi là ${d.counted}, danh sách của chi bộ ngày ấy chỉ có ${d.onRoll} người.`,
    en: (d) =>
      `${d.counted} are counted as ${figure(d.figure, "en")}; the cell's roll of that day has only ${d.onRoll}.`,
  },
  "leave-differs-from-roll-call": {
    vi: (d) =>
      `Xin vắng ${answerNames[d.leave]?.vi ?? d.leave}, điểm danh lại ghi ${figure(d.listed, "vi")}: ${list(d.members)}.`,
    en: (d) =>
      `Leave was ${answerNames[d.leave]?.en ?? d.leave}, and the roll call has as ${figure(d.listed, "en")}: ${list(d.members)}.`,
  },
};

/** The catalogue entries of these findings. */
export const attendanceAsToldCatalogue = (): CatalogueOf<typeof attendanceAsTold> => ({
  "attendance-counts-differ": {
    means: {
      vi: "Số có mặt, vắng mặt ghi bằng con số khác với điểm danh theo tên của cùng buổi.",
      en: "The counts of those present or absent are not those of the roll call by names of the same meeting.",
    },
    remedy: {
      vi: "Đối chiếu biên bản; đính chính con số hoặc điểm danh.",
      en: "Compare with the minutes; correct the counts or the roll call.",
    },
    clauses: [],
    needs: [...needed.held, ...needed.attendance, "AttendanceCounted"],
  },
  "attendance-counts-off-roll": {
    means: {
      vi: "Số đảng viên ghi ở buổi sinh hoạt nhiều hơn số người trong danh sách chi bộ ngày ấy.",
      en: "More members are counted at a meeting than the cell's roll of that day has.",
    },
    remedy: {
      vi: "Ghi bổ sung việc chuyển đến, kết nạp còn thiếu; ghi nhầm thì đính chính con số.",
      en: "Record the arrivals or admissions that are missing; correct a wrong count.",
    },
    clauses: [],
    needs: [...needed.held, "AttendanceCounted", ...needed.roll],
  },
  "leave-differs-from-roll-call": {
    means: {
      vi: "Việc xin vắng và việc trả lời không khớp với lý do vắng ghi ở điểm danh.",
      en: "The leave that a member asked for, and its answer, do not agree with the roll call.",
    },
    remedy: {
      vi: "Đối chiếu đơn xin vắng; đính chính điểm danh, hoặc ghi bổ sung trả lời.",
      en: "Compare with the request; correct the roll call, or record the answer late.",
    },
    clauses: [],
    needs: [...needed.held, ...needed.attendance, "AbsenceRequested"],
  },
});
