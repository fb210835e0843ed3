import { ratioText, share } from "../language/formats.js";
import { labelIn, readingNames, stageNames, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { type CapOnGroup, ungroupedOf } from "../projections/year/caps.js";
import { type CapReading, type CapVerdict, capVerdict, type Tally } from "../rules/caps/cap.js";
import { capReadings } from "../rules/engine/conditions/vocabulary.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type Found, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";

const capDetails = {
  cap: "text",
  subject: "text",
  stage: "text",
  excellent: "number",
  base: "number",
  over: "number",
  maximum: "number",
  ratio: "fraction",
  unsettled: "number?",
  "of-good": "fraction",
  "of-good-or-better": "fraction",
  "of-rated": "fraction",
} as const;

/**
 * Whether the cap holds for every possible count of the unsettled subjects. It is undefined if the count
 * decides.
 */
const settled = ({ tally, unsettled }: CapOnGroup, clause: CapVerdict): boolean | undefined => {
  const { excellent, good, rated } = unsettled;
  const holds = (more: Tally): boolean =>
    capVerdict(
      {
        excellent: tally.excellent + more.excellent,
        good: tally.good + more.good,
        rated: tally.rated + more.rated,
      },
      clause.ratio,
      clause.reading,
      clause.rounding,
    ).holds;
  const worst = holds({ excellent, good: 0, rated: excellent });
  const best = holds({ excellent: 0, good, rated: rated - excellent });
  return worst === best ? worst : undefined;
};

/** The caps that the options switch on, with their figures, by result. */
const judged = oncePerYear(({ caps }) =>
  caps.flatMap((verdict) => {
    const { cap, on, group, stage, verdicts, unsettled, from } = verdict;
    const [clause, ...others] = verdicts;
    if (!on || clause === undefined) return [];
    const readings = Object.fromEntries(
      verdicts.map(({ reading, excellent, base }) => [reading, [excellent, base] as const]),
    ) as Record<CapReading, Fraction>;
    const details = {
      cap: cap.id,
      subject: cap.subject,
      stage,
      excellent: clause.excellent,
      base: clause.base,
      over: clause.over,
      maximum: clause.maximum,
      ratio: clause.ratio,
      ...(unsettled.rated === 0 ? {} : { unsettled: unsettled.rated }),
      ...readings,
    };
    const found: Found<typeof capDetails> = { about: group, clause: cap.source, details, events: from };
    const part = others.some((other) => other.holds !== clause.holds);
    return [{ holds: settled(verdict, clause), part, found }];
  }),
);

const shareOf = ([count, base]: Fraction, language: Language): string => share(count, base, language);

const readingsText = (readings: Readonly<Record<CapReading, Fraction>>, language: Language): string =>
  capReadings
    .map((reading) => `${labelIn(readingNames, reading, language)}: ${shareOf(readings[reading], language)}`)
    .join("; ");

const stage = (name: string, language: Language): string => labelIn(stageNames, name, language);

/** The number of excellent subjects at a stage, as an office writes it: "đề nghị 4 đồng chí". */
const countedText = ({
  stage: at,
  subject,
  excellent,
}: {
  readonly stage: string;
  readonly subject: string;
  readonly excellent: number;
}): string =>
  `${at === "decided" ? "quyết định" : "đề nghị"} ${excellent} ${subject === "member" ? "đồng chí" : labelIn(subjectNames, subject, "vi")}`;

/** Findings on caps: exceeded or perhaps exceeded, read in two different ways, or extended too far. */
export const capsOnLevels = [
  kind({
    code: "cap-exceeded",
    severity: "breach",
    details: capDetails,
    find: (year) => judged(year).flatMap(({ holds, found }) => (holds === false ? [found] : [])),
  }),

  kind({
    code: "cap-readings-differ",
    severity: "notice",
    details: capDetails,
    find: (year) => judged(year).flatMap(({ part, found }) => (part ? [found] : [])),
  }),

  kind({
    code: "cap-unsettled",
    severity: "notice",
    details: capDetails,
    find: (year) => judged(year).flatMap(({ holds, found }) => (holds === undefined ? [found] : [])),
  }),

  kind({
    code: "cap-extension-too-large",
    severity: "breach",
    details: { cap: "text", ratio: "fraction", allowed: "fraction" },
    find: ({ caps }) => {
      // A decision at several stages counts once.
      const decided = new Map(
        caps.flatMap(({ cap, on, group, tooLarge }) =>
          on && tooLarge !== undefined ? [[`${cap.id} ${group}`, { cap, group, tooLarge }] as const] : [],
        ),
      );
      return [...decided.values()].map(({ cap, group, tooLarge: { ratio, by } }) => ({
        about: group,
        clause: cap.source,
        details: { cap: cap.id, ratio, allowed: cap.extendedTo ?? cap.ratio },
        events: [by],
      }));
    },
  }),

  kind({
    code: "not-in-cap-group",
    severity: "notice",
    details: { cap: "text", subject: "text", count: "number" },
    find: ({ context, classification }) =>
      ungroupedOf(context, classification.all).map(({ cap, base, subjects, from }) => ({
        about: base,
        clause: cap.source,
        details: { cap: cap.id, subject: cap.subject, count: subjects.length },
        events: from,
      })),
  }),
] as const;

/** The sentences of these findings. */
export const capsOnLevelsSentences: SentencesOf<typeof capsOnLevels> = {
  "cap-exceeded": {
    vi: (d) =>
      `Vượt tỷ lệ tối đa ${ratioText(d.ratio, "vi")}: ${countedText(d)}, tối đa ${d.maximum}, vượt ${d.over}. Tỷ lệ ${readingsText(d, "vi")}.`,
    en: (d) =>
      `Over the cap of ${ratioText(d.ratio, "en")}: ${d.excellent} ${stage(d.stage, "en")}, at most ${d.maximum}, over by ${d.over}. By each reading: ${readingsText(d, "en")}.`,
  },
  "cap-readings-differ": {
    vi: (d) =>
      `Các cách hiểu tỷ lệ cho kết quả khác nhau (${stage(d.stage, "vi")}): ${readingsText(d, "vi")}.`,
    en: (d) => `The readings of the cap differ (${stage(d.stage, "en")}): ${readingsText(d, "en")}.`,
  },
  "cap-unsettled": {
    vi: (d) =>
      `Chưa rõ ${d.unsettled} trường hợp có tính vào tỷ lệ tối đa ${ratioText(d.ratio, "vi")} (${stage(d.stage, "vi")}) hay không, và kết quả tùy thuộc vào đó. Tỷ lệ ${readingsText(d, "vi")}.`,
    en: (d) =>
      `Nobody knows whether ${d.unsettled} count for the cap of ${ratioText(d.ratio, "en")} (${stage(d.stage, "en")}), and it depends on them. By each reading: ${readingsText(d, "en")}.`,
  },
  "cap-extension-too-large": {
    vi: (d) =>
      `Quyết định nâng tỷ lệ tối đa lên ${ratioText(d.ratio, "vi")}, quy định chỉ cho phép đến ${ratioText(d.allowed, "vi")}.`,
    en: (d) =>
      `The cap was raised to ${ratioText(d.ratio, "en")}; the clause allows at most ${ratioText(d.allowed, "en")}.`,
  },
  "not-in-cap-group": {
    vi: (d) =>
      `${d.count} ${labelIn(subjectNames, d.subject, "vi")} đã được xếp loại nhưng chưa thuộc nhóm nào để tính tỷ lệ xuất sắc.`,
    en: (d) =>
      `${d.count} rated (${labelIn(subjectNames, d.subject, "en")}) are in no group in which the cap is counted.`,
  },
};

/** The catalogue entries of these findings. */
export const capsOnLevelsCatalogue = (): CatalogueOf<typeof capsOnLevels> => ({
  "cap-exceeded": {
    means: {
      vi: "Số đảng viên hoặc tổ chức đảng của nhóm được đề nghị hoặc quyết định xếp loại xuất sắc vượt tỷ lệ tối đa.",
      en: "More are excellent in a group than the cap allows.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền cân nhắc, hoặc quyết định nâng tỷ lệ nếu quy định cho phép; phần mềm không chỉ ra người nào.",
      en: "The competent committee weighs it, or extends the cap where the clause lets it; the program names nobody.",
    },
    clauses: cites.caps(),
    needs: ["QuotaGroupsDeclared", "CapExtended", ...needed.house, ...needed.given],
  },
  "cap-readings-differ": {
    means: {
      vi: "Tỷ lệ tối đa được giữ theo cách hiểu này nhưng bị vượt theo cách hiểu khác.",
      en: "The cap holds under one reading of the clause and not under another.",
    },
    remedy: {
      vi: "Cấp ủy chọn một cách hiểu và ghi lại lựa chọn.",
      en: "The committee chooses a reading, and the choice is recorded.",
    },
    clauses: cites.caps(),
    needs: ["QuotaGroupsDeclared", "CapExtended", ...needed.house, ...needed.given],
  },
  "cap-unsettled": {
    means: {
      vi: "Chưa rõ có vượt tỷ lệ tối đa hay không, vì chưa rõ một số người có thuộc nhóm hay không.",
      en: "Whether the cap holds depends on whether some belong to the group, which is not known.",
    },
    remedy: {
      vi: "Ghi đủ chức danh, loại cán bộ, nhóm của những người đó.",
      en: "Record the office, category or group of those people.",
    },
    clauses: cites.caps(),
    needs: [
      "QuotaGroupsDeclared",
      "CapExtended",
      ...needed.house,
      ...needed.given,
      "MemberCategorised",
      "OfficeFilled",
      "OfficeVacated",
    ],
  },
  "cap-extension-too-large": {
    means: {
      vi: "Tỷ lệ được nâng cao hơn mức quy định cho phép nâng.",
      en: "The cap was extended further than the clause allows.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền quyết định lại tỷ lệ; đính chính nếu ghi nhầm.",
      en: "The competent committee decides the extension again; correct a slip.",
    },
    clauses: cites.caps(),
    needs: ["QuotaGroupsDeclared", "CapExtended", ...needed.house, ...needed.given],
  },
  "not-in-cap-group": {
    means: {
      vi: "Có đối tượng được xếp loại mà không thuộc nhóm nào để tính tỷ lệ.",
      en: "Some who are rated belong to no group in which the cap is counted.",
    },
    remedy: {
      vi: "Khai báo nhóm tính tỷ lệ gồm đủ các đối tượng.",
      en: "Declare the groups so that each is in one.",
    },
    clauses: cites.caps(),
    needs: [
      "QuotaGroupsDeclared",
      "CapExtended",
      ...needed.house,
      ...needed.given,
      "MemberCategorised",
      "OfficeFilled",
      "OfficeVacated",
    ],
  },
});
