import { type ConditionTrace, eventsOf, type RuleTrace } from "../../rules/engine/trace.js";
import type { Year } from "../../year.js";
import type { GivenLevel, Reasoned } from "../streams/authored.js";
import type { LevelChange } from "../streams/decisions.js";
import type { ReplacedLevel } from "../streams/reviews.js";
import type { Classification } from "../year/classification/classified.js";

/** The six kinds of level, in the order in which they come about. */
export const levelKinds = [
  "self-rated",
  "committee-proposed",
  "voted",
  "computed",
  "decided",
  "changed",
] as const;
/** A kind of level: who gives it, or that the rules compute it. */
export type LevelKind = (typeof levelKinds)[number];

/** A level given, taken back or changed: by whom, when it happened and was recorded, and the event that says so. */
export interface LevelMoment extends Reasoned {
  /** Given for the first time, or what became of it. */
  readonly change: "given" | LevelChange["change"];
  /** Absent where the level was taken back. */
  readonly level?: string;
  /** The day of a decision. */
  readonly on?: string;
  /** The ballot that it comes from. */
  readonly ballot?: string;
}

/** One kind of level with every moment at which it changed. */
export interface LevelOfKind {
  /** Which of the six. */
  readonly kind: LevelKind;
  /** As it is now; absent where nobody gave it, it was taken back, or the rules leave it open. */
  readonly level?: string;
  /** In order; none for what the rules compute, which is no act of anybody: it follows its events. */
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
    [rule, ...rule.exceptions].map(({ condition }) => condition),
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
