import type { Subject } from "../../events/values.js";
import { type Classified, traceLadder } from "../../rules/engine/classification/classify.js";
import type { Facts } from "../../rules/engine/conditions/facts.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import type { RulesInUse } from "../../rules/engine/rules-in-use.js";
import type { WithheldPosition } from "../fold/folded-journal.js";
import type { GivenLevel, NotRated } from "../streams/authored.js";
import type { LevelChange, NotRatedDecision } from "../streams/decisions.js";
import type { YearContext } from "./context.js";
import type { JudgedDay } from "./judged-day.js";
import type { Departure } from "./member-standing.js";
import { indexBy } from "./table.js";

/**
 * One subject's levels in one year, each separate: self-rated, computed by the rules, proposed by the cell
 * committee, voted by the cell, decided by the competent committee, and each later change.
 */
export interface Classification {
  /** Such as `member:m-07`. */
  readonly key: string;
  /** The subject that is rated. */
  readonly subject: Subject;
  /** The organisation whose review rates it. */
  readonly organisation: string;
  /** The outcome that the rules compute. */
  readonly outcome: Outcome;
  /** The facts that the rules could read, each with its events. */
  readonly facts: Facts;
  /** The entries, withheld as a whole or in part, that may have changed facts or levels. Absent if there are none. */
  readonly withheld?: readonly WithheldPosition[];
  /** The rule set with the parameters that were chosen. */
  readonly rulesInUse: RulesInUse;
  /** The level that the subject gives itself. */
  readonly selfRated?: GivenLevel;
  /** The level that the cell committee proposes. */
  readonly proposed?: GivenLevel;
  /** The level that the ballot proposes. */
  readonly voted?: GivenLevel;
  /** The changes of the decided level, in order. */
  readonly changes: readonly LevelChange[];
  /** The level that stands after all changes. */
  readonly final?: GivenLevel;
  /** The standing decision that there is no level. */
  readonly notRated?: NotRatedDecision;
  /** What bodies said in the review: that they give no level. */
  readonly saidNotRated: readonly NotRated[];
  /** The day on which the subject is judged: standing, exemption, office and kind of work are read on it. */
  readonly judgedOn: JudgedDay;
  /** Whether a member is on the roll on the judged day; always true for organisations. */
  readonly listed: boolean;
  /** The departure of a member who left the roll by the end of the year, or by the judged day if that is later. */
  readonly left?: Departure;
}

/** Levels proposed by the cells, or decided levels. */
export const stages = ["proposed", "decided"] as const;
export type Stage = (typeof stages)[number];

/**
 * The level of a subject at a stage. Proposed: the cell's vote, or the proposal of its committee. Decided:
 * the level after all changes.
 */
export const levelAt = ({ final, voted, proposed }: Classification, stage: Stage): GivenLevel | undefined =>
  stage === "decided" ? final : (voted ?? proposed);

/** The stage at which a level of a subject stands: decided, only proposed, or neither. */
export const stageOf = (each: Classification): Stage | undefined => {
  if (each.final !== undefined) return "decided";
  // A decision that there is no level overrules what was proposed.
  return each.notRated !== undefined || levelAt(each, "proposed") === undefined ? undefined : "proposed";
};

/** What stands instead of a level: the decision that there is none, or else what bodies said last in the review. */
export const notRatedReasonOf = (each: Classification): string | undefined =>
  stageOf(each) === undefined ? (each.notRated ?? each.saidNotRated.at(-1))?.notRated : undefined;

/**
 * Whether the year counts a subject: whoever is listed on the judged day, and whoever has a level all the same.
 * Reports, caps, explanations and published totals count the same people by it.
 */
export const isCounted = (each: Classification): boolean =>
  each.listed || stageOf(each) !== undefined || each.notRated !== undefined;

/** Whether one level is better than another on the scale of a rule set. */
export const isBetter = ({ ruleSet }: RulesInUse, level: string, than: string): boolean => {
  const scale = ruleSet.scales.level ?? [];
  return scale.indexOf(level) < scale.indexOf(than);
};

/** The subjects that the review of an organisation rates. */
const ratedBy = indexBy<Classification>(({ organisation }) => [organisation]);

/** A cell by its id. */
const cellsRated = indexBy<Classification>(({ subject: { kind, id } }) => (kind === "cell" ? [id] : []));

/**
 * The subjects whose levels decide an organisation's level: the members of a cell, the cells of a base
 * organisation.
 */
export const below = (
  { kind, id }: Classification["subject"],
  { childrenOf }: YearContext,
  classified: readonly Classification[],
): readonly Classification[] => {
  if (kind === "cell")
    return ratedBy(classified, id).filter((each) => each.subject.kind === "member" && isCounted(each));
  return kind === "base-organisation"
    ? childrenOf(id).flatMap((child) => cellsRated(classified, child.id))
    : [];
};

const traced = new WeakMap<Classification, Classified>();

/**
 * A classification with all tested rules and the facts that they read. The outcome equals that of the year.
 * The trace is computed from the same facts and rules when it is first asked for, and kept with the
 * classification. Traces for all subjects would cost too much: a trace takes eight times as long as its
 * outcome, and 13 KB.
 */
export const tracedClassification = (classification: Classification): Classified => {
  const { subject, facts, rulesInUse: inUse, outcome } = classification;
  const kept = traced.get(classification) ?? { outcome, ...traceLadder(subject.kind, facts, inUse) };
  traced.set(classification, kept);
  return kept;
};
