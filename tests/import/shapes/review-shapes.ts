import { spreadsheetOf, type Written } from "../../support/spreadsheet.js";
import { type Fact, ids, nameOf, type Shape, withMembers, withReview } from "./shape.js";

/** The level that a committee decided for a member. */
const decided = (member: string, level: string, more: object): Fact => [
  "committee/b-1",
  "LevelDecided",
  { year: 2024, subject: { kind: "member", id: member }, level, ...more },
];

/** What A to D mean, as the secretary answers. */
const grades = "A=excellent; B=good; C=fulfilled; D=unfulfilled";

/** That a committee gave a member no level. */
const notRated = (member: string, more: object): Fact => [
  "committee/b-1",
  "SubjectNotRated",
  { year: 2024, subject: { kind: "member", id: member }, notRated: "training", ...more },
];

const ticks = ["B", "C", "D", "not", "A", "B"];

/** Levels of a month as ticks under A to D, with groups of units and a row of totals. */
const tickedLevels: Shape = {
  file: "xep-loai-abcd-thang.xlsx",
  is: "levels of a month, ticked under A to D",
  as: "levels",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Sheet1",
        rows: [
          [" TỔNG CỤC X", null, null, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
          ["CỤC Y", null, null, "Độc lập - Tự do - Hạnh phúc"],
          [],
          ["BẢNG TỔNG HỢP KẾT QUẢ XẾP LOẠI ABCD"],
          ["Tháng 5 năm 2024"],
          [],
          ["TT", null, "HỌ VÀ TÊN", "CHỨC VỤ", "PHÂN LOẠI", null, null, null, "KHÔNG PHÂN LOẠI", "GHI CHÚ"],
          [null, null, null, null, "A", "B", "C", "D", null, null],
          ["I", null, "Đơn vị 1"],
          ...[0, 1, 2].map((nth): Written[] => tickRow(nth, nth + 1)),
          ["II", null, "Đơn vị 2"],
          ...[3, 4, 5].map((nth): Written[] => tickRow(nth, nth - 2)),
          [null, null, "Tổng cộng"],
        ],
        merges: [
          "A1:C1",
          "D1:J1",
          "A2:C2",
          "D2:J2",
          "A4:J4",
          "A5:J5",
          "A7:B8",
          "C7:C8",
          "D7:D8",
          "E7:H7",
          "I7:I8",
          "J7:J8",
        ],
      },
      { name: "Sheet2", rows: [] },
      { name: "Sheet3", rows: [] },
    ]),
  into: withMembers,
  answers: { decidedOn: "03/06/2024", "marks.level": grades, notRated: "training" },
  facts: [
    decided("m-01", "good", { period: "2024-05", decidedOn: "2024-06-03" }),
    decided("m-02", "fulfilled", { period: "2024-05", decidedOn: "2024-06-03" }),
    decided("m-03", "unfulfilled", { period: "2024-05", decidedOn: "2024-06-03" }),
    notRated("m-04", { period: "2024-05", on: "2024-06-03" }),
    decided("m-05", "excellent", { period: "2024-05", decidedOn: "2024-06-03" }),
    decided("m-06", "good", { period: "2024-05", decidedOn: "2024-06-03" }),
  ],
};
const tickRow = (nth: number, within: number): Written[] => [
  nth + 1,
  within,
  nameOf(ids[nth] ?? ""),
  "Chuyên viên",
  ...["A", "B", "C", "D", "not"].map((level) => (ticks[nth] === level ? "x" : null)),
  null,
];

