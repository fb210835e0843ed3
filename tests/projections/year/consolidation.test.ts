import { describe, expect, it } from "vitest";
import { monthText } from "../../../src/cli/report/periods.js";
import type { EventData } from "../../../src/events/catalogue.js";
import { cellComparison } from "../../../src/projections/year/cell-comparison.js";
import { consolidationOf } from "../../../src/projections/year/consolidation.js";
import { halfYearOf } from "../../../src/projections/year/half-year.js";
import type { Story } from "../../../src/testing/index.js";
import { called, enrolled, founded, held, marked, oneCell, read } from "../world.js";
import { gradedBy, heldBy } from "./quality-stories.js";

/** Two cells of one base organisation, and one of another. */
const cells = enrolled(
  founded(
    founded(
      founded(oneCell("m-1", "m-2", "m-3").on("committee/b-2"), "b-2", "base-organisation").on("cell/c-9"),
      "c-9",
      "cell",
      {
        parent: "b-2",
      },
    ).on("cell/c-2"),
    "c-2",
    "cell",
    { parent: "b-1" },
  ),
  "m-4",
  "m-5",
);

const visiting = (told: Story, member: string, on: string): Story =>
  told
    .on("cell/c-1")
    .happened("MemberTemporarilyTransferredIn", { member, from: "c-9", on, until: "2021-12-31" }, on);
const counting = (
  told: Story,
  month: string,
  activity: EventData<"ActivityCounted">["activity"],
  count: number,
) =>
  told
    .on("cell/c-1")
    .happened("ActivityCounted", { organisation: "c-1", month, activity, count }, `${month}-28`);

const february = marked(
  called(held(visiting(cells, "m-4", "2021-01-15"), "2021-02"), "2021-02", {
    present: ["m-1", "m-2", "m-4"],
    excused: ["m-3"],
  }),
  "2021-02",
  { "2": 0, "6": 25 },
);

