import type { ImportPreview, RowPreview, SkipReason, TableProblem } from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { reasonAndRemedy } from "../../language/problems/describe-problem.js";
import { asText, capitalised } from "../../language/problems/sentences.js";
import { recordedLines } from "./recorded-text.js";

const said = {
  totals: {
    vi: (rows: number, fresh: number, there: number, wrong: number) =>
      `${rows} dòng: ${fresh} dòng mới, ${there} dòng đã có trong sổ ghi, ${wrong} dòng có lỗi.`,
    en: (rows: number, fresh: number, there: number, wrong: number) =>
      `Rows: ${rows}; new ${fresh}, recorded already ${there}, with problems ${wrong}.`,
  },
  nothing: {
    vi: (rows: number) => `${rows} dòng không nêu việc gì để ghi.`,
    en: (rows: number) => `Rows that state nothing to record: ${rows}.`,
  },
  notRead: {
    vi: "Chưa đọc được dòng nào: các cột của bảng có chỗ cần sửa.",
    en: "No row was read, for the columns of the table have problems.",
  },
  noRows: {
    vi: "Không dòng nào của bảng là dữ liệu.",
    en: "No row of the table states data.",
  },
  skipped: { vi: "Dòng không phải dữ liệu:", en: "Rows that state no data:" },
  unread: {
    vi: (headers: string) => `Cột không đọc: ${headers}`,
    en: (headers: string) => `Columns not read: ${headers}`,
  },
  column: { vi: "cột", en: "column" },
  row: { vi: (row: number) => `dòng ${row}`, en: (row: number) => `row ${row}` },
  sheet: { vi: (name: string) => `trang “${name}”`, en: (name: string) => `sheet “${name}”` },
  rows: {
    vi: (count: number, rows: string) => `${count} dòng (${rows})`,
    en: (count: number, rows: string) => `${count} rows (${rows})`,
  },
};

/** Why rows state no data. */
const skipReasons: Readonly<Record<SkipReason, Readonly<Record<Language, string>>>> = {
  above: { vi: "trên tiêu đề", en: "above the header" },
  header: { vi: "tiêu đề cột in lại", en: "a header printed again" },
  numbers: { vi: "số thứ tự của cột", en: "numbers of the columns" },
  group: { vi: "tên nhóm", en: "headings of groups" },
  total: { vi: "dòng cộng", en: "totals" },
  note: { vi: "ghi chú, chữ ký", en: "notes, signatures" },
  told: { vi: "bản khai cột bảo bỏ qua", en: "left out by the mapping" },
};

const longest = 60;

/** The beginning of a raw text. */
const shown = (raw: string): string => `"${raw.length > longest ? `${raw.slice(0, longest)}…` : raw}"`;

/** The text of a cell. A date of a spreadsheet has no text of its own, and is written as people write it. */
const cellText = ({ raw = "", isDate }: TableProblem, language: Language): string =>
  isDate && language === "vi" ? raw.replace(/^(\d{4})-(\d{2})-(\d{2})/, "$3/$2/$1") : raw;

const sheetAndRow = ({ row, sheet }: TableProblem, language: Language): string[] => [
  ...(sheet === undefined ? [] : [said.sheet[language](sheet)]),
  ...(row === undefined ? [] : [said.row[language](row)]),
];

const columnOf = ({ code, path }: TableProblem, language: Language): string[] =>
  // The sentence on a missing column names it as tables do; the path has its name in data.
  path === "" || code === "missing-column" ? [] : [`${said.column[language]} ${shown(path)}`];

/** A problem of a table or of a row on one line. */
export const rowProblemLine = (problem: TableProblem, language: Language): string => {
  const place = [
    ...sheetAndRow(problem, language),
    ...columnOf(problem, language),
    ...(problem.raw === undefined ? [] : [shown(cellText(problem, language))]),
  ].join(", ");
  return `  [${problem.code}] ${asText(capitalised(place), reasonAndRemedy(problem, language))}`;
};

/** From so many alike on, one line says what rows have in common. */
const alike = 3;
/** The most rows that such a line names. */
const mostNamed = 5;

