import type { Text } from "../../language/text.js";
import type { Source } from "../engine/conditions/vocabulary.js";
import { besideUnread, textsOf2026 } from "../texts-of-2026.js";

interface Owed {
  /** Its id. */
  readonly id: string;
  /** The duty in words. */
  readonly says: Text;
  /** The texts of the duty, in order of day. There is no duty before the first text. */
  readonly grounds: readonly Ground[];
  /** The kinds of meeting that fulfil the duty, or that it belongs to. */
  readonly kinds: readonly string[];
}

/** A meeting owed in each period. */
export interface PeriodObligation extends Owed {
  /** The organisation with the duty. */
  readonly of: "cell" | "base-organisation";
  /** The period of the duty. */
  readonly each: "month" | "quarter" | "half-year";
  /** The day of the month for it, and the last day if that day is off or the case is special. */
  readonly window?: { readonly day: number; readonly until: number };
}

/** The steps of a meeting. */
export type MeetingStep = "pre-meeting" | "documents-before" | "documents-after" | "report";

/** A step of each meeting of a cell: at least some days before it, or at most some days after it. */
export interface MeetingObligation extends Owed {
  readonly each: "meeting";
  /** The step. */
  readonly step: MeetingStep;
  /** The number of calendar days before or after the meeting. */
  readonly days: { readonly before: number } | { readonly after: number };
}

/** A regular duty of a party organisation. */
export type Obligation = PeriodObligation | MeetingObligation;

/** A text behind a rule, from the day on which it is in force. */
export interface Ground {
  /** The first day on which it is in force. */
  readonly from: string;
  /** The clause. */
  readonly source: Source;
}

/**
 * The text that applies on a day. Among the texts in force it is the last one, because it replaced the
 * others.
 */
export const groundOn = (grounds: readonly Ground[], day: string): Source | undefined =>
  grounds.filter(({ from }) => from <= day).at(-1)?.source;

/**
 * The days on which the texts on meetings came into force. If no text states the end of a text, the end is
 * the day of the next text.
 */
export const inForceFrom = {
  statute: "2011-01-19",
  hd12: "2018-07-06",
  hd03: "2022-12-27",
  qd294: "2025-07-01",
  ct50: "2025-07-23",
  hd42: "2025-10-28",
} as const;

const statute: Source = { document: "Điều lệ Đảng (2011)", point: "22.4, 22.6", evidence: "quoted" };

/** A point of the guidance of 2018 on meetings. HD 12 of 2022 is another guidance, on members' records. */
export const inHd12 = (point: string): Source => ({
  document: "HD 12-HD/BTCTW (6/7/2018)",
  point,
  evidence: "quoted",
});

export const inHd42: Source = {
  document: "HD 42-HD/BTCTW (28/10/2025)",
  evidence: "reported",
  note: "read in accounts that agree, not in full",
};

export const inHd03: Source = {
  document: "HD 03-HD/TW (27/12/2022)",
  evidence: "reported",
  note: "a pilot, continued by CT 50",
};

export const inQd294 = (point: string): Source => ({ document: "QĐ 294-QĐ/TW", point, evidence: "quoted" });

/**
 * The grounds since QĐ 294 was replaced: what stands beside the texts of 2026, which nobody read on this.
 */
export const sinceQd20 = (standing: Source): readonly Ground[] =>
  textsOf2026.charter.texts.map(({ number, from }) => ({ from, source: besideUnread(standing, number) }));

const regular = ["regular", "combined"];

