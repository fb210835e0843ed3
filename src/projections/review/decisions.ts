import type { EventData, JournalEvent, Subject } from "../../events/index.js";
import { added } from "../driver/added.js";
import { dictionary, projection } from "../driver/index.js";
import { type GivenLevel, subjectKey } from "./subject.js";

type Published = EventData<"ResultsPublished">;

/** What happened to a decided level, in order. */
export interface LevelChange {
  readonly change: "decided" | "cancelled" | "redecided";
  readonly level?: string;
  readonly on: string;
  readonly at: string;
  readonly body: string;
  readonly instrument?: string;
  readonly by: string;
}

/** What one committee decided about one year. */
export interface YearDecisions {
  groups: {
    readonly group: string;
    readonly name: string;
    readonly subjects: readonly Subject[];
    readonly by: string;
  }[];
  caps: Record<string, { readonly ratio: readonly [number, number]; readonly by: string }>;
  reliefs: { readonly subject: string; readonly clause: string; readonly by: string }[];
  levels: Record<string, LevelChange[]>;
  /** Levels of quarters by subject: without a level, why. */
  quarters: Record<
    string,
    {
      readonly quarter: number;
      readonly level?: string;
      readonly notRated?: string;
      readonly on: string;
      readonly by: string;
    }[]
  >;
  /** Subjects recognised as distinguished: the event that says so. */
  distinguished: Record<string, string>;
  notified: Record<string, string>;
  published: (Pick<Published, "of" | "on" | "totals"> & {
    readonly stated: NonNullable<Published["stated"]>;
    readonly by: string;
  })[];
  complaints: Record<
    string,
    {
      readonly subject: string;
      readonly lodgedOn: string;
      readonly by: string;
      answered?: { readonly outcome: string; readonly on: string; readonly by: string };
    }
  >;
  commended: {
    readonly subject: string;
    readonly ground: string;
    readonly award: string;
    readonly on: string;
    readonly by: string;
  }[];
}

export interface DecisionsState {
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
    commended: [],
  };
  return state.years[year] as YearDecisions;
};

type Changing = "LevelDecided" | "LevelCancelled" | "LevelRedecided";

const changed =
  (change: LevelChange["change"]) =>
  (state: DecisionsState, { id: by, data, metadata }: JournalEvent<Changing>): void => {
    const { levels } = yearOf(state, data.year);
    const key = subjectKey(data.subject);
    const entry: LevelChange = {
      change,
      ...("level" in data ? { level: data.level } : {}),
      on: data.decidedOn,
      at: metadata.happenedAt,
      body: metadata.recordedFor,
      ...(data.instrument === undefined ? {} : { instrument: data.instrument.number }),
      by,
    };
    levels[key] = added(levels[key] ?? [], entry);
  };

/** What one committee decided, year by year. */
export const decisions = projection({
  name: "decisions",
  version: 3,
  initial: (): DecisionsState => ({ years: {} }),
  on: {
    QuotaGroupsDeclared: (state, { id: by, data }) => {
      yearOf(state, data.year).groups = data.groups.map((group) => ({ ...group, by }));
    },
    CapExtended: (state, { id: by, data }) => {
      yearOf(state, data.year).caps[data.group] = { ratio: data.ratio, by };
    },
    ReliefGranted: (state, { id: by, data }) => {
      yearOf(state, data.year).reliefs.push({ subject: subjectKey(data.subject), clause: data.clause, by });
    },
    QuarterLevelDecided: (state, { id: by, data }) => {
      const { quarters } = yearOf(state, data.year);
      const key = subjectKey(data.subject);
      const { quarter, level, notRated, decidedOn: on } = data;
      const given = {
        quarter,
        ...(level === undefined ? {} : { level }),
        ...(notRated === undefined ? {} : { notRated }),
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
      const { of, on, totals, stated = [] } = data;
      yearOf(state, data.year).published.push({ of, on, totals, stated, by });
    },
    ComplaintLodged: (state, { id: by, data }) => {
      yearOf(state, data.year).complaints[data.complaint] = {
        subject: subjectKey(data.subject),
        lodgedOn: data.on,
        by,
      };
    },
    ComplaintAnswered: (state, { id: by, data }) => {
      const complaint = yearOf(state, data.year).complaints[data.complaint];
      if (complaint !== undefined) complaint.answered = { outcome: data.outcome, on: data.on, by };
    },
    SubjectCommended: (state, { id: by, data }) => {
      yearOf(state, data.year).commended.push({
        subject: subjectKey(data.subject),
        ground: data.ground,
        award: data.award,
        on: data.on,
        by,
      });
    },
  },
});

/** Everything that committees decided about a subject's level, in order of time. */
export const changesOf = (decided: readonly YearDecisions[], key: string): LevelChange[] =>
  decided.flatMap(({ levels }) => levels[key] ?? []).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The level that stands after its changes: the last given, unless cancelled since. */
export const standingLevel = (changes: readonly LevelChange[]): GivenLevel | undefined => {
  const last = changes.at(-1);
  if (last?.level === undefined) return undefined;
  const { level, at, body, by, instrument } = last;
  return { level, at, body, by, ...(instrument === undefined ? {} : { instrument }) };
};
