import type { Language } from "../../events/index.js";
import type { Outcome } from "../../rules/index.js";
import type { QuotaVerdict } from "../review/quotas.js";
import type { GivenLevel } from "../review/subject.js";
import { cite, describeFinding, label, share } from "../words/index.js";
import type { Explanation, FindingExplanation, LevelExplanation } from "./explanation.js";
import { headings } from "./headings.js";
import { dayText, type Line, lay, line, type Rendering, ruleLines } from "./lines.js";
import { meetingLines } from "./meeting-lines.js";
import { qualityLines } from "./quality-lines.js";
import { qualified } from "./subject-name.js";

/** An outcome in words. */
export const outcomeText = (outcome: Outcome, language: Language): string => {
  const w = headings[language];
  const open = (state: string, candidates: readonly string[]) =>
    candidates.length === 0
      ? state
      : `${state}: ${w.candidates} ${candidates.map((each) => label("level", each, language)).join(" / ")}`;
  switch (outcome.kind) {
    case "level":
      return label("level", outcome.level, language);
    case "not-reviewed":
      return `${w.notReviewed} (${outcome.rule})`;
    case "not-classified":
      return `${w.notClassified} (${outcome.rule})`;
    case "undetermined":
      return open(w.undetermined, outcome.candidates);
    case "deferred":
      return `${w.deferred} (${outcome.rule})`;
    case "conflict":
      return open(w.conflict, outcome.candidates);
    case "missing-facts":
      return open(w.missing.toLowerCase(), outcome.candidates);
  }
};

const givenText = ({ level, at, body, by, instrument }: GivenLevel, { language, names }: Rendering): string =>
  `${label("level", level, language)} — ${names?.(body) ?? body}, ${dayText(at, language)}${instrument === undefined ? "" : `, ${instrument}`} ← ${by}`;

/** A quota verdict on one line per reading. */
export const quotaLines = (
  { quota, on, group, stage, verdicts, unsettled, tooLarge }: QuotaVerdict,
  depth: number,
  { language, names }: Rendering,
): Line[] => {
  const w = headings[language];
  return [
    line(
      depth,
      `${names?.(group) ?? group} (${label("stage", stage, language)}) — ${cite(quota.source, language)}${on ? "" : ` — ${w.notJudged}`}`,
    ),
    ...verdicts.map(({ reading, excellent, base, holds, over, maximum }) =>
      line(
        depth + 1,
        `${holds ? "✓" : "✗"} ${label("reading", reading, language)}: ${share(excellent, base, language)} — ${holds ? w.within : `${w.over} ${over}`} (≤ ${maximum})`,
      ),
    ),
    ...(unsettled.rated > 0 ? [line(depth + 1, `${w.unsettled}: ${unsettled.rated}`)] : []),
    ...(tooLarge === undefined
      ? []
      : [
          line(
            depth + 1,
            `${w.tooLarge}: ${share(tooLarge.ratio[0], tooLarge.ratio[1], language)} ← ${tooLarge.by}`,
          ),
        ]),
  ];
};

const levelLines = (explanation: LevelExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const facts = explanation.wording;
  const w = headings[language];
  const section = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [line(0, `${title}:`), ...lines];
  const stages = [
    ["self-rated", explanation.selfRated],
    ["committee-proposed", explanation.proposed],
    ["voted", explanation.voted],
  ] as const;
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
    ...section(w.changes, [
      ...stages.flatMap(([stage, given]) =>
        given === undefined
          ? []
          : [line(1, `${label("stage", stage, language)}: ${givenText(given, rendering)}`)],
      ),
      ...explanation.changes.map(({ change, level, at, body, by, instrument }) =>
        line(
          1,
          `${label("stage", change, language)}: ${level === undefined ? "" : `${label("level", level, language)} — `}${rendering.names?.(body) ?? body}, ${dayText(at, language)}${instrument === undefined ? "" : `, ${instrument}`} ← ${by}`,
        ),
      ),
    ]),
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
    ...section(
      w.findings,
      explanation.findings.map((each) =>
        line(
          1,
          `${describeFinding(each, language)}${each.clause === undefined ? "" : ` — ${cite(each.clause, language)}`}`,
        ),
      ),
    ),
  ];
};

const findingLines = ({ finding, about }: FindingExplanation, rendering: Rendering): Line[] => {
  const { language } = rendering;
  const w = headings[language];
  return [
    line(
      0,
      `${label("severity", finding.severity, language)} [${finding.code}] ${qualified(about, rendering)}`,
    ),
    line(1, describeFinding(finding, language)),
    ...(finding.clause === undefined ? [] : [line(1, cite(finding.clause, language))]),
    ...(finding.events.length === 0 ? [] : [line(1, `${w.events}: ${finding.events.join(", ")}`)]),
  ];
};

/**
 * Renders an explanation as text.
 *
 * @example
 * ```ts
 * import { explain, render, replay } from "chibo";
 * import { qd132hd21 } from "chibo/rules";
 * const year = replay([], { year: 2021, under: qd132hd21 });
 * const [finding] = year.findings;
 * const text = finding === undefined ? "" : render(explain(year, { finding }), { language: "vi" });
 * text; //=> ""
 * ```
 */
export const render = (explanation: Explanation, rendering: Rendering): string => {
  if (explanation.kind === "level") return lay(levelLines(explanation, rendering));
  if (explanation.kind === "meeting") return lay(meetingLines(explanation, rendering));
  if (explanation.kind === "quality") return lay(qualityLines(explanation, rendering));
  return lay(findingLines(explanation, rendering));
};
