import { describe, expect, it } from "vitest";
import { endOfDay } from "../../src/events/index.js";
import { reviewStream } from "../../src/events/streams.js";
import type { TableKindName } from "../../src/import/index.js";
import { story } from "../../src/testing/story.js";
import { base, imported, preview } from "./tables.js";

const opened = {
  organisation: "c-3",
  year: 2021,
  ruleSet: "qd132-hd21-2019",
  fingerprint: "0".repeat(64),
  parameters: {},
  superiorDocuments: [],
  deadlines: [],
};
const into = [
  ...(await imported(...base)),
  ...story(reviewStream("c-3", 2021)).happened("ReviewOpened", opened, "2021-11-01"),
];

/** The events that a table gives: stream, type, data, and the day of the fact. */
const facts = async (as: TableKindName, lines: readonly string[]) => {
  const { events, problems, rows } = await preview(as, lines, { into });
  expect([...problems, ...rows.flatMap((row) => row.problems)]).toEqual([]);
  return events.map(({ stream, type, data, metadata: { happenedAt } }) => [stream, type, data, happenedAt]);
};

/** The problems of a table, by row, column and code. */
const faults = async (as: TableKindName, lines: readonly string[]) => {
  const { events, problems, rows } = await preview(as, lines, { into });
  expect(problems).toEqual([]);
  expect(events).toEqual([]);
  return rows.flatMap((row) => row.problems.map(({ code, path }) => `${row.row} ${path} ${code}`));
};

const member = (id: string) => ({ kind: "member", id });
const december = endOfDay("2021-12-05");

