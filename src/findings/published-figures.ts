import { levels } from "../events/index.js";
import { percentText } from "../language/formats.js";
import { boundNames, figureName, labelIn, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { levelAt, type Stage } from "../projections/year/classified.js";
import type { PublishedTotals } from "../projections/year/published-totals.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import type { CapReading } from "../rules/caps/cap.js";
import type { RollSum } from "../rules/caps/roll-identity.js";
import { capChoicesText, verdictsText } from "./cap-choices-text.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type DetailTypes, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { byPopulation } from "./published-shares.js";
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
    published.flatMap(({ organisation, of, sums, by }) =>
      sums
        .filter(({ state }) => state === are)
        .map(({ identity, stated, bound, sum, missing }) => ({
          about: organisation,
          details: { of, identity, stated, ...(bound && { bound }), sum },
          missing,
          events: [by],
        })),
    );

const subject = (of: string, language: Language): string => labelIn(subjectNames, of, language);

const figures = (names: readonly string[], language: Language): string =>
  names.map((name) => figureName(name, language)).join(", ");

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
    details: { of: "text", identity: "text", stated: "number", bound: "text?", sum: "number" },
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
    code: "published-levels-incomplete",
    severity: "notice",
    details: {
      of: "text",
      whole: "text",
      stated: "number",
      apart: "number",
      levels: "number",
      without: "number",
    },
    find: ({ published }) =>
      published.flatMap(({ organisation, of, withoutLevel, by }) =>
        withoutLevel === undefined
          ? []
          : [{ about: organisation, details: { of, ...withoutLevel }, events: [by] }],
      ),
  }),

  kind({
    code: "published-part-exceeds-whole",
    severity: "irregular",
    details: { of: "text", whole: "text", part: "text", count: "number", bound: "number" },
    find: ({ published }) =>
      published.flatMap(({ organisation, of, totals, otherLevels = [], bounds = [], parts = [], by }) =>
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
          return [{ about: organisation, details: { of, whole, part, count, bound }, events: [by] }];
        }),
      ),
  }),

  kind({
    code: "published-totals-differ-from-record",
    severity: "irregular",
    details: { of: "text", level: "text", stated: "number", recorded: "number" },
    find: (year) =>
      year.published.flatMap((totals) => {
        const { organisation, of, by } = totals;
        const record = onRecord(year, totals);
        if (record === undefined) return [];
        return levels.flatMap((each) => {
          const stated = totals.totals[each];
          const recorded = record.of(each);
          // Fewer on record may only mean that the others are not on record.
          const denied = isWhole(record) ? stated !== recorded : recorded > (stated ?? recorded);
          return stated !== undefined && denied
            ? [{ about: organisation, details: { of, level: each, stated, recorded }, events: [by] }]
            : [];
        });
      }),
  }),

  kind({
    code: "published-totals-not-on-record",
    severity: "notice",
    details: { of: "text", stated: "number", recorded: "number" },
    find: (year) =>
      year.published.flatMap((totals) => {
        const { organisation, of, by } = totals;
        const { stated = 0, recorded = 0 } = onRecord(year, totals) ?? {};
        return recorded < stated
          ? [{ about: organisation, details: { of, stated, recorded }, events: [by] }]
          : [];
      }),
  }),

  kind({
    code: "published-sources-differ",
    severity: "irregular",
    details: { of: "text", figure: "text", says: "texts" },
    find: ({ published }) => {
      return byPopulation(published).flatMap((entries) => {
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
        if (isJudgedByGroup(year, totals)) return [];
        const { organisation, of, stage, caps, by } = totals;
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
        if (isJudgedByGroup(year, totals)) return [];
        const { organisation, of, caps, by } = totals;
        return caps.flatMap(({ cap, ratio, state, why, choices }) =>
          state === "open" && why === "choice-not-made" && choices.length > 0
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

/** A total, with the word for its bound: `không quá 120`. */
const statedText = (
  { stated, bound }: { readonly stated: number; readonly bound?: string },
  language: Language,
): string => (bound === undefined ? String(stated) : `${labelIn(boundNames, bound, language)} ${stated}`);

/** The sentences of these findings. */
export const publishedFiguresSentences: SentencesOf<typeof publishedFigures> = {
  "published-totals-disagree": {
    vi: (d) =>
      `Số công bố không khớp: ${figureName(d.identity, "vi")} ghi ${statedText(d, "vi")}, cộng lại được ${d.sum} (${subject(d.of, "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${figureName(d.identity, "en")} says ${statedText(d, "en")}, the parts make ${d.sum} (${subject(d.of, "en")}).`,
  },
  "published-totals-open": {
    vi: (d) =>
      `Số công bố để ngỏ: ${figureName(d.identity, "vi")} ghi ${d.stated}, các phần đã công bố cộng lại được ${d.sum} (${subject(d.of, "vi")}); không công bố: ${figures(d.missing, "vi")}.`,
    en: (d) =>
      `Published totals are left open: ${figureName(d.identity, "en")} says ${d.stated}, the parts published make ${d.sum} (${subject(d.of, "en")}); not published: ${figures(d.missing, "en")}.`,
  },
  "published-levels-incomplete": {
    vi: (d) =>
      `Chưa công bố đủ mức: ${figureName(d.whole, "vi")} ${d.stated}${d.apart === 0 ? "" : `, trừ ${d.apart} được miễn hoặc chưa kiểm điểm`}, các mức đã công bố cộng lại được ${d.levels}: còn ${d.without} chưa công bố mức (${subject(d.of, "vi")}).`,
    en: (d) =>
      `Not every level was published: ${figureName(d.whole, "en")} ${d.stated}${d.apart === 0 ? "" : `, less ${d.apart} exempt or not reviewed`}, the levels published make ${d.levels}: of ${d.without} no level was published (${subject(d.of, "en")}).`,
  },
  "published-part-exceeds-whole": {
    vi: (d) =>
      `Số công bố không khớp: ${figureName(d.whole, "vi")} ${d.bound}, trong đó ${d.part} ${d.count}: phần nhiều hơn toàn bộ (${subject(d.of, "vi")}).`,
    en: (d) =>
      `Published totals do not add up: ${figureName(d.whole, "en")} ${d.bound}, of which ${d.part} ${d.count}: the part is more than the whole (${subject(d.of, "en")}).`,
  },
  "published-totals-differ-from-record": {
    vi: (d) =>
      `Công bố ${d.stated} ${level(d.level, "vi")}, sổ ghi có ${d.recorded} (${subject(d.of, "vi")}).`,
    en: (d) =>
      `${d.stated} ${level(d.level, "en")} were published, ${d.recorded} are recorded (${subject(d.of, "en")}).`,
  },
  "published-totals-not-on-record": {
    vi: (d) =>
      `Công bố ${d.stated} được xếp loại, sổ ghi mới có ${d.recorded} (${subject(d.of, "vi")}): số còn lại chưa có trong sổ ghi.`,
    en: (d) =>
      `${d.stated} rated were published, ${d.recorded} are on record (${subject(d.of, "en")}): the others are not on record.`,
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