/** The meetings that each period demands. A thematic meeting never replaces a regular one. */
export const meetingsOwed: readonly PeriodObligation[] = [
  {
    id: "regular-monthly",
    says: { vi: "Mỗi tháng sinh hoạt thường kỳ một lần", en: "One regular meeting each month" },
    grounds: [{ from: inForceFrom.statute, source: statute }],
    of: "cell",
    each: "month",
    kinds: regular,
  },
  {
    id: "regular-day",
    says: {
      vi: "Sinh hoạt thường kỳ vào ngày 3 hằng tháng; ngày nghỉ hoặc trường hợp đặc biệt thì trong tuần đầu của tháng",
      en: "The regular meeting is on the 3rd of the month; within its first week where that day is off or the case is special",
    },
    grounds: [
      {
        from: inForceFrom.ct50,
        source: {
          document: "CT 50-CT/TW",
          evidence: "reported",
          note: "what a special case is, is not said",
        },
      },
    ],
    of: "cell",
    each: "month",
    kinds: regular,
    window: { day: 3, until: 7 },
  },
  {
    id: "thematic-quarterly",
    says: {
      vi: "Mỗi quý sinh hoạt chuyên đề ít nhất một lần",
      en: "At least one thematic meeting each quarter",
    },
    grounds: [
      { from: inForceFrom.ct50, source: { document: "CT 50-CT/TW", point: "2", evidence: "quoted" } },
    ],
    of: "cell",
    each: "quarter",
    kinds: ["thematic", "combined"],
  },
  {
    id: "base-half-yearly",
    says: {
      vi: "Đảng bộ cơ sở họp thường lệ một năm hai lần: giữa năm và cuối năm",
      en: "The base party organisation meets twice a year: in the middle and at the end",
    },
    grounds: [
      { from: inForceFrom.statute, source: { ...statute, point: "22.6" } },
      { from: inForceFrom.qd294, source: inQd294("21.1") },
      ...sinceQd20({ ...statute, point: "22.6" }),
    ],
    of: "base-organisation",
    each: "half-year",
    kinds: regular,
  },
];

const since2025 = [{ from: inForceFrom.hd42, source: inHd42 }];

/** The steps before and after each meeting of a cell. */
export const stepsOwed: readonly MeetingObligation[] = [
  {
    id: "pre-meeting",
    says: {
      vi: "Chi ủy (nơi không có chi ủy: bí thư, phó bí thư) họp trước buổi sinh hoạt thường kỳ",
      en: "The cell committee (where there is none: secretary and deputy) meets before the regular meeting",
    },
    grounds: [{ from: inForceFrom.hd12, source: inHd12("II.1.1") }, ...since2025],
    each: "meeting",
    kinds: ["regular", "combined"],
    step: "pre-meeting",
    days: { before: 0 },
  },
  {
    id: "documents-before",
    says: {
      vi: "Tài liệu được đăng trước buổi sinh hoạt ít nhất 1 ngày",
      en: "Documents are posted at least 1 day before the meeting",
    },
    grounds: since2025,
    each: "meeting",
    kinds: ["regular", "thematic", "combined"],
    step: "documents-before",
    days: { before: 1 },
  },
  {
    id: "documents-after",
    says: {
      vi: "Báo cáo, kết luận hoặc nghị quyết (không mật) được đăng trong 2 ngày sau buổi sinh hoạt",
      en: "Report, conclusion or resolution (unless secret) is posted within 2 days after the meeting",
    },
    grounds: since2025,
    each: "meeting",
    kinds: ["regular", "thematic", "combined"],
    step: "documents-after",
    days: { after: 2 },
  },
  {
    id: "report-after",
    says: {
      vi: "Báo cáo cấp ủy cấp trên trong 2 ngày sau buổi sinh hoạt",
      en: "The meeting is reported to the committee above within 2 days",
    },
    grounds: [
      {
        from: inForceFrom.hd42,
        source: { ...inHd42, note: "the 2 days as resolutions of cells state them" },
      },
    ],
    each: "meeting",
    kinds: ["regular", "thematic", "combined"],
    step: "report",
    days: { after: 2 },
  },
];

/** All regular duties of cells and base organisations, in the order of the calendar. */
export const obligations: readonly Obligation[] = [...meetingsOwed, ...stepsOwed];
