import { ballotOutcomeText } from "../findings/ballot-outcome-text.js";
import { contradictionText } from "../findings/stated-figures.js";
import { cite, dateText, ratioText } from "../language/formats.js";
import { label, labelIn, notRatedNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { BallotReading, LevelMajority } from "../projections/year/ballots.js";
import { mayDecideLevel } from "../projections/year/withheld-entries.js";
import { candidatesOf } from "../rules/engine/outcome.js";
import type { Base } from "../rules/voting/majority.js";
import { evidenceLines } from "./attached-evidence.js";
import type { BearingRule, ByChoice, WhyNot } from "./bearing-rules.js";
import { capLines } from "./cap.js";
import { type ConditionRendering, factName, missingName } from "./comparison-text.js";
import { ruleLines, senseOfRole } from "./condition-text.js";
import { decisionLines, notRatedLines, notRatedText } from "./decided.js";
import { discretionLines } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import type { LevelExplanation } from "./level.js";
import type { LevelMoment, LevelOfKind } from "./level-kinds.js";
import {
  capital,
  givenText,
  type Line,
  line,
  optionText,
  outcomeText,
  parameterLines,
  qualified,
  type Rendering,
  reasonedText,
  ruleSetText,
} from "./lines.js";
import { openLines, readingsLines, unchosenLines } from "./open-text.js";
import { ratedPeriodLines } from "./period-text.js";
import { statementLines } from "./statements.js";
import { stepLines } from "./steps.js";
import { settleLines } from "./to-settle.js";
import { withheldLines } from "./withheld.js";
import { workLines } from "./work.js";

/** What a moment is: the kind of level that was given, or how it was changed, or the step of a complaint. */
export const momentTitle = (
  { change, unchanged, complaint }: LevelMoment,
  kind: string,
  language: Language,
): string => {
  const title = change === "given" ? kind : unchanged === true ? `${change}-unchanged` : change;
  return `${label("stage", title, language)}${complaint === undefined ? "" : ` (${complaint})`}`;
};

/** The level or the outcome of a moment, with its body and its day. */
export const momentText = (
  { level, notRated, outcome, ...moment }: LevelMoment,
  rendering: Rendering,
): string => {
  const { language } = rendering;
  const given = [
    ...(level === undefined ? [] : [label("level", level, language)]),
    ...(notRated === undefined ? [] : [labelIn(notRatedNames, notRated, language)]),
    ...(outcome === undefined ? [] : [label("complaintOutcome", outcome, language)]),
  ];
  return [...given, reasonedText(moment, rendering)].join(" — ");
};

/** One line for each change of a kind of level. The computed level has one line with its outcome. */
const kindLines = (
  { kind, moments }: LevelOfKind,
  { outcome }: LevelExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  if (kind === "computed")
    return [line(1, `${label("stage", kind, language)}: ${outcomeText(outcome, language)}`)];
  return moments.map((moment) =>
    line(1, `${momentTitle(moment, kind, language)}: ${momentText(moment, rendering)}`),
  );
};

/** The levels of subordinate subjects that an organisation's rules count. A subject may have no level yet. */
export const belowLines = ({ below }: LevelExplanation, rendering: Rendering): Line[] =>
  below.map(({ subject, given }) =>
    line(
      1,
      `${qualified(subject, rendering)}: ${given === undefined ? headings[rendering.language].none : givenText(given, rendering)}`,
    ),
  );

/** The meetings that reviewed the subject, each with its day and its event. */
export const reviewMeetingLines = ({ reviewMeetings }: LevelExplanation, language: Language): Line[] =>
  reviewMeetings.map(({ on, by }) => line(1, `${dateText(on, language)} ← ${by}`));

/** The title of a ballot. If there are several ballots, the title contains the id. */
export const ballotTitle = (
  { ballot }: { readonly ballot: string },
  ballots: readonly unknown[],
  language: Language,
): string => {
  const title = headings[language].ballotOnLevels;
  return ballots.length === 1 ? title : `${title} (${ballot})`;
};

const rangeText = ({ least, most }: Base): string => (least === most ? String(least) : `${least}–${most}`);

/** The result of a ballot by one base: `theo số có mặt (8): hoàn thành tốt nhiệm vụ`. */
const ballotReadingText = ({ base, of, outcome }: BallotReading, language: Language): string =>
  `${headings[language].ofBase(optionText(base, language), rangeText(of))}: ${ballotOutcomeText(outcome, language)}`;

/** A level of a ballot with its votes, the votes that it needs, and whether they are enough. */
const majorityText = ({ level, votes, needed, reached }: LevelMajority, language: Language): string => {
  const w = headings[language];
  const enough = needed === undefined ? w.noMajorityStated : w.needs(rangeText(needed), w.reached[reached]);
  return `${label("level", level, language)}: ${w.votes(votes)}, ${enough}`;
};

/** The majority that a ballot asks for, with its clause. Levels with the same majority share a text. */
const majorityTexts = (levels: readonly LevelMajority[], language: Language): string[] => {
  const byMajority = new Map<string, string[]>();
  for (const { level, needs } of levels) {
    if (needs === undefined) continue;
    const share = `${label("comparison", needs.is, language)} ${ratioText(needs.ratio, language)}`;
    const text = `${share} — ${cite(needs.source, language)}`;
    byMajority.set(text, [...(byMajority.get(text) ?? []), label("level", level, language)]);
  }
  const title = headings[language].majority;
  return [...byMajority].map(([text, names]) =>
    byMajority.size === 1 && names.length === levels.length
      ? `${title}: ${text}`
      : `${title} (${names.join(", ")}): ${text}`,
  );
};

/** The majority of a ballot, then its result by each base, with the votes that each level had and needed. */
export const ballotReadingLines = (
  readings: readonly BallotReading[],
  depth: number,
  language: Language,
): Line[] => [
  ...majorityTexts(readings[0]?.levels ?? [], language).map((text) => line(depth, text)),
  ...readings.flatMap((reading) => [
    line(depth, ballotReadingText(reading, language)),
    ...reading.levels.map((each) => line(depth + 1, majorityText(each, language))),
  ]),
];

/** The lines of the ballots about a subject. */
export const ballotLines = ({ ballots }: Pick<LevelExplanation, "ballots">, language: Language): Line[] => {
  const w = headings[language];
  return ballots.flatMap((each) => {
    const { electorate, issued, returned, valid, invalid, votes, readings, by } = each;
    const totals = Object.entries(votes)
      .map(([option, count]) => `${label("level", option, language)}: ${w.votes(count)}`)
      .join("; ");
    const papers = w.papers(electorate, issued, returned, valid, invalid);
    return [
      line(1, `${ballotTitle(each, ballots, language)}: ${papers} — ${totals} ← ${by.join(", ")}`),
      ...ballotReadingLines(readings, 2, language),
    ];
  });
};

/** The rendering of the rules in an explanation. */
export const ruleRendering = (
  {
    wording,
    parameterWording,
    withheld,
  }: Pick<LevelExplanation, "wording" | "parameterWording" | "withheld">,
  role: BearingRule["role"],
  language: Language,
): ConditionRendering => ({
  words: wording,
  parameters: parameterWording,
  language,
  sense: senseOfRole(role),
  upperEdge: role === "upper-edge",
  ...(withheld === undefined ? {} : { withheld: true }),
});

/** The committee's choice that gives the level: its option, the clause that states no level, its event. */
export const byChoiceText = ({ option, source }: ByChoice, language: Language): string =>
  `${headings[language].byChoice(optionText(option, language))} — ${cite(source, language)}`;

const byChoiceLines = ({ byChoice }: LevelExplanation, language: Language): Line[] => {
  if (byChoice === undefined) return [];
  const { by } = byChoice;
  const text = byChoiceText(byChoice, language);
  return [line(1, by === undefined ? text : `${text} ← ${by}`)];
};

/** The levels that rules lead to, without repetition, in their order. */
export const levelsOf = (rules: readonly BearingRule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ level }) => level ?? [])),
];

