import { optionsText } from "../findings/cap-choices-text.js";
import {
  type CapResult,
  capResultText,
  coverageText,
  excellentText,
  openCapText,
} from "../findings/cap-text.js";
import type { Finding } from "../findings/index.js";
import { cite, ratioText, share } from "../language/formats.js";
import { label, notJudgedReasonNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { GivenLevel } from "../projections/streams/authored.js";
import {
  type CapOnGroup,
  type CapReadingOnGroup,
  isJudged,
  type JudgedCap,
  type NotJudgedCap,
} from "../projections/year/caps.js";
import { levelAt } from "../projections/year/classified.js";
import type { CapVerdict } from "../rules/caps/cap.js";
import { capOfPart, goodNeeded, leastExcess, type PartOfGroup } from "../rules/caps/cap-of-part.js";
import { capStateOf } from "../rules/caps/cap-state.js";
import { capReadings, type ParameterValues } from "../rules/engine/conditions/vocabulary.js";
import type { Year } from "../year.js";
import { marks } from "./condition-text.js";
import { type Discretion, discretionLines, extensionsFor } from "./discretion.js";
import { findingsBelow } from "./finding.js";
import { headings } from "./headings.js";
import {
  givenText,
  type Line,
  line,
  parameterLines,
  qualified,
  type Rendering,
  ruleSetText,
} from "./lines.js";
import { type ParameterWords, parameterWords, type RuleSetUsed, ruleSetUsed } from "./rules-used.js";
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
  /** The choices of the committee on these caps, as far as they are made. */
  readonly parameters: ParameterValues;
  /** The wording of these choices and of those that nobody made, with the evidence for each option. */
  readonly parameterWording: ParameterWords;
  /** Each cap at each stage. */
  readonly stages: readonly CapAtStage[];
  /** Decisions that raised a cap, or that tried to raise it too far. */
  readonly discretion: readonly Discretion[];
  /** The findings about them. */
  readonly findings: readonly Finding[];
}

const capCodes: ReadonlySet<string> = new Set([
  "cap-exceeded",
  "cap-open",
  "cap-extension-too-large",
  "not-in-cap-group",
]);

/** The choices that caps leave to the committee, each with its value if it is made. */
const choicesOf = (verdicts: readonly CapOnGroup[]): Map<string, string | undefined> =>
  new Map(
    verdicts.filter(isJudged).flatMap(({ cap, readings: [first] }) =>
      (
        [
          [cap.heads, first?.heads],
          [cap.rounding, first?.verdict.rounding],
        ] as const
      ).flatMap(([part, option]) => {
        if (typeof part === "string") return [];
        const open = Object.hasOwn(first?.under ?? {}, part.parameter);
        return [[part.parameter, open ? undefined : option] as const];
      }),
    ),
  );

/** Explains the caps on a group. It is undefined if no cap of the rule set counts a subject of the group. */
export const capExplanation = (year: Year, group: string): CapExplanation | undefined => {
  const verdicts = capsOnGroup(year, group);
  if (verdicts.length === 0) return undefined;
  const choices = choicesOf(verdicts);
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
    parameters: Object.fromEntries(
      [...choices].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    parameterWording: parameterWords(year, new Set(choices.keys())),
    stages: verdicts.map((verdict) => ({
      verdict,
      counted: countedOf(verdict.subjects, verdict),
      unsettled: countedOf(verdict.unsettledSubjects, verdict),
    })),
    discretion: extensionsFor(year, verdicts),
    findings: findingsAbout(year, group).filter(({ code }) => capCodes.has(code)),
  };
};

/** One line on a cap: the figures of one reading, and its result for the whole group. */
export interface CapRow {
  /** The base, then the options of the choices that nobody made. */
  readonly title: string;
  readonly verdict: CapVerdict;
  readonly result: CapResult;
}

const resultOf = (part: PartOfGroup, verdict: CapVerdict): CapResult => ({
  state: capStateOf(capOfPart(part, verdict)),
  over: leastExcess(part, verdict),
  atLeast: part.unrated + part.unsettled.rated > 0,
  goodNeeded: goodNeeded(verdict),
});

/**
 * The cap by the base of its clause, once for each option of the choices that nobody made, unless all give the
 * same figures; then by the bases used in practice.
 */
export const capRows = (
  { readings, verdicts }: Pick<JudgedCap, "readings" | "verdicts">,
  language: Language,
): CapRow[] => {
  const [first] = readings;
  if (first === undefined) return [];
  const base = (reading: string): string => label("reading", reading, language);
  const figures = ({ verdict: { excellent, base: of, maximum }, state }: CapReadingOnGroup): string =>
    JSON.stringify([excellent, of, maximum, state]);
  const alike = new Set(readings.map(figures)).size === 1;
  const own = (alike ? [first] : readings).map(({ under, verdict, ...part }) => ({
    title: [base(verdict.reading), ...(alike ? [] : [optionsText(under, language)])].join("; "),
    verdict,
    result: resultOf(part, verdict),
  }));
  const [, ...others] = verdicts;
  return [
    ...own,
    ...others.map((verdict) => ({
      title: base(verdict.reading),
      verdict,
      result: resultOf(first, verdict),
    })),
  ];
};

