import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { execute } from "../../src/aggregates/execute.js";
import { meeting } from "../../src/aggregates/meeting.js";
import type { EventData } from "../../src/events/catalogue.js";
import { journal } from "../../src/events/journal/journal.js";
import { explain, render } from "../../src/explanation/explain.js";
import { read } from "../projections/world.js";

const stream = "meeting/c-1/2021-03";
const at = "2021-03-03T01:00:00Z";
const header = { recordedBy: "m-01", recordedFor: "c-1" };
const twenty = Array.from({ length: 20 }, (_, nth) => `m-${String(nth + 1).padStart(2, "0")}`);

/** A meeting of a cell of twenty, whose minutes tell attendance only as counts; through the aggregates. */
const minutes = (counts: EventData<"AttendanceCounted">) => {
  const book = journal();
  const on = { ...header, happenedAt: "2021-01-01T02:00:00Z", recordedAt: "2021-01-01T02:00:00Z" };
  execute(book, cell, "cell/c-1", {
    type: "FoundOrganisation",
    data: { organisation: "c-1", kind: "cell", name: "Chi bộ 1", on: "2015-01-01" },
    ...on,
  });
  for (const member of twenty)
    execute(book, cell, "cell/c-1", {
      type: "EnrolMember",
      data: { member, status: "official", on: "2021-01-01", admittedOn: "2010-05-19" },
      ...on,
    });
  const then = { ...header, happenedAt: at, recordedAt: at };
  execute(book, meeting, stream, {
    type: "ConveneMeeting",
    data: { cell: "c-1", kind: "regular", forMonth: "2021-03", scheduledFor: at, mode: "in-person" },
    ...then,
  });
  execute(book, meeting, stream, { type: "CountAttendance", data: counts, ...then });
  execute(book, meeting, stream, {
    type: "VoteGrade",
    data: { grade: "good", inFavour: 19, against: 0, abstained: 0 },
    ...then,
  });
  return read(book);
};

describe("minutes that tell attendance only as counts", () => {
  const paper = { present: 18, listed: 20, excused: 1, unexcused: 1 };
  const year = minutes(paper);

  it("show that the meeting was held, and the explanation says that only counts are on record", () => {
    expect(year.meetings.of(stream)).toMatchObject({ held: true, day: "2021-03-03", counted: paper });
    expect(render(explain(year, { meeting: stream }), { language: "vi" })).toContain(
      "Đảng viên dự họp: 18/20 = 90 %, vắng có lý do 1, vắng không lý do 1, chỉ ghi số lượng ←",
    );
  });

  it("say of no member how he attended", () => {
    const { expected, unknown } = year.attendanceOverYear.of("c-1/m-01") ?? {};
    expect([expected, unknown]).toEqual([1, 1]);
    const codes = year.findings.map(({ code }) => code);
    expect(codes).not.toContain("attendance-unaccounted");
    expect(codes).not.toContain("attendance-counts-off-roll");
  });

  it("are held against the votes counted, and against the roll", () => {
    const about = (code: string, of = year) => of.findings.filter((finding) => finding.code === code);
    expect(about("grade-votes-exceed-present")).toMatchObject([{ details: { raised: 19, present: 18 } }]);
    expect(about("attendance-counts-off-roll", minutes({ present: 21 }))).toMatchObject([
      { details: { figure: "present", counted: 21, onRoll: 20 } },
    ]);
  });
});
