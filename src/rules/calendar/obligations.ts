import type { Source, Text } from "../engine/rule-set.js";

/** A meeting that a cell owes each period, from the day its source is in force. */
export interface Obligation {
  readonly id: string;
  readonly says: Text;
  readonly source: Source;
  readonly from: string;
  readonly period: "month" | "quarter";
  /** Kinds of meeting that meet it. */
  readonly kinds: readonly string[];
}

/** What every cell owes. A thematic meeting never stands in for a regular one. */
export const obligations: readonly Obligation[] = [
  {
    id: "regular-monthly",
    says: { vi: "Mỗi tháng sinh hoạt thường kỳ một lần", en: "One regular meeting each month" },
    source: { document: "Điều lệ Đảng (2011)", point: "22.4, 22.6", evidence: "P" },
    from: "2011-01-19",
    period: "month",
    kinds: ["regular", "combined"],
  },
  {
    id: "thematic-quarterly",
    says: {
      vi: "Mỗi quý sinh hoạt chuyên đề ít nhất một lần",
      en: "At least one thematic meeting each quarter",
    },
    source: { document: "CT 50-CT/TW", point: "2", evidence: "P" },
    from: "2025-07-23",
    period: "quarter",
    kinds: ["thematic", "combined"],
  },
];

/** The least minutes that a kind of meeting lasts, from the day its source is in force. */
export interface Duration {
  readonly kind: string;
  readonly minutes: number;
  readonly from: string;
  readonly source: Source;
}

const hd12: Source = { document: "HD 12-HD/BTCTW (6/7/2018)", point: "II.3", evidence: "P" };

export const durations: readonly Duration[] = [
  { kind: "regular", minutes: 90, from: "2018-07-06", source: hd12 },
  { kind: "combined", minutes: 120, from: "2018-07-06", source: hd12 },
];
