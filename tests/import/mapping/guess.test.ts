import { describe, expect, it } from "vitest";
import {
  answered,
  guessMapping,
  mappedTable,
  previewImport,
  readSheets,
  settingsOf,
  type TableKindName,
} from "../../../src/import/index.js";
import { legendIn } from "../../../src/import/mapping/legend.js";
import { withSettings } from "../../../src/import/mapping/question.js";
import { monthOfSheet, timesIn } from "../../../src/import/mapping/title.js";
import { rubrics } from "../../../src/rules/rubrics/shipped/index.js";
import { nameOf, withMeetings } from "../shapes/shape.js";

const fileOf = (...lines: string[]) => readSheets(new TextEncoder().encode(lines.join("\n")));
const guessOf = async (as: TableKindName, lines: string[], answers: Record<string, string> = {}) => {
  const file = await fileOf(...lines);
  const guess = guessMapping(file, { as, answers });
  return { file, ...guess, table: mappedTable(file, guess.mapping) };
};
const meant = ({ rows }: ReturnType<typeof mappedTable>) =>
  rows.map(({ cells }) => cells.map(({ raw, said = raw }) => said).join("|"));

describe("the row of the header", () => {
  it("is no row of one text, which is a title, although a column has that name", async () => {
    const { mapping } = await guessOf("members", [
      "Chi bộ;;",
      "Gì;Mã đảng viên;Khác",
      "a;m-01;b",
      "c;m-02;d",
    ]);
    expect(mapping.sheets).toEqual([{ sheet: "", header: [2] }]);
  });

  it("may have one text where the table has one column", async () => {
    const { mapping } = await guessOf("members", ["Mã đảng viên", "m-01"]);
    expect(mapping.sheets).toEqual([{ sheet: "", header: [1] }]);
  });
});

describe("the time in a title", () => {
  it.each([
    ["Tháng 5 năm 2025", ["2025-05"]],
    ["BẢNG CHẤM CÔNG THÁNG 5/2025", ["2025-05"]],
    ["Quý II/2024", ["2024-Q2"]],
    ["KẾT QUẢ XẾP LOẠI NĂM 2024", ["2024"]],
    ["Kèm theo Quyết định số 12-QĐ/ĐU ngày 20/12/2023", []],
    ["Hà Nội, ngày 5 tháng 6 năm 2025", []],
    ["Tháng 13 năm 2025", []],
  ])("%s: %j", (text, times) => {
    expect(timesIn([text])).toEqual(times);
  });

  it("may stand in the name of a sheet", () => {
    expect([
      monthOfSheet("T5", "2024"),
      monthOfSheet("05-2025"),
      monthOfSheet("T5"),
      monthOfSheet("DATA"),
    ]).toEqual(["2024-05", "2025-05", undefined, undefined]);
  });
});

describe("a note on marks", () => {
  it("gives each mark its meaning", () => {
    expect([...legendIn("Ghi chú: x: có mặt; P: vắng có phép; 1/2: nửa ngày")]).toEqual([
      ["x", "có mặt"],
      ["P", "vắng có phép"],
      ["1/2", "nửa ngày"],
    ]);
  });
});