/**
 * The figures of a cap under one reading: `đề nghị 4 đồng chí, tối đa 3, vượt 1`. The most that a part allows is
 * not the most that the whole allows, so an open cap has none.
 */
export const cappedText = (
  { verdict: { excellent, maximum }, result }: Pick<CapRow, "verdict" | "result">,
  { subject, stage }: Pick<CapOnGroup, "subject" | "stage">,
  language: Language,
): string =>
  [
    excellentText({ subject, stage, excellent }, language),
    ...(result.state === "open" ? [] : [language === "vi" ? `tối đa ${maximum}` : `at most ${maximum}`]),
    capResultText(result, subject, language),
  ].join(", ");

/** How much of the group is counted, and what leaves the cap open. */
export const capCoverageLines = (
  { coverage, subject, whole, open, unrated, unsettled }: JudgedCap,
  language: Language,
): string[] => [
  coverageText(coverage, { subject, whole }, language),
  ...(open.length === 0
    ? []
    : [
        `${headings[language].openBecause}: ${openCapText(open, { unrated, unsettled: unsettled.rated }, language)}`,
      ]),
];

/** The words on a cap that is not judged: `không xét: quy định chưa được áp dụng`. */
export const notJudgedText = ({ state, why }: NotJudgedCap, language: Language): string =>
  `${label("capState", state, language)}: ${notJudgedReasonNames[why][language]}`;

const signs = {
  within: marks.requirement.holds,
  over: marks.requirement.fails,
  open: marks.requirement.unknown,
};

const judgedLines = (onGroup: JudgedCap, depth: number, language: Language): Line[] => {
  const { tooLarge } = onGroup;
  return [
    ...capRows(onGroup, language).map((row) =>
      line(
        depth,
        `${signs[row.result.state]} ${row.title}: ${cappedText(row, onGroup, language)} (${share(row.verdict.excellent, row.verdict.base, language)})`,
      ),
    ),
    ...capCoverageLines(onGroup, language).map((text) => line(depth, text)),
    ...(tooLarge === undefined
      ? []
      : [
          line(
            depth,
            `${headings[language].tooLarge}: ${ratioText(tooLarge.ratio, language)} ← ${tooLarge.by}`,
          ),
        ]),
  ];
};

/** A cap on one group at one stage: its state and a line for each reading, or figures alone. */
export const capLines = (onGroup: CapOnGroup, depth: number, { language, names }: Rendering): Line[] => {
  const { cap, group, stage, subject } = onGroup;
  const parts = [
    `${names?.(group) ?? group} (${label("stage", stage, language)})`,
    ...(cap === undefined ? [] : [cite(cap.source, language)]),
    onGroup.state === "not-judged"
      ? notJudgedText(onGroup, language)
      : label("capState", onGroup.state, language),
  ];
  const title = line(depth, parts.join(" — "));
  if (onGroup.state !== "not-judged") return [title, ...judgedLines(onGroup, depth + 1, language)];
  return [
    title,
    ...capReadings.map((reading) => {
      const [excellent, base] = onGroup.shares[reading];
      const figures = excellentText({ subject, stage, excellent }, language);
      return line(
        depth + 1,
        `${label("reading", reading, language)}: ${figures} (${share(excellent, base, language)})`,
      );
    }),
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
    ...(verdict.cap === undefined ? [] : [line(1, verdict.cap.says[rendering.language])]),
    ...countedLines(w.counted, counted, rendering),
    ...countedLines(w.unsettled, unsettled, rendering),
  ];
};

/** The lines of a group: each cap at each stage and reading, the levels that it counts, and the decisions that raised it. */
export const groupLines = (explanation: CapExplanation, rendering: Rendering): Line[] => {
  const { about, year, ruleSet, declared, stages, discretion, findings } = explanation;
  const { language, names } = rendering;
  const w = headings[language];
  const choices = parameterLines(explanation, language);
  return [
    line(0, `${w.cap}, ${names?.(about) ?? about}, ${w.year(year)}`),
    line(0, `${w.rules}: ${ruleSetText(ruleSet, language)}`),
    ...declared.map(({ name, by }) => line(0, `${w.declared}: ${name} ← ${by}`)),
    ...stages.flatMap((stage) => capAtStageLines(stage, rendering)),
    ...(choices.length === 0 ? [] : [line(0, `${w.parameters}:`), ...choices]),
    ...discretionLines(discretion, rendering),
    ...findingsBelow(findings, rendering),
  ];
};
