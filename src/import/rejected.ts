import type { Language } from "../language/language.js";
import type { ImportPreview } from "./preview.js";
import type { ImportProblem } from "./problem.js";

const added = { vi: ["Dòng", "Lỗi", "Cách sửa"], en: ["Row", "Problem", "Remedy"] } as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

const about = ({ column, says }: ImportProblem, language: Language): string =>
  column === undefined ? says[language] : `${column}: ${says[language]}`;

/**
 * The rows with problems as CSV: their cells as they stood, and behind them the row, the problems and the
 * remedies. It can be mended and imported; what is added means no column, and is not read.
 */
export const rejectedCsv = ({ headers, rows }: ImportPreview, language: Language): string =>
  [
    `\uFEFF${line([...headers, ...added[language]])}`,
    ...rows
      .filter(({ outcome }) => outcome === "problem")
      .map(({ row, raw, problems }) =>
        line([
          ...headers.map((_, index) => raw[index] ?? ""),
          `${row}`,
          problems.map((problem) => about(problem, language)).join(" "),
          problems.map(({ remedy }) => remedy[language]).join(" "),
        ]),
      ),
  ].join("");
