import { partsOfStream } from "../../events/index.js";
import { compareIds } from "../../language/collation.js";
import { type FoldedJournal, statesOf } from "../fold/folded-journal.js";
import type { Authored } from "../streams/authored.js";
import {
  decisions,
  type LevelChange,
  type QuarterLevel,
  type Relief,
  type YearDecisions,
} from "../streams/decisions.js";

/** The decisions of one committee about the year. */
interface CommitteeDecisions extends YearDecisions {
  readonly committee: string;
}

/** The decisions of all committees about one subject in one year. */
export interface DecidedAbout {
  /** The changes of the level, in order of time. */
  readonly changes: readonly LevelChange[];
  /** Relief that was granted. */
  readonly reliefs: readonly Relief[];
  /** Levels of quarters; the last one of a quarter counts. */
  readonly quarters: readonly QuarterLevel[];
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
}

/** The decisions of committees: about the year, and about each subject in all years. */
export interface DecisionsBySubject {
  /** The decisions of each committee about the year. */
  readonly committees: readonly CommitteeDecisions[];
  /** The decisions on a subject in the year. */
  about(key: string): DecidedAbout;
  /** The commendations of a subject in every year. */
  commendedOf(key: string): readonly Commended[];
  /** By subject, in order of key, and by year. */
  readonly all: ReadonlyMap<string, ReadonlyMap<number, DecidedAbout>>;
}

type Noted = { -readonly [Field in keyof DecidedAbout]: DecidedAbout[Field] };

const nothing: DecidedAbout = Object.freeze({ changes: [], reliefs: [], quarters: [] });

const together = <T>(one: readonly T[], more: readonly T[]): readonly T[] =>
  one.length === 0 ? more : [...one, ...more];

const byTime = (a: LevelChange, b: LevelChange): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Reads all decisions of committees once. */
export const decisionsBySubject = (folded: FoldedJournal, year: number): DecisionsBySubject => {
  const committees: CommitteeDecisions[] = [];
  const subjects = new Map<string, Map<number, Noted>>();
  const commended = new Map<string, Commended[]>();
  const noted = (key: string, about: number): Noted => {
    const years = subjects.get(key) ?? new Map<number, Noted>();
    const own = years.get(about) ?? { ...nothing };
    subjects.set(key, years.set(about, own));
    return own;
  };
  for (const [stream, { years }] of statesOf(folded, decisions))
    for (const [name, decided] of Object.entries(years)) {
      const about = Number(name);
      if (about === year) committees.push({ committee: partsOfStream(stream).organisation, ...decided });
      for (const [key, changes] of Object.entries(decided.levels)) {
        const own = noted(key, about);
        own.changes = own.changes.length === 0 ? changes : [...own.changes, ...changes].sort(byTime);
      }
      for (const relief of decided.reliefs) {
        const own = noted(relief.subject, about);
        own.reliefs = together(own.reliefs, [relief]);
      }
      for (const [key, quarters] of Object.entries(decided.quarters)) {
        const own = noted(key, about);
        own.quarters = together(own.quarters, quarters);
      }
      for (const [key, by] of Object.entries(decided.distinguished)) noted(key, about).distinguished = by;
      for (const { subject, ...rest } of decided.commended)
        commended.set(subject, [...(commended.get(subject) ?? []), { year: about, ...rest }]);
    }
  return {
    committees,
    about: (key) => subjects.get(key)?.get(year) ?? nothing,
    commendedOf: (key) => commended.get(key) ?? [],
    all: new Map([...subjects].sort(([a], [b]) => compareIds(a, b))),
  };
};
