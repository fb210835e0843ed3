import { commendationsDue, commendedBelowExcellent } from "../projections/year/commendations.js";
import { type Education, isLongEnough } from "../projections/year/consequences.js";
import { inYear, type YearContext } from "../projections/year/context.js";
import { type DecidedYear, lasts, type Streaks } from "../projections/year/streaks.js";
import type { Source } from "../rules/engine/vocabulary.js";
import { inForceOn } from "../rules/in-force.js";
import { educationRule, strikingOffRule } from "../rules/striking-off.js";
import { type Finding, finding } from "./finding.js";

const list = (items: readonly (string | number)[]): string => items.join(", ");
const eventsOf = (years: readonly DecidedYear[]): string[] => years.map(({ by }) => by);

interface Unsettled {
  readonly level: string;
  readonly years: readonly DecidedYear[];
  /** All years without a level that lie in the row. */
  readonly unrated: readonly number[];
}

/** What would follow from years in a row, if the years without a level between them did not break it. */
const unsettled = (key: string, clause: Source, { level, years, unrated }: Unsettled): Finding => {
  const first = years.at(-1)?.year ?? 0;
  const details = {
    level,
    years: years.length,
    unrated: list(unrated.filter((year) => year > first)),
  };
  return finding("streak-unsettled", key, { clause, details, events: eventsOf(years) });
};

/** Members who are unfulfilled so many years in a row that the cell is to educate and help them. */
export const unfulfilledFindings = (
  streaks: readonly Streaks[],
  educations: readonly Education[],
): Finding[] =>
  streaks.flatMap(({ key, unfulfilled }) => {
    const holds = lasts(unfulfilled, educationRule.years);
    const years = unfulfilled.years.slice(0, educationRule.years);
    const [last] = years;
    if (!key.startsWith("member:") || last === undefined || holds === "fails") return [];
    if (!inForceOn(educationRule, last.on)) return [];
    const clause = educationRule.source;
    if (holds === "unknown")
      return [unsettled(key, clause, { level: "unfulfilled", years, unrated: unfulfilled.unrated })];
    const begun = educations.find((each) => each.key === key && each.begun.on >= last.on)?.begun;
    const details = { years: list(years.map(({ year }) => year).reverse()), begun: begun?.on ?? "" };
    const events = [...eventsOf(years), ...(begun === undefined ? [] : [begun.by])];
    return [finding("two-years-unfulfilled", key, { clause, details, events })];
  });

/** Education that led to no progress in the time that striking off asks for, or whose outcome is not recorded. */
export const educationFindings = (context: YearContext, educations: readonly Education[]): Finding[] =>
  educations
    .filter((each) => each.listed && isLongEnough(each))
    .flatMap(({ key, begun, concluded, months }) => {
      const clause = strikingOffRule.source;
      const details = { begun: begun.on, months };
      if (concluded === undefined)
        return inForceOn(strikingOffRule, context.cutoff)
          ? [finding("education-not-concluded", key, { clause, details, events: [begun.by] })]
          : [];
      return !concluded.progress &&
        inYear([concluded], context).length > 0 &&
        inForceOn(strikingOffRule, concluded.on)
        ? [finding("education-without-progress", key, { clause, details, events: [begun.by, concluded.by] })]
        : [];
    });

/** Rows that may be long enough for awards: once per subject, however many awards hang on it. */
const openRows = (context: YearContext, streaks: readonly Streaks[]): Finding[] => {
  const open = commendationsDue(context, streaks).filter(({ may }) => may === "unknown");
  return [...new Map(open.map((each) => [each.key, each])).values()].map(({ key, rule, years, unrated }) =>
    unsettled(key, rule.source, { level: "excellent", years, unrated }),
  );
};

/** Awards that levels make possible; awards that were given although a level stands below excellent. */
export const commendationFindings = (context: YearContext, streaks: readonly Streaks[]): Finding[] => [
  ...openRows(context, streaks),
  ...commendationsDue(context, streaks).flatMap(({ key, rule, may, years }) =>
    may === "unknown"
      ? []
      : finding("commendation-due", key, {
          clause: rule.source,
          details: {
            rule: rule.id,
            years: list(years.map(({ year }) => year).reverse()),
            "award.vi": rule.award.vi,
            "award.en": rule.award.en,
            "by.vi": rule.by.vi,
            "by.en": rule.by.en,
          },
          events: years.flatMap(({ by, distinguished }) =>
            rule.distinguished && distinguished !== undefined ? [by, distinguished] : [by],
          ),
        }),
  ),
  ...commendedBelowExcellent(context, streaks).map(({ key, commended, limit, year }) =>
    finding("commended-below-excellent", key, {
      clause: limit.source,
      details: { award: commended.award, level: year.level, year: year.year },
      events: [commended.by, year.by],
    }),
  ),
];
