import type { YearReadings } from "../projections/year/readings.js";
import { durations } from "../rules/calendar/meeting-limits.js";
import { obligations } from "../rules/calendar/obligations.js";
import { factsRead } from "../rules/engine/conditions/condition.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Constraint, Rule, RuleSet } from "../rules/engine/rule-set.js";
import type { Cited } from "./kind.js";

/** The sources without repetition. */
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

/** The clause of a constraint, if the rule set of the year has that constraint. */
export const clauseOf = ({ context }: YearReadings, id: string): Source | undefined =>
  context.options.under.constraints.find((constraint) => constraint.id === id)?.source;

/** The clauses that a kind of finding may cite. */
export const cites = {
  /** The sources of these items, without repetition. */
  each: (of: readonly { readonly source: Source }[]): Source[] => once(of.map(({ source }) => source)),
  /** The clauses that an item rests on, in order of day. */
  grounds,
  /** The clauses that an obligation of the calendar rests on, for all years. */
  owed: (id: string): Source[] => once(obligations.flatMap((each) => (each.id === id ? grounds(each) : []))),
  /** The clauses on the minimum length of a meeting. */
  lengths: (): Source[] => once(durations.flatMap(grounds)),
  /** The constraints of one kind, from all rule sets. */
  constraints,
  /** The constraints with these names. */
  named: (...ids: readonly string[]) => constraints(({ id }) => ids.includes(id)),
  /** The clauses of the rule sets on the votes that a level needs. */
  majorities: () => inRuleSets(({ voting }) => (voting?.majorities ?? []).map(({ source }) => source)),
  /** The clauses on who neither counts nor chairs a ballot. Only a local rule set has one. */
  notBySubject: () =>
    inRuleSets(({ voting }) =>
      Object.values(voting?.notBySubject ?? {}).filter((each) => each !== undefined),
    ),
  /** The clauses of the rule sets on caps. */
  caps: () => inRuleSets(({ caps }) => caps.map(({ source }) => source)),
  /** The clauses on the quarters and months that rule sets rate. */
  parts: () => inRuleSets(({ parts = [] }) => parts.map(({ source }) => source)),
  /** The clauses on the order of steps in quarters and months. */
  stepsInParts: () =>
    inRuleSets(({ procedure = [] }) =>
      procedure
        .filter(
          ({ periods = ["year"], after = [] }) => after.length > 0 && periods.some((of) => of !== "year"),
        )
        .map(({ source }) => source),
    ),
  /** The clauses on how quarters are scored. Only a local rule set has one. */
  quarters: () =>
    inRuleSets(({ scoring }) => (scoring?.quarters === undefined ? [] : [scoring.quarters.source])),
  /** The clauses of the rules and exceptions that read a fact. */
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
  /** The clauses of the rubrics and their criteria. A local rubric cites its own clauses. */
  rubrics: ({ rubrics }: Cited): Source[] =>
    once(
      rubrics.flatMap(({ source, criteria }) => [
        source,
        ...criteria.flatMap((criterion) => criterion.source ?? []),
      ]),
    ),
};
