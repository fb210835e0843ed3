import { describe, expect, it } from "vitest";
import { type Targets, targetsOf, tasksHeardAt } from "../../../src/projections/year/task-follow-up.js";
import type { Story } from "../../../src/testing/index.js";
import { assessed, reported, task } from "../../findings/participation-pairs.js";
import { called, convened, enrolled, founded, held, oneCell, opened, read, reviewing } from "../world.js";

const cell = oneCell("m-1", "m-2");
const assigned = task(cell);
const followed = (told: Story, year = 2021) => read(told, { year }).tasks.of("c-1/t-1");

const given = (told: Story, id: string, rest: { due: string; reportAt?: string }, at = "2021-03-03") =>
  told.happened("TaskAssigned", { task: id, member: "m-2", ...rest }, `${at}T02:00:00Z`);
const rated = (told: Story, id: string, result: "exceeded" | "done" | "late" | "failed", month: string) =>
  told.happened("TaskAssessed", { task: id, result }, `${month}-03T02:10:00Z`);
const heardIn = (told: Story, year = 2021) => followed(told, year)?.heardAt?.meeting;

describe("a task", () => {
  it("is followed from the meeting that assigned it", () => {
    expect(followed(assigned)).toEqual({
      cell: "c-1",
      task: "t-1",
      member: "m-2",
      due: "2021-04-28",
      assigned: { stream: "meeting/c-1/2021-03", day: "2021-03-03", by: "meeting/c-1/2021-03@3" },
      changes: [],
      reports: [],
      assessments: [],
      state: "overdue",
    });
  });

  it("keeps every report and assessment in the order of meetings; the last assessment counts", () => {
    const told = assessed(reported(reported(assigned), "2021-05"), "late", "2021-06");
    const again = assessed(told, "done", "2021-07");
    expect(followed(again)).toMatchObject({
      reports: [{ stream: "meeting/c-1/2021-04" }, { stream: "meeting/c-1/2021-05" }],
      assessments: [
        { stream: "meeting/c-1/2021-06", result: "late" },
        { stream: "meeting/c-1/2021-07", result: "done" },
      ],
      assessed: { stream: "meeting/c-1/2021-07", result: "done" },
      state: "done",
    });
    expect(followed(told)?.state).toBe("late");
  });

  it("is open until its day, overdue from it on, and reported or assessed once a meeting says so", () => {
    const on = (told: Story, day: string) =>
      read(told, { asOf: `${day}T10:00:00Z` }).tasks.of("c-1/t-1")?.state;
    expect(on(assigned, "2021-04-27")).toBe("open");
    expect(on(assigned, "2021-04-28")).toBe("overdue");
    expect(on(reported(assigned), "2021-04-27")).toBe("reported");
    expect(on(reported(assigned), "2021-05-30")).toBe("reported");
    expect(on(assessed(assigned, "failed"), "2021-05-30")).toBe("failed");
    expect(on(assessed(assigned, "exceeded"), "2021-05-30")).toBe("exceeded");
  });

  it("of one cell is not that of another, though they bear the same id", () => {
    const elsewhere = rated(
      opened(convened(assigned, "2021-04", "regular", { cell: "c-2" }), "2021-04"),
      "t-1",
      "failed",
      "2021-04",
    );
    expect(followed(elsewhere)?.assessed).toBeUndefined();
  });

  it("is unknown where it was only assessed", () => {
    expect(read(rated(held(cell, "2021-04"), "t-9", "done", "2021-04")).tasks.all).toEqual([]);
  });

  it("may be assessed by the meeting that assigned it", () => {
    expect(followed(rated(assigned, "t-1", "done", "2021-03"))?.state).toBe("done");
  });
});

describe("a task of December", () => {
  const december = given(held(cell, "2021-12"), "t-1", { due: "2021-12-28" }, "2021-12-03");
  const january = rated(held(december, "2022-01"), "t-1", "done", "2022-01");

  it("belongs to the year of its day and to that of the meeting that hears it", () => {
    expect(followed(january)?.state).toBe("done");
    expect(followed(january, 2022)?.assessed?.stream).toBe("meeting/c-1/2022-01");
    expect(followed(january, 2023)).toBeUndefined();
  });

  it("waits for the meeting of January where the year is read before it", () => {
    const year = read(january, { asOf: "2021-12-31T10:00:00Z" });
    expect(year.tasks.of("c-1/t-1")?.state).toBe("overdue");
    expect(year.findings.map(({ code }) => code)).toContain("task-overdue");
    expect(read(january).findings.map(({ code }) => code)).not.toContain("task-overdue");
  });
});

