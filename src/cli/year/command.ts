import { type Command, Option } from "commander";
import { severities } from "../../projections/index.js";
import { asOf } from "../as-of/as-of.js";
import { readThrice } from "../as-of/readings.js";
import type { Answering } from "../output.js";
import { checkPage, type PageWanted, writePage } from "../report/page.js";
import { type Forms, report } from "../report/report.js";
import { withReader } from "../roles/viewer.js";
import { ruleSetFrom } from "../rules/sets.js";
import { answerFrom } from "./answer.js";
import { compare } from "./compare.js";
import { type DueReading, due, readForDue } from "./due.js";
import { type Asked, explain, explanationAsked } from "./explain.js";
import { findings, type Wanted } from "./findings.js";
import { momentFrom } from "./moments.js";
import { judgingCommand, readingCommand, withAxes } from "./options.js";
import { explanationAsProv } from "./prov.js";
import { type Reading, readYear } from "./read.js";
import { replay } from "./replay.js";
import { about } from "./words.js";

type Options<T = unknown> = Reading & { readonly json?: boolean } & T;

/** Adds the commands that read a year of a journal. */
export const addYear = (program: Command, language: Answering["language"]): void => {
  const answering = ({ json = false }: Options): Answering => ({ json, language });
  const command = (name: string, says: keyof typeof about = name as keyof typeof about): Command =>
    judgingCommand(program, name, says, language);

  withReader(withAxes(command("replay"), language), language).action((file: string, options: Options) => {
    const read = readYear(file, options);
    answerFrom(read.journal, replay(read, language), answering(options));
  });

  withReader(withAxes(command("report"), language), language)
    .option("--organisation <id>", about.organisation[language])
    .option("--month <month>", about.month[language])
    .addOption(new Option("--half <1|2>", about.half[language]).choices(["1", "2"]))
    .option("--cells", about.cells[language])
    .option("--publish <threshold>", about.publish[language])
    .addOption(
      new Option("--page <file>", about.page[language]).conflicts([
        "organisation",
        "month",
        "half",
        "cells",
        "publish",
      ]),
    )
    .option("--seal <file>", about.seal[language])
    .option("--checkpoint <file>", about.checkpoint[language])
    .option("--names", about.names[language])
    .action((file: string, options: Options<Forms & PageWanted>) => {
      checkPage(options);
      const { year, journal } = readYear(file, options);
      const { page } = options;
      const made =
        page === undefined ? report(year, options, language) : writePage(year, file, page, options, language);
      answerFrom(journal, made, answering(options));
    });

  withReader(withAxes(command("explain"), language), language)
    .option("--member <id>", about.member[language])
    .option("--cell <id>", about.cell[language])
    .option("--base-organisation <id>", about.baseOrganisation[language])
    .option("--collective <id>", about.collective[language])
    .option("--meeting <stream>", about.meeting[language])
    .option("--quality <cell>", about.quality[language])
    .option("--quota <group>", about.quota[language])
    .option("--streak <subject>", about.streak[language])
    .option("--commendation <subject>", about.commendation[language])
    .option("--finding <number|code[:about]>", about.finding[language])
    .option("--names", about.names[language])
    // What a role may see is exported of the copy that was redacted for it, for the entries themselves are read.
    .addOption(new Option("--prov <uri>", about.prov[language]).conflicts("role"))
    .action(
      (file: string, options: Options<Asked & { readonly names?: boolean; readonly prov?: string }>) => {
        const { year, journal } = readYear(file, options);
        const { names = false, prov } = options;
        const explained =
          prov === undefined
            ? explain(year, options, names || options.role !== undefined, language)
            : explanationAsProv(explanationAsked(year, options), file, year, prov);
        answerFrom(journal, explained, answering(options));
      },
    );

  withReader(withAxes(command("findings"), language), language)
    .addOption(new Option("--severity <weight>", about.severity[language]).choices([...severities]))
    .option("--code <code>", about.code[language])
    .option("--about <id>", about.about[language])
    .option("--organisation <id>", about.within[language])
    .action((file: string, options: Options<Wanted>) => {
      const { year, journal } = readYear(file, options);
      answerFrom(journal, findings(year, options, language), answering(options));
    });

  withAxes(command("compare"), language)
    .requiredOption("--with <id>", about.with[language])
    .action((file: string, options: Options<{ readonly with: string }>) => {
      const other = ruleSetFrom(options.with);
      const { year, journal } = readYear(file, options);
      answerFrom(journal, compare(year, other, language), answering(options));
    });

  command("as-of", "asOf")
    .requiredOption("--on <moment>", about.on[language])
    .action((file: string, options: Options<{ readonly on: string }>) => {
      const moment = momentFrom(options.on);
      const { years, journal } = readThrice(file, options, moment);
      answerFrom(journal, asOf(years, moment, language), answering(options));
    });

  readingCommand(program, "due", "due", language)
    .requiredOption("--by <day>", about.by[language])
    .option("--as-of <moment>", about.reading[language])
    .action((file: string, options: Options & DueReading) => {
      const read = readForDue(file, options);
      answerFrom(read.journal, due(read, options.by, language), answering(options));
    });
};
