import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { previewImport, readTable, type TableKindName } from "../../src/import/index.js";
import {
  describe as describeProblem,
  reasonAndRemedy,
} from "../../src/language/problems/describe-problem.js";
import type { Problem } from "../../src/language/problems/problem.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { base, imported, preview, who, workbook } from "./tables.js";

const told = (
  events: readonly { stream: string; type: string; data: unknown; metadata: { happenedAt: string } }[],
) => events.map(({ stream, type, data, metadata }) => [stream, type, data, metadata.happenedAt]);
const codes = (problems: readonly { row?: number; path: string; code: string }[]) =>
  problems.map(({ row, path, code }) => [row, path === "" ? undefined : path, code]);
const into = await imported(...base);

describe("the rows of each kind of table", () => {
  it("are the facts that they say, on the stream that they name, at the end of their day", () => {
    expect(told(into)).toEqual([
      [
        "committee/b-1",
        "OrganisationFounded",
        { organisation: "b-1", kind: "base-organisation", name: "Đảng bộ xã", on: "2012-03-26" },
        "2012-03-26T16:59:59Z",
      ],
      [
        "cell/c-3",
        "OrganisationFounded",
        { organisation: "c-3", kind: "cell", name: "Chi bộ Ba", on: "2012-04-02", parent: "b-1" },
        "2012-04-02T16:59:59Z",
      ],
      ...["official", "probationary", "official"].map((status, index) => [
        "cell/c-3",
        "MemberEnrolled",
        { member: `m-0${index + 1}`, status, on: "2021-01-01" },
        "2021-01-01T16:59:59Z",
      ]),
      [
        "meeting/c-3/2021-11",
        "MeetingConvened",
        {
          cell: "c-3",
          kind: "regular",
          forMonth: "2021-11",
          scheduledFor: "2021-11-05T12:30:00Z",
          mode: "in-person",
        },
        "2021-11-01T16:59:59Z",
      ],
    ]);
  });

  it("of members are enrolment, name and kind of work, as far as they are filled in", async () => {
    const lines = [
      "Chi bộ|Mã đảng viên|Họ và tên|Tư cách|Từ ngày|Ngày vào Đảng|Diện công tác|Cán bộ/công chức/viên chức",
      "c-3|m-04|Nguyễn Văn Ví Dụ|chính thức|01/01/2021|19/05/2010|Không giữ chức vụ|Không",
      "c-3|m-05||dự bị|01/01/2021|||",
      "c-3|m-06||dự bị|01/01/2021||Không giữ chức vụ|",
    ];
    const { events, rows } = await preview("members", lines, { into });
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ["MemberEnrolled", { member: "m-04", status: "official", on: "2021-01-01", admittedOn: "2010-05-19" }],
      ["MemberNamed", { member: "m-04", name: "Nguyễn Văn Ví Dụ" }],
      [
        "MemberCategorised",
        { member: "m-04", category: "without-post", civilServant: false, on: "2021-01-01" },
      ],
      ["MemberEnrolled", { member: "m-05", status: "probationary", on: "2021-01-01" }],
    ]);
    expect(codes(rows.flatMap(({ problems }) => problems))).toEqual([
      [4, "Cán bộ/công chức/viên chức", "goes-together"],
    ]);
  });

  it("of attendance are the roll call of their meeting", async () => {
    const lines = [
      "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Điểm danh|Lý do",
      "c-3|2021-11|05/11/2021 19:30|m-01|Có mặt|",
      "c-3|2021-11|05/11/2021 19:30|m-02|Vắng có lý do|ốm",
      "c-3|2021-11|05/11/2021 19:30|m-03|Vắng không lý do|",
    ];
    const { events, rows } = await preview("attendance", lines, { into });
    expect(told(events)).toEqual([
      [
        "meeting/c-3/2021-11",
        "RollCallTaken",
        { present: ["m-01"], excused: [{ member: "m-02", reason: "ốm" }], unexcused: ["m-03"] },
        "2021-11-05T12:30:00Z",
      ],
    ]);
    expect(rows.map(({ outcome, events: ids }) => [outcome, ids])).toEqual(
      rows.map(() => ["new", ["meeting/c-3/2021-11@2"]]),
    );
  });

  it("of attendance counts are the numbers of their meeting, without names", async () => {
    const header = "Chi bộ|Buổi họp|Ngày họp|Số có mặt|Tổng số|Vắng có lý do|Vắng không lý do";
    const counted = (...cells: string[]) =>
      preview("attendance-counts", [header, `c-3|2021-11|05/11/2021|${cells.join("|")}`], { into });
    const dataOf = async (...cells: string[]) => (await counted(...cells)).events.map(({ data }) => data);
    const whole = await counted("2/3", "3", "1", "0");
    expect(told(whole.events)).toEqual([
      [
        "meeting/c-3/2021-11",
        "AttendanceCounted",
        { present: 2, listed: 3, excused: 1, unexcused: 0 },
        "2021-11-05T16:59:59Z",
      ],
    ]);
    expect(await dataOf("2/3", "", "", "")).toEqual([{ present: 2, listed: 3 }]);
    expect(await dataOf("2", "3", "", "")).toEqual([{ present: 2, listed: 3 }]);
    expect(await dataOf("2", "", "", "")).toEqual([{ present: 2 }]);
    const problemsOf = async (...cells: string[]) =>
      codes((await counted(...cells)).rows.flatMap(({ problems }) => problems));
    expect(await problemsOf("2/3", "4", "", "")).toEqual([[2, "Tổng số", "contradicts-cell"]]);
    expect(await problemsOf("2/3", "", "1", "1")).toEqual([[2, "Tổng số", "refused"]]);
  });

  it("of scores are marks in the steps of their sheet, of grades what was decided above", async () => {
    const halves = { ...hd42, id: "halves", steps: 2 };
    const header = "Chi bộ|Buổi họp|Ngày chấm|Phiếu chấm điểm|Tiêu chí|Điểm|Người chấm";
    const row = (sheet: string, points: string, criterion = "4.3") =>
      `c-3|2021-11|06/11/2021|${sheet}|${criterion}|${points}|m-01`;
    const wrong = [
      row("halves", "4,25"),
      row("hd42-2025", "4,5"),
      row("halves", "5,5"),
      row("halves", "4", "c1_x"),
      row("other", "4"),
    ];
    const { events, rows } = await preview("scores", [header, row("halves", "4,5"), ...wrong], {
      into,
      rubrics: [halves, hd42],
    });
    expect(told(events)).toEqual([
      [
        "meeting/c-3/2021-11",
        "CriterionMarked",
        { rubric: "halves", criterion: "4.3", points: 9, by: "m-01" },
        "2021-11-06T16:59:59Z",
      ],
    ]);
    const problems = rows.flatMap((each) => each.problems);
    expect(codes(problems)).toEqual([
      [3, "Điểm", "not-a-step"],
      [4, "Điểm", "not-a-step"],
      [5, "Điểm", "above-maximum"],
      [6, "Tiêu chí", "criterion-not-known"],
      [7, "Phiếu chấm điểm", "rubric-not-known"],
    ]);
    expect(problems.slice(0, 4).map((problem) => reasonAndRemedy(problem, "vi")[0])).toEqual([
      "biểu điểm “halves” chỉ cho điểm theo bước 0,5",
      "biểu điểm “hd42-2025” chỉ cho điểm nguyên",
      "biểu điểm “halves” cho tiêu chí “4.3” tối đa 5 điểm",
      "biểu điểm “halves” không có tiêu chí “c1_x”",
    ]);
    expect(problems[3]).toMatchObject({ facts: { known: hd42.criteria.map(({ id }) => id) } });
    const grades = await preview(
      "grades",
      [
        "Chi bộ|Buổi họp|Ngày quyết định|Xếp loại|Cấp quyết định|Số văn bản",
        "c-3|2021-11|10/11/2021|Tốt|b-1|12-TB/ĐU",
      ],
      { into },
    );
    expect(grades.events.map(({ type, data }) => [type, data])).toEqual([
      ["GradeDecided", { grade: "good", by: "b-1", instrument: { number: "12-TB/ĐU" } }],
    ]);
  });

  it("of published results keep levels of older scales under their names, and drop no column of a level", async () => {
    const header = "Cấp công bố|Năm|Đối tượng|Ngày công bố|Tổng số|TSVM|Yếu kém";
    const told = await preview("results", [header, "b-1|2012|Chi bộ|10/01/2013|9|7|11,1 %"], { into });
    expect(told.events[0]?.data).toMatchObject({
      totals: { listed: 9 },
      otherLevels: [
        { name: "Trong sạch, vững mạnh", count: 7 },
        { name: "Yếu kém", percent: [111, 1000] },
      ],
    });
    const unknown = `${header}|Hoàn thành nhưng còn hạn chế`;
    const refused = await preview("results", [unknown, "b-1|2012|Chi bộ|10/01/2013|9|7||2"], { into });
    expect(refused.events).toEqual([]);
    expect(refused.problems).toMatchObject([
      { code: "unknown-column", path: "Hoàn thành nhưng còn hạn chế" },
    ]);
  });

  it("of published results are one population a row, with bounds and percentages as printed", async () => {
    const lines = [
      "Cấp công bố|Năm|Đối tượng|Ngày công bố|Nhóm|Giai đoạn|Tổng số|Được xếp loại|XS|Tỷ lệ xuất sắc (%)|Tỷ lệ xuất sắc trên từ tốt trở lên (%)|Tốt|HTNV|Tỷ lệ tính trên",
      "b-1|2021|Đảng viên|10/01/2022||đã quyết định|gần 120|1.110|9|10,3|11,4|70|8|được xếp loại",
      "b-1|2021|Chi bộ|10/01/2022|Chi bộ khối xã|||12||trên 73%||||",
      "b-1|2021|Chi bộ|10/01/2022||||12|2|0.17||||",
    ];
    const { events, rows, totals } = await preview("results", lines, { into });
    expect(events.map(({ type, stream, data }) => [type, stream, data])).toEqual([
      [
        "ResultsPublished",
        "committee/b-1",
        {
          year: 2021,
          of: "member",
          on: "2022-01-10",
          stage: "decided",
          totals: { rated: 1110, excellent: 9, good: 70, fulfilled: 8 },
          bounds: [{ of: "listed", bound: "at-most", count: 120, text: "gần 120" }],
          stated: [
            { level: "excellent", percent: [103, 1000], text: "10,3", base: "rated" },
            { level: "excellent", percent: [114, 1000], text: "11,4", base: "goodOrBetter" },
          ],
        },
      ],
      [
        "ResultsPublished",
        "committee/b-1",
        {
          year: 2021,
          of: "cell",
          on: "2022-01-10",
          population: "Chi bộ khối xã",
          totals: { rated: 12 },
          stated: [{ level: "excellent", percent: [73, 100], bound: "at-least", text: "trên 73%" }],
        },
      ],
    ]);
    expect(rows[2]?.problems.map(({ code, path, raw }) => [code, path, raw])).toEqual([
      ["not-in-form", "Tỷ lệ xuất sắc (%)", "0.17"],
    ]);
    expect(totals).toEqual({ rows: 3, new: 2, recorded: 0, problems: 1, events: 2 });
  });

  it("of levels are what the committee decided; a rule that would mind is no reason to refuse", async () => {
    const header = "Cấp quyết định|Năm|Đối tượng|Mã đối tượng|Mức xếp loại|Ngày quyết định|Số quyết định";
    const row = (kind: string, id: string, level: string) =>
      `b-1|2021|${kind}|${id}|${level}|31/12/2021|07-QĐ/ĐU`;
    const lines = [
      header,
      ...["m-01", "m-02", "m-03"].map((id) => row("Đảng viên", id, "Hoàn thành xuất sắc nhiệm vụ")),
      row("Chi bộ", "c-3", "hoàn thành tốt nhiệm vụ"),
      row("Đảng viên", "m-01", "Hoàn thành nhiệm vụ"),
    ];
    const { events, rows, totals } = await preview("levels", lines, { into });
    expect(events.map(({ data }) => data)).toEqual(
      ["m-01", "m-02", "m-03", "c-3"].map((id) => ({
        year: 2021,
        subject: { kind: id.startsWith("m") ? "member" : "cell", id },
        level: id.startsWith("m") ? "excellent" : "good",
        decidedOn: "2021-12-31",
        instrument: { number: "07-QĐ/ĐU" },
      })),
    );
    const [refused] = rows[4]?.problems ?? [];
    expect(refused).toMatchObject({ row: 6, code: "refused" });
    expect(refused && describeProblem(refused, "vi")).toContain("Hủy quyết định đó trước");
    expect(totals).toEqual({ rows: 5, new: 4, recorded: 0, problems: 1, events: 4 });
  });
});

