import type { Language } from "../../language/language.js";
import type { Text } from "../../rules/engine/vocabulary.js";
import { ofRow } from "./of-row.js";
import { ofTable } from "./of-table.js";

/** What a sentence names; a text where it is named otherwise in each language. */
export type ProblemFacts = Readonly<Record<string, string | number | Text>>;

const sentences = { ...ofTable, ...ofRow };

/** The code of a problem; stable across releases. */
export type ProblemCode = keyof typeof sentences;

/** The codes of all problems of an import. */
export const problemCodes = Object.keys(sentences) as readonly ProblemCode[];

const filled = (texts: Text, facts: ProblemFacts): Text => {
  const fill = (language: Language): string =>
    texts[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const fact = facts[name] ?? whole;
      return typeof fact === "object" ? fact[language] : String(fact);
    });
  return { vi: fill("vi"), en: fill("en") };
};

/** The two sentences of a problem, in both languages. */
export const problemTexts = (code: ProblemCode, facts: ProblemFacts): { says: Text; remedy: Text } => {
  const [says, remedy] = sentences[code];
  return { says: filled(says, facts), remedy: filled(remedy, facts) };
};
