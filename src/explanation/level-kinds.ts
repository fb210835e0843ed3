import type { GivenLevel, Reasoned } from "../projections/streams/authored.js";
import type { ComplaintAnswer, LevelChange } from "../projections/streams/decisions.js";
import type { ReplacedLevel } from "../projections/streams/reviews.js";
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
 * A moment of a level: a body gave, cancelled or changed it, somebody complained, or the committee answered. With the
 * body, the two times, and the event.
 */
export interface LevelMoment extends Reasoned {
  /** Whether the level was given, how a decision changed it, or a step of a complaint. */
  readonly change: "given" | LevelChange["change"] | "complaint-lodged" | "complaint-answered";
  /** Absent if the committee cancelled the level, and at a step of a complaint. */
  readonly level?: string;
  /** The reason why there is no level. */
  readonly notRated?: LevelChange["notRated"] & {};
  /** The decided points, in whole steps. */
  readonly score?: LevelChange["score"] & {};
  /** Present if the committee decided again the level that stood before. */
  readonly unchanged?: true;
  /** The id of the complaint. */
  readonly complaint?: string;
  /** The outcome of an answered complaint. */
  readonly outcome?: ComplaintAnswer["outcome"];
  /** The day of a decision, of a complaint or of its answer. */
  readonly on?: string;
  /** The ballot that it comes from. */
  readonly ballot?: string;
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

const given = ({ level, ...rest }: GivenLevel): LevelMoment => ({ change: "given", level, ...rest });
const earlier = ({ stage: _, ...level }: ReplacedLevel): LevelMoment => given(level);

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

/** What followed the first decision on a level, in order of time: complaints, and decisions that changed it. */
export const afterDecision = (
  context: YearContext,
  { key, changes }: Pick<Classification, "key" | "changes">,
): LevelMoment[] => {
  const complaints = complaintsAbout(complaintsOf(context), key);
  const first = firstChange(changes);
  return [...(first < 0 ? [] : changesOf(changes).slice(first)), ...complaints.flatMap(stepsOf)].sort(byTime);
};

/** The six kinds of a subject's level side by side. */
export const levelsSideBySide = (
  { context }: Year,
  { key, organisation, outcome, changes, ...levels }: Classification,
  because: readonly RuleTrace[],
): LevelOfKind[] => {
  const replaced = context.reviewOf(organisation)?.replaced[key] ?? [];
  const stated = (kind: ReplacedLevel["stage"], last: GivenLevel | undefined): LevelOfKind =>
    ofKind(kind, [
      ...replaced.filter(({ stage }) => stage === kind).map(earlier),
      ...(last === undefined ? [] : [given(last)]),
    ]);
  const first = firstChange(changes);
  return [
    stated("self-rated", levels.selfRated),
    stated("committee-proposed", levels.proposed),
    stated("voted", levels.voted),
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
