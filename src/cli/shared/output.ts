import type { Language } from "../../language/language.js";
import { Failure } from "./failure.js";

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

/** Prints a result. With problems, the process ends with 1. */
export const answer = ({ text, data, problems }: Result, { json }: Answering): void => {
  process.stdout.write(`${json ? JSON.stringify(data, null, 2) : text}\n`);
  process.exitCode = problems ? 1 : 0;
};

/** Prints on the error output why the work was not done. The process ends with this code. */
export const fail = (message: string, exitCode: 1 | 2 = 2): void => {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
};

/** Prints the reason of a failure. */
export const failFor = ({ code, says }: Failure, language: Language): void =>
  fail(says[language], code === "id-conflict" ? 1 : 2);

/** Does asynchronous work, and prints the reason if the work was not done. */
export const later = async (work: () => Promise<void>, language: Language): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failFor(error, language);
  }
};

const widthOf = (rows: readonly (readonly string[])[], column: number): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0));

/** Rows with aligned columns, as text that a person can read and a pipe can cut and search. */
export const columns = (rows: readonly (readonly (string | number)[])[], indent = "  "): string[] => {
  const texts = rows.map((row) => row.map((cell) => String(cell).normalize("NFC")));
  const count = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => widthOf(texts, column));
  return texts.map((row) =>
    `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
};

/** The total and the numbers by name. */
export const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, each) => sum + each, 0);
