import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Importing, importTable } from "../../src/cli/import/import-table.js";
import { Failure } from "../../src/cli/shared/failure.js";
import type { Result } from "../../src/cli/shared/output.js";
import { type ImportPreview, readSheets, type TableKindName } from "../../src/import/index.js";
import { tableKinds } from "../../src/import/kinds/table-kinds.js";
import { base, workbook } from "../import/tables.js";
import { chibo, chiboBuilt } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(file(name), "utf8");

const who = { recordedBy: "office", recordedAt: "2022-01-05" } as const;
const table = (name: string, lines: readonly string[]): string => {
  write(folder, { [name]: lines.join("\n").replaceAll("|", ";") });
  return file(name);
};
const run = (name: string, as: TableKindName, more: Partial<Importing> = {}): Promise<Result> =>
  importTable(file(name), { as, ...who, ...more }, "vi");
const dataOf = ({ data }: Result) => data as ImportPreview & { written: boolean };

const header = "Mã đảng viên|Tư cách|Từ ngày";
table("members.csv", [header, "m-04|dự bị|01/01/2021", "m-05|dự bị|31/02/2021", "m-01|dự bị|01/01/2021"]);

/** Imports the journal of the cell table by table, each into a new file. */
const begun = async (): Promise<string> => {
  let into: string | undefined;
  for (const [nth, [as, ...lines]] of base.entries()) {
    const out = file(`begun-${nth}.jsonl`);
    table(`begun-${nth}.csv`, lines);
    const { problems } = await run(`begun-${nth}.csv`, as, { out, ...(into === undefined ? {} : { into }) });
    if (problems) throw new Error(`begun-${nth}.csv`);
    into = out;
  }
  return into ?? "";
};
const into = await begun();