describe("an id assigned again", () => {
  const again = (told: Story, month: string, due: string) =>
    given(held(told, month), "t-1", { due }, `${month}-03`);

  it("before its day sets the task anew: the new day counts and its reports stay", () => {
    const told = given(reported(assigned), "t-1", { due: "2021-06-30" }, "2021-04-03");
    const { all } = read(told).tasks;
    expect(all.map(({ due, state }) => [due, state])).toEqual([["2021-06-30", "reported"]]);
  });

  it("after its day is another task, and the first stays as it is", () => {
    const { all } = read(again(assigned, "2021-05", "2021-06-30")).tasks;
    expect(all.map(({ due, state }) => [due, state])).toEqual([
      ["2021-04-28", "overdue"],
      ["2021-06-30", "overdue"],
    ]);
  });

  it("after its assessment is another task, which that assessment does not concern", () => {
    const told = given(assessed(assigned, "done", "2021-04"), "t-1", { due: "2021-06-30" }, "2021-04-03");
    expect(read(told).tasks.all.map(({ state }) => state)).toEqual(["done", "overdue"]);
  });
});

describe("the meeting that evaluates a task", () => {
  it("is the first held on its day or later", () => {
    expect(heardIn(held(assigned, "2021-04"))).toBeUndefined();
    expect(heardIn(held(held(held(assigned, "2021-04"), "2021-05"), "2021-06"))).toBe("meeting/c-1/2021-05");
    const onTheDay = given(held(cell, "2021-03"), "t-1", { due: "2021-04-03" });
    expect(heardIn(held(onTheDay, "2021-04"))).toBe("meeting/c-1/2021-04");
  });

  it("is that of the month named for the report, before its day or not; if it falls out, the next", () => {
    const named = given(held(cell, "2021-03"), "t-1", { due: "2021-04-28", reportAt: "2021-04" });
    expect(heardIn(held(named, "2021-04"))).toBe("meeting/c-1/2021-04");
    expect(heardIn(held(convened(named, "2021-04"), "2021-05"))).toBe("meeting/c-1/2021-05");
  });

  it("is never the one that assigned it", () => {
    const atOnce = given(held(cell, "2021-03"), "t-1", { due: "2021-03-03", reportAt: "2021-03" });
    expect(heardIn(atOnce)).toBeUndefined();
    expect(heardIn(held(atOnce, "2021-04"))).toBe("meeting/c-1/2021-04");
  });

  it.each([
    ["combined", "meeting/c-1/2021-05-combined"],
    ["thematic", undefined],
    ["extraordinary", undefined],
    ["review", undefined],
  ] as const)("may be a %s one: %s", (kind, expected) => {
    expect(heardIn(held(assigned, "2021-05", kind))).toBe(expected);
  });
});

describe("targets", () => {
  const five = ["t-1", "t-2", "t-3", "t-4", "t-5"].reduce(
    (told, id) => given(told, id, { due: "2021-03-28", reportAt: "2021-04" }),
    held(cell, "2021-03"),
  );
  const april = (["exceeded", "done", "late", "failed"] as const).reduce(
    (told, result, index) => rated(told, `t-${index + 1}`, result, "2021-04"),
    held(given(five, "t-6", { due: "2021-05-28" }), "2021-04"),
  );
  const of = (told: Story, month: string): Targets | undefined => {
    const year = read(told);
    const meeting = year.meetings.of(`meeting/c-1/${month}`);
    return meeting === undefined ? undefined : targetsOf(year.tasks.all, meeting);
  };

  it("of a meeting are the tasks that it has to evaluate, by what it assessed; late ones stand apart", () => {
    expect(of(april, "2021-04")).toEqual({
      assigned: ["t-1", "t-2", "t-3", "t-4", "t-5"],
      reached: ["t-1", "t-2"],
      late: ["t-3"],
      failed: ["t-4"],
      unassessed: ["t-5"],
      by: [3, 4, 5, 6, 7]
        .map((at) => `meeting/c-1/2021-03@${at}`)
        .flatMap((id, index) => (index < 4 ? [id, `meeting/c-1/2021-04@${index + 3}`] : [id])),
    });
  });

  it("count what an earlier meeting assessed", () => {
    const early = held(rated(held(five, "2021-03", "thematic"), "t-5", "done", "2021-03"), "2021-04");
    expect(of(early, "2021-04")?.reached).toEqual(["t-5"]);
  });

  it("do not change by what a later meeting assesses", () => {
    const later = rated(rated(held(april, "2021-05"), "t-5", "done", "2021-05"), "t-4", "done", "2021-05");
    expect(of(later, "2021-04")).toEqual(of(april, "2021-04"));
    expect(read(later).tasks.of("c-1/t-4")?.state).toBe("done");
  });

  it("are none where nothing was to be evaluated", () => {
    expect(of(april, "2021-03")).toMatchObject({ assigned: [], by: [] });
  });

  it("can be gathered for all meetings at once", () => {
    const { meetings, tasks } = read(held(april, "2021-06"));
    const heard = meetings.all.map(({ stream }) => [stream, tasksHeardAt(tasks.all, stream).length]);
    expect(heard.filter(([, number]) => number !== 0)).toEqual([
      ["meeting/c-1/2021-04", 5],
      ["meeting/c-1/2021-06", 1],
    ]);
  });
});

