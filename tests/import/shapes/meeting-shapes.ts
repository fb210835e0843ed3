import { type Page, spreadsheetOf, type Written } from "../../support/spreadsheet.js";
import { type Fact, ids, meetingDay, nameOf, type Shape, withMeetings } from "./shape.js";

const months = Array.from({ length: 12 }, (_, nth) => nth + 1);
const key = (month: number): string => meetingDay(month).slice(0, 7);

/** The mark of a person in a month: mostly present, sometimes absent with or without a reason. */
const markOf = (person: number, month: number): "x" | "P" | "K" => {
  const draw = (person * 7 + month * 5) % 11;
  if (draw === 3) return "P";
  return draw === 7 && person !== 0 ? "K" : "x";
};

const rollCallOf = (month: number, mark: (person: number) => string): Fact => {
  const who = (wanted: string): string[] => ids.filter((_, person) => mark(person) === wanted);
  return [
    `meeting/c-1/${key(month)}`,
    "RollCallTaken",
    { present: who("x"), excused: who("P").map((member) => ({ member })), unexcused: who("K") },
  ];
};

const totalsOf = (marks: readonly string[]): number[] =>
  ["x", "P", "K"].map((mark) => marks.filter((each) => each === mark).length);

/** The book of attendance of a year: members by months, totals on both sides, the marks explained below. */
const yearOfAttendance: Shape = {
  file: "so-diem-danh-nam.xlsx",
  is: "the attendance of a year, members by months",
  as: "attendance",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Sổ điểm danh",
        rows: [
          ["ĐẢNG BỘ PHƯỜNG Z", null, null, "ĐẢNG CỘNG SẢN VIỆT NAM"],
          ["CHI BỘ 1"],
          [],
          ["SỔ ĐIỂM DANH SINH HOẠT CHI BỘ NĂM 2024"],
          [],
          ["STT", "Họ và tên", "Tháng", ...months.slice(1).map(() => null), "Cộng", null, null],
          [null, null, ...months, "Có mặt", "Có phép", "Không phép"],
          ...ids.map((id, person): Written[] => {
            const marks = months.map((month) => markOf(person, month));
            return [person + 1, nameOf(id), ...marks, ...totalsOf(marks)];
          }),
          [
            "Tổng cộng có mặt",
            null,
            ...months.map((month) => ids.filter((_, person) => markOf(person, month) === "x").length),
          ],
          [],
          ["Ghi chú: x: có mặt; P: vắng có phép; K: vắng không phép"],
          [null, null, null, null, null, null, null, null, null, null, "BÍ THƯ CHI BỘ"],
        ],
        merges: ["A1:C1", "D1:N1", "A4:Q4", "A6:A7", "B6:B7", "C6:N6", "O6:Q6"],
      },
      { name: "Sheet2", rows: [] },
    ]),
  into: withMeetings,
  answers: {},
  facts: months.map((month) => rollCallOf(month, (person) => markOf(person, month))),
};

const wordOf = { x: "có mặt", P: "có phép", K: "vắng" } as const;

const monthSheet = (month: number): Page => ({
  name: `T${month}`,
  rows: [
    [`ĐIỂM DANH SINH HOẠT THÁNG ${month}/2024`],
    ["TT", "Họ đệm", "Tên", "Điểm danh"],
    ...ids.map((id, person): Written[] => {
      const words = nameOf(id).split(" ");
      return [person + 1, words.slice(0, -1).join(" "), words.at(-1) ?? "", wordOf[markOf(person, month)]];
    }),
  ],
  merges: ["A1:D1"],
});

/** One sheet for each month, the name in two columns, the marks as words. */
const sheetPerMonth: Shape = {
  file: "diem-danh-tung-thang.xls",
  is: "one sheet of attendance for each month, the name in two columns",
  as: "attendance",
  bytes: () => spreadsheetOf([1, 2, 3].map(monthSheet), "xls"),
  into: withMeetings,
  answers: { "marks.attendance": "vắng=unexcused" },
  facts: [1, 2, 3].map((month) => rollCallOf(month, (person) => markOf(person, month))),
};

const days = Array.from({ length: 31 }, (_, nth) => nth + 1);
const workMarks = ["x", "K", "+", "Ô", "TS", "1/2", "", "x", "x", "P"];

