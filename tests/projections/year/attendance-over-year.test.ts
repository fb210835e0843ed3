import { describe, expect, it } from "vitest";
import type { FindingCode } from "../../../src/findings/index.js";
import { excusedRunsOf, longestRunBy } from "../../../src/projections/year/excused-runs.js";
import type { Story } from "../../../src/testing/index.js";
import { ofKind } from "../../findings/of-kind.js";
import { discussed, missing, months, task, unpaid } from "../../findings/participation-pairs.js";
import { called, convened, held, oneCell, read } from "../world.js";

const cell = oneCell("m-1", "m-2", "m-3");
const running = (told: Story, member = "m-3", year = 2021) =>
  read(told, { year }).attendanceOverYear.of(`c-1/${member}`);
const found = <Code extends FindingCode>(told: Story, code: Code, year = 2021) =>
  ofKind(read(told, { year }).findings, code);
const exempted = (told: Story, on: string, until: string) =>
  told.on("cell/c-1").happened("MemberExempted", { member: "m-3", on, until }, on);

describe("attendance over a year", () => {
  it("counts the regular and combined meetings held at which the roll expected the member", () => {
    const told = missing(
      months(3),
      "unexcused",
      missing(months(2), "excused", missing(months(1), "present")),
    );
    const more = held(
      called(held(told, "2021-04", "combined"), "2021-04", { present: ["m-3"] }),
      "2021-05",
      "thematic",
    );
    expect(running(convened(more, "2021-06"))).toMatchObject({
      expected: 4,
      attended: 2,
      excused: 1,
      unexcused: 1,
      unknown: 0,
    });
  });

  it("leaves out the months of an exemption", () => {
    const told = missing(months(1, 2, 3), "excused", exempted(cell, "2021-02-01", "2021-02-28"));
    expect(running(told)).toMatchObject({ expected: 2, excused: 2 });
  });

  it("is unknown where no roll was called, or where the call names the member nowhere", () => {
    const told = called(held(held(cell, "2021-01"), "2021-02"), "2021-02", { present: ["m-1", "m-2"] });
    expect(running(told)).toMatchObject({ expected: 2, attended: 0, unknown: 2 });
  });

  it("is of everybody who is here on the day of reading, guests too", () => {
    const guest = cell.happened(
      "MemberTemporarilyTransferredIn",
      { member: "g-1", on: "2021-02-01" },
      "2021-02-01",
    );
    expect(running(missing(months(3), "present", guest), "g-1")).toMatchObject({ expected: 0, tasks: [] });
    expect(running(cell, "m-9")).toBeUndefined();
  });

  it("names the tasks given to the member", () => {
    expect(running(task(), "m-2")?.tasks).toEqual(["t-1"]);
  });
});