/** The summary of a program: own level, points and the level of the leader of a month, "Không đánh giá" among them. */
const monthlySummary: Shape = {
  file: "tong-hop-xep-loai-thang.xlsx",
  is: "the summary of a month: own level, points, the level of the leader",
  as: "levels",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Worksheet",
        rows: [
          ["TỔNG HỢP Kết quả đánh giá, xếp loại chất lượng công chức"],
          ["Tháng 03/2024"],
          [],
          [
            "STT",
            "Họ và tên",
            "Chức vụ",
            "Đơn vị/Vị trí công tác",
            "Số ngày làm việc thực tế",
            "Số ngày nghỉ có phép",
            "Số lần vi phạm quy chế, quy định",
            "Hình thức kỷ luật",
            "Tự xếp loại",
            "Điểm của lãnh đạo đánh giá",
            "Điểm của lãnh đạo phê duyệt",
            "% mức độ hoàn thành nhiệm vụ",
            "Mức xếp loại của Lãnh đạo",
            "Tổng Nhiệm Vụ",
          ],
          [1, nameOf("m-01"), "Đội phó", "Nghiệp vụ", 21, null, 0, null, "A", 97.5, 95, "100.0", "A", 1],
          [2, nameOf("m-02"), "Công chức", null, 21, 1, 0, null, "B", 88, 85.2, "80.0", "B", 2],
          [
            3,
            nameOf("m-03"),
            "Đội trưởng",
            null,
            21,
            null,
            0,
            null,
            "C",
            null,
            null,
            null,
            "Không đánh giá",
            3,
          ],
          [
            4,
            nameOf("m-04"),
            "Đội phó",
            null,
            null,
            null,
            0,
            null,
            null,
            null,
            null,
            null,
            "Không đánh giá",
            4,
          ],
          [5, nameOf("m-05"), "Công chức", "Văn phòng", null, null, 0, null, "A", 60, 60, "95.0", "D", 5],
        ],
        merges: ["A1:L1", "A2:L2", "D5:D8"],
      },
    ]),
  into: withMembers,
  answers: {
    decidedOn: "03/04/2024",
    "marks.level": "A=excellent; B=good; D=unfulfilled",
    notRated: "training",
  },
  facts: [
    decided("m-01", "excellent", { period: "2024-03", decidedOn: "2024-04-03" }),
    decided("m-02", "good", { period: "2024-03", decidedOn: "2024-04-03" }),
    notRated("m-03", { period: "2024-03", on: "2024-04-03" }),
    notRated("m-04", { period: "2024-03", on: "2024-04-03" }),
    decided("m-05", "unfulfilled", { period: "2024-03", decidedOn: "2024-04-03" }),
  ],
};

const shortLevels = ["HTXSNV", "HTTNV", "HTNV", "KHTNV", "XS", "Hoàn thành tốt nhiệm vụ"];
const codes = ["excellent", "good", "fulfilled", "unfulfilled", "excellent", "good"];

/** Levels of a year in short forms, with the cell between the rows. */
const yearLevels: Shape = {
  file: "xep-loai-nam.xlsx",
  is: "levels of a year in short forms",
  as: "levels",
  bytes: () =>
    spreadsheetOf([
      {
        name: "KQ 2024",
        rows: [
          ["ĐẢNG BỘ PHƯỜNG Z"],
          ["KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2024"],
          ["(Kèm theo Quyết định số 12-QĐ/ĐU ngày 20/12/2024)"],
          ["Số TT", "Họ và tên", "Kết quả xếp loại", "Ghi chú"],
          [1, 2, 3, 4],
          ["I", "Chi bộ 1"],
          ...ids.map((id, nth): Written[] => [nth + 1, nameOf(id), shortLevels[nth] ?? "", null]),
        ],
        merges: ["A1:D1", "A2:D2", "A3:D3", "B6:D6"],
      },
    ]),
  into: withMembers,
  answers: { decidedOn: "20/12/2024" },
  facts: ids.map((id, nth) => decided(id, codes[nth] ?? "", { decidedOn: "2024-12-20" })),
};

