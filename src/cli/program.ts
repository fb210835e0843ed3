import { Command, CommanderError, Option } from "commander";
import * as z from "zod";
import vi from "zod/v4/locales/vi.js";
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
import { fail } from "./shared/output.js";
import { helpHeading, words } from "./shared/words.js";

/** What commander says in English, by its code, and the same in Vietnamese. A test holds each to be recognised. */
const mistakes: Readonly<Record<string, { readonly en: RegExp; readonly vi: string }>> = {
  "commander.missingArgument": {
    en: /^missing required argument '(.+)'$/,
    vi: "thiếu tham số <$1>",
  },
  "commander.optionMissingArgument": {
    en: /^option '(.+)' argument missing$/,
    vi: "tùy chọn “$1” thiếu giá trị",
  },
  "commander.missingMandatoryOptionValue": {
    en: /^required option '(.+)' not specified$/,
    vi: "thiếu tùy chọn bắt buộc “$1”",
  },
  "commander.unknownOption": {
    en: /^unknown option '([^']*)'/,
    vi: "không có tùy chọn “$1”",
  },
  "commander.unknownCommand": {
    en: /^unknown command '([^']*)'/,
    vi: "không có lệnh “$1”",
  },
  "commander.excessArguments": {
    en: /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/,
    vi: "cần $1 tham số, đã ghi $2",
  },
  "commander.conflictingOption": {
    en: /^option '(.+)' cannot be used with option '(.+)'$/,
    vi: "“$1” không dùng cùng “$2”",
  },
  "commander.invalidArgument": {
    en: /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    vi: "“$2” không dùng được cho “$1”, hãy chọn một trong: $3",
  },
};

const suggestion = { en: / ?\(Did you mean (?:one of )?(.+)\?\)$/, vi: " (có phải $1 không?)" };

const translated = (code: string, message: string): string => {
  const mistake = mistakes[code];
  return mistake === undefined
    ? message
    : message.replace(mistake.en, mistake.vi).replace(suggestion.en, suggestion.vi);
};

/** The command that the arguments lead to, and its names. */
const commandOf = (program: Command, args: readonly string[]): readonly [Command, readonly string[]] => {
  const [name = "", ...rest] = args;
  const below = program.commands.find((each) => each.name() === name);
  if (below === undefined) return [program, [program.name()]];
  const [command, names] = commandOf(below, rest);
  return [command, [program.name(), ...names]];
};

const toName = {
  vi: (names: string) => `hãy ghi thêm một lệnh: ${names}`,
  en: (names: string) => `name a command: ${names}`,
};

const wrong = {
  vi: (message: string, help: string) => `Gọi lệnh chưa đúng: ${message}. Xem cách dùng: ${help}`,
  en: (message: string, help: string) => `Wrong usage: ${message}. See: ${help} --lang en`,
};

/** A mistake of usage on one line in a language, with the help that says how it is done. */
const usageText = (
  { code, message }: CommanderError,
  program: Command,
  args: readonly string[],
  language: Language,
): string => {
  const [command, names] = commandOf(program, args);
  const english = message.replace(/^error: /, "").replaceAll("\n", " ");
  const said =
    code === "commander.help"
      ? toName[language](command.commands.map((each) => each.name()).join(", "))
      : language === "vi"
        ? translated(code, english)
        : english;
  return wrong[language](said.replace(/\.$/, ""), `${names.join(" ")} --help`);
};

/** The language asked for, found before the words of the program are needed. */
const languageOf = (args: readonly string[]): Language => {
  const place = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[place]?.split("=")[1] ?? args[place + 1];
  return place >= 0 && asked === "en" ? "en" : "vi";
};

/** The program with its commands in a language. Mistakes of usage are thrown, not printed. */
export const commandsIn = (language: Language): Command => {
  const dressed = (command: Command): Command => {
    command
      .helpOption("-h, --help", words.help[language])
      .helpCommand(false)
      .exitOverride()
      .configureHelp({ styleTitle: (title) => helpHeading(title, language) })
      .configureOutput({ writeErr: () => {} })
      .addOption(new Option("--lang <vi|en>", words.lang[language]).choices(["vi", "en"]).default("vi"));
    command.commands.forEach(dressed);
    return command;
  };
  const program = new Command("chibo").description(words.about[language]);
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
  return dressed(program).addHelpText("after", `\n${words.exits[language]}`);
};

/** The program in a language, with what zod says of a file. */
const programIn = (language: Language): Command => {
  if (language === "vi") z.config(vi());
  return commandsIn(language);
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
