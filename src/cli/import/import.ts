import { type Command, Option } from "commander";
import { publishedTables, type TableKindName } from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { choiceArgument, choiceOption } from "../shared/choices.js";
import { type Answering, answer, later, type Result } from "../shared/output.js";
import { words } from "../shared/words.js";
import { another } from "../shared/year-options.js";
import { aboutImport } from "./about-import.js";
import { type Guessing, guess } from "./guess.js";
import { type Importing, importTable } from "./import-table.js";
import { kindNames } from "./kind-names.js";

/** The column headings in a language. In English, the name in the code is a heading too. */
const headersIn = (headers: readonly string[], name: string, language: Language): string[] => {
  const isVietnamese = (header: string): boolean => /\P{ASCII}/u.test(header);
  return headers.filter((each) =>
    language === "vi" ? isVietnamese(each) : each === name || !isVietnamese(each),
  );
};

const columnWords = {
  both: {
    vi: "Tên cột viết bằng tiếng Anh cũng được nhận: thêm --lang en để xem.",
    en: "Vietnamese headers are known as well: they are listed without --lang en.",
  },
  required: { vi: "bắt buộc", en: "required" },
  optional: { vi: "có thể bỏ", en: "may be left out" },
};

/** `chibo import columns`: the column headings of each kind of table, and the form of the values. */
const listColumns = (as: TableKindName | undefined, language: Language): Result => {
  const data = publishedTables.filter(({ kind }) => as === undefined || kind === as);
  return {
    text: data
      .flatMap(({ kind, says, columns: all }) => [
        `${kindNames[kind][language]}: ${says[language]}`,
        ...all.flatMap(({ name, required, headers, form }) => [
          `  ${headersIn(headers, name, language).join(" | ")}`,
          `      ${columnWords[required ? "required" : "optional"][language]}: ${form[language]}`,
        ]),
      ])
      .concat(columnWords.both[language])
      .join("\n"),
    data,
  };
};

/** Adds the options that say how a table is to be read. */
const withReading = (command: Command, language: Language): Command =>
  command
    .argument("<file>", aboutImport.file[language])
    .addOption(choiceOption("--as <kind>", aboutImport.as, kindNames, language))
    .option("--sheet <name>", aboutImport.sheet[language])
    .option("--header <rows>", aboutImport.header[language])
    .addOption(new Option("--delimiter <mark>", aboutImport.delimiter[language]).choices([",", ";", "tab"]))
    .addOption(new Option("--dates <order>", aboutImport.dates[language]).choices(["dmy", "mdy"]))
    .option("--set <column=value>", aboutImport.set[language], another)
    .option("--answer <question=answer>", aboutImport.answer[language], another)
    .option("--ask", aboutImport.ask[language])
    .option("--make-ids", aboutImport.makeIds[language])
    .option("--into <journal>", aboutImport.into[language]);

/** Adds `chibo import …` to the program. It unpacks a workbook asynchronously, so the answer comes later. */
export const addImport = (program: Command, language: Language): void => {
  const imports = program.command("import").description(aboutImport.import[language]);

  withReading(
    imports.command("table", { isDefault: true }).description(aboutImport.table[language]),
    language,
  )
    .option("--map <mapping>", aboutImport.map[language])
    .requiredOption("--recorded-by <id>", aboutImport.recordedBy[language])
    .requiredOption("--recorded-at <moment>", aboutImport.recordedAt[language])
    .addOption(new Option("--preview", aboutImport.preview[language]).conflicts("out"))
    .option("--out <file>", aboutImport.out[language])
    .option("--accept-rest", aboutImport.acceptRest[language])
    .option("--replace", aboutImport.replace[language])
    .option("--rubric <file>", aboutImport.rubric[language], another)
    .option("--json", words.json[language])
    .action((file: string, options: Importing & Answering) =>
      later(
        async () => {
          answer(await importTable(file, options, language), options);
        },
        options,
        language,
      ),
    );

  withReading(imports.command("guess").description(aboutImport.guess[language]), language)
    .option("--out <file>", aboutImport.mapping[language])
    .option("--json", words.json[language])
    .action((file: string, options: Guessing & Answering) =>
      later(
        async () => {
          answer(await guess(file, options, language), options);
        },
        options,
        language,
      ),
    );

  imports
    .command("columns")
    .description(aboutImport.columns[language])
    .addArgument(choiceArgument("[kind]", aboutImport.kind, kindNames, language))
    .option("--json", words.json[language])
    .action((kind: TableKindName | undefined, options: Answering) => {
      answer(listColumns(kind, language), options);
    });
};
