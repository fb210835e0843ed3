import writeXlsxFile from "write-excel-file/node";
import type { JournalEvent } from "../../src/events/catalogue.js";
import {
  type ImportOptions,
  type ImportPreview,
  previewImport,
  type RawTable,
  readTable,
  type TableKindName,
} from "../../src/import/index.js";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A table of lines; bars separate the cells. */
export const tableOf = (...lines: string[]): Promise<RawTable> =>
  readTable(bytesOf(lines.map((line) => line.replaceAll("|", ";")).join("\n")));

export const who = { recordedAt: "2022-01-05T03:00:00Z", recordedBy: "office" } as const;

/** The events that an import of some lines would record. */
export const preview = async (
  as: TableKindName,
  lines: readonly string[],
  more: Partial<ImportOptions> = {},
): Promise<ImportPreview> => previewImport(await tableOf(...lines), { as, ...who, ...more });

/** The events of several tables without problems, in order. */
export const imported = async (
  ...tables: readonly (readonly [as: TableKindName, ...lines: string[]])[]
): Promise<JournalEvent[]> => {
  const events: JournalEvent[] = [];
  for (const [as, ...lines] of tables) {
    const { rows, problems, events: more } = await preview(as, lines, { into: events });
    const wrong = [...problems, ...rows.flatMap((row) => row.problems)];
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
    events.push(...more);
  }
  return events;
};

/** A cell of a workbook in the form that the writer takes. */
export type SheetCell = Parameters<typeof writeXlsxFile>[0] extends readonly (infer R)[] ? R : never;

/** A workbook with these sheets. */
export const workbook = async (...sheets: { sheet: string; data: unknown[][] }[]): Promise<Uint8Array> => {
  const written = await writeXlsxFile(sheets as never).toBuffer();
  return new Uint8Array(written);
};

export const base = [
  [
    "organisations",
    "Mã tổ chức|Loại tổ chức|Tên tổ chức|Ngày thành lập",
    "b-1|đảng bộ cơ sở|Đảng bộ xã|26/03/2012",
  ],
  [
    "organisations",
    "Mã tổ chức|Loại tổ chức|Tên tổ chức|Ngày thành lập|Cấp trên trực tiếp",
    "c-3|Chi bộ|Chi bộ Ba|02/04/2012|b-1",
  ],
  [
    "members",
    "Chi bộ|Mã đảng viên|Tư cách đảng viên|Từ ngày",
    "c-3|m-01|Chính thức|01/01/2021",
    "c-3|m-02|dự bị|01/01/2021",
    "c-3|m-03|chính thức|01/01/2021",
  ],
  [
    "meetings",
    "Chi bộ|Mã buổi họp|Loại sinh hoạt|Của tháng|Thời gian họp|Cách họp|Ngày triệu tập",
    "c-3|2021-11|thường kỳ|11/2021|05/11/2021 19:30|trực tiếp|01/11/2021",
  ],
] as const;
