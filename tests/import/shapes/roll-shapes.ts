import { inTcvn3, inUtf16, inVni, inWindows1258 } from "../../support/old-encodings.js";
import { delimited, type Page, serialOf, spreadsheetOf, type Written } from "../../support/spreadsheet.js";
import { bytesOf } from "../tables.js";
import { type Fact, ids, nameOf, type Shape, withMembers, withOrganisations } from "./shape.js";

const blanks = (count: number): null[] => Array.from({ length: count }, () => null);

/** A member who is on the roll, with a name. */
const enrolled = (
  cell: string,
  member: string,
  name: string,
  more: {
    readonly status?: string;
    readonly on: string;
    readonly admittedOn?: string;
    readonly recognisedOn?: string;
  },
): Fact[] => [
  [`cell/${cell}`, "MemberEnrolled", { member, status: "official", ...more }],
  [`cell/${cell}`, "MemberNamed", { member, name }],
];

const formHeader: readonly Written[] = [
  "CHI BỘ",
  "HỌ TÊN KHAI SINH",
  "HỌ TÊN ĐANG DÙNG",
  "SỐ THẺ ĐẢNG VIÊN",
  "GIỚI TÍNH",
  "NGÀY, THÁNG, NĂM SINH",
  "QUÊ QUÁN",
  "ĐỊA CHỈ",
  "NƠI THỰC TẾ CƯ TRÚ",
  "DÂN TỘC",
  "TÔN GIÁO",
  "NGÀY VÀO ĐẢNG",
  "NGÀY CHÍNH THỨC",
  "NGÀY VÀO ĐOÀN",
  "CHỨC VỤ HIỆN NAY",
  null,
  "TRÌNH ĐỘ HỌC VẤN, HỌC VỊ (ĐH, CĐ; ThS, TS)",
  "TRÌNH ĐỘ NGOẠI NGỮ",
  "LÝ LUẬN CHÍNH TRỊ (CC, TC, SC)",
  "CHÍNH SÁCH CÓ CÔNG (TB, LS)",
  "TÌNH TRẠNG QUẢN LÝ",
  null,
  "ĐÃ NHẬN HUY HIỆU ĐẢNG (50, 40, 30)",
  "KHEN THƯỞNG",
  "KỶ LUẬT\n(KTr, CCa, CCh, KT)",
];
const formPerson = (
  nth: number,
  {
    cell,
    admitted,
    official = "",
    post,
    managed = null,
    left = null,
    discipline = null,
  }: {
    readonly cell: number;
    readonly admitted: string;
    readonly official?: string;
    readonly post: string;
    readonly managed?: string | null;
    readonly left?: string | null;
    readonly discipline?: string | null;
  },
): Written[] => {
  const name = nameOf(ids[nth] ?? "");
  return [
    `Chi bộ ${cell}`,
    name.toUpperCase(),
    name,
    `0000000${nth + 1}`,
    nth % 2 === 0 ? "Nam" : "Nữ",
    `0${nth + 1}/01/1961`,
    "Xã A",
    "Số 1",
    "Số 1",
    "Kinh",
    "Không",
    admitted,
    official,
    null,
    post,
    null,
    "ĐH",
    "A",
    "TC",
    null,
    managed,
    left,
    null,
    null,
    discipline,
  ];
};

/** The facts of a person of the form, under the name in use and not the one at birth in capitals. */
const formMember = (nth: number, cell: number, admittedOn: string, recognisedOn: string): Fact[] =>
  enrolled(`c-${cell}`, `0000000${nth + 1}`, nameOf(ids[nth] ?? ""), {
    on: "2024-01-01",
    admittedOn,
    recognisedOn,
  });

