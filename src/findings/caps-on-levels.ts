import { ratioText, share } from "../language/formats.js";
import { labelIn, openCapReasonNames, readingNames, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { isJudged, type OpenCapReason } from "../projections/year/caps.js";
import { grouped } from "../projections/year/table.js";
import { partReasons } from "../projections/year/whole-group.js";
import type { CapReading } from "../rules/caps/cap.js";
import { capReadings } from "../rules/engine/conditions/vocabulary.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import { byCapChoiceText, capChoicesText } from "./cap-choices-text.js";
import { capResultText, coverageText, excellentText, openCapText } from "./cap-text.js";
import { cites } from "./cited-clauses.js";
import { capDetails, judgedCaps } from "./judged-caps.js";
import { type CatalogueOf, type DetailsOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";

const shareOf = ([count, base]: Fraction, language: Language): string => share(count, base, language);

const readingsText = (readings: Readonly<Record<CapReading, Fraction>>, language: Language): string =>
  capReadings
    .map((reading) => `${labelIn(readingNames, reading, language)}: ${shareOf(readings[reading], language)}`)
    .join("; ");

/** The figures of a finding on a cap that its sentence reads. */
type CapFigures = DetailsOf<typeof capDetails>;

/** Whether the excess may be more than is certain. */
const atLeast = ({ unsettled, unrated }: CapFigures): boolean => unsettled + unrated > 0;

/** The figures under each option of the choices that nobody made, as a further sentence. */
const everyReading = (d: CapFigures, language: Language): string => {
  if (d.readings === undefined) return "";
  const text = byCapChoiceText(d.readings, { subject: d.subject, atLeast: atLeast(d) }, language);
  return language === "vi" ? ` Cách hiểu nào cũng vượt: ${text}.` : ` It is so under every option: ${text}.`;
};

const reasonsOf = (d: CapFigures): OpenCapReason[] =>
  d.open.filter((reason): reason is OpenCapReason => Object.hasOwn(openCapReasonNames, reason));

const counted = (d: CapFigures, language: Language): string => {
  const { counted: of, known, cells } = d;
  const coverage = { counted: of, known, ...(cells && { cells: { counted: cells[0], known: cells[1] } }) };
  const whole = !reasonsOf(d).some((reason) => (partReasons as readonly string[]).includes(reason));
  return coverageText(coverage, { subject: d.subject, whole }, language);
};

/** The result while a cap is open: what would bring the group within it, or the result of each option. */
const openResult = (d: CapFigures, language: Language): string =>
  d.readings === undefined
    ? capResultText({ ...d, state: "open", atLeast: false }, d.subject, language)
    : `${language === "vi" ? "mở" : "open"}: ${byCapChoiceText(d.readings, { subject: d.subject, atLeast: atLeast(d) }, language)}`;

const whyOpen = (d: CapFigures, language: Language): string => {
  const [first] = d.readings ?? [];
  const choices = capChoicesText(Object.keys(first?.under ?? {}), language);
  return `${openCapText(reasonsOf(d), d, language)}${d.open.includes("choice") ? ` (${choices})` : ""}`;
};

/**
 * The excellent subjects of decided levels that no group of a cap contains, and whether the record holds any group
 * of that cap.
 */
const inNoGroup = oncePerYear(({ caps, context }) => {
  const isDeclared = context.decisions.committees.some(({ groups }) => groups.length > 0);
  const judged = new Set(caps.filter(isJudged).map(({ cap }) => cap.id));
  return caps.flatMap((onGroup) => {
    if (onGroup.state !== "not-judged" || onGroup.why !== "no-group" || onGroup.stage !== "decided")
      return [];
    const { cap, group, tally, subjects } = onGroup;
    if (cap === undefined || tally.excellent === 0) return [];
    return [{ anyGroup: isDeclared || judged.has(cap.id), cap, group, tally, subjects }];
  });
});

/** Findings on caps: exceeded, open, extended too far, or held against nobody's group. */
export const capsOnLevels = [
  kind({
    code: "cap-exceeded",
    severity: "breach",
    details: capDetails,
    find: (year) => judgedCaps(year).flatMap(({ state, found }) => (state === "over" ? [found] : [])),
  }),

  kind({
    code: "cap-open",
    severity: "notice",
    details: capDetails,
    find: (year) =>
      judgedCaps(year).flatMap(({ state, found: { weight: _, ...found } }) =>
        state === "open" ? [found] : [],
      ),
  }),

  kind({
    code: "cap-extension-too-large",
    severity: "breach",
    details: { cap: "text", ratio: "fraction", allowed: "fraction" },
    find: ({ caps }) => {
      // A decision at several stages counts once.
      const decided = new Map(
        caps
          .filter(isJudged)
          .flatMap(({ cap, group, tooLarge }) =>
            tooLarge === undefined ? [] : [[`${cap.id} ${group}`, { cap, group, tooLarge }] as const],
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
    severity: "irregular",
    details: { cap: "text", subject: "text", count: "number", rated: "number" },
    find: (year) =>
      inNoGroup(year).flatMap(({ anyGroup, cap, group, tally, subjects }) => {
        if (!anyGroup) return [];
        const events = subjects.flatMap((key) => {
          const level = year.classification.of(key)?.final;
          return level?.level === cap.counted ? [level.by] : [];
        });
        const details = { cap: cap.id, subject: cap.subject, count: tally.excellent, rated: tally.rated };
        return [{ about: group, clause: cap.source, details, events }];
      }),
  }),

  kind({
    code: "no-cap-groups",
    severity: "notice",
    details: { subjects: "texts" },
    find: (year) =>
      [...grouped(inNoGroup(year), ({ anyGroup, group }) => (anyGroup ? [] : [group]))].map(
        ([about, found]) => ({
          about,
          details: { subjects: [...new Set(found.map(({ cap }) => cap.subject))] },
        }),
      ),
  }),
] as const;

/** The sentences of these findings. */
export const capsOnLevelsSentences: SentencesOf<typeof capsOnLevels> = {
  "cap-exceeded": {
    vi: (d) =>
      `Vượt tỷ lệ tối đa ${ratioText(d.ratio, "vi")}: ${excellentText(d, "vi")}, tối đa ${d.maximum}, ${capResultText({ ...d, state: "over", atLeast: atLeast(d) }, d.subject, "vi")}; ${counted(d, "vi")}. Tỷ lệ ${readingsText(d, "vi")}.${everyReading(d, "vi")}`,
    en: (d) =>
      `Over the cap of ${ratioText(d.ratio, "en")}: ${excellentText(d, "en")}, at most ${d.maximum}, ${capResultText({ ...d, state: "over", atLeast: atLeast(d) }, d.subject, "en")}; counted ${counted(d, "en")}. By each reading: ${readingsText(d, "en")}.${everyReading(d, "en")}`,
  },
  "cap-open": {
    vi: (d) =>
      `Tỷ lệ tối đa ${ratioText(d.ratio, "vi")}: ${excellentText(d, "vi")}, ${openResult(d, "vi")}; ${counted(d, "vi")}. Chưa kết luận được vì: ${whyOpen(d, "vi")}. Tỷ lệ ${readingsText(d, "vi")}.`,
    en: (d) =>
      `The cap of ${ratioText(d.ratio, "en")}: ${excellentText(d, "en")}, ${openResult(d, "en")}; counted ${counted(d, "en")}. Open because of: ${whyOpen(d, "en")}. By each reading: ${readingsText(d, "en")}.`,
  },
  "cap-extension-too-large": {
    vi: (d) =>
      `Quyết định nâng tỷ lệ tối đa lên ${ratioText(d.ratio, "vi")}, quy định chỉ cho phép đến ${ratioText(d.allowed, "vi")}.`,
    en: (d) =>
      `The cap was raised to ${ratioText(d.ratio, "en")}; the clause allows at most ${ratioText(d.allowed, "en")}.`,
  },
  "not-in-cap-group": {
    vi: (d) =>
      `${d.count} ${labelIn(subjectNames, d.subject, "vi")} được xếp loại xuất sắc nhưng chưa thuộc nhóm nào để tính tỷ lệ (trong ${d.rated} đối tượng đã xếp loại mà chưa thuộc nhóm nào).`,
    en: (d) =>
      `${d.count} rated excellent (${labelIn(subjectNames, d.subject, "en")}) ${d.count === 1 ? "is" : "are"} in no group in which the cap is counted (of ${d.rated} rated who are in none).`,
  },
  "no-cap-groups": {
    vi: (d) =>
      `Chưa khai báo nhóm để tính tỷ lệ xuất sắc (${d.subjects.map((each) => labelIn(subjectNames, each, "vi")).join(", ")}).`,
    en: (d) =>
      `No groups are declared in which the cap is counted (${d.subjects.map((each) => labelIn(subjectNames, each, "en")).join(", ")}).`,
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
  "cap-open": {
    means: {
      vi: "Phần đã có trong sổ ghi có thể vượt tỷ lệ tối đa; còn tùy người chưa được xếp loại, chưa có trong sổ ghi, chưa rõ có được tính hay không, hoặc lựa chọn chưa ai chọn.",
      en: "The part on record may be over the cap: levels or people that are not on record, or a choice that nobody made, decide.",
    },
    remedy: {
      vi: "Ghi đủ tổ chức, danh sách, chức danh, nhóm, mức xếp loại; cấp ủy chọn cách tính người đứng đầu, cách làm tròn và ghi lại khi mở đợt kiểm điểm.",
      en: "Record the organisations, rolls, offices, groups and levels; the committee chooses how heads and rounding are treated, and the review records the choice.",
    },
    clauses: cites.caps(),
    needs: [
      "QuotaGroupsDeclared",
      "CapExtended",
      "ResultsPublished",
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
      vi: "Có đối tượng được xếp loại xuất sắc mà không thuộc nhóm nào để tính tỷ lệ.",
      en: "Somebody who is rated excellent belongs to no group in which the cap is counted.",
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
  "no-cap-groups": {
    means: {
      vi: "Có đối tượng được xếp loại xuất sắc mà sổ ghi không có nhóm nào để tính tỷ lệ.",
      en: "Somebody is rated excellent, and no group in which the cap is counted is on record.",
    },
    remedy: {
      vi: "Khai báo nhóm tính tỷ lệ.",
      en: "Declare the groups.",
    },
    clauses: cites.caps(),
    needs: ["QuotaGroupsDeclared", ...needed.house, ...needed.given],
  },
});