describe("chibo import", () => {
  const given = { into, set: ["cell=c-3"] };

  it("previews what it would record in counts and examples, each problem with its row, and writes nothing", async () => {
    const { text: told, problems } = await run("members.csv", "members", given);
    expect(problems).toBe(true);
    expect(told).toBe(
      [
        "Sẽ ghi:",
        "  1 đảng viên vào danh sách (c-3)",
        "      Đảng viên: m-04",
        "      Tư cách đảng viên: 1 đảng viên dự bị",
        "      Có trong danh sách ngày: 01/01/2021",
        "        m-04 — Tư cách đảng viên: đảng viên dự bị; Có trong danh sách ngày: 01/01/2021",
        "3 dòng: 1 dòng mới, 0 dòng đã có trong sổ ghi, 2 dòng có lỗi.",
        '  [impossible-date] Dòng 3, cột "Từ ngày", "31/02/2021": không có ngày này trong lịch. Ghi đúng ngày: dd/MM/yyyy, như 05/11/2021.',
        '  [refused] Dòng 4, cột "Mã đảng viên", "m-01": không ghi được vào sổ ghi: “m-01” đang có tên trong danh sách đảng viên. Ghi việc rời danh sách trước, hoặc đính chính mục đã ghi. Không có gì của dòng này được ghi; hãy sửa bảng, hoặc ghi trước điều còn thiếu rồi nhập lại.',
        "Đây là bản xem trước; chưa ghi gì. Hãy sửa các dòng có lỗi trong bảng; hoặc thêm --out <tệp> --accept-rest để ghi các dòng không lỗi.",
      ].join("\n"),
    );
  });

  it("writes no file where a row has a problem", async () => {
    const result = await run("members.csv", "members", { ...given, out: file("refused.jsonl") });
    expect([result.problems, dataOf(result).written]).toEqual([true, false]);
    expect(result.text).toContain("--accept-rest");
    expect(existsSync(file("refused.jsonl"))).toBe(false);
  });

  it("writes the rest where it is accepted, the journal so far untouched before it, and the other rows as they stood", async () => {
    const before = readFileSync(into, "utf8");
    const out = file("rest.jsonl");
    const result = await run("members.csv", "members", { ...given, out, acceptRest: true });
    expect([result.problems, dataOf(result).written]).toEqual([true, true]);
    expect(text("rest.jsonl").startsWith(before)).toBe(true);
    expect(
      text("rest.jsonl")
        .slice(before.length)
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).data.member),
    ).toEqual(["m-04"]);
    const { sheets } = await readSheets(readFileSync(file("rest.jsonl.rejected.xlsx")));
    expect(sheets[0]?.rows.map(({ row, cells }) => [row, cells[0]?.raw])).toEqual([
      [1, "Mã đảng viên"],
      [3, "m-05"],
      [4, "m-01"],
    ]);
    expect(readFileSync(into, "utf8")).toBe(before);
    expect(chibo("journal", "check", out).status).toBe(0);
    const again = run("members.csv", "members", { ...given, out, acceptRest: true });
    await expect(again).rejects.toMatchObject({ code: "file-exists" });
    const second = await run("members.csv", "members", {
      set: given.set,
      into: out,
      out: file("second.jsonl"),
      acceptRest: true,
    });
    expect(second.text).toContain("Không có gì mới");
    expect(dataOf(second).totals).toEqual({ rows: 3, new: 0, recorded: 1, problems: 2, events: 0 });
    expect([existsSync(file("second.jsonl")), existsSync(file("second.jsonl.rejected.xlsx"))]).toEqual([
      false,
      false,
    ]);
  });

  it("puts neither file in its place where one of them is there already", async () => {
    write(folder, { "half.jsonl.rejected.xlsx": "" });
    const half = run("members.csv", "members", { ...given, out: file("half.jsonl"), acceptRest: true });
    await expect(half).rejects.toMatchObject({ code: "file-exists" });
    expect(existsSync(file("half.jsonl"))).toBe(false);
  });

  it("goes on behind a journal whose last line does not end", async () => {
    writeFileSync(file("open.jsonl"), readFileSync(into, "utf8").trimEnd());
    table("one.csv", [header, "m-06|dự bị|01/01/2021"]);
    const out = file("closed.jsonl");
    await run("one.csv", "members", { ...given, into: file("open.jsonl"), out });
    expect(chibo("journal", "check", out)).toMatchObject({ status: 0 });
  });

  it.each<[string, string, Partial<Importing>, string]>([
    ["a file that is not there", "none.csv", {}, "no-file"],
    ["a value that is none", "members.csv", { set: ["cell"] }, "usage"],
    ["a moment that is none", "members.csv", { recordedAt: "31/02/2022" }, "usage"],
    ["an id that is none", "members.csv", { recordedBy: "Văn phòng" }, "usage"],
    ["a table that is none", "quote.csv", {}, "not-usable"],
    ["a journal with lines to mend", "members.csv", { into: file("broken.jsonl") }, "not-usable"],
    ["a sheet that is not known", "members.csv", { rubric: ["none"] }, "unknown-rubric"],
  ])("says what to do about %s", async (_, name, more, code) => {
    write(folder, { "quote.csv": 'a;b\n1;"2', "broken.jsonl": "không phải JSON\n" });
    const failed = await run(name, "members", more).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Failure);
    expect(failed).toMatchObject({ code });
  });

  it("lists the columns of each kind, as text and as data", () => {
    expect(chibo("import", "columns", "levels").stdout).toContain("  Mức xếp loại | Xếp loại | ");
    expect(chibo("import", "columns", "levels", "--lang", "en").stdout).toContain("  Level | level\n");
    const all = JSON.parse(chibo("import", "columns", "--json").stdout);
    expect(all.map(({ kind }: { kind: string }) => kind)).toEqual(Object.keys(tableKinds));
    expect(chibo("import", "members.csv", "--as", "sao").status).toBe(2);
    expect(chibo("import", "table", "--help", "--lang", "en").stdout).toContain("one value for all rows");
  });

  it("takes a workbook as built, and ends with 0, 1 or 2", async () => {
    const cells = (...values: string[]) => values.map((value) => ({ value }));
    const sheet = {
      sheet: "Đảng viên",
      data: [
        cells("Chi bộ", "Mã đảng viên", "Tư cách", "Từ ngày"),
        cells("c-3", "m-07", "dự bị", "01/01/2021"),
      ],
    };
    writeFileSync(file("members.xlsx"), await workbook(sheet));
    const built = (...args: string[]) =>
      chiboBuilt(
        "import",
        file("members.xlsx"),
        "--as",
        "members",
        "--recorded-by",
        "office",
        "--recorded-at",
        "2022-01-05",
        ...args,
      );
    const fine = built("--into", into, "--out", file("built.jsonl"), "--json");
    expect([fine.status, fine.stderr, JSON.parse(fine.stdout).totals.new]).toEqual([0, "", 1]);
    expect(built().status).toBe(1);
    expect(built("--sheet", "2")).toMatchObject({ status: 2, stdout: "" });
  });
});