/** The form of party members of a ward: heads of two organisations, two rows of headers, a row of column numbers with a gap. */
const wardForm: Shape = {
  file: "phieu-dang-vien.xlsx",
  is: "the form of party members of a ward",
  as: "members",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Phieu Dang Vien (BM1)",
        rows: [
          [...blanks(6), "ĐẢNG CỘNG SẢN VIỆT NAM"],
          [],
          ["ĐẢNG BỘ THÀNH PHỐ X"],
          ["ĐẢNG BỘ QUẬN Y"],
          ["ĐẢNG BỘ PHƯỜNG Z"],
          [],
          ["PHIẾU ĐẢNG VIÊN"],
          formHeader,
          [
            ...blanks(14),
            "Đảng (BT, PBT, CUV, ĐV)",
            "Chính quyền, Đoàn thể",
            ...blanks(4),
            "ĐANG QUẢN LÝ (ĐSH, MSH, CT)",
            "KHÔNG CÒN QUẢN LÝ (TT, CĐi, CĐT, XT, CR, KT)",
          ],
          [
            ...Array.from({ length: 10 }, (_, nth) => nth + 1),
            ...Array.from({ length: 15 }, (_, nth) => nth + 12),
          ],
          formPerson(0, {
            cell: 2,
            admitted: "03/02/1981",
            official: "03/02/1982",
            post: "BT",
            managed: "ĐSH",
            discipline: "KTr",
          }),
          formPerson(1, {
            cell: 1,
            admitted: "03/02/1982",
            official: "03/02/1983",
            post: "PBT",
            managed: "MSH",
          }),
          formPerson(2, { cell: 2, admitted: "03/02/1983", post: "CUV", managed: "CT" }),
          formPerson(3, { cell: 1, admitted: "03/02/1984", official: "03/02/1985", post: "ĐV", left: "CĐi" }),
          formPerson(4, { cell: 2, admitted: "03/02/1985", official: "03/02/1986", post: "ĐV", left: "TT" }),
          formPerson(5, { cell: 1, admitted: "03/02/1986", official: "03/02/1987", post: "ĐV", left: "XT" }),
          [],
          ["Ghi chú:", " - CT: chuyển sinh hoạt tạm; SHT: sinh hoạt tạm"],
        ],
        merges: [
          "A7:Y7",
          ..."ABCDEFGHIJKLMNQRSTWXY".split("").map((column) => `${column}8:${column}9`),
          "O8:P8",
          "U8:V8",
        ],
      },
    ]),
  into: withOrganisations,
  answers: {
    status: "probationary",
    on: "01/01/2024",
    stateOn: "15/01/2024",
    "marks.state": "TT=died; XT=struck",
    sameBaseOrganisation: "yes",
  },
  facts: [
    ...formMember(0, 2, "1981-02-03", "1982-02-03"),
    ...formMember(1, 1, "1982-02-03", "1983-02-03"),
    ["cell/c-1", "MemberExempted", { member: "00000002", on: "2024-01-15" }],
    ...enrolled("c-2", "00000003", nameOf(ids[2] ?? ""), {
      status: "probationary",
      on: "2024-01-01",
      admittedOn: "1983-02-03",
    }),
    [
      "cell/c-2",
      "MemberTemporarilyTransferredOut",
      { member: "00000003", sameBaseOrganisation: true, on: "2024-01-15" },
    ],
    ...formMember(3, 1, "1984-02-03", "1985-02-03"),
    ["cell/c-1", "MemberTransferredOut", { member: "00000004", on: "2024-01-15" }],
    ...formMember(4, 2, "1985-02-03", "1986-02-03"),
    ["cell/c-2", "MemberDied", { member: "00000005", on: "2024-01-15" }],
    ...formMember(5, 1, "1986-02-03", "1987-02-03"),
    ["cell/c-1", "MemberRemoved", { member: "00000006", on: "2024-01-15", ground: "xóa tên" }],
  ],
};

const exportHeader =
  "Mã ĐV,Số Thẻ,Họ Tên,Số CCCD,Ngày Sinh,Giới Tính,Dân Tộc,Tôn Giáo,Quê Quán,Thường Trú,Nơi Sinh,Nơi Ở,Ngày Vào Đảng,Ngày Chính Thức,Số ĐT,Email,Chi Bộ,Chức Vụ Đảng,Chức Vụ CQ,Trình Độ LLCT,Chuyên Môn";
