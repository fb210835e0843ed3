import { cite, citeWhole } from "../language/formats.js";
import { label, openReasonNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { LevelReading } from "../rules/engine/outcome.js";
import { factName } from "./comparison-text.js";
import { headings } from "./headings.js";
import type { LevelExplanation } from "./level.js";
import { type Line, levelsText, line, optionText, outcomeText, readingLines } from "./lines.js";
import type { OpenQuestion } from "./open-questions.js";

type Explained = Pick<
  LevelExplanation,
  "open" | "choices" | "outcome" | "wording" | "parameterWording" | "withheld"
>;

/** Why a level is open, for a group of reasons. */
const whyText = ({ why, counted }: OpenQuestion, { wording }: Explained, language: Language): string =>
  counted === undefined
    ? openReasonNames[why][language]
    : headings[language].nothingOf(factName(counted, wording, language));

/** What the reasons of one group leave open, each once with all levels that it opens: its words and its clause. */
const subjectsOf = (questions: readonly OpenQuestion[], language: Language): string[] => {
  const levelsOf = new Map<string, Set<string>>();
  for (const { says, source, levels } of questions) {
    const clause = cite(source, language);
    const text = says === undefined ? clause : `${says[language]} — ${clause}`;
    levelsOf.set(text, new Set([...(levelsOf.get(text) ?? []), ...levels]));
  }
  return [...levelsOf].map(([text, levels]) => {
    const names = [...levels].map((level) => label("level", level, language));
    return names.length === 0 ? text : `${text}: ${names.join(", ")}`;
  });
};

/** Each reason why the level is open, with what it leaves open, and the gaps of the rule set behind it. */
export const openLines = (explained: Explained, language: Language): Line[] => {
  const byReason = new Map<string, OpenQuestion[]>();
  for (const question of explained.open) {
    const why = whyText(question, explained, language);
    byReason.set(why, [...(byReason.get(why) ?? []), question]);
  }
  const told = new Set(explained.open.map(({ says }) => says?.[language]));
  return [...byReason].flatMap(([why, questions]) => {
    const gaps = questions.flatMap((each) => each.gaps.map(({ says }) => says[language]));
    const fresh = [...new Set(gaps)].filter((gap) => !told.has(gap));
    for (const gap of fresh) told.add(gap);
    const below = fresh.map((gap) => line(2, gap));
    const subjects = subjectsOf(questions, language);
    const [only = ""] = subjects;
    if (subjects.length > 1)
      return [line(1, `${why}:`), ...subjects.map((subject) => line(2, subject)), ...below];
    return [line(1, `${why}${questions[0]?.says === undefined ? " —" : ":"} ${only}`), ...below];
  });
};

/** What a reading gives: its levels, or the exemption. */
const readingText = ({ candidates, exemption }: LevelReading, language: Language): string =>
  exemption === undefined
    ? levelsText(candidates, language)
    : outcomeText({ kind: exemption, rule: "" }, language);

/**
 * The outcome under each option of a choice. A further choice on which it then depends stands below the option, and
 * each option has its evidence.
 */
const optionLines = (
  readings: readonly LevelReading[],
  depth: number,
  explained: Explained,
  language: Language,
): Line[] => {
  const [name] = Object.keys(readings[0]?.under ?? {});
  if (name === undefined) return [];
  const w = headings[language];
  const { says, readings: evidence = [] } = explained.parameterWording[name] ?? {};
  const options = [...new Set(readings.flatMap(({ under }) => under[name] ?? []))];
  return [
    line(depth, `${says?.[language] ?? name}:`),
    ...options.flatMap((option) => {
      const [first, ...others] = readings.flatMap(({ under: { [name]: own, ...under }, ...rest }) =>
        own === option ? [{ under, ...rest }] : [],
      );
      if (first === undefined) return [];
      const source = evidence.find(({ is }) => is === option)?.source;
      const cited = source === undefined ? "" : ` — ${citeWhole(source, language)}`;
      const text = (typeof option === "boolean" ? w.chosen : w.reading)(optionText(option, language));
      return others.length === 0
        ? [line(depth + 1, `${text}: ${readingText(first, language)}${cited}`)]
        : [
            line(depth + 1, `${text}${cited}:`),
            ...optionLines([first, ...others], depth + 2, explained, language),
          ];
    }),
  ];
};

/** The outcome by each reading of the text, if a choice that nobody made leaves the level open. */
export const readingsLines = (explained: Explained, language: Language): Line[] =>
  explained.outcome.kind === "undetermined"
    ? optionLines(explained.outcome.readings, 1, explained, language)
    : [];

/** The choices that nobody made and that no reading of the outcome shows, each with its options. */
export const unchosenLines = (explained: Explained, language: Language): Line[] => {
  const { choices, outcome, parameterWording, withheld } = explained;
  const hidden = withheld === undefined ? "" : ` — ${headings[language].mayBeWithheld}`;
  const shown = new Set(
    outcome.kind === "undetermined" ? outcome.readings.flatMap(({ under }) => Object.keys(under)) : [],
  );
  return choices
    .filter((name) => !shown.has(name))
    .flatMap((name) => [
      line(1, `${parameterWording[name]?.says[language] ?? name}${hidden}`),
      ...readingLines(name, parameterWording, language, 2),
    ]);
};
