import { rubrics } from "../../rules/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { templates } from "./sheets.js";

/** `chibo rubrics list`: every sheet that ships, then the templates to fill in. */
export const list = (language: Language): Result => {
  const sheets = [
    ...Object.values(rubrics).map(({ id, title, source, from }) => ({
      id,
      title,
      source,
      from,
      template: false,
    })),
    ...templates.map(({ id, title, source, from }) => ({ id, title, source, from, template: true })),
  ];
  const width = Math.max(...sheets.map(({ id }) => id.length));
  return {
    text: sheets.map(({ id, title }) => `${id.padEnd(width)}  ${title[language]}`).join("\n"),
    data: sheets,
    problems: false,
  };
};
