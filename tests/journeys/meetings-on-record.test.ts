import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { importTable } from "../../src/cli/import/import-table.js";
import type { TableKindName } from "../../src/import/index.js";
import { base } from "../import/tables.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);

type Table = readonly [as: TableKindName, ...lines: string[]];

/** Imports tables one after the other, each into a new file. Returns the last file. */
const imported = async (name: string, tables: readonly Table[]): Promise<string> => {
  let into: string | undefined;
  for (const [nth, [as, ...lines]] of tables.entries()) {
    const out = file(`${name}-${nth}.jsonl`);
    write(folder, { [`${name}-${nth}.csv`]: lines.join("\n").replaceAll("|", ";") });
    const asked = { as, recordedBy: "office", recordedAt: "2022-01-05", out };
    const given = into === undefined ? asked : { ...asked, into };
    const { problems, text } = await importTable(file(`${name}-${nth}.csv`), given, "vi");
    if (problems) throw new Error(text);
    into = out;
  }
  return into ?? "";
};

const attendance: Table = [
  "attendance",
  "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Điểm danh|Lý do",
  "c-3|2021-11|05/11/2021 19:30|m-01|Có mặt|",
  "c-3|2021-11|05/11/2021 19:30|m-02|Có mặt|",
  "c-3|2021-11|05/11/2021 19:30|m-03|Vắng có lý do|ốm",
];
const grade: Table = [
  "grades",
  "Chi bộ|Buổi họp|Ngày quyết định|Xếp loại|Cấp quyết định|Số quyết định",
  "c-3|2021-11|08/11/2021|Tốt|b-1|15-QĐ/ĐU",
];

const asked = ["--year", "2021", "--under", "qd132-hd21-2019"];

describe("a meeting of which a table has the notice, the roll call and the grade", async () => {
  const journal = await imported("one", [...base, attendance, grade]);

  it("is held in the report, in what is due, and in the quality of the cell", () => {
    const line = "Sinh hoạt thường kỳ: đã họp 1, chưa có trong sổ ghi 11";
    const report = chibo("report", journal, ...asked);
    expect(report.stdout).toContain(`Chi bộ Ba (c-3): ${line}\n`);
    const quality = chibo("explain", journal, ...asked, "--quality", "c-3");
    expect(quality.stdout).toContain(`\n${line}\n`);
    const due = chibo("due", journal, "--year", "2021", "--by", "2021-12-31", "--as-of", "2022-01-06");
    expect(due).toMatchObject({
      stdout: `Không có việc nào đến hạn.\nChi bộ Ba (c-3): ${line}\n`,
      status: 0,
    });
    expect(chibo("report", journal, ...asked, "--lang", "en").stdout).toContain(
      "(c-3): Meetings, regular: held 1, not on record 11\n",
    );
  });

  it("is held for programs", () => {
    const { onRecord } = JSON.parse(chibo("report", journal, ...asked, "--json").stdout);
    expect(onRecord).toEqual([
      {
        organisation: "c-3",
        meetings: [
          { obligation: "regular-monthly", kind: "regular", counts: { held: 1, "not-on-record": 11 } },
        ],
      },
    ]);
  });

  it("gives no breach, and one notice of the other months", () => {
    const { findings } = JSON.parse(chibo("findings", journal, ...asked, "--json").stdout);
    const all: { code: string; severity: string; about: string }[] = findings;
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ severity }) => severity === "breach")).toEqual([]);
    expect(all.filter(({ code }) => /meeting/.test(code)).map(({ code, about }) => [code, about])).toEqual([
      ["meetings-not-on-record", "b-1"],
      ["meetings-not-on-record", "c-3"],
    ]);
  });
});

