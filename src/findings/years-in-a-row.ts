import { vietnameseDay } from "../language/formats.js";
import {
  commendationsDue,
  commendedBeforePartyAge,
  commendedBelowExcellent,
} from "../projections/year/commendations.js";
import { educationOf, isLongEnough } from "../projections/year/consequences.js";
import { inYear } from "../projections/year/context.js";
import { type DecidedYear, endsStreak } from "../projections/year/streaks.js";
import { commendationLimits, commendationRules, partyAgeBadges } from "../rules/awards.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import { inForceOn } from "../rules/in-force.js";
import { educationRule, strikingOffRule } from "../rules/striking-off.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, type Found, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { level, list } from "./wording.js";

const educations = oncePerYear(({ context }) => educationOf(context));
const due = oncePerYear(({ context, streaks: { all } }) => commendationsDue(context, all));

const eventsOf = (years: readonly DecidedYear[]): string[] => years.map(({ by }) => by);
const inOrder = (years: readonly DecidedYear[]): number[] => years.map(({ year }) => year).reverse();

/**
 * Members who are, or may be, unfulfilled so many years in a row that the cell has to educate and help them.
 */
const toEducate = oncePerYear(({ streaks: { all } }) =>
  all.flatMap(({ key, unfulfilled }) => {
    const lasting = endsStreak(unfulfilled, educationRule.years);
    const years = unfulfilled.years.slice(0, educationRule.years);
    const [last] = years;
    if (!key.startsWith("member:") || last === undefined || lasting === "fails") return [];
    return inForceOn(educationRule, last.on)
      ? [{ key, lasting, last, years, unrated: unfulfilled.unrated }]
      : [];
  }),
);

/** Education that lasted long enough for removal from the roll, of members who are still on a roll. */
const longEnough = oncePerYear((year) =>
  educations(year).filter((each) => each.listed && isLongEnough(each)),
);

const streak = { level: "text", years: "number", unrated: "numbers" } as const;

/** The consequences of years in a row, if the years without a level between them do not end the streak. */
const unsettled = (
  about: string,
  clause: Source,
  of: { readonly level: string; readonly years: readonly DecidedYear[]; readonly unrated: readonly number[] },
): Found<typeof streak> => {
  const first = of.years.at(-1)?.year ?? 0;
  const unrated = of.unrated.filter((year) => year > first);
  const details = { level: of.level, years: of.years.length, unrated };
  return { about, clause, details, events: eventsOf(of.years) };
};

/** Findings on years in a row: education and help, removal from the roll, commendations. */
export const yearsInARow = [
  kind({
    code: "two-years-unfulfilled",
    severity: "notice",
    details: { years: "numbers", begun: "text" },
    find: (year) =>
      toEducate(year).flatMap(({ key, lasting, last, years }) => {
        if (lasting === "unknown") return [];
        const begun = educations(year).find((each) => each.key === key && each.begun.on >= last.on)?.begun;
        const details = { years: inOrder(years), begun: begun?.on ?? "" };
        const events = [...eventsOf(years), ...(begun === undefined ? [] : [begun.by])];
        return [{ about: key, clause: educationRule.source, details, events }];
      }),
  }),

  kind({
    code: "streak-unsettled",
    severity: "notice",
    details: streak,
    find: (year) => {
      // One finding for each subject, for any number of awards.
      const open = new Map(
        due(year)
          .filter(({ may }) => may === "unknown")
          .map((each) => [each.key, each]),
      );
      return [
        ...toEducate(year).flatMap(({ key, lasting, years, unrated }) =>
          lasting === "unknown"
            ? [unsettled(key, educationRule.source, { level: "unfulfilled", years, unrated })]
            : [],
        ),
        ...[...open.values()].map(({ key, rule, years, unrated }) =>
          unsettled(key, rule.source, { level: "excellent", years, unrated }),
        ),
      ];
    },
  }),

  kind({
    code: "education-not-concluded",
    severity: "notice",
    details: { begun: "date", months: "number" },
    find: (year) =>
      longEnough(year).flatMap(({ key, begun, concluded, months }) =>
        concluded === undefined && inForceOn(strikingOffRule, year.context.cutoff)
          ? [
              {
                about: key,
                clause: strikingOffRule.source,
                details: { begun: begun.on, months },
                events: [begun.by],
              },
            ]
          : [],
      ),
  }),

  kind({
    code: "education-without-progress",
    severity: "notice",
    details: { begun: "date", months: "number" },
    find: (year) =>
      longEnough(year).flatMap(({ key, begun, concluded, months }) => {
        if (concluded === undefined || concluded.progress) return [];
        if (inYear([concluded], year.context).length === 0 || !inForceOn(strikingOffRule, concluded.on))
          return [];
        const details = { begun: begun.on, months };
        const events = [begun.by, concluded.by];
        return [{ about: key, clause: strikingOffRule.source, details, events }];
      }),
  }),

  kind({
    code: "education-overdue",
    severity: "notice",
    details: { begun: "date", until: "date" },
    find: (year) => {
      const { context } = year;
      return educations(year).flatMap(({ key, begun, concluded, listed }) => {
        const { on, until, by } = begun;
        if (until === undefined || concluded !== undefined || !listed || until >= context.cutoff) return [];
        return [{ about: key, details: { begun: on, until }, events: [by] }];
      });
    },
  }),

  kind({
    code: "commendation-due",
    severity: "notice",
    details: {
      rule: "text",
      years: "numbers",
      "award.vi": "text",
      "award.en": "text",
      "by.vi": "text",
      "by.en": "text",
    },
    find: (year) =>
      due(year).flatMap(({ key, rule, may, years }) => {
        if (may === "unknown") return [];
        const { id, award, by, source, distinguished: alsoDistinguished } = rule;
        const details = {
          rule: id,
          years: inOrder(years),
          "award.vi": award.vi,
          "award.en": award.en,
          "by.vi": by.vi,
          "by.en": by.en,
        };
        const events = years.flatMap(({ by: decided, distinguished }) =>
          alsoDistinguished && distinguished !== undefined ? [decided, distinguished] : [decided],
        );
        return [{ about: key, clause: source, details, events }];
      }),
  }),

  kind({
    code: "party-age-not-reached",
    severity: "irregular",
    details: { award: "text", partyAge: "number", admitted: "date", years: "number" },
    find: ({ context }) =>
      commendedBeforePartyAge(context).map(({ key, commended, partyAge, admitted, years, events }) => ({
        about: key,
        clause: partyAgeBadges.source,
        details: { award: commended.award, partyAge, admitted, years },
        events,
      })),
  }),

  kind({
    code: "commended-below-excellent",
    severity: "breach",
    details: { award: "text", level: "text", year: "number" },
    find: ({ context, streaks: { all } }) =>
      commendedBelowExcellent(context, all).map(({ key, commended, limit, year }) => ({
        about: key,
        clause: limit.source,
        details: { award: commended.award, level: year.level, year: year.year },
        events: [commended.by, year.by],
      })),
  }),
] as const;

