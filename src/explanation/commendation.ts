import { dayOf, dayText } from "../events/time.js";
import type { Finding } from "../findings/index.js";
import { cite, dateText } from "../language/formats.js";
import { label, labelIn } from "../language/labels.js";
import type { Text } from "../language/text.js";
import { rowNames } from "../language/words/choices.js";
import {
  commendedBelowExcellent,
  commendedKindOf,
  recordedFor,
  rowFor,
} from "../projections/year/commendations.js";
import type { StreakPolicy } from "../projections/year/context.js";
import type { Commended } from "../projections/year/decisions-by-subject.js";
import type { DecidedYear, Streaks } from "../projections/year/streaks.js";
import {
  type CommendationLimit,
  type CommendationRule,
  commendationGaps,
  commendationRules,
} from "../rules/awards.js";
import { allOf, type Tri } from "../rules/engine/conditions/tri.js";
import { inForceOn } from "../rules/in-force.js";
import type { Year } from "../year.js";
import { marks } from "./condition-text.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import { type Line, line, qualified, type Rendering } from "./lines.js";
import { endOf, streaksAsked } from "./streak.js";
import { findingsAbout } from "./year-index.js";

/** One condition of an award: a text in force, or a level or a recognition in a year. */
interface AwardCondition {
  /**
   * `in-force`: the text is in force. `excellent`: the level is excellent. `distinguished`: the committee
   * recognised the subject as distinguished. `no-gap`: no year is missing.
   */
  readonly asks: "in-force" | "excellent" | "distinguished" | "no-gap";
  /** Whether the condition holds. */
  readonly result: Tri;
  /** The year that the condition asks about. */
  readonly year?: number;
  /** The level in force for the year. */
  readonly level?: string;
  /** The events that show it. */
  readonly events: readonly string[];
}

/** One award for this kind of subject: its conditions, and the recorded commendations. */
interface AwardExplanation {
  /** The award, from its text. */
  readonly rule: CommendationRule;
  /** Whether the text allows it. People decide whether to give it. */
  readonly may: Tri;
  /** Its conditions, each with its result. */
  readonly conditions: readonly AwardCondition[];
  /** The recorded commendations of this kind. */
  readonly given: readonly Commended[];
}

/** The awards that the levels of a subject make possible, and the awards that it received. */
export interface CommendationExplanation {
  readonly kind: "commendation";
  /** The subject's key, such as `member:m-07`. */
  readonly about: string;
  /** The year of the reading. */
  readonly year: number;
  /** The reader's choice for a year without a level: whether it ends a streak. */
  readonly policy?: StreakPolicy;
  /** Each award for this kind of subject. */
  readonly awards: readonly AwardExplanation[];
  /** Every recorded commendation up to the year of the reading. */
  readonly given: readonly Commended[];
  /** Commendations for this year that cover a year with a level below excellent. */
  readonly below: readonly {
    readonly commended: Commended;
    readonly limit: CommendationLimit;
    readonly year: DecidedYear;
  }[];
  /** Texts that the authors of the rules did not find or did not read. */
  readonly gaps: readonly { readonly id: string; readonly says: Text }[];
  /** The findings about its commendations. */
  readonly findings: readonly Finding[];
}

const ofYear = (
  rule: CommendationRule,
  { year, level, by, distinguished }: DecidedYear,
): AwardCondition[] => {
  const excellent: Tri = level === "excellent" ? "holds" : "fails";
  const own: AwardCondition = { asks: "excellent", year, level, result: excellent, events: [by] };
  if (!rule.distinguished) return [own];
  const recognised: AwardCondition = {
    asks: "distinguished",
    year,
    result: distinguished === undefined ? "fails" : "holds",
    events: distinguished === undefined ? [] : [distinguished],
  };
  return [own, recognised];
};

const conditionsOf = (
  rule: CommendationRule,
  streaks: Streaks,
  { year, context }: Year,
): AwardCondition[] => {
  const row = rowFor(rule, streaks);
  const years = row.years.slice(0, rule.years);
  const [last] = years;
  const first = years.at(-1);
  const skipped = context.options.streaks?.unrated === "skipped";
  const between = row.unrated.filter((each) => first !== undefined && each > first.year);
  const inForce: AwardCondition =
    last === undefined
      ? { asks: "in-force", result: "unknown", events: [] }
      : { asks: "in-force", result: inForceOn(rule, last.on) ? "holds" : "fails", events: [last.by] };
  const reached = [
    inForce,
    ...years.flatMap((each) => ofYear(rule, each)),
    ...between.map(
      (each): AwardCondition => ({
        asks: "no-gap",
        year: each,
        result: skipped ? "holds" : "unknown",
        events: [],
      }),
    ),
  ];
  if (years.length >= rule.years) return reached;
  const end = endOf(row, rule.distinguished ? "distinguished" : "excellent", streaks.decided, year);
  const ending = streaks.decided.find((each) => end.why !== "no-level" && each.year === end.years[0]);
  const unratedResult = (of: number): Tri =>
    of < year && context.options.streaks?.unrated === "breaks" ? "fails" : "unknown";
  const missing = end.years[0] ?? (first?.year ?? year + 1) - 1;
  return [
    ...reached,
    ...(ending === undefined
      ? // A level may still be decided, or recorded, unless the reader chose that such a year ends a row.
        [{ asks: "excellent", year: missing, result: unratedResult(missing), events: [] } as const]
      : ofYear(rule, ending)),
  ];
};