const exportRow = (
  nth: number,
  admitted: string,
  official: string,
  cell: string,
  post: string,
): Written[] => [
  `DV0${nth}`,
  `0000000${nth}`,
  nameOf(`m-0${nth}`),
  `00000000000${nth}`,
  "7/2/1980",
  "Nam",
  "Kinh",
  "Không",
  "Phố A, phường B",
  "Phố A, phường B",
  "X",
  "X",
  admitted,
  official,
  "900000000",
  "a@example.invalid",
  cell,
  post,
  "Chủ tịch xã",
  "Cao cấp",
  "Kỹ sư",
];

/** The file that a program of members writes: CSV with a mark of its encoding, days of one and two figures. */
const programExport: Shape = {
  file: "dang-vien-export.csv",
  is: "the export of a program of members",
  as: "members",
  bytes: () =>
    bytesOf(
      `\uFEFF${exportHeader}\r\n${delimited([
        exportRow(1, "7/2/1999", "7/2/2000", "Chi bộ 2", "Bí thư"),
        exportRow(2, "08/09/2010", "08/09/2011", "Chi bộ 1", "Phó bí thư"),
        exportRow(3, "7/12/2011", "7/12/2012", "Chi bộ 2", "Đảng viên"),
        exportRow(4, "16/8/2012", "16/8/2013", "Chi bộ 1", "Đảng viên"),
      ])}\r\n`,
    ),
  into: withOrganisations,
  answers: { on: "01/01/2024" },
  facts: [
    ...enrolled("c-2", "DV01", nameOf("m-01"), {
      on: "2024-01-01",
      admittedOn: "1999-02-07",
      recognisedOn: "2000-02-07",
    }),
    ...enrolled("c-1", "DV02", nameOf("m-02"), {
      on: "2024-01-01",
      admittedOn: "2010-09-08",
      recognisedOn: "2011-09-08",
    }),
    ...enrolled("c-2", "DV03", nameOf("m-03"), {
      on: "2024-01-01",
      admittedOn: "2011-12-07",
      recognisedOn: "2012-12-07",
    }),
    ...enrolled("c-1", "DV04", nameOf("m-04"), {
      on: "2024-01-01",
      admittedOn: "2012-08-16",
      recognisedOn: "2013-08-16",
    }),
  ],
};

const youthHeader: readonly Written[] = [
  "STT",
  "Họ và tên",
  "Mã định danh đoàn viên",
  "Ngày sinh",
  null,
  "Dân tộc",
  "Tôn giáo",
  "Quê quán",
  "Số CMND/CCCD",
  "Ngày cấp",
  "Trình độ văn hóa ",
  "Thời gian vào đoàn",
  "Số thẻ đoàn",
  "Thời gian vào Đảng",
  "Nghề nghiệp hiện nay",
  "Rèn luyện đoàn viên",
  "Đánh giá, xếp loại đoàn viên",
  "Khen thưởng",
  "Kỷ luật",
  "Chức vụ trong chi đoàn",
  "Email liên hệ",
  "Đơn vị",
];
/** A list of a youth union: the day of birth stands in the column of the sex; some are in the Party; a hidden sheet of codes. */
const youthList: Shape = {
  file: "doan-vien.xlsx",
  is: "the list of a youth union, of which some are in the Party",
  as: "members",
  bytes: () =>
    spreadsheetOf([
      {
        name: "DSDV",
        rows: [
          ["DANH SÁCH ĐOÀN VIÊN"],
          ["CHI ĐOÀN 1"],
          [],
          youthHeader,
          [...blanks(3), "Nam", "Nữ"],
          ...Array.from({ length: 6 }, (_, nth): Written[] => [
            nth + 1,
            nameOf(ids[nth] ?? ""),
            `100000${nth + 1}`,
            nth % 2 === 0 ? `0${nth + 1}/10/1991` : null,
            nth % 2 === 0 ? null : `0${nth + 1}/10/1991`,
            "Kinh",
            "Không",
            "Xã A, Huyện B, Tỉnh C",
            `00000000000${nth + 1}`,
            "01/01/2021",
            "Hệ 12/12",
            nth === 3 ? "" : "26/03/2012",
            "",
            nth === 1 ? "19/05/2022" : "",
            "Cán bộ/Công chức/Viên chức",
            "Đã đăng ký",
            "Đã đánh giá",
            "Không",
            "Không",
            "Đoàn viên",
            "a@example.invalid",
            "Chi đoàn 1",
          ]),
        ],
        merges: [
          "D4:E4",
          ...youthHeader.flatMap((_, nth) =>
            nth === 3 || nth === 4
              ? []
              : [`${String.fromCharCode(65 + nth)}4:${String.fromCharCode(65 + nth)}5`],
          ),
        ],
      },
      {
        name: "DATA",
        isHidden: true,
        rows: [
          [1, "Kinh", 101, "Tỉnh C"],
          [2, "Tày", 102, "Tỉnh C"],
        ],
      },
    ]),
  into: withOrganisations,
  answers: { admittedOn: "no", cell: "c-1", status: "official", on: "01/01/2024", members: "make" },
  facts: enrolled("c-1", "dv-01", nameOf("m-02"), { on: "2024-01-01", admittedOn: "2022-05-19" }),
};