describe("the rows of levels", () => {
  const header =
    "Cấp quyết định|Năm|Kỳ|Đối tượng|Mã đối tượng|Mức xếp loại|Lý do không xếp loại|Ngày quyết định|Số quyết định|Lý do";
  const row = (period: string, level: string, notRated = "") =>
    `b-1|2026|${period}|đảng viên|m-01|${level}|${notRated}|05/10/2026|09-QĐ/ĐU|`;
  const fact = {
    year: 2026,
    subject: { kind: "member", id: "m-01" },
    instrument: { number: "09-QĐ/ĐU" },
  };
  const good = "hoàn thành tốt nhiệm vụ";
  const of = (...lines: string[]) => preview("levels", [header, ...lines], { into });

  it("are of the quarter or month that they name, and of the year without one", async () => {
    const { events } = await of(
      row("Quý III/2026", good),
      row("Quý II", good),
      row("09/2026", good),
      row("", good),
    );
    expect(events.map(({ type, data }) => [type, data])).toEqual(
      [{ period: "2026-Q3" }, { period: "2026-Q2" }, { period: "2026-09" }, {}].map((period) => [
        "LevelDecided",
        { ...fact, ...period, level: "good", decidedOn: "2026-10-05" },
      ]),
    );
  });

  it("say the year alike whether a period repeats it or not", async () => {
    const { rows } = await of(row("", good), row("cả năm", good), row("2026", good));
    expect(codes(rows.flatMap(({ problems }) => problems))).toEqual([
      [3, undefined, "repeated"],
      [4, undefined, "repeated"],
    ]);
  });

  it("of another year than their period are refused", async () => {
    const { events, rows } = await of(row("Quý III/2025", good));
    expect(events).toEqual([]);
    expect(codes(rows.flatMap(({ problems }) => problems))).toEqual([[2, "Kỳ", "refused"]]);
  });

  it("that give no level are the fact with its reason, and not a level that cannot be read", async () => {
    const { events } = await of(row("Quý III/2026", "Không đánh giá", "mới được bổ nhiệm"));
    expect(events.map(({ stream, type, data }) => [stream, type, data])).toEqual([
      [
        "committee/b-1",
        "SubjectNotRated",
        { ...fact, period: "2026-Q3", notRated: "newly-appointed", on: "2026-10-05" },
      ],
    ]);
    const { rows } = await of(row("", "không xếp loại"), row("", good, "đi học tập trung"));
    const problems = rows.flatMap((each) => each.problems);
    expect(codes(problems)).toEqual([
      [2, "Lý do không xếp loại", "empty"],
      [3, "Lý do không xếp loại", "no-place-for"],
    ]);
    expect(problems.map((problem) => reasonAndRemedy(problem, "vi")[1])).toEqual([
      expect.stringMatching(/^Điền: “đi học tập trung”, “mới được bổ nhiệm”/),
      "Chỉ ghi lý do không xếp loại khi mức ghi là “không xếp loại”; hãy để trống ô này",
    ]);
  });
});

