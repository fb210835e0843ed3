import type { Classified } from "../rules/engine/classification/classify.js";
import type { ParameterValues, Source } from "../rules/engine/conditions/vocabulary.js";
import { candidatesOf, type Outcome } from "../rules/engine/outcome.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { Ladder } from "../rules/engine/rule-set.js";
import type { RulePart } from "./rules-used.js";

/** A rule that affects a level. */
export interface BearingRule extends RuleTrace {
  /** How the rule affects this level. */
  readonly role: RulePart;
  /** For a requirement: the level that it leads to. For a limit: the best level that it allows. */
  readonly level?: string;
}

/** The reasons why a subject did not reach a higher level: rules that fail, are unknown, or bar it. */
export interface WhyNot {
  /** The level that the subject did not reach. */
  readonly level: string;
  /** Rules of the level itself that do not hold. */
  readonly unmet: readonly BearingRule[];
  /** Rules that force or limit the level regardless of other rules. */
  readonly barred: readonly BearingRule[];
}

/** The committee's choice for a subject that meets the conditions of no level. It gives the level. */
export interface ByChoice {
  /** The parameter that the committee chose. */
  readonly parameter: string;
  /** The option that it chose. */
  readonly option: string;
  /** The clause that states no level. */
  readonly source: Source;
  /** The event in which the choice is recorded. */
  readonly by?: string;
}

const inRole =
  (role: RulePart) =>
  <R extends RuleTrace>(rule: R): R & BearingRule => ({ ...rule, role });

/** One entry for each level above the lowest possible one, from the nearest up. */
export const whyNotOf = (
  { outcome, levels, forced, ceilings }: Classified,
  scale: readonly string[],
): WhyNot[] => {
  const reached = candidatesOf(outcome).at(-1);
  if (reached === undefined) return [];
  const above = scale.slice(0, scale.indexOf(reached)).reverse();
  return above.map((level) => ({
    level,
    unmet: levels
      .filter((rung) => rung.level === level)
      .flatMap(({ rules, upTo }) => [...rules.map(inRole("requirement")), ...upTo.map(inRole("upper-edge"))])
      .filter(({ on, result }) => !on || result !== "holds"),
    barred: [
      ...forced.filter(({ on, result }) => on && result !== "fails").map(inRole("forced")),
      ...ceilings
        .filter(
          (ceiling) =>
            ceiling.on && ceiling.result !== "fails" && scale.indexOf(level) < scale.indexOf(ceiling.level),
        )
        .map(inRole("ceiling")),
    ],
  }));
};

const holding = <R extends RuleTrace>(rules: readonly R[]): R[] =>
  rules.filter(({ on, result }) => on && result === "holds");

/** The rules of the lowest level that do not hold. */
const unmetOfLast = (levels: Classified["levels"]): readonly RuleTrace[] =>
  levels.at(-1)?.rules.filter(({ result }) => result !== "holds") ?? [];

const failing = ({ on, result }: RuleTrace): boolean => on && result === "fails";

/** The levels that the silence between levels leaves possible. Their upper edges decide nothing. */
const silentLevels = (outcome: Outcome): readonly string[] =>
  "open" in outcome ? outcome.open.flatMap(({ why, levels }) => (why === "silent" ? levels : [])) : [];

/**
 * The rules that leave several levels possible: open cases, cases of the lowest level, limits, and the requirements
 * of each possible level that they do not rule out.
 */
const becauseOpen = (
  { outcome, forced, levels, ceilings, open }: Classified,
  candidates: readonly string[],
): readonly BearingRule[] => [
  ...open
    .filter(({ on, result }) => on && result !== "fails")
    .map(({ why: _why, levels: _levels, ...rule }) => inRole("open")(rule)),
  ...holding(forced).map(inRole("forced")),
  ...holding(ceilings)
    .filter(({ level }) => candidates.includes(level))
    .map(inRole("ceiling")),
  ...levels
    .filter(
      ({ level, rules, upTo }) =>
        candidates.includes(level) &&
        !rules.some(failing) &&
        (!upTo.some(failing) || silentLevels(outcome).includes(level)),
    )
    .flatMap(({ level, rules }) =>
      rules
        .filter(({ result }) => result !== "fails")
        .map((rule) => ({ ...rule, role: "requirement" as const, level })),
    ),
];

/** The rules that lead to the outcome. */
export const becauseOf = (classified: Classified): readonly BearingRule[] => {
  const { outcome, exemptions, forced, levels, ceilings } = classified;
  if ("rule" in outcome)
    return exemptions.filter(({ rule }) => rule === outcome.rule).map(inRole("exemption"));
  if ("candidates" in outcome) return becauseOpen(classified, outcome.candidates);
  const forcing = holding(forced);
  if (forcing.length > 0) return forcing.map(inRole("forced"));
  const limiting = holding(ceilings).filter(({ level }) => level === outcome.level);
  const own = levels.find(({ level }) => level === outcome.level);
  const required = own?.rules ?? (limiting.length > 0 ? [] : unmetOfLast(levels));
  return [...limiting.map(inRole("ceiling")), ...required.map(inRole("requirement"))];
};

/**
 * The choice that gives the level where no level's own rules do and no rule forces the lowest.
 *
 * @param by the event in which the committee recorded its choice
 */
export const byChoiceOf = (
  { outcome, forced, levels }: Classified,
  { silentBetween }: Pick<Ladder, "silentBetween">,
  chosen: ParameterValues,
  by: string | undefined,
): ByChoice | undefined => {
  if (silentBetween === undefined || outcome.kind !== "level" || holding(forced).length > 0) return undefined;
  const { fallback: parameter, source } = silentBetween;
  const option = chosen[parameter];
  if (typeof option !== "string") return undefined;
  if (!levels.every(({ rules, upTo }) => rules.some(failing) || upTo.some(failing))) return undefined;
  return { parameter, option, source, ...(by === undefined ? {} : { by }) };
};
