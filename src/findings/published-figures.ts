import { levels } from "../events/index.js";
import { percentText } from "../language/formats.js";
import { boundNames, figureName, labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { levelAt, type Stage } from "../projections/year/classified.js";
import type { PublishedTotals } from "../projections/year/published-totals.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import type { CapReading } from "../rules/caps/cap.js";
import { type CountRange, countsWithin } from "../rules/caps/printed-share.js";
import type { RollSum } from "../rules/caps/roll-identity.js";
import { capChoicesText, verdictsText } from "./cap-choices-text.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type DetailTypes, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { byPopulation } from "./published-shares.js";
import { ofPublication, publicationOf, publicationText } from "./published-wording.js";
import { level } from "./wording.js";

const levelsWithin =
  (stage: Stage) =>
  ({ context, classification }: YearReadings) =>
    grouped(
      classification.all.filter((each) => levelAt(each, stage) !== undefined),
      ({ subject, organisation }) => {
        const within = new Set([organisation, context.baseOf(organisation)]);
        return [...within].map((id) => `${subject.kind} ${id}`);
      },
    );

/** The levels of one kind of subject within an organisation and below it, decided or only proposed. */
const given = {
  decided: oncePerYear(levelsWithin("decided")),
  proposed: oncePerYear(levelsWithin("proposed")),
};

/** The published levels beside those on record at the same stage. */
interface OnRecord {
  /** The number published in all; undefined if nobody published it. */
  readonly stated: number | undefined;
  /** The number on record in all. */
  readonly recorded: number;
  /** The number on record with a level. */
  readonly of: (level: string) => number;
}

/** The record of a population. Nothing shows which subjects belong to a part of it. */
const onRecord = (
  year: YearReadings,
  { of, organisation, population, stage = "decided", totals }: PublishedTotals,
): OnRecord | undefined => {
  const own = given[stage](year).get(`${of} ${organisation}`) ?? [];
  if (own.length === 0 || population !== undefined) return undefined;
  const isWhole = levels.every((each) => totals[each] !== undefined);
  return {
    stated:
      totals.rated ?? (isWhole ? levels.reduce((sum, each) => sum + (totals[each] ?? 0), 0) : undefined),
    recorded: own.length,
    of: (each) => own.filter((subject) => levelAt(subject, stage)?.level === each).length,
  };
};

/** Whether the record holds everybody whom the publication counts. */
const isWhole = ({ stated, recorded }: OnRecord): boolean => stated !== undefined && recorded >= stated;

/** The published sums in one state. */
const sumsThat =
  (are: RollSum["state"]) =>
  ({ published }: YearReadings) =>
    published.flatMap((totals) =>
      totals.sums
        .filter(({ state }) => state === are)
        .map(({ identity, stated, bound, sum, parts, missing }) => ({
          about: totals.organisation,
          details: { ...publicationOf(totals), identity, stated, ...(bound && { bound }), sum },
          told: { parts: Object.keys(parts), numbers: Object.values(parts) },
          missing,
          events: [totals.by],
        })),
    );

const figures = (names: readonly string[], language: Language): string =>
  names.map((name) => figureName(name, language)).join(", ");

/** What an entry says of one total: exactly, or as a bound. */
interface Told extends CountRange {
  readonly figure: string;
  /** As text in any language: `10`, `≥ 30 (Báo cáo 05)`. */
  readonly says: string;
  readonly by: string;
}

const toldIn = ({ totals, bounds = [], source, by }: PublishedTotals): Told[] => {
  const from = source === undefined ? "" : ` (${source})`;
  return [
    ...Object.entries(totals).flatMap(([figure, count]) =>
      count === undefined ? [] : [{ figure, least: count, most: count, says: `${count}${from}`, by }],
    ),
    ...bounds
      .filter(({ bound }) => bound !== "about")
      .map(({ of: figure, bound, count }) => ({
        figure,
        ...countsWithin(count, bound),
        says: `${bound === "at-least" ? "≥" : "≤"} ${count}${from}`,
        by,
      })),
  ];
};

/** Whether the journal holds the levels of everybody: other kinds of findings then check the cap by group. */
const isJudgedByGroup = (year: YearReadings, totals: PublishedTotals): boolean => {
  const record = onRecord(year, totals);
  return record !== undefined && isWhole(record);
};

/** Findings on published totals: against themselves, the cap and the record. */
export const publishedFigures = [
  kind({
    code: "published-totals-disagree",
    severity: "irregular",
    details: {
      ...ofPublication,
      identity: "text",
      stated: "number",
      bound: "text?",
      sum: "number",
      parts: "texts",
      numbers: "numbers",
    },
    find: (year) =>
      sumsThat("disagrees")(year).map(({ missing: _, told, details, ...found }) => ({
        ...found,
        details: { ...details, ...told },
      })),
  }),

  kind({
    code: "published-totals-open",
    severity: "notice",
    details: { ...ofPublication, identity: "text", stated: "number", sum: "number", missing: "texts" },
    find: (year) =>
      sumsThat("open")(year).map(({ missing, told: _, details, ...found }) => ({
        ...found,
        details: { ...details, missing },
      })),
  }),

  kind({
    code: "published-levels-incomplete",
    severity: "notice",
    details: {
      ...ofPublication,
      whole: "text",
      stated: "number",
      apart: "number",
      levels: "number",
      without: "number",
    },
    find: ({ published }) =>
      published.flatMap((totals) =>
        totals.withoutLevel === undefined
          ? []
          : [
              {
                about: totals.organisation,
                details: { ...publicationOf(totals), ...totals.withoutLevel },
                events: [totals.by],
              },
            ],
      ),
  }),

  kind({
    code: "published-part-exceeds-whole",
    severity: "irregular",
    details: { ...ofPublication, whole: "text", part: "text", count: "number", bound: "number" },
    find: ({ published }) =>
      published.flatMap(({ organisation, totals, otherLevels = [], bounds = [], parts = [], by, ...rest }) =>
        parts.flatMap(({ of: whole, name: part, count, bound: said }) => {
          const counts: Readonly<Record<string, number | undefined>> = {
            ...Object.fromEntries(otherLevels.map((level) => [level.name, level.count])),
            ...Object.fromEntries(
              bounds.filter(({ bound }) => bound === "at-most").map((each) => [each.of, each.count]),
            ),
            ...totals,
          };
          const bound = counts[whole];
          const isLess = said === "at-most" || said === "about";
          if (count === undefined || isLess || bound === undefined || count <= bound) return [];
          const details = { ...publicationOf(rest), whole, part, count, bound };
          return [{ about: organisation, details, events: [by] }];
        }),
      ),
  }),

  kind({
    code: "published-totals-differ-from-record",
    severity: "irregular",
    details: { ...ofPublication, level: "text", stated: "number", recorded: "number" },
    find: (year) =>
      year.published.flatMap((totals) => {
        const { organisation, by } = totals;
        const record = onRecord(year, totals);
        if (record === undefined) return [];
        return levels.flatMap((each) => {
          const stated = totals.totals[each];
          const recorded = record.of(each);
          // Fewer on record may only mean that the others are not on record.
          const denied = isWhole(record) ? stated !== recorded : recorded > (stated ?? recorded);
          return stated !== undefined && denied
            ? [
                {
                  about: organisation,
                  details: { ...publicationOf(totals), level: each, stated, recorded },
                  events: [by],
                },
              ]
            : [];
        });
      }),
  }),

  kind({
    code: "published-totals-not-on-record",
    severity: "notice",
    details: { ...ofPublication, stated: "number", recorded: "number" },
    find: (year) =>
      year.published.flatMap((totals) => {
        const { organisation, by } = totals;
        const { stated = 0, recorded = 0 } = onRecord(year, totals) ?? {};
        return recorded < stated
          ? [
              {
                about: organisation,
                details: { ...publicationOf(totals), stated, recorded },
                events: [by],
              },
            ]
          : [];
      }),
  }),

  kind({
    code: "published-sources-differ",
    severity: "irregular",
    details: { ...ofPublication, figure: "text", says: "texts" },
    find: ({ published }) =>
      byPopulation(published).flatMap((entries) => {
        const [first] = entries;
        if (first === undefined) return [];
        const { organisation, of, population } = first;
        return [...grouped(entries.flatMap(toldIn), ({ figure }) => [figure])]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([figure, told]) => {
            const least = Math.max(...told.map((each) => each.least));
            const most = Math.min(...told.map((each) => each.most ?? Number.POSITIVE_INFINITY));
            if (least <= most) return [];
            const details = {
              ...publicationOf({ of, population }),
              figure,
              says: told.map(({ says }) => says),
            };
            return [{ about: organisation, details, events: [...new Set(told.map(({ by }) => by))] }];
          });
      }),
  }),

  kind({
    code: "published-cap-exceeded",
    severity: "irregular",
    details: {
      ...ofPublication,
      cap: "text",
      ratio: "fraction",
      stage: "text?",
      "of-good": "verdict",
      "of-good-or-better": "verdict",
      "of-rated": "verdict",
    },
    find: (year) =>
      year.published.flatMap((totals) => {
        if (isJudgedByGroup(year, totals)) return [];
        const { organisation, stage, caps, by } = totals;
        return caps.flatMap(({ cap, ratio, readings, state }) => {
          // A total over the cap shows that a group is over the cap. A total within the cap shows nothing about
          // groups.
          if (state !== "over") return [];
          const verdicts = Object.fromEntries(
            readings.map(({ reading, excellent, base, holds, share }) => [
              reading,
              { excellent, base, holds, ...(share && { share }) },
            ]),
          ) as Record<CapReading, DetailTypes["verdict"]>;
          const details = {
            ...publicationOf(totals),
            cap: cap.id,
            ratio,
            ...(stage && { stage }),
            ...verdicts,
          };
          return [{ about: organisation, clause: cap.source, details, events: [by] }];
        });
      }),
  }),

  kind({
    code: "published-cap-depends-on-choice",
    severity: "notice",
    details: { ...ofPublication, cap: "text", ratio: "fraction", choices: "texts" },
    find: (year) =>
      year.published.flatMap((totals) => {
        if (isJudgedByGroup(year, totals)) return [];
        const { organisation, caps, by } = totals;
        return caps.flatMap(({ cap, ratio, state, why, choices }) =>
          state === "open" && why === "choice-not-made" && choices.length > 0
            ? [
                {
                  about: organisation,
                  clause: cap.source,
                  details: { ...publicationOf(totals), cap: cap.id, ratio, choices },
                  events: [by],
                },
              ]
            : [],
        );
      }),
  }),
] as const;

