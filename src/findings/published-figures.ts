import { levels } from "../events/index.js";
import { percentText, share } from "../language/formats.js";
import { figureName, labelIn, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Classification } from "../projections/year/classified.js";
import type { PublishedShare, PublishedTotals } from "../projections/year/published-totals.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import type { CapReading } from "../rules/caps/cap.js";
import { isPercentage, type TotalsVerdict } from "../rules/caps/cap-of-totals.js";
import type { RollSum } from "../rules/caps/roll-identity.js";
import { capChoicesText, verdictsText } from "./cap-choices-text.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { level } from "./wording.js";

/** The decided levels of one kind of subject within an organisation and below it. */
const decidedWithin = oncePerYear(({ context, classification }) =>
  grouped(
    classification.all.filter(({ final }) => final !== undefined),
    ({ subject, organisation }) => {
      const within = new Set([organisation, context.baseOf(organisation)]);
      return [...within].map((id) => `${subject.kind} ${id}`);
    },
  ),
);

const ownOf = (year: YearReadings, { of, organisation }: PublishedTotals): readonly Classification[] =>
  decidedWithin(year).get(`${of} ${organisation}`) ?? [];

/** The published sums in one state. */
const sumsThat =
  (are: RollSum["state"]) =>
  ({ published }: YearReadings) =>
    published.flatMap(({ organisation, of, sums, by }) =>
      sums
        .filter(({ state }) => state === are)
        .map(({ identity, stated, sum, missing }) => ({
          about: organisation,
          details: { of, identity, stated, sum },
          missing,
          events: [by],
        })),
    );

/**
 * Whether a share is larger than its base. Only the excellent may be more than their base, if the base is
 * those rated good.
 */
const isImpossible = ({ of, percent: [n, d], base, count, fits }: PublishedShare): boolean => {
  if (of === "excellent" && (base === undefined || base === "good")) return false;
  return n > d || (count !== undefined && fits.length > 0 && fits.every(({ number }) => count > number));
};

/** Every published percentage, with the bases that give it. */
const shares = oncePerYear(({ published }) =>
  published.flatMap(({ organisation, of, shares: stated, by }) =>
    stated.map((each) => ({
      about: organisation,
      each,
      details: { of, figure: each.of, stated: each.percent },
      close: each.fits.filter(({ fit }) => fit === "exact" || fit === "rounded"),
      events: [by],
    })),
  ),
);

const shareDetails = { of: "text", figure: "text", stated: "fraction" } as const;

const subject = (of: string, language: Language): string => labelIn(subjectNames, of, language);

const figures = (names: readonly string[], language: Language): string =>
  names.map((name) => figureName(name, language)).join(", ");

