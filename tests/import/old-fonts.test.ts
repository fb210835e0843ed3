import { describe, expect, it } from "vitest";
import { asFont, evidenceOf } from "../../src/import/file/old-fonts.js";
import { isSyllable } from "../../src/import/file/syllable.js";
import { guessMapping, mappedTable, readSheets } from "../../src/import/index.js";
import { inTcvn3, inVni } from "./old-fonts.js";
import { bytesOf } from "./tables.js";

const small = [
  ..."aàáảãạăằắẳẵặâầấẩẫậđeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ",
  ..."bcdghklmnpqrstvx 0123456789.,-",
];

describe("a text of an old font", () => {
  it.each(small)("is read as the font shows it: %s", (letter) => {
    expect(asFont(inTcvn3(letter), "tcvn3")).toBe(letter);
    expect(asFont(inVni(letter), "vni")).toBe(letter);
    const capital = letter.toUpperCase();
    expect(asFont(inVni(capital), "vni")).toBe(capital);
    expect(asFont(`TH${inTcvn3(capital)}NG`, "tcvn3")).toBe(`TH${capital}NG`);
  });

  it("is none where a sign of it is no letter of the font", () => {
    expect(asFont("Hoà", "tcvn3")).toBeUndefined();
    expect(asFont("Bø", "vni")).toBeUndefined();
    expect(asFont("Ệ", "tcvn3")).toBeUndefined();
  });
});

const words =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Thúy Thuỷ Quý Quỳnh Uyên Nghĩa Giáp Giếng Khuê Hoè Ngoặc Huyết Tuyết Quốc Lượng Khuỷu Yến Nghị Ươm Oanh Ích".split(
    " ",
  );

describe("a Vietnamese syllable", () => {
  it.each(words)("is spelled so: %s", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase())).toBe(true);
    expect(isSyllable(word.normalize("NFD"))).toBe(true);
  });

  it.each([
    "Müller",
    "Café",
    "Nguyeãn",
    "NguyÔn",
    "Trànn",
    "họcs",
    "Hòá",
    "các̀",
    "cach̀",
    "hòc",
    "leõ",
    "",
    "ngố2",
  ])("is not spelled so: %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("the font of a text", () => {
  it("is never another than its own", () => {
    for (const first of words)
      for (const second of words) {
        const name = `${first} Thị ${second}`;
        expect(evidenceOf(name)).toBeUndefined();
        expect(evidenceOf(inTcvn3(name))?.fonts).toContain("tcvn3");
        expect(evidenceOf(inVni(name))?.fonts).toContain("vni");
      }
  });

  it("is not to be seen in plain characters", () => {
    expect(evidenceOf("Cao Thanh Long, 05/11/2021")).toBeUndefined();
  });
});

const read = async (...lines: readonly string[]) => {
  const { sheets } = await readSheets(bytesOf(lines.join("\n")));
  return sheets.map(({ rows, remarks }) => ({
    rows: rows.map(({ cells }) =>
      cells.map(({ raw, original, flaw }) =>
        [raw, ...((original ?? flaw) ? [original ?? flaw] : [])].join(" < "),
      ),
    ),
    remarks: remarks.map(({ code, facts }) => [code, facts]),
  }))[0];
};