describe("the layout of a table", () => {
  it("has its header below a title, over two rows, and ends before totals, notes and signatures", async () => {
    const { table } = await guessOf("levels", [
      "KẾT QUẢ XẾP LOẠI NĂM 2024;;;",
      "STT;Họ và tên;Mức xếp loại;",
      ";;HTXSNV;HTTNV",
      "1;2;3;4",
      "1;Tống Thị An;x;",
      "2;Công Văn Bình;;x",
      "Tổng cộng;;1;1",
      "Người lập bảng;;;T/M CHI BỘ",
    ]);
    expect(meant(table)).toEqual(["Tống Thị An|HTXSNV", "Công Văn Bình|HTTNV"]);
    expect(table.skipped?.map(({ row, why }) => `${row} ${why}`)).toEqual([
      "1 above",
      "4 numbers",
      "7 total",
      "8 note",
    ]);
  });

  it("is told where each person has a block of rows, where two tables share a sheet, and where no header is known", async () => {
    const codeOf = async (...lines: string[]) => {
      const file = await fileOf(...lines);
      try {
        return guessMapping(file, { as: "members" }).questions.map(({ id }) => id);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(await codeOf("Họ và tên: A;x", "Quê quán: X;y", "Họ và tên: B;x", "Quê quán: Y;y")).toBe(
      "block-per-person",
    );
    expect(await codeOf("a;b;c", "1;2;3")).toBe("no-header");
  });
});

describe("what a row states", () => {
  it("is a problem where two levels are ticked, and where a tick is another text", async () => {
    const { table } = await guessOf("levels", ["Họ và tên;HTXSNV;HTTNV", "An;x;", "Bình;;x", "Chi;x;x"]);
    const flaws = table.rows.map(({ cells }) => cells.flatMap(({ flaw }) => flaw ?? []));
    expect(flaws).toEqual([["name-not-known"], ["name-not-known"], ["name-not-known", "stated-twice"]]);
  });

  it("is asked once for all rows, and a name that is answered with nothing is left out", async () => {
    const lines = ["Họ và tên;Xếp loại;Năm", "An;XS;2024", "Bình;T;2024"];
    const { questions } = await guessOf("levels", lines);
    expect(questions.map(({ id }) => id)).toEqual(["committee", "decidedOn", "members"]);
    const { table } = await guessOf("levels", lines, { members: "An=m-1; Bình=" });
    expect(meant(table)).toEqual(["m-1|XS|2024"]);
    expect(table.skipped?.map(({ row, why }) => `${row} ${why}`)).toEqual(["3 told"]);
  });

  it("keeps the family name and the given name of two columns together", async () => {
    const { mapping } = await guessOf("levels", ["Họ đệm;Tên;Xếp loại", "Lê Văn;An;XS"], { members: "make" });
    expect(mapping.members).toEqual({ "": { "Lê Văn An": "dv-01" } });
  });
});

describe("what a table leaves open", () => {
  const book = () => withMeetings();
  const idsIn = ({ questions }: ReturnType<typeof guessMapping>) => questions.map(({ id }) => id);
  const points = ["Ngày họp;1;2", "5.1.2024;3;4"];

  it("is the day of points, which is the day of the meeting only where a person says so", async () => {
    const file = await fileOf(...points);
    const options = { as: "scores", into: await book(), rubrics: Object.values(rubrics) } as const;
    const answers = { cell: "c-1", rubric: "hd42-2025", by: "m-01", dates: "dmy" };
    expect(idsIn(guessMapping(file, options))).toContain("at");
    const daysFor = (at: string): string[] => {
      const { mapping } = guessMapping(file, { ...options, answers: { ...answers, at } });
      const { events } = previewImport(mappedTable(file, mapping), {
        ...options,
        recordedBy: "office",
        recordedAt: "2025-01-05T03:00:00Z",
      });
      return events.map(({ metadata }) => metadata.happenedAt.slice(0, 10));
    };
    expect(daysFor("meeting-day")).toEqual(["2024-01-05", "2024-01-05"]);
    expect(daysFor("20/02/2024")).toEqual(["2024-02-20", "2024-02-20"]);
  });

  it("is the cell, and its answer by hand settles the meetings", async () => {
    const file = await fileOf(...points);
    const options = { as: "scores", into: await book(), rubrics: Object.values(rubrics) } as const;
    const answers = { rubric: "hd42-2025", by: "m-01", dates: "dmy", at: "meeting-day" };
    const { mapping, questions } = guessMapping(file, { ...options, answers });
    const [cell] = questions;
    if (cell === undefined) throw new Error("the cell is not asked");
    expect(questions.map(({ id }) => id)).toEqual(["cell"]);
    expect(answered(mapping, cell, "c-1")).toEqual(
      guessMapping(file, { ...options, answers: { ...answers, cell: "c-1" } }).mapping,
    );
  });

  it("is not the cell where everybody of the table is in one cell of the journal", async () => {
    const file = await fileOf("Họ và tên;Tháng 1;Tháng 2", `${nameOf("m-01")};x;x`);
    const { mapping, taken } = guessMapping(file, {
      as: "attendance",
      into: await book(),
      answers: { year: "2024" },
    });
    expect(mapping.set).toEqual({ cell: "c-1" });
    expect(taken.map(({ en }) => en)).toContain(
      "the cell: c-1, since the journal has everybody of the table in it",
    );
  });

  it("is a column that no header names", async () => {
    const lines = ["Họ và tên;Tự điền;Năm", "An;XS;2024"];
    const { questions } = await guessOf("levels", lines);
    expect(questions.map(({ id }) => id)).toContain("column.level");
    const { mapping } = await guessOf("levels", lines, { "column.level": "B" });
    expect(mapping.columns.map(({ is }) => is)).toEqual(["subject", "level", "year"]);
  });

  it("is which of two columns of one header, and the answer reads that one", async () => {
    const lines = ["Họ và tên;Tư cách;Ngày vào Đảng;Ngày vào Đảng", "An;Chính thức;01/01/2001;02/02/2012"];
    const given = { members: "make", "column.admittedOn": "D" };
    const { mapping } = await guessOf("members", lines, given);
    expect(mapping.columns.map(({ column, is }) => `${column} ${is}`)).toEqual([
      "A name",
      "A member",
      "B status",
      "C null",
      "D admittedOn",
    ]);
  });

  it("is the order of day and month where one day proves the order that offices do not write", async () => {
    const lines = (other: string) => ["Mã đảng viên;Ngày vào Đảng", `m-1;${other}`, "m-2;05/11/2021"];
    expect(idsIn(await guessOf("members", lines("12/31/2021")))).toContain("dates");
    expect(idsIn(await guessOf("members", lines("31/12/2021")))).not.toContain("dates");
  });

  it("is what a table of criteria down and months across is about", async () => {
    const file = await fileOf("Tiêu chí;T1;T2", "3.1;2;1", "1;3;4");
    const options = { as: "scores", into: await book(), rubrics: Object.values(rubrics) } as const;
    const answers = { cell: "c-1", rubric: "hd42-2025", by: "m-01", year: "2024", at: "meeting-day" };
    const { questions } = guessMapping(file, { ...options, answers: { year: "2024" } });
    expect(questions.find(({ id }) => id === "rubric")?.choices?.map(({ answer }) => answer)).toContain(
      "hd42-2025",
    );
    const { mapping } = guessMapping(file, { ...options, answers });
    expect(meant(mappedTable(file, mapping))).toEqual([
      "3.1|2|2024-01|2024-01-05",
      "3.1|1|2024-02|2024-02-05",
      "1|3|2024-01|2024-01-05",
      "1|4|2024-02|2024-02-05",
    ]);
  });

  it("is refused where the journal has none of the meetings", async () => {
    const file = await fileOf("Mã đảng viên;Tháng 1/2019;Tháng 2/2019", "m-01;x;x");
    const guess = () => guessMapping(file, { as: "attendance", answers: { cell: "c-1" } });
    expect(guess).toThrow("Import the meetings first");
    const [founded] = await book();
    if (founded === undefined) throw new Error("no journal");
    // Before anything is asked, where the journal has no meeting at all.
    const early = () => guessMapping(file, { as: "attendance", into: [founded] });
    expect(early).toThrow("Import the meetings first");
  });

  it("is whether a column of days that has another name is the one that is missing", async () => {
    const lines = ["Mã đảng viên;Xếp loại;Năm;Ban hành", "m-1;XS;2024;13/05/2024", "m-2;T;2024;23/07/2024"];
    const { questions } = await guessOf("levels", lines);
    const decidedOn = questions.find(({ id }) => id === "decidedOn");
    expect(decidedOn?.choices?.map(({ answer }) => answer)).toEqual(["D"]);
    const { table } = await guessOf("levels", lines, { decidedOn: "D" });
    expect(meant(table)).toEqual(["m-1|XS|2024|13/05/2024", "m-2|T|2024|23/07/2024"]);
  });

  it("is not who is meant where ids of the journal stand under the header of names", async () => {
    const file = await fileOf("Họ và tên;Xếp loại;Số thẻ", "m-01;XS;Đảng viên Thứ Nhất");
    const { mapping, questions } = guessMapping(file, { as: "levels", into: await book() });
    expect(questions.map(({ id }) => id)).not.toContain("members");
    expect(mapping.columns.map(({ is, by }) => [is, by])).toEqual([
      ["subject", undefined],
      ["level", undefined],
      [null, undefined],
    ]);
    const unknown = await guessOf("levels", ["Họ và tên;Xếp loại;Số thẻ", "0381;XS;Đảng viên Thứ Nhất"]);
    expect(unknown.questions.map(({ id }) => id)).toContain("column.subject");
  });

  it("is the standing of who has no day of recognition, under a head of two rows as well", async () => {
    const { questions } = await guessOf("members", [
      "Mã đảng viên;Ngày vào Đảng;",
      ";Dự bị;Chính thức",
      "m-1;01/01/2001;01/01/2002",
      "m-2;02/09/2023;",
    ]);
    expect(questions.find(({ id }) => id === "status")?.choices?.map(({ answer }) => answer)).toEqual([
      "probationary",
      "official",
      "leave",
    ]);
  });

  it("is told: the name in use, and why a column of ids is not read", async () => {
    const { mapping, taken } = await guessOf("members", [
      "Mã ĐV;Họ tên khai sinh;Họ tên đang dùng",
      "ĐV 1;AN;An",
    ]);
    expect(mapping.columns.map(({ is }) => is)).toEqual([null, null, "name", "member"]);
    expect(taken.map(({ en }) => en)).toEqual([
      "the column “Mã ĐV” is not taken for ids, since “ĐV 1” has characters that an id may not have",
      "names are read in the column “Họ tên đang dùng”",
    ]);
  });
});

describe("a row without a level", () => {
  it.each([
    ["in one column", ["Mã đảng viên;Xếp loại;Ghi chú", "m-1;XS;", "m-2;;Miễn"], "m-1|XS"],
    ["ticked", ["Mã đảng viên;HTXSNV;HTTNV;Ghi chú", "m-1;;x;", "m-2;;;Miễn"], "m-1|HTTNV"],
  ])("is asked about and left out, or has a problem: %s", async (_, lines, row) => {
    const { questions } = await guessOf("levels", lines);
    expect(questions.map(({ id }) => id)).toContain("noLevel");
    const left = await guessOf("levels", lines, { noLevel: "leave" });
    expect(meant(left.table)).toEqual([row]);
    expect(left.table.skipped?.map((each) => `${each.row} ${each.why}`)).toEqual(["3 told"]);
    const kept = await guessOf("levels", lines, { noLevel: "incomplete" });
    expect(kept.table.rows).toHaveLength(2);
  });
});

describe("a header", () => {
  it("may have short forms", async () => {
    const columnsOf = async (as: TableKindName, header: string) =>
      (await guessOf(as, [header, header.replaceAll(/[^;]+/g, "x")])).mapping.columns.map(({ is }) => is);
    expect(await columnsOf("discipline", "Hình thức;Số QĐ;Ngày QĐ;NGÀY QD")).toEqual([
      "form",
      "instrument",
      "decidedOn",
      null,
    ]);
    expect(await columnsOf("results", "Tổng số ĐV;TS ĐV;Tổng;XL")).toEqual(["listed", null, null, null]);
  });

  it("that is not known can be chosen where its cells are days or values of the list", async () => {
    const lines = [
      "Mã đảng viên;Hình thức;Ban hành;Quê",
      "m-1;cảnh cáo;3/5/2024;Huế",
      "m-2;khiển trách;3/6/2024;Huế",
    ];
    const { questions } = await guessOf("discipline", lines);
    const asked = questions.find(({ id }) => id === "decidedOn");
    expect(asked?.choices?.map(({ answer }) => answer)).toEqual(["C"]);
    const chosen = await guessOf("discipline", lines, { decidedOn: "C" });
    expect(chosen.mapping.columns.map(({ is }) => is)).toEqual(["member", "form", "decidedOn", null]);
    expect(chosen.questions.map(({ id }) => id)).toContain("dates");
    const same = await guessOf("discipline", lines, { decidedOn: "01/02/2024" });
    expect(same.mapping.set).toMatchObject({ decidedOn: "01/02/2024" });
  });
});

describe("an answer", () => {
  it("in words or as its code sets the same, and an answer that is none sets nothing", async () => {
    const { questions, mapping } = await guessOf("levels", ["Mã đối tượng;Xếp loại", "m-1;XS"]);
    const kind = questions.find(({ id }) => id === "kind");
    if (kind === undefined) throw new Error("the kind is not asked");
    expect(settingsOf(kind, "Chi bộ")).toEqual(settingsOf(kind, "cell"));
    expect(answered(mapping, kind, "cell").set).toEqual({ kind: "cell" });
  });
});

describe("a mapping", () => {
  it("keeps the name of any object as a name", async () => {
    const { mapping } = await guessOf("levels", ["Mã đảng viên;Xếp loại", "m-1;XS"]);
    const set = withSettings(mapping, { "/meetings/__proto__/2024-01": "h", "/members/__proto__": "m-1" });
    expect(Object.entries(set.meetings ?? {})).toEqual([["__proto__", { "2024-01": "h" }]]);
    expect(Object.entries(set.members ?? {})).toEqual([["__proto__", "m-1"]]);
    expect("2024-01" in {}).toBe(false);
  });

  it("reads the file of the next month by its headers, and not one whose title names another month", async () => {
    const lines = (month: string, header: string) => [`Tháng ${month}/2025;;`, header, "m-1;XS;x"];
    const { mapping } = await guessOf("levels", lines("5", "Mã đảng viên;Xếp loại;Ghi chú"));
    const moved = await fileOf(...lines("5", "Mã đảng viên;Ghi chú;Xếp loại"));
    expect(meant(mappedTable(moved, mapping))).toEqual(["m-1|x"]);
    const other = await fileOf(...lines("6", "Mã đảng viên;Xếp loại;Ghi chú"));
    expect(() => mappedTable(other, mapping)).toThrow(/2025-06/);
    const renamed = await fileOf(...lines("5", "Mã đảng viên;Loại;Ghi chú"));
    expect(() => mappedTable(renamed, mapping)).toThrow(/Xếp loại/);
  });

  it("that names no column of its kind, or a value that the column cannot have, is told with the place", async () => {
    const { file, mapping } = await guessOf("levels", ["Mã đảng viên;Xếp loại", "m-1;XS"]);
    const [first, second] = mapping.columns;
    if (first === undefined || second === undefined) throw new Error("no columns");
    const wrongName = { ...mapping, columns: [{ ...first, is: "person" }, second] };
    const wrongValue = { ...mapping, columns: [first, { ...second, marks: { A: "best" } }] };
    expect(() => mappedTable(file, wrongName)).toThrow("/columns/0/is");
    expect(() => mappedTable(file, wrongValue)).toThrow("/columns/1/marks/A");
  });
});
