import { type Classified, classifyWithTrace } from "../../rules/engine/classify.js";
import type { Outcome } from "../../rules/engine/outcome.js";
import type { Year } from "../../year.js";
import { subjectKey } from "../streams/subject-key.js";
import { below, type Classification } from "../year/classification/classified.js";
import { levelsCounted } from "../year/classification/organisation-facts.js";
import type { YearContext } from "../year/context.js";
import { becauseOf } from "./because.js";
import { changesMade, extensionsFor, reliefsFor } from "./discretion.js";
import type { BallotOn, LevelExplanation, WhyNot } from "./explanation.js";
import { levelsSideBySide } from "./levels.js";

const bestOf = (outcome: Outcome): string | undefined =>
  outcome.kind === "level" ? outcome.level : "candidates" in outcome ? outcome.candidates.at(-1) : undefined;

const whyNotOf = (classified: Classified, scale: readonly string[]): WhyNot[] => {
  const reached = bestOf(classified.outcome);
  if (reached === undefined) return [];
  const above = scale.slice(0, scale.indexOf(reached)).reverse();
  return above.map((level) => ({
    level,
    unmet: classified.levels
      .filter((rung) => rung.level === level)
      .flatMap(({ rules, upTo }) => [...rules, ...upTo])
      .filter(({ on, result }) => !on || result !== "holds"),
    barred: [
      ...classified.forced.filter(({ on, result }) => on && result !== "fails"),
      ...classified.ceilings.filter(
        (ceiling) =>
          ceiling.on && ceiling.result !== "fails" && scale.indexOf(level) < scale.indexOf(ceiling.level),
      ),
    ],
  }));
};

const ballotsOn = (year: Year, { organisation, key }: Classification): BallotOn[] =>
  Object.entries(year.context.reviewOf(organisation)?.ballots ?? {}).flatMap(
    ([ballot, record]): BallotOn[] => {
      const { counted } = record;
      if (counted === undefined || !record.subjects.some((subject) => subjectKey(subject) === key)) return [];
      const { issued, returned, valid, invalid } = counted;
      const votes = Object.fromEntries(
        counted.totals
          .filter(({ subject }) => subjectKey(subject) === key)
          .map(({ option, votes }) => [option, votes]),
      );
      return [
        {
          ballot,
          electorate: record.electorate,
          issued,
          returned,
          valid,
          invalid,
          votes,
          by: [record.by, counted.by],
        },
      ];
    },
  );

const readOf = ({ cutoff: until, options: { asAt, asOf } }: YearContext): LevelExplanation["read"] => ({
  until,
  ...(asAt === undefined ? {} : { asAt }),
  ...(asOf === undefined ? {} : { asOf }),
});

/** Explains a subject's level; nothing where the year does not know the subject. */
export const levelExplanation = (year: Year, key: string): LevelExplanation | undefined => {
  const each = year.classification.of(key);
  if (each === undefined) return undefined;
  const classified = classifyWithTrace(each.subject.kind, each.facts, each.bound);
  const { outcome } = classified;
  const { selfRated, proposed, voted, final, changes } = each;
  const base = year.context.baseOf(each.organisation);
  const because = becauseOf(classified);
  const quotas = year.quotas.filter(
    ({ quota, group, subjects }) =>
      quota.subject === each.subject.kind && (group === base || subjects.includes(key)),
  );
  return {
    kind: "level",
    about: key,
    year: year.year,
    ruleSet: year.ruleSet,
    read: readOf(year.context),
    parameters: each.bound.parameters,
    wording: each.bound.ruleSet.facts,
    ...(final === undefined ? {} : { final }),
    outcome,
    ...(selfRated === undefined ? {} : { selfRated }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    kinds: levelsSideBySide(year, each, because),
    changes,
    because,
    whyNot: whyNotOf(classified, each.bound.ruleSet.scales.level ?? []),
    unknown: outcome.kind === "missing-facts" ? outcome.missing : [],
    silent: "silent" in outcome ? outcome.silent : [],
    discretion: [
      ...reliefsFor(year.context, key),
      ...extensionsFor(year.context, quotas),
      ...changesMade(changes),
    ],
    below: levelsCounted(below(each.subject, year.context, year.classification.all), each.bound),
    quotas,
    ballots: ballotsOn(year, each),
    findings: year.findings.filter(({ about }) => about === key),
  };
};
