import type { Command } from "commander";
import type { Answering } from "../output.js";
import { answerFrom } from "../year/answer.js";
import { another, judgingCommand, withAxes } from "../year/options.js";
import { type Reading, readYear } from "../year/read.js";
import { about } from "../year/words.js";
import type { SubjectAsked } from "./subject.js";
import { whatIf } from "./what-if.js";
import { type LevelMissed, whyNot } from "./why-not.js";

type Options<T> = Reading & { readonly json?: boolean } & T;

/** Adds the commands that suppose something; none of them touches the journal. */
export const addHypotheses = (program: Command, language: Answering["language"]): void => {
  const command = (name: "what-if" | "why-not", says: keyof typeof about): Command =>
    withAxes(judgingCommand(program, name, says, language), language)
      .option("--member <id>", about.member[language])
      .option("--cell <id>", about.cell[language])
      .option("--base-organisation <id>", about.baseOrganisation[language])
      .option("--collective <id>", about.collective[language]);

  command("what-if", "whatIf")
    .requiredOption("--set <fact=value>", about.set[language], another)
    .action((file: string, options: Options<SubjectAsked & { readonly set: readonly string[] }>) => {
      const { year, journal } = readYear(file, options);
      const answering = { json: options.json === true, language };
      answerFrom(journal, whatIf(year, options, options.set, language), answering);
    });

  command("why-not", "whyNot")
    .requiredOption("--level <level>", about.level[language])
    .option("--bound <number>", about.bound[language], "3")
    .option("--fixed <fact>", about.fixed[language], another)
    .action((file: string, options: Options<LevelMissed>) => {
      const { year, journal } = readYear(file, options);
      answerFrom(journal, whyNot(year, options, language), { json: options.json === true, language });
    });
};
