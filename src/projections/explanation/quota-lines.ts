import { cite, label, share } from "../words/index.js";
import type { QuotaVerdict } from "../year/caps.js";
import { discretionLines } from "./discretion-lines.js";
import { findingsBelow } from "./finding-lines.js";
import { givenText } from "./given-text.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering } from "./lines.js";
import type { CapExplanation, CountedLevel, QuotaExplanation } from "./quota.js";
import { qualified } from "./subject-name.js";

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

const countedLines = (title: string, counted: readonly CountedLevel[], rendering: Rendering): Line[] =>
  counted.length === 0
    ? []
    : [
        line(1, `${title}:`),
        ...counted.map(({ subject, given }) =>
          line(2, `${qualified(subject, rendering)}: ${givenText(given, rendering)}`),
        ),
      ];

const capLines = ({ verdict, counted, unsettled }: CapExplanation, rendering: Rendering): Line[] => {
  const w = headings[rendering.language];
  return [
    ...quotaLines(verdict, 0, rendering),
    line(1, verdict.quota.says[rendering.language]),
    ...countedLines(w.counted, counted, rendering),
    ...countedLines(w.unsettled, unsettled, rendering),
  ];
};

/** The lines of a group: each cap at each stage by every reading, the levels that it counts, the decisions that raised it. */
export const groupLines = (
  { about, year, ruleSet, declared, caps, discretion, findings }: QuotaExplanation,
  rendering: Rendering,
): Line[] => {
  const { language, names } = rendering;
  const w = headings[language];
  return [
    line(0, `${w.quota}, ${names?.(about) ?? about}, ${year}`),
    line(0, `${w.rules}: ${ruleSet.id} (${ruleSet.fingerprint.slice(0, 12)})`),
    ...declared.map(({ name, by }) => line(0, `${w.declared}: ${name} ← ${by}`)),
    ...caps.flatMap((cap) => capLines(cap, rendering)),
    ...discretionLines(discretion, rendering),
    ...findingsBelow(findings, rendering),
  ];
};
