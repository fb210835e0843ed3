import type { ImportPreview, ImportProblem, RowPreview } from "../../import/index.js";
import type { Language } from "../words.js";
import { said } from "./words.js";

const longest = 60;

/** Raw text on one line: what cannot be seen, or would move the cursor, is written out. */
const shown = (raw: string): string => {
  const short = raw.length > longest ? `${raw.slice(0, longest)}…` : raw;
  return JSON.stringify(short).replace(
    /[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
};

/** A problem of a table or of a row on one line. */
export const problemLine = (
  { code, row, column, raw, says, remedy }: ImportProblem,
  language: Language,
): string => {
  const place = [
    ...(row === undefined ? [] : [said.row[language](row)]),
    ...(column === undefined ? [] : [shown(column)]),
    ...(raw === undefined ? [] : [shown(raw)]),
  ].join(", ");
  return `  [${code}] ${place === "" ? "" : `${place}: `}${says[language]} ${remedy[language]}`;
};

const rowLines = (
  { row, outcome, events, problems }: RowPreview,
  types: ReadonlyMap<string, string>,
  language: Language,
): string[] =>
  outcome === "problem"
    ? problems.map((problem) => problemLine(problem, language))
    : [
        `  ${said.row[language](row)}: ${said[outcome][language]}: ${events
          .map((id) => [types.get(id) ?? "", id].join(" ").trim())
          .join(", ")}`,
      ];

/** What an import would record, row by row; only what has a problem where `all` is not asked for. */
export const previewText = (
  { totals, unread, problems, rows, events }: ImportPreview,
  all: boolean,
  language: Language,
): string[] => {
  const types = new Map(events.map(({ id, type }) => [id, type]));
  return [
    said.totals[language](totals.rows, totals.new, totals.recorded, totals.problems),
    ...(unread.length === 0 ? [] : [said.unread[language](unread.map(shown).join(", "))]),
    ...problems.map((problem) => problemLine(problem, language)),
    ...rows
      .filter(({ outcome }) => all || outcome === "problem")
      .flatMap((row) => rowLines(row, types, language)),
  ];
};
