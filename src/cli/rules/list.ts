import type { Language } from "../../language/language.js";
import { regulations } from "../../rules/rule-sets/index.js";
import type { Result } from "../output.js";

/** `chibo rules list`: every rule set that ships. */
export const list = (language: Language): Result => {
  const sets = Object.values(regulations);
  const width = Math.max(...sets.map(({ id }) => id.length));
  return {
    text: sets.map(({ id, title }) => `${id.padEnd(width)}  ${title[language]}`).join("\n"),
    data: sets.map(({ id, title, layers, documents }) => ({ id, title, layers, documents })),
    problems: false,
  };
};
