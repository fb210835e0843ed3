import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/testing/index.js";
import { assessed, task } from "../../findings/participation-pairs.js";
import { held, memberOf, noCivilServant, oneCell, read, reviewing } from "../world.js";

const cell = noCivilServant(oneCell("m-1", "m-2"), "m-2");
const names = ["assigned", "done", "on-time", "exceeded", "failed"];
const tasksOf = (told: Story, asOf?: string) => {
  const { facts } = read(told, asOf === undefined ? {} : { asOf }).classification.of("member:m-2") ?? {};
  return names.map((name) => facts?.get(`tasks.${name}`)?.value);
};
const differing = (told: Story) =>
  read(told).findings.filter(({ code }) => code === "stated-tasks-differ-from-record");
const unknown = [undefined, undefined, undefined, undefined, undefined];
const second = (told: Story, due = "2021-05-28") =>
  told.happened("TaskAssigned", { task: "t-2", member: "m-2", due }, "2021-05-03T02:20:00Z");
const stating = (told: Story, tasks: { assigned: number; done: number }) =>
  reviewing(told).happened("SelfReviewSubmitted", { member: "m-2", degrees: {}, tasks }, "2021-11-20");

describe("the facts about tasks that nobody stated", () => {
  it.each([
    ["exceeded", [1, 1, 1, 1, 0]],
    ["done", [1, 1, 1, 0, 0]],
    ["late", [1, 1, 0, 0, 0]],
    ["failed", [1, 0, 0, 0, 1]],
  ] as const)("come from the meetings: one task, %s", (result, expected) => {
    expect(tasksOf(assessed(task(cell), result))).toEqual(expected);
  });

  it("carry the events that assigned and assessed them", () => {
    const fact = read(assessed(task(cell)))
      .classification.of("member:m-2")
      ?.facts.get("tasks.done");
    expect(fact?.from).toEqual(["meeting/c-1/2021-03@3", "meeting/c-1/2021-05@3"]);
  });

  it("stay unknown while one task that was due was not assessed", () => {
    expect(tasksOf(task(cell))).toEqual(unknown);
    expect(tasksOf(second(assessed(task(cell))))).toEqual(unknown);
    expect(tasksOf(held(cell, "2021-03"))).toEqual(unknown);
  });

  it("leave out a task that a body excluded, and cite the exclusion", () => {
    const told = second(assessed(task(cell))).happened(
      "TaskExcluded",
      { task: "t-2", cause: "withdrawn-by-superior", by: "b-1" },
      "2021-05-03T02:30:00Z",
    );
    expect(tasksOf(told)).toEqual([1, 1, 1, 0, 0]);
    const from = read(told).classification.of("member:m-2")?.facts.get("tasks.assigned")?.from;
    expect(from).toContain("meeting/c-1/2021-05@5");
    const only = task(cell).happened(
      "TaskExcluded",
      { task: "t-1", cause: "force-majeure", by: "b-1" },
      "2021-03-03T02:30:00Z",
    );
    expect(tasksOf(only)).toEqual([0, 0, 0, 0, 0]);
  });

  it("come from meetings and reviews together", () => {
    const told = reviewing(assessed(task(cell), "exceeded"))
      .happened("TaskAssigned", { task: "t-9", member: "m-2", due: "2021-11-20" }, "2021-11-15")
      .happened("TaskAssessed", { task: "t-9", result: "late" }, "2021-11-22");
    expect(tasksOf(told)).toEqual([2, 2, 1, 1, 0]);
  });

  it("count a task by its day after a change of it", () => {
    const told = second(assessed(task(cell))).happened(
      "TaskChanged",
      { task: "t-2", due: "2022-01-10", reason: "lùi hạn" },
      "2021-05-03T02:30:00Z",
    );
    expect(tasksOf(told)).toEqual([1, 1, 1, 0, 0]);
  });

  it("count a task that is due later only when its day has come", () => {
    const told = second(assessed(task(cell)), "2021-08-31");
    expect(tasksOf(told, "2021-08-30T10:00:00Z")).toEqual([1, 1, 1, 0, 0]);
    expect(tasksOf(told, "2021-08-31T10:00:00Z")).toEqual(unknown);
  });

  it("count what a meeting after the year assessed", () => {
    const told = held(task(cell), "2022-01").happened(
      "TaskAssessed",
      { task: "t-1", result: "late" },
      "2022-01-03T02:10:00Z",
    );
    expect(tasksOf(told)).toEqual([1, 1, 0, 0, 0]);
  });
});

