import type { EventData, JournalEvent } from "../../events/catalogue.js";
import { periodOf } from "../../events/period.js";
import { dayOf } from "../../events/time.js";
import type { Subject } from "../../events/values.js";
import { added, dictionary, projection, type Writable } from "../fold/projection.js";
import { type Authored, authored, type GivenLevel, type Reasoned, reasoned } from "./authored.js";
import { subjectKey } from "./subject-key.js";

/** Totals as they were published, and the event. */
export type PublishedEntry = Omit<EventData<"ResultsPublished">, "year" | "period"> & {
  /** The id of the event that records it. */
  readonly by: string;
};

/** The changes of a decided level, in order. */
export interface LevelChange extends Reasoned {
  /** Decided, cancelled, decided again, or decided that there is no level. */
  readonly change: "decided" | "cancelled" | "redecided" | "not-rated";
  /** The level. It is absent if it was cancelled, if there is none, or if the decision states only points. */
  readonly level?: string;
  /** The reason why there is no level. */
  readonly notRated?: EventData<"SubjectNotRated">["notRated"];
  /** The clause that the body names as the ground of the level. */
  readonly clause?: string;
  /** The decided points, in whole steps. */
  readonly score?: EventData<"LevelDecided">["score"] & {};
  /** The day of the decision; if the entry states a later day than that of its recording, the day of the entry. */
  readonly on: string;
}

/** A decision about many subjects, as a committee issued it. */
export type IssuedEntry = Authored &
  Omit<EventData<"DecisionIssued">, "decision" | "year" | "period"> & {
    /** The period that it is about: a year, or a quarter or month of it. */
    readonly period: string;
  };

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
  /** Who answered, by id, if recorded. */
  readonly answerer?: string;
}

/** Relief that a committee granted to a subject, where a clause leaves it to the committee's judgement. */
export interface Relief extends Reasoned {
  readonly subject: string;
  readonly clause: string;
  /** The forced case that it concerns: the last part of a rule's id, or `not-named`. */
  readonly case: string;
}

/** The decisions of one committee about one period. */
export interface PeriodDecisions {
  groups: {
    readonly group: string;
    readonly name: string;
    readonly subjects: readonly Subject[];
    readonly by: string;
  }[];
  caps: Record<string, Extension>;
  reliefs: Relief[];
  levels: Record<string, LevelChange[]>;
  /** Subjects recognised as distinguished, each with the event. */
  distinguished: Record<string, string>;
  /** The last notification of each subject. */
  notified: Record<string, { readonly on: string; readonly at: string; readonly by: string }>;
  published: PublishedEntry[];
  complaints: Record<
    string,
    Authored & {
      readonly subject: string;
      /** The step that it is about. Absent: the level. */
      readonly about?: NonNullable<EventData<"ComplaintLodged">["about"]>;
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
    /** The id of the issued decision that it belongs to. */
    readonly decision?: string;
  })[];
}

/** The decisions of a committee, by period. */
export interface DecisionsState {
  /** By the period under review: a year `2026`, a quarter `2026-Q3`, a month `2026-09`. */
  periods: Record<string, PeriodDecisions>;
  /** The decisions that the committee issued, by id. */
  issued: Record<string, IssuedEntry>;
}

/** The decisions about the period that an entry names. */
const decidedIn = (
  state: DecisionsState,
  data: { readonly year: number; readonly period?: string | undefined },
): PeriodDecisions => {
  const period = periodOf(data);
  const known = state.periods[period];
  if (known !== undefined) return known;
  state.periods[period] = {
    groups: [],
    caps: dictionary(),
    reliefs: [],
    levels: {},
    distinguished: {},
    notified: {},
    published: [],
    complaints: dictionary(),
    strayAnswers: [],
    commended: [],
  };
  return state.periods[period] as PeriodDecisions;
};

type Changing =
  | "LevelDecided"
  | "LevelCancelled"
  | "LevelRedecided"
  | "SubjectNotRated"
  | "QuarterLevelDecided";

/** Nobody can record a decision before it is made: a later day is a slip, and the day of the entry stands. */
const decidedOn = ({ data, metadata }: JournalEvent<Changing>): string => {
  const recordedOn = dayOf(metadata.recordedAt);
  const days = ["on" in data ? data.on : data.decidedOn, dayOf(metadata.happenedAt)];
  return days.find((day) => day <= recordedOn) ?? recordedOn;
};

/** Adds a change of a level to those of its subject and period. */
const noteChange = (
  state: DecisionsState,
  period: { readonly year: number; readonly period?: string | undefined },
  event: JournalEvent<Changing>,
  change: LevelChange["change"],
): void => {
  const { data } = event;
  const { levels } = decidedIn(state, period);
  const key = subjectKey(data.subject);
  const entry: Writable<LevelChange> = { change, on: decidedOn(event), ...reasoned(event) };
  if ("level" in data && data.level !== undefined) entry.level = data.level;
  if ("notRated" in data && data.notRated !== undefined) entry.notRated = data.notRated;
  if ("clause" in data && data.clause !== undefined) entry.clause = data.clause;
  if ("score" in data && data.score !== undefined) entry.score = data.score;
  levels[key] = added(levels[key] ?? [], entry);
};

