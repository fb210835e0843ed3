import type { EventData, JournalEvent } from "../../events/catalogue.js";
import { dayOf } from "../../events/time.js";
import type { Subject } from "../../events/values.js";
import { added, dictionary, projection, type Writable } from "../fold/projection.js";
import { type Authored, authored, type GivenLevel, type Reasoned, reasoned } from "./authored.js";
import { subjectKey } from "./subject-key.js";

/** Totals as they were published, and the event. */
export type PublishedEntry = Omit<EventData<"ResultsPublished">, "year"> & {
  /** The id of the event that records it. */
  readonly by: string;
};

/** The changes of a decided level, in order. */
export interface LevelChange extends Reasoned {
  /** Decided, cancelled, or decided again. */
  readonly change: "decided" | "cancelled" | "redecided";
  /** The level; undefined if it was cancelled. */
  readonly level?: string;
  /** The day of the decision; if the entry states a later day than that of its recording, the day of the entry. */
  readonly on: string;
}

/** A decision to raise a cap for a group. */
export interface Extension extends Reasoned {
  readonly ratio: readonly [number, number];
}

/** The answer to a complaint. */
export interface ComplaintAnswer extends Authored {
  /** Rejected, upheld, or withdrawn by the person who complained. */
  readonly outcome: EventData<"ComplaintAnswered">["outcome"];
  /** The day of the answer. */
  readonly on: string;
}

/** Relief that a committee granted to a subject, where a clause leaves it to the committee's judgement. */
export interface Relief extends Reasoned {
  readonly subject: string;
  readonly clause: string;
  /** The forced case that it concerns: the last part of a rule's id, or `not-named`. */
  readonly case: string;
}

/** The level of one quarter, or the reason why there is none. */
export interface QuarterLevel {
  readonly quarter: number;
  readonly level?: string;
  readonly notRated?: string;
  readonly score?: EventData<"QuarterLevelDecided">["score"] & {};
  readonly on: string;
  readonly by: string;
}

/** The decisions of one committee about one year. */
export interface YearDecisions {
  groups: {
    readonly group: string;
    readonly name: string;
    readonly subjects: readonly Subject[];
    readonly by: string;
  }[];
  caps: Record<string, Extension>;
  reliefs: Relief[];
  levels: Record<string, LevelChange[]>;
  /** Levels of quarters by subject. */
  quarters: Record<string, QuarterLevel[]>;
  /** Subjects recognised as distinguished, each with the event. */
  distinguished: Record<string, string>;
  notified: Record<string, string>;
  published: PublishedEntry[];
  complaints: Record<
    string,
    Authored & {
      readonly subject: string;
      readonly on: string;
      answered?: ComplaintAnswer;
    }
  >;
  /** Answers to complaints that nobody lodged, by the record. */
  strayAnswers: { readonly complaint: string; readonly on: string; readonly by: string }[];
  commended: (Authored & {
    readonly subject: string;
    readonly ground: string;
    readonly award: string;
    readonly on: string;
    /** The organisation that gives the commendation. */
    readonly giver: string;
    /** The theme, or the years of membership, that it is given for. */
    readonly theme?: string;
    readonly partyAge?: number;
    readonly instrument?: string;
  })[];
}

/** The decisions of a committee, by year. */
export interface DecisionsState {
  /** By the year under review. */
  years: Record<number, YearDecisions>;
}

const yearOf = (state: DecisionsState, year: number): YearDecisions => {
  const known = state.years[year];
  if (known !== undefined) return known;
  state.years[year] = {
    groups: [],
    caps: dictionary(),
    reliefs: [],
    levels: {},
    quarters: {},
    distinguished: {},
    notified: {},
    published: [],
    complaints: dictionary(),
    strayAnswers: [],
    commended: [],
  };
  return state.years[year] as YearDecisions;
};

type Changing = "LevelDecided" | "LevelCancelled" | "LevelRedecided";

