import { type Command, Option } from "commander";
import { type Answering, answer } from "../output.js";
import { withReader } from "../roles/viewer.js";
import { words } from "../words.js";
import { check } from "./check.js";
import { convert, type Forms } from "./convert.js";
import { redactJournal, type Wanted } from "./redact.js";

const about = {
  journal: { vi: "Tệp nhật ký sự kiện (JSON Lines)", en: "The file of a journal (JSON Lines)" },
  check: {
    vi: "Kiểm tra tệp nhật ký: dòng nào sai, sai ở đâu, cần làm gì",
    en: "Check a journal: which line is wrong, where in it, and what to do",
  },
  convert: {
    vi: "Ghi nhật ký sang tệp mới theo phiên bản hiện tại, hoặc sang CloudEvents và ngược lại; tệp cũ giữ nguyên",
    en: "Write a journal to a new file in its present form, or as CloudEvents and back; the old file stays",
  },
  redact: {
    vi: "Ghi bản nhật ký mà một vai được xem; có niêm phong thì bản này vẫn kiểm tra được",
    en: "Write the copy of a journal that a role may have; with its seal the copy still verifies",
  },
  cell: { vi: "chi bộ của bí thư, như --as", en: "the cell of a secretary, as --as" },
  seal: { vi: "tệp niêm phong của nhật ký", en: "the file of the journal's seal" },
  out: {
    vi: "tệp mới, chưa có; niêm phong của bản này ghi vào <tệp>.seal.json",
    en: "the new file, not there yet; the copy's seal goes to <file>.seal.json",
  },
  file: { vi: "tệp nhật ký", en: "the file of a journal" },
  output: { vi: "tệp mới, chưa có", en: "the new file, not there yet" },
  toCloudevents: {
    vi: "ghi thành một lô CloudEvents 1.0 (mảng JSON), lấy URI này làm tên của nhật ký",
    en: "write a batch of CloudEvents 1.0 (a JSON array), with this URI as the name of the journal",
  },
  fromCloudevents: { vi: "đọc từ một lô CloudEvents 1.0", en: "read a batch of CloudEvents 1.0" },
} as const;

/** Adds `chibo journal …` to the program. */
export const addJournal = (program: Command, language: Answering["language"]): void => {
  const journal = program.command("journal").description(about.journal[language]);
  const command = (name: "check" | "convert" | "redact"): Command =>
    journal
      .command(name)
      .description(about[name][language])
      .argument("<file>", about.file[language])
      .option("--json", words.json[language]);
  command("check").action((file: string, { json = false }: { readonly json?: boolean }) => {
    answer(check(file, language), { json, language });
  });
  command("convert")
    .argument("<output>", about.output[language])
    .option("--to-cloudevents <uri>", about.toCloudevents[language])
    .addOption(new Option("--from-cloudevents", about.fromCloudevents[language]).conflicts("toCloudevents"))
    .action((file: string, output: string, options: Forms & { readonly json?: boolean }) => {
      answer(convert(file, output, options, language), { json: options.json === true, language });
    });
  const redacting = withReader(command("redact"), language);
  for (const option of redacting.options) if (option.long === "--role") option.makeOptionMandatory();
  redacting
    .addOption(new Option("--cell <id>", about.cell[language]).conflicts("as"))
    .option("--seal <file>", about.seal[language])
    .requiredOption("--out <file>", about.out[language])
    .action((file: string, options: Wanted & { readonly cell?: string; readonly json?: boolean }) => {
      const { cell, json = false, ...wanted } = options;
      const reader = cell === undefined ? wanted : { ...wanted, as: cell };
      answer(redactJournal(file, reader, language), { json, language });
    });
};
