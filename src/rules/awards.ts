import type { Text } from "../language/text.js";
import type { Source } from "./engine/conditions/vocabulary.js";
import type { InForce } from "./in-force.js";
import { firstDayOf2026 } from "./texts-of-2026.js";

/**
 * The kinds of subjects for awards: a member, a cell below a base organisation, a base organisation of either
 * form.
 */
const commendedKinds = ["member", "cell", "base-organisation"] as const;
/** The kind of subject for an award. */
export type CommendedKind = (typeof commendedKinds)[number];

/** An award for decided levels, and the office that gives it. */
export interface CommendationRule extends InForce {
  /** Its id. */
  readonly id: string;
  /** The kind of subject that receives the award. */
  readonly of: CommendedKind;
  /** The ground: the level of one year, or years in a row. */
  readonly ground: "year" | "five-years";
  /** The number of excellent years in a row. */
  readonly years: number;
  /** Whether each year also needs a recognition as distinguished. */
  readonly distinguished: boolean;
  /** The award. */
  readonly award: Text;
  /** The office that gives the award. It names no particular committee. */
  readonly by: Text;
  /** The clause. */
  readonly source: Source;
}

/** A limit: nobody is commended for a year with a level below excellent. */
export interface CommendationLimit extends InForce {
  /** Its id. */
  readonly id: string;
  /** The limit. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

const source: Source = { document: "HD 06-HD/TW (9/6/2025)", point: "19", evidence: "quoted" };

/** They end where a text of 2026 replaces their source: the authors know that text only from reports. */
const inForce = { from: "2025-06-09", until: firstDayOf2026("awards") };

const certificate: Text = { vi: "giấy khen", en: "certificate of merit" };
const diploma: Text = { vi: "bằng khen", en: "diploma of merit" };
const flag: Text = { vi: "cờ", en: "flag" };

const province: Text = {
  vi: "ban thường vụ cấp ủy cấp tỉnh",
  en: "the standing committee at province level",
};
const aboveBase: Text = {
  vi: "ban thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng",
  en: "the standing committee directly above the base organisation",
};

const oneYear = { ground: "year", years: 1 } as const;
const fiveYears = { ground: "five-years", years: 5 } as const;

type Row = Omit<CommendationRule, "id" | "from" | "until" | "source">;

const rows: Readonly<Record<string, Row>> = {
  "member.year": {
    of: "member",
    ...oneYear,
    distinguished: false,
    award: certificate,
    by: { vi: "đảng ủy cơ sở, chi bộ cơ sở", en: "the base committee or base cell" },
  },
  "member.five-years.certificate": {
    of: "member",
    ...fiveYears,
    distinguished: false,
    award: certificate,
    by: aboveBase,
  },
  "member.five-years.diploma": {
    of: "member",
    ...fiveYears,
    distinguished: false,
    award: diploma,
    by: province,
  },
  "cell.year": {
    of: "cell",
    ...oneYear,
    distinguished: true,
    award: certificate,
    by: { vi: "đảng ủy cấp trên trực tiếp", en: "the party committee directly above" },
  },
  "cell.five-years.certificate": {
    of: "cell",
    ...fiveYears,
    distinguished: true,
    award: certificate,
    by: aboveBase,
  },
  "cell.five-years.diploma": {
    of: "cell",
    ...fiveYears,
    distinguished: true,
    award: diploma,
    by: province,
  },
  "base.year": {
    of: "base-organisation",
    ...oneYear,
    distinguished: true,
    award: certificate,
    by: aboveBase,
  },
  "base.five-years.diploma": {
    of: "base-organisation",
    ...fiveYears,
    distinguished: true,
    award: diploma,
    by: province,
  },
  "base.five-years.flag": {
    of: "base-organisation",
    ...fiveYears,
    distinguished: true,
    award: flag,
    by: province,
  },
};

/** The awards of HD 06 of 2025 for levels of quality, row by row. */
export const commendationRules: readonly CommendationRule[] = Object.entries(rows).map(([id, row]) => ({
  id,
  ...row,
  ...inForce,
  source,
}));

/** HD 21 of 2019 states the limit directly. In HD 06 every row demands it. */
export const commendationLimits: readonly CommendationLimit[] = [
  {
    id: "only-excellent.hd21",
    says: { vi: "Chỉ xét khen thưởng mức xuất sắc", en: "Only excellent levels are considered" },
    source: { document: "HD 21-HD/BTCTW (18/10/2019)", evidence: "quoted" },
    from: "2019-10-18",
    until: "2023-11-10",
  },
  {
    id: "only-excellent.hd06",
    says: { vi: "Chỉ xét khen thưởng mức xuất sắc", en: "Only excellent levels are considered" },
    source,
    ...inForce,
  },
];

/** How much earlier a text allows the badge for years of membership to be given. */
interface PartyAgeBadges extends InForce {
  /** Its id. */
  readonly id: string;
  /** The most months by which the badge of so many years may come earlier, for a grave illness or after a death. */
  earlier(years: number): number;
  /** The rule. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/** HD 06 of 2025 replaced it. The authors did not read what that text and its successor say of badges. */
export const partyAgeBadges: PartyAgeBadges = {
  id: "party-age-badges.hd01",
  earlier: (years) => (years < 70 ? 12 : 24),
  says: {
    vi: "Huy hiệu Đảng: đủ số năm tuổi đảng; bệnh nặng được xét sớm không quá 12 tháng, từ 70 năm không quá 24 tháng",
    en: "Party badge: the full years of membership; in grave illness up to 12 months earlier, from 70 years up to 24",
  },
  source: { document: "HD 01-HD/TW (28/9/2021)", point: "18", evidence: "quoted-in-part" },
  from: "2021-09-28",
  until: "2025-06-09",
};

/** Texts on commendation that the authors did not find. The library says nothing about them. */
export const commendationGaps: readonly { readonly id: string; readonly says: Text }[] = [
  {
    id: "before-hd06",
    says: {
      vi: "Điều kiện khen thưởng trước ngày 9/6/2025: chưa đọc được văn bản.",
      en: "Conditions of commendation before 9/6/2025: no text was read.",
    },
  },
  {
    id: "after-hd06",
    says: {
      vi: "Điều kiện khen thưởng từ ngày 19/5/2026 (HD 01-HD/TW): chưa đọc được văn bản.",
      en: "Conditions of commendation from 19/5/2026 (HD 01-HD/TW): the text was not read.",
    },
  },
  {
    id: "unrated-year",
    says: {
      vi: "Năm không được xếp loại có làm gián đoạn chuỗi năm liên tục hay không: chưa tìm thấy quy định.",
      en: "Whether a year without a level breaks years in a row: not found.",
    },
  },
];
