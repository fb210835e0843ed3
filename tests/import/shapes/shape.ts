import type { JournalEvent } from "../../../src/events/catalogue.js";
import { reviewStream } from "../../../src/events/streams.js";
import type { TableKindName } from "../../../src/import/index.js";
import { story } from "../../../src/testing/story.js";
import { imported } from "../tables.js";

/** A table as people keep it, with invented content, and what an import of it must come to. */
export interface Shape {
  /** The file name, whose ending is the one that people see. */
  readonly file: string;
  /** What the table is. */
  readonly is: string;
  readonly as: TableKindName;
  readonly bytes: () => Uint8Array;
  /** The journal before the import. */
  readonly into: () => Promise<JournalEvent[]>;
  /** The questions that a secretary answers, by id, with the answers. */
  readonly answers: Readonly<Record<string, string>>;
  /** The facts that the import records: stream, type and data. */
  readonly facts: readonly Fact[];
  /** What rows state that is not recorded: the codes of the problems, with their columns. */
  readonly told?: readonly string[];
}

/** A fact: stream, type and data. */
export type Fact = readonly [stream: string, type: string, data: unknown];

/** Six people of a cell, by their ids, invented. Some family names look like a sum or a Roman numeral without their marks. */
export const people: Readonly<Record<string, string>> = {
  "m-01": "Đảng viên Thứ Nhất",
  "m-02": "Tống Thị Ví Dụ",
  "m-03": "Vi Ví Dụ",
  "m-04": "Đảng viên Thứ Tư",
  "m-05": "Công Đức Ví Dụ",
  "m-06": "Đảng viên Thứ Sáu",
};
export const ids = Object.keys(people);
export const nameOf = (id: string): string => people[id] ?? "";

/** A committee with two cells. */
export const organisations = [
  [
    "organisations",
    "Mã tổ chức|Loại tổ chức|Tên tổ chức|Ngày thành lập",
    "b-1|đảng bộ cơ sở|Đảng bộ phường Z|26/03/2012",
  ],
  [
    "organisations",
    "Mã tổ chức|Loại tổ chức|Tên tổ chức|Ngày thành lập|Cấp trên trực tiếp",
    "c-1|Chi bộ|Chi bộ 1|02/04/2012|b-1",
    "c-2|Chi bộ|Chi bộ 2|02/04/2012|b-1",
  ],
] as const;

/** The roll of the first cell. */
const roll = [
  "members",
  "Chi bộ|Mã đảng viên|Họ và tên|Tư cách đảng viên|Từ ngày",
  ...ids.map((id) => `c-1|${id}|${nameOf(id)}|${id === "m-06" ? "dự bị" : "chính thức"}|01/01/2023`),
] as const;

/** The day of the meeting of a month of 2024. */
export const meetingDay = (month: number): string => `2024-${String(month).padStart(2, "0")}-05`;

const meetings = [
  "meetings",
  "Chi bộ|Mã buổi họp|Loại sinh hoạt|Của tháng|Thời gian họp|Cách họp|Ngày triệu tập",
  ...Array.from({ length: 12 }, (_, nth) => {
    const month = String(nth + 1).padStart(2, "0");
    return `c-1|2024-${month}|thường kỳ|${month}/2024|05/${month}/2024 19:30|trực tiếp|01/${month}/2024`;
  }),
] as const;

export const withOrganisations = () => imported(...organisations);
export const withMembers = () => imported(...organisations, roll);
export const withMeetings = () => imported(...organisations, roll, meetings);

/** The journal of a cell whose review of 2024 is open, with a secret ballot on the levels of its members. */
export const withReview = async (): Promise<JournalEvent[]> => {
  const opened = {
    organisation: "c-1",
    year: 2024,
    ruleSet: "hd25-2023",
    fingerprint: "0".repeat(64),
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  };
  const ballot = {
    ballot: "b-2024",
    question: "Xếp loại đảng viên năm 2024",
    form: "secret",
    electorate: ids,
    subjects: ids.map((id) => ({ kind: "member", id })),
    options: ["excellent", "good", "fulfilled", "unfulfilled"],
    countingCommittee: ["m-02", "m-03"],
  } as const;
  return [
    ...(await withMembers()),
    ...story(reviewStream("c-1", 2024))
      .happened("ReviewOpened", opened, "2024-11-01")
      .happened("BallotOpened", ballot as never, "2024-12-15"),
  ];
};