/** A total, with the word for its bound: `không quá 120`. */
const statedText = (
  { stated, bound }: { readonly stated: number; readonly bound?: string },
  language: Language,
): string => (bound === undefined ? String(stated) : `${labelIn(boundNames, bound, language)} ${stated}`);

/** The parts of a sum with their numbers: `xuất sắc 15, tốt 10`. */
const partsText = (
  { parts, numbers }: { readonly parts: readonly string[]; readonly numbers: readonly number[] },
  language: Language,
): string => parts.map((name, at) => `${figureName(name, language)} ${numbers[at]}`).join(", ");

/** The sentences of these findings. */
export const publishedFiguresSentences: SentencesOf<typeof publishedFigures> = {
  "published-totals-disagree": {
    vi: (d) =>
      `Số công bố không khớp: ${figureName(d.identity, "vi")} ghi ${statedText(d, "vi")}, các phần ${partsText(d, "vi")} cộng lại được ${d.sum} (${publicationText(d, "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${figureName(d.identity, "en")} says ${statedText(d, "en")}, the parts ${partsText(d, "en")} make ${d.sum} (${publicationText(d, "en")}).`,
  },
  "published-totals-open": {
    vi: (d) =>
      `Số công bố để ngỏ: ${figureName(d.identity, "vi")} ghi ${d.stated}, các phần đã công bố cộng lại được ${d.sum} (${publicationText(d, "vi")}); không công bố: ${figures(d.missing, "vi")}.`,
    en: (d) =>
      `Published totals are left open: ${figureName(d.identity, "en")} says ${d.stated}, the parts published make ${d.sum} (${publicationText(d, "en")}); not published: ${figures(d.missing, "en")}.`,
  },
  "published-levels-incomplete": {
    vi: (d) =>
      `Chưa công bố đủ mức: ${figureName(d.whole, "vi")} ${d.stated}${d.apart === 0 ? "" : `, trừ ${d.apart} được miễn hoặc chưa kiểm điểm`}, các mức đã công bố cộng lại được ${d.levels}: còn ${d.without} chưa công bố mức (${publicationText(d, "vi")}).`,
    en: (d) =>
      `Not every level was published: ${figureName(d.whole, "en")} ${d.stated}${d.apart === 0 ? "" : `, less ${d.apart} exempt or not reviewed`}, the levels published make ${d.levels}: of ${d.without} no level was published (${publicationText(d, "en")}).`,
  },
  "published-part-exceeds-whole": {
    vi: (d) =>
      `Số công bố không khớp: ${figureName(d.whole, "vi")} ${d.bound}, trong đó ${d.part} ${d.count}: phần nhiều hơn toàn bộ (${publicationText(d, "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${figureName(d.whole, "en")} ${d.bound}, of which ${d.part} ${d.count}: the part is more than the whole (${publicationText(d, "en")}).`,
  },
  "published-totals-differ-from-record": {
    vi: (d) =>
      `Công bố ${d.stated} ${level(d.level, "vi")}, sổ ghi có ${d.recorded} (${publicationText(d, "vi")}).`,
    en: (d) =>
      `${d.stated} ${level(d.level, "en")} were published, ${d.recorded} are recorded (${publicationText(d, "en")}).`,
  },
  "published-totals-not-on-record": {
    vi: (d) =>
      `Công bố ${d.stated} được xếp loại, sổ ghi mới có ${d.recorded} (${publicationText(d, "vi")}): số còn lại chưa có trong sổ ghi.`,
    en: (d) =>
      `${d.stated} rated were published, ${d.recorded} are on record (${publicationText(d, "en")}): the others are not on record.`,
  },
  "published-sources-differ": {
    vi: (d) =>
      `Số công bố mâu thuẫn về ${figureName(d.figure, "vi")} (${publicationText(d, "vi")}): ${d.says.join("; ")}.`,
    en: (d) =>
      `Published figures contradict each other on ${figureName(d.figure, "en")} (${publicationText(d, "en")}): ${d.says.join("; ")}.`,
  },
  "published-cap-exceeded": {
    vi: (d) =>
      `Số công bố vượt tỷ lệ ${percentText(d.ratio, "vi")} (${publicationText(d, "vi")}): ${verdictsText(d, "vi")}.`,
    en: (d) =>
      `Published totals are over the cap of ${percentText(d.ratio, "en")} (${publicationText(d, "en")}): ${verdictsText(d, "en")}.`,
  },
  "published-cap-depends-on-choice": {
    vi: (d) =>
      `Số công bố vượt tỷ lệ ${percentText(d.ratio, "vi")} (${publicationText(d, "vi")}) nếu tính cả người đứng đầu và làm tròn xuống; chưa ai chọn: ${capChoicesText(d.choices, "vi")}.`,
    en: (d) =>
      `Published totals are over the cap of ${percentText(d.ratio, "en")} (${publicationText(d, "en")}) if heads are counted and it is rounded down; nobody chose ${capChoicesText(d.choices, "en")}.`,
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
  "published-levels-incomplete": {
    means: {
      vi: "Các mức đã công bố cộng lại ít hơn tổng số: một số chưa công bố mức.",
      en: "The levels published are fewer than the total: of some no level was published.",
    },
    remedy: {
      vi: "Tìm trong văn bản gốc số được miễn, số chưa kiểm điểm và các mức còn lại.",
      en: "Find the exempt, those not reviewed and the other levels in the source.",
    },
    clauses: [],
    needs: ["ResultsPublished"],
  },
  "published-part-exceeds-whole": {
    means: {
      vi: "Phần công bố sau chữ “trong đó” nhiều hơn toàn bộ.",
      en: "A part published as “of which” is more than its whole.",
    },
    remedy: {
      vi: "Đối chiếu với văn bản gốc; nguồn sai thì giữ nguyên và ghi chú mâu thuẫn.",
      en: "Compare with the source; where the source itself is wrong, keep it and note the contradiction.",
    },
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
  "published-totals-not-on-record": {
    means: {
      vi: "Sổ ghi có mức của ít đối tượng hơn số đã công bố.",
      en: "The journal holds levels of fewer subjects than were published.",
    },
    remedy: {
      vi: "Ghi thêm các quyết định xếp loại còn thiếu, nếu có.",
      en: "Record the other decisions on levels, where there are any.",
    },
    clauses: [],
    needs: ["ResultsPublished", ...needed.given],
  },
  "published-sources-differ": {
    means: {
      vi: "Các con số công bố về cùng một nhóm không thể cùng đúng, ở một hay nhiều nguồn.",
      en: "Figures published for the same population cannot all be right, in one source or in several.",
    },
    remedy: {
      vi: "Tìm văn bản gốc; giữ các số liệu cho đến khi rõ.",
      en: "Find the original; keep every figure until it is clear.",
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
