import type { Command } from "commander";
import { type Answering, answer } from "../output.js";
import { words } from "../words.js";
import { catalogue } from "./catalogue.js";

const about = {
  catalogue: {
    vi: "Danh mục điểm cần kiểm tra: nghĩa, căn cứ, tìm từ sự kiện nào, cần làm gì",
    en: "The kinds of finding: what each means, its clauses, what it is found from, what to do",
  },
  code: { vi: "mã của một loại; không ghi thì liệt kê tất cả", en: "the code of one kind; without it all" },
} as const;

/** Adds `chibo catalogue` to the program. */
export const addCatalogue = (program: Command, language: Answering["language"]): void => {
  program
    .command("catalogue")
    .description(about.catalogue[language])
    .argument("[code]", about.code[language])
    .option("--json", words.json[language])
    .action((code: string | undefined, { json = false }: { readonly json?: boolean }) => {
      answer(catalogue(code, language), { json, language });
    });
};
