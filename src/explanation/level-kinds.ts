import type { Reasoned } from "../projections/streams/authored.js";
import type { ComplaintAnswer, LevelChange } from "../projections/streams/decisions.js";
import type { Proposal, Statement, TakenBack } from "../projections/streams/statements.js";
import type { Classification } from "../projections/year/classified.js";
import { type Complaint, complaintsOf } from "../projections/year/consequences.js";
import type { YearContext } from "../projections/year/context.js";
import { indexBy } from "../projections/year/table.js";
import { type ConditionTrace, eventsOf } from "../rules/engine/conditions/condition.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { Year } from "../year.js";

/** The six kinds of level, in the order in which they arise. */
export const levelKinds = [
  "self-rated",
  "committee-proposed",
  "voted",
  "computed",
  "decided",
  "changed",
] as const;
/** A kind of level. A body gives it, or the rules compute it. */
type LevelKind = (typeof levelKinds)[number];

/**
 * A moment of a level: a body gave, cancelled or changed it, somebody returned or withdrew it, somebody complained,
 * or the committee answered. With the body, the two times, and the event.
 */
export interface LevelMoment extends Reasoned {
  /** Whether the level was given or taken back, how a decision changed it, or a step of a complaint. */
  readonly change:
    | "given"
    | TakenBack["how"]
    | LevelChange["change"]
    | "complaint-lodged"
    | "complaint-answered";
  /** Absent if the level was taken back or cancelled, and at a step of a complaint. */
  readonly level?: string;
  /** The reason why there is no level. */
  readonly notRated?: LevelChange["notRated"] & {};
  /** The decided points, in whole steps. */
  readonly score?: LevelChange["score"] & {};
  /** Present if the committee decided again the level that stood before. */
  readonly unchanged?: true;
  /** The id of the complaint. */
  readonly complaint?: string;
  /** What a complaint is about, if recorded. */
  readonly about?: "level" | "proposal" | "ballot" | "review-meeting";
  /** Who answered a complaint, by id, if recorded. */
  readonly answerer?: string;
  /** The outcome of an answered complaint. */
  readonly outcome?: ComplaintAnswer["outcome"];
  /** The day of a decision, of a complaint or of its answer. */
  readonly on?: string;
  /** The ballot that it comes from. */
  readonly ballot?: string;
  /** The clause that the body names as its ground. */
  readonly clause?: string;
}

/** One kind of level with every moment at which it changed. */
export interface LevelOfKind {
  /** One of the six kinds. */
  readonly kind: LevelKind;
  /** The present level. It is absent if no body gave one, a body took it back, or the rules leave it open. */
  readonly level?: string;
  /** The moments in order. The list is empty for the computed level, because no person gives it. */
  readonly moments: readonly LevelMoment[];
  /** The events behind it. */
  readonly events: readonly string[];
}

/** A level that a body or the subject gave: with its author, its grounds and its ballot. */
const given = (level: string, statement: Statement & Partial<Proposal>): LevelMoment => {
  const { at, recordedAt, body, recordedBy, by, reason, ballot, clause } = statement;
  return {
    change: "given",
    level,
    at,
    recordedAt,
    body,
    recordedBy,
    by,
    ...(reason === undefined ? {} : { reason }),
    ...(ballot === undefined ? {} : { ballot }),
    ...(clause === undefined ? {} : { clause }),
  };
};

const takenBack = ({ how, at, recordedAt, body, recordedBy, by, reason }: TakenBack): LevelMoment => ({
  change: how,
  at,
  recordedAt,
  body,
  recordedBy,
  by,
  ...(reason === undefined ? {} : { reason }),
});

/** The levels of the same author in order, each with its return or withdrawal. */
const momentsOf = (statements: readonly Statement[] = []): LevelMoment[] =>
  statements.some(({ level }) => level !== undefined)
    ? statements.flatMap((each) => [
        ...(each.level === undefined ? [] : [given(each.level, each)]),
        ...(each.takenBack === undefined ? [] : [takenBack(each.takenBack)]),
      ])
    : [];

/** The changes of a level, each with whether it gives again the level before it. */
const changesOf = (changes: readonly LevelChange[]): LevelMoment[] =>
  changes.map((each, at) => {
    const before = changes.slice(0, at).findLast(({ level }) => level !== undefined)?.level;
    return each.change === "redecided" && each.level === before ? { ...each, unchanged: true } : each;
  });

/** The complaint and its answer. */
const stepsOf = ({ id: complaint, lodged, answered }: Complaint): LevelMoment[] => [
  { change: "complaint-lodged", complaint, ...lodged },
  ...(answered === undefined ? [] : [{ change: "complaint-answered", complaint, ...answered } as const]),
];

const byTime = (a: LevelMoment, b: LevelMoment): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

const ofKind = (kind: LevelKind, moments: readonly LevelMoment[]): LevelOfKind => {
  const level = moments.findLast(({ complaint }) => complaint === undefined)?.level;
  return { kind, ...(level === undefined ? {} : { level }), moments, events: moments.map(({ by }) => by) };
};

const leavesOf = (rules: readonly RuleTrace[]): string[] => {
  const conditions: ConditionTrace[] = rules.flatMap((rule) =>
    [rule, ...rule.exceptions].flatMap(({ concerns, condition }) => [concerns ?? [], condition].flat()),
  );
  return [...new Set(conditions.flatMap(eventsOf))];
};

/** The place of the first change after the first decision: of a level, or that there is none. */
const firstChange = (changes: readonly LevelChange[]): number =>
  changes.findIndex(({ change }, at) => change !== "decided" && (change !== "not-rated" || at > 0));

const complaintsAbout = indexBy<Complaint>(({ subject }) => [subject]);

/** The complaints about a subject's level of a period, with their answers, as moments. */
export const complaintMoments = (context: YearContext, key: string, of: string): LevelMoment[] =>
  complaintsAbout(complaintsOf(context), key)
    .filter(({ period }) => period === of)
    .flatMap(stepsOf);

/** What followed the first decision on a level, in order of time: complaints, and decisions that changed it. */
export const afterDecision = (
  context: YearContext,
  { key, changes }: Pick<Classification, "key" | "changes">,
): LevelMoment[] => {
  const complaints = complaintMoments(context, key, String(context.options.year));
  const first = firstChange(changes);
  return [...(first < 0 ? [] : changesOf(changes).slice(first)), ...complaints].sort(byTime);
};

/** The six kinds of a subject's level side by side. */
export const levelsSideBySide = (
  { context }: Year,
  { key, organisation, outcome, changes }: Classification,
  because: readonly RuleTrace[],
): LevelOfKind[] => {
  const review = context.reviewOf(organisation);
  const proposedBy = (role: Proposal["role"]) => review?.proposals[key]?.filter((each) => each.role === role);
  const first = firstChange(changes);
  return [
    ofKind("self-rated", momentsOf(review?.ownReviews[key])),
    ofKind("committee-proposed", momentsOf(proposedBy("cell-committee"))),
    ofKind("voted", momentsOf(proposedBy("cell"))),
    {
      kind: "computed",
      ...(outcome.kind === "level" ? { level: outcome.level } : {}),
      moments: [],
      events: leavesOf(because),
    },
    ofKind("decided", first < 0 ? changes : changes.slice(0, first)),
    ofKind("changed", afterDecision(context, { key, changes })),
  ];
};
