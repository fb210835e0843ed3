import { Command, Option } from "commander";
import * as z from "zod";
import vi from "zod/v4/locales/vi.js";
import { addCatalogue } from "./catalogue/command.js";
import { addHypotheses } from "./hypothesis/command.js";
import { addImport } from "./import/command.js";
import { addJournal } from "./journal/command.js";
import { addRubrics } from "./rubrics/command.js";
import { addRules } from "./rules/command.js";
import { addSeal } from "./seal/command.js";
import { heading, type Language, words } from "./words.js";
import { addYear } from "./year/command.js";

/** The language asked for, found before the words of the program are needed. */
export const languageOf = (args: readonly string[]): Language => {
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
      .configureHelp({ styleTitle: (title) => heading(title, language) })
      .configureOutput({ writeErr: () => {} })
      .addOption(new Option("--lang <vi|en>", words.lang[language]).choices(["vi", "en"]).default("vi"));
    command.commands.forEach(dressed);
    return command;
  };
  const program = new Command("chibo").description(words.about[language]);
  addYear(program, language);
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
export const programIn = (language: Language): Command => {
  if (language === "vi") z.config(vi());
  return commandsIn(language);
};
