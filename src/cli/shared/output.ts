import type { Language } from "../../language/language.js";
import { Failure } from "./failure.js";

/** What a command found: text for people, data for programs, and whether there is something to mend. */
export interface Result {
  readonly text: string;
  readonly data: unknown;
  readonly problems?: boolean;
}

/** How the caller wants to be answered: the option of every command. */
export interface Answering {
  readonly json?: boolean;
}

/** Prints a result; the process ends with 1 where there are problems. */
export const answer = ({ text, data, problems }: Result, { json }: Answering): void => {
  process.stdout.write(`${json ? JSON.stringify(data, null, 2) : text}\n`);
  process.exitCode = problems ? 1 : 0;
};

/** Says on the error output why the work was not done; the process ends with 2. */
export const fail = (message: string): void => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
};

/** Does work that takes its time, and says why where it was not done. */
export const later = async (work: () => Promise<void>, language: Language): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    fail(error.says[language]);
  }
};

const widthOf = (rows: readonly (readonly string[])[], column: number): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0));

/** Rows with their columns below each other, as text that can be read, cut and searched in a pipe. */
export const columns = (rows: readonly (readonly (string | number)[])[], indent = "  "): string[] => {
  const texts = rows.map((row) => row.map((cell) => String(cell).normalize("NFC")));
  const count = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => widthOf(texts, column));
  return texts.map((row) =>
    `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
};

/** How many things there are by name, all together. */
export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);
