import { type Guess, type Mapping, publishedTables } from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { capitalised } from "../../language/problems/sentences.js";
import { kindNames } from "./kind-names.js";

const said = {
  kind: {
    vi: (kind: string) => `Loại bảng: ${kind}.`,
    en: (kind: string) => `The kind of table: ${kind}.`,
  },
  sheet: {
    vi: (sheet: string, rows: string) =>
      `${sheet === "" ? "Tiêu đề" : `Trang “${sheet}”: tiêu đề`} ở dòng ${rows}.`,
    en: (sheet: string, rows: string) =>
      `${sheet === "" ? "The header is" : `Sheet “${sheet}”: the header is`} in row ${rows}.`,
  },
  unread: { vi: "Cột không đọc:", en: "Columns not read:" },
  compared: { vi: "Họ tên, để đối chiếu với sổ ghi", en: "name, to be compared with the journal" },
  when: { vi: "Ngày hoặc tháng họp", en: "day or month of the meeting" },
  nothing: { vi: "không ghi gì", en: "nothing" },
  ticked: { vi: "dấu", en: "a tick" },
  filled: { vi: "có chữ", en: "any text" },
  taken: { vi: "Hiểu theo cách duy nhất có thể:", en: "Taken, for it can mean only one thing:" },
};

type MappedColumn = Mapping["columns"][number];
type Published = (typeof publishedTables)[number]["columns"][number];

/** Neighbours that state the same of other months, days, levels or criteria are one line. */
const runsOf = (columns: readonly MappedColumn[]): MappedColumn[][] => {
  const sign = ({ is, ticked, with: others }: MappedColumn): string =>
    JSON.stringify([is, ticked, others && Object.keys(others)]);
  const runs: MappedColumn[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (column.with !== undefined && run?.[0] !== undefined && sign(run[0]) === sign(column))
      run.push(column);
    else runs.push([column]);
  }
  return runs;
};

/** What columns in a row state in words: `C–AG “1” … “31”: Điểm danh (“x” = có mặt)`. */
const runLine = (
  run: readonly MappedColumn[],
  published: ReadonlyMap<string, Published>,
  language: Language,
): string => {
  const [first, last] = [run[0], run.length > 1 ? run.at(-1) : undefined];
  if (first === undefined) return "";
  const column = published.get(first.is ?? "");
  const valueText = (value: string | null | undefined): string =>
    value === null || value === undefined
      ? said.nothing[language]
      : (column?.choices?.find((choice) => choice.value === value)?.means[language] ?? value);
  const marks = new Map(run.flatMap((each) => Object.entries(each.marks ?? {})));
  const stated = [
    ...[...marks].map(([mark, value]) => `“${mark}” = ${valueText(value)}`),
    ...(first.ticked === undefined ? [] : [`${said.ticked[language]} = ${valueText(first.ticked)}`]),
    ...(first.filled === undefined ? [] : [`${said.filled[language]} = ${valueText(first.filled)}`]),
  ].join("; ");
  const place = `${first.column}${last === undefined ? "" : `–${last.column}`}`;
  const header = `“${first.header}”${last === undefined ? "" : ` … “${last.header}”`}`;
  const name =
    column?.headers[language === "vi" ? 0 : 1] ?? said[first.is === "when" ? "when" : "compared"][language];
  return `  ${place}  ${header}: ${name}${stated === "" ? "" : ` (${stated})`}`;
};

/** What each column states, in words: first the columns that are read. */
export const mappingLines = ({ as, sheets, columns }: Mapping, language: Language): string[] => {
  const { columns: all = [] } = publishedTables.find(({ kind }) => kind === as) ?? {};
  const published = new Map(all.map((column) => [column.name, column]));
  const read = new Set(columns.flatMap(({ is, column }) => (is === null ? [] : [column])));
  const unread = columns.filter(({ column, header }) => !read.has(column) && header !== "");
  const headers = [...new Set(unread.map(({ header }) => `“${header}”`))];
  return [
    said.kind[language](kindNames[as][language]),
    ...sheets.map(({ sheet, header }) =>
      said.sheet[language](sheet, header.length > 1 ? `${header[0]}–${header.at(-1)}` : `${header[0]}`),
    ),
    ...runsOf(columns.filter(({ is }) => is !== null)).map((run) => runLine(run, published, language)),
    ...(headers.length === 0 ? [] : [`${said.unread[language]} ${headers.join(", ")}`]),
  ];
};

/** What was taken of a table because it can mean only one thing. */
export const takenLines = ({ taken }: Pick<Guess, "taken">, language: Language): string[] =>
  taken.length === 0
    ? []
    : [said.taken[language], ...taken.map((text) => `  ${capitalised(text[language])}.`)];
