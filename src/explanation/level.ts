import type { Finding } from "../findings/index.js";
import type { GivenLevel, NotRated } from "../projections/streams/authored.js";
import type { LevelChange, NotRatedDecision } from "../projections/streams/decisions.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { AttachedEvidence } from "../projections/year/attached-evidence.js";
import {
  type BallotReading,
  type BallotVerdict,
  resultsFor,
  type SubjectBallot,
} from "../projections/year/ballots.js";
import { type CapOnGroup, isJudged } from "../projections/year/caps.js";
import { below, type Classification, tracedClassification } from "../projections/year/classified.js";
import type { YearContext } from "../projections/year/context.js";
import type { JudgedDay } from "../projections/year/judged-day.js";
import { procedureOf } from "../projections/year/judged-day.js";
import type { Departure } from "../projections/year/member-standing.js";
import { type LevelBelow, levelsCounted } from "../projections/year/organisation-facts.js";
import type { RatedPeriod } from "../projections/year/rated-periods.js";
import { reviewMeetingsOf } from "../projections/year/review-meetings.js";
import { contradictionsIn } from "../projections/year/stated-figures.js";
import { choicesRead, factsRead, parametersRead } from "../rules/engine/conditions/condition.js";
import type { Contradiction } from "../rules/engine/conditions/facts.js";
import type { ParameterValues } from "../rules/engine/conditions/vocabulary.js";
import type { Outcome } from "../rules/engine/outcome.js";
import { conditionsOf, rulesOf } from "../rules/engine/placed-rules.js";
import type { RuleTrace } from "../rules/engine/rule-judgement.js";
import type { Ladder } from "../rules/engine/rule-set.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import type { Year } from "../year.js";
import { evidenceBehind } from "./attached-evidence.js";
import {
  type BearingRule,
  type ByChoice,
  becauseOf,
  byChoiceOf,
  type WhyNot,
  whyNotOf,
} from "./bearing-rules.js";
import { type DecisionBehind, decisionsBehind } from "./decided.js";
import { changesMade, type Discretion, extensionsFor, reliefsFor } from "./discretion.js";
import { type LevelOfKind, levelsSideBySide } from "./level-kinds.js";
import { choicesOf, type OpenQuestion, openQuestions } from "./open-questions.js";
import { type ParameterWords, parameterWords, type RuleSetUsed, ruleSetUsed } from "./rules-used.js";
import { type BodyStatement, statementsAbout } from "./statements.js";
import { type StepShown, stepsShown } from "./steps.js";
import { toSettle, type Unsettled } from "./to-settle.js";
import { isWithheldFact, type WithheldBehind, withheldBehind } from "./withheld.js";
import { type WorkShown, workShown } from "./work.js";
import { capsConcerning, findingsAbout, periodsAbout } from "./year-index.js";

/** The part of a ballot about one subject: turnout and totals, and no data about a voter. */
export interface BallotOn {
  /** The id of the ballot. */
  readonly ballot: string;
  /** The number of members who may vote. */
  readonly electorate: number;
  /** Papers handed out. */
  readonly issued: number;
  /** Papers handed in. */
  readonly returned: number;
  /** Valid papers. */
  readonly valid: number;
  /** Invalid papers. */
  readonly invalid: number;
  /** Votes by option. */
  readonly votes: Readonly<Record<string, number>>;
  /** What it gives under each base that nobody excluded; empty if it is no ballot on levels. */
  readonly readings: readonly BallotReading[];
  /** The events of its opening and its count. */
  readonly by: readonly string[];
}

/** A meeting that reviewed a subject. */
interface MeetingOfReview {
  readonly on: string;
  /** The stream of the meeting, where it has one of its own. */
  readonly stream?: string;
  /** The event that records it. */
  readonly by: string;
}