describe("the monthly form of a base organisation", () => {
  const form = consolidationOf(read(february), "b-1", "2021-02");

  it("has a line for each of its cells, with attendance of those on the list, day, score, grade and lost points", () => {
    const by = (criterion: string) =>
      february.events.find(
        ({ type, data }) => type === "CriterionMarked" && "criterion" in data && data.criterion === criterion,
      )?.id;
    expect(form.rows.map(({ number, cell }) => [number, cell])).toEqual([
      [1, "c-1"],
      [2, "c-2"],
    ]);
    expect(form.rows[0]).toMatchObject({
      listed: 3,
      attended: 2,
      meeting: "meeting/c-1/2021-02",
      day: "2021-02-03",
      score: [90, 1],
      grade: "good",
    });
    expect(form.rows[0]?.lost.map(({ says: _, ...rest }) => rest)).toEqual([
      { criterion: "2", points: 0, max: 5, by: by("2") },
      { criterion: "6", points: 25, max: 30, by: by("6") },
    ]);
    expect(form.rows[0]?.stage).toBe("computed");
  });

  it("counts grades by stage: decided, only voted or proposed, only computed by the rubric", () => {
    const none = { good: 0, fair: 0, average: 0, poor: 0 };
    expect(form.grades).toEqual({ decided: none, proposed: none, computed: { ...none, good: 1 } });
    const voted = gradedBy(february, "c-2", "2021-02", "fair");
    expect(consolidationOf(read(voted), "b-1", "2021-02").grades).toEqual({
      decided: none,
      proposed: { ...none, fair: 1 },
      computed: { ...none, good: 1 },
    });
    const decided = voted.happened("GradeDecided", { grade: "average", by: "b-1" }, "2021-02-20");
    expect(consolidationOf(read(decided), "b-1", "2021-02")).toMatchObject({
      rows: [{ stage: "computed" }, { grade: "average", stage: "decided" }],
      grades: { decided: { ...none, average: 1 }, proposed: none, computed: { ...none, good: 1 } },
    });
  });

  it("leaves a cell without a meeting empty, but for its list and the state of the record", () => {
    const notHeld = { state: "not-on-record" };
    expect(form.rows[1]).toEqual({ number: 2, cell: "c-2", listed: 2, lost: [], notHeld });
  });

  it("notes what stood in the place of a meeting that was cancelled, apart from one that has a notice alone", () => {
    const february = cells.on("meeting/c-2/2021-02").happened(
      "MeetingConvened",
      {
        cell: "c-2",
        kind: "regular",
        forMonth: "2021-02",
        scheduledFor: "2021-02-03T12:00:00Z",
        mode: "in-person",
      },
      "2021-02-01",
    );
    const noteOf = (told: Story): string | undefined => {
      const month = consolidationOf(read(told), "b-1", "2021-02");
      return monthText(month, (id) => id, "vi")[3]
        ?.trim()
        .split(/ {2,}/)
        .at(-1);
    };
    expect(noteOf(february)).toBe("chưa có trong sổ ghi");
    const cancelled = february.happened(
      "MeetingCancelled",
      { instead: "written-opinions", instrument: { number: "7-CV/ĐU" } },
      "2021-02-02",
    );
    expect(noteOf(cancelled)).toBe("được thay thế: lấy ý kiến bằng văn bản, văn bản số 7-CV/ĐU");
  });

  it("counts no attendance where the roll was not called", () => {
    const [row] = consolidationOf(read(gradedBy(cells, "c-1", "2021-02", "fair")), "b-1", "2021-02").rows;
    expect(row).toEqual({
      number: 1,
      cell: "c-1",
      listed: 3,
      meeting: "meeting/c-1/2021-02",
      day: "2021-02-03",
      grade: "fair",
      stage: "proposed",
      lost: [],
    });
  });

  it("has regular meetings only, a combined one among them", () => {
    const told = gradedBy(
      heldBy(cells, "c-1", "2021-02", "thematic"),
      "c-1",
      "2021-02",
      "fair",
      75,
      "combined",
    );
    const { rows } = consolidationOf(read(told), "b-1", "2021-02");
    expect(rows.map(({ meeting }) => meeting)).toEqual(["meeting/c-1/2021-02-combined", undefined]);
  });

  it("is written in Vietnamese, with a dash where nothing was recorded", () => {
    const lost = form.rows[0]?.lost.map(
      ({ criterion, says, points, max }) => `${criterion} ${says.vi}: ${points}/${max} (chưa ghi lý do)`,
    );
    const cellsOf = (line: string): string[] => line.trim().split(/ {2,}/);
    const [title, head = "", first = "", second = "", ...totals] = monthText(
      form,
      (id) => id.toUpperCase(),
      "vi",
    );
    expect(title).toBe("Tổng hợp chất lượng sinh hoạt chi bộ tháng 02/2021, B-1");
    expect(cellsOf(head)).toEqual([
      "TT",
      "Chi bộ",
      "Đảng viên dự",
      "Ngày sinh hoạt",
      "Điểm",
      "tốt",
      "khá",
      "trung bình",
      "kém",
      "Giai đoạn",
      "Ghi chú",
    ]);
    const stage = "mới tính theo biểu điểm";
    expect(cellsOf(first)).toEqual(["1", "C-1", "2/3", "03/02/2021", "90", "x", stage, lost?.join("; ")]);
    expect(cellsOf(second)).toEqual(["2", "C-2", "–/2", "–", "–", "–", "chưa có trong sổ ghi"]);
    expect(totals).toEqual([
      "Cộng (đã quyết định): tốt 0, khá 0, trung bình 0, kém 0",
      "Cộng (mới tính theo biểu điểm): tốt 1, khá 0, trung bình 0, kém 0",
    ]);
  });
});