/** The sentences of these findings. */
export const yearsInARowSentences: SentencesOf<typeof yearsInARow> = {
  "two-years-unfulfilled": {
    vi: (d) =>
      `Không hoàn thành nhiệm vụ hai năm liền (${list(d.years)}): thuộc diện chi bộ giáo dục, giúp đỡ; ${d.begun === "" ? "chưa ghi việc giáo dục, giúp đỡ" : `đã bắt đầu ngày ${vietnameseDay(d.begun)}`}.`,
    en: (d) =>
      `Unfulfilled two years in a row (${list(d.years)}), so to be educated and helped by the cell; ${d.begun === "" ? "no such help is recorded" : `begun on ${d.begun}`}.`,
  },
  "streak-unsettled": {
    vi: (d) =>
      `Có thể đủ ${d.years} năm liền ${level(d.level, "vi")}; còn tùy năm không được xếp loại (${list(d.unrated)}) có làm gián đoạn hay không. Chưa tìm thấy quy định; cấp ủy chưa chọn.`,
    en: (d) =>
      `Perhaps ${level(d.level, "en")} ${d.years} years in a row: that depends on whether years without a level (${list(d.unrated)}) break the row. No text on it was found, and nobody has chosen.`,
  },
  "education-not-concluded": {
    vi: (d) =>
      `Được giáo dục, giúp đỡ từ ngày ${vietnameseDay(d.begun)}, đã ${d.months} tháng; chưa ghi kết luận có tiến bộ hay không.`,
    en: (d) =>
      `Educated and helped since ${d.begun}, ${d.months} months by now; whether there was progress is not recorded.`,
  },
  "education-without-progress": {
    vi: (d) =>
      `Được giáo dục, giúp đỡ từ ngày ${vietnameseDay(d.begun)}, sau ${d.months} tháng không tiến bộ: có thể xem xét xóa tên; cần ít nhất hai phần ba số đảng viên chính thức đề nghị, cấp có thẩm quyền quyết định.`,
    en: (d) =>
      `Educated and helped since ${d.begun} without progress in ${d.months} months: striking off may be considered; at least two thirds of the official members propose it, the competent committee decides.`,
  },
  "education-overdue": {
    vi: (d) =>
      `Việc giáo dục, giúp đỡ từ ngày ${vietnameseDay(d.begun)} đã hết thời gian theo kế hoạch (${vietnameseDay(d.until)}) mà chưa ghi kết luận.`,
    en: (d) =>
      `Education and help since ${d.begun} reached their planned end on ${d.until}, and no conclusion is recorded.`,
  },
  "party-age-not-reached": {
    vi: (d) =>
      `Được tặng ${d.award} ${d.partyAge} năm tuổi đảng, trong khi vào Đảng ngày ${vietnameseDay(d.admitted)}: mới đủ ${d.years} năm.`,
    en: (d) =>
      `Commended (${d.award}) for ${d.partyAge} years of membership; admitted on ${d.admitted}, which makes ${d.years} full years.`,
  },
  "commendation-due": {
    vi: (d) =>
      `Có thể được xét tặng ${d["award.vi"]} (thẩm quyền: ${d["by.vi"]}) vì ${level("excellent", "vi")} (${list(d.years)}); chưa ghi việc khen thưởng.`,
    en: (d) =>
      `May be commended with a ${d["award.en"]} by ${d["by.en"]} for ${level("excellent", "en")} (${list(d.years)}); no such commendation is recorded.`,
  },
  "commended-below-excellent": {
    vi: (d) => `Được khen thưởng (${d.award}) dù năm ${d.year} được xếp loại ${level(d.level, "vi")}.`,
    en: (d) => `Commended (${d.award}) although the level of ${d.year} is ${level(d.level, "en")}.`,
  },
};

