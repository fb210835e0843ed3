import { fullMonthsBetween } from "../../events/time.js";
import {
  type CommendationLimit,
  type CommendationRule,
  type CommendedKind,
  commendationLimits,
  commendationRules,
  partyAgeBadges,
} from "../../rules/awards.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import { inForceOn } from "../../rules/in-force.js";
import { subjectOf } from "../streams/subject-key.js";
import type { YearContext } from "./context.js";
import type { Commended } from "./decisions-by-subject.js";
import { type Departure, standingOn } from "./member-standing.js";
import { type DecidedYear, endsStreak, type Streak, type Streaks } from "./streaks.js";

/** An award that the rules make possible, or that depends on the effect of a year without a level. */
interface CommendationDue {
  readonly key: string;
  readonly rule: CommendationRule;
  /** `holds`: may be commended; `unknown`: depends on the years without a level. */
  readonly may: Exclude<Tri, "fails">;
  /** The years of the award, the last first. */
  readonly years: readonly DecidedYear[];
  readonly unrated: readonly number[];
}

/** A base cell is a cell as a subject and a base organisation in rank. */
export const commendedKindOf = (key: string, { organisations }: YearContext): CommendedKind | undefined => {
  const { kind, id } = subjectOf(key);
  if (kind === "member") return "member";
  const rank = organisations.get(id)?.kind;
  if (kind === "cell" && rank === "cell") return "cell";
  return (kind === "cell" && rank === "base-cell") || kind === "base-organisation"
    ? "base-organisation"
    : undefined;
};

/** The row of years for an award. */
export const rowFor = ({ distinguished }: CommendationRule, streaks: Streaks): Streak =>
  distinguished ? streaks.distinguished : streaks.excellent;

/** The recorded commendations that are this award for one of these years. */
export const recordedFor = (
  rule: CommendationRule,
  years: readonly DecidedYear[],
  commended: readonly Commended[],
): Commended[] =>
  commended.filter(
    ({ ground, award, year }) =>
      ground === rule.ground &&
      award.normalize("NFC").toLowerCase().includes(rule.award.vi) &&
      years.some((each) => each.year === year),
  );

/** Ways to leave the party for good: nobody who left so is commended for levels. */
const forGood: readonly (Departure["how"] | undefined)[] = ["removed", "expelled", "died"];

/** Whether a subject is a member who died, was expelled or was struck off, and is on no roll since. */
const hasLeftForGood = ({ rollsOf }: YearContext, key: string): boolean => {
  const { kind, id } = subjectOf(key);
  const last = kind === "member" ? rollsOf(id).map(({ record }) => standingOn(record, "9999-12-31")) : [];
  return last.every(({ place }) => place === "gone") && last.some(({ left }) => forGood.includes(left?.how));
};

/**
 * Awards that the levels of a year make possible and that nobody has recorded yet, as of the day of the last
 * decision. People decide which award is given, and to whom.
 */
export const commendationsDue = (context: YearContext, streaks: readonly Streaks[]): CommendationDue[] => {
  return streaks.flatMap((subject): CommendationDue[] => {
    if (hasLeftForGood(context, subject.key)) return [];
    const kind = commendedKindOf(subject.key, context);
    return commendationRules.flatMap((rule) => {
      const streak = rowFor(rule, subject);
      const may = endsStreak(streak, rule.years);
      const years = streak.years.slice(0, rule.years);
      const [last] = years;
      const first = years.at(-1);
      if (rule.of !== kind || may === "fails" || last === undefined || first === undefined) return [];
      if (
        !inForceOn(rule, last.on) ||
        recordedFor(rule, years, context.decisions.commendedOf(subject.key)).length > 0
      )
        return [];
      const unrated = streak.unrated.filter((year) => year > first.year);
      return [{ key: subject.key, rule, may, years, unrated }];
    });
  });
};

/** A commendation for levels that covers a year with a level below excellent. */
interface CommendedBelow {
  readonly key: string;
  readonly commended: Commended;
  readonly limit: CommendationLimit;
  readonly year: DecidedYear;
}

const covered: Readonly<Record<string, number>> = { year: 1, "five-years": 5 };

/** Commendations recorded for the year, compared with the present levels. */
export const commendedBelowExcellent = (
  context: YearContext,
  streaks: readonly Streaks[],
): CommendedBelow[] => {
  const last = context.options.year;
  return streaks.flatMap(({ key, decided }) =>
    context.decisions
      .commendedOf(key)
      .filter(({ year }) => year === last)
      .flatMap((commended): CommendedBelow[] => {
        const years = covered[commended.ground] ?? 0;
        const year = decided.find((each) => each.year > last - years && each.level !== "excellent");
        const limit = commendationLimits.find((each) => inForceOn(each, commended.on));
        return year === undefined || limit === undefined ? [] : [{ key, commended, limit, year }];
      }),
  );
};

/** A badge for years of membership that came earlier than the text ever allows. */
interface BeforePartyAge {
  readonly key: string;
  readonly commended: Commended;
  readonly partyAge: number;
  /** The day of admission on record, and the full years from it to the award. */
  readonly admitted: string;
  readonly years: number;
  readonly events: readonly string[];
}

/** The badges recorded for the year that come too early after the recorded day of admission. */
export const commendedBeforePartyAge = (context: YearContext): BeforePartyAge[] =>
  context.decisions.committees
    .flatMap(({ commended }) => commended)
    .flatMap(({ subject: key, ...commended }): BeforePartyAge[] => {
      const { partyAge, on } = commended;
      const { kind, id } = subjectOf(key);
      if (partyAge === undefined || kind !== "member" || !inForceOn(partyAgeBadges, on)) return [];
      const known = context.rollsOf(id).find(({ standing }) => standing.admittedOn !== undefined);
      const admitted = known?.standing.admittedOn;
      if (known === undefined || admitted === undefined) return [];
      const months = fullMonthsBetween(admitted, on);
      if (months + partyAgeBadges.earlier(partyAge) >= 12 * partyAge) return [];
      const told = known.record.entries.find(({ admittedOn }) => admittedOn === admitted);
      const events = [commended.by, ...(told === undefined ? [] : [told.by])];
      const year = context.options.year;
      return [
        {
          key,
          commended: { year, ...commended },
          partyAge,
          admitted,
          years: Math.floor(months / 12),
          events,
        },
      ];
    });
