import { vietnameseDay } from "../../src/language/formats.js";
import { label } from "../../src/language/labels.js";
import type { Text } from "../../src/language/text.js";
import { durations, meetingLimits } from "../../src/rules/calendar/meeting-limits.js";
import {
  type Ground,
  type MeetingObligation,
  meetingsOwed,
  type PeriodObligation,
  stepsOwed,
} from "../../src/rules/calendar/obligations.js";
import { both, box, citedShort, list, made, page, table } from "./writing.js";

const owers: Readonly<Record<PeriodObligation["of"], Text>> = {
  cell: { vi: "chi bộ", en: "cell" },
  "base-organisation": { vi: "đảng bộ cơ sở", en: "base organisation" },
};

const periods: Readonly<Record<PeriodObligation["each"], Text>> = {
  month: { vi: "tháng", en: "month" },
  quarter: { vi: "quý", en: "quarter" },
  "half-year": { vi: "nửa năm", en: "half-year" },
};

const states: readonly (readonly [string, Text])[] = [
  ["done", { vi: "làm trong hạn", en: "done in its window" }],
  ["late", { vi: "làm sau hạn", en: "done after it" }],
  ["due", { vi: "chưa làm, chưa hết hạn", en: "not done, the window has not ended" }],
  [
    "replaced",
    {
      vi: "buổi họp được hủy theo văn bản, hoặc có hình thức khác thay thế",
      en: "a document cancelled the meeting, or something stood in its place",
    },
  ],
  [
    "missed",
    {
      vi: "hết hạn mà chưa làm, và sổ ghi phủ kỳ đó",
      en: "not done, the window has ended, and the record covers the period",
    },
  ],
  [
    "not-on-record",
    {
      vi: "hết hạn, nhưng sổ ghi không phủ kỳ đó",
      en: "the window has ended, and the record does not cover the period",
    },
  ],
  ["unsettled", { vi: "văn bản có hai cách hiểu, kết quả khác nhau", en: "the text can be read both ways" }],
];

const windowWords = ({ each, window }: PeriodObligation): string =>
  window === undefined
    ? both({ vi: `trong ${periods[each].vi}`, en: `within the ${periods[each].en}` })
    : both({
        vi: `ngày ${window.day}, chậm nhất ngày ${window.until}`,
        en: `day ${window.day}, at the latest day ${window.until}`,
      });

const daysWords = ({ days }: MeetingObligation): string => {
  if ("after" in days)
    return both({ vi: `trong ${days.after} ngày sau`, en: `within ${days.after} days after` });
  return days.before === 0
    ? both({ vi: "chậm nhất trong ngày họp", en: "on the day of the meeting at the latest" })
    : both({ vi: `ít nhất ${days.before} ngày trước`, en: `at least ${days.before} day before` });
};

const kindWords = (kinds: readonly string[]): string => {
  const words = (language: keyof Text) => kinds.map((kind) => label("kind", kind, language)).join(", ");
  return both({ vi: words("vi"), en: words("en") });
};

const groundWords = (grounds: readonly Ground[]): string =>
  grounds.map(({ from, source }) => `từ ${vietnameseDay(from)}: ${citedShort(source)}`).join("<br>");

/** The review sheet of the calendar: the duties with their days, the length of meetings, and their limits. */
export const calendarPage = (): string =>
  page(
    made("the obligations of the calendar"),
    "# Phiếu đối chiếu: lịch sinh hoạt",
    "*Review sheet: the calendar of meetings*",
    "Một căn cứ có hiệu lực đến khi căn cứ sau bắt đầu. Kỳ đầu tiên phải làm là kỳ trọn vẹn đầu tiên sau khi điều khoản có hiệu lực và chi bộ được thành lập. *A text holds until the one below it begins. The first period owed is the first full one after both the clause and the organisation began.*",
    "## Buổi sinh hoạt / Meetings",
    table(
      [
        "Mã / Id",
        "Quy định / Rule",
        "Ai / Who",
        "Loại / Kinds",
        "Hạn / Window",
        "Căn cứ / Source",
        "Đối chiếu",
      ],
      meetingsOwed.map((each) => [
        `\`${each.id}\``,
        both(each.says),
        both(owers[each.of]),
        kindWords(each.kinds),
        windowWords(each),
        groundWords(each.grounds),
        box,
      ]),
    ),
    "## Trước và sau mỗi buổi / With each meeting of a cell",
    table(
      ["Mã / Id", "Quy định / Rule", "Loại / Kinds", "Hạn / Window", "Căn cứ / Source", "Đối chiếu"],
      stepsOwed.map((each) => [
        `\`${each.id}\``,
        both(each.says),
        kindWords(each.kinds),
        daysWords(each),
        groundWords(each.grounds),
        box,
      ]),
    ),
    "Ngày thường hay ngày làm việc: văn bản không nói; xem [ambiguities](../ambiguities.md). *Days of the calendar or working days: no text says.*",
    "## Thời lượng tối thiểu / Least duration",
    table(
      ["Loại / Kind", "Phút / Minutes", "Căn cứ / Source", "Đối chiếu"],
      durations.map(({ kind, minutes, grounds }) => [
        kindWords([kind]),
        String(minutes),
        groundWords(grounds),
        box,
      ]),
    ),
    "Chi bộ có rất ít đảng viên: mức riêng do cấp ủy quy định (`minimumMinutes`). *A very small cell: the minimum that the competent committee set.*",
    "## Giới hạn / Limits",
    table(
      ["Mã / Id", "Quy định / Rule", "Căn cứ / Source", "Đối chiếu"],
      meetingLimits.map(({ id, says, grounds }) => [`\`${id}\``, both(says), groundWords(grounds), box]),
    ),
    "## Trạng thái / States",
    list(states.map(([state, { vi, en }]) => `\`${state}\`: ${vi} / *${en}*`)),
  );
