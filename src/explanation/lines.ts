import { dayText } from "../events/time.js";
import { alternatives, citeWhole } from "../language/formats.js";
import { labelIn, levelNames, openReasonNames, subjectNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { streamText } from "../language/stream-text.js";
import { visibleText } from "../language/visible-text.js";
import { choiceNames } from "../language/words/choices.js";
import type { Authored, GivenLevel, Reasoned } from "../projections/streams/authored.js";
import type { ParameterValues } from "../rules/engine/conditions/vocabulary.js";
import type { Outcome } from "../rules/engine/outcome.js";
import { headings } from "./headings.js";
import type { ParameterWords, RuleSetUsed } from "./rules-used.js";

/** How a text is rendered. */
export interface Rendering {
  /** The language of its sentences. */
  readonly language: Language;
  /** The name to show for an id. It returns the id itself if the reader may not see names. */
  readonly names?: (id: string) => string;
}

/** One line of an indented text. */
export type Line = { readonly depth: number; readonly text: string };

export const line = (depth: number, text: string): Line => ({ depth, text });

/** Lines as a text. A text of the journal cannot begin a line of its own. */
export const lay = (lines: readonly Line[]): string =>
  lines.map(({ depth, text }) => `${"  ".repeat(depth)}${visibleText(text)}`).join("\n");

/** Yes or no. */
export const yesNo = (value: boolean, language: Language): string =>
  language === "vi" ? (value ? "có" : "không") : value ? "yes" : "no";

/** The rule set of the year: its title, its id and the first digits of its fingerprint. */
export const ruleSetText = ({ title, id, fingerprint }: RuleSetUsed, language: Language): string => {
  return `${title[language]} — ${id}, ${headings[language].fingerprint} ${fingerprint.slice(0, 12)}`;
};

/** An option of a parameter by its name. */
export const optionText = (option: number | boolean | string, language: Language): string =>
  typeof option === "boolean" ? yesNo(option, language) : labelIn(choiceNames, String(option), language);

/**
 * A parameter with the value in use: a choice by its name, a percentage with its sign. Without a value nobody
 * chose.
 */
export const parameterText = (
  name: string,
  value: number | boolean | string | undefined,
  parameters: ParameterWords,
  language: Language,
): string => {
  const { says, kind } = parameters[name] ?? {};
  const shown =
    value === undefined
      ? headings[language].notChosen
      : kind === "percent"
        ? `${value} %`
        : optionText(value, language);
  // The text shows the unit of a percentage after its value, so the wording drops the unit.
  const title = (says?.[language] ?? name).replace(kind === "percent" ? / \(%\)$/ : /$^/, "");
  return `${title}: ${shown}`;
};

/** The options of a parameter that is read in several ways, each with its evidence. */
export const readingLines = (
  name: string,
  parameters: ParameterWords,
  language: Language,
  depth: number,
): Line[] =>
  (parameters[name]?.readings ?? []).map(({ is, source }) =>
    line(depth, `${optionText(is, language)} — ${citeWhole(source, language)}`),
  );

/**
 * A choice of the committee, or a threshold of the rules, on each line; then the choices that nobody made and
 * that stand nowhere else. If the text is read in several ways, each option follows with its evidence.
 */
export const parameterLines = (
  {
    parameters,
    parameterWording: words,
    choices = [],
  }: {
    readonly parameters: ParameterValues;
    readonly parameterWording: ParameterWords;
    readonly choices?: readonly string[];
  },
  language: Language,
): Line[] => {
  const unchosen = Object.keys(words).filter(
    (name) =>
      !Object.hasOwn(parameters, name) && !choices.includes(name) && words[name]?.readings !== undefined,
  );
  return [...Object.keys(parameters), ...unchosen].flatMap((name) => [
    line(1, parameterText(name, parameters[name], words, language)),
    ...readingLines(name, words, language, 2),
  ]);
};

/** The body and the day, and the day of recording if it is another one. */
const authoredText = ({ body, at, recordedAt }: Authored, { language, names }: Rendering): string => {
  const [happened, recorded] = [dayText(at, language), dayText(recordedAt, language)];
  const late = happened === recorded ? "" : ` (${headings[language].recorded} ${recorded})`;
  return `${names?.(body) ?? body}, ${happened}${late}`;
};

/** The body, the day, the document, the reason and the event of a decision. */
export const reasonedText = (of: Reasoned, rendering: Rendering): string => {
  const document = of.instrument === undefined ? "" : `, ${of.instrument}`;
  const why = of.reason === undefined ? "" : `: ${of.reason}`;
  return `${authoredText(of, rendering)}${document}${why} ← ${of.by}`;
};

/** A level with its body and its day. */
export const givenText = (given: GivenLevel, rendering: Rendering): string =>
  `${labelIn(levelNames, given.level, rendering.language)} — ${reasonedText(given, rendering)}`;

/** Why an outcome is undetermined: the kinds of its reasons, or else that nobody chose a reading. */
const undeterminedText = (
  { open, readings }: Extract<Outcome, { readonly kind: "undetermined" }>,
  language: Language,
): string => {
  const w = headings[language];
  const kinds = new Set(open.map(({ why }) => why));
  const reasons: string[] = [...kinds].map((why) => openReasonNames[why][language]);
  if (reasons.length === 0 && readings.length > 0) reasons.push(w.choiceOpen);
  return reasons.length === 0 ? w.undetermined : w.undeterminedFor(reasons.join(w.and));
};

/** Several possible levels in words. */
export const levelsText = (levels: readonly string[], language: Language): string =>
  alternatives(
    levels.map((each) => labelIn(levelNames, each, language)),
    language,
  );

/** An outcome in words. */
export const outcomeText = (outcome: Outcome, language: Language): string => {
  const w = headings[language];
  const open = (state: string, candidates: readonly string[]): string =>
    candidates.length === 0 ? state : `${state}; ${w.candidates} ${levelsText(candidates, language)}`;
  switch (outcome.kind) {
    case "level":
      return labelIn(levelNames, outcome.level, language);
    case "not-reviewed":
      return w.notReviewed;
    case "not-classified":
      return w.notClassified;
    case "undetermined":
      return open(undeterminedText(outcome, language), outcome.candidates);
    case "deferred":
      return w.deferred;
    case "conflict":
      return open(w.conflict, outcome.candidates);
    case "missing-facts":
      return open(
        [
          ...(outcome.missing.length === 0 ? [] : [w.factsMissing]),
          ...(outcome.contradictory === undefined ? [] : [w.factsContradict]),
        ].join(", "),
        outcome.candidates,
      );
  }
};

/** A text with its first letter as a capital, for the head of a paper. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** The subject of a finding or explanation in words. It is a subject's key, a stream, or an organisation's id. */
export const qualified = (about: string, { language, names }: Rendering): string => {
  const nameOf = (id: string): string => names?.(id) ?? id;
  const stream = streamText(about, language, nameOf);
  if (stream !== undefined) return `${stream} (${about})`;
  const at = about.indexOf(":");
  if (at < 0) return nameOf(about);
  const kind = labelIn(subjectNames, about.slice(0, at), language);
  const name = nameOf(about.slice(at + 1));
  // A name such as "Chi bộ 1" already contains the kind.
  return name.toLocaleLowerCase("vi").startsWith(kind) ? name : `${kind} ${name}`;
};
