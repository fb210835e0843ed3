import { publishedTables, type TableKindName } from "../../import/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";

const words = {
  required: { vi: "bắt buộc", en: "required" },
  optional: { vi: "có thể bỏ", en: "may be left out" },
};

/** `chibo import columns`: the headers that each kind of table knows, and how the values are written. */
export const columns = (as: TableKindName | undefined, language: Language): Result => {
  const data = publishedTables.filter(({ kind }) => as === undefined || kind === as);
  return {
    text: data
      .flatMap(({ kind, says, columns: all }) => [
        `${kind}: ${says[language]}`,
        ...all.flatMap(({ name, required, headers, form }) => [
          `  ${headers.join(" | ")}`,
          `      ${name}, ${words[required ? "required" : "optional"][language]}: ${form[language]}`,
        ]),
      ])
      .join("\n"),
    data,
    problems: false,
  };
};
