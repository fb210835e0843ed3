import { factsRead } from "../../rules/engine/reads.js";
import type { Rule } from "../../rules/engine/rule-set.js";
import type { Source } from "../../rules/engine/vocabulary.js";
import type { Classification } from "../review/classified.js";
import { type LevelChange, standingLevel } from "../review/decisions.js";
import type { YearContext } from "../year/context.js";

/** An organisation whose decided level rests on levels that are no longer what they were. */
export interface Outdated {
  readonly of: Classification;
  /** The rule by which its level counts the levels below. */
  readonly clause: Source;
  /** The subjects below whose level was cancelled or decided otherwise since. */
  readonly changed: readonly Classification[];
  readonly events: readonly string[];
}

const below: Readonly<Record<string, string>> = { cell: "members.", "base-organisation": "subordinates." };

/** The first rule of an organisation's ladder that reads the levels below it. */
const countingRule = ({ subject, bound }: Classification): Rule | undefined => {
  const { subjects, lists } = bound.ruleSet;
  const ladder = subjects[subject.kind];
  const prefix = below[subject.kind];
  if (ladder === undefined || prefix === undefined) return undefined;
  return [
    ...ladder.forced,
    ...ladder.levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
    ...ladder.ceilings,
  ].find(({ when }) => factsRead(when, lists).some((fact) => fact.startsWith(prefix)));
};

const levelOn = (changes: readonly LevelChange[], at: string): string | undefined =>
  standingLevel(changes.filter((change) => change.at <= at))?.level;

/** Whether a level that stood at an instant is another now, or none. */
const hasChangedSince = ({ changes, final }: Classification, at: string): boolean => {
  const then = levelOn(changes, at);
  return then !== undefined && then !== final?.level;
};

/**
 * Cells and base organisations to be evaluated again: a level below them was cancelled or decided
 * otherwise after their own was decided, and their rules count the levels below. A member's level bears on
 * the cell and, through it, on the base organisation.
 */
export const outdatedOf = (context: YearContext, classification: readonly Classification[]): Outdated[] =>
  classification.flatMap((each) => {
    const decided = each.final;
    const rule = countingRule(each);
    if (decided === undefined || rule === undefined) return [];
    const own = each.subject.kind;
    const isBelow = ({ subject, organisation }: Classification): boolean =>
      own === "cell"
        ? subject.kind === "member" && organisation === each.subject.id
        : (subject.kind === "member" || subject.kind === "cell") &&
          context.baseOf(organisation) === each.subject.id;
    const changed = classification.filter((other) => isBelow(other) && hasChangedSince(other, decided.at));
    if (changed.length === 0) return [];
    const since = changed.flatMap(({ changes }) => changes.filter(({ at }) => at > decided.at));
    const events = [decided.by, ...since.map(({ by }) => by)];
    return [{ of: each, clause: rule.source, changed, events }];
  });