/**
 * What the reasons against a better level mean. `open`: no rule fails, and none bars it for certain. `by-case`: its
 * own rules do not give it, and what the text leaves open may. `not`: it is not possible.
 */
export const standingOf = (
  { level, unmet, barred }: WhyNot,
  outcome: LevelExplanation["outcome"],
): "open" | "by-case" | "not" => {
  const open =
    unmet.every(({ on, result }) => on && result === "unknown") &&
    barred.every(({ result }) => result === "unknown");
  if (open) return "open";
  return outcome.kind !== "level" && candidatesOf(outcome).includes(level) ? "by-case" : "not";
};

/**
 * The reasons why better levels were not reached, or are open. Levels with the same reasons share a section. A rule
 * shows its conditions once, and not if it is among the reasons for the outcome.
 */
const whyNotLines = (explanation: LevelExplanation, language: Language): Line[] => {
  const { whyNot, outcome } = explanation;
  const w = headings[language];
  const titles = { open: w.unclear, "by-case": w.onlyOpen, not: w.whyNot };
  const grouped = new Map<string, WhyNot[]>();
  for (const each of whyNot) {
    const rules = [...each.barred, ...each.unmet];
    const key = JSON.stringify([standingOf(each, outcome), rules.map(({ rule, role }) => [rule, role])]);
    if (rules.length > 0) grouped.set(key, [...(grouped.get(key) ?? []), each]);
  }
  const told = new Set(explanation.because.map(({ rule }) => rule));
  const ruleText = (rule: BearingRule): Line[] => {
    const lines = ruleLines(rule, 1, ruleRendering(explanation, rule.role, language));
    if (!told.has(rule.rule)) {
      told.add(rule.rule);
      return lines;
    }
    return lines.slice(0, 1).map(({ depth, text }) => line(depth, `${text} (${w.asAbove})`));
  };
  return [...grouped.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const levels = same.map(({ level }) => `“${label("level", level, language)}”`).join(", ");
    return [
      line(0, `${titles[standingOf(first, outcome)](levels)}:`),
      ...[...first.barred, ...first.unmet].flatMap(ruleText),
    ];
  });
};

