import { describe, expect, it } from "vitest";
import {
  guessMapping,
  mappedTable,
  readSheets,
  settingsOf,
  type TableKindName,
} from "../../../src/import/index.js";
import { story } from "../../../src/testing/story.js";

const fileOf = (...lines: string[]) => readSheets(new TextEncoder().encode(lines.join("\n")));
const guessOf = async (as: TableKindName, lines: string[], answers: Record<string, string> = {}) => {
  const file = await fileOf(...lines);
  const guess = guessMapping(file, { as, answers });
  const table = mappedTable(file, guess.mapping);
  return {
    ...guess,
    table,
    asked: guess.questions.map(({ id }) => id),
    said: table.rows.map(({ cells }) =>
      cells.map(({ raw, said = raw, flaw }) => (flaw === undefined ? said : `!${flaw}`)).join("|"),
    ),
  };
};

describe("two columns of one header", () => {
  const lines = [
    "Họ và tên;Tư cách;Ngày vào Đảng;Ngày vào Đảng",
    "Tân Nhất;Chính thức;01/01/2001;02/02/2012",
  ];
  it.each([
    ["C", "01/01/2001"],
    ["D", "02/02/2012"],
  ])("are asked about, and the answer %s reads that column", async (answer, day) => {
    const { said, table } = await guessOf("members", lines, {
      "column.admittedOn": answer,
      members: "Tân Nhất=m-9",
    });
    expect(said).toEqual([`Tân Nhất|m-9|Chính thức|${day}`]);
    expect(table.unread).toEqual([`Ngày vào Đảng (${answer === "C" ? "D" : "C"})`]);
  });

  it("are two tables side by side where all headers come again", async () => {
    const side = guessOf("levels", ["Mã đối tượng;Xếp loại;;Mã đối tượng;Xếp loại", "m-1;XS;;m-3;T"]);
    await expect(side).rejects.toMatchObject({ code: "two-tables" });
  });
});

describe("a cross in columns with ticks", () => {
  const lines = ["Mã đảng viên;HTXSNV;HTTNV", "m-1;✓;✗", "m-3;✗;✓"];
  it("says yes or no, which is asked", async () => {
    expect((await guessOf("levels", lines)).asked).toContain("crosses");
    expect((await guessOf("levels", lines, { crosses: "no" })).said).toEqual(["m-1|HTXSNV", "m-3|HTTNV"]);
    const yes = await guessOf("levels", lines, { crosses: "yes" });
    expect(yes.said).toEqual(["m-1|!stated-twice", "m-3|!stated-twice"]);
  });

  it("is no tick where nobody was asked, and an x alone is one", async () => {
    const { said } = await guessOf("levels", ["Mã đảng viên;HTXSNV;HTTNV", "m-1;×;", "m-3;;×"]);
    expect(said).toEqual(["m-1|!not-a-tick", "m-3|!not-a-tick"]);
    const x = await guessOf("levels", ["Mã đảng viên;HTXSNV;HTTNV", "m-1;x;", "m-3;;X"]);
    expect([x.said, x.asked.includes("crosses")]).toEqual([["m-1|HTXSNV", "m-3|HTTNV"], false]);
    const mixed = await guessOf("levels", ["Mã đảng viên;HTXSNV;HTTNV", "m-1;v;x", "m-3;x;v"]);
    expect(mixed.asked).toContain("crosses");
  });
});

describe("an answer to parts", () => {
  it("may name what has the marks of the answer in it", async () => {
    const lines = ["Chi bộ,Mã đảng viên,Xếp loại", "Chi bộ A; B,m-1,XS", "Chi bộ C,m-2,T"];
    const file = await fileOf(...lines);
    const { questions } = guessMapping(file, { as: "members" });
    const units = questions.find(({ id }) => id === "organisations");
    if (units === undefined) throw new Error("the units are not asked");
    const [first, second] = units.parts ?? [];
    expect(settingsOf(units, "Chi bộ A; B=c-1; Chi bộ C=c-2")).toEqual({
      [first?.at[0] ?? ""]: "c-1",
      [second?.at[0] ?? ""]: "c-2",
    });
    expect(settingsOf(units, "Chi bộ A; B=c-1; Chi bộ C")).toBeUndefined();
  });
});