/** Findings on published totals and percentages: against themselves, the cap and the record. */
export const publishedFigures = [
  kind({
    code: "published-totals-disagree",
    severity: "irregular",
    details: { of: "text", identity: "text", stated: "number", sum: "number" },
    find: (year) => sumsThat("disagrees")(year).map(({ missing: _, ...found }) => found),
  }),

  kind({
    code: "published-totals-open",
    severity: "notice",
    details: { of: "text", identity: "text", stated: "number", sum: "number", missing: "texts" },
    find: (year) =>
      sumsThat("open")(year).map(({ missing, details, ...found }) => ({
        ...found,
        details: { ...details, missing },
      })),
  }),

  kind({
    code: "published-totals-differ-from-record",
    severity: "irregular",
    details: { of: "text", level: "text", stated: "number", recorded: "number" },
    find: (year) =>
      year.published.flatMap((totals) => {
        const { organisation, of, by } = totals;
        const own = ownOf(year, totals);
        return (own.length === 0 ? [] : levels).flatMap((each) => {
          const stated = totals.totals[each];
          const recorded = own.filter(({ final }) => final?.level === each).length;
          return stated === undefined || stated === recorded
            ? []
            : [{ about: organisation, details: { of, level: each, stated, recorded }, events: [by] }];
        });
      }),
  }),

  kind({
    code: "published-share-inexact",
    severity: "irregular",
    details: { ...shareDetails, count: "number", base: "number" },
    find: (year) =>
      shares(year).flatMap(({ about, each, details, close, events }) => {
        const { count, fits } = each;
        const [first] = fits;
        if (isImpossible(each) || first === undefined || count === undefined || close.length > 0) return [];
        return [{ about, details: { ...details, count, base: first.number }, events }];
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
    details: { ...shareDetails, fits: "texts" },
    find: (year) =>
      shares(year).flatMap(({ about, each, details, close, events }) =>
        each.base === undefined && isPercentage(each.percent)
          ? [{ about, details: { ...details, fits: close.map(({ base }) => base) }, events }]
          : [],
      ),
  }),

  kind({
    code: "published-sources-differ",
    severity: "irregular",
    details: { of: "text", figure: "text", says: "texts" },
    find: ({ published }) => {
      // The totals of the same population at the same stage.
      const alike = grouped(published, ({ organisation, of, population = "", stage = "" }) => [
        JSON.stringify([organisation, of, population, stage]),
      ]);
      return [...alike.values()].flatMap((entries) => {
        const named = new Set(
          entries.flatMap(({ totals }) => Object.keys(totals) as (keyof typeof totals)[]),
        );
        return [...named].sort().flatMap((figure) => {
          const told = entries.filter(({ totals }) => totals[figure] !== undefined);
          const [first] = told;
          if (first === undefined || new Set(told.map(({ totals }) => totals[figure])).size < 2) return [];
          const { organisation, of } = first;
          const says = told.map(({ totals, source }) => `${totals[figure]}${source ? ` (${source})` : ""}`);
          return [{ about: organisation, details: { of, figure, says }, events: told.map(({ by }) => by) }];
        });
      });
    },
  }),

  kind({
    code: "published-cap-exceeded",
    severity: "irregular",
    details: {
      of: "text",
      cap: "text",
      ratio: "fraction",
      stage: "text?",
      "of-good": "verdict",
      "of-good-or-better": "verdict",
      "of-rated": "verdict",
    },
    find: (year) =>
      year.published.flatMap((totals) => {
        // If the journal has levels, another kind of finding checks the cap group by group.
        if (ownOf(year, totals).length > 0) return [];
        const { organisation, of, stage, caps, by } = totals;
        return caps.flatMap(({ cap, on, ratio, readings, holds }) => {
          // A total over the cap shows that a group is over the cap. A total within the cap shows nothing about
          // groups.
          if (!on || holds !== "fails") return [];
          const verdicts = Object.fromEntries(
            readings.map(({ reading, excellent, base, holds }) => [reading, { excellent, base, holds }]),
          ) as Record<CapReading, Pick<TotalsVerdict, "excellent" | "base" | "holds">>;
          const details = { of, cap: cap.id, ratio, ...(stage && { stage }), ...verdicts };
          return [{ about: organisation, clause: cap.source, details, events: [by] }];
        });
      }),
  }),

  kind({
    code: "published-cap-depends-on-choice",
    severity: "notice",
    details: { of: "text", cap: "text", ratio: "fraction", choices: "texts" },
    find: (year) =>
      year.published.flatMap((totals) => {
        if (ownOf(year, totals).length > 0) return [];
        const { organisation, of, caps, by } = totals;
        return caps.flatMap(({ cap, on, ratio, holds, choices }) =>
          on && holds === "unknown" && choices.length > 0
            ? [
                {
                  about: organisation,
                  clause: cap.source,
                  details: { of, cap: cap.id, ratio, choices },
                  events: [by],
                },
              ]
            : [],
        );
      }),
  }),
] as const;

/** The sentences of these findings. */
export const publishedFiguresSentences: SentencesOf<typeof publishedFigures> = {
  "published-totals-disagree": {
    vi: (d) =>
      `Số công bố không khớp: ${figureName(d.identity, "vi")} ghi ${d.stated}, cộng lại được ${d.sum} (${subject(d.of, "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${figureName(d.identity, "en")} says ${d.stated}, the parts make ${d.sum} (${subject(d.of, "en")}).`,
  },
  "published-totals-open": {
    vi: (d) =>
      `Số công bố để ngỏ: ${figureName(d.identity, "vi")} ghi ${d.stated}, các phần đã công bố cộng lại được ${d.sum} (${subject(d.of, "vi")}); không công bố: ${figures(d.missing, "vi")}.`,
    en: (d) =>
      `Published totals are left open: ${figureName(d.identity, "en")} says ${d.stated}, the parts published make ${d.sum} (${subject(d.of, "en")}); not published: ${figures(d.missing, "en")}.`,
  },
  "published-totals-differ-from-record": {
    vi: (d) =>
      `Công bố ${d.stated} ${level(d.level, "vi")}, sổ ghi có ${d.recorded} (${subject(d.of, "vi")}).`,
    en: (d) =>
      `${d.stated} ${level(d.level, "en")} were published, ${d.recorded} are recorded (${subject(d.of, "en")}).`,
  },
  "published-share-inexact": {
    vi: (d) =>
      `Công bố ${percentText(d.stated, "vi")}, thực tế ${share(d.count, d.base, "vi")} (${figureName(d.figure, "vi")}).`,
    en: (d) =>
      `Published as ${percentText(d.stated, "en")}, exactly ${share(d.count, d.base, "en")} (${figureName(d.figure, "en")}).`,
  },
  "published-share-impossible": {
    vi: (d) =>
      `Tỷ lệ công bố không thể có: ${percentText(d.stated, "vi")} ${figureName(d.figure, "vi")} là nhiều hơn toàn bộ (${subject(d.of, "vi")}).`,
    en: (d) =>
      `Published share is impossible: ${percentText(d.stated, "en")} ${figureName(d.figure, "en")} is more than all (${subject(d.of, "en")}).`,
  },
  "published-share-without-base": {
    vi: (d) =>
      `Tỷ lệ công bố không nói tính trên số nào: ${percentText(d.stated, "vi")} ${figureName(d.figure, "vi")} (${subject(d.of, "vi")}); ${
        d.fits.length === 0
          ? "không mẫu số nào đã công bố cho tỷ lệ này"
          : `khớp với: ${figures(d.fits, "vi")}`
      }.`,
    en: (d) =>
      `Published share without its base: ${percentText(d.stated, "en")} ${figureName(d.figure, "en")} (${subject(d.of, "en")}); ${
        d.fits.length === 0
          ? "no base that was published gives it"
          : `it comes out of: ${figures(d.fits, "en")}`
      }.`,
  },
  "published-sources-differ": {
    vi: (d) =>
      `Các lần công bố ghi khác nhau về ${figureName(d.figure, "vi")} (${subject(d.of, "vi")}): ${d.says.join("; ")}.`,
    en: (d) =>
      `What was published differs on ${figureName(d.figure, "en")} (${subject(d.of, "en")}): ${d.says.join("; ")}.`,
  },
  "published-cap-exceeded": {
    vi: (d) =>
      `Số công bố vượt tỷ lệ ${percentText(d.ratio, "vi")} (${subject(d.of, "vi")}): ${verdictsText(d, "vi")}.`,
    en: (d) =>
      `Published totals are over the cap of ${percentText(d.ratio, "en")} (${subject(d.of, "en")}): ${verdictsText(d, "en")}.`,
  },
  "published-cap-depends-on-choice": {
    vi: (d) =>
      `Số công bố vượt tỷ lệ ${percentText(d.ratio, "vi")} (${subject(d.of, "vi")}) nếu tính cả người đứng đầu và làm tròn xuống; chưa ai chọn: ${capChoicesText(d.choices, "vi")}.`,
    en: (d) =>
      `Published totals are over the cap of ${percentText(d.ratio, "en")} (${subject(d.of, "en")}) if heads are counted and it is rounded down; nobody chose ${capChoicesText(d.choices, "en")}.`,
  },
};

/** The catalogue entries of these findings. */
export const publishedFiguresCatalogue = (): CatalogueOf<typeof publishedFigures> => ({
  "published-totals-disagree": {
    means: {
      vi: "Các con số công bố không cộng khớp với nhau.",
      en: "Published totals do not add up.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản gốc; nguồn sai thì giữ nguyên và ghi chú mâu thuẫn.",
      en: "Compare with the source; where the source itself is wrong, keep it and note the contradiction.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-totals-open": {
    means: {
      vi: "Không kiểm tra được tổng công bố, vì có phần không được công bố.",
      en: "Published totals cannot be checked, because parts of them were not published.",
    },
    remedy: { vi: "Tìm số liệu của phần còn thiếu.", en: "Find the figures that are missing." },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-totals-differ-from-record": {
    means: {
      vi: "Số công bố khác số đếm được từ các quyết định đã ghi.",
      en: "A published total is not what the decisions on record make.",
    },
    remedy: {
      vi: "Ghi bổ sung quyết định còn thiếu, hoặc công bố lại.",
      en: "Record the decisions that are missing, or publish again.",
    },
    clauses: [],
    needs: ["ResultsPublished", ...needed.decided, ...needed.house],
  },
  "published-share-inexact": {
    means: {
      vi: "Tỷ lệ phần trăm công bố không khớp số lượng, dù tính trên mẫu số nào.",
      en: "A published percentage is not the share of any base that it could mean.",
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
  "published-sources-differ": {
    means: {
      vi: "Các nguồn công bố những con số khác nhau về cùng một nhóm.",
      en: "Sources publish different figures for the same population.",
    },
    remedy: {
      vi: "Tìm văn bản gốc; giữ cả hai số liệu cho đến khi rõ.",
      en: "Find the original; keep both figures until it is clear.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-cap-exceeded": {
    means: {
      vi: "Tổng số công bố vượt tỷ lệ cho phép, nên có nhóm vượt tỷ lệ.",
      en: "Published totals are over the cap, so that some group is over it.",
    },
    remedy: {
      vi: "Kiểm tra nhóm và mẫu số để tính tỷ lệ; cấp có thẩm quyền giải trình.",
      en: "Check the group and the base of the cap; the competent committee explains.",
    },
    clauses: cites.caps(),
    needs: ["ResultsPublished"],
  },
  "published-cap-depends-on-choice": {
    means: {
      vi: "Tổng số công bố vượt tỷ lệ theo cách hiểu chặt nhất; kết quả tùy thuộc lựa chọn mà cấp ủy chưa chọn.",
      en: "Published totals are over the cap by its strictest reading; it depends on a choice that nobody made.",
    },
    remedy: {
      vi: "Cấp ủy chọn cách tính người đứng đầu, cách làm tròn và ghi lại lựa chọn khi mở đợt kiểm điểm.",
      en: "The committee chooses how heads and rounding are treated, and the review records the choice.",
    },
    clauses: cites.caps(),
    needs: ["ResultsPublished"],
  },
});
