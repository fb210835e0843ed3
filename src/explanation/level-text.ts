import { cite } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { capLines } from "./cap.js";
import { factName, ruleLines, senseOfRole } from "./condition-text.js";
import { discretionLines } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import type { BearingRule, LevelExplanation, LevelMoment, LevelOfKind, WhyNot } from "./level.js";
import {
  capital,
  givenText,
  type Line,
  line,
  outcomeText,
  parameterText,
  qualified,
  type Rendering,
  readingLines,
  reasonedText,
  ruleSetText,
} from "./lines.js";

/** One line for each change of a kind of level. The computed level has one line with its outcome. */
const kindLines = (
  { kind, moments }: LevelOfKind,
  { outcome }: LevelExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const stage = (of: string): string => label("stage", of, language);
  if (kind === "computed") return [line(1, `${stage(kind)}: ${outcomeText(outcome, language)}`)];
  const text = ({ change, level, ...moment }: LevelMoment): string => {
    const name = stage(change === "given" ? kind : change);
    return `${name}: ${level === undefined ? "" : `${label("level", level, language)} — `}${reasonedText(moment, rendering)}`;
  };
  return moments.map((moment) => line(1, text(moment)));
};

/** The levels of subordinate subjects that an organisation's rules count. A subject may have no level yet. */
export const belowLines = ({ below }: LevelExplanation, rendering: Rendering): Line[] =>
  below.map(({ subject, given }) =>
    line(
      1,
      `${qualified(subject, rendering)}: ${given === undefined ? headings[rendering.language].none : givenText(given, rendering)}`,
    ),
  );

/** The title of a ballot. If there are several ballots, the title contains the id. */
export const ballotTitle = (
  { ballot }: { readonly ballot: string },
  ballots: readonly unknown[],
  language: Language,
): string => {
  const title = headings[language].ballotOnLevels;
  return ballots.length === 1 ? title : `${title} (${ballot})`;
};

const ballotLines = ({ ballots }: LevelExplanation, language: Language): Line[] => {
  const w = headings[language];
  return ballots.map((each) => {
    const { electorate, issued, returned, valid, invalid, votes, by } = each;
    const totals = Object.entries(votes)
      .map(([option, count]) => `${label("level", option, language)}: ${w.votes(count)}`)
      .join("; ");
    const papers = w.papers(electorate, issued, returned, valid, invalid);
    return line(1, `${ballotTitle(each, ballots, language)}: ${papers} — ${totals} ← ${by.join(", ")}`);
  });
};

/** The name of a missing fact or of a parameter without a value. */
export const missingText = (
  name: string,
  { wording, parameterWording }: LevelExplanation,
  language: Language,
): string => parameterWording[name]?.says[language] ?? factName(name, wording, language);

/**
 * A choice of the committee, or a threshold of the rules, on each line; then the choices that nobody made.
 * Where the text is read in several ways, each option follows with its evidence.
 */
export const parameterLines = (
  { parameters, parameterWording }: LevelExplanation,
  language: Language,
): Line[] => {
  const unchosen = Object.keys(parameterWording).filter(
    (name) => !Object.hasOwn(parameters, name) && parameterWording[name]?.readings !== undefined,
  );
  return [...Object.keys(parameters), ...unchosen].flatMap((name) => [
    line(1, parameterText(name, parameters[name], parameterWording, language)),
    ...readingLines(name, parameterWording, language, 2),
  ]);
};

/** The levels that rules lead to, without repetition, in their order. */
export const levelsOf = (rules: readonly BearingRule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ level }) => level ?? [])),
];

/** Whether a better level is only open: no rule of it fails, and none bars it for certain. */
export const isOpen = ({ unmet, barred }: WhyNot): boolean =>
  unmet.every(({ on, result }) => on && result === "unknown") &&
  barred.every(({ result }) => result === "unknown");

/** The clauses that leave a question open, each once with the levels that it concerns. */
export const silentTexts = ({ silent }: LevelExplanation, language: Language): string[] => {
  const levelsByClause = new Map<string, readonly string[]>();
  for (const { levels, ...source } of silent) {
    const clause = cite(source, language);
    levelsByClause.set(clause, [...(levelsByClause.get(clause) ?? []), ...levels]);
  }
  return [...levelsByClause].map(([clause, levels]) => {
    const names = levels.map((level) => label("level", level, language)).join(", ");
    return names === "" ? clause : `${clause}: ${names}`;
  });
};

/**
 * The reasons why better levels were not reached, or are open. Levels with the same reasons share a section, and a
 * rule shows its conditions once.
 */
const whyNotLines = ({ whyNot, wording }: LevelExplanation, language: Language): Line[] => {
  const w = headings[language];
  const grouped = new Map<string, WhyNot[]>();
  for (const each of whyNot) {
    const rules = [...each.barred, ...each.unmet];
    const key = JSON.stringify(rules.map(({ rule, role }) => [rule, role]));
    if (rules.length > 0) grouped.set(key, [...(grouped.get(key) ?? []), each]);
  }
  const told = new Set<string>();
  const ruleText = (rule: BearingRule): Line[] => {
    const sense = senseOfRole(rule.role);
    const lines = ruleLines(rule, 1, { words: wording, language, sense });
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
    const title = isOpen(first) ? w.unclear(levels) : w.whyNot(levels);
    return [line(0, `${title}:`), ...[...first.barred, ...first.unmet].flatMap(ruleText)];
  });
};

/**
 * The lines of a level: the decided level, the outcome of the rules and the reasons, the six kinds of level
 * over time, and everything else that concerns them.
 */
export const levelLines = (explanation: LevelExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const { about, year, ruleSet, final, outcome, wording, findings } = explanation;
  const w = headings[language];
  const section = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [line(0, `${title}:`), ...lines];
  const rules = (traces: readonly BearingRule[]): Line[] =>
    traces.flatMap((rule) => ruleLines(rule, 1, { words: wording, language, sense: senseOfRole(rule.role) }));
  return [
    line(0, `${capital(qualified(about, rendering))}, ${w.year(year)}`),
    line(0, `${w.rules}: ${ruleSetText(ruleSet, language)}`),
    line(0, final === undefined ? w.noFinal : `${w.final}: ${givenText(final, rendering)}`),
    line(0, `${w.computed}: ${outcomeText(outcome, language)}`),
    ...(outcome.kind === "level" || "rule" in outcome
      ? section(w.because, rules(explanation.because))
      : levelsOf(explanation.because).flatMap((level) =>
          section(
            `${w.because}. ${w.forLevel} “${label("level", level, language)}”`,
            rules(explanation.because.filter((rule) => rule.level === level)),
          ),
        )),
    ...whyNotLines(explanation, language),
    ...section(
      w.missing,
      explanation.unknown.map((name) => line(1, missingText(name, explanation, language))),
    ),
    ...section(
      w.silent,
      silentTexts(explanation, language).map((text) => line(1, text)),
    ),
    ...section(w.parameters, parameterLines(explanation, language)),
    ...section(
      w.changes,
      explanation.kinds.some(({ moments }) => moments.length > 0)
        ? explanation.kinds.flatMap((each) => kindLines(each, explanation, rendering))
        : [],
    ),
    ...discretionLines(explanation.discretion, rendering, wording),
    ...section(w.below, belowLines(explanation, rendering)),
    ...section(w.ballot, ballotLines(explanation, language)),
    ...section(
      w.cap,
      explanation.caps.flatMap((cap) => capLines(cap, 1, rendering)),
    ),
    ...findingsBelow(findings, rendering),
  ];
};
