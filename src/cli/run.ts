import { CommanderError } from "commander";
import { Failure } from "./failure.js";
import { languageOf, programIn } from "./program.js";
import { usageText } from "./usage.js";

const fail = (message: string): void => {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
};

/** Runs the command with these arguments: prints the answer and sets the exit code, whatever happens. */
export const run = (args: readonly string[]): void => {
  const language = languageOf(args);
  const program = programIn(language);
  try {
    if (args.length === 0) program.outputHelp();
    else program.parse([...args], { from: "user" });
  } catch (error) {
    if (error instanceof Failure) fail(error.says[language]);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.exitCode !== 0) fail(usageText(error, program, args, language));
  }
};
