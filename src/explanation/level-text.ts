import { cite } from "../language/formats.js";
import { label } from "../language/labels.js";
import { quotaLines } from "./cap.js";
import { discretionLines } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import type { LevelExplanation, LevelMoment, LevelOfKind } from "./level.js";
import {
  givenText,
  type Line,
  line,
  outcomeText,
  qualified,
  type Rendering,
  reasonedText,
  ruleLines,
} from "./lines.js";

/** Each moment at which a kind of level changed; of what is computed, what it comes to. */
const kindLines = (
  { kind, moments }: LevelOfKind,
  { outcome, ruleSet }: LevelExplanation,
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const stage = (of: string): string => label("stage", of, language);
  if (kind === "computed")
    return [line(1, `${stage(kind)}: ${outcomeText(outcome, language)} — ${ruleSet.id}`)];
  const text = ({ change, level, ...moment }: LevelMoment): string => {
    const name = stage(change === "given" ? kind : change);
    return `${name}: ${level === undefined ? "" : `${label("level", level, language)} — `}${reasonedText(moment, rendering)}`;
  };
  return moments.map((moment) => line(1, text(moment)));
};

/** The levels below that an organisation's rules count, and those that are not there yet. */
export const belowLines = ({ below }: LevelExplanation, rendering: Rendering): Line[] =>
  below.map(({ subject, given }) =>
    line(
      1,
      `${qualified(subject, rendering)}: ${given === undefined ? headings[rendering.language].none : givenText(given, rendering)}`,
    ),
  );

/** The lines of a level: what stands, what the rules say and why, the six kinds of level over time, and all that bears on them. */
export const levelLines = (explanation: LevelExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const facts = explanation.wording;
  const w = headings[language];
  const section = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [line(0, `${title}:`), ...lines];
  return [
    line(0, `${qualified(explanation.about, rendering)}, ${explanation.year}`),
    line(0, `${w.rules}: ${explanation.ruleSet.id} (${explanation.ruleSet.fingerprint.slice(0, 12)})`),
    line(
      0,
      `${w.final}: ${explanation.final === undefined ? w.none : givenText(explanation.final, rendering)}`,
    ),
    line(0, `${w.computed}: ${outcomeText(explanation.outcome, language)}`),
    ...section(
      w.parameters,
      Object.entries(explanation.parameters).map(([name, value]) => line(1, `${name} = ${String(value)}`)),
    ),
    ...section(
      w.because,
      explanation.because.flatMap((rule) => ruleLines(rule, 1, facts, language)),
    ),
    ...explanation.whyNot.flatMap(({ level, unmet, barred }) =>
      section(
        `${w.whyNot} “${label("level", level, language)}”`,
        [...barred, ...unmet].flatMap((rule) => ruleLines(rule, 1, facts, language)),
      ),
    ),
    ...section(
      w.missing,
      explanation.unknown.map((fact) => line(1, facts[fact]?.says[language] ?? fact)),
    ),
    ...section(
      w.silent,
      explanation.silent.map((source) => line(1, cite(source, language))),
    ),
    ...section(
      w.changes,
      explanation.kinds.some(({ moments }) => moments.length > 0)
        ? explanation.kinds.flatMap((each) => kindLines(each, explanation, rendering))
        : [],
    ),
    ...discretionLines(explanation.discretion, rendering, facts),
    ...section(w.below, belowLines(explanation, rendering)),
    ...section(
      w.ballot,
      explanation.ballots.map(({ ballot, electorate, issued, returned, valid, invalid, votes }) => {
        const totals = Object.entries(votes)
          .map(([option, count]) => `${label("level", option, language)}: ${count}`)
          .join("; ");
        const papers =
          language === "vi"
            ? `cử tri ${electorate}, phát ${issued}, thu ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}`
            : `electorate ${electorate}, issued ${issued}, returned ${returned}, valid ${valid}, invalid ${invalid}`;
        return line(1, `${ballot}: ${papers} — ${totals}`);
      }),
    ),
    ...section(
      w.quota,
      explanation.quotas.flatMap((quota) => quotaLines(quota, 1, rendering)),
    ),
    ...findingsBelow(explanation.findings, rendering),
  ];
};
