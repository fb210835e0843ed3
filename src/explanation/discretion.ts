import { caseNotNamed } from "../events/decision.js";
import { ratioText } from "../language/formats.js";
import { label, labelIn, reliefNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Reasoned } from "../projections/streams/authored.js";
import type { LevelChange } from "../projections/streams/decisions.js";
import { type CapOnGroup, isJudged } from "../projections/year/caps.js";
import type { Classification } from "../projections/year/classified.js";
import { reliefVerdict } from "../projections/year/relief-verdict.js";
import type { Year } from "../year.js";
import type { FactWords } from "./comparison-text.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering, reasonedText } from "./lines.js";
import { capsRaised } from "./year-index.js";

/** A recorded decision at discretion, as a clause allows it, with its body, day, document and reason. */
export type Discretion = Reasoned &
  (
    | {
        readonly kind: "relief";
        readonly clause: string;
        /** The last part of a forced rule's id, or `not-named`. */
        readonly case: string;
        /** Whether it counts. It does not if it names no case, or a case that it cannot lift. */
        readonly counts: boolean;
      }
    | {
        readonly kind: "extension";
        readonly group: string;
        readonly ratio: readonly [number, number];
        /** Whether it counts. It does not if it raises the cap further than the clause allows. */
        readonly counts: boolean;
      }
    | { readonly kind: "cancelled" }
    | { readonly kind: "redecided"; readonly level: string }
    /** Points that a rubric leaves open and the cell decided. */
    | { readonly kind: "settled"; readonly criterion: string; readonly points: number }
  );

const reasonedOf = ({ at, recordedAt, body, recordedBy, by, instrument, reason }: Reasoned): Reasoned => ({
  at,
  recordedAt,
  body,
  recordedBy,
  by,
  ...(instrument === undefined ? {} : { instrument }),
  ...(reason === undefined ? {} : { reason }),
});

/** The relief that committees granted to a subject. */
export const reliefsFor = (year: Year, classification: Classification): Discretion[] =>
  year.context.decisions.about(classification.key).reliefs.map((relief): Discretion => {
    const { clause, case: of } = relief;
    const counts = reliefVerdict(classification, relief).noEffect === undefined;
    return { kind: "relief", clause, case: of, counts, ...reasonedOf(relief) };
  });

/** Decisions that raised a cap or tried to, for the groups of some verdicts, without repetition. */
export const extensionsFor = (year: Year, verdicts: readonly CapOnGroup[]): Discretion[] => {
  const judged = verdicts.filter(isJudged);
  const counting = new Set(judged.flatMap(({ extendedBy }) => extendedBy ?? []));
  const asked = new Set([...counting, ...judged.flatMap(({ tooLarge }) => tooLarge?.by ?? [])]);
  return capsRaised(year, asked).map(
    (raised): Discretion => ({
      kind: "extension",
      group: raised.group,
      ratio: raised.ratio,
      counts: counting.has(raised.by),
      ...reasonedOf(raised),
    }),
  );
};

/** Cancelled levels, and re-classifications. */
export const changesMade = (changes: readonly LevelChange[]): Discretion[] =>
  changes.flatMap((change): Discretion[] => {
    if (change.change === "cancelled") return [{ kind: "cancelled", ...reasonedOf(change) }];
    return change.change === "redecided" && change.level !== undefined
      ? [{ kind: "redecided", level: change.level, ...reasonedOf(change) }]
      : [];
  });

/** Points that the cell decided on one rubric, by criterion. */
export const settledOn = (
  rubric: Readonly<Record<string, Reasoned & { readonly points: number }>>,
): Discretion[] =>
  Object.entries(rubric).map(
    ([criterion, settled]): Discretion => ({
      kind: "settled",
      criterion,
      points: settled.points,
      ...reasonedOf(settled),
    }),
  );

const reliefText = (
  { clause, case: of }: Extract<Discretion, { kind: "relief" }>,
  words: FactWords,
  language: Language,
): string => {
  const ground = labelIn(reliefNames, clause, language);
  if (of === caseNotNamed) return `${ground}: ${headings[language].noCase}`;
  return words[`relief.${clause}.${of}`]?.says[language] ?? `${ground}: ${of}`;
};

const decidedText = (of: Discretion, words: FactWords, { language, names }: Rendering): string => {
  const w = headings[language];
  switch (of.kind) {
    case "relief":
      return `${w.relief} (${reliefText(of, words, language)})${of.counts ? "" : `, ${w.liftsNothing}`}`;
    case "extension":
      return `${w.extension} ${ratioText(of.ratio, language)} (${names?.(of.group) ?? of.group})${of.counts ? "" : `, ${w.notApplied}`}`;
    case "cancelled":
      return label("stage", "cancelled", language);
    case "redecided":
      return `${label("stage", "redecided", language)}: ${label("level", of.level, language)}`;
    case "settled":
      return `${of.criterion}: ${w.settled} ${w.points(String(of.points))}`;
  }
};

/** One line for each decision at discretion, with its body, day, document and reason. */
export const discretionLines = (
  discretion: readonly Discretion[],
  rendering: Rendering,
  words: FactWords = {},
): Line[] =>
  discretion.length === 0
    ? []
    : [
        line(0, `${headings[rendering.language].discretion}:`),
        ...discretion.map((each) =>
          line(1, `${decidedText(each, words, rendering)} — ${reasonedText(each, rendering)}`),
        ),
      ];
