import type { GivenLevel, Reasoned } from "../projections/streams/authored.js";
import type { LevelChange } from "../projections/streams/decisions.js";
import type { ReplacedLevel } from "../projections/streams/reviews.js";
import type { Classification } from "../projections/year/classified.js";
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

/** The moment at which a body gave, cancelled or changed a level: the body, the two times, and the event. */
export interface LevelMoment extends Reasoned {
  /** Whether the level was given, or how a decision changed it. */
  readonly change: "given" | LevelChange["change"];
  /** Absent if the committee cancelled the level. */
  readonly level?: string;
  /** The day of a decision. */
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

const ofKind = (kind: LevelKind, moments: readonly LevelMoment[]): LevelOfKind => {
  const level = moments.at(-1)?.level;
  return { kind, ...(level === undefined ? {} : { level }), moments, events: moments.map(({ by }) => by) };
};

const leavesOf = (rules: readonly RuleTrace[]): string[] => {
  const conditions: ConditionTrace[] = rules.flatMap((rule) =>
    [rule, ...rule.exceptions].flatMap(({ concerns, condition }) => [concerns ?? [], condition].flat()),
  );
  return [...new Set(conditions.flatMap(eventsOf))];
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
  const first = changes.findIndex(({ change }) => change !== "decided");
  const until = first < 0 ? changes.length : first;
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
    ofKind("decided", changes.slice(0, until)),
    ofKind("changed", changes.slice(until)),
  ];
};