describe("a table", () => {
  it.each<[TableKindName, string, readonly string[], readonly (readonly unknown[])[]]>([
    [
      "members",
      "with the days of joining and the state since",
      [
        "Chi bộ|Mã ĐV|Họ tên khai sinh|Tư cách|Từ ngày|Ngày vào Đảng|Ngày chính thức|Trạng thái|Ngày trạng thái|Sinh hoạt tạm trong cùng tổ chức cơ sở đảng",
        "c-3|m-11|Đảng viên Một|CT|01/01/2021|03/02/1981|03/02/1982|ĐSH||",
        "c-3|m-12|Đảng viên Hai|CT|01/01/2021|||MSH|05/06/2020|",
        "c-3|m-13||ĐVDB|01/01/2021|||đã từ trần|05/06/2021|",
        "c-3|m-14||CT|01/01/2021|||xóa tên|05/06/2021|",
        "c-3|m-15||CT|01/01/2021|||chuyển sinh hoạt tạm thời|05/06/2021|có",
        "c-3|m-16||CT|01/01/2021|||SHT||",
      ],
      [
        [
          "cell/c-3",
          "MemberEnrolled",
          {
            member: "m-11",
            status: "official",
            on: "2021-01-01",
            admittedOn: "1981-02-03",
            recognisedOn: "1982-02-03",
          },
          endOfDay("2021-01-01"),
        ],
        ["cell/c-3", "MemberNamed", { member: "m-11", name: "Đảng viên Một" }, endOfDay("2021-01-01")],
        [
          "cell/c-3",
          "MemberEnrolled",
          { member: "m-12", status: "official", on: "2021-01-01" },
          endOfDay("2021-01-01"),
        ],
        ["cell/c-3", "MemberNamed", { member: "m-12", name: "Đảng viên Hai" }, endOfDay("2021-01-01")],
        ["cell/c-3", "MemberExempted", { member: "m-12", on: "2020-06-05" }, endOfDay("2020-06-05")],
        [
          "cell/c-3",
          "MemberEnrolled",
          { member: "m-13", status: "probationary", on: "2021-01-01" },
          endOfDay("2021-01-01"),
        ],
        ["cell/c-3", "MemberDied", { member: "m-13", on: "2021-06-05" }, endOfDay("2021-06-05")],
        [
          "cell/c-3",
          "MemberEnrolled",
          { member: "m-14", status: "official", on: "2021-01-01" },
          endOfDay("2021-01-01"),
        ],
        [
          "cell/c-3",
          "MemberRemoved",
          { member: "m-14", on: "2021-06-05", ground: "xóa tên" },
          endOfDay("2021-06-05"),
        ],
        [
          "cell/c-3",
          "MemberEnrolled",
          { member: "m-15", status: "official", on: "2021-01-01" },
          endOfDay("2021-01-01"),
        ],
        [
          "cell/c-3",
          "MemberTemporarilyTransferredOut",
          { member: "m-15", sameBaseOrganisation: true, on: "2021-06-05" },
          endOfDay("2021-06-05"),
        ],
        [
          "cell/c-3",
          "MemberTemporarilyTransferredIn",
          { member: "m-16", on: "2021-01-01" },
          endOfDay("2021-01-01"),
        ],
      ],
    ],
    [
      "levels",
      "with old names of levels in their years",
      [
        "Cấp quyết định|Năm|Đối tượng|Mã đảng viên|Kết quả xếp loại|Ngày quyết định",
        "b-1|2016|đảng viên|m-01|Đủ tư cách, hoàn thành tốt nhiệm vụ|15/12/2016",
        "b-1|2021|đảng viên|m-01|HTXSNV|15/12/2021",
        "b-1|2021|đảng viên|m-02|Không xếp loại: mới được kết nạp|15/12/2021",
      ],
      [
        [
          "committee/b-1",
          "LevelDecided",
          { year: 2016, subject: member("m-01"), level: "good", decidedOn: "2016-12-15" },
          endOfDay("2016-12-15"),
        ],
        [
          "committee/b-1",
          "LevelDecided",
          { year: 2021, subject: member("m-01"), level: "excellent", decidedOn: "2021-12-15" },
          endOfDay("2021-12-15"),
        ],
        [
          "committee/b-1",
          "SubjectNotRated",
          { year: 2021, subject: member("m-02"), notRated: "newly-admitted", on: "2021-12-15" },
          endOfDay("2021-12-15"),
        ],
      ],
    ],
    [
      "fees",
      "of months, with sums of money",
      [
        "Chi bộ|Mã đảng viên|Tháng|Số tiền|Ngày nộp",
        "c-3|m-01|11/2021|50.000|05/12/2021",
        "c-3|m-02|Quý IV/2021|đã nộp|05/12/2021",
        "c-3|m-03|10/2021, 12/2021|100.000 đ|05/12/2021",
      ],
      [
        ["cell/c-3", "FeesPaid", { member: "m-01", months: ["2021-11"], on: "2021-12-05" }, december],
        [
          "cell/c-3",
          "FeesPaid",
          { member: "m-02", months: ["2021-10", "2021-11", "2021-12"], on: "2021-12-05" },
          december,
        ],
        [
          "cell/c-3",
          "FeesPaid",
          { member: "m-03", months: ["2021-10", "2021-12"], on: "2021-12-05" },
          december,
        ],
      ],
    ],
    [
      "offices",
      "of a cell and of a committee",
      [
        "Chi bộ|Đảng bộ|Mã đảng viên|Chức vụ Đảng|Từ ngày|Đến ngày",
        "c-3||m-01|BT|05/12/2021|",
        "|b-1|m-01|đảng ủy viên|05/12/2021|",
        "c-3||m-02|PBT|05/12/2020|05/12/2021",
      ],
      [
        [
          "cell/c-3",
          "OfficeFilled",
          { organisation: "c-3", office: "secretary", member: "m-01", on: "2021-12-05" },
          december,
        ],
        [
          "committee/b-1",
          "OfficeFilled",
          { organisation: "b-1", office: "committee-member", member: "m-01", on: "2021-12-05" },
          december,
        ],
        [
          "cell/c-3",
          "OfficeFilled",
          { organisation: "c-3", office: "deputy", member: "m-02", on: "2020-12-05" },
          endOfDay("2020-12-05"),
        ],
        [
          "cell/c-3",
          "OfficeVacated",
          { organisation: "c-3", office: "deputy", member: "m-02", on: "2021-12-05" },
          december,
        ],
      ],
    ],
    [
      "leave",
      "of both kinds",
      ["Chi bộ|Mã đảng viên|Loại nghỉ|Từ ngày|Đến ngày", "c-3|m-02|TS|05/12/2021|05/06/2022"],
      [
        [
          "cell/c-3",
          "LeaveTaken",
          { member: "m-02", kind: "maternity", from: "2021-12-05", to: "2022-06-05" },
          december,
        ],
      ],
    ],
    [
      "discipline",
      "with the short names of its column",
      ["Chi bộ|Mã đảng viên|Kỷ luật|Ngày quyết định|Số quyết định", "c-3|m-02|CCa|05/12/2021|12-QĐ/ĐU"],
      [
        [
          "cell/c-3",
          "MemberDisciplined",
          { member: "m-02", form: "warning", decidedOn: "2021-12-05", instrument: { number: "12-QĐ/ĐU" } },
          december,
        ],
      ],
    ],
    [
      "tasks",
      "of a meeting and of a review, with a result",
      [
        "Chi bộ|Buổi họp|Năm|Mã nhiệm vụ|Mã đảng viên|Nhiệm vụ|Ngày giao|Hạn|Kết quả|Ngày đánh giá",
        "c-3|2021-11||nv-1|m-01|Soạn báo cáo|05/12/2021|20/12/2021||",
        "c-3||2021|nv-2|m-02||05/12/2021|20/12/2021|quá hạn|05/12/2021",
      ],
      [
        [
          "meeting/c-3/2021-11",
          "TaskAssigned",
          { task: "nv-1", member: "m-01", due: "2021-12-20", text: "Soạn báo cáo" },
          december,
        ],
        ["review/c-3/2021", "TaskAssigned", { task: "nv-2", member: "m-02", due: "2021-12-20" }, december],
        ["review/c-3/2021", "TaskAssessed", { task: "nv-2", result: "late" }, december],
      ],
    ],
    [
      "task-results",
      "of tasks on record elsewhere",
      ["Chi bộ|Năm|Mã nhiệm vụ|Kết quả|Mức độ|Ngày đánh giá", "c-3|2021|nv-9|vượt mức|xuất sắc|05/12/2021"],
      [
        [
          "review/c-3/2021",
          "TaskAssessed",
          { task: "nv-9", result: "exceeded", degree: "excellent" },
          december,
        ],
      ],
    ],
    [
      "self-reviews",
      "with criteria in rows of one member",
      [
        "Chi bộ|Năm|Mã đảng viên|Ngày nộp|Tự xếp loại|Tiêu chí|Điểm|Mức độ",
        "c-3|2021|m-01|05/12/2021|XS|general|28|",
        "c-3|2021|m-01|05/12/2021|XS|tasks|60,0|tốt",
        "c-3|2021|m-02|05/12/2021|T|||",
      ],
      [
        [
          "review/c-3/2021",
          "SelfReviewSubmitted",
          {
            member: "m-01",
            degrees: { tasks: "good" },
            points: { general: 28, tasks: 60 },
            ownLevel: "excellent",
          },
          december,
        ],
        ["review/c-3/2021", "SelfReviewSubmitted", { member: "m-02", ownLevel: "good" }, december],
      ],
    ],
    [
      "proposals",
      "of the cell, of its committee, and of no level",
      [
        "Chi bộ|Năm|Đối tượng|Mã đảng viên|Mức đề nghị|Bên đề nghị|Ngày đề nghị",
        "c-3|2021|đảng viên|m-01|tốt|chi bộ|05/12/2021",
        "c-3|2021|đảng viên|m-02|HT|chi ủy|05/12/2021",
        "c-3|2021|đảng viên|m-03|không xếp loại: lý do khác|chi ủy|05/12/2021",
      ],
      [
        ["review/c-3/2021", "CellProposedLevel", { subject: member("m-01"), level: "good" }, december],
        [
          "review/c-3/2021",
          "LevelProposed",
          { subject: member("m-02"), level: "fulfilled", by: { role: "cell-committee" } },
          december,
        ],
        [
          "review/c-3/2021",
          "SubjectNotRated",
          {
            year: 2021,
            subject: member("m-03"),
            notRated: "other",
            by: { role: "cell-committee" },
            on: "2021-12-05",
          },
          december,
        ],
      ],
    ],
    [
      "comments",
      "that the minutes count",
      [
        "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Số ý kiến",
        "c-3|2021-11|05/12/2021|m-01|2",
        "c-3|2021-11|05/12/2021|m-02|0",
        "c-3|2021-11|05/12/2021||1",
      ],
      [
        ["meeting/c-3/2021-11", "CommentMade", { by: "m-01" }, december],
        ["meeting/c-3/2021-11", "CommentMade", { by: "m-01" }, december],
        ["meeting/c-3/2021-11", "CommentMade", {}, december],
      ],
    ],
    [
      "review-comments",
      "about each one",
      ["Chi bộ|Năm|Ngày góp ý|Đối tượng|Mã đảng viên|Góp ý", "c-3|2021|05/12/2021|đảng viên|m-01|2"],
      [
        ["review/c-3/2021", "ReviewCommentMade", { about: member("m-01") }, december],
        ["review/c-3/2021", "ReviewCommentMade", { about: member("m-01") }, december],
      ],
    ],
    [
      "ballots",
      "on levels, without the words of its question",
      [
        "Chi bộ|Năm|Mã cuộc bỏ phiếu|Ngày bỏ phiếu|Đối tượng|Mã đảng viên|Phương án|Số phiếu|Phát ra|Thu về|Hợp lệ|Không hợp lệ|Người được bỏ phiếu|Ban kiểm phiếu|Hình thức bỏ phiếu",
        "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|Tốt|1|2|2|1|1|m-03, m-01|m-03|phiếu kín",
        "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|HT|0|2|2|1|1|m-03, m-01|m-03|phiếu kín",
      ],
      [
        [
          "review/c-3/2021",
          "BallotOpened",
          {
            ballot: "bp-1",
            question: "xếp loại chất lượng",
            form: "secret",
            electorate: ["m-01", "m-03"],
            subjects: [member("m-01")],
            options: ["good", "fulfilled"],
            countingCommittee: ["m-03"],
          },
          december,
        ],
        [
          "review/c-3/2021",
          "BallotCounted",
          {
            ballot: "bp-1",
            issued: 2,
            returned: 2,
            valid: 1,
            invalid: 1,
            totals: [
              { subject: member("m-01"), option: "good", votes: 1 },
              { subject: member("m-01"), option: "fulfilled", votes: 0 },
            ],
          },
          december,
        ],
      ],
    ],
    [
      "ballots",
      "with its opening",
      [
        "Chi bộ|Năm|Mã cuộc bỏ phiếu|Ngày bỏ phiếu|Đối tượng|Mã đảng viên|Phương án|Số phiếu|Phát ra|Thu về|Hợp lệ|Không hợp lệ|Người được bỏ phiếu|Ban kiểm phiếu|Nội dung bỏ phiếu|Hình thức bỏ phiếu",
        "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|XS|1|2|2|2|0|m-03, m-01|m-03|Xếp loại đảng viên|phiếu kín",
        "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|T|1|2|2|2|0|m-03, m-01|m-03|Xếp loại đảng viên|phiếu kín",
      ],
      [
        [
          "review/c-3/2021",
          "BallotOpened",
          {
            ballot: "bp-1",
            question: "Xếp loại đảng viên",
            form: "secret",
            electorate: ["m-01", "m-03"],
            subjects: [member("m-01")],
            options: ["excellent", "good"],
            countingCommittee: ["m-03"],
          },
          december,
        ],
        [
          "review/c-3/2021",
          "BallotCounted",
          {
            ballot: "bp-1",
            issued: 2,
            returned: 2,
            valid: 2,
            invalid: 0,
            totals: [
              { subject: member("m-01"), option: "excellent", votes: 1 },
              { subject: member("m-01"), option: "good", votes: 1 },
            ],
          },
          december,
        ],
      ],
    ],
  ])("of %s %s records them", async (as, _, lines, expected) => {
    expect(await facts(as, lines)).toEqual(expected);
  });

  const roll = "Chi bộ|Mã ĐV|Tư cách|Từ ngày|Ngày chính thức|Trạng thái|Ngày trạng thái";
  const own = "Chi bộ|Năm|Mã đảng viên|Ngày nộp|Tự xếp loại|Tiêu chí|Điểm";
  const votes =
    "Chi bộ|Năm|Mã cuộc bỏ phiếu|Ngày bỏ phiếu|Đối tượng|Mã đảng viên|Phương án|Số phiếu|Phát ra|Thu về|Hợp lệ|Không hợp lệ";
  it.each<[TableKindName, string, readonly string[], readonly string[]]>([
    [
      "members",
      "a state without its day",
      [roll, "c-3|m-11|CT|01/01/2021||MSH|"],
      ["2 Ngày trạng thái empty"],
    ],
    [
      "members",
      "a death before the roll begins",
      [roll, "c-3|m-11|CT|01/01/2021||từ trần|05/06/2020"],
      ["2 Ngày trạng thái day-before"],
    ],
    [
      "members",
      "a day of recognition of one on probation",
      [roll, "c-3|m-11|DB|01/01/2021|03/02/1982||"],
      ["2 Ngày chính thức contradicts-cell"],
    ],
    [
      "members",
      "a transfer of which nobody said how far",
      [roll, "c-3|m-11|CT|01/01/2021||chuyển sinh hoạt tạm|05/06/2021"],
      ["2 sameBaseOrganisation empty"],
    ],
    [
      "levels",
      "an old name outside its years",
      [
        "Cấp quyết định|Năm|Đối tượng|Mã đảng viên|Xếp loại|Ngày quyết định",
        "b-1|2018|đảng viên|m-01|Đủ tư cách, hoàn thành tốt nhiệm vụ|15/12/2018",
        "b-1|2010|đảng viên|m-01|Đủ tư cách, hoàn thành tốt nhiệm vụ|15/12/2010",
      ],
      ["2 Xếp loại level-of-other-years", "3 Xếp loại level-of-other-years"],
    ],
    [
      "results",
      "two rows that nothing tells apart",
      [
        "Cấp công bố|Năm|Đối tượng|Ngày công bố|Đơn vị|Tổng số|Xuất sắc SL",
        "b-1|2021|đảng viên|05/12/2021||10|1",
        "b-1|2021|đảng viên|05/12/2021||12|2",
      ],
      ["2 Đơn vị same-matter", "3 Đơn vị same-matter"],
    ],
    [
      "fees",
      "no payment",
      [
        "Chi bộ|Mã đảng viên|Tháng|Số tiền|Ngày nộp",
        "c-3|m-01|11/2021|0|05/12/2021",
        "c-3|m-01|11/2021|chưa|05/12/2021",
      ],
      ["2 Số tiền not-in-form", "3 Số tiền not-in-form"],
    ],
    [
      "offices",
      "two organisations, none, and an end before its beginning",
      [
        "Chi bộ|Đảng bộ|Mã đảng viên|Chức vụ Đảng|Từ ngày|Đến ngày",
        "c-3|b-1|m-01|BT|05/12/2021|",
        "||m-01|BT|05/12/2021|",
        "c-3||m-01|BT|05/12/2021|04/12/2021",
      ],
      ["2 Đảng bộ contradicts-cell", "3 Chi bộ empty", "4 Đến ngày day-before"],
    ],
    [
      "leave",
      "an end before its beginning",
      ["Chi bộ|Mã đảng viên|Loại nghỉ|Từ ngày|Đến ngày", "c-3|m-02|ốm|05/12/2021|04/12/2021"],
      ["2 Đến ngày day-before"],
    ],
    [
      "tasks",
      "two places, none, and a result without its day",
      [
        "Chi bộ|Buổi họp|Năm|Mã nhiệm vụ|Mã đảng viên|Ngày giao|Hạn|Kết quả",
        "c-3|2021-11|2021|nv-1|m-01|05/12/2021|20/12/2021|",
        "c-3|||nv-1|m-01|05/12/2021|20/12/2021|",
        "c-3||2021|nv-2|m-02|05/12/2021|20/12/2021|quá hạn",
      ],
      ["2 Năm no-place-for", "3 Buổi họp empty", "4 assessedOn empty"],
    ],
    [
      "self-reviews",
      "a criterion twice, and another level in the second row",
      [
        own,
        "c-3|2021|m-01|05/12/2021|XS|general|28",
        "c-3|2021|m-01|05/12/2021|XS|general|29",
        "c-3|2021|m-02|05/12/2021|XS|general|28",
        "c-3|2021|m-02|05/12/2021|T|tasks|28",
      ],
      ["2  held-back", "3 Tiêu chí repeated", "4  held-back", "5 Tự xếp loại differs"],
    ],
    [
      "self-reviews",
      "points of no criterion, and no points",
      [
        own,
        "c-3|2021|m-01|05/12/2021|XS||28",
        "c-3|2021|m-02|05/12/2021|XS|general|",
        "c-3|2021|m-03|05/12/2021|XS|general|95,5",
      ],
      ["2 Tiêu chí empty", "3 Điểm empty", "4 Điểm not-in-form"],
    ],
    [
      "ballots",
      "votes twice, and another number of papers",
      [
        votes,
        "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|XS|1|2|2|2|0",
        "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|HTXSNV|1|2|2|2|0",
        "c-3|2021|bp-2|05/12/2021|đảng viên|m-01|XS|1|2|2|2|0",
        "c-3|2021|bp-2|05/12/2021|đảng viên|m-01|T|1|3|2|2|0",
      ],
      ["2  held-back", "3 Phương án repeated", "4  held-back", "5 Phát ra differs"],
    ],
    [
      "ballots",
      "half an opening",
      [`${votes}|Người được bỏ phiếu`, "c-3|2021|bp-1|05/12/2021|đảng viên|m-01|XS|1|2|2|2|0|m-01"],
      ["2 countingCommittee empty"],
    ],
    [
      "proposals",
      "a review that was not opened",
      [
        "Chi bộ|Năm|Đối tượng|Mã đảng viên|Mức đề nghị|Bên đề nghị|Ngày đề nghị",
        "c-3|2020|đảng viên|m-01|tốt|chi bộ|05/12/2020",
      ],
      ["2 Năm refused"],
    ],
  ])("of %s with %s has a problem", async (as, _, lines, expected) => {
    expect(await faults(as, lines)).toEqual(expected);
  });

  it("of comments that grows records those that are new, and says of no comments that there are none", async () => {
    const header = "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Số ý kiến";
    const first = await preview("comments", [header, "c-3|2021-11|05/12/2021|m-01|2"], { into });
    const grown = [header, "c-3|2021-11|05/12/2021|m-01|3", "c-3|2021-11|05/12/2021|m-02|0"];
    const { rows, events } = await preview("comments", grown, { into: [...into, ...first.events] });
    expect(rows.map(({ outcome, events: ids }) => [outcome, ids.length])).toEqual([
      ["new", 3],
      ["nothing", 0],
    ]);
    expect(events).toHaveLength(1);
  });
});
