import { reviewStream } from "../events/streams.js";
import { dayOf, minutesBetween } from "../events/time.js";
import { dateText, periodText } from "../language/formats.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import { namedPeople } from "../projections/streams/named-people.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear, openedReviews } from "./once-per-year.js";
import { list } from "./wording.js";

/** What the meetings of the year name, each with its stream. */
const namedAtMeetings = oncePerYear(({ context, meetings }) =>
  meetings.all.flatMap(({ stream, steps }) => {
    const named = stateOf(context.folded, namedPeople, stream);
    return named === undefined ? [] : [{ stream, closed: steps.closed, named }];
  }),
);

/** The same of the reviews of the year. */
const namedInReviews = oncePerYear((year) =>
  openedReviews(year).flatMap(({ about, review }) => {
    const stream = reviewStream(about, year.context.options.year);
    const named = stateOf(year.context.folded, namedPeople, stream);
    return named === undefined ? [] : [{ stream, closed: review.closed, named }];
  }),
);

/** Findings on entries of a meeting or a review that contradict its other entries. */
export const entriesOfMeetings = [
  kind({
    code: "cancelled-meeting-held",
    severity: "irregular",
    details: { period: "text" },
    find: ({ meetings }) =>
      meetings.all.flatMap(({ stream, forMonth: period, heldBy, steps: { cancelled } }) =>
        cancelled === undefined || heldBy === undefined
          ? []
          : [{ about: stream, details: { period }, events: [cancelled.by, heldBy] }],
      ),
  }),

  kind({
    code: "chair-is-secretary",
    severity: "irregular",
    details: { member: "text" },
    find: (year) =>
      namedAtMeetings(year).flatMap(({ stream, named: { led } }) =>
        led === undefined || led.chair !== led.secretary
          ? []
          : [{ about: stream, details: { member: led.chair }, events: [led.by] }],
      ),
  }),

  kind({
    code: "item-not-on-agenda",
    severity: "irregular",
    details: { items: "texts" },
    find: (year) =>
      namedAtMeetings(year).flatMap(({ stream, named: { agenda, items } }) => {
        const strange = agenda === undefined ? [] : items.filter(({ item }) => !agenda.includes(item));
        return strange.length === 0
          ? []
          : [
              {
                about: stream,
                details: { items: strange.map(({ item }) => item) },
                events: strange.map(({ by }) => by),
              },
            ];
      }),
  }),

  kind({
    code: "comment-after-closing",
    severity: "irregular",
    details: { closed: "date", comment: "date", minutes: "number" },
    find: (year) =>
      [...namedAtMeetings(year), ...namedInReviews(year)].flatMap(
        ({ stream, closed, named: { lastComment } }) =>
          closed === undefined || lastComment === undefined || lastComment.at <= closed.at
            ? []
            : [
                {
                  about: stream,
                  details: {
                    closed: dayOf(closed.at),
                    comment: dayOf(lastComment.at),
                    minutes: minutesBetween(closed.at, lastComment.at),
                  },
                  events: [closed.by, lastComment.by],
                },
              ],
      ),
  }),
] as const;

/** The sentences of these findings. */
export const entriesOfMeetingsSentences: SentencesOf<typeof entriesOfMeetings> = {
  "cancelled-meeting-held": {
    vi: (d) =>
      `Buổi sinh hoạt ${periodText(d.period, "vi")} có mục hủy họp và có mục chỉ ghi khi đã họp (như điểm danh, mức chất lượng).`,
    en: (d) =>
      `The meeting of ${periodText(d.period, "en")} has a cancellation on record, and an entry that only a meeting has, such as a roll call or a grade.`,
  },
  "chair-is-secretary": {
    vi: (d) => `${d.member} vừa chủ trì vừa làm thư ký của buổi họp.`,
    en: (d) => `${d.member} is both the chair and the secretary of the meeting.`,
  },
  "item-not-on-agenda": {
    vi: (d) => `Nội dung không có trong chương trình họp: ${list(d.items)}.`,
    en: (d) => `Items that are not on the agenda: ${list(d.items)}.`,
  },
  "comment-after-closing": {
    vi: (d) =>
      `Kết thúc ngày ${dateText(d.closed, "vi")}; ý kiến cuối cùng ghi ngày ${dateText(d.comment, "vi")}, sau khi kết thúc ${d.minutes} phút.`,
    en: (d) =>
      `Closed on ${d.closed}; the last comment is of ${d.comment}, ${d.minutes} minutes after the closing.`,
  },
};

/** The catalogue entries of these findings. */
export const entriesOfMeetingsCatalogue = (): CatalogueOf<typeof entriesOfMeetings> => ({
  "cancelled-meeting-held": {
    means: {
      vi: "Một buổi sinh hoạt vừa có mục hủy họp, vừa có điểm danh, mức chất lượng hoặc mục khác của một buổi đã họp.",
      en: "A meeting has both a cancellation and a roll call, a grade or another entry of a meeting that was held.",
    },
    remedy: {
      vi: "Đã họp thì rút mục hủy họp; không họp thì rút mục ghi nhầm vào buổi này.",
      en: "If it was held, withdraw the cancellation; if not, withdraw the entry that belongs to another meeting.",
    },
    clauses: [],
    needs: needed.meeting,
  },
  "chair-is-secretary": {
    means: {
      vi: "Một người vừa chủ trì vừa làm thư ký của một buổi họp, trong khi biên bản cần chữ ký của cả hai.",
      en: "One person is both chair and secretary of a meeting, whose minutes both have to sign.",
    },
    remedy: {
      vi: "Đính chính người làm thư ký; đúng là một người thì ghi rõ lý do.",
      en: "Correct the secretary; if it was one person, have the reason recorded.",
    },
    clauses: [],
    needs: ["MeetingConvened", "MeetingOpened"],
  },
  "item-not-on-agenda": {
    means: {
      vi: "Có báo cáo hoặc ý kiến về nội dung không có trong chương trình họp đã thông qua.",
      en: "A presentation or a comment names an item that is not on the adopted agenda.",
    },
    remedy: {
      vi: "Đính chính nội dung được nêu, hoặc ghi bổ sung chương trình họp đã thông qua.",
      en: "Correct the item that is named, or record the agenda as it was adopted.",
    },
    clauses: [],
    needs: ["MeetingConvened", "AgendaAdopted", "ItemPresented", "CommentMade"],
  },
  "comment-after-closing": {
    means: {
      vi: "Có ý kiến diễn ra sau khi buổi họp hoặc đợt kiểm điểm đã kết thúc.",
      en: "A comment was made after its meeting or its review was closed.",
    },
    remedy: {
      vi: "Đính chính thời điểm của ý kiến hoặc của việc kết thúc; ý kiến sau đó thì ghi ở buổi sau.",
      en: "Correct the time of the comment or of the closing; a later comment belongs to the next meeting.",
    },
    clauses: [],
    needs: [
      "MeetingConvened",
      "CommentMade",
      "MeetingClosed",
      "ReviewOpened",
      "ReviewCommentMade",
      "ReviewClosed",
    ],
  },
});