/** The meetings that reviewed a subject: the steps of its review, and the review meetings of its cell. */
const reviewMeetingsFor = ({ context }: Year, { key, organisation }: Classification): MeetingOfReview[] => {
  const steps = procedureOf(context, organisation)?.meetings ?? {};
  const step = steps[key] ?? steps[subjectKey({ kind: "cell", id: organisation })];
  const held = reviewMeetingsOf(context).get(organisation) ?? [];
  return [
    ...(step === undefined ? [] : [{ on: step.on, by: step.by }]),
    ...held.map(({ on, stream, by }) => ({ on, stream, by })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

/** The explanation of a level. */
export interface LevelExplanation {
  readonly kind: "level";
  /** The subject's key, such as `member:m-07`. */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rule set of the year, with its title and its fingerprint. */
  readonly ruleSet: RuleSetUsed;
  /** The last day of the reading, and the instants of `asAt` and `asOf` if the caller set them. */
  readonly read: { readonly until: string; readonly asAt?: string; readonly asOf?: string };
  /** The parameter values in use: the committee's values, or the rule set's defaults. */
  readonly parameters: ParameterValues;
  /** The wording of these parameters and of missing ones, from the rule set. */
  readonly parameterWording: ParameterWords;
  /** The wording of facts, from the rule set. */
  readonly wording: RuleNames["facts"];
  /** The day on which the subject is judged, and the step that gives it. */
  readonly judgedOn: JudgedDay;
  /** The departure of a member who left the roll. */
  readonly left?: Departure;
  /** The level in force, with the body that decided it and the time. */
  readonly final?: GivenLevel;
  /** The outcome that the rules compute. */
  readonly outcome: Outcome;
  /** The level that the subject gives itself. */
  readonly selfRated?: GivenLevel;
  /** The level that the cell committee proposes. */
  readonly proposed?: GivenLevel;
  /** The level that the cell's ballot proposes. */
  readonly voted?: GivenLevel;
  /** The six kinds of level side by side, each with every moment at which it changed. */
  readonly kinds: readonly LevelOfKind[];
  /** What the subject itself and every body said in the review, what was taken back, and the decisions, in order. */
  readonly statements: readonly BodyStatement[];
  /** The standing decision that there is no level, with its reason. */
  readonly notRated?: NotRatedDecision;
  /** What bodies said in the review instead of a level, in order. */
  readonly saidNotRated: readonly NotRated[];
  /** The issued decisions that the changes of the level refer to, without their lists. */
  readonly decisions: readonly DecisionBehind[];
  /** The decision on the level and its later changes, in order. */
  readonly changes: readonly LevelChange[];
  /** The rules that lead to the outcome, each down to its facts and their events. */
  readonly because: readonly BearingRule[];
  /** The committee's choice that gives the level, if the subject meets the conditions of no level. */
  readonly byChoice?: ByChoice;
  /** One entry for each higher level, from the nearest up. */
  readonly whyNot: readonly WhyNot[];
  /** Names of missing facts. */
  readonly unknown: readonly string[];
  /** The stated figures that contradict each other and could decide the outcome. */
  readonly contradictory: readonly Contradiction[];
  /** The entries, withheld as a whole or in part, that may have changed facts or levels. Absent if there are none. */
  readonly withheld?: readonly WithheldBehind[];
  /** The reasons why the outcome is open although no fact is missing, each in words. */
  readonly open: readonly OpenQuestion[];
  /** Choices that nobody made and on which the outcome may depend. */
  readonly choices: readonly string[];
  /** What would settle the level while it is open: commands, fields, papers, and entries to complete. */
  readonly toSettle: readonly Unsettled[];
  /** Decisions at discretion: relief, raised caps, levels taken back and decided again. */
  readonly discretion: readonly Discretion[];
  /** For an organisation: the subordinate subjects and the levels that its rules count. */
  readonly below: readonly LevelBelow[];
  /** The caps that concern it. */
  readonly caps: readonly CapOnGroup[];
  /** The review meetings of the year with their days; one may be held in the following January. */
  readonly reviewMeetings: readonly MeetingOfReview[];
  /** The ballots about the subject. */
  readonly ballots: readonly BallotOn[];
  /** Its quarters and months, if any were reviewed or decided about. */
  readonly periods?: readonly RatedPeriod[];
  /** The findings about it. */
  readonly findings: readonly Finding[];
  /** The steps of its review in order. Absent once all are taken, and none was late. */
  readonly steps?: readonly StepShown[];
  /** Tasks, outside figures and criteria left out, by period. Absent if nothing of it is on record. */
  readonly work?: readonly WorkShown[];
  /** Papers and products behind it, if any are attached; replaced and withdrawn ones too. */
  readonly attachedEvidence?: readonly AttachedEvidence[];
}

/** The result of a ballot for one subject. */
const resultIn = (
  year: Year,
  of: Pick<BallotVerdict, "organisation" | "period" | "ballot">,
  key: string,
): SubjectBallot | undefined =>
  resultsFor(year.ballots, key).find(
    ({ ballot: { organisation, period, ballot } }) =>
      organisation === of.organisation && period === of.period && ballot === of.ballot,
  )?.subject;

/** The counted ballots about a subject in a review: of the whole year, if no period is named. */
export const ballotsOn = (
  year: Year,
  { organisation, key }: Pick<Classification, "organisation" | "key">,
  period = String(year.year),
): BallotOn[] =>
  Object.entries(year.context.reviewOf(organisation, period)?.ballots ?? {}).flatMap(
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
          readings: resultIn(year, { organisation, period, ballot }, key)?.readings ?? [],
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

/** The ladder by which a subject is judged. */
const ladderFor = ({ subject, rulesInUse }: Classification): Ladder | undefined =>
  rulesInUse.ruleSet.subjects[subject.kind];

/** Names of facts and parameters in the order in which the rules ask for them; others follow. */
const inOrderOfRules = (names: readonly string[], each: Classification): string[] => {
  const ladder = ladderFor(each);
  const { lists } = each.rulesInUse.ruleSet;
  const asked = (ladder === undefined ? [] : rulesOf(ladder))
    .flatMap(conditionsOf)
    .flatMap((condition) => [...factsRead(condition, lists), ...parametersRead(condition, lists)]);
  const places = new Map([...new Set(asked)].map((name, place) => [name, place]));
  const place = (name: string): number => places.get(name) ?? places.size;
  return [...names].sort((a, b) => place(a) - place(b));
};

/** The choice that gives a subject's level, with the opening of the review that recorded it. */
const byChoiceFor = (each: Classification, { context }: Year): ByChoice | undefined => {
  const ladder = ladderFor(each);
  if (ladder === undefined) return undefined;
  const opened = context.reviewOf(each.organisation)?.opened;
  const recorded = Object.hasOwn(opened?.parameters ?? {}, ladder.silentBetween?.fallback ?? "");
  const by = recorded ? opened?.by : undefined;
  return byChoiceOf(tracedClassification(each), ladder, each.rulesInUse.parameters, by);
};

/** The choices that the shown rules ask for: by a condition, or for the adoption of a rule. */
const choicesIn = (rules: readonly RuleTrace[]): string[] =>
  rules.flatMap(({ on, otherwise, unadopted = [], condition, exceptions }) =>
    !on || otherwise !== undefined ? [] : [unadopted, choicesRead(condition), choicesIn(exceptions)].flat(),
  );

/** The choices that a ballot on the subject and the caps that concern it depend on. */
const choicesBeside = (
  { context }: Year,
  ballots: readonly BallotOn[],
  caps: readonly CapOnGroup[],
): string[] => {
  const { voting } = context.options.under;
  return [
    ...(voting === undefined || ballots.length === 0 ? [] : [voting.base]),
    ...caps
      .filter(isJudged)
      .flatMap(({ cap: { heads, rounding } }) =>
        [heads, rounding].flatMap((part) => (typeof part === "string" ? [] : [part.parameter])),
      ),
  ];
};

/** Explains a subject's level. It is undefined if the year does not know the subject. */
export const levelExplanation = (year: Year, key: string): LevelExplanation | undefined => {
  const each = year.classification.of(key);
  if (each === undefined) return undefined;
  const classified = tracedClassification(each);
  const { outcome } = classified;
  const { selfRated, proposed, voted, final, notRated, saidNotRated, changes } = each;
  const base = year.context.baseOf(each.organisation);
  const because = becauseOf(classified);
  const whyNot = whyNotOf(classified, each.rulesInUse.ruleSet.scales.level ?? []);
  const byChoice = byChoiceFor(each, year);
  const unknown = outcome.kind === "missing-facts" ? inOrderOfRules(outcome.missing, each) : [];
  const contradictory = outcome.kind === "missing-facts" ? (outcome.contradictory ?? []) : [];
  const open = openQuestions(classified, year.context.options.under, each.subject.kind);
  const choices = choicesOf(outcome);
  const ballots = ballotsOn(year, each);
  const periods = periodsAbout(year, key);
  const caps = capsConcerning(year, base, key).filter(({ subject }) => subject === each.subject.kind);
  const explanation: LevelExplanation = {
    kind: "level",
    about: key,
    year: year.year,
    ruleSet: ruleSetUsed(year),
    read: readOf(year.context),
    parameters: each.rulesInUse.parameters,
    parameterWording: parameterWords(
      year,
      new Set([
        ...Object.keys(each.rulesInUse.parameters),
        ...choices,
        ...choicesIn([...because, ...whyNot.flatMap(({ unmet, barred }) => [...unmet, ...barred])]),
        ...choicesBeside(year, ballots, caps),
      ]),
    ),
    wording: each.rulesInUse.ruleSet.facts,
    judgedOn: each.judgedOn,
    ...(each.left === undefined ? {} : { left: each.left }),
    ...(final === undefined ? {} : { final }),
    outcome,
    ...(selfRated === undefined ? {} : { selfRated }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    kinds: levelsSideBySide(year, each, because),
    statements: statementsAbout(
      year.context.reviewOf(each.organisation),
      key,
      each.changes,
      each.rulesInUse.ruleSet.scoring?.steps,
    ),
    ...(notRated === undefined ? {} : { notRated }),
    saidNotRated,
    decisions: decisionsBehind(year, each),
    changes,
    because,
    ...(byChoice === undefined ? {} : { byChoice }),
    whyNot,
    unknown,
    ...withheldBehind(each, unknown),
    contradictory: contradictionsIn(each.facts).filter(({ facts, within = "" }) =>
      contradictory.some((name) => name === within || facts.includes(name)),
    ),
    open,
    choices,
    toSettle: toSettle(year.context, each, {
      unknown: [...unknown.filter((name) => !isWithheldFact(each, name)), ...contradictory],
      open,
      choices,
    }),
    discretion: [...reliefsFor(year, each), ...extensionsFor(year, caps), ...changesMade(changes)],
    below: levelsCounted(below(each.subject, year.context, year.classification.all), each.rulesInUse),
    caps,
    reviewMeetings: reviewMeetingsFor(year, each),
    ballots,
    ...(periods.length === 0 ? {} : { periods }),
    ...stepsShown(year, key, String(year.year)),
    ...workShown(year, key),
    findings: findingsAbout(year, key),
  };
  return { ...explanation, ...evidenceBehind(year, explanation) };
};
