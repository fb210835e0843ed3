import { ratioText, share } from "../language/formats.js";
import { labelIn, readingNames, stageNames, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { ungroupedOf } from "../projections/year/caps.js";
import type { CapReading } from "../rules/caps/cap.js";
import { capReadings } from "../rules/engine/conditions/vocabulary.js";
import type { Fraction } from "../rules/rubrics/fraction.js";
import { byChoiceText, capChoicesText } from "./cap-choices-text.js";
import { cites } from "./cited-clauses.js";
import { capDetails, judgedCaps } from "./judged-caps.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";

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

/** The figures under each option of the choices that nobody made, as a further sentence. */
const everyReading = (
  { readings }: { readonly readings?: Parameters<typeof byChoiceText>[0] },
  language: Language,
): string => {
  if (readings === undefined) return "";
  const text = byChoiceText(readings, language);
  return language === "vi" ? ` Cách hiểu nào cũng vượt: ${text}.` : ` It is so under every option: ${text}.`;
};

/** The people on whom the result depends. */
const peopleText = (
  { unsettled, unrated }: { readonly unsettled?: number; readonly unrated?: number },
  language: Language,
): string =>
  [
    ...(unsettled === undefined
      ? []
      : [
          language === "vi"
            ? `chưa rõ ${unsettled} trường hợp có được tính hay không`
            : `nobody knows whether ${unsettled} are counted`,
        ]),
    ...(unrated === undefined
      ? []
      : [language === "vi" ? `${unrated} trường hợp chưa được xếp loại` : `${unrated} have no level yet`]),
  ].join("; ");

/** Findings on caps: exceeded or perhaps exceeded, read in two different ways, or extended too far. */
export const capsOnLevels = [
  kind({
    code: "cap-exceeded",
    severity: "breach",
    details: capDetails,
    find: (year) => judgedCaps(year).flatMap(({ holds, found }) => (holds === "fails" ? [found] : [])),
  }),

  kind({
    code: "cap-readings-differ",
    severity: "notice",
    details: capDetails,
    find: (year) => judgedCaps(year).flatMap(({ part, found }) => (part ? [found] : [])),
  }),

  kind({
    code: "cap-unsettled",
    severity: "notice",
    details: capDetails,
    find: (year) => judgedCaps(year).flatMap(({ byPeople, found }) => (byPeople ? [found] : [])),
  }),

  kind({
    code: "cap-depends-on-choice",
    severity: "notice",
    details: {
      cap: "text",
      subject: "text",
      stage: "text",
      ratio: "fraction",
      choices: "texts",
      readings: "readings",
    },
    find: (year) =>
      judgedCaps(year).flatMap(({ byChoice, results, found: { details, ...found } }) => {
        if (!byChoice) return [];
        const { cap, subject, stage: at, ratio } = details;
        const choices = Object.keys(results[0]?.under ?? {});
        return [{ ...found, details: { cap, subject, stage: at, ratio, choices, readings: results } }];
      }),
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
      `Vượt tỷ lệ tối đa ${ratioText(d.ratio, "vi")}: ${countedText(d)}, tối đa ${d.maximum}, vượt ${d.over}. Tỷ lệ ${readingsText(d, "vi")}.${everyReading(d, "vi")}`,
    en: (d) =>
      `Over the cap of ${ratioText(d.ratio, "en")}: ${d.excellent} ${stage(d.stage, "en")}, at most ${d.maximum}, over by ${d.over}. By each reading: ${readingsText(d, "en")}.${everyReading(d, "en")}`,
  },
  "cap-readings-differ": {
    vi: (d) =>
      `Các cách hiểu tỷ lệ cho kết quả khác nhau (${stage(d.stage, "vi")}): ${readingsText(d, "vi")}.`,
    en: (d) => `The readings of the cap differ (${stage(d.stage, "en")}): ${readingsText(d, "en")}.`,
  },
  "cap-unsettled": {
    vi: (d) =>
      `Chưa kết luận được có vượt tỷ lệ tối đa ${ratioText(d.ratio, "vi")} hay không (${stage(d.stage, "vi")}): ${peopleText(d, "vi")}. Tỷ lệ ${readingsText(d, "vi")}.`,
    en: (d) =>
      `Whether the cap of ${ratioText(d.ratio, "en")} holds (${stage(d.stage, "en")}) is open: ${peopleText(d, "en")}. By each reading: ${readingsText(d, "en")}.`,
  },
  "cap-depends-on-choice": {
    vi: (d) =>
      `Có vượt tỷ lệ tối đa ${ratioText(d.ratio, "vi")} hay không (${stage(d.stage, "vi")}) tùy thuộc lựa chọn chưa ai chọn (${capChoicesText(d.choices, "vi")}): ${byChoiceText(d.readings, "vi")}.`,
    en: (d) =>
      `Whether the cap of ${ratioText(d.ratio, "en")} holds (${stage(d.stage, "en")}) depends on what nobody chose (${capChoicesText(d.choices, "en")}): ${byChoiceText(d.readings, "en")}.`,
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
      vi: "Chưa rõ có vượt tỷ lệ tối đa hay không, vì chưa rõ một số người có thuộc nhóm hay không, hoặc còn người chưa được xếp loại.",
      en: "Whether the cap holds depends on whether some belong to the group, or on who has no level yet.",
    },
    remedy: {
      vi: "Ghi đủ chức danh, loại cán bộ, nhóm, mức xếp loại của những người đó.",
      en: "Record the office, category, group or level of those people.",
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
  "cap-depends-on-choice": {
    means: {
      vi: "Có vượt tỷ lệ tối đa hay không tùy thuộc lựa chọn mà văn bản để ngỏ và cấp ủy chưa chọn.",
      en: "Whether the cap holds depends on a choice that the text leaves open and nobody made.",
    },
    remedy: {
      vi: "Cấp ủy chọn cách tính người đứng đầu, cách làm tròn và ghi lại lựa chọn khi mở đợt kiểm điểm.",
      en: "The committee chooses how heads and rounding are treated, and the review records the choice.",
    },
    clauses: cites.caps(),
    needs: [
      "QuotaGroupsDeclared",
      "CapExtended",
      ...needed.house,
      ...needed.given,
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