/** The time sheet of a month: people by days, marks of work and not of meetings. */
const timeSheet: Shape = {
  file: "cham-cong-thang.xlsx",
  is: "the time sheet of a month, people by days",
  as: "attendance",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Sheet1",
        rows: [
          ["CỤC Y"],
          [],
          [],
          ["BẢNG CHẤM CÔNG THÁNG 5/2024"],
          [],
          ["TT", "Họ và tên", "Ngày công trong tháng", ...days.slice(1).map(() => null), "Cộng", null, null],
          [null, null, ...days, "Có mặt", "Nghỉ phép (P)", "Không phép (K)"],
          ...ids
            .slice(0, 4)
            .map((id, person): Written[] => [
              person + 1,
              nameOf(id),
              ...days.map((day) => workMarks[(day - 1 + person * 3) % 10] ?? ""),
            ]),
          [],
          ["Ký hiệu chấm công:"],
          ["x: có mặt; P: nghỉ phép; K: không phép; Ô: ốm; TS: thai sản; 1/2: nửa ngày"],
        ],
        merges: ["A1:D1", "A2:D2", "A4:AJ4", "A6:A7", "B6:B7", "C6:AG6", "AH6:AJ6"],
      },
      { name: "Sheet2", rows: [] },
      { name: "Sheet3", rows: [] },
    ]),
  into: withMeetings,
  answers: { work: "yes", "marks.attendance": "Ô=excused; TS=excused; +=; 1/2=" },
  // Of the days only the fifth is that of a meeting on record.
  facts: [
    [
      "meeting/c-1/2024-05",
      "RollCallTaken",
      { present: ["m-02", "m-03"], excused: [{ member: "m-01" }, { member: "m-04" }], unexcused: [] },
    ],
  ],
};

/** The criteria of the rubric hd42-2025, and the points of a month. */
const criteria = ["1", "2", "3.1", "3.2", "4.1", "4.2", "4.3", "5", "6", "7"];
const pointsOf = (month: number): number[] => [
  5,
  month % 2 === 0 ? 4 : 5,
  5,
  5,
  5,
  22,
  8,
  5,
  27,
  month % 3 === 0 ? 4 : 5,
];

/** Points of meetings: a row for each meeting, the criteria across, a row of most points. */
const scoresAcross: Shape = {
  file: "diem-sinh-hoat.xlsx",
  is: "points of meetings, the criteria across",
  as: "scores",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Điểm",
        rows: [
          ["BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ 1 NĂM 2024"],
          [],
          ["STT", "Ngày họp", "Tiêu chí", ...criteria.slice(1).map(() => null), "Tổng điểm"],
          [null, null, ...criteria, null],
          ...[1, 2, 3].map((month): Written[] => [
            month,
            { day: meetingDay(month) },
            ...pointsOf(month),
            pointsOf(month).reduce((sum, each) => sum + each, 0),
          ]),
        ],
        merges: ["A1:M1", "A3:A4", "B3:B4", "C3:L3", "M3:M4"],
      },
    ]),
  into: withMeetings,
  answers: { cell: "c-1", rubric: "hd42-2025", by: "m-01", at: "meeting-day" },
  facts: [1, 2, 3].flatMap((month) =>
    pointsOf(month).map(
      (points, nth): Fact => [
        `meeting/c-1/${key(month)}`,
        "CriterionMarked",
        { rubric: "hd42-2025", criterion: criteria[nth], points, by: "m-01" },
      ],
    ),
  ),
};

/** Who paid the fees of which months. */
const fees: Shape = {
  file: "dang-phi.xlsx",
  is: "the fees of a quarter, members by months",
  as: "fees",
  bytes: () =>
    spreadsheetOf([
      {
        name: "Thu đảng phí",
        rows: [
          ["DANH SÁCH THU ĐẢNG PHÍ QUÝ I NĂM 2024"],
          ["Chi bộ 1"],
          ["TT", "Họ và tên", "Tháng 1", "Tháng 2", "Tháng 3", "Cộng", "Ký nộp"],
          ...ids.map((id, person): Written[] => [
            person + 1,
            nameOf(id),
            30_000,
            person === 4 ? null : 30_000,
            30_000,
            person === 4 ? 60_000 : 90_000,
            null,
          ]),
          ["Tổng cộng", null, 180_000, 150_000, 180_000, 510_000],
        ],
        merges: ["A1:G1", "A2:G2"],
      },
    ]),
  into: withMeetings,
  answers: { on: "31/03/2024" },
  // Who left a month blank paid the other ones.
  facts: ids.flatMap((member, person) =>
    [1, 2, 3]
      .filter((month) => person !== 4 || month !== 2)
      .map((month): Fact => ["cell/c-1", "FeesPaid", { member, months: [key(month)], on: "2024-03-31" }]),
  ),
};

export const meetingShapes: readonly Shape[] = [
  yearOfAttendance,
  sheetPerMonth,
  timeSheet,
  scoresAcross,
  fees,
];
