import type { PeriodObligation } from "./obligation.js";
import { inForceFrom, qd294, statute } from "./texts.js";

const regular = ["regular", "combined"];

/** Meetings that are owed by the calendar. A thematic meeting never stands in for a regular one. */
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
        source: { document: "CT 50-CT/TW", evidence: "S", note: "what a special case is, is not said" },
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
    grounds: [{ from: inForceFrom.ct50, source: { document: "CT 50-CT/TW", point: "2", evidence: "P" } }],
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
      { from: inForceFrom.qd294, source: qd294("21.1") },
    ],
    of: "base-organisation",
    each: "half-year",
    kinds: regular,
  },
];
