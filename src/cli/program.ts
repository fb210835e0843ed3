import { Command, CommanderError, Option } from "commander";
import * as z from "zod";
import vi from "zod/v4/locales/vi.js";
import { version } from "../../package.json";
import type { Language } from "../language/language.js";
import { addAsOf } from "./as-of.js";
import { addCatalogue } from "./catalogue.js";
import { addCompare } from "./compare.js";
import { addDue } from "./due.js";
import { addExplain } from "./explain.js";
import { addFindings } from "./findings.js";
import { addHypotheses } from "./hypotheses.js";
import { addImport } from "./import/import.js";
import { addJournal } from "./journal.js";
import { addReplay } from "./replay.js";
import { addReport } from "./report/report.js";
import { addRubrics } from "./rubrics.js";
import { addRules } from "./rules/rules.js";
import { addSeal } from "./seal.js";
import { Failure } from "./shared/failure.js";
import { helpIn } from "./shared/help.js";
import { failFor, languageOf } from "./shared/output.js";
import { forgetFiles } from "./shared/snapshots.js";
import { usageMistake } from "./shared/usage.js";
import { words } from "./shared/words.js";

/** The program with its commands in a language. Mistakes of usage are thrown and not printed. */
export const commandsIn = (language: Language): Command => {
  const dressed = (command: Command): Command => {
    command
      .helpOption("-h, --help", words.help[language])
      .helpCommand(false)
      .exitOverride()
      .configureHelp(helpIn(language))
      .configureOutput({ writeErr: () => {} })
      .addOption(new Option("--lang <vi|en>", words.lang[language]).choices(["vi", "en"]).default("vi"));
    command.commands.forEach(dressed);
    return command;
  };
  const program = new Command("chibo")
    .description(words.about[language])
    .version(version, "-V, --version", words.version[language]);
  addReplay(program, language);
  addReport(program, language);
  addExplain(program, language);
  addFindings(program, language);
  addCompare(program, language);
  addAsOf(program, language);
  addDue(program, language);
  addCatalogue(program, language);
  addHypotheses(program, language);
  addJournal(program, language);
  addImport(program, language);
  addSeal(program, language);
  addRules(program, language);
  addRubrics(program, language);
  return dressed(program).addHelpText("after", `\n${words.example[language]}\n${words.exits[language]}`);
};

/** The program in a language. It also sets the language of zod's messages. */
const programIn = (language: Language): Command => {
  if (language === "vi") z.config(vi());
  return commandsIn(language);
};

/** Says why the program did not do what the arguments ask for. It says nothing where they only asked for help. */
export const refuse = (error: unknown, args: readonly string[]): void => {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  const said = (language: Language): string =>
    usageMistake(error as CommanderError, commandsIn(language), args, language);
  const failure =
    error instanceof CommanderError ? new Failure("usage", { vi: said("vi"), en: said("en") }) : error;
  failFor(failure, { json: args.includes("--json") }, languageOf(args));
};

/**
 * Runs the command with these arguments. It prints the answer and sets the exit code, also after an error.
 */
export const run = (args: readonly string[]): void => {
  const program = programIn(languageOf(args));
  forgetFiles();
  try {
    if (args.length === 0) program.outputHelp();
    else program.parse([...args], { from: "user" });
  } catch (error) {
    refuse(error, args);
  }
};
