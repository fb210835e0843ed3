import type { Command } from "commander";
import { type Answering, answer } from "../output.js";
import { words } from "../words.js";
import { analyse } from "./analyse.js";
import { check } from "./check.js";
import { list } from "./list.js";
import { ruleSetFrom } from "./sets.js";
import { show } from "./show.js";

interface Options {
  readonly json?: boolean;
  readonly over?: string;
}

/** Adds `chibo rules …` to the program. */
export const addRules = (program: Command, language: Answering["language"]): void => {
  const answering = ({ json = false }: Options): Answering => ({ json, language });
  const rules = program.command("rules").description(words.rules[language]);
  const command = (usage: string, about: keyof typeof words): Command =>
    rules.command(usage).description(words[about][language]).option("--json", words.json[language]);
  command("list", "list").action((options: Options) => {
    answer(list(language), answering(options));
  });
  command("show", "show")
    .argument("<id>", words.idOrFile[language])
    .option("--over <id>", words.over[language])
    .action((id: string, options: Options) => {
      answer(show(ruleSetFrom(id, options.over), language), answering(options));
    });
  command("check", "check")
    .argument("<file>", words.file[language])
    .option("--over <id>", words.over[language])
    .action((file: string, options: Options) => {
      answer(check(file, options.over, language), answering(options));
    });
  command("analyse", "analyse")
    .argument("<id>", words.idOrFile[language])
    .option("--over <id>", words.over[language])
    .action((id: string, options: Options) => {
      answer(analyse(ruleSetFrom(id, options.over), language), answering(options));
    });
};