/** The export of the database of members: states with their days; dates as days, serials and texts of every form. */
const databaseExport: Shape = {
  file: "co-so-du-lieu.xlsx",
  is: "the export of the database of members, with states and their days",
  as: "members",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Danh sách",
        rows: [
          [
            "STT",
            "Mã định danh",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "Ngày vào Đảng",
            "Ngày chính thức",
            "Trạng thái",
            "Ngày trạng thái",
            "Chi bộ",
          ],
          [
            1,
            "m-01",
            nameOf("m-01").normalize("NFD"),
            { day: "1961-01-01" },
            "Nam",
            { day: "1981-02-03" },
            { day: "1982-02-03" },
            "đang sinh hoạt",
            null,
            "Chi bộ 1",
          ],
          [
            2,
            "m-02",
            nameOf("m-02"),
            "2/1/1962",
            "Nữ",
            "25/2/1982",
            "25/2/1983",
            "miễn sinh hoạt",
            "15/6/2023",
            "Chi bộ 1",
          ],
          [
            3,
            "m-03",
            nameOf("m-03"),
            "1963-01-03",
            "Nam",
            serialOf("1999-05-19"),
            serialOf("2000-05-19"),
            "đang sinh hoạt",
            null,
            "Chi bộ 1",
          ],
          [
            4,
            "m-04",
            nameOf("m-04"),
            "04-01-1964",
            "Nữ",
            "03-02-2021",
            "03-02-2022",
            "chuyển đi",
            "20-07-2023",
            "Chi bộ 2",
          ],
          [
            5,
            "m-05",
            nameOf("m-05"),
            "5.1.1965",
            "Nam",
            "3.2.1985",
            "3.2.1986",
            "từ trần",
            "19.8.2023",
            "Chi bộ 2",
          ],
          [
            6,
            "m-06",
            nameOf("m-06"),
            "06/01/1996",
            "Nữ",
            "22/12/2022",
            null,
            "đang sinh hoạt",
            null,
            "Chi bộ 2",
          ],
        ],
      },
      { name: "Sheet2", rows: [] },
      { name: "Sheet3", rows: [] },
    ]),
  into: withOrganisations,
  answers: { status: "probationary", on: "01/01/2023" },
  facts: [
    ...enrolled("c-1", "m-01", nameOf("m-01"), {
      on: "2023-01-01",
      admittedOn: "1981-02-03",
      recognisedOn: "1982-02-03",
    }),
    ...enrolled("c-1", "m-02", nameOf("m-02"), {
      on: "2023-01-01",
      admittedOn: "1982-02-25",
      recognisedOn: "1983-02-25",
    }),
    ["cell/c-1", "MemberExempted", { member: "m-02", on: "2023-06-15" }],
    ...enrolled("c-1", "m-03", nameOf("m-03"), {
      on: "2023-01-01",
      admittedOn: "1999-05-19",
      recognisedOn: "2000-05-19",
    }),
    ...enrolled("c-2", "m-04", nameOf("m-04"), {
      on: "2023-01-01",
      admittedOn: "2021-02-03",
      recognisedOn: "2022-02-03",
    }),
    ["cell/c-2", "MemberTransferredOut", { member: "m-04", on: "2023-07-20" }],
    ...enrolled("c-2", "m-05", nameOf("m-05"), {
      on: "2023-01-01",
      admittedOn: "1985-02-03",
      recognisedOn: "1986-02-03",
    }),
    ["cell/c-2", "MemberDied", { member: "m-05", on: "2023-08-19" }],
    ...enrolled("c-2", "m-06", nameOf("m-06"), {
      status: "probationary",
      on: "2023-01-01",
      admittedOn: "2022-12-22",
    }),
  ],
};