/** Nobody can record a decision before it is made: a later day is a slip, and the day of the entry stands. */
const decidedOn = ({ data, metadata }: JournalEvent<Changing>): string => {
  const recordedOn = dayOf(metadata.recordedAt);
  const days = [data.decidedOn, dayOf(metadata.happenedAt)];
  return days.find((day) => day <= recordedOn) ?? recordedOn;
};

const changed =
  (change: LevelChange["change"]) =>
  (state: DecisionsState, event: JournalEvent<Changing>): void => {
    const { data } = event;
    const { levels } = yearOf(state, data.year);
    const key = subjectKey(data.subject);
    const entry: Writable<LevelChange> = { change, on: decidedOn(event), ...reasoned(event) };
    if ("level" in data) entry.level = data.level;
    levels[key] = added(levels[key] ?? [], entry);
  };

/** The decisions of one committee, year by year. */
export const decisions = projection({
  name: "decisions",
  version: 8,
  initial: (): DecisionsState => ({ years: {} }),
  on: {
    QuotaGroupsDeclared: (state, { id: by, data }) => {
      yearOf(state, data.year).groups = data.groups.map((group) => ({ ...group, by }));
    },
    CapExtended: (state, event) => {
      const { year, group, ratio } = event.data;
      yearOf(state, year).caps[group] = { ratio, ...reasoned(event) };
    },
    ReliefGranted: (state, event) => {
      const { year, subject, clause, case: of } = event.data;
      yearOf(state, year).reliefs.push({
        subject: subjectKey(subject),
        clause,
        case: of,
        ...reasoned(event),
      });
    },
    QuarterLevelDecided: (state, { id: by, data }) => {
      const { quarters } = yearOf(state, data.year);
      const key = subjectKey(data.subject);
      const { quarter, level, notRated, score, decidedOn: on } = data;
      const given = {
        quarter,
        ...(level === undefined ? {} : { level }),
        ...(notRated === undefined ? {} : { notRated }),
        ...(score === undefined ? {} : { score }),
        on,
        by,
      };
      quarters[key] = added(quarters[key] ?? [], given);
    },
    LevelDecided: changed("decided"),
    LevelCancelled: changed("cancelled"),
    LevelRedecided: changed("redecided"),
    SubjectDistinguished: (state, { id: by, data }) => {
      yearOf(state, data.year).distinguished[subjectKey(data.subject)] = by;
    },
    DecisionNotified: (state, { id: by, data }) => {
      yearOf(state, data.year).notified[subjectKey(data.subject)] = by;
    },
    ResultsPublished: (state, { id: by, data }) => {
      const { year, ...published } = data;
      yearOf(state, year).published.push({ ...published, by });
    },
    ComplaintLodged: (state, event) => {
      const { year, complaint, subject, on } = event.data;
      yearOf(state, year).complaints[complaint] = { subject: subjectKey(subject), on, ...authored(event) };
    },
    ComplaintAnswered: (state, event) => {
      const { year, complaint: id, outcome, on } = event.data;
      const complaint = yearOf(state, year).complaints[id];
      if (complaint === undefined) yearOf(state, year).strayAnswers.push({ complaint: id, on, by: event.id });
      else complaint.answered = { outcome, on, ...authored(event) };
    },
    SubjectCommended: (state, event) => {
      const { year, subject, ground, award, theme, partyAge, on, by: giver, instrument } = event.data;
      yearOf(state, year).commended.push({
        subject: subjectKey(subject),
        ground,
        award,
        on,
        giver,
        ...(theme === undefined ? {} : { theme }),
        ...(partyAge === undefined ? {} : { partyAge }),
        ...(instrument === undefined ? {} : { instrument: instrument.number }),
        ...authored(event),
      });
    },
  },
});

/** The level that stands after all changes: the last one given, unless it was cancelled later. */
export const standingLevel = (changes: readonly LevelChange[]): GivenLevel | undefined => {
  const last = changes.at(-1);
  if (last?.level === undefined) return undefined;
  const { level, at, recordedAt, body, recordedBy, by, instrument } = last;
  const given = { level, at, recordedAt, body, recordedBy, by };
  return instrument === undefined ? given : { ...given, instrument };
};
