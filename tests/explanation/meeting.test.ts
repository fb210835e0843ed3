import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/catalogue.js";
import { explain, render } from "../../src/explanation/explain.js";

import type { Story } from "../../src/testing/index.js";
import { oneCell, read } from "../projections/world.js";

const stream = "meeting/c-1/2021-03";
const convened = oneCell("m-1", "m-2", "m-3").on(stream).happened(
  "MeetingConvened",
  {
    cell: "c-1",
    kind: "regular",
    forMonth: "2021-03",
    scheduledFor: "2021-03-03T12:00:00Z",
    mode: "in-person",
  },
  "2021-03-01",
);
const linesOf = (told: Story, about: Parameters<typeof explain>[1] = { meeting: stream }): string[] =>
  render(explain(read(told), about), { language: "vi" }).split("\n");

describe("the explanation of a meeting", () => {
  it("with a notice alone says what is on record, what is not, and what would show that it was held", () => {
    expect(linesOf(convened).slice(1, 5)).toEqual([
      "Chưa có trong sổ ghi",
      expect.stringMatching(/^ {2}Có trong sổ ghi: triệu tập họp ngày 03\/03\/2021 ← /),
      "  Chưa có trong sổ ghi: khai mạc, điểm danh, biên bản, mức chất lượng",
      "  Cần bổ sung để xác định: Biên bản sinh hoạt chi bộ → TakeRollCall.present hoặc CountAttendance (bí thư chi bộ ghi)",
    ]);
  });

  it("that was cancelled names the document and what stood in its place", () => {
    const cancelled = (data: EventData<"MeetingCancelled">) =>
      linesOf(convened.happened("MeetingCancelled", data, "2021-03-02"))[1];
    expect(cancelled({ instead: "superior-order", instrument: { number: "12-CV" } })).toMatch(
      /^Được thay thế: theo chỉ đạo của cấp trên, văn bản số 12-CV ← /,
    );
    expect(cancelled({})).toMatch(/^Bị hủy ← /);
  });

  it("gives no share where the roll call does not name everybody", () => {
    const called = (unexcused: string[]) =>
      linesOf(
        convened.happened("RollCallTaken", { present: ["m-1"], excused: [], unexcused }, "2021-03-03"),
      ).find((each) => each.startsWith("Đảng viên dự họp"));
    expect(called([])).toMatch(
      /^Đảng viên dự họp: 1–3\/3, chưa xác định: điểm danh chỉ nêu 1\/3 đảng viên ← /,
    );
    expect(called(["m-2", "m-3"])).toMatch(/^Đảng viên dự họp: 1\/3 ≈ 33,33 % ← /);
  });

  it("is repeated by the quality of the cell: a decided grade without points is on record", () => {
    const decided = convened.happened("GradeDecided", { grade: "good", by: "b-1" }, "2021-03-20");
    expect(linesOf(decided, { quality: "c-1" }).find((each) => each.includes("tốt"))).toMatch(
      /^ {2}03\/03\/2021 \(meeting\/c-1\/2021-03\): tốt \(đã quyết định\) ← meeting\/c-1\/2021-03@2$/,
    );
  });
});