/** A roll typed in the fonts of the nineties, mixed with Unicode row by row, in a workbook of 1997. */
const oldFonts: Shape = {
  file: "font-cu.xls",
  is: "a roll in TCVN3 and VNI, mixed with Unicode",
  as: "members",
  bytes: () =>
    spreadsheetOf(
      [
        {
          name: "DS",
          rows: [
            [inTcvn3("DANH SÁCH Đảng viên")],
            [inTcvn3("Chi bộ 1")],
            ["TT", inTcvn3("Họ và tên"), inTcvn3("Thẻ đảng"), inTcvn3("Ngày"), null, inTcvn3("Tư cách")],
            [null, null, null, inTcvn3("vào Đảng"), inTcvn3("chính thức"), null],
            ...ids.map((id, nth): Written[] => {
              const typed = [inTcvn3, inVni, (text: string) => text][nth % 3] ?? inTcvn3;
              const status = nth === 5 ? "Dự bị" : "Chính thức";
              return [
                nth + 1,
                typed(nameOf(id)),
                `T${nth + 1}`,
                `1${nth}/05/2019`,
                nth === 5 ? null : `1${nth}/05/2020`,
                typed(status),
              ];
            }),
          ],
          merges: ["A1:F1", "A2:F2", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"],
        },
      ],
      "xls",
    ),
  into: withOrganisations,
  answers: { cell: "c-1", on: "01/01/2024" },
  facts: ids.flatMap((id, nth) =>
    enrolled("c-1", `T${nth + 1}`, nameOf(id), {
      status: nth === 5 ? "probationary" : "official",
      on: "2024-01-01",
      admittedOn: `2019-05-1${nth}`,
      ...(nth === 5 ? {} : { recognisedOn: `2020-05-1${nth}` }),
    }),
  ),
};

const simpleRows: readonly (readonly Written[])[] = [
  ["STT", "Mã đảng viên", "Họ và tên", "Tư cách", "Từ ngày"],
  [1, "m-07", "Đảng viên Thứ Bảy", "CT", "15/1/2024"],
  [2, "m-08", "Đảng viên Thứ Tám", "ĐV dự bị", "15/1/2024"],
];
const simpleFacts: readonly Fact[] = [
  ...enrolled("c-1", "m-07", "Đảng viên Thứ Bảy", { on: "2024-01-15" }),
  ...enrolled("c-1", "m-08", "Đảng viên Thứ Tám", { status: "probationary", on: "2024-01-15" }),
];
const simplePage: Page = { name: "DS", rows: simpleRows };

const simple = (file: string, is: string, bytes: () => Uint8Array): Shape => ({
  file,
  is,
  as: "members",
  bytes,
  into: withMembers,
  answers: { cell: "c-1" },
  facts: simpleFacts,
});

/** The same short roll as programs and machines save it. */
const savedRolls: readonly Shape[] = [
  simple("utf-16.csv", "a roll in UTF-16", () => inUtf16(delimited(simpleRows, "\t"))),
  simple("windows-1258.csv", "a roll in Windows-1258 with semicolons", () =>
    inWindows1258(delimited(simpleRows, ";")),
  ),
  simple("ngat-cot.csv", "a roll whose first line names the separator", () =>
    bytesOf(`\uFEFFsep=;\r\n${delimited(simpleRows, ";")}`),
  ),
  simple("html.xls", "a page of HTML under the name of a workbook", () =>
    spreadsheetOf([simplePage], "html"),
  ),
];

export const rollShapes: readonly Shape[] = [
  wardForm,
  programExport,
  youthList,
  databaseExport,
  oldFonts,
  ...savedRolls,
];