describe("excused absences in a row", () => {
  it("are too often from the fourth on", () => {
    expect(found(missing(months(1, 2, 3), "excused"), "excused-too-often")).toEqual([]);
    const [four] = found(missing(months(1, 2, 3, 4), "excused"), "excused-too-often");
    expect(four?.details).toEqual({ cell: "c-1", inARow: 4 });
    expect(four?.events).toHaveLength(4);
  });

  it.each(["present", "unexcused"] as const)("are ended by a meeting at which the member is %s", (how) => {
    const told = missing(months(4, 5), "excused", missing(months(3), how, missing(months(1, 2), "excused")));
    expect(running(told)).toMatchObject({ longestExcused: 2, currentExcused: 2 });
    expect(running(missing(months(6), "present", told))).toMatchObject({
      longestExcused: 2,
      currentExcused: 0,
    });
  });

  it("are neither lengthened nor ended by a meeting that did not expect the member", () => {
    const away = exempted(cell, "2021-03-01", "2021-03-31");
    expect(running(missing(months(1, 2, 3, 4), "excused", away))?.longestExcused).toBe(3);
    expect(found(missing(months(1, 2, 3, 4, 5), "excused", away), "excused-too-often")).toHaveLength(1);
  });

  it("are shown no further than roll calls show them", () => {
    const silent = missing(months(4, 5), "excused", held(missing(months(1, 2), "excused"), "2021-03"));
    const unnamed = missing(
      months(4, 5),
      "excused",
      called(held(missing(months(1, 2), "excused"), "2021-03"), "2021-03", { present: ["m-1", "m-2"] }),
    );
    expect(running(silent)?.longestExcused).toBe(2);
    expect(running(unnamed)?.longestExcused).toBe(2);
  });

  it("are not ended by a thematic meeting", () => {
    const thematic = called(held(missing(months(1, 2), "excused"), "2021-02", "thematic"), "2021-02", {
      present: ["m-1", "m-2", "m-3"],
    });
    expect(running(missing(months(3), "excused", thematic))?.longestExcused).toBe(3);
  });

  it("begin anew with the year", () => {
    const over = missing(
      ["2021-01", "2021-02"].map((month) => month.replace("2021", "2022")),
      "excused",
      missing(months(11, 12), "excused"),
    );
    expect(running(over)?.longestExcused).toBe(2);
    expect(running(over, "m-3", 2022)?.longestExcused).toBe(2);
    expect([...found(over, "excused-too-often"), ...found(over, "excused-too-often", 2022)]).toEqual([]);
  });

  it("are judged while HD 12 was in force: until 27 October 2025", () => {
    const in2025 = (...numbers: readonly number[]) =>
      missing(
        months(...numbers).map((month) => month.replace("2021", "2025")),
        "excused",
      );
    expect(found(in2025(7, 8, 9, 10), "excused-too-often", 2025)[0]?.clause?.document).toContain("HD 12");
    expect(found(in2025(8, 9, 10, 11), "excused-too-often", 2025)).toEqual([]);
  });

  it("stand as they were after each meeting", () => {
    const year = read(missing(months(3), "present", missing(months(1, 2), "excused")));
    const runs = excusedRunsOf(year.meetings.all);
    expect(year.meetings.all.map((meeting) => longestRunBy(runs, meeting).length)).toEqual([1, 2, 2]);
  });
});

describe("three months without meetings", () => {
  const three = "absent-three-months";

  it("are found from the third month on, in a row or not", () => {
    expect(found(missing(months(1, 2), "unexcused"), three)).toEqual([]);
    expect(found(missing(months(1, 2, 3), "unexcused"), three)[0]?.details).toEqual({
      cell: "c-1",
      months: 3,
      which: ["2021-01", "2021-02", "2021-03"],
      consecutive: 1,
    });
    expect(found(missing(months(1, 2, 4), "unexcused"), three)[0]?.details.consecutive).toBe(0);
  });

  it("are not those in which the member came to another meeting, or was excused from one", () => {
    const two = missing(months(1, 2), "unexcused");
    const also = (call: { present: string[] } | { excused: string[] }) =>
      called(held(missing(months(3), "unexcused", two), "2021-03", "thematic"), "2021-03", call);
    expect(found(also({ present: ["m-3"] }), three)).toEqual([]);
    expect(found(also({ excused: ["m-3"] }), three)).toEqual([]);
  });

  it("are not those with a thematic meeting only", () => {
    const thematic = called(held(missing(months(1, 2), "unexcused"), "2021-03", "thematic"), "2021-03", {
      present: ["m-1", "m-2"],
      unexcused: ["m-3"],
    });
    expect(found(thematic, three)).toEqual([]);
  });

  it("are of one year", () => {
    const over = missing(["2022-01"], "unexcused", missing(months(11, 12), "unexcused"));
    expect([...found(over, three), ...found(over, three, 2022)]).toEqual([]);
  });
});

describe("three months without fees", () => {
  const three = "fees-unpaid-three-months";
  const paid = (told: Story, ...of: readonly string[]) =>
    told
      .on("cell/c-1")
      .happened("FeesPaid", { member: "m-3", months: [...of], on: "2021-12-01" }, "2021-12-01");

  it("are found from the third month on, in a row or not", () => {
    expect(found(unpaid(months(4, 5)), three)).toEqual([]);
    expect(found(unpaid(months(4, 5, 6)), three)[0]?.details).toMatchObject({ months: 3, consecutive: 1 });
    expect(found(unpaid(months(4, 6, 7)), three)[0]?.details).toMatchObject({ months: 3, consecutive: 0 });
  });

  it("are not those that were paid since", () => {
    expect(found(paid(unpaid(months(4, 5, 6)), "2021-05"), three)).toEqual([]);
    const later = paid(unpaid(months(4, 5, 6)), "2021-05");
    expect(running(later)).toMatchObject({
      paid: ["2021-05"],
      unpaid: [{ month: "2021-04" }, { month: "2021-06" }],
    });
  });

  it("are not those that a later meeting of the month was told are paid", () => {
    const told = held(unpaid(months(4, 5, 6)), "2021-06", "thematic").happened(
      "FeesReported",
      { paid: ["m-3"], unpaid: [] },
      "2021-06-03T03:00:00Z",
    );
    expect(found(told, three)).toEqual([]);
  });

  it("stay unknown where nobody said anything", () => {
    expect(running(missing(months(1, 2, 3), "present"))).toMatchObject({ paid: [], unpaid: [] });
  });
});