const commendationCodes: ReadonlySet<string> = new Set([
  "commendation-due",
  "commended-below-excellent",
  "party-age-not-reached",
  "streak-unsettled",
]);

/** Explains a subject's commendations. It is undefined if the year does not know the subject. */
export const commendationExplanation = (year: Year, key: string): CommendationExplanation | undefined => {
  const streaks = streaksAsked(year, key);
  if (streaks === undefined) return undefined;
  const { context } = year;
  const given = context.decisions.commendedOf(key).filter((each) => each.year <= year.year);
  const kind = commendedKindOf(key, context);
  const policy = context.options.streaks;
  return {
    kind: "commendation",
    about: key,
    year: year.year,
    ...(policy === undefined ? {} : { policy }),
    awards: commendationRules
      .filter((rule) => rule.of === kind)
      .map((rule) => {
        const conditions = conditionsOf(rule, streaks, year);
        const years = rowFor(rule, streaks).years.slice(0, rule.years);
        return {
          rule,
          may: allOf(conditions.map(({ result }) => result)),
          conditions,
          given: recordedFor(rule, years, given),
        };
      }),
    given,
    below: commendedBelowExcellent(context, [streaks]).map(({ key: _, ...rest }) => rest),
    gaps: commendationGaps,
    findings: findingsAbout(year, key).filter(({ code }) => commendationCodes.has(code)),
  };
};

const givenText = (commended: Commended, rendering: Rendering): string => {
  const { language, names } = rendering;
  const { award, theme, partyAge, year, on, giver, instrument, body, recordedAt, by } = commended;
  const w = headings[language];
  const document = instrument === undefined ? "" : `, ${instrument}`;
  const late =
    body === giver && dayOf(recordedAt) === on
      ? ""
      : `; ${names?.(body) ?? body} ${w.recorded} ${dayText(recordedAt, language)}`;
  const of = [
    ...(theme === undefined ? [] : [theme]),
    ...(partyAge === undefined ? [] : [w.partyAge(partyAge)]),
    w.year(year),
  ];
  return `${award} (${of.join(", ")}) — ${names?.(giver) ?? giver}, ${dateText(on, language)}${document}${late} ← ${by}`;
};

const asked = (
  { asks, year, level }: AwardCondition,
  { rule }: AwardExplanation,
  { language }: Rendering,
): string => {
  const w = headings[language];
  switch (asks) {
    case "in-force": {
      const until = rule.until === undefined ? "" : ` ${w.until} ${dateText(rule.until, language)}`;
      return `${w.inForce} ${w.from} ${dateText(rule.from, language)}${until}`;
    }
    case "excellent":
      return `${w.year(year ?? 0)}: ${level === undefined ? w.notDecided : label("level", level, language)}`;
    case "distinguished":
      return `${w.year(year ?? 0)}: ${w.distinguished}`;
    case "no-gap":
      return `${w.year(year ?? 0)}: ${w.noGap}`;
  }
};

const awardLines = (award: AwardExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { rule, may, conditions, given } = award;
  const w = headings[language];
  const row = labelIn(rowNames, rule.distinguished ? "distinguished" : "excellent", language);
  return [
    line(
      0,
      `${marks.requirement[may]} ${rule.award[language]}: ${w.inARow(rule.years, row)} (${w.competence} ${rule.by[language]}) — ${cite(rule.source, language)}`,
    ),
    ...conditions.map((condition) => {
      const from = condition.events.length === 0 ? w.noEntry : condition.events.join(", ");
      return line(
        1,
        `${marks.requirement[condition.result]} ${asked(condition, award, rendering)} ← ${from}`,
      );
    }),
    ...given.map((each) => line(1, `${w.given}: ${givenText(each, rendering)}`)),
  ];
};

/**
 * The lines of commendations: each award with its conditions, then the commendations, then the unread texts.
 */
export const commendationLines = (
  { about, year, awards, given, below, gaps, findings }: CommendationExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  return [
    line(0, `${w.commendation}, ${qualified(about, rendering)}, ${w.year(year)}`),
    ...(awards.length === 0 ? [line(0, w.noAwards)] : []),
    ...awards.flatMap((award) => awardLines(award, rendering)),
    ...(given.length === 0 ? [] : [line(0, `${w.given}:`)]),
    ...given.map((each) => line(1, givenText(each, rendering))),
    ...below.map(({ commended, limit, year: covered }) =>
      line(
        0,
        `${w.coveredBelow}: ${w.year(covered.year)}, ${label("level", covered.level, language)} — ${cite(limit.source, language)} ← ${commended.by}, ${covered.by}`,
      ),
    ),
    ...(gaps.length === 0 ? [] : [line(0, `${w.notRead}:`)]),
    ...gaps.map(({ says }) => line(1, says[language])),
    ...findingsBelow(findings, rendering),
  ];
};