describe("the ids of namesakes", () => {
  const fees = (...rows: string[]) => ["Họ và tên;Tháng;Số tiền;Ngày nộp", ...rows];
  const first = fees(
    "Nguyễn Văn Nam;2021-03;10000;05/03/2021",
    "Nguyễn Văn Nam;2021-03;20000;05/03/2021",
    "Lê Cường;2021-03;30000;05/03/2021",
  );
  const doubled = {
    doubles: "Nguyễn Văn Nam (2)=m-1; Nguyễn Văn Nam (3)=m-2",
    members: "Lê Cường=m-4",
  };

  it("stay with their names when the rows of the next month stand in another order", async () => {
    const { said, mapping } = await guessOf("fees", first, doubled);
    expect(said.map((each) => each.split("|")[0])).toEqual(["m-1", "m-2", "m-4"]);
    const next = fees(
      "Lê Cường;2021-04;30000;05/04/2021",
      "Nguyễn Văn Nam;2021-04;10000;05/04/2021",
      "Nguyễn Văn Nam;2021-04;20000;05/04/2021",
    );
    const { rows } = mappedTable(await fileOf(...next), mapping);
    expect(rows.map(({ cells: [cell] }) => cell?.said ?? cell?.flaw)).toEqual([
      "m-4",
      "name-not-known",
      "name-not-known",
    ]);
  });

  it("are asked where one of them stands in another cell, and belong to that cell", async () => {
    const lines = [
      "Mã chi bộ;Họ và tên;Tư cách;Ngày vào Đảng",
      "c-1;Trần Thị Bình;Chính thức;02/02/2012",
      "c-2;Trần Thị Bình;Dự bị;01/01/2021",
    ];
    const into = story("cell/c-1")
      .happened("MemberEnrolled", { member: "m-3", status: "official", on: "2020-01-01" }, "2020-01-01")
      .happened("MemberNamed", { member: "m-3", name: "Trần Thị Bình" }, "2020-01-01");
    const file = await fileOf(...lines);
    const guess = guessMapping(file, { as: "members", into });
    expect(guess.mapping.members).toEqual({ "c-1": { "Trần Thị Bình": "m-3" } });
    expect(guess.questions.find(({ id }) => id === "doubles")?.parts).toEqual([
      { said: "Trần Thị Bình (3)", at: ["/members/c-2/Trần Thị Bình"] },
    ]);
    const { mapping } = guessMapping(file, { as: "members", into, answers: { doubles: "make" } });
    const turned = [lines[0] ?? "", lines[2] ?? "", lines[1] ?? ""];
    const table = mappedTable(await fileOf(...turned), mapping);
    const at = table.header.cells.findIndex(({ raw }) => raw === "member");
    expect(table.rows.map(({ cells }) => cells[at]?.said)).toEqual(["dv-01", "m-3"]);
  });
});

describe("the notes of a table on its marks", () => {
  const levels = (...notes: string[]) => ["Mã đảng viên;Xếp loại", "m-1;A", "m-2;B", ...notes];

  it("are told where they are used, and asked where they disagree", async () => {
    const one = await guessOf("levels", levels('"A: xuất sắc; B: không hoàn thành";'));
    expect(one.taken.map(({ vi }) => vi)).toContain(
      "theo ghi chú của bảng: A: xuất sắc; B: không hoàn thành",
    );
    const two = await guessOf("levels", [
      '"A: xuất sắc; B: không hoàn thành";',
      ...levels('"A: không hoàn thành; B: xuất sắc";'),
    ]);
    expect(two.asked).toContain("marks.level");
    expect(two.mapping.columns[1]?.marks).toBeUndefined();
  });

  it("are asked where they give a short name another meaning than it has", async () => {
    const lines = ["Mã đảng viên;Xếp loại", "m-1;XS", "m-2;T", '"XS: không hoàn thành; T: tốt";'];
    const { asked } = await guessOf("levels", lines);
    expect(asked).toContain("marks.level");
    const answered = await guessOf("levels", lines, { "marks.level": "XS=unfulfilled" });
    expect([answered.asked.includes("marks.level"), answered.said]).toEqual([
      false,
      ["m-1|unfulfilled", "m-2|T"],
    ]);
  });

  it("that give a mark another meaning than the mapping are a problem", async () => {
    const { mapping } = await guessOf("levels", levels('"A: xuất sắc; B: không hoàn thành";'));
    const other = await fileOf(...levels('"A: không hoàn thành; B: xuất sắc";'));
    expect(() => mappedTable(other, mapping)).toThrow(/A means “không hoàn thành”/);
    const short = await fileOf("Mã đảng viên;Xếp loại", "m-1;XS", '"XS: không hoàn thành; T: tốt";');
    expect(() => mappedTable(short, mapping)).toThrow(/XS means/);
  });
});

describe("a header with words that change what it states", () => {
  it.each([
    ["levels", "Mã đảng viên;Mức xếp loại (chi bộ đề nghị)", "m-1;XS"],
    ["levels", "Mã đảng viên;Xếp loại (dự kiến)", "m-1;XS"],
    ["levels", "Mã đảng viên;Mức xếp loại (năm 2020)", "m-1;XS"],
    ["levels", "Mã đảng viên;HTXSNV (đề nghị);HTTNV (đề nghị)", "m-1;x;"],
    ["fees", "Mã đảng viên;Số tiền (phải nộp)", "m-1;10000"],
  ] as const)("is not read, and told: %s %s", async (as, header, row) => {
    const { said, taken } = await guessOf(as, [header, row]);
    expect(said).toEqual(["m-1"]);
    expect(taken.map(({ vi }) => vi)).toContainEqual(expect.stringContaining("làm đổi nghĩa"));
  });

  it("is not read below a heading with such words", async () => {
    const lines = ["Mã đảng viên;Tự xếp loại;", ";HTXSNV;HTTNV", "m-1;x;", "m-2;;x"];
    expect((await guessOf("levels", lines)).said).toEqual(["m-1", "m-2"]);
  });

  it("is read where the brackets list codes, units or numbers", async () => {
    const { said } = await guessOf("levels", ["Mã đảng viên;Xếp loại (XS, T, HT, KHT)", "m-1;XS"]);
    expect(said).toEqual(["m-1|XS"]);
  });
});

describe("a mapping for a file with two columns of one header", () => {
  it("does not read a file whose columns moved", async () => {
    const { mapping } = await guessOf("levels", ["Mã đảng viên;Lớp;Xếp loại;Xếp loại", "m-1;a;XS;T"], {
      "column.level": "D",
    });
    const moved = await fileOf("Mã đảng viên;Lớp;Tổ;Xếp loại;Xếp loại", "m-1;a;1;XS;T");
    expect(() => mappedTable(moved, mapping)).toThrow(/Xếp loại/);
  });
});
