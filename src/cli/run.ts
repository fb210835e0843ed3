import { CommanderError } from "commander";
import { Failure } from "./failure.js";
import { fail } from "./output.js";
import { languageOf, programIn } from "./program.js";
import { usageText } from "./usage.js";

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