/** The totals of a year for cells: figures under the four levels, with a number row. */
const yearTotals: Shape = {
  file: "tong-hop-nam.xlsx",
  is: "the totals of a year, figures for each cell under the four levels",
  as: "results",
  bytes: () =>
    spreadsheetOf([
      {
        name: "TH",
        rows: [
          ["ĐẢNG BỘ PHƯỜNG Z"],
          ["TỔNG HỢP KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN NĂM 2024"],
          [
            "TT",
            "Chi bộ",
            "Tổng số đảng viên",
            "Số đảng viên được xếp loại",
            "Mức xếp loại",
            null,
            null,
            null,
            "Tỷ lệ xuất sắc (%)",
          ],
          [
            null,
            null,
            null,
            null,
            "Hoàn thành xuất sắc nhiệm vụ",
            "Hoàn thành tốt nhiệm vụ",
            "Hoàn thành nhiệm vụ",
            "Không hoàn thành nhiệm vụ",
            null,
          ],
          [1, 2, 3, "4 (5+…+8)", 5, 6, 7, 8, "9 (5:4)"],
          [1, "Chi bộ 1", 25, 20, 4, 13, 2, 1, "20,0"],
          [2, "Chi bộ 2", 32, 30, 6, 20, 4, 0, "20,0"],
          ["Cộng", null, 57, 50, 10, 33, 6, 1, "20,0"],
        ],
        merges: ["A1:I1", "A2:I2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:H3", "I3:I4"],
      },
    ]),
  into: withMembers,
  answers: { kind: "member", on: "20/12/2024" },
  facts: [
    ["Chi bộ 1", { listed: 25, rated: 20, excellent: 4, good: 13, fulfilled: 2, unfulfilled: 1 }],
    ["Chi bộ 2", { listed: 32, rated: 30, excellent: 6, good: 20, fulfilled: 4, unfulfilled: 0 }],
  ].map(
    ([population, totals]): Fact => [
      "committee/b-1",
      "ResultsPublished",
      {
        year: 2024,
        of: "member",
        on: "2024-12-20",
        population,
        totals,
        stated: [{ level: "excellent", percent: [200, 1000], text: "20,0" }],
      },
    ],
  ),
};

/** Votes for the levels of members, as the counting record lists them. */
const ballots: Shape = {
  file: "kiem-phieu.xlsx",
  is: "votes by level, a row for each member",
  as: "ballots",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Kiểm phiếu",
        rows: [
          ["CHI BỘ 1"],
          ["TỔNG HỢP KẾT QUẢ KIỂM PHIẾU XẾP LOẠI ĐẢNG VIÊN NĂM 2024"],
          ["Số phiếu phát ra: 6; thu về: 6; hợp lệ: 6; không hợp lệ: 0"],
          ["STT", "Họ và tên", "Số phiếu", null, null, null],
          [null, null, "HTXSNV", "HTTNV", "HTNV", "KHTNV"],
          ...ids.map((id, nth): Written[] => [nth + 1, nameOf(id), nth % 3, 4 - (nth % 3), 2, 0]),
        ],
        merges: ["A1:F1", "A2:F2", "A3:F3", "A4:A5", "B4:B5", "C4:F4"],
      },
    ]),
  into: withReview,
  answers: { on: "15/12/2024" },
  facts: [
    [
      "review/c-1/2024",
      "BallotCounted",
      {
        ballot: "b-2024",
        issued: 6,
        returned: 6,
        valid: 6,
        invalid: 0,
        totals: ids.flatMap((id, nth) =>
          [nth % 3, 4 - (nth % 3), 2, 0].map((votes, level) => ({
            subject: { kind: "member", id },
            option: codes[level],
            votes,
          })),
        ),
      },
    ],
  ],
};

/** The self-reviews of a cell: points and own level. */
const selfReviews: Shape = {
  file: "tu-kiem-diem.xlsx",
  is: "self-reviews: points and own level",
  as: "self-reviews",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Sheet1",
        rows: [
          ["TỔNG HỢP TỰ KIỂM ĐIỂM, TỰ XẾP LOẠI ĐẢNG VIÊN NĂM 2024"],
          ["STT", "Họ và tên", "Tổng điểm", "Tự xếp loại"],
          ...ids.map((id, nth): Written[] => [
            nth + 1,
            nameOf(id),
            ["95,5", "88", "70", "45", "92", "81,25"][nth] ?? "",
            shortLevels[nth] ?? "",
          ]),
        ],
        merges: ["A1:D1"],
      },
    ]),
  into: withReview,
  answers: { on: "10/12/2024" },
  facts: ids.map(
    (member, nth): Fact => ["review/c-1/2024", "SelfReviewSubmitted", { member, ownLevel: codes[nth] }],
  ),
};

export const reviewShapes: readonly Shape[] = [
  tickedLevels,
  monthlySummary,
  yearLevels,
  yearTotals,
  ballots,
  selfReviews,
];
