import type { Language } from "./words.js";

/** What a command found: text for people, data for programs, and whether there is something to mend. */
export interface Result {
  readonly text: string;
  readonly data: unknown;
  readonly problems: boolean;
}

/** How the caller wants to be answered. */
export interface Answering {
  readonly json: boolean;
  readonly language: Language;
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