describe("a member without a task", () => {
  const without = (told: Story, year = 2026) => found(told, "member-without-task", year)[0]?.details.members;
  // The record covers tasks only if it holds one: m-4 has it.
  const met = (told: Story, month: string) =>
    held(told, month).happened(
      "TaskAssigned",
      { task: "t-1", member: "m-4", due: `${month}-28` },
      `${month}-03T02:00:00Z`,
    );
  const guest = oneCell("m-1", "m-2", "m-3", "m-4")
    .happened("MemberTemporarilyTransferredIn", { member: "g-1", on: "2021-02-01" }, "2021-02-01")
    .happened("MemberExempted", { member: "m-2", on: "2021-02-01" }, "2021-02-01");

  it("is every one but the exempt, guests too", () => {
    expect(without(met(guest, "2026-01"))).toEqual(["g-1", "m-1", "m-3"]);
  });

  it("is nobody where no task is on record: one notice says so", () => {
    const told = held(guest, "2026-01");
    expect(without(told)).toBeUndefined();
    expect(found(told, "tasks-not-on-record", 2026)).toHaveLength(1);
  });

  it("is found once a meeting was held since HD 38", () => {
    expect(without(guest)).toBeUndefined();
    expect(without(met(guest, "2025-09"), 2025)).toBeUndefined();
    expect(without(met(guest, "2025-10"), 2025)).toEqual(["g-1", "m-1", "m-3"]);
  });

  it("is not one who came after the last meeting, nor one who takes part elsewhere", () => {
    const told = met(guest, "2026-01")
      .on("cell/c-1")
      .happened("MemberTransferredIn", { member: "n-1", status: "official", on: "2026-02-01" }, "2026-02-01")
      .happened(
        "MemberTemporarilyTransferredOut",
        { member: "m-3", sameBaseOrganisation: true, on: "2026-02-01" },
        "2026-02-01",
      );
    expect(without(told)).toEqual(["g-1", "m-1"]);
  });
});

describe("months without praise or criticism", () => {
  const code = "month-without-criticism";

  it("are named together, by the guidance of the day", () => {
    const told = held(held(held(cell, "2021-03"), "2021-05"), "2021-06", "thematic");
    expect(found(told, code).map(({ details }) => details)).toEqual([
      { months: ["2021-03", "2021-05"], count: 2 },
    ]);
    const documents = found(held(held(cell, "2025-10"), "2025-11"), code, 2025).map(
      ({ clause }) => clause?.document,
    );
    expect(documents).toHaveLength(2);
    expect(new Set(documents).size).toBe(2);
    expect(found(held(cell, "2018-07"), code, 2018)).toEqual([]);
  });

  it("are not those with a reminder", () => {
    const reminded = held(cell, "2021-03").happened(
      "MemberReminded",
      { member: "m-2" },
      "2021-03-03T02:00:00Z",
    );
    expect(found(reminded, code)).toEqual([]);
  });
});

describe("members who never spoke", () => {
  const code = "member-never-spoke";
  const told = (last: readonly string[]) =>
    discussed(
      months(1, 2).reduce((so, month) => discussed(so, month, "m-1", "m-2"), cell),
      "2021-03",
      ...last,
    );

  it("attended three meetings at least; the chair has spoken", () => {
    expect(found(told(["m-2"]), code)[0]?.details).toEqual({ members: ["m-3"], count: 1, least: 3 });
    expect(found(told(["m-3"]), code)).toEqual([]);
    const two = months(1, 2).reduce((so, month) => discussed(so, month, "m-2"), cell);
    expect(found(two, code)).toEqual([]);
    const chaired = months(1, 2, 3).reduce((so, month) => discussed(so, month, "m-2", "m-3"), cell);
    expect(found(chaired, code)).toEqual([]);
  });

  it("are not known where no comment is recorded at all", () => {
    expect(found(missing(months(1, 2, 3), "present"), code)).toEqual([]);
  });
});
