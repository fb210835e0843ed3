import { describe, expect, it } from "vitest";
import {
  byGroupOften,
  byGroupSize,
  durations,
  meetingLimits,
  noSubstitute,
  onlineLimit,
} from "../../../src/rules/calendar/meeting-limits.js";
import {
  type Ground,
  groundOn,
  meetingsOwed,
  obligations,
  stepsOwed,
} from "../../../src/rules/calendar/obligations.js";

const grounds = (of: readonly Ground[]) =>
  of.map(({ from, source }) => `${from} ${source.document} ${source.point ?? "-"} ${source.evidence}`);

const statute = "2011-01-19 Điều lệ Đảng (2011)";
const hd42 = "2025-10-28 HD 42-HD/BTCTW (28/10/2025) - reported";

describe("what is owed by the calendar", () => {
  it("is a regular meeting each month and its day, a thematic one each quarter, two of a base organisation", () => {
    expect(meetingsOwed.map(({ id, of, each, kinds }) => [id, of, each, kinds])).toEqual([
      ["regular-monthly", "cell", "month", ["regular", "combined"]],
      ["regular-day", "cell", "month", ["regular", "combined"]],
      ["thematic-quarterly", "cell", "quarter", ["thematic", "combined"]],
      ["base-half-yearly", "base-organisation", "half-year", ["regular", "combined"]],
    ]);
    expect(meetingsOwed.flatMap(({ window }) => window ?? [])).toEqual([{ day: 3, until: 7 }]);
  });

  it("rests on the text of the time", () => {
    expect(meetingsOwed.map((each) => grounds(each.grounds))).toEqual([
      [`${statute} 22.4, 22.6 quoted`],
      ["2025-07-23 CT 50-CT/TW - reported"],
      ["2025-07-23 CT 50-CT/TW 2 quoted"],
      [
        `${statute} 22.6 quoted`,
        "2025-07-01 QĐ 294-QĐ/TW 21.1 quoted",
        ...["2026-04-08", "2026-07-26"].map((day) => `${day} Điều lệ Đảng (2011) 22.6 quoted`),
      ],
    ]);
  });
});

describe("what is owed with each meeting", () => {
  const substantial = ["regular", "thematic", "combined"];

  it("is a meeting of the committee, documents a day before and two days after, and a report", () => {
    expect(stepsOwed.map(({ id, step, kinds, days }) => [id, step, kinds, days])).toEqual([
      ["pre-meeting", "pre-meeting", ["regular", "combined"], { before: 0 }],
      ["documents-before", "documents-before", substantial, { before: 1 }],
      ["documents-after", "documents-after", substantial, { after: 2 }],
      ["report-after", "report", substantial, { after: 2 }],
    ]);
    expect(stepsOwed.map((each) => grounds(each.grounds))).toEqual([
      ["2018-07-06 HD 12-HD/BTCTW (6/7/2018) II.1.1 quoted", hd42],
      [hd42],
      [hd42],
      [hd42],
    ]);
  });
});

describe("the limits on a meeting", () => {
  it("are 90 minutes for a regular meeting and 120 for a combined one, since HD 12", () => {
    expect(durations.map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ["regular", 90],
      ["combined", 120],
    ]);
    for (const each of durations)
      expect(grounds(each.grounds)).toEqual(["2018-07-06 HD 12-HD/BTCTW (6/7/2018) II.3 quoted", hd42]);
  });

  it("bound meetings online and by group since HD 03, and a thematic one in the regular one's stead", () => {
    const pilot = "2022-12-27 HD 03-HD/TW (27/12/2022) - reported";
    expect(grounds(onlineLimit.grounds)).toEqual([
      pilot,
      "2025-07-01 QĐ 294-QĐ/TW 21.4 quoted",
      ...["2026-04-08", "2026-07-26"].map((day) => `${day} HD 03-HD/TW (27/12/2022) - reported`),
    ]);
    expect([byGroupSize.leastMembers, byGroupOften.mostAYear]).toEqual([50, 3]);
    expect([grounds(byGroupSize.grounds), grounds(byGroupOften.grounds)]).toEqual([[pilot], [pilot]]);
    expect(grounds(noSubstitute.grounds)).toEqual([hd42]);
  });
});

describe("every obligation, duration and limit", () => {
  const all = [...obligations, ...durations, ...meetingLimits];

  it("has its own id and says in both languages what it asks", () => {
    const named = [...obligations, ...meetingLimits];
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
    for (const { says } of named) expect([says.vi, says.en]).toEqual([says.vi.trim(), says.en.trim()]);
    expect(obligations).toEqual([...meetingsOwed, ...stepsOwed]);
  });

  it("rests on nothing that was only recalled, each text in order of its day", () => {
    for (const each of all) {
      expect(each.grounds.length).toBeGreaterThan(0);
      expect(each.grounds.filter(({ source }) => !["quoted", "reported"].includes(source.evidence))).toEqual(
        [],
      );
      expect(each.grounds.map(({ from }) => from)).toEqual(each.grounds.map(({ from }) => from).sort());
    }
  });

  it("rests on the last text in force by a day, and on none before the first", () => {
    const [, , , base] = meetingsOwed;
    const on = (day: string) => groundOn(base?.grounds ?? [], day)?.document;
    expect(on("2011-01-18")).toBeUndefined();
    expect(on("2011-01-19")).toBe("Điều lệ Đảng (2011)");
    expect(on("2025-06-30")).toBe("Điều lệ Đảng (2011)");
    expect(on("2025-07-01")).toBe("QĐ 294-QĐ/TW");
  });
});