const changed =
  (change: LevelChange["change"]) =>
  (state: DecisionsState, event: JournalEvent<Exclude<Changing, "QuarterLevelDecided">>): void =>
    noteChange(state, event.data, event, change);

/** The decisions of one committee, period by period. */
export const decisions = projection({
  name: "decisions",
  version: 10,
  initial: (): DecisionsState => ({ periods: {}, issued: dictionary() }),
  on: {
    DecisionIssued: (state, event) => {
      const { decision, year: _, period: __, ...issued } = event.data;
      state.issued[decision] = { ...issued, period: periodOf(event.data), ...authored(event) };
    },
    QuotaGroupsDeclared: (state, { id: by, data }) => {
      decidedIn(state, data).groups = data.groups.map((group) => ({ ...group, by }));
    },
    CapExtended: (state, event) => {
      const { group, ratio } = event.data;
      decidedIn(state, event.data).caps[group] = { ratio, ...reasoned(event) };
    },
    ReliefGranted: (state, event) => {
      const { subject, clause, case: of } = event.data;
      decidedIn(state, event.data).reliefs.push({
        subject: subjectKey(subject),
        clause,
        case: of,
        ...reasoned(event),
      });
    },
    QuarterLevelDecided: (state, event) => {
      const { year, quarter, level, notRated } = event.data;
      const change = level === undefined && notRated !== undefined ? "not-rated" : "decided";
      noteChange(state, { year, period: `${year}-Q${quarter}` }, event, change);
    },
    LevelDecided: changed("decided"),
    SubjectNotRated: (state, event) => {
      // On the stream of a review it is what a body says, and no decision.
      if (event.stream.startsWith("committee/")) noteChange(state, event.data, event, "not-rated");
    },
    LevelCancelled: changed("cancelled"),
    LevelRedecided: changed("redecided"),
    SubjectDistinguished: (state, { id: by, data }) => {
      decidedIn(state, data).distinguished[subjectKey(data.subject)] = by;
    },
    DecisionNotified: (state, { id: by, data, metadata }) => {
      const told = { on: data.on, at: metadata.happenedAt, by };
      decidedIn(state, data).notified[subjectKey(data.subject)] = told;
    },
    ResultsPublished: (state, { id: by, data }) => {
      const { year: _, period: __, ...published } = data;
      decidedIn(state, data).published.push({ ...published, by });
    },
    ComplaintLodged: (state, event) => {
      const { complaint, subject, about, on } = event.data;
      decidedIn(state, event.data).complaints[complaint] = {
        subject: subjectKey(subject),
        ...(about === undefined ? {} : { about }),
        on,
        ...authored(event),
      };
    },
    ComplaintAnswered: (state, event) => {
      const { complaint: id, outcome, on, by: answerer } = event.data;
      const { complaints, strayAnswers } = decidedIn(state, event.data);
      const complaint = complaints[id];
      if (complaint === undefined) strayAnswers.push({ complaint: id, on, by: event.id });
      else
        complaint.answered = {
          outcome,
          on,
          ...(answerer === undefined ? {} : { answerer }),
          ...authored(event),
        };
    },
    SubjectCommended: (state, event) => {
      const { subject, ground, award, theme, partyAge, on, by: giver, instrument, decision } = event.data;
      decidedIn(state, event.data).commended.push({
        subject: subjectKey(subject),
        ground,
        award,
        on,
        giver,
        ...(theme === undefined ? {} : { theme }),
        ...(partyAge === undefined ? {} : { partyAge }),
        ...(instrument === undefined ? {} : { instrument: instrument.number }),
        ...(decision === undefined ? {} : { decision }),
        ...authored(event),
      });
    },
  },
});

/** The level that stands after all changes: the last one given, unless it was cancelled later. */
export const standingLevel = (changes: readonly LevelChange[]): GivenLevel | undefined => {
  const last = changes.at(-1);
  if (last?.level === undefined) return undefined;
  const { level, at, recordedAt, body, recordedBy, by, instrument, clause } = last;
  const given: Writable<GivenLevel> = { level, at, recordedAt, body, recordedBy, by };
  if (instrument !== undefined) given.instrument = instrument;
  if (clause !== undefined) given.clause = clause;
  return given;
};

/** A decision that a subject has no level. */
export type NotRatedDecision = LevelChange & Required<Pick<LevelChange, "notRated">>;

const isNotRated = (change: LevelChange): change is NotRatedDecision => change.notRated !== undefined;

/** The decision that there is no level, if it is the last one. */
export const standingNotRated = (changes: readonly LevelChange[]): NotRatedDecision | undefined => {
  const last = changes.at(-1);
  return last !== undefined && isNotRated(last) ? last : undefined;
};
