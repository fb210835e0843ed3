import type { Command } from "commander";
import { type Answering, answer } from "../output.js";
import { words } from "../words.js";
import { check } from "./check.js";
import { convert } from "./convert.js";

const about = {
  journal: { vi: "Tệp nhật ký sự kiện (JSON Lines)", en: "The file of a journal (JSON Lines)" },
  check: {
    vi: "Kiểm tra tệp nhật ký: dòng nào sai, sai ở đâu, cần làm gì",
    en: "Check a journal: which line is wrong, where in it, and what to do",
  },
  convert: {
    vi: "Ghi nhật ký sang tệp mới theo phiên bản hiện tại; tệp cũ giữ nguyên",
    en: "Write a journal to a new file in its present form; the old file stays as it is",
  },
  file: { vi: "tệp nhật ký", en: "the file of a journal" },
  output: { vi: "tệp mới, chưa có", en: "the new file, not there yet" },
} as const;

/** Adds `chibo journal …` to the program. */
export const addJournal = (program: Command, language: Answering["language"]): void => {
  const journal = program.command("journal").description(about.journal[language]);
  const command = (name: "check" | "convert"): Command =>
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
    .action((file: string, output: string, { json = false }: { readonly json?: boolean }) => {
      answer(convert(file, output, language), { json, language });
    });
};
