import type { Finding } from "../findings/index.js";
import { cite, periodText } from "../language/formats.js";
import type { Text } from "../language/text.js";
import type { AttachedEvidence } from "../projections/year/attached-evidence.js";
import type { Classification } from "../projections/year/classified.js";
import type { RatedPeriod } from "../projections/year/rated-periods.js";
import { type Condition, factsRead, joinedParts, judge } from "../rules/engine/conditions/condition.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import { conditionsOf, rulesOf } from "../rules/engine/placed-rules.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Year } from "../year.js";
import { evidenceBehind, evidenceLines } from "./attached-evidence.js";
import type { FactWords } from "./comparison-text.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import { type BallotOn, ballotsOn } from "./level.js";
import { complaintMoments, type LevelMoment } from "./level-kinds.js";
import { ballotLines, momentText, momentTitle } from "./level-text.js";
import { capital, type Line, line, qualified, type Rendering, ruleSetText } from "./lines.js";
import { ratedPeriodLines } from "./period-text.js";
import { type RuleSetUsed, ruleSetUsed } from "./rules-used.js";
import { allStatementLines, type BodyStatement, pointFactsIn, statementsAbout } from "./statements.js";
import { type StepShown, stepLines, stepsShown } from "./steps.js";
import { type WorkShown, workLines, workShown } from "./work.js";
import { findingsAbout } from "./year-index.js";

/** A rule of the year that reads the quarters. */
interface BearingOnYear {
  readonly rule: string;
  readonly says: Text;
  readonly source: Source;
}

/** The explanation of one quarter or month of a subject. */
export interface PeriodExplanation {
  readonly kind: "period";
  /** The subject and the period, such as `member:m-07/2026-Q3`. */
  readonly about: string;
  /** The year of the period. */
  readonly year: number;
  readonly ruleSet: RuleSetUsed;
  /** What each body gave, and what was decided. */
  readonly rated: RatedPeriod;
  /** What everybody said in the review and decided afterwards, in order of time, also what was taken back. */
  readonly statements: readonly BodyStatement[];
  /** The wording of the points that they give, from the rule set. Absent if they give none that it names. */
  readonly wording?: FactWords;
  /** The complaints about its level and their answers. */
  readonly complaints: readonly LevelMoment[];
  /** The ballots of the review of the period about the subject. */
  readonly ballots: readonly BallotOn[];
  /** The rules by which the quarters bear on the level of the year, without those that do not concern the subject. */
  readonly bearing: readonly BearingOnYear[];
  /** The steps of its review in order. Absent once all are taken, and none was late. */
  readonly steps?: readonly StepShown[];
  /** Tasks, outside figures and criteria left out of the period. Absent if nothing of it is on record. */
  readonly work?: readonly WorkShown[];
  /** The findings that point to a statement, a ballot or a decision of the period. */
  readonly findings: readonly Finding[];
  /** Papers and products behind it, if any are attached. */
  readonly attachedEvidence?: readonly AttachedEvidence[];
}

const readsQuarters = (given: Condition, lists: RuleSet["lists"]): boolean =>
  factsRead(given, lists).some((fact) => fact.startsWith("quarters."));

/**
 * Whether the rest of a condition, apart from the quarters, may hold for a subject: a rule for holders of a post does
 * not concern somebody without one.
 */
const concerns = (given: Condition, { facts, rulesInUse }: Classification): boolean => {
  const { lists } = rulesInUse.ruleSet;
  const joined = joinedParts(given, lists);
  return (
    joined?.joint !== "all" ||
    joined.parts.every((part) => readsQuarters(part, lists) || judge(part, facts, rulesInUse) !== "fails")
  );
};

/** The rules of a subject's year that read the levels of its quarters and may concern it. */
const bearingOnYear = ({ classification }: Year, key: string): BearingOnYear[] => {
  const each = classification.of(key);
  const { lists, subjects } = each?.rulesInUse.ruleSet ?? {};
  const ladder = subjects?.[each?.subject.kind ?? ""];
  if (each === undefined || lists === undefined || ladder === undefined) return [];
  return rulesOf(ladder).flatMap((rule) =>
    conditionsOf(rule).some((condition) => readsQuarters(condition, lists) && concerns(condition, each))
      ? [{ rule: rule.id, says: rule.says, source: rule.source }]
      : [],
  );
};

const wordingOf = ({ context }: Year, statements: readonly BodyStatement[]): { wording?: FactWords } => {
  const { facts } = context.options.under;
  const named = pointFactsIn(statements).flatMap((name) =>
    facts[name] === undefined ? [] : [[name, facts[name]] as const],
  );
  return named.length === 0 ? {} : { wording: Object.fromEntries(named) };
};

/** Explains one quarter or month of a subject. It is undefined if nobody reviewed it and nobody decided about it. */
export const periodExplanation = (year: Year, about: string): PeriodExplanation | undefined => {
  const rated = year.periods.of(about);
  if (rated === undefined) return undefined;
  const { key, period, organisation, changes } = rated;
  const review = organisation === undefined ? undefined : year.context.reviewOf(organisation, period);
  const statements = statementsAbout(review, key, changes, year.context.options.under.scoring?.steps);
  const ballots = organisation === undefined ? [] : ballotsOn(year, { organisation, key }, period);
  const entries = new Set([...statements, ...ballots].flatMap(({ by }) => by));
  const explanation: PeriodExplanation = {
    kind: "period",
    about,
    year: year.year,
    ruleSet: ruleSetUsed(year),
    rated,
    statements,
    ...wordingOf(year, statements),
    complaints: complaintMoments(year.context, key, period),
    ballots,
    bearing: bearingOnYear(year, key),
    ...stepsShown(year, key, period),
    ...workShown(year, key, period),
    findings: findingsAbout(year, key).filter(({ events }) => events.some((id) => entries.has(id))),
  };
  return { ...explanation, ...evidenceBehind(year, explanation) };
};

/** The lines of a quarter or month: its result, what each body gave, its ballots, and what it means for the year. */
export const periodLines = (explanation: PeriodExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { rated, ruleSet, statements, wording = {}, complaints, ballots, bearing, findings } = explanation;
  const w = headings[language];
  return [
    line(0, `${capital(qualified(rated.key, rendering))}, ${periodText(rated.period, language)}`),
    line(0, `${w.rules}: ${ruleSetText(ruleSet, language)}`),
    ...ratedPeriodLines(rated, 0, rendering),
    ...complaints.map((moment) =>
      line(1, `${momentTitle(moment, "decided", language)}: ${momentText(moment, rendering)}`),
    ),
    ...(statements.length === 0
      ? []
      : [line(0, `${w.statements}:`), ...allStatementLines(statements, rendering, wording)]),
    ...(ballots.length === 0 ? [] : [line(0, `${w.ballot}:`), ...ballotLines({ ballots }, language)]),
    ...(bearing.length === 0
      ? []
      : [
          line(0, `${w.bearsOnYear}:`),
          ...bearing.map(({ says, source }) => line(1, `${says[language]} — ${cite(source, language)}`)),
        ]),
    ...(explanation.steps === undefined
      ? []
      : [line(0, `${w.steps}:`), ...stepLines(explanation, rendering)]),
    ...(explanation.work === undefined ? [] : [line(0, `${w.work}:`), ...workLines(explanation, rendering)]),
    ...evidenceLines(explanation, rendering),
    ...findingsBelow(findings, rendering),
  ];
};