describe("a table with texts of old fonts", () => {
  it("is read as it is shown, cell by cell, and says so", async () => {
    expect(
      await read(
        `${inTcvn3("Họ và tên")};Ghi chú`,
        `${inTcvn3("Trương Văn Bường")};${inVni("Có phép")}`,
        "Đặng Văn Ba;Vắng",
        `${inTcvn3("ĐOÀN THỊ CÚC")};`,
      ),
    ).toEqual({
      rows: [
        ["Họ và tên < Hä vµ tªn", "Ghi chú"],
        [`Trương Văn Bường < ${inTcvn3("Trương Văn Bường")}`, "Có phép < Coù pheùp"],
        ["Đặng Văn Ba", "Vắng"],
        ["ĐOÀN THỊ CÚC < §OµN THÞ CóC", ""],
      ],
      remarks: [
        [
          "old-font-read",
          {
            font: "TCVN3",
            cells: 3,
            examples: [
              { original: "Hä vµ tªn", shown: "Họ và tên" },
              { original: expect.anything(), shown: "Trương Văn Bường" },
              { original: "§OµN THÞ CóC", shown: "ĐOÀN THỊ CÚC" },
            ],
          },
        ],
        ["old-font-read", { font: "VNI", cells: 1, examples: [{ original: "Coù pheùp", shown: "Có phép" }] }],
      ],
    });
  });

  it("keeps what is good Unicode, and what is no Vietnamese", async () => {
    const lines = [
      "Họ tên;Ghi chú",
      "Lê Anh;Có",
      "Bé Hà;Müller, Café",
      "Y Blŏk;ĐV 5 m² «Khá»",
      "Ðỗ Văn Ba;Số¹",
    ];
    const { rows, remarks } = (await read(...lines)) ?? {};
    expect(rows).toEqual(lines.map((line) => line.split(";")));
    expect(remarks).toEqual([]);
  });

  it("marks a text that could be of its column's font as well as Unicode", async () => {
    const { rows } = (await read("STT;Ten", `1;${inTcvn3("Hoàng Thị Bình")}`, "2;Lê Anh", "3;Đỗ Ba")) ?? {};
    expect(rows).toEqual([
      ["STT", "Ten"],
      ["1", "Hoàng Thị Bình < Hoµng ThÞ B×nh"],
      ["2", "Lê Anh < old-font"],
      ["3", "Đỗ Ba"],
    ]);
  });

  it("marks a text with signs within its words, which nobody typed so", async () => {
    const { rows } = (await read("Ten", "Y Bl« Niª", "Đỗ V¨n Ba")) ?? {};
    expect(rows).toEqual([["Ten"], ["Y Bl« Niª < old-font"], ["Đỗ V¨n Ba < old-font"]]);
  });
});

describe("texts whose font is in doubt", () => {
  const lines = [
    "STT;Mã đảng viên;Họ tên",
    `1;m-01;${inTcvn3("Hoàng Thị Bình")}`,
    "2;m-02;Lê Anh",
    "3;m-03;Bé Ba",
  ];
  const names = async (answers: Readonly<Record<string, string>>) => {
    const file = await readSheets(bytesOf(lines.join("\n")));
    const set = { cell: "c-3", status: "official", on: "01/01/2021" };
    const { mapping, questions } = guessMapping(file, { as: "members", set, answers });
    const { rows, header } = mappedTable(file, mapping);
    const name = header.cells.findIndex(({ raw }) => raw === "name");
    return { questions, said: rows.map(({ cells }) => cells[name]?.flaw ?? cells[name]?.raw) };
  };

  it("are asked about once, and not read until the answer", async () => {
    const { questions, said } = await names({});
    expect(said).toEqual(["Hoàng Thị Bình", "old-font", "old-font"]);
    expect(
      questions.map(({ id, ask, choices }) => [id, ask.vi, choices?.map(({ means }) => means.vi)]),
    ).toEqual([
      [
        "fonts",
        "Có 2 ô đọc được theo nhiều phông chữ: “Lê Anh”, “Bé Ba”. Các ô này dùng phông nào?",
        ["TCVN3 (.VnTime): “Lờ Anh”, “Bộ Ba”", "Unicode: đúng như đang ghi"],
      ],
    ]);
  });

  it.each([
    ["unicode", ["Hoàng Thị Bình", "Lê Anh", "Bé Ba"]],
    ["tcvn3", ["Hoàng Thị Bình", "Lờ Anh", "Bộ Ba"]],
  ])("are read as the answer says: %s", async (fonts, expected) => {
    expect(await names({ fonts })).toEqual({ questions: [], said: expected });
  });
});