/** The day on which the subject is judged, with the step that gives it, and the departure of a member. */
export const judgedLines = (
  { judgedOn, left }: Pick<LevelExplanation, "judgedOn" | "left">,
  language: Language,
): string[] => {
  const w = headings[language];
  const day = w.judgedOn(dateText(judgedOn.on, language), label("judgedStep", judgedOn.step, language));
  if (left === undefined) return [day];
  return [day, w.leftOn(dateText(left.on, language), label("departure", left.how, language))];
};

/** The stated figures that contradict each other, each with the events that are to be corrected. */
export const contradictoryLines = (
  { contradictory, wording }: Pick<LevelExplanation, "contradictory" | "wording">,
  language: Language,
): Line[] =>
  contradictory.map((each) => {
    const { steps, facts, from } = each;
    const of = steps === undefined ? "" : `${factName(facts[0] ?? "", wording, language)}: `;
    return line(1, `${of}${contradictionText(each, language)} ← ${from.join(", ")}`);
  });

/** What the competent committee decided: a level, or that there is none. A withheld entry may hold the decision. */
const standing = (
  { final, notRated, withheld = [], year }: LevelExplanation,
  rendering: Rendering,
): string => {
  const w = headings[rendering.language];
  if (notRated !== undefined) return `${w.notRated}: ${notRatedText(notRated, rendering)}`;
  if (final !== undefined) return `${w.final}: ${givenText(final, rendering)}`;
  return withheld.some((place) => mayDecideLevel(place, year)) ? w.finalMayBeWithheld : w.noFinal;
};

/**
 * The lines of a level: the decided level, the outcome of the rules and the reasons, the six kinds of level
 * over time, and everything else that concerns them.
 */
export const levelLines = (explanation: LevelExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { about, year, ruleSet, outcome, wording, findings } = explanation;
  const w = headings[language];
  const section = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [line(0, `${title}:`), ...lines];
  const rules = (traces: readonly BearingRule[]): Line[] =>
    traces.flatMap((rule) => ruleLines(rule, 1, ruleRendering(explanation, rule.role, language)));
  return [
    line(0, `${capital(qualified(about, rendering))}, ${w.year(year)}`),
    line(0, `${w.rules}: ${ruleSetText(ruleSet, language)}`),
    line(0, standing(explanation, rendering)),
    ...judgedLines(explanation, language).map((text) => line(0, text)),
    line(0, `${w.computed}: ${outcomeText(outcome, language)}`),
    ...section(w.readings, readingsLines(explanation, language)),
    ...section(w.leftOpen, openLines(explanation, language)),
    ...section(
      w.missing,
      explanation.unknown.map((name) => line(1, missingName(name, wording, language))),
    ),
    ...section(w.withheld, withheldLines(explanation, language)),
    ...section(w.contradictory, contradictoryLines(explanation, language)),
    ...section(w.unchosen, unchosenLines(explanation, language)),
    ...section(w.toSettle, settleLines(explanation.toSettle, 1, rendering)),
    ...(outcome.kind === "level" || "rule" in outcome
      ? section(w.because, [...byChoiceLines(explanation, language), ...rules(explanation.because)])
      : [
          ...section(w.because, rules(explanation.because.filter(({ level }) => level === undefined))),
          ...levelsOf(explanation.because).flatMap((level) =>
            section(
              `${w.because}. ${w.forLevel} “${label("level", level, language)}”`,
              rules(explanation.because.filter((rule) => rule.level === level)),
            ),
          ),
        ]),
    ...whyNotLines(explanation, language),
    ...section(w.parameters, parameterLines(explanation, language)),
    ...section(
      w.changes,
      explanation.kinds.some(({ moments }) => moments.length > 0)
        ? explanation.kinds.flatMap((each) => kindLines(each, explanation, rendering))
        : [],
    ),
    ...section(w.statements, statementLines(explanation.statements, rendering, wording)),
    ...section(w.steps, stepLines(explanation, rendering)),
    ...section(w.saidNotRated, notRatedLines(explanation.saidNotRated, rendering)),
    ...section(w.decisions, decisionLines(explanation.decisions, rendering)),
    ...discretionLines(explanation.discretion, rendering, wording),
    ...section(w.below, belowLines(explanation, rendering)),
    ...section(w.work, workLines(explanation, rendering)),
    ...section(w.reviewMeetings, reviewMeetingLines(explanation, language)),
    ...section(w.ballot, ballotLines(explanation, language)),
    ...section(
      w.periods,
      (explanation.periods ?? []).flatMap((rated) => ratedPeriodLines(rated, 1, rendering)),
    ),
    ...section(
      w.cap,
      explanation.caps.flatMap((cap) => capLines(cap, 1, rendering)),
    ),
    ...evidenceLines(explanation, rendering),
    ...findingsBelow(findings, rendering),
  ];
};
