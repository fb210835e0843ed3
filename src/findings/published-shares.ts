import { percentText, ratioText, share } from "../language/formats.js";
import { boundNames, figureName, labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { PublishedShare } from "../projections/year/published-shares.js";
import type { PublishedTotals } from "../projections/year/published-totals.js";
import { grouped } from "../projections/year/table.js";
import { isPercentage, type ShareRange, sharesPrintedAs } from "../rules/caps/printed-share.js";
import { compareFractions, exactSum, type Fraction } from "../rules/rubrics/fraction.js";
import { type CatalogueOf, type Found, kind, type SentencesOf } from "./kind.js";
import { oncePerYear } from "./once-per-year.js";
import { ofPublication, publicationOf, publicationText } from "./published-wording.js";

/**
 * Whether a share is larger than its base. Only the excellent may be more than their base, if the base is
 * those rated good.
 */
const isImpossible = ({ of, percent: [n, d], bound, base, count, fits }: PublishedShare): boolean => {
  if (of === "excellent" && (base === undefined || base === "good")) return false;
  if (n > d && bound !== "at-most" && bound !== "about") return true;
  return (
    count !== undefined &&
    fits.length > 0 &&
    fits.every((each) => count > each.number && (each.bound === undefined || each.bound === "at-most"))
  );
};

/** Whether the counts deny a share: none of the bases that it could have gives it. */
const isInexact = (each: PublishedShare): boolean =>
  !isImpossible(each) &&
  each.fits.length > 0 &&
  each.fits.every((one) => !each.shareOf.some(({ base }) => base === one.base));

/** Every published percentage, with the bases that give it. */
const shares = oncePerYear(({ published }) =>
  published.flatMap(({ organisation, shares: stated, by, ...totals }) =>
    stated.map((each) => ({
      about: organisation,
      each,
      details: {
        ...publicationOf(totals),
        figure: each.of,
        stated: each.percent,
        ...(each.bound && { bound: each.bound }),
      },
      given: {
        fits: each.shareOf.map(({ base }) => base),
        numbers: each.shareOf.map(({ number }) => number),
      },
      events: [by],
    })),
  ),
);

/** The base that a share has: as the text says, or the only one of which it is a share. */
const baseOf = ({ base, shareOf }: PublishedShare): string =>
  base ?? (shareOf.length === 1 ? (shareOf[0]?.base ?? "") : "");

const levelNames: readonly string[] = ["excellent", "good", "fulfilled", "unfulfilled"];

/** The figures of which a subject has at most one, so that their shares of one base are at most the whole. */
const disjoint = (stated: readonly PublishedShare[], base: string): PublishedShare[][] => {
  if (base === "good") return [];
  const named = (names: readonly string[]) => stated.filter(({ of }) => names.includes(of));
  const ofUpper = named(["excellent", "good"]);
  if (base === "goodOrBetter") return [ofUpper];
  const others = stated.filter(({ of }) => figuresApart.every((name) => name !== of));
  const lower = [...named(["fulfilled", "unfulfilled"]), ...others];
  return [
    [...ofUpper, ...lower],
    [...named(["goodOrBetter"]), ...lower],
    ...(base === "listed" || base === "" ? [named(["rated", "exempt", "notReviewed"])] : []),
  ];
};

const figuresApart: readonly string[] = [...levelNames, "goodOrBetter", "rated", "exempt", "notReviewed"];

/** The shares of one base that together are more than it, however they were rounded. */
const exceedingOf = ({ organisation, by, shares: stated, ...totals }: PublishedTotals) =>
  [...grouped(stated, (each) => [baseOf(each)])].flatMap(([base, ofBase]) => {
    // Of two percentages of one level, the smaller one counts here.
    const once = [...grouped(ofBase, (each) => [each.of])].map(([, same]) =>
      same.reduce((a, b) => (compareFractions(b.percent, a.percent) < 0 ? b : a)),
    );
    const found = disjoint(once, base).flatMap((parts) => {
      const ranges = parts.map(sharesPrintedAs);
      const least = exactSum(ranges.map((range) => range.least));
      const sum = exactSum(parts.filter(({ bound }) => bound !== "about").map(({ percent }) => percent));
      const over = least === undefined ? -1 : compareFractions(least, [1, 1]);
      const isOver = over > 0 || (over === 0 && ranges.some(({ open }) => open));
      return isOver && sum !== undefined ? [{ sum, levels: parts.map((part) => part.of) }] : [];
    });
    const [first] = found;
    if (first === undefined) return [];
    const details = { ...publicationOf(totals), ...(base === "" ? {} : { base }), ...first };
    return [{ about: organisation, details, events: [by] }];
  });

const isApart = (one: ShareRange, other: ShareRange): boolean => {
  const below = (a: ShareRange, b: ShareRange): boolean => {
    const order = a.most === undefined ? 1 : compareFractions(a.most, b.least);
    return order < 0 || (order === 0 && (a.open || b.open));
  };
  return below(one, other) || below(other, one);
};

/** Whether two percentages of one figure cannot both be right. */
const differ = (one: PublishedShare, other: PublishedShare): boolean => {
  const common = one.shareOf.some(({ base }) => other.shareOf.some((each) => each.base === base));
  const explained = one.shareOf.length > 0 && other.shareOf.length > 0 && !common;
  return !explained && isApart(sharesPrintedAs(one), sharesPrintedAs(other));
};

const differing = {
  ...ofPublication,
  figure: "text",
  base: "text?",
  one: "fraction",
  other: "fraction",
} as const;

/** The first two percentages of one figure of one population that cannot both be right. */
const differingOf = (entries: readonly PublishedTotals[]): Found<typeof differing>[] => {
  const all = entries.flatMap((entry) => entry.shares.map((each) => ({ entry, each })));
  const alike = grouped(all, ({ each }) => [JSON.stringify([each.of, each.base ?? ""])]);
  return [...alike.values()].flatMap((same) => {
    for (const [index, one] of same.entries())
      for (const other of same.slice(index + 1))
        if (differ(one.each, other.each)) {
          const { of: figure, base } = one.each;
          const details = {
            ...publicationOf({
              of: one.entry.of,
              population: one.entry.population,
              ...(one.entry.by === other.entry.by ? { source: one.entry.source } : {}),
            }),
            figure,
            ...(base && { base }),
            one: one.each.percent,
            other: other.each.percent,
          };
          const events = [...new Set([one.entry.by, other.entry.by])];
          return [{ about: one.entry.organisation, details, events }];
        }
    return [];
  });
};

/** The published totals of one population at one stage, by population. */
export const byPopulation = (published: readonly PublishedTotals[]): PublishedTotals[][] => [
  ...grouped(published, ({ organisation, of, population = "", stage = "" }) => [
    JSON.stringify([organisation, of, population, stage]),
  ]).values(),
];

const shareDetails = { ...ofPublication, figure: "text", stated: "fraction", bound: "text?" } as const;

/** Findings on published percentages: against the counts beside them, and against each other. */
export const publishedSharesFindings = [
  kind({
    code: "published-share-inexact",
    severity: "irregular",
    details: { ...shareDetails, count: "number", base: "number", fits: "texts", numbers: "numbers" },
    find: (year) =>
      shares(year).flatMap(({ about, each, details, given, events }) => {
        const { count, fits } = each;
        const [first] = fits;
        if (!isInexact(each) || first === undefined || count === undefined) return [];
        return [{ about, details: { ...details, count, base: first.number, ...given }, events }];
      }),
  }),

  kind({
    code: "published-share-impossible",
    severity: "irregular",
    details: shareDetails,
    find: (year) =>
      shares(year).flatMap(({ about, each, details, events }) =>
        isImpossible(each) ? [{ about, details, events }] : [],
      ),
  }),

  kind({
    code: "published-share-without-base",
    severity: "notice",
    details: { ...shareDetails, fits: "texts", numbers: "numbers" },
    find: (year) =>
      shares(year).flatMap(({ about, each, details, given, events }) =>
        each.base === undefined && isPercentage(each.percent) && !isInexact(each) && !isImpossible(each)
          ? [{ about, details: { ...details, ...given }, events }]
          : [],
      ),
  }),

  kind({
    code: "published-shares-exceed-whole",
    severity: "irregular",
    details: { ...ofPublication, base: "text?", sum: "fraction", levels: "texts" },
    find: ({ published }) => published.flatMap(exceedingOf),
  }),

  kind({
    code: "published-shares-differ",
    severity: "irregular",
    details: differing,
    find: ({ published }) => byPopulation(published).flatMap(differingOf),
  }),
] as const;

/** A percentage as printed, with the word for its bound: `từ 73 %`. */
const printedShare = (
  { stated, bound }: { readonly stated: Fraction; readonly bound?: string },
  language: Language,
): string =>
  [
    ...(bound === undefined ? [] : [labelIn(boundNames, bound, language)]),
    percentText(stated, language),
  ].join(" ");

/** The bases that give a percentage, with their numbers: `tổng số (110), số được xếp loại (87)`. */
const basesText = (
  { fits, numbers }: { readonly fits: readonly string[]; readonly numbers: readonly number[] },
  language: Language,
): string => fits.map((name, at) => `${figureName(name, language)} (${numbers[at]})`).join(", ");

const figures = (names: readonly string[], language: Language): string =>
  names.map((name) => figureName(name, language)).join(", ");

/** The sentences of these findings. */
export const publishedSharesSentences: SentencesOf<typeof publishedSharesFindings> = {
  "published-share-inexact": {
    vi: (d) =>
      `Công bố ${printedShare(d, "vi")} ${figureName(d.figure, "vi")} (${publicationText(d, "vi")}), trong khi ${share(d.count, d.base, "vi")}${
        d.fits.length === 0 ? "" : `; tỷ lệ này khớp nếu tính trên ${basesText(d, "vi")}`
      }.`,
    en: (d) =>
      `Published as ${printedShare(d, "en")} ${figureName(d.figure, "en")} (${publicationText(d, "en")}), but ${share(d.count, d.base, "en")}${
        d.fits.length === 0 ? "" : `; it comes out of ${basesText(d, "en")}`
      }.`,
  },
  "published-share-impossible": {
    vi: (d) =>
      `Tỷ lệ công bố không thể có: ${printedShare(d, "vi")} ${figureName(d.figure, "vi")} là nhiều hơn toàn bộ (${publicationText(d, "vi")}).`,
    en: (d) =>
      `Published share is impossible: ${printedShare(d, "en")} ${figureName(d.figure, "en")} is more than all (${publicationText(d, "en")}).`,
  },
  "published-share-without-base": {
    vi: (d) =>
      `Tỷ lệ công bố không nói tính trên số nào: ${printedShare(d, "vi")} ${figureName(d.figure, "vi")} (${publicationText(d, "vi")}); ${
        d.fits.length === 0 ? "không có số lượng để đối chiếu" : `khớp nếu tính trên ${basesText(d, "vi")}`
      }.`,
    en: (d) =>
      `Published share without its base: ${printedShare(d, "en")} ${figureName(d.figure, "en")} (${publicationText(d, "en")}); ${
        d.fits.length === 0
          ? "no count was published to compare it with"
          : `it comes out of ${basesText(d, "en")}`
      }.`,
  },
  "published-shares-exceed-whole": {
    vi: (d) =>
      `Cộng các tỷ lệ ${figures(d.levels, "vi")} được ${ratioText(d.sum, "vi")}, quá 100 % dù làm tròn thế nào (${publicationText(d, "vi")}); ${
        d.base === undefined ? "không thể cùng tính trên một số" : `đều tính trên ${figureName(d.base, "vi")}`
      }.`,
    en: (d) =>
      `The shares ${figures(d.levels, "en")} make ${ratioText(d.sum, "en")}, above 100 % however they were rounded (${publicationText(d, "en")}); ${
        d.base === undefined ? "they cannot all be of one base" : `all are of ${figureName(d.base, "en")}`
      }.`,
  },
  "published-shares-differ": {
    vi: (d) =>
      `Công bố hai tỷ lệ khác nhau cho ${figureName(d.figure, "vi")} (${publicationText(d, "vi")}): ${percentText(d.one, "vi")} và ${percentText(d.other, "vi")}, ${
        d.base === undefined ? "không nói tính trên số nào" : `cùng tính trên ${figureName(d.base, "vi")}`
      }.`,
    en: (d) =>
      `Two different shares were published of ${figureName(d.figure, "en")} (${publicationText(d, "en")}): ${percentText(d.one, "en")} and ${percentText(d.other, "en")}, ${
        d.base === undefined ? "without their base" : `both of ${figureName(d.base, "en")}`
      }.`,
  },
};

/** The catalogue entries of these findings. */
export const publishedSharesCatalogue = (): CatalogueOf<typeof publishedSharesFindings> => ({
  "published-share-inexact": {
    means: {
      vi: "Tỷ lệ phần trăm công bố không khớp số lượng, dù tính trên mẫu số nào; hoặc không khớp mẫu số đã nêu.",
      en: "A published percentage is not the share of the base it names, or of any base that it could mean.",
    },
    remedy: {
      vi: "Tỷ lệ làm tròn thì ghi rõ; tính nhầm thì công bố lại.",
      en: "Say so if it is rounded; publish again if it is wrong.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-share-impossible": {
    means: {
      vi: "Tỷ lệ công bố lớn hơn toàn bộ, nên không thể có.",
      en: "A published share is more than the whole, which cannot be.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản gốc; nguồn sai thì giữ nguyên và ghi chú mâu thuẫn.",
      en: "Compare with the source; where the source itself is wrong, keep it and note the contradiction.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-share-without-base": {
    means: {
      vi: "Tỷ lệ phần trăm được công bố mà không nói tính trên số nào.",
      en: "A percentage was published without saying of what.",
    },
    remedy: { vi: "Tìm mẫu số trong văn bản gốc.", en: "Find its base in the source." },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-shares-exceed-whole": {
    means: {
      vi: "Các tỷ lệ trên cùng một số cộng lại quá 100 %, dù làm tròn thế nào.",
      en: "Published shares of one base make more than 100 %, however they were rounded.",
    },
    remedy: {
      vi: "Tìm mẫu số của từng tỷ lệ trong văn bản gốc; tính nhầm thì công bố lại.",
      en: "Find the base of each share in the source; publish again if one is wrong.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-shares-differ": {
    means: {
      vi: "Cùng một mức có hai tỷ lệ công bố không thể cùng đúng.",
      en: "Two percentages of one level were published that cannot both be right.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản gốc; giữ cả hai cho đến khi rõ.",
      en: "Compare with the source; keep both until it is clear.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
});
