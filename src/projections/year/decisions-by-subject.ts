import { comparePeriods, kindOfPeriod, yearOfPeriod } from "../../events/period.js";
import { partsOfStream } from "../../events/streams.js";
import { compareIds } from "../../language/collation.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import type { Authored, Reasoned } from "../streams/authored.js";
import {
  decisions,
  type IssuedEntry,
  type LevelChange,
  type PeriodDecisions,
  type Relief,
} from "../streams/decisions.js";

/** The decisions of one committee about one period. */
interface CommitteeDecisions extends PeriodDecisions {
  readonly committee: string;
  /** The year, or a quarter or month of it. */
  readonly period: string;
}

/** The decisions of all committees about one subject in one period. */
export interface DecidedAbout {
  /** The changes of the level, in order of time. */
  readonly changes: readonly LevelChange[];
  /** Relief that was granted. */
  readonly reliefs: readonly Relief[];
  /** The event of the recognition as distinguished. */
  readonly distinguished?: string;
}

/** A commendation that was recorded. */
export interface Commended extends Authored {
  readonly year: number;
  readonly ground: string;
  readonly award: string;
  readonly on: string;
  /** The organisation that gives the commendation. */
  readonly giver: string;
  /** The theme, or the years of membership, that it is given for. */
  readonly theme?: string;
  readonly partyAge?: number;
  readonly instrument?: string;
  /** The id of the issued decision that it belongs to. */
  readonly decision?: string;
}

/** The decisions of committees: about the year, and about each subject in all years. */
export interface DecisionsBySubject {
  /** The decisions of each committee about the whole year. */
  readonly committees: readonly CommitteeDecisions[];
  /** The decisions of each committee about quarters and months of the year, in order of period. */
  readonly parts: readonly CommitteeDecisions[];
  /** The decisions on a subject in a period: the whole year, if none is named. */
  about(key: string, period?: string): DecidedAbout;
  /** The commendations of a subject in every year. */
  commendedOf(key: string): readonly Commended[];
  /** By subject, in order of key, and by period. */
  readonly all: ReadonlyMap<string, ReadonlyMap<string, DecidedAbout>>;
}

type Noted = { -readonly [Field in keyof DecidedAbout]: DecidedAbout[Field] };

const nothing: DecidedAbout = Object.freeze({ changes: [], reliefs: [] });

const together = <T>(one: readonly T[], more: readonly T[]): readonly T[] =>
  one.length === 0 ? more : [...one, ...more];

const byTime = (a: LevelChange, b: LevelChange): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** An entry with the number of the decision that it names, where it states no document of its own. */
const numbered = <Entry extends Pick<Reasoned, "instrument" | "decision">>(
  entry: Entry,
  issued: Readonly<Record<string, IssuedEntry>>,
): Entry => {
  const number = entry.decision === undefined ? undefined : issued[entry.decision]?.number;
  return entry.instrument !== undefined || number === undefined ? entry : { ...entry, instrument: number };
};

const mapped = <T>(record: Readonly<Record<string, T>>, change: (of: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, of]) => [name, change(of)]));

/** The decisions on whole years, by year. */
export const wholeYears = (
  periods: ReadonlyMap<string, DecidedAbout>,
): (readonly [year: number, about: DecidedAbout])[] =>
  [...periods].flatMap(([period, about]) =>
    kindOfPeriod(period) === "year" ? [[yearOfPeriod(period), about] as const] : [],
  );

/** Reads all decisions of committees once. */
export const decisionsBySubject = (folded: FoldedJournal, year: number): DecisionsBySubject => {
  const ofYear: CommitteeDecisions[] = [];
  const subjects = new Map<string, Map<string, Noted>>();
  const commended = new Map<string, Commended[]>();
  const noted = (key: string, period: string): Noted => {
    const periods = subjects.get(key) ?? new Map<string, Noted>();
    const own = periods.get(period) ?? { ...nothing };
    subjects.set(key, periods.set(period, own));
    return own;
  };
  for (const [stream, { periods, issued }] of statesOf(folded, decisions))
    for (const [period, decided] of Object.entries(periods)) {
      if (yearOfPeriod(period) === year)
        ofYear.push({
          committee: partsOfStream(stream).organisation,
          period,
          ...decided,
          caps: mapped(decided.caps, (extension) => numbered(extension, issued)),
        });
      for (const [key, recorded] of Object.entries(decided.levels)) {
        const changes = recorded.some(({ decision }) => decision !== undefined)
          ? recorded.map((change) => numbered(change, issued))
          : recorded;
        const own = noted(key, period);
        own.changes = own.changes.length === 0 ? changes : [...own.changes, ...changes].sort(byTime);
      }
      for (const relief of decided.reliefs) {
        const own = noted(relief.subject, period);
        own.reliefs = together(own.reliefs, [numbered(relief, issued)]);
      }
      for (const [key, by] of Object.entries(decided.distinguished)) noted(key, period).distinguished = by;
      for (const { subject, ...rest } of decided.commended)
        commended.set(subject, [
          ...(commended.get(subject) ?? []),
          { year: yearOfPeriod(period), ...numbered(rest, issued) },
        ]);
    }
  const whole = String(year);
  return {
    committees: ofYear.filter(({ period }) => period === whole),
    parts: ofYear.filter(({ period }) => period !== whole).sort((a, b) => comparePeriods(a.period, b.period)),
    about: (key, period = whole) => subjects.get(key)?.get(period) ?? nothing,
    commendedOf: (key) => commended.get(key) ?? [],
    all: new Map([...subjects].sort(([a], [b]) => compareIds(a, b))),
  };
};