describe("what a review states of tasks", () => {
  it("stands as a whole, and is found where the record differs", () => {
    const told = stating(assessed(task(cell)), { assigned: 10, done: 1 });
    expect(tasksOf(told)).toEqual([10, 1, undefined, undefined, undefined]);
    expect(differing(told).map(({ details, events }) => [details, events])).toEqual([
      [
        { "tasks.assigned.stated": 10, "tasks.assigned.recorded": 1 },
        ["review/c-1/2021@2", "meeting/c-1/2021-03@3", "meeting/c-1/2021-05@3"],
      ],
    ]);
  });

  it.each([
    ["notice", "more tasks than are on record", { assigned: 10, done: 10 }, "done"],
    ["irregular", "more done than the tasks off the record allow", { assigned: 2, done: 2 }, "failed"],
    ["irregular", "fewer done than are on record", { assigned: 10, done: 0 }, "done"],
    ["irregular", "fewer tasks than are on record", { assigned: 0, done: 0 }, "done"],
  ] as const)("weighs %s where it states %s", (severity, _what, stated, result) => {
    const found = differing(stating(assessed(task(cell), result), stated));
    expect(found.map((each) => each.severity)).toEqual([severity]);
  });

  it("is not compared with a record that is not complete, nor found where they agree", () => {
    expect(differing(stating(task(cell), { assigned: 10, done: 1 }))).toEqual([]);
    expect(differing(stating(assessed(task(cell)), { assigned: 1, done: 1 }))).toEqual([]);
  });
});

describe("the figures of an outside system", () => {
  const received = (
    told: Story,
    tasks: { assigned: number; done: number },
    { source = "KPI", until = "2021-11-15", on = "2021-11-20" } = {},
  ) => told.happened("WorkFiguresReceived", { subject: memberOf("m-2"), source, until, tasks }, on);
  const opened = reviewing(cell);
  const [eight, nine] = [
    { assigned: 9, done: 8 },
    { assigned: 9, done: 9 },
  ];

  it("are facts where nobody states figures, before what meetings recorded", () => {
    expect(tasksOf(received(opened, eight))).toEqual([9, 8, undefined, undefined, undefined]);
    expect(tasksOf(received(reviewing(assessed(task(cell))), eight))).toEqual([
      9,
      8,
      undefined,
      undefined,
      undefined,
    ]);
    const facts = read(received(opened, eight)).classification.of("member:m-2")?.facts;
    expect(facts?.get("tasks.done")?.from).toEqual(["review/c-1/2021@2"]);
  });

  it("give way as a whole to what a review states", () => {
    const told = received(
      opened.happened(
        "SelfReviewSubmitted",
        { member: "m-2", degrees: {}, tasks: { assigned: 5, done: 4 } },
        "2021-11-20",
      ),
      eight,
    );
    expect(tasksOf(told)).toEqual([5, 4, undefined, undefined, undefined]);
  });

  it("are those with the last cut-off day of their source", () => {
    const late = received(opened, nine, { until: "2021-11-30", on: "2021-12-01" });
    expect(tasksOf(received(late, eight, { until: "2021-10-31", on: "2021-12-02" }))[1]).toBe(9);
    expect(tasksOf(received(late, eight, { until: "2021-11-30", on: "2021-12-02" }))[1]).toBe(8);
  });

  it("are unknown where two sources differ, and known where they agree", () => {
    expect(tasksOf(received(received(opened, nine), eight, { source: "HRM" }))).toEqual(unknown);
    expect(tasksOf(received(received(opened, eight), eight, { source: "HRM" }))[1]).toBe(8);
  });

  it("are not used with a cut-off day outside the period", () => {
    expect(tasksOf(received(opened, eight, { until: "2021-01-01" }))[1]).toBe(8);
    expect(tasksOf(received(opened, eight, { until: "2020-12-31" }))).toEqual(unknown);
    expect(tasksOf(received(opened, eight, { until: "2022-01-01" }))).toEqual(unknown);
  });
});
