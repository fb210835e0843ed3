import type { Command } from "commander";
import { type CatalogueEntry, findingCatalogue } from "../findings/catalogue.js";
import { cite } from "../language/formats.js";
import { label, labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { eventNames } from "../language/words/event-names.js";
import { rubrics } from "../rules/rubrics/shipped/index.js";
import { ruleSets } from "../rules/rule-sets/index.js";
import { unknownCode } from "./shared/names.js";
import { type Answering, answer, type Result } from "./shared/output.js";
import { words } from "./shared/words.js";

const catalogueWords = {
  severity: { vi: "Mức độ", en: "Weight" },
  atMost: {
    vi: "; bất thường khi không có mục ghi nào hoặc chưa đọc được điều khoản",
    en: "; irregular without an entry, or without a clause that was read",
  },
  clause: { vi: "Căn cứ", en: "Clause" },
  noClause: {
    vi: "không theo điều khoản nào: các mục ghi phải khớp nhau",
    en: "none: consistency of the record",
  },
  needs: { vi: "Tìm từ các mục ghi", en: "Found from" },
  remedy: { vi: "Cần làm", en: "What to do" },
};

const textOf = (
  { code, severity, says, clauses, needs, remedy }: CatalogueEntry,
  language: Language,
): string[] => {
  const cited = clauses.map((clause) => cite(clause, language)).join("; ");
  return [
    `${says[language]} [${code}]`,
    `  ${catalogueWords.severity[language]}: ${label("severity", severity, language)}${severity === "breach" ? catalogueWords.atMost[language] : ""}`,
    `  ${catalogueWords.clause[language]}: ${cited === "" ? catalogueWords.noClause[language] : cited}`,
    ...(needs.length === 0
      ? []
      : [
          `  ${catalogueWords.needs[language]}: ${needs.map((type) => labelIn(eventNames, type, language)).join(", ")}`,
        ]),
    `  ${catalogueWords.remedy[language]}: ${remedy[language]}`,
  ];
};

/**
 * `chibo catalogue`: every kind of finding, or one kind: its meaning, its clauses, its source, and the next
 * step.
 *
 * @throws Failure `unknown-name` for a code that does not exist
 */
const catalogue = (code: string | undefined, language: Language): Result => {
  const all = findingCatalogue({ ruleSets: Object.values(ruleSets), rubrics: Object.values(rubrics) });
  const kinds = all.filter((kind) => code === undefined || kind.code === code);
  if (code !== undefined && kinds.length === 0) throw unknownCode(code);
  return {
    text: kinds.flatMap((kind) => textOf(kind, language)).join("\n"),
    data: kinds,
  };
};

const about = {
  catalogue: {
    vi: "Danh mục điểm cần kiểm tra: nội dung, căn cứ, tìm từ mục ghi nào, cần làm gì",
    en: "The kinds of finding: what each means, its clauses, what it is found from, what to do",
  },
  code: { vi: "mã của một loại; không ghi thì liệt kê tất cả", en: "the code of one kind; without it all" },
} as const;

/** Adds `chibo catalogue` to the program. */
export const addCatalogue = (program: Command, language: Language): void => {
  program
    .command("catalogue")
    .description(about.catalogue[language])
    .argument("[code]", about.code[language])
    .option("--json", words.json[language])
    .action((code: string | undefined, options: Answering) => {
      answer(catalogue(code, language), options);
    });
};
