import { describe, expect, it } from "vitest";
import type { YearOptions } from "../../../src/projections/year/context.js";
import { workingCalendar } from "../../../src/rules/calendar/working-days.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import type { Story } from "../../../src/testing/index.js";
import { scoredMeeting } from "../full-meeting.js";
import { oneCell } from "../world.js";
import {
  adopting,
  all,
  byWard,
  committee,
  itemOf,
  members,
  month,
  type Parameters,
  qualityOf,
  secretary,
} from "./meeting-evidence-stories.js";

describe("the ward's rubric, scored from evidence", () => {
  it.each([
    { minutes: 90, points: 5 },
    { minutes: 89, points: 4 },
    { minutes: 76, points: 4 },
    { minutes: 74, points: 3 },
    { minutes: 60, points: 3 },
    { minutes: 45, points: 2 },
    { minutes: 44, points: 1 },
  ])("c1_time: $minutes minutes of 90 give $points", ({ minutes, points }) => {
    expect(itemOf(byWard({ minutes }), "c1_time")).toMatchObject({ how: "computed", points });
  });

  it("c1_time: 75 minutes lie in two bands and 59 in none, so the cell is asked (D2)", () => {
    expect(itemOf(byWard({ minutes: 75 }), "c1_time").open?.why).toBe("several-bands");
    expect(itemOf(byWard({ minutes: 59 }), "c1_time").open?.why).toBe("no-band");
  });

  it.each([
    { came: 9, excused: 1, unexcused: 0, points: 4 },
    { came: 8, excused: 2, unexcused: 0, points: 3 },
    { came: 7, excused: 3, unexcused: 0, points: 2 },
    { came: 6, excused: 4, unexcused: 0, points: 1 },
    { came: 9, excused: 0, unexcused: 1, points: 1 },
  ])(
    "c2_rate: $came of 10, $unexcused without reason, give $points",
    ({ came, excused, unexcused, points }) => {
      const absent = members.slice(came);
      const differences = {
        present: members.slice(0, came),
        excused: absent.slice(0, excused),
        unexcused: absent.slice(excused, excused + unexcused),
      };
      expect(itemOf(byWard(differences), "c2_rate")).toMatchObject({ how: "computed", points });
    },
  );

  it.each([
    { speak: 6, points: 5 },
    { speak: 4, points: 4 },
    { speak: 3, points: 3 },
    { speak: 2, points: 2 },
  ])("c4_discuss: $speak of 10 speak and give $points", ({ speak, points }) => {
    expect(itemOf(byWard({ speakers: members.slice(0, speak) }), "c4_discuss")).toMatchObject({
      how: "computed",
      points,
    });
  });

  it("c4_discuss: exactly half has no band; the cell settles it, and the choice is an event (D1)", () => {
    const half = { speakers: members.slice(0, 5) };
    expect(itemOf(byWard(half), "c4_discuss").open?.why).toBe("no-band");
    const told = scoredMeeting(committee(adopting()), month, members, anPhu, half).happened(
      "CriterionGapResolved",
      { rubric: anPhu.id, criterion: "c4_discuss", points: 4, reason: "chi bộ thống nhất" },
      `${month}-03T02:30:00Z`,
    );
    const item = itemOf(qualityOf(told), "c4_discuss");
    expect(item).toMatchObject({ how: "settled", points: 4 });
    expect(item.because.at(-1)).toMatchObject({ kind: "settled", points: 4 });
  });

  it("c4_discuss: who speaks and is not expected does not count, nor does a second word", () => {
    const speakers = ["m-1", "m-1", "m-2", "m-3", "m-4"];
    expect(itemOf(byWard({ speakers }), "c4_discuss").points).toBe(4);
  });

  it("c3_meeting: full where the cell has only a secretary, whether anybody met or not", () => {
    const told = (so: Story) => scoredMeeting(so, month, members, anPhu, { without: ["pre-meeting"] });
    expect(itemOf(qualityOf(told(secretary(adopting()))), "c3_meeting")).toMatchObject({
      how: "not-applicable",
      points: 2,
    });
    expect(itemOf(qualityOf(told(committee(adopting()))), "c3_meeting")).toMatchObject({
      how: "computed",
      points: 0,
    });
    expect(itemOf(qualityOf(told(adopting())), "c3_meeting").open).toEqual({
      why: "missing-facts",
      missing: ["cell.only-secretary"],
    });
  });

  it("c3_upload: a day before is 24 hours; an earlier day with less is asked about", () => {
    const upload = (postedBefore: string) => itemOf(byWard({ postedBefore }), "c3_upload");
    expect(upload("2026-03-02T01:00:00Z")).toMatchObject({ how: "computed", points: 2 });
    expect(upload("2026-03-02T01:01:00Z").open?.why).toBe("missing-facts");
    expect(upload("2026-03-03T00:30:00Z")).toMatchObject({ how: "computed", points: 0 });
  });

  it("c8_upload: two days after, by the calendar or by working days where they differ", () => {
    const workingDays = workingCalendar({ from: "2026-01-01", to: "2026-12-31", holidays: [] });
    const upload = (postedAfter: string, options: Partial<YearOptions> = {}) =>
      itemOf(
        qualityOf(scoredMeeting(committee(adopting()), month, members, anPhu, { postedAfter }), options),
        "c8_upload",
      );
    expect(upload("2026-03-05T10:00:00Z")).toMatchObject({ how: "computed", points: 1 });
    expect(upload("2026-03-06T10:00:00Z").open?.why).toBe("missing-facts");
    expect(upload("2026-03-06T10:00:00Z", { workingDays })).toMatchObject({ how: "computed", points: 0 });
  });

  it("c4_thematic: in a month without a theme the committee's choice counts, and without one it is asked (D3)", () => {
    const choose = (parameters: Parameters) => itemOf(byWard({}, parameters), "c4_thematic");
    expect(choose({ ...all, "no-thematic": "full" })).toMatchObject({ how: "not-applicable", points: 5 });
    expect(choose({ ...all, "no-thematic": "zero" })).toMatchObject({ how: "not-applicable", points: 0 });
    expect(choose({ ...all, "no-thematic": "rescale" })).toMatchObject({ counted: false });
    const { "no-thematic": _left, ...open } = all;
    expect(choose(open).open).toEqual({ why: "not-chosen", missing: ["no-thematic"] });
  });

  it("c4_thematic: a combined meeting has its theme, and a thematic one in the month counts for the regular", () => {
    const combined = scoredMeeting(committee(adopting()), month, members, anPhu, {
      kind: "combined",
      key: month,
      minutes: 120,
    });
    expect(itemOf(qualityOf(combined), "c4_thematic")).toMatchObject({ how: "judged", points: 5 });
    const theme = scoredMeeting(committee(adopting()), month, members, anPhu, { kind: "thematic" });
    const both = scoredMeeting(theme, month, members, anPhu);
    expect(itemOf(qualityOf(both), "c4_thematic")).toMatchObject({ how: "judged", points: 5 });
  });

  it("c2_rate: probationary members are asked about before anything is counted (D6)", () => {
    const probationary = (parameters: Parameters) => {
      const told = committee(adopting(parameters)).happened(
        "MemberAdmitted",
        { member: "p-1", on: "2026-02-01" },
        "2026-02-01",
      );
      return itemOf(
        qualityOf(scoredMeeting(told, month, [...members, "p-1"], anPhu, { unexcused: [] })),
        "c2_rate",
      );
    };
    const { "attendance-probationary": _left, ...open } = all;
    expect(probationary(open).open).toEqual({ why: "missing-facts", missing: ["attendance-probationary"] });
    expect(probationary(all)).toMatchObject({ how: "computed", points: 4 });
  });

  it("c1_time: 30 members make it 120 minutes; who is counted is asked only where it matters", () => {
    const many = Array.from({ length: 29 }, (_, index) => `n-${index + 1}`);
    const told = (extra: Story) => scoredMeeting(extra, month, many, anPhu, { minutes: 100 });
    const listed = (so: Story) =>
      many.reduce(
        (then, member) =>
          then.happened(
            "MemberEnrolled",
            { member, status: "official", on: "2026-01-01", admittedOn: "2010-05-19" },
            "2026-01-01",
          ),
        so,
      );
    const base = (parameters: Parameters) => committee(adopting(parameters, listed(oneCell("m-1"))));
    const twentyNine = committee(adopting(all, listed(oneCell())));
    expect(itemOf(qualityOf(told(twentyNine)), "c1_time").points).toBe(5);
    expect(itemOf(qualityOf(told(base(all))), "c1_time").points).toBe(3);
    const probationary = (parameters: Parameters) =>
      committee(adopting(parameters, listed(oneCell()))).happened(
        "MemberAdmitted",
        { member: "p-1", on: "2026-02-01" },
        "2026-02-01",
      );
    const item = (parameters: Parameters) =>
      itemOf(
        qualityOf(scoredMeeting(probationary(parameters), month, [...many, "p-1"], anPhu, { minutes: 100 })),
        "c1_time",
      );
    expect(item(all).open).toEqual({ why: "missing-facts", missing: ["members-counted"] });
    expect(item({ ...all, "members-counted": "official" }).points).toBe(5);
    expect(item({ ...all, "members-counted": "listed" }).points).toBe(3);
  });
});