/** The problems of rows: one line for one cause. */
const causeLines = (problems: readonly TableProblem[], language: Language): string[] => {
  const causes = new Map<string, TableProblem[]>();
  for (const problem of problems) {
    const cause = [problem.code, problem.path, ...reasonAndRemedy(problem, language)].join("\n");
    const same = causes.get(cause);
    if (same === undefined) causes.set(cause, [problem]);
    else same.push(problem);
  }
  return [...causes.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length < alike) return same.map((each) => rowProblemLine(each, language));
    const named = same.slice(0, mostNamed).map((each) => {
      const text = each.raw === undefined || each.raw === "" ? "" : ` ${shown(cellText(each, language))}`;
      return `${sheetAndRow(each, language).join(", ")}${text}`;
    });
    const rows = `${named.join("; ")}${same.length > mostNamed ? "; …" : ""}`;
    const place = [said.rows[language](same.length, rows), ...columnOf(first, language)].join(", ");
    return [`  [${first.code}] ${asText(place, reasonAndRemedy(first, language))}`];
  });
};

/** The outcomes of the facts of one row: the first of these that any of them has is that of the row. */
const worst: readonly RowPreview["outcome"][] = ["problem", "new", "recorded", "nothing"];

/** The rows of the file by their outcome. A row of the file that states several facts has the worst of theirs. */
const fileRows = (rows: readonly RowPreview[]): Readonly<Record<RowPreview["outcome"], number>> => {
  const outcomes = new Map<string, RowPreview["outcome"]>();
  for (const { sheet = "", row, outcome } of rows) {
    const key = JSON.stringify([sheet, row]);
    const before = outcomes.get(key);
    if (before === undefined || worst.indexOf(outcome) < worst.indexOf(before)) outcomes.set(key, outcome);
  }
  const counts = { new: 0, recorded: 0, problem: 0, nothing: 0 };
  for (const outcome of outcomes.values()) counts[outcome] += 1;
  return counts;
};

const skippedLines = (skipped: ImportPreview["skipped"], language: Language): string[] => {
  const reasons = new Map<SkipReason, number[]>();
  for (const { why, row } of skipped) {
    const rows = reasons.get(why);
    if (rows === undefined) reasons.set(why, [row]);
    else rows.push(row);
  }
  if (reasons.size === 0) return [];
  const parts = [...reasons].map(([why, rows]) => {
    const named = rows.slice(0, mostNamed).join(", ");
    return `${skipReasons[why][language]} (${named}${rows.length > mostNamed ? ", …" : ""})`;
  });
  return [`${said.skipped[language]} ${parts.join("; ")}`];
};

/**
 * What an import would record or recorded, what it does not read, and every problem.
 *
 * @param isWritten whether the events stand in the new journal
 * @param names the names of members, by id
 */
export const previewText = (
  { unread, skipped, remarks, problems, rows, events }: ImportPreview,
  isWritten: boolean,
  language: Language,
  names: ReadonlyMap<string, string>,
): string[] => {
  const counts = fileRows(rows);
  const total = counts.new + counts.recorded + counts.problem + counts.nothing;
  const isRead = problems.length === 0 && total > 0;
  const headers = [...new Set(unread.filter((header) => header !== ""))];
  return [
    ...(problems.length > 0 ? [said.notRead[language]] : []),
    ...(problems.length === 0 && total === 0 ? [said.noRows[language]] : []),
    ...(isRead ? recordedLines(events, isWritten, language, names) : []),
    ...(isRead ? [said.totals[language](total, counts.new, counts.recorded, counts.problem)] : []),
    ...(isRead && counts.nothing > 0 ? [said.nothing[language](counts.nothing)] : []),
    ...(headers.length === 0 ? [] : [said.unread[language](headers.map(shown).join(", "))]),
    ...skippedLines(skipped, language),
    ...[...remarks, ...problems].map((problem) => rowProblemLine(problem, language)),
    ...causeLines(
      rows.flatMap((row) => row.problems),
      language,
    ),
  ];
};
