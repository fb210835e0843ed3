import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { FindingCode } from "../../src/findings/index.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { workingCalendar } from "../../src/rules/calendar/working-days.js";
import type { Story } from "../../src/testing/index.js";
import { held, read } from "../projections/world.js";
import {
  calledFor,
  cell,
  documents,
  heldOn,
  openedOn,
  prepared,
} from "../projections/year/calendar-stories.js";
import { ofKind } from "./of-kind.js";

const found = <Code extends FindingCode>(
  told: Story,
  code: Code,
  options: Partial<YearOptions> = { year: 2026 },
) => ofKind(read(told, options).findings, code);
const sentences = (told: Story, code: FindingCode, options?: Partial<YearOptions>) =>
  found(told, code, options).flatMap((finding) =>
    (["vi", "en"] as const).map((language) => describeFinding(finding, language)),
  );

describe("a regular meeting on another day than the third", () => {
  const code = "regular-meeting-other-day";
  const days = (told: Story, options: Partial<YearOptions> = {}) =>
    found(told, code, { year: 2026, ...options }).length;
  const fourth = heldOn(cell, "2026-03", "2026-03-04");

  it("is found in the first week where neither a reason nor a day off is known", () => {
    expect(found(fourth, code)[0]).toMatchObject({
      clause: { document: "CT 50-CT/TW" },
      details: { period: "2026-03", fixedDay: "2026-03-03", last: "2026-03-07", on: "2026-03-04" },
      events: ["meeting/c-1/2026-03@2"],
    });
    expect(days(heldOn(cell, "2026-03", "2026-03-03"))).toBe(0);
    expect(days(heldOn(cell, "2026-03", "2026-03-02"))).toBe(1);
  });

  it("is excused by the reason for calling it or for moving it to that day", () => {
    expect(days(heldOn(cell, "2026-03", "2026-03-04", { instrument: { number: "1-CV/ĐU" } }))).toBe(0);
    const moved = (reason: object) =>
      calledFor(cell, "2026-03").happened(
        "MeetingPostponed",
        { to: "2026-03-04T01:00:00Z", ...reason },
        "2026-03-02",
      );
    expect(days(openedOn(moved({ reason: "bão" }), "2026-03-04"))).toBe(0);
    expect(days(openedOn(moved({}), "2026-03-04"))).toBe(1);
  });

  it("is excused where the third is off: by the calendar, else at a weekend", () => {
    const march = (holidays: string[], workingWeekends: string[] = []) =>
      workingCalendar({ from: "2026-01-01", to: "2026-12-31", holidays, workingWeekends });
    expect(days(fourth, { workingDays: march([]) })).toBe(1);
    expect(days(fourth, { workingDays: march(["2026-03-03"]) })).toBe(0);
    // 3 May 2026 is a Sunday.
    const may = heldOn(cell, "2026-05", "2026-05-05");
    expect(days(may)).toBe(0);
    expect(days(may, { workingDays: march([], ["2026-05-03"]) })).toBe(1);
    const other = workingCalendar({ from: "2026-01-01", to: "2026-01-31", holidays: [] });
    expect(days(may, { workingDays: other })).toBe(0);
    expect(days(fourth, { workingDays: other })).toBe(1);
  });

  it("is found after the first week whatever the reason, and told as such", () => {
    const late = heldOn(cell, "2026-05", "2026-05-08", { reason: "bão" });
    expect(sentences(late, code)).toEqual([
      "Sinh hoạt thường kỳ tháng 05/2026 tổ chức ngày 08/05/2026, sau tuần đầu của tháng.",
      "The regular meeting of 2026-05 was held on 2026-05-08, after the first week of the month.",
    ]);
    expect(sentences(fourth, code)[1]).toBe(
      "The regular meeting of 2026-03 was held on 2026-03-04 and not on 2026-03-03, and no reason is recorded.",
    );
  });

  it("is not found where the meeting was in another month, which is late", () => {
    const april = heldOn(cell, "2026-03", "2026-04-01");
    expect(days(april)).toBe(0);
    expect(sentences(april, "regular-meeting-late")).toEqual([
      "Sinh hoạt thường kỳ tháng 03/2026 đến ngày 01/04/2026 mới tổ chức.",
      "The regular meeting of 2026-03 was held on 2026-04-01, after its month.",
    ]);
    expect(found(april, "regular-meeting-missed").map(({ details }) => details.period)).not.toContain(
      "2026-03",
    );
  });
});

describe("a month without a regular meeting", () => {
  it("is found when the month is over, not when its first week is", () => {
    const asOf = "2026-01-30T05:00:00Z";
    const told = held(cell, "2026-01", "thematic");
    expect(found(told, "regular-meeting-missed", { year: 2026, asOf })).toEqual([]);
    expect(found(told, "regular-meeting-missed", { year: 2026, asOf: "2026-01-31T17:00:00Z" })).toHaveLength(
      1,
    );
  });

  it("that had a thematic one is named as such since HD 42, with that meeting", () => {
    expect(found(held(cell, "2025-10", "thematic"), "thematic-instead-of-regular", { year: 2025 })).toEqual(
      [],
    );
    const november = held(cell, "2025-11", "thematic");
    expect(found(november, "thematic-instead-of-regular", { year: 2025 })).toMatchObject([
      { events: ["meeting/c-1/2025-11-thematic@2"], details: { period: "2025-11" } },
    ]);
    const extraordinary = held(cell, "2025-11", "extraordinary");
    expect(found(extraordinary, "thematic-instead-of-regular", { year: 2025 })).toEqual([]);
  });
});

describe("a step with a meeting", () => {
  const march = heldOn(cell, "2026-03", "2026-03-03");

  it("is found late or missing, with its days and the meeting's opening", () => {
    const late = documents(march, "before", "2026-03-03T00:30:00Z");
    expect(found(late, "documents-late-before")).toMatchObject([
      {
        about: "meeting/c-1/2026-03",
        details: { due: "2026-03-02", on: "2026-03-03" },
        events: ["meeting/c-1/2026-03@3", "meeting/c-1/2026-03@2"],
      },
    ]);
    expect(sentences(late, "documents-late-before")[1]).toBe(
      "Documents were posted on 2026-03-03; they were due by 2026-03-02.",
    );
    expect(
      sentences(
        documents(heldOn(march, "2026-04", "2026-04-03"), "before", "2026-04-01T01:00:00Z"),
        "documents-late-before",
      )[1],
    ).toBe("No documents before the meeting are on record; they were due by 2026-03-02.");
    expect(sentences(prepared(march, "2026-03-05"), "pre-meeting-late")).toEqual([
      "Chi ủy họp ngày 05/03/2026, sau buổi sinh hoạt.",
      "The cell committee met on 2026-03-05, after the meeting.",
    ]);
    const after = documents(march, "after", "2026-05-03T00:30:00Z");
    expect(sentences(after, "documents-late-after")[1]).toBe(
      "The conclusion or resolution was posted on 2026-05-03; it was due by 2026-03-05.",
    );
  });

  it("is not found where the readings disagree, nor with a meeting that is still to come", () => {
    expect(found(documents(march, "before", "2026-03-02T12:00:00Z"), "documents-late-before")).toEqual([]);
    expect(found(documents(march, "after", "2026-03-06T12:00:00Z"), "documents-late-after")).toEqual([]);
    const today = { year: 2026, asOf: "2026-03-03T00:30:00Z" };
    expect(found(calledFor(cell, "2026-03"), "documents-late-before", today)).toEqual([]);
  });
});
