import { debuglog } from "node:util";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { exitOf, Failure, unexpected } from "./failure.js";

/** The result of a command: text for people, data for programs, and whether there are problems. */
export interface Result {
  readonly text: string;
  readonly data: unknown;
  readonly problems?: boolean;
}

/** The form of the answer. Every command has this option. */
export interface Answering {
  readonly json?: boolean;
}

/** The language in the arguments. It is read first, because the program is made with its words. */
export const languageOf = (args: readonly string[]): Language => {
  const place = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[place]?.split("=")[1] ?? args[place + 1];
  return place >= 0 && asked === "en" ? "en" : "vi";
};

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit))
    .map((code) => `\\u${code.toString(16).padStart(4, "0")}`)
    .join("");

/**
 * JSON in which each character that nobody sees is an escape: a terminal runs none of it and shows no line in another
 * order. A program reads the same values.
 */
export const jsonText = (data: unknown, indent?: number): string =>
  JSON.stringify(data, null, indent).replace(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);

/** Prints a result. With problems, the process ends with 1. */
export const answer = ({ text, data, problems }: Result, { json }: Answering): void => {
  process.stdout.write(`${json ? jsonText(data, 2) : text}\n`);
  process.exitCode = problems ? 1 : 0;
};

/** Prints on the error output why the work was not done. The process ends with this code. */
export const fail = (message: string, exitCode: 1 | 2 = 2): void => {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
};

/**
 * Prints the reason why the work was not done, with its code: for people on the error output, and with `--json` as
 * data, so that a program that reads the answer finds one document in any case. The process ends with its exit code.
 */
export const failFor = (error: unknown, { json }: Answering, language: Language): void => {
  const { code, says } = error instanceof Failure ? error : unexpected(error);
  if (code === "unexpected" && debuglog("chibo").enabled)
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  // The text about entries with one id has several lines, each made visible.
  const shown = code === "id-conflict" ? says[language] : visibleText(says[language]);
  fail(`[${code}] ${shown}`, exitOf(code));
  if (json) process.stdout.write(`${jsonText({ failure: { code, says } }, 2)}\n`);
};

/** Does asynchronous work, and prints the reason if the work was not done. */
export const later = async (
  work: () => Promise<void>,
  options: Answering,
  language: Language,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    failFor(error, options, language);
  }
};

const widthOf = (rows: readonly (readonly string[])[], column: number): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0));

/** Rows with aligned columns, as text that a person can read and a pipe can cut and search. */
export const columns = (rows: readonly (readonly (string | number)[])[], indent = "  "): string[] => {
  const texts = rows.map((row) => row.map((cell) => visibleText(String(cell)).normalize("NFC")));
  const count = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => widthOf(texts, column));
  return texts.map((row) =>
    `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
};

/** The total and the numbers by name. */
export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);
