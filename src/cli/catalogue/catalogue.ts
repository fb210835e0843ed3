import { type FindingKind, findingCatalogue } from "../../findings/catalogue/index.js";
import { cite } from "../../language/formats.js";
import { label } from "../../language/labels.js";
import { unknownCode } from "../failure.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";

const words = {
  clause: { vi: "Căn cứ", en: "Clause" },
  noClause: { vi: "không có điều khoản: sổ ghi phải khớp", en: "none: consistency of the record" },
  needs: { vi: "Tìm từ sự kiện", en: "Found from" },
  remedy: { vi: "Cần làm", en: "What to do" },
};

const textOf = (
  { code, severity, says, clauses, needs, remedy }: FindingKind,
  language: Language,
): string[] => {
  const cited = clauses.map((clause) => cite(clause, language)).join("; ");
  return [
    `${code} (${label("severity", severity, language)})`,
    `  ${says[language]}`,
    `  ${words.clause[language]}: ${cited === "" ? words.noClause[language] : cited}`,
    ...(needs.length === 0 ? [] : [`  ${words.needs[language]}: ${needs.join(", ")}`]),
    `  ${words.remedy[language]}: ${remedy[language]}`,
  ];
};

/**
 * `chibo catalogue`: every kind of finding, or one: what it means, its clauses, what it is found from, what to do.
 *
 * @throws Failure `unknown-name` for a code that there is not
 */
export const catalogue = (code: string | undefined, language: Language): Result => {
  const kinds = findingCatalogue.filter((kind) => code === undefined || kind.code === code);
  if (code !== undefined && kinds.length === 0) throw unknownCode(code);
  return {
    text: kinds.flatMap((kind) => textOf(kind, language)).join("\n"),
    data: kinds,
    problems: false,
  };
};