describe("the half-yearly form", () => {
  it("has nothing but lists where nothing was recorded: absent, never 0", () => {
    expect(halfYearOf(read(cells), "b-1", 1)).toEqual({
      organisation: "b-1",
      half: "2021-H1",
      rows: [
        { number: 1, cell: "c-1", listed: 3, counts: {}, guests: [] },
        { number: 2, cell: "c-2", listed: 2, counts: {}, guests: [] },
      ],
      total: { listed: 5, counts: {} },
    });
  });

  it("counts attendances, opinions, thematic meetings and admissions of its months", () => {
    const spoken = called(held(february, "2021-03"), "2021-03", { present: ["m-1", "m-2", "m-3", "m-4"] })
      .happened("CommentMade", { by: "m-1" }, "2021-03-03T01:20:00Z")
      .happened("CommentMade", { by: "m-1" }, "2021-03-03T01:25:00Z");
    const july = called(heldBy(heldBy(spoken, "c-1", "2021-04", "thematic"), "c-1", "2021-07"), "2021-07", {
      present: ["m-1"],
    });
    const told = july
      .on("cell/c-1")
      .happened("MemberAdmitted", { member: "m-8", on: "2021-06-30" }, "2021-06-30")
      .happened("MemberAdmitted", { member: "m-9", on: "2021-07-01" }, "2021-07-01");
    const year = read(told);
    expect(halfYearOf(year, "b-1", 1).rows[0]).toEqual({
      number: 1,
      cell: "c-1",
      listed: 4,
      counts: { attended: 5, opinions: 2, "thematic-meetings": 1, admissions: 1 },
      guests: ["m-4"],
    });
    expect(halfYearOf(year, "b-1", 2).rows[0]).toMatchObject({
      listed: 5,
      counts: { attended: 1, admissions: 1 },
    });
  });

  it("sums what the cell counted, of each month the last count; a counted 0 is one", () => {
    const told = counting(
      counting(
        counting(counting(cells, "2021-01", "articles-read", 4), "2021-01", "articles-read", 5),
        "2021-06",
        "articles-read",
        2,
      ),
      "2021-07",
      "articles-read",
      9,
    );
    const all = counting(
      counting(counting(told, "2021-02", "mass-work", 0), "2021-02", "thematic-study", 1),
      "2021-02",
      "inspection-supervision",
      3,
    );
    const form = halfYearOf(read(all), "b-1", 1);
    expect(form.rows[0]?.counts).toEqual({
      "articles-read": 7,
      "mass-work": 0,
      "thematic-study": 1,
      "inspection-supervision": 3,
    });
    expect(form.total.counts).toEqual(form.rows[0]?.counts);
    expect(halfYearOf(read(all), "b-1", 2).rows[0]?.counts).toEqual({ "articles-read": 9 });
  });

  it("reads the list and the guests on the day of reading, where the half-year has not ended", () => {
    const told = visiting(
      cells.on("cell/c-1").happened("MemberDied", { member: "m-3", on: "2021-05-10" }, "2021-05-10"),
      "m-4",
      "2021-05-20",
    );
    expect(halfYearOf(read(told, { asOf: "2021-05-09T10:00:00Z" }), "b-1", 1).rows[0]).toMatchObject({
      listed: 3,
      guests: [],
    });
    expect(halfYearOf(read(told), "b-1", 1).rows[0]).toMatchObject({ listed: 2, guests: ["m-4"] });
  });
});

describe("the cells of a base organisation", () => {
  const three = founded(cells.on("cell/c-3"), "c-3", "cell", { parent: "b-1" });
  const told = gradedBy(
    gradedBy(gradedBy(three, "c-1", "2021-02", "fair", 80), "c-2", "2021-02", "good", 95),
    "c-2",
    "2021-03",
    "fair",
    71,
  );

  it("are distributed over the grades of each month and of the year, those not sure apart", () => {
    const { months, year } = cellComparison(read(told, { rollUp: "worst" }), "b-1");
    expect(months).toHaveLength(12);
    expect(months[1]).toEqual({
      period: "2021-02",
      grades: { good: ["c-2"], fair: ["c-1"], average: [], poor: [] },
      open: ["c-3"],
      undecided: ["c-1", "c-2"],
    });
    expect(year).toEqual({
      period: "2021",
      grades: { good: [], fair: ["c-1", "c-2"], average: [], poor: [] },
      open: ["c-3"],
      undecided: ["c-1", "c-2"],
    });
  });

  it("are ordered by grade, then points, then id; without a grade last", () => {
    const order = (rollUp: string) =>
      cellComparison(read(told, { rollUp }), "b-1").cells.map(({ cell }) => cell);
    expect(order("worst")).toEqual(["c-1", "c-2", "c-3"]);
    expect(order("mean")).toEqual(["c-2", "c-1", "c-3"]);
    expect(cellComparison(read(told, { rollUp: "mean" }), "b-1").cells).toEqual([
      { cell: "c-2", grade: "fair", points: [83, 1], meetings: { counted: 2, decided: 0 } },
      { cell: "c-1", grade: "fair", points: [80, 1], meetings: { counted: 1, decided: 0 } },
      { cell: "c-3", meetings: { counted: 0, decided: 0 } },
    ]);
  });

  it("are none of an organisation that has none", () => {
    expect(cellComparison(read(told), "b-8")).toMatchObject({ months: [], cells: [] });
  });
});
