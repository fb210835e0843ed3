import type { Meeting } from "../projections/year/meetings.js";
import { grouped } from "../projections/year/table.js";
import { byGroupOften, byGroupSize, durations, onlineLimit } from "../rules/calendar/meeting-limits.js";
import { groundOn } from "../rules/calendar/obligations.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";

const meetingsOfCells = oncePerYear(({ context, meetings }) => {
  const cells = new Set(context.cells.map(({ id }) => id));
  return meetings.all.filter((meeting) => meeting.held && cells.has(meeting.cell));
});

const byGroup = oncePerYear((year) =>
  meetingsOfCells(year).filter(({ steps }) => steps.convened?.mode === "by-group"),
);

const noticeOf = ({ steps }: Meeting): string[] => (steps.convened === undefined ? [] : [steps.convened.by]);

/** Findings on the way in which cells hold meetings: the length, the presence in person, the whole cell. */
export const meetingsHeld = [
  kind({
    code: "meeting-too-short",
    severity: "breach",
    details: { minutes: "number", least: "number" },
    find: (year) =>
      meetingsOfCells(year).flatMap(({ stream, kind: type, day: on, minutes, steps }) => {
        const minimum = durations.find((each) => each.kind === type);
        const clause = minimum && groundOn(minimum.grounds, on);
        const least = steps.convened?.minimumMinutes ?? minimum?.minutes;
        if (clause === undefined || least === undefined || minutes === undefined || minutes >= least)
          return [];
        const events = [steps.opened?.by, steps.closed?.by].flatMap((id) => id ?? []);
        return [{ about: stream, clause, details: { minutes, least }, events }];
      }),
  }),

  kind({
    code: "online-without-ground",
    severity: "irregular",
    details: {},
    find: (year) =>
      meetingsOfCells(year).flatMap((meeting) => {
        const { convened } = meeting.steps;
        const clause = groundOn(onlineLimit.grounds, meeting.day);
        if (clause === undefined || convened?.mode !== "online" || convened.reasoned) return [];
        return [{ about: meeting.stream, clause, events: noticeOf(meeting) }];
      }),
  }),

  kind({
    code: "by-group-too-small-cell",
    severity: "irregular",
    details: { members: "number", least: "number" },
    find: (year) =>
      byGroup(year).flatMap((meeting) => {
        const { stream, cell, day: on } = meeting;
        const clause = groundOn(byGroupSize.grounds, on);
        const roll = year.context.rollOf(cell, on);
        const members = roll.filter(({ standing }) => standing.place === "listed").length;
        const least = byGroupSize.leastMembers;
        return clause === undefined || members >= least
          ? []
          : [{ about: stream, clause, details: { members, least }, events: noticeOf(meeting) }];
      }),
  }),

  kind({
    code: "by-group-too-often",
    severity: "irregular",
    details: { times: "number", most: "number" },
    find: (year) =>
      [...grouped(byGroup(year), ({ cell }) => [cell])].flatMap(([cell, own]) => {
        const counted = own.filter(({ day: on }) => groundOn(byGroupOften.grounds, on) !== undefined);
        const clause = groundOn(byGroupOften.grounds, counted.at(-1)?.day ?? "");
        const most = byGroupOften.mostAYear;
        return counted.length <= most
          ? []
          : [
              {
                about: cell,
                clause,
                details: { times: counted.length, most },
                events: counted.flatMap(noticeOf),
              },
            ];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const meetingsHeldSentences: SentencesOf<typeof meetingsHeld> = {
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
};

/** The catalogue entries of these findings. */
export const meetingsHeldCatalogue = (): CatalogueOf<typeof meetingsHeld> => ({
  "meeting-too-short": {
    means: {
      vi: "Buổi sinh hoạt kết thúc trước thời lượng tối thiểu của loại buổi đó.",
      en: "The meeting ended before the least time for its kind.",
    },
    remedy: {
      vi: "Kiểm tra giờ khai mạc, bế mạc; ghi nhầm thì đính chính, đúng thì rút kinh nghiệm.",
      en: "Check the times of opening and closing; correct a slip, else plan more time.",
    },
    clauses: cites.lengths(),
    needs: needed.held,
  },
  "online-without-ground": {
    means: {
      vi: "Sinh hoạt trực tuyến mà thông báo không ghi lý do hoặc văn bản cho phép.",
      en: "A meeting was online, and its notice names neither a reason nor a document.",
    },
    remedy: {
      vi: "Đính chính thông báo, ghi lý do hoặc số văn bản; không có căn cứ thì trở lại họp trực tiếp.",
      en: "Correct the notice with the reason or the document; without one, meet in person again.",
    },
    clauses: cites.grounds(onlineLimit),
    needs: needed.held,
  },
  "by-group-too-small-cell": {
    means: {
      vi: "Chi bộ sinh hoạt theo tổ đảng dù số đảng viên chưa đủ để được phép.",
      en: "A cell met by groups although it has too few members for that.",
    },
    remedy: {
      vi: "Kiểm tra danh sách đảng viên; đúng thì họp toàn chi bộ.",
      en: "Check the roll; if it is right, meet as a whole cell.",
    },
    clauses: cites.grounds(byGroupSize),
    needs: [...needed.held, ...needed.roll],
  },
  "by-group-too-often": {
    means: {
      vi: "Chi bộ sinh hoạt theo tổ đảng quá số lần cho phép trong năm.",
      en: "A cell met by groups more often in a year than allowed.",
    },
    remedy: {
      vi: "Các buổi còn lại trong năm họp toàn chi bộ.",
      en: "Hold the other meetings of the year as a whole cell.",
    },
    clauses: cites.grounds(byGroupOften),
    needs: needed.held,
  },
});