describe("the tasks of another cell", () => {
  it("are heard by its own meetings only", () => {
    const two = enrolled(founded(assigned.on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), "n-1");
    const elsewhere = called(
      opened(convened(two, "2021-05", "regular", { cell: "c-2" }), "2021-05"),
      "2021-05",
      { present: ["n-1"] },
    );
    expect(heardIn(elsewhere)).toBeUndefined();
  });
});

describe("a task that a review registers", () => {
  const terms = { product: "báo cáo", weight: 2, standard: "đúng mẫu", part: "lead" } as const;
  const registered = reviewing(cell).happened(
    "TaskAssigned",
    { task: "t-1", member: "m-2", due: "2021-11-20", ...terms },
    "2021-11-15",
  );
  const changed = registered.happened(
    "TaskChanged",
    { task: "t-1", due: "2021-11-28", weight: 3, by: "b-1", reason: "việc phát sinh" },
    "2021-11-18",
  );
  const excluded = (told: Story, on = "2021-11-25") =>
    told.happened("TaskExcluded", { task: "t-1", cause: "force-majeure", by: "b-1" }, on);
  const result = (told: Story, on = "2021-11-29") =>
    told.happened("TaskAssessed", { task: "t-1", result: "exceeded", degree: "good", by: "b-1" }, on);

  it("keeps its terms, and has those after the last change", () => {
    expect(followed(registered)).toMatchObject({
      ...terms,
      due: "2021-11-20",
      changes: [],
      state: "overdue",
    });
    expect(followed(changed)).toMatchObject({ ...terms, due: "2021-11-28", weight: 3 });
    expect(followed(changed)?.changes).toEqual([
      {
        due: "2021-11-28",
        weight: 3,
        reason: "việc phát sinh",
        body: "b-1",
        stream: "review/c-1/2021",
        day: "2021-11-18",
        by: "review/c-1/2021@3",
      },
    ]);
  });

  it("is assessed by the review with its degree and its body", () => {
    expect(followed(result(changed))).toMatchObject({
      assessed: { result: "exceeded", degree: "good", body: "b-1", day: "2021-11-29" },
      state: "exceeded",
    });
  });

  it("stays out of the counts once a body excludes it, whatever was assessed", () => {
    expect(followed(excluded(changed))?.state).toBe("excluded");
    expect(followed(result(excluded(changed)))?.state).toBe("excluded");
    expect(followed(excluded(changed))?.excluded).toMatchObject({ cause: "force-majeure", body: "b-1" });
  });

  it("is heard by no meeting", () => {
    expect(heardIn(held(registered, "2021-12"))).toBeUndefined();
  });

  it("may be assessed by a meeting of its cell, and a task of a meeting by a review", () => {
    expect(followed(rated(held(registered, "2021-12"), "t-1", "late", "2021-12"))?.state).toBe("late");
    const inReview = reviewing(task(cell)).happened(
      "TaskAssessed",
      { task: "t-1", result: "done" },
      "2021-11-20",
    );
    expect(followed(inReview)).toMatchObject({
      assigned: { stream: "meeting/c-1/2021-03" },
      assessed: { stream: "review/c-1/2021", day: "2021-11-20" },
    });
  });

  it("of a quarter belongs to the year of the quarter", () => {
    const quarter = cell
      .on("review/c-1/2021-Q4")
      .happened("TaskAssigned", { task: "t-1", member: "m-2", due: "2022-01-15" }, "2021-10-02");
    expect(followed(quarter)?.state).toBe("open");
    expect(followed(quarter, 2022)?.due).toBe("2022-01-15");
    expect(followed(quarter, 2023)).toBeUndefined();
  });

  it("is no target of the meeting that hears it if that meeting or an earlier one excluded it", () => {
    const exclusion = { task: "t-1", cause: "other-duty", by: "c-1" } as const;
    const hearing = held(assigned, "2021-05");
    const targets = (told: Story) => {
      const year = read(told);
      const meeting = year.meetings.of("meeting/c-1/2021-05");
      return meeting === undefined ? undefined : targetsOf(year.tasks.all, meeting).assigned;
    };
    const later = held(hearing, "2021-06").happened("TaskExcluded", exclusion, "2021-06-03T02:00:00Z");
    expect(targets(hearing.happened("TaskExcluded", exclusion, "2021-05-03T02:00:00Z"))).toEqual([]);
    expect(targets(later)).toEqual(["t-1"]);
  });
});
