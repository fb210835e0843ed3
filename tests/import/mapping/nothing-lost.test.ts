import { describe, expect, it } from "vitest";
import {
  guessMapping,
  type Mapping,
  mappedTable,
  previewImport,
  readSheets,
  type TableKindName,
} from "../../../src/import/index.js";

const fileOf = (...lines: string[]) => readSheets(new TextEncoder().encode(lines.join("\n")));
const mappingOf = async (as: TableKindName, set: Record<string, string>, ...lines: string[]) =>
  guessMapping(await fileOf(...lines), { as, set }).mapping;
const tableOf = async (as: TableKindName, set: Record<string, string>, ...lines: string[]) =>
  mappedTable(await fileOf(...lines), await mappingOf(as, set, ...lines));
const previewOf = async (as: TableKindName, set: Record<string, string>, ...lines: string[]) =>
  previewImport(await tableOf(as, set, ...lines), {
    as,
    recordedBy: "office",
    recordedAt: "2022-01-05T03:00:00Z",
  });
const said = ({ rows }: ReturnType<typeof mappedTable>) =>
  rows.map(({ row, cells }) => `${row} ${cells.map(({ raw, said = raw }) => said).join("|")}`);
const skippedIn = ({ skipped }: ReturnType<typeof mappedTable>) =>
  skipped?.map(({ row, why }) => `${row} ${why}`);

const levels = { committee: "db", year: "2021", kind: "member", decidedOn: "31/12/2021" };

