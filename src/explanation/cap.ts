import type { Finding } from "../findings/index.js";
import { cite, share } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { GivenLevel } from "../projections/streams/authored.js";
import type { QuotaVerdict } from "../projections/year/caps.js";
import { levelAt } from "../projections/year/classified.js";
import type { Year } from "../year.js";
import { type Discretion, discretionLines, extensionsFor } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import { givenText, type Line, line, qualified, type Rendering } from "./lines.js";
import { capsOnGroup, declarationsOf, findingsAbout } from "./year-index.js";

/** A level that a cap counts, with whose it is. Who of them is too many is for people to say. */
interface CountedLevel {
  /** The subject's key. */
  readonly subject: string;
  /** The level, with who gave it and when. */
  readonly given: GivenLevel;
}

/** One cap at one stage: its verdict under each reading, and the levels behind its figures. */
interface CapExplanation {
  /** Whether the cap holds, under each reading. */
  readonly verdict: QuotaVerdict;
  /** The levels that it counts. */
  readonly counted: readonly CountedLevel[];
  /** Those of whom nobody knows whether the cap counts them. */
  readonly unsettled: readonly CountedLevel[];
}

/** How the caps on one group came out. */
export interface QuotaExplanation {
  readonly kind: "quota";
  /** The group: an organisation, a group that a committee declared, or a title within an organisation. */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rule set whose caps these are. */
  readonly ruleSet: Year["ruleSet"];
  /** Where committees declared it: under which names, by which events. */
  readonly declared: readonly { readonly name: string; readonly by: string }[];
  /** Each cap at each stage. */
  readonly caps: readonly CapExplanation[];
  /** Decisions that raised a cap, or would have raised it too far. */
  readonly discretion: readonly Discretion[];
  /** What was found about them. */
  readonly findings: readonly Finding[];
}

const capCodes: ReadonlySet<string> = new Set([
  "cap-exceeded",
  "cap-unsettled",
  "cap-readings-differ",
  "cap-extension-too-large",
  "not-in-quota-group",
]);

/** Explains the caps on a group; nothing where no cap of the rule set counts anybody in it. */
export const quotaExplanation = (year: Year, group: string): QuotaExplanation | undefined => {
  const verdicts = capsOnGroup(year, group);
  if (verdicts.length === 0) return undefined;
  const countedOf = (keys: readonly string[], { stage }: QuotaVerdict): CountedLevel[] =>
    keys.flatMap((subject) => {
      const own = year.classification.of(subject);
      const given = own === undefined ? undefined : levelAt(own, stage);
      return given === undefined ? [] : [{ subject, given }];
    });
  return {
    kind: "quota",
    about: group,
    year: year.year,
    ruleSet: year.ruleSet,
    declared: declarationsOf(year, group),
    caps: verdicts.map((verdict) => ({
      verdict,
      counted: countedOf(verdict.subjects, verdict),
      unsettled: countedOf(verdict.unsettledSubjects, verdict),
    })),
    discretion: extensionsFor(year, verdicts),
    findings: findingsAbout(year, group).filter(({ code }) => capCodes.has(code)),
  };
};

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
