import type { Finding } from "../findings/index.js";
import { cite, ratioText, share } from "../language/formats.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { GivenLevel } from "../projections/streams/authored.js";
import type { CapOnGroup } from "../projections/year/caps.js";
import { levelAt } from "../projections/year/classified.js";
import type { Year } from "../year.js";
import { marks } from "./condition-text.js";
import { type Discretion, discretionLines, extensionsFor } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import { givenText, type Line, line, qualified, type Rendering, ruleSetText } from "./lines.js";
import { type RuleSetUsed, ruleSetUsed } from "./rules-used.js";
import { capsOnGroup, declarationsOf, findingsAbout } from "./year-index.js";

/** A level that a cap counts, with its subject. People decide which of them exceed the cap. */
interface CountedLevel {
  /** The subject's key. */
  readonly subject: string;
  /** The level, with who gave it and when. */
  readonly given: GivenLevel;
}

/** One cap at one stage: its verdict under each reading, and the levels behind its figures. */
interface CapAtStage {
  /** Whether the cap holds, under each reading. */
  readonly verdict: CapOnGroup;
  /** The levels that it counts. */
  readonly counted: readonly CountedLevel[];
  /** Levels of subjects that the cap may or may not count. The record leaves it open. */
  readonly unsettled: readonly CountedLevel[];
}

/** The explanation of the caps on one group. */
export interface CapExplanation {
  readonly kind: "cap";
  /**
   * The id of the group: an organisation, a group that a committee declared, or a title within an
   * organisation.
   */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rule set with these caps. */
  readonly ruleSet: RuleSetUsed;
  /** The committees' declarations of the group: names and events. */
  readonly declared: readonly { readonly name: string; readonly by: string }[];
  /** Each cap at each stage. */
  readonly stages: readonly CapAtStage[];
  /** Decisions that raised a cap, or that tried to raise it too far. */
  readonly discretion: readonly Discretion[];
  /** The findings about them. */
  readonly findings: readonly Finding[];
}

const capCodes: ReadonlySet<string> = new Set([
  "cap-exceeded",
  "cap-unsettled",
  "cap-readings-differ",
  "cap-extension-too-large",
  "not-in-cap-group",
]);

/** Explains the caps on a group. It is undefined if no cap of the rule set counts a subject of the group. */
export const capExplanation = (year: Year, group: string): CapExplanation | undefined => {
  const verdicts = capsOnGroup(year, group);
  if (verdicts.length === 0) return undefined;
  const countedOf = (keys: readonly string[], { stage }: CapOnGroup): CountedLevel[] =>
    keys.flatMap((subject) => {
      const own = year.classification.of(subject);
      const given = own === undefined ? undefined : levelAt(own, stage);
      return given === undefined ? [] : [{ subject, given }];
    });
  return {
    kind: "cap",
    about: group,
    year: year.year,
    ruleSet: ruleSetUsed(year),
    declared: declarationsOf(year, group),
    stages: verdicts.map((verdict) => ({
      verdict,
      counted: countedOf(verdict.subjects, verdict),
      unsettled: countedOf(verdict.unsettledSubjects, verdict),
    })),
    discretion: extensionsFor(year, verdicts),
    findings: findingsAbout(year, group).filter(({ code }) => capCodes.has(code)),
  };
};

/** The unit of a cap's subjects, and the word for a decided or a proposed level. */
const counts = {
  vi: {
    unit: {
      member: "đồng chí",
      cell: "chi bộ",
      "base-organisation": "tổ chức cơ sở đảng",
      collective: "tập thể",
    } as Readonly<Record<string, string>>,
    stage: { proposed: "đề nghị", decided: "quyết định" },
    of: (excellent: string, unit: string, stage: string, maximum: number) =>
      `${stage} ${excellent} ${unit}, tối đa ${maximum}`,
    within: "trong tỷ lệ",
    over: (by: number) => `vượt ${by}`,
  },
  en: {
    unit: {
      member: "members",
      cell: "cells",
      "base-organisation": "base organisations",
      collective: "collectives",
    } as Readonly<Record<string, string>>,
    stage: { proposed: "proposed", decided: "decided" },
    of: (excellent: string, unit: string, stage: string, maximum: number) =>
      `${excellent} ${unit} ${stage}, at most ${maximum}`,
    within: "within the cap",
    over: (by: number) => `over by ${by}`,
  },
} as const;

/** The figures of a cap under one reading: `đề nghị 4 đồng chí, tối đa 3, vượt 1`. */
export const cappedText = (
  { excellent, maximum, holds, over }: CapOnGroup["verdicts"][number],
  { cap, stage }: Pick<CapOnGroup, "cap" | "stage">,
  language: Language,
): string => {
  const w = counts[language];
  const unit = w.unit[cap.subject] ?? label("subject", cap.subject, language);
  const figures = w.of(String(excellent), unit, w.stage[stage], maximum);
  return `${figures}, ${holds ? w.within : w.over(over)}`;
};

/** The verdict on a cap, one line for each reading. */
export const capLines = (verdict: CapOnGroup, depth: number, { language, names }: Rendering): Line[] => {
  const { cap, on, group, stage, verdicts, unsettled, tooLarge } = verdict;
  const w = headings[language];
  return [
    line(
      depth,
      `${names?.(group) ?? group} (${label("stage", stage, language)}) — ${cite(cap.source, language)}${on ? "" : ` — ${w.notJudged}`}`,
    ),
    ...verdicts.map((each) =>
      line(
        depth + 1,
        `${marks.requirement[each.holds ? "holds" : "fails"]} ${label("reading", each.reading, language)}: ${cappedText(each, verdict, language)} (${share(each.excellent, each.base, language)})`,
      ),
    ),
    ...(unsettled.rated > 0 ? [line(depth + 1, `${w.unsettled}: ${unsettled.rated}`)] : []),
    ...(tooLarge === undefined
      ? []
      : [line(depth + 1, `${w.tooLarge}: ${ratioText(tooLarge.ratio, language)} ← ${tooLarge.by}`)]),
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

const capAtStageLines = ({ verdict, counted, unsettled }: CapAtStage, rendering: Rendering): Line[] => {
  const w = headings[rendering.language];
  return [
    ...capLines(verdict, 0, rendering),
    line(1, verdict.cap.says[rendering.language]),
    ...countedLines(w.counted, counted, rendering),
    ...countedLines(w.unsettled, unsettled, rendering),
  ];
};

/** The lines of a group: each cap at each stage and reading, the levels that it counts, and the decisions that raised it. */
export const groupLines = (
  { about, year, ruleSet, declared, stages, discretion, findings }: CapExplanation,
  rendering: Rendering,
): Line[] => {
  const { language, names } = rendering;
  const w = headings[language];
  return [
    line(0, `${w.cap}, ${names?.(about) ?? about}, ${w.year(year)}`),
    line(0, `${w.rules}: ${ruleSetText(ruleSet, language)}`),
    ...declared.map(({ name, by }) => line(0, `${w.declared}: ${name} ← ${by}`)),
    ...stages.flatMap((stage) => capAtStageLines(stage, rendering)),
    ...discretionLines(discretion, rendering),
    ...findingsBelow(findings, rendering),
  ];
};
