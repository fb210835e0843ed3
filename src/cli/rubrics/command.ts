import type { Command } from "commander";
import { type Answering, answer } from "../output.js";
import { words } from "../words.js";
import { check } from "./check.js";
import { list } from "./list.js";
import { sheetFrom, templateOf } from "./sheets.js";
import { show } from "./show.js";
import { showTemplate } from "./template.js";

interface Options {
  readonly json?: boolean;
}

/** Adds `chibo rubrics …` to the program. */
export const addRubrics = (program: Command, language: Answering["language"]): void => {
  const answering = ({ json = false }: Options): Answering => ({ json, language });
  const rubrics = program.command("rubrics").description(words.rubrics[language]);
  const command = (usage: string, about: keyof typeof words): Command =>
    rubrics.command(usage).description(words[about][language]).option("--json", words.json[language]);
  command("list", "listSheets").action((options: Options) => {
    answer(list(language), answering(options));
  });
  command("show", "showSheet")
    .argument("<id>", words.sheetOrFile[language])
    .action((id: string, options: Options) => {
      const template = templateOf(id);
      answer(
        template === undefined ? show(sheetFrom(id), language) : showTemplate(template, language),
        answering(options),
      );
    });
  command("check", "checkSheet")
    .argument("<file>", words.file[language])
    .action((file: string, options: Options) => {
      answer(check(file, language), answering(options));
    });
};