/** The catalogue entries of these findings. */
export const yearsInARowCatalogue = (): CatalogueOf<typeof yearsInARow> => ({
  "two-years-unfulfilled": {
    means: {
      vi: "Đảng viên hai năm liền không hoàn thành nhiệm vụ.",
      en: "A member is unfulfilled two years in a row.",
    },
    remedy: {
      vi: "Chi bộ giáo dục, giúp đỡ và ghi ngày bắt đầu; bước tiếp theo do chi bộ và cấp có thẩm quyền xem xét.",
      en: "The cell educates and helps, and records when it began; what follows, people consider.",
    },
    clauses: [educationRule.source],
    needs: [...needed.decided, "EducationBegun", "EducationConcluded"],
  },
  "streak-unsettled": {
    means: {
      vi: "Chưa rõ chuỗi năm có liên tục không, vì giữa chuỗi có năm không được xếp loại.",
      en: "Whether years are in a row is open, because a year between them has no level.",
    },
    remedy: {
      vi: "Ghi bổ sung mức của năm đó, hoặc cấp có thẩm quyền quyết định cách tính.",
      en: "Record the level of that year, or the competent body decides how it counts.",
    },
    clauses: cites.each([educationRule, ...commendationRules]),
    needs: [...needed.decided, "SubjectDistinguished"],
  },
  "education-not-concluded": {
    means: {
      vi: "Việc giáo dục, giúp đỡ đã đủ thời gian mà chưa ghi kết quả.",
      en: "Education and help have lasted long enough, and no outcome is recorded.",
    },
    remedy: {
      vi: "Chi bộ kết luận có tiến bộ hay không và ghi lại.",
      en: "The cell concludes whether there is progress, and records it.",
    },
    clauses: [strikingOffRule.source],
    needs: ["EducationBegun", "EducationConcluded", ...needed.roll],
  },
  "education-without-progress": {
    means: {
      vi: "Đã được giáo dục, giúp đỡ đủ thời gian mà không tiến bộ.",
      en: "A member was educated for the time that the clause asks, without progress.",
    },
    remedy: {
      vi: "Chi bộ xem xét theo điều khoản; cấp có thẩm quyền quyết định.",
      en: "The cell considers what the clause says; people decide.",
    },
    clauses: [strikingOffRule.source],
    needs: ["EducationBegun", "EducationConcluded", ...needed.roll],
  },
  "education-overdue": {
    means: {
      vi: "Thời gian giáo dục, giúp đỡ theo kế hoạch của chi bộ đã hết mà chưa ghi kết luận.",
      en: "The cell's own plan of education and help has ended, and no conclusion is recorded.",
    },
    remedy: {
      vi: "Chi bộ kết luận và ghi lại, hoặc ghi kế hoạch mới.",
      en: "The cell concludes it and records that, or records a new plan.",
    },
    clauses: [],
    needs: ["EducationBegun", "EducationConcluded", ...needed.roll],
  },
  "commendation-due": {
    means: {
      vi: "Mức xếp loại đủ điều kiện xét khen thưởng mà chưa ghi khen thưởng nào.",
      en: "Levels make an award possible, and none is recorded.",
    },
    remedy: {
      vi: "Cấp có thẩm quyền xem xét; đã khen thì ghi bổ sung.",
      en: "The competent body considers it; an award already given is recorded late.",
    },
    clauses: cites.each(commendationRules),
    needs: [...needed.decided, ...needed.house, "SubjectDistinguished", "SubjectCommended"],
  },
  "party-age-not-reached": {
    means: {
      vi: "Huy hiệu Đảng được tặng sớm hơn mức sớm nhất theo quy định, tính từ ngày vào Đảng đã ghi.",
      en: "A badge for years of membership came earlier than the text ever allows, counted from the recorded admission.",
    },
    remedy: {
      vi: "Kiểm tra ngày vào Đảng, số năm tuổi đảng và ngày tặng.",
      en: "Check the day of admission, the years of membership and the day of the award.",
    },
    clauses: [partyAgeBadges.source],
    needs: ["SubjectCommended", ...needed.roll],
  },
  "commended-below-excellent": {
    means: {
      vi: "Được khen thưởng trong khi một năm tính khen thưởng không phải mức xuất sắc.",
      en: "An award was given although a year that it counts is below excellent.",
    },
    remedy: {
      vi: "Kiểm tra mức và năm; cấp đã khen xem xét lại.",
      en: "Check level and year; the body that gave it looks at it again.",
    },
    clauses: cites.each(commendationLimits),
    needs: [...needed.decided, "SubjectCommended"],
  },
});
