import type { YearReadings } from "../projections/year/readings.js";
import { durations } from "../rules/calendar/meeting-limits.js";
import { obligations } from "../rules/calendar/obligations.js";
import { factsRead } from "../rules/engine/conditions/condition.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Constraint, Rule, RuleSet } from "../rules/engine/rule-set.js";
import type { Cited } from "./kind.js";

/** Sources, each once. */
const once = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [JSON.stringify(source), source])).values(),
];

const grounds = (of: { readonly grounds: readonly { readonly source: Source }[] }): Source[] =>
  of.grounds.map(({ source }) => source);

const inRuleSets =
  (of: (ruleSet: RuleSet) => readonly Source[]) =>
  ({ ruleSets }: Cited): Source[] =>
    once(ruleSets.flatMap(of));

const constraints = (are: (constraint: Constraint) => boolean) =>
  inRuleSets((ruleSet) => ruleSet.constraints.filter(are).map(({ source }) => source));

/** The clause of a constraint of the rule set that judges, where it has that constraint. */
export const clauseOf = ({ context }: YearReadings, id: string): Source | undefined =>
  context.options.under.constraints.find((constraint) => constraint.id === id)?.source;

/** Clauses that a kind of finding may cite. */
export const cites = {
  /** The sources of these, each once. */
  each: (of: readonly { readonly source: Source }[]): Source[] => once(of.map(({ source }) => source)),
  /** What something rests on, in order of day. */
  grounds,
  /** What an obligation of the calendar rests on, in whatever year. */
  owed: (id: string): Source[] => once(obligations.flatMap((each) => (each.id === id ? grounds(each) : []))),
  /** How long a meeting lasts at least. */
  lengths: (): Source[] => once(durations.flatMap(grounds)),
  /** The constraints of the rule sets that are of one kind. */
  constraints,
  /** The constraints of these names. */
  named: (...ids: readonly string[]) => constraints(({ id }) => ids.includes(id)),
  /** What the rule sets ask of the votes for a level. */
  majorities: () => inRuleSets(({ voting }) => (voting?.majorities ?? []).map(({ source }) => source)),
  /** The caps of the rule sets. */
  caps: () => inRuleSets(({ caps }) => caps.map(({ source }) => source)),
  /** The rules, exceptions among them, that read a fact. */
  reading: (isRead: (fact: string) => boolean) =>
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
    }),
  /** The rubrics and their criteria. A rubric of the place cites its own. */
  rubrics: ({ rubrics }: Cited): Source[] =>
    once(
      rubrics.flatMap(({ source, criteria }) => [
        source,
        ...criteria.flatMap((criterion) => criterion.source ?? []),
      ]),
    ),
};
