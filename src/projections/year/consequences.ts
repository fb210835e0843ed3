import { fullMonthsBetween } from "../../events/time.js";
import { compareIds } from "../../language/collation.js";
import { factsRead } from "../../rules/engine/conditions/condition.js";
import type { Source } from "../../rules/engine/conditions/vocabulary.js";
import type { Rule, RuleSet } from "../../rules/engine/rule-set.js";
import { strikingOffRule } from "../../rules/striking-off.js";
import type { Authored } from "../streams/authored.js";
import { type ComplaintAnswer, type LevelChange, standingLevel } from "../streams/decisions.js";
import type { EducationEntry } from "../streams/members.js";
import { subjectKey } from "../streams/subject-key.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped, kept, oncePer } from "./table.js";

/** A complaint against a level, with its results. */
export interface Complaint {
  readonly id: string;
  readonly committee: string;
  /** The period of the level: the year, or a quarter or month of it. */
  readonly period: string;
  /** The subject's key. */
  readonly subject: string;
  readonly lodged: Authored & {
    readonly on: string;
    readonly about?: "level" | "proposal" | "ballot" | "review-meeting";
  };
  readonly answered?: ComplaintAnswer;
  /** Decisions on the level from the day of the answer on. */
  readonly since: readonly LevelChange[];
}

/**
 * The complaints about levels of a year and of its quarters and months. Nobody found a text on the right to complain,
 * its time limit and its steps.
 */
export const complaintsOf = oncePer(({ decisions }: YearContext): readonly Complaint[] =>
  [...decisions.committees, ...decisions.parts].flatMap(({ committee, period, complaints }) =>
    Object.entries(complaints).map(([id, { subject, answered, ...lodged }]) => ({
      id,
      committee,
      period,
      subject,
      lodged,
      ...(answered === undefined ? {} : { answered }),
      since: decisions
        .about(subject, period)
        .changes.filter(({ on }) => answered !== undefined && on >= answered.on),
    })),
  ),
);

/** Education and help of one member, begun on a day. Another cell may have concluded it. */
export interface Education {
  /** The member's key. */
  readonly key: string;
  /** The cell that began it, by id. */
  readonly cell: string;
  /** Its beginning: its planned end, the period with the low level, the helpers and the plan, where recorded. */
  readonly begun: Omit<EducationEntry, "progress" | "result">;
  /** Its conclusion, with its result where recorded. */
  readonly concluded?: Pick<EducationEntry, "on" | "result" | "by"> & { readonly progress: boolean };
  /** The full months to its end, or to the day of reading. */
  readonly months: number;
  /** Whether the member is on a roll on the day of reading. */
  readonly listed: boolean;
}

interface Entry extends EducationEntry {
  readonly cell: string;
}

/** Pairs each beginning with the next conclusion. */
const paired = (entries: readonly Entry[], cutoff: string): Omit<Education, "key" | "listed">[] => {
  const inOrder = [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.flatMap(({ cell, ...entry }, index) => {
    const { progress, result: _, ...begun } = entry;
    if (progress !== undefined) return [];
    const next = inOrder[index + 1];
    if (next === undefined) return [{ cell, begun, months: fullMonthsBetween(begun.on, cutoff) }];
    // A second beginning: the result of the first is unknown, and the months count from the second.
    if (next.progress === undefined) return [];
    const { on, progress: made, result, by } = next;
    const concluded = { on, progress: made, ...(result === undefined ? {} : { result }), by };
    return [{ cell, begun, concluded, months: fullMonthsBetween(begun.on, on) }];
  });
};

/** All known education, in order of member and day, from the records of all cells together. */
export const educationOf = oncePer((context: YearContext): readonly Education[] => {
  const entries = new Map<string, Entry[]>();
  const listed = new Set<string>();
  for (const { id } of context.cells)
    for (const { member, record, standing } of context.rollOf(id, context.cutoff)) {
      if (standing.place === "listed") listed.add(member);
      if (record.education.length > 0)
        entries.set(member, [
          ...(entries.get(member) ?? []),
          ...record.education.map((entry) => ({ ...entry, cell: id })),
        ]);
    }
  return [...entries]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([member, own]) =>
      paired(own, context.cutoff).map((each) => ({
        key: subjectKey({ kind: "member", id: member }),
        ...each,
        listed: listed.has(member),
      })),
    );
});

/** Whether it has lasted as long as striking off requires. */
export const isLongEnough = ({ months }: Education): boolean => months >= strikingOffRule.months;

/** An organisation whose level was decided on levels that have changed since. */
interface Outdated {
  readonly of: Classification;
  /** The rule that counts the levels below it. */
  readonly clause: Source;
  /** The subjects below it with a level that was cancelled or decided otherwise later. */
  readonly changed: readonly Classification[];
  readonly events: readonly string[];
}

const below: Readonly<Record<string, string>> = { cell: "members.", "base-organisation": "subordinates." };

/** The first rule of an organisation's ladder that reads the levels below it. */
const countingRule = ({ subjects, lists }: RuleSet, kind: string): Rule | undefined => {
  const ladder = subjects[kind];
  const prefix = below[kind];
  if (ladder === undefined || prefix === undefined) return undefined;
  return [
    ...ladder.forced,
    ...ladder.levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
    ...ladder.ceilings,
  ].find(({ when }) => factsRead(when, lists).some((fact) => fact.startsWith(prefix)));
};

const levelOn = (changes: readonly LevelChange[], at: string): string | undefined =>
  standingLevel(changes.filter((change) => change.at <= at))?.level;

/** Whether a level at an instant has been replaced or cancelled since. */
const hasChangedSince = ({ changes, final }: Classification, at: string): boolean => {
  const then = levelOn(changes, at);
  return then !== undefined && then !== final?.level;
};

/**
 * Cells and base organisations to evaluate again: a level below them was cancelled or decided otherwise after
 * their own decision, and their rules count the levels below. A member's level affects the cell and, through
 * it, the base organisation.
 */
export const outdatedOf = (context: YearContext, classification: readonly Classification[]): Outdated[] => {
  const ruleFor = kept((kind) => countingRule(context.options.under, kind));
  const changedEver = classification.filter(({ changes }) => changes.length > 1);
  const membersOf = grouped(changedEver, ({ subject, organisation }) =>
    subject.kind === "member" ? [organisation] : [],
  );
  const under = grouped(changedEver, ({ subject, organisation }) =>
    subject.kind === "member" || subject.kind === "cell" ? [context.baseOf(organisation)] : [],
  );
  return classification.flatMap((each) => {
    const decided = each.final;
    const rule = ruleFor(each.subject.kind);
    if (decided === undefined || rule === undefined) return [];
    const below = (each.subject.kind === "cell" ? membersOf : under).get(each.subject.id) ?? [];
    const changed = below.filter((other) => hasChangedSince(other, decided.at));
    if (changed.length === 0) return [];
    const since = changed.flatMap(({ changes }) => changes.filter(({ at }) => at > decided.at));
    const events = [decided.by, ...since.map(({ by }) => by)];
    return [{ of: each, clause: rule.source, changed, events }];
  });
};