describe("a header that stands on each printed page", () => {
  it("is a header at its first place, and every row below counts", async () => {
    const table = await tableOf(
      "levels",
      levels,
      "STT;Mã đảng viên;Mức xếp loại",
      "1;2;3",
      "1;m-1;XS",
      "STT;Mã đảng viên;MỨC XẾP LOẠI",
      "1;2;3",
      "2;m-3;KHT",
    );
    expect(said(table)).toEqual(["3 m-1|XS", "6 m-3|KHT"]);
    expect(skippedIn(table)).toEqual(["2 numbers", "4 header", "5 numbers"]);
  });

  it("is never a row of data, though its values are also words of headers", async () => {
    const mapping = await mappingOf(
      "fees",
      { year: "2021" },
      "Mã đảng viên;Tháng 5;Tháng 6",
      "m-1;đã nộp;đã nộp",
      "m-3;đã nộp;đã nộp",
    );
    expect(mapping.sheets[0]?.header).toEqual([1]);
  });

  it("refuses a second table with other columns, above or below", async () => {
    const other = ["Mã đảng viên;Mức đề nghị;Ghi chú", "m-4;HT;"];
    const own = ["Mã đảng viên;Mức xếp loại;Ngày quyết định", "m-1;XS;31/12/2021"];
    for (const lines of [
      [...own, ";;", ...other],
      [...other, ";;", ...own],
    ]) {
      const table = await tableOf("levels", { ...levels, decidedOn: "" }, ...lines).catch(
        (error: { code: string }) => error.code,
      );
      if (typeof table === "string") expect(table).toBe("two-tables");
      else expect(table.rows.length + (table.skipped?.length ?? 0)).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("a row that states data", () => {
  it("is no signature where it states days, and no note where it goes on counting", async () => {
    const offices = await tableOf(
      "offices",
      {},
      "Chức vụ;Mã đảng viên;Từ ngày;Đến ngày",
      "Bí thư;m-3;01/01/2021;",
      "Phó bí thư;m-4;01/01/2021;",
      "Cấp ủy viên;m-1;01/01/2021;",
      "Người lập bảng;;;Bí thư",
    );
    expect(offices.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(skippedIn(offices)).toEqual(["5 note"]);
    const { rows } = await tableOf(
      "levels",
      levels,
      "TT;Họ và tên;Mức xếp loại;Ngày quyết định",
      "1;Trần Thị Bình;XS;",
      "Ghi chú: lập ngày 3;;;",
      "2;Lê Cường;T;",
      "3;Tổng;T;",
    );
    expect(rows.map(({ row }) => row)).toEqual([2, 4, 5]);
  });

  it("is no note where a column of marks reads it", async () => {
    const table = await tableOf(
      "levels",
      levels,
      "Họ và tên;Mức xếp loại;Ngày sinh;Quê quán",
      "Trần Thị Bình;XS;;",
      "Ghi chú: lập ngày 3;;;",
      "Lê Cường;T;;",
    );
    expect(said(table).map((row) => row.split(" ")[0])).toEqual(["2", "4"]);
  });

  it("is a problem where it has a cell beyond the header", async () => {
    const { rows } = await previewOf("levels", levels, "Mã đảng viên;Mức xếp loại", "m-1;XS;bị hủy", "m-3;T");
    expect(
      rows.map(({ problems }) => problems.slice(0, 1).map(({ code, facts }) => [code, facts])).slice(0, 1),
    ).toEqual([[["wrong-number-of-cells", { found: 3, expected: 2 }]]]);
  });
});

describe("people without a mark in a roll call", () => {
  it("are named in a remark", async () => {
    const lines = ["Họ và tên;15/05/2021;15/06/2021", "Trần Thị Bình;x;x", "Lê Cường;;x", "Phạm Dũng;;"];
    const day = (column: string, header: string, when: string) => ({
      column,
      header,
      is: "attendance",
      with: { when },
      marks: { x: "present" },
    });
    const { remarks } = mappedTable(await fileOf(...lines), {
      mapping: 1,
      as: "attendance",
      sheets: [{ sheet: "", header: [1] }],
      columns: [
        { column: "A", header: "Họ và tên", is: "member", by: "name" },
        day("B", "15/05/2021", "2021-05-15"),
        day("C", "15/06/2021", "2021-06-15"),
      ],
      set: { cell: "c-1" },
    });
    expect(remarks.map(({ code, facts }) => [code, facts])).toEqual([
      ["nothing-of-people", { people: ["Lê Cường (15/05/2021)", "Phạm Dũng (15/05/2021, 15/06/2021)"] }],
    ]);
  });
});

describe("sheets that are not read", () => {
  it("are named in a remark, and hidden ones too", async () => {
    const file = await fileOf("Mã đảng viên;Mức xếp loại", "m-1;XS");
    const [own] = file.sheets;
    if (own === undefined) throw new Error("no sheet");
    const sheets = [
      own,
      { ...own, name: "Chi bộ 2", isHidden: true as const },
      { ...own, name: "", rows: [] },
    ];
    const { mapping } = guessMapping(file, { as: "levels", set: levels });
    expect(mappedTable({ ...file, sheets }, mapping).remarks.map(({ code, facts }) => [code, facts])).toEqual(
      [["sheets-not-read", { sheets: ["Chi bộ 2"] }]],
    );
  });
});

describe("a mapping of another time", () => {
  const table = (title: string) => [title, "Mã đảng viên;Mức xếp loại", "m-1;XS", "m-3;T"];
  const codeOf = async (mapping: Mapping, ...lines: string[]) => {
    try {
      mappedTable(await fileOf(...lines), mapping);
      return "read";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it("does not read a title of another year, of several years, or none", async () => {
    const own = await mappingOf("levels", {}, ...table("KẾT QUẢ NĂM 2020;"));
    expect(own.sheets[0]?.time).toBe("2020");
    const codes = [
      "KẾT QUẢ NĂM 2020;",
      "KẾT QUẢ NĂM 2021;",
      "KẾT QUẢ NĂM 2021 (so với năm 2020);",
      "KẾT QUẢ 2021;",
      "KẾT QUẢ;",
    ].map((title) => codeOf(own, ...table(title)));
    expect(await Promise.all(codes)).toEqual(["read", ...Array(4).fill("title-differs")]);
  });

  it("does not read a title that differs from the year that was given, or from the years of its columns", async () => {
    const given = await mappingOf("levels", { ...levels, year: "2020" }, ...table("KẾT QUẢ;"));
    expect(await codeOf(given, ...table("KẾT QUẢ;"))).toBe("read");
    expect(await codeOf(given, ...table("KẾT QUẢ NĂM 2021;"))).toBe("title-differs");
    const fees = (title: string) => [title, "Mã đảng viên;Tháng 5;Tháng 6", "m-1;10000;10000"];
    const { sheets, ...wide } = await mappingOf("fees", {}, ...fees("ĐẢNG PHÍ NĂM 2021;;"));
    const untimed = { ...wide, sheets: sheets.map(({ time: _, ...sheet }) => sheet) };
    expect(await codeOf(untimed, ...fees("ĐẢNG PHÍ NĂM 2021;;"))).toBe("read");
    expect(await codeOf(untimed, ...fees("ĐẢNG PHÍ NĂM 2022;;"))).toBe("title-differs");
  });

  it("does not read the rows below a heading of another year or of one of several cells", async () => {
    const { rows } = await previewOf(
      "levels",
      levels,
      "Mã đảng viên;Mức xếp loại;Ghi chú",
      "Đảng viên năm 2020;;",
      "m-1;XS;",
      "Đảng viên năm 2021;;",
      "m-3;T;",
    );
    expect(rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
      [3, ["heading-not-read"]],
      // The journal is empty.
      [5, ["refused"]],
    ]);
    const members = await previewOf(
      "members",
      { cell: "c-1", on: "01/01/2021" },
      "Mã đảng viên;Họ và tên;Tư cách",
      "I. Chi bộ 1;;",
      "k-1;Lê Cường;Chính thức",
      "II. Chi bộ 2;;",
      "k-2;Trần Thị Bình;Chính thức",
    );
    expect(members.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ["heading-not-read"],
      ["heading-not-read"],
    ]);
  });
});