describe("a cancelled meeting in a table", async () => {
  const december = [
    "meetings",
    "Chi bộ|Mã buổi họp|Loại sinh hoạt|Của tháng|Thời gian họp|Cách họp|Ngày triệu tập",
    "c-3|2021-09|thường kỳ|09/2021|05/09/2021 19:30|trực tiếp|01/09/2021",
    "c-3|2021-10|thường kỳ|10/2021|05/10/2021 19:30|trực tiếp|01/10/2021",
  ] as const;
  const off: Table = [
    "cancellations",
    "Chi bộ|Buổi họp|Ngày hủy|Hình thức thay thế|Số văn bản|Lý do",
    "c-3|2021-09|03/09/2021|theo chỉ đạo của cấp trên|12-CV/ĐU|phòng dịch",
    "c-3|2021-10|04/10/2021|lấy ý kiến bằng văn bản||",
  ];
  const journal = await imported("off", [...base, attendance, december, off]);

  it("is recorded with its document and what stood in its place", () => {
    const recorded = readFileSync(journal, "utf8")
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each))
      .filter(({ type }) => type === "MeetingCancelled");
    expect(recorded.map(({ id, data }) => [id, data])).toEqual([
      [
        "meeting/c-3/2021-09@2",
        { instead: "superior-order", instrument: { number: "12-CV/ĐU" }, reason: "phòng dịch" },
      ],
      ["meeting/c-3/2021-10@2", { instead: "written-opinions" }],
    ]);
  });

  it("is replaced and no breach; its notice cites the entry and the document", () => {
    expect(chibo("report", journal, ...asked).stdout).toContain(
      "Chi bộ Ba (c-3): Sinh hoạt thường kỳ: đã họp 1, được thay thế 2, chưa có trong sổ ghi 9\n",
    );
    const { findings } = JSON.parse(chibo("findings", journal, ...asked, "--json").stdout);
    const all: { code: string; severity: string; events: string[]; details: object }[] = findings;
    expect(all.filter(({ severity }) => severity === "breach")).toEqual([]);
    const replaced = all.filter(({ code }) => code === "meeting-replaced");
    expect(replaced).toMatchObject([
      {
        severity: "notice",
        events: ["meeting/c-3/2021-09@2"],
        details: { instead: "superior-order", instrument: "12-CV/ĐU" },
      },
      { severity: "notice", events: ["meeting/c-3/2021-10@2"], details: { instead: "written-opinions" } },
    ]);
    expect(chibo("findings", journal, ...asked).stdout).toContain(
      "Buổi sinh hoạt tháng 09/2021 không tổ chức: theo chỉ đạo của cấp trên, văn bản số 12-CV/ĐU.",
    );
    expect(chibo("findings", journal, ...asked, "--lang", "en").stdout).toContain(
      "The meeting of 2021-10 was not held: by opinions in writing.",
    );
  });

  it("is refused twice, and with a word that no form has", async () => {
    const again = await imported("again", [...base, ["meetings", ...december.slice(1)], off]);
    const preview = (name: string, row: string) => {
      write(folder, { [name]: `Chi bộ;Buổi họp;Ngày hủy;Hình thức thay thế\n${row}` });
      return importTable(
        file(name),
        { as: "cancellations", recordedBy: "office", recordedAt: "2022-01-05", into: again },
        "vi",
      );
    };
    expect((await preview("second.csv", "c-3;2021-10;06/10/2021;họp chung với buổi khác")).text).toContain(
      "[refused]",
    );
    expect((await preview("word.csv", "c-3;2021-11;06/11/2021;nghỉ lễ")).text).toContain("[not-in-form]");
  });

  it("has its columns listed in both languages", () => {
    expect(chibo("import", "columns", "cancellations").stdout).toContain("  Hình thức thay thế\n");
    expect(chibo("import", "columns", "cancellations", "--lang", "en").stdout).toContain(
      "  Instead | instead\n",
    );
    expect(chibo("import", "table", "--help").stdout).toContain("hủy họp");
  });
});

describe("chibo report --open", async () => {
  const journal = await imported("open", [...base, attendance]);
  const open = (...args: string[]) => chibo("report", journal, ...asked, "--open", ...args);

  it("says in both languages what would settle each open level, and who records it", () => {
    const { stdout, status } = open();
    expect(status).toBe(0);
    expect(stdout).toMatch(/Chi bộ Ba \(c-3\).*\n {2}Thiếu .+ → \w+\.\w+.* \(.+ ghi\): 3 đồng chí/);
    const english = open("--lang", "en").stdout;
    expect(english).toMatch(/ {2}Lacking: .+ → \w+\.\w+.* \(recorded by .+\): 3 members/);
    expect(english.split("\n")).toHaveLength(stdout.split("\n").length);
  });

  it("says the same as data, and of one organisation where it is named", () => {
    const { open: all } = JSON.parse(open("--json").stdout);
    const { open: ofCell } = JSON.parse(open("--organisation", "c-3", "--json").stdout);
    const organisations = (each: { organisation: string }[]) => each.map(({ organisation }) => organisation);
    expect(organisations(all)).toEqual(expect.arrayContaining(["b-1", "c-3"]));
    expect(new Set(organisations(ofCell))).toEqual(new Set(["c-3"]));
  });

  it("knows no name that the journal does not have, and goes with no other form", () => {
    expect(open("--organisation", "c-9").status).toBe(2);
    expect(open("--cells").status).toBe(2);
  });
});
