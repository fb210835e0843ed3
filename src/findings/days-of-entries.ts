import { vietnameseMoment } from "../events/time.js";
import { dateText } from "../language/formats.js";
import { statesOf } from "../projections/fold/folded-journal.js";
import { recordedDays, type StrangeDay } from "../projections/streams/recorded-days.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { oncePerYear } from "./once-per-year.js";

/** The strange days of the journal, each with its stream. */
const strangeDays = oncePerYear(({ context }) =>
  statesOf(context.folded, recordedDays).flatMap(([stream, { strange }]) =>
    strange.map((of) => ({ stream, of })),
  ),
);

const days = { day: "date", recorded: "date", bound: "date" } as const;

const foundIn = (found: { readonly stream: string; readonly of: StrangeDay }) => ({
  about: found.stream,
  details: { day: found.of.day, recorded: found.of.recordedOn, bound: found.of.bound },
  events: [found.of.by],
});

/** Findings on the days that entries state, beside the days of their recording. */
export const daysOfEntries = [
  kind({
    code: "recorded-before-it-happened",
    severity: "irregular",
    details: days,
    find: (year) => strangeDays(year).flatMap((each) => (each.of.kind === "ahead" ? [foundIn(each)] : [])),
  }),

  kind({
    code: "day-far-from-recording",
    severity: "irregular",
    details: days,
    find: (year) => strangeDays(year).flatMap((each) => (each.of.kind === "far" ? [foundIn(each)] : [])),
  }),

  kind({
    code: "recorded-backwards",
    severity: "irregular",
    details: { count: "number", recorded: "text", before: "text" },
    find: ({ context }) =>
      statesOf(context.folded, recordedDays).flatMap(([stream, { backwards }]) => {
        const [first] = backwards;
        if (first === undefined) return [];
        return {
          about: stream,
          details: { count: backwards.length, recorded: first.recordedAt, before: first.after.recordedAt },
          events: [...new Set(backwards.flatMap(({ after, by }) => [after.by, by]))],
        };
      }),
  }),
] as const;

/** The sentences of these findings. */
export const daysOfEntriesSentences: SentencesOf<typeof daysOfEntries> = {
  "recorded-before-it-happened": {
    vi: (d) => `Mục ghi ngày ${dateText(d.recorded, "vi")} nêu việc đã xảy ra ngày ${dateText(d.day, "vi")}.`,
    en: (d) => `An entry recorded on ${d.recorded} states as done what happened on ${d.day}.`,
  },
  "day-far-from-recording": {
    vi: (d) =>
      `Mục ghi ngày ${dateText(d.recorded, "vi")} nêu ngày ${dateText(d.day, "vi")}, quá giới hạn ${dateText(d.bound, "vi")}.`,
    en: (d) => `An entry recorded on ${d.recorded} states the day ${d.day}, beyond the limit ${d.bound}.`,
  },
  "recorded-backwards": {
    vi: (d) =>
      `Thời điểm ghi trong quyển đi lùi ở ${d.count} mục; mục đầu tiên như vậy ghi ${vietnameseMoment(d.recorded)}, sau mục ghi ${vietnameseMoment(d.before)}.`,
    en: (d) =>
      `The times of recording run backwards at ${d.count} entries of the stream; the first of them was recorded at ${d.recorded}, after an entry of ${d.before}.`,
  },
};

/** The catalogue entries of these findings. */
export const daysOfEntriesCatalogue = (): CatalogueOf<typeof daysOfEntries> => ({
  "recorded-before-it-happened": {
    means: {
      vi: "Mục ghi nêu là đã xảy ra một việc mà ngày của việc ấy sau ngày ghi; thời hạn, lịch họp và ngày có hiệu lực không bị xét.",
      en: "An entry states as done what lay ahead on the day of its recording; due days, dates of meetings and days of effect do not count.",
    },
    remedy: {
      vi: "Đính chính ngày của việc; ngày ghi sai thì kiểm tra đồng hồ của máy đã ghi.",
      en: "Correct the day of the event; if the day of recording is wrong, check the clock of the machine that recorded it.",
    },
    clauses: [],
    needs: [],
  },
  "day-far-from-recording": {
    means: {
      vi: "Mục ghi nêu một ngày trước ngày ghi hơn 30 năm hoặc sau ngày ghi hơn 5 năm; ngày thành lập, kết nạp và vào danh sách chỉ cần từ 03/02/1930, và ngày ghi phải trong khoảng 03/02/1930 đến 31/12/2100.",
      en: "An entry states a day more than 30 years before its recording or more than 5 years after it; days of founding, admission and enrolment only have to be from 1930-02-03 on, and the recording from then to 2100-12-31.",
    },
    remedy: {
      vi: "Đính chính ngày, thường do gõ nhầm năm.",
      en: "Correct the day; often the year was mistyped.",
    },
    clauses: [],
    needs: [],
  },
  "recorded-backwards": {
    means: {
      vi: "Thời điểm ghi trong một quyển đi lùi: mục sau nêu thời điểm ghi trước mục trước, như khi có người ghi lùi ngày.",
      en: "The times of recording in a stream run backwards: a later entry states an earlier recording, as where somebody backdates it.",
    },
    remedy: {
      vi: "Kiểm tra đồng hồ của máy đã ghi; đối chiếu với mã đối chiếu đã công bố và với bản giấy.",
      en: "Check the clock of the machine that recorded it; compare with a published checkpoint and with the papers.",
    },
    clauses: [],
    needs: [],
  },
});
