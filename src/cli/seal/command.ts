import type { Command } from "commander";
import { type Answering, answer } from "../output.js";
import { words } from "../words.js";
import { verify } from "./verify.js";
import { seal } from "./write.js";

const about = {
  seal: {
    vi: "Niêm phong một nhật ký vào tệp mới, in điểm mốc để công bố",
    en: "Seal a journal into a new file, and print the checkpoint to publish",
  },
  verify: {
    vi: "Kiểm tra nhật ký có đúng như khi niêm phong không; sai ở đâu trước nhất",
    en: "Check that a journal is what was sealed; what is broken first",
  },
  journal: { vi: "tệp nhật ký", en: "the file of a journal" },
  output: { vi: "tệp niêm phong mới, chưa có", en: "the new file of the seal, not there yet" },
  sealFile: { vi: "tệp niêm phong", en: "the file of the seal" },
  checkpoint: {
    vi: "tệp có điểm mốc đã công bố, như biên bản",
    en: "a file that holds the checkpoint as it was published, such as the minutes",
  },
} as const;

/** Adds `chibo seal` and `chibo verify` to the program. */
export const addSeal = (program: Command, language: Answering["language"]): void => {
  const command = (name: "seal" | "verify"): Command =>
    program
      .command(name)
      .description(about[name][language])
      .argument("<journal>", about.journal[language])
      .option("--json", words.json[language]);

  command("seal")
    .argument("<output>", about.output[language])
    .action((file: string, output: string, { json = false }: { readonly json?: boolean }) => {
      answer(seal(file, output, language), { json, language });
    });

  command("verify")
    .requiredOption("--seal <file>", about.sealFile[language])
    .option("--checkpoint <file>", about.checkpoint[language])
    .action(
      (
        file: string,
        options: { readonly seal: string; readonly checkpoint?: string; readonly json?: boolean },
      ) => {
        answer(verify(file, options, language), { json: options.json === true, language });
      },
    );
};
