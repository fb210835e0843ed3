import { Argument, type Command, Option } from "commander";
import { publishedTables, type TableKindName } from "../../import/index.js";
import { Failure } from "../failure.js";
import { type Answering, answer, fail } from "../output.js";
import { words } from "../words.js";
import { another } from "../year/options.js";
import { columns } from "./columns.js";
import { type Importing, importTable } from "./table.js";
import { about } from "./words.js";

const kinds = publishedTables.map(({ kind }) => kind);

/** Adds `chibo import …` to the program. A workbook is unpacked in its own time, so the answer comes later. */
export const addImport = (program: Command, language: Answering["language"]): void => {
  const imports = program.command("import").description(about.import[language]);

  imports
    .command("table", { isDefault: true })
    .description(about.table[language])
    .argument("<file>", about.file[language])
    .addOption(new Option("--as <kind>", about.as[language]).choices(kinds).makeOptionMandatory())
    .requiredOption("--recorded-by <id>", about.recordedBy[language])
    .requiredOption("--recorded-at <moment>", about.recordedAt[language])
    .option("--set <column=value>", about.set[language], another)
    .option("--into <journal>", about.into[language])
    .addOption(new Option("--preview", about.preview[language]).conflicts("out"))
    .option("--out <file>", about.out[language])
    .option("--accept-rest", about.acceptRest[language])
    .option("--sheet <name>", about.sheet[language])
    .addOption(new Option("--delimiter <mark>", about.delimiter[language]).choices([",", ";", "tab"]))
    .option("--rubric <file>", about.rubric[language], another)
    .option("--json", words.json[language])
    .action(async (file: string, options: Importing & { readonly json?: boolean }) => {
      try {
        answer(await importTable(file, options, language), { json: options.json === true, language });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        fail(error.says[language]);
      }
    });

  imports
    .command("columns")
    .description(about.columns[language])
    .addArgument(new Argument("[kind]", about.kind[language]).choices(kinds))
    .option("--json", words.json[language])
    .action((kind: TableKindName | undefined, { json = false }: { readonly json?: boolean }) => {
      answer(columns(kind, language), { json, language });
    });
};
