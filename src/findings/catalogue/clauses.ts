import { durations } from "../../rules/calendar/meeting-limits.js";
import { obligations } from "../../rules/calendar/obligations.js";
import { factsRead } from "../../rules/engine/conditions/condition.js";
import type { Constraint, Rule, RuleSet } from "../../rules/engine/rule-set.js";
import type { Source } from "../../rules/engine/vocabulary.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { regulations } from "../../rules/rule-sets/index.js";

/** Sources, each once. */
export const once = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [JSON.stringify(source), source])).values(),
];

const inRuleSets = (of: (ruleSet: RuleSet) => readonly Source[]): Source[] =>
  once(Object.values(regulations).flatMap(of));

/** No clause: what is found is that the record does not agree with itself, or lacks something. */
export const none: readonly Source[] = [];

/** What an obligation of the calendar rests on, in whatever year. */
export const owed = (id: string): Source[] =>
  once(obligations.flatMap((each) => (each.id === id ? each.grounds.map(({ source }) => source) : [])));

/** What something rests on, in order of day. */
export const grounds = (of: { readonly grounds: readonly { readonly source: Source }[] }): Source[] =>
  of.grounds.map(({ source }) => source);

/** How long a meeting lasts at least. */
export const lengths: readonly Source[] = once(durations.flatMap(grounds));

/** The constraints of the rule sets that are of one kind. */
export const constraints = (are: (constraint: Constraint) => boolean): Source[] =>
  inRuleSets((ruleSet) => ruleSet.constraints.filter(are).map(({ source }) => source));

/** The constraints of these names. */
export const named = (...ids: readonly string[]): Source[] => constraints(({ id }) => ids.includes(id));

/** What the rule sets ask of the votes for a level. */
export const majorities: readonly Source[] = inRuleSets(({ voting }) =>
  (voting?.majorities ?? []).map(({ source }) => source),
);

/** The caps of the rule sets. */
export const caps: readonly Source[] = inRuleSets(({ quotas }) => quotas.map(({ source }) => source));

/** The rules, exceptions among them, that read a fact. */
export const reading = (isRead: (fact: string) => boolean): Source[] =>
  inRuleSets(({ subjects, lists }) => {
    const sourcesOf = (rule: Rule): Source[] => [
      ...(factsRead(rule.when, lists).some(isRead) ? [rule.source] : []),
      ...(rule.unless ?? []).flatMap(sourcesOf),
    ];
    return Object.values(subjects)
      .flatMap(({ forced, levels, ceilings }) => [
        ...forced,
        ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
        ...ceilings,
      ])
      .flatMap(sourcesOf);
  });

/** The scoring sheets that ship and their criteria. A sheet of the place cites its own. */
export const sheets: readonly Source[] = once(
  Object.values(rubrics).flatMap(({ source, criteria }) => [
    source,
    ...criteria.flatMap((criterion) => criterion.source ?? []),
  ]),
);