describe("an import", () => {
  it("says who recorded it, when, for whom, and which row it was", () => {
    expect(into[4]?.metadata).toEqual({
      schemaVersion: 1,
      happenedAt: "2021-01-01T16:59:59Z",
      ...who,
      recordedFor: "c-3",
      correlationId: "import:members:2022-01-05T03:00:00Z",
      causationId: "import:members:2022-01-05T03:00:00Z#4",
    });
  });

  it("tells each problem with its place, the text as it stands, the reason and the remedy, in both languages", async () => {
    const lines = [
      "Chi bộ|Mã đảng viên|Tư cách|Từ ngày",
      "c-3|m-04|chính thức| 31/02/2025 ",
      "c-3||Dự-khuyết|01/02",
      "c-3|m-05|dự bị",
      "c-3|m-06|dự bị|01/01/2021|thừa",
      "c-9|m-07|dự bị|01/01/2021",
      "c-3|m-01|chính thức|01/01/2021",
      "c-3|m-08|chính thức|01/01/2021",
    ];
    const { rows, events } = await preview("members", lines, { into });
    expect(codes(rows.flatMap(({ problems }) => problems))).toEqual([
      [2, "Từ ngày", "impossible-date"],
      [3, "Mã đảng viên", "empty"],
      [3, "Tư cách", "not-in-form"],
      [3, "Từ ngày", "not-in-form"],
      [4, undefined, "wrong-number-of-cells"],
      [5, undefined, "wrong-number-of-cells"],
      [6, "Chi bộ", "refused"],
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual([...Array(5).fill("problem"), "recorded", "new"]);
    expect(rows[0]?.problems[0]).toEqual({
      code: "impossible-date",
      row: 2,
      path: "Từ ngày",
      raw: " 31/02/2025 ",
      facts: {
        form: { vi: "dd/MM/yyyy, như 05/11/2021", en: "dd/MM/yyyy or yyyy-MM-dd, such as 05/11/2021" },
      },
    });
    expect(describeProblem(rows[0]?.problems[0] as Problem, "vi")).toBe(
      "Dòng 2, cột “Từ ngày”: không có ngày này trong lịch. Ghi đúng ngày: dd/MM/yyyy, như 05/11/2021.",
    );
    expect(describeProblem(rows[0]?.problems[0] as Problem, "en")).toBe(
      "Row 2, column “Từ ngày”: the calendar has no such day. Write the right day: dd/MM/yyyy or yyyy-MM-dd, such as 05/11/2021.",
    );
    expect(rows[0]?.raw).toEqual(["c-3", "m-04", "chính thức", " 31/02/2025 "]);
    expect(events).toHaveLength(1);
  });

  it.each<[string, TableKindName, string, string, string, string]>([
    [
      "cell",
      "members",
      "Chi bộ|Mã đảng viên|Tư cách|Từ ngày",
      "c-9|m-07|dự bị|01/01/2021",
      "Dòng 2, cột “Chi bộ”: không ghi được vào sổ ghi: chưa ghi chi bộ “c-9”; đã ghi: c-3.",
      "c-9",
    ],
    [
      "committee",
      "levels",
      "Cấp quyết định|Năm|Đối tượng|Mã đối tượng|Mức xếp loại|Ngày quyết định",
      "c-3|2021|Đảng viên|m-01|Hoàn thành nhiệm vụ|31/12/2021",
      "Dòng 2, cột “Cấp quyết định”: không ghi được vào sổ ghi: chưa ghi tổ chức đảng “c-3” có cấp ủy; đã ghi: b-1.",
      "c-3",
    ],
    [
      "meeting",
      "attendance-counts",
      "Chi bộ|Buổi họp|Ngày họp|Số có mặt",
      "c-3|2021-1l|05/11/2021|2",
      "Dòng 2, cột “Buổi họp”: không ghi được vào sổ ghi: chưa ghi buổi sinh hoạt “2021-1l” của chi bộ “c-3”; đã ghi: 2021-11.",
      "2021-1l",
    ],
    [
      "cell of a meeting",
      "attendance-counts",
      "Chi bộ|Buổi họp|Ngày họp|Số có mặt",
      "c-8|2021-11|05/11/2021|2",
      "Dòng 2, cột “Chi bộ”: không ghi được vào sổ ghi: chưa ghi buổi sinh hoạt nào của chi bộ “c-8”; đã ghi: c-3.",
      "c-8",
    ],
    [
      "member, who is on the roll already,",
      "members",
      "Chi bộ|Mã đảng viên|Tư cách|Từ ngày",
      "c-3|m-01|dự bị|01/01/2021",
      "Dòng 2, cột “Mã đảng viên”: không ghi được vào sổ ghi: “m-01” đang có tên trong danh sách đảng viên.",
      "m-01",
    ],
  ])("names the column and the id where the journal refuses a %s", async (_, as, header, row, says, raw) => {
    const [problem] = (await preview(as, [header, row], { into })).rows[0]?.problems ?? [];
    expect(problem).toMatchObject({ code: "refused", raw });
    expect(describeProblem(problem as Problem, "vi")).toContain(says);
  });

  it.each([
    ["a cell that cannot be read", "m-02|vắng||", ["held-back", "not-in-form"]],
    ["a member who comes twice", "m-01|có mặt||", ["held-back", "member-twice"]],
    ["another day", "m-02|có mặt||06/11/2021", ["held-back", "differs"]],
    ["a reason that has no place", "m-02|có mặt|ốm|", ["held-back", "no-place-for"]],
  ])("holds back a whole roll call for %s, and takes the others", async (_, row, expected) => {
    const [member, said, reason, at] = row.split("|");
    const line = (meeting: string, who: string, what = "có mặt", why = "", on = "05/11/2021") =>
      `c-3|${meeting}|${on}|${who}|${what}|${why}`;
    const lines = [
      "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Điểm danh|Lý do",
      line("2021-11", "m-01"),
      line("2021-10", "m-01", "có mặt", "", "05/10/2021"),
      line("2021-11", member ?? "", said, reason, at === "" ? undefined : at),
    ];
    const october = await imported([
      "meetings",
      "Chi bộ|Mã buổi họp|Loại sinh hoạt|Của tháng|Thời gian họp|Cách họp|Ngày triệu tập",
      "c-3|2021-10|thường kỳ|10/2021|05/10/2021 19:30|trực tiếp|01/10/2021",
    ]);
    const { rows, events } = await preview("attendance", lines, { into: [...into, ...october] });
    expect(events.map(({ stream }) => stream)).toEqual(["meeting/c-3/2021-10"]);
    expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(expected);
  });

  describe("of roll calls with a row whose meeting is not known", async () => {
    const header = "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Điểm danh";
    const convened = (cell: string, month: string) =>
      `${cell}|2021-${month}|thường kỳ|${month}/2021|05/${month}/2021 19:30|trực tiếp|01/${month}/2021`;
    const [organisation, meetings] = [base[1], base[3]];
    const [book, more] = [
      await imported(
        ...base.slice(0, 3),
        [organisation[0], organisation[1], "c-4|Chi bộ|Chi bộ Bốn|02/04/2012|b-1"],
        ["meetings", meetings[1], convened("c-3", "10"), convened("c-3", "11"), convened("c-4", "11")],
      ),
      ["c-3|2021-10|05/10/2021|m-01|có mặt", "c-4|2021-11|05/11/2021|m-09|có mặt"],
    ];
    const first = "c-3|2021-11|05/11/2021|m-01|có mặt";

    it.each<[string, string, number[]]>([
      ["an empty meeting", "c-3||05/11/2021|m-02|có mặt", [2, 4]],
      ["an empty meeting and day", "c-3|||m-02|có mặt", [2, 4]],
      ["an empty cell", "|2021-11|05/11/2021|m-02|có mặt", [2, 5]],
      ["another number of cells", "c-3|2021-11", [2, 4, 5]],
      ["a mistyped meeting", "c-3|2021-1l|05/11/2021|m-02|có mặt", [2]],
      ["a mistyped meeting and a problem", "c-3|2021-1l|05/11/2021|m-02|đến", [2]],
      ["a mistyped cell", "c-33|2021-11|05/11/2021|m-02|có mặt", [2, 5]],
      ["the id of another meeting", "c-3|2021-10|05/11/2021|m-02|có mặt", [2]],
      ["a day that cannot be read", "c-3|2021-11|5/11|m-02|có mặt", []],
    ])("holds back those to which it may belong: %s", async (_, row, expected) => {
      const { rows, events } = await preview("attendance", [header, first, row, ...more], { into: book });
      const perhaps = rows.filter(({ problems }) =>
        problems.some(({ code, facts }) => code === "held-back" && "perhaps" in facts),
      );
      expect(perhaps.map((each) => each.row)).toEqual(expected);
      for (const { problems } of perhaps)
        expect(problems.map((each) => describeProblem(each, "vi"))).toEqual([
          expect.stringContaining("vì dòng 3 có lỗi và có thể thuộc cùng việc này"),
        ]);
      expect(events.map(({ stream }) => stream)).not.toContain("meeting/c-3/2021-11");
    });

    it("takes them all once it is mended", async () => {
      const mended = "c-3|2021-11|05/11/2021|m-02|có mặt";
      const { totals } = await preview("attendance", [header, first, mended, ...more], { into: book });
      expect(totals).toMatchObject({ problems: 0, events: 3 });
    });
  });

  describe("of a roll call of a meeting that has one", async () => {
    const lines = (...members: string[]) => [
      "Chi bộ|Buổi họp|Ngày họp|Mã đảng viên|Điểm danh",
      ...members.map((member) => `c-3|2021-11|05/11/2021|${member}|có mặt`),
    ];
    const book = [...into, ...(await preview("attendance", lines("m-01", "m-02"), { into })).events];

    it("records nothing where people of the earlier one would no longer count", async () => {
      const { rows, events, remarks } = await preview("attendance", lines("m-02", "m-03"), { into: book });
      expect([events, remarks]).toEqual([[], []]);
      expect(codes(rows.flatMap(({ problems }) => problems))).toEqual([
        [2, undefined, "drops-members"],
        [3, undefined, "held-back"],
      ]);
      expect(describeProblem(rows[0]?.problems[0] as Problem, "vi")).toContain("thiếu: m-01");
    });

    it("says that it takes the place of the earlier one", async () => {
      const { events, remarks } = await preview("attendance", lines("m-03", "m-02", "m-01"), { into: book });
      expect(events).toHaveLength(1);
      expect(remarks).toMatchObject([
        {
          code: "replaces-roll-call",
          row: 2,
          facts: { entry: "meeting/c-3/2021-11@2", before: 2, now: 3 },
        },
      ]);
    });

    it("says nothing where the earlier one is the same, or is withdrawn", async () => {
      const same = await preview("attendance", lines("m-01", "m-02"), { into: book });
      expect([same.remarks, same.totals.recorded]).toEqual([[], 2]);
      const withdrawn = {
        ...book.at(-1),
        id: "meeting/c-3/2021-11@3",
        position: 3,
        type: "EntryWithdrawn",
        data: { entry: 2, reason: "sai" },
      } as JournalEvent;
      const anew = await preview("attendance", lines("m-02", "m-03"), { into: [...book, withdrawn] });
      expect([anew.remarks, anew.totals.new]).toEqual([[], 2]);
    });
  });

  describe("of members with names", async () => {
    const header = "Chi bộ|Mã đảng viên|Họ và tên|Tư cách|Từ ngày";
    const row = (id: string, name: string) => `c-3|${id}|${name}|dự bị|01/01/2021`;

    it("records none of the rows that give one id to two names, and names the other row", async () => {
      const lines = [row("m-07", "Đảng viên Một"), row("m-08", "Đảng viên Hai"), row("m-07", "Đảng viên Ba")];
      const { rows, events } = await preview("members", [header, ...lines], { into });
      expect(rows.map(({ outcome }) => outcome)).toEqual(["problem", "new", "problem"]);
      expect(events).toHaveLength(2);
      expect(rows.flatMap(({ problems }) => problems.map((each) => describeProblem(each, "vi")))).toEqual([
        expect.stringContaining(
          "Dòng 2, cột “Họ và tên”: dòng 4 ghi mã “m-07” cho họ tên khác: “Đảng viên Ba”.",
        ),
        expect.stringContaining(
          "Dòng 4, cột “Họ và tên”: dòng 2 ghi mã “m-07” cho họ tên khác: “Đảng viên Một”.",
        ),
      ]);
    });

    it("takes two writings of a name in Unicode for one, in a table and in the journal", async () => {
      const [composed, decomposed] = ["NFC", "NFD"].map((form) =>
        row("m-07", "Lê Hoàng Ánh".normalize(form)),
      );
      expect(composed).not.toBe(decomposed);
      const first = await preview("members", [header, composed ?? "", decomposed ?? ""], { into });
      expect(codes(first.rows.flatMap(({ problems }) => problems))).toEqual([[3, undefined, "repeated"]]);
      const again = await preview("members", [header, decomposed ?? ""], {
        into: [...into, ...first.events],
      });
      expect(again.totals).toMatchObject({ recorded: 1, events: 0 });
    });
  });

  it("of the same file adds nothing the second time, nor what another file or hand recorded", async () => {
    const lines = base[2].slice(1);
    const again = await preview("members", lines, {
      into,
      recordedAt: "2022-02-01T03:00:00Z",
      recordedBy: "other",
    });
    expect([again.events, again.totals.recorded, again.rows[0]?.events]).toEqual([[], 3, ["cell/c-3@2"]]);
    const more = await preview("members", [...lines, "c-3|m-09|dự bị|01/01/2021"], { into });
    expect(more.rows.map(({ outcome }) => outcome)).toEqual(["recorded", "recorded", "recorded", "new"]);
    const changed = await preview(
      "members",
      ["Chi bộ|Mã đảng viên|Tư cách|Từ ngày", "c-3|m-01|dự bị|01/01/2021"],
      { into },
    );
    expect(describeProblem(changed.rows[0]?.problems[0] as Problem, "en")).toContain(
      "is on the roll already",
    );
  });

  it("records a row that repeats another once, and says so", async () => {
    const row = "c-3|m-04|dự bị|01/01/2021";
    const { rows, events } = await preview("members", ["Chi bộ|Mã đảng viên|Tư cách|Từ ngày", row, row], {
      into,
    });
    expect(events).toHaveLength(1);
    expect(rows[1]?.problems).toMatchObject([{ code: "repeated", row: 3, facts: { row: 2 } }]);
  });

  it("records nothing of a row of which the record refuses a part", async () => {
    const lines = ["Chi bộ|Mã đảng viên|Tư cách|Từ ngày|Họ tên", "c-3|m-01|dự bị|01/02/2021|Tên Khác"];
    const { events, rows } = await preview("members", lines, { into });
    expect([events, rows[0]?.outcome]).toEqual([[], "problem"]);
  });

  it("leaves the journal as it is", async () => {
    const before = JSON.stringify(into);
    await preview("members", ["Chi bộ|Mã đảng viên|Tư cách|Từ ngày", "c-3|m-04|dự bị|01/01/2021"], { into });
    expect(JSON.stringify(into)).toBe(before);
  });

  it("of a workbook reports formulas, merged cells and ids that Excel made days, where they are read", async () => {
    const day = { value: new Date("2021-01-01T00:00:00Z"), type: Date, format: "dd/mm/yyyy" };
    const bytes = await workbook({
      sheet: "Đảng viên",
      data: [
        ["STT", "Chi bộ", "Mã đảng viên", "Tư cách", "Từ ngày"].map((value) => ({ value })),
        [
          { value: "=ROW()", type: "Formula" },
          { value: "c-3", rowSpan: 2 },
          { value: "m-04" },
          { value: "dự bị" },
          day,
        ],
        [{ value: 2 }, null, { value: "m-05" }, { value: "dự bị" }, day],
        [{ value: 3 }, { value: "c-3" }, day, { value: "=A1", type: "Formula" }, { value: 60 }],
      ],
    });
    const { rows, unread } = previewImport(await readTable(bytes), { as: "members", ...who, into });
    expect(unread).toEqual(["STT"]);
    expect(codes(rows.flatMap(({ problems }) => problems))).toEqual([
      [3, "Chi bộ", "merged"],
      [4, "Mã đảng viên", "date-cell"],
      [4, "Tư cách", "formula"],
      [4, "Từ ngày", "not-in-form"],
    ]);
  });
});
