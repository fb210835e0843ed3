import type { Command } from "commander";
import { type Language, words } from "../words.js";
import { about } from "./words.js";

/** Gathers an option that may be repeated. */
export const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** A command that reads a year of a journal. No rule set judges in it. */
export const readingCommand = (
  program: Command,
  name: string,
  says: keyof typeof about,
  language: Language,
): Command =>
  program
    .command(name)
    .description(about[says][language])
    .argument("<journal>", about.journal[language])
    .requiredOption("--year <year>", about.year[language])
    .option("--working-days <file>", about.workingDays[language])
    .option("--json", words.json[language]);

/** A command that reads a year and judges it: by a rule set, with scoring sheets. */
export const judgingCommand = (
  ...[program, name, says, language]: Parameters<typeof readingCommand>
): Command =>
  readingCommand(program, name, says, language)
    .option("--under <id>", about.under[language])
    .option("--rubric <file>", about.rubric[language], another)
    .option("--roll-up <id>", about.rollUp[language]);

/** Adds the two times to a command that reads a year. */
export const withAxes = (command: Command, language: Language): Command =>
  command
    .option("--as-at <moment>", about.asAt[language])
    .option("--as-of <moment>", about.asOfAxis[language]);
