import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { called, held, noCivilServant, oneCell, reviewing, selfReviewed } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const cell = oneCell("m-1", "m-2", "m-3");

/** Regular meetings of months of 2021 at which one of three members was absent in one way. */
export const missing = (
  months: readonly string[],
  how: "present" | "excused" | "unexcused",
  told: Story = cell,
): Story =>
  months.reduce(
    (so, month) =>
      called(held(so, month), month, {
        present: how === "present" ? ["m-1", "m-2", "m-3"] : ["m-1", "m-2"],
        ...(how === "present" ? {} : { [how]: ["m-3"] }),
      }),
    told,
  );

/** Months of 2021, by their numbers. */
export const months = (...numbers: readonly number[]): string[] =>
  numbers.map((number) => `2021-${String(number).padStart(2, "0")}`);

/** Regular meetings that record the unpaid fee of the third member. */
export const unpaid = (of: readonly string[], told: Story = cell): Story =>
  of.reduce(
    (so, month) =>
      held(so, month).happened("FeesReported", { paid: ["m-1"], unpaid: ["m-3"] }, `${month}-03T01:10:00Z`),
    told,
  );

/** A task of the second member, given in March and due on 28 April. */
export const task = (told: Story = cell): Story =>
  held(told, "2021-03").happened(
    "TaskAssigned",
    { task: "t-1", member: "m-2", due: "2021-04-28" },
    "2021-03-03T02:00:00Z",
  );
export const reported = (told: Story, month = "2021-04"): Story =>
  held(told, month).happened("TaskReported", { task: "t-1", by: "m-2" }, `${month}-03T02:00:00Z`);
export const assessed = (
  told: Story,
  result: "exceeded" | "done" | "late" | "failed" = "done",
  month = "2021-05",
): Story => held(told, month).happened("TaskAssessed", { task: "t-1", result }, `${month}-03T02:10:00Z`);

/** A meeting of a month at which members comment in turn. */
export const discussed = (told: Story, month: string, ...by: readonly string[]): Story =>
  by.reduce(
    (so, member) => so.happened("CommentMade", { by: member }, `${month}-03T02:00:00Z`),
    missing([month], "present", told),
  );

const praised = (told: Story) => told.happened("MemberPraised", { member: "m-2" }, "2021-03-03T02:00:00Z");

const in2026 = { year: 2026, under: qd366hd43 };
const meeting2026 = held(oneCell("m-1", "m-2"), "2026-01");
const given = (told: Story, member: string) =>
  told.happened("TaskAssigned", { task: `t-${member}`, member, due: "2026-03-31" }, "2026-01-03T02:00:00Z");

const reviewedWith = (told: Story, level: "excellent" | "good" = "good") =>
  selfReviewed(reviewing(noCivilServant(told.on("cell/c-1"), "m-2")), "m-2", level);

/** A task of the second member that the review registers, due on 20 November. */
const registered = reviewing(cell).happened(
  "TaskAssigned",
  { task: "t-1", member: "m-2", due: "2021-11-20", product: "báo cáo" },
  "2021-11-15",
);
const closed = (told: Story) => told.happened("ReviewClosed", {}, "2021-12-05");
const excluded = (told: Story) =>
  told.happened("TaskExcluded", { task: "t-1", cause: "force-majeure", by: "b-1" }, "2021-11-18");
const rated = (told: Story) => told.happened("TaskAssessed", { task: "t-1", result: "done" }, "2021-11-22");

/** Tasks, and patterns over many meetings. */
export const runningPairs: readonly Pair[] = [
  {
    code: "task-not-reported",
    found: held(task(), "2021-05"),
    about: "c-1",
    absent: held(reported(task()), "2021-05"),
  },
  {
    code: "task-not-assessed",
    found: reported(task()),
    about: "c-1",
    absent: assessed(reported(task())),
  },
  { code: "task-overdue", found: task(), about: "c-1", absent: held(task(), "2021-05") },
  {
    code: "registered-task-not-assessed",
    found: closed(registered),
    about: "c-1",
    absent: closed(excluded(registered)),
  },
  {
    code: "excluded-task-assessed",
    found: rated(excluded(registered)),
    about: "c-1",
    absent: rated(registered),
  },
  {
    code: "task-never-assigned",
    found: assessed(held(cell, "2021-03")),
    about: "meeting/c-1/2021-05",
    absent: assessed(task()),
  },
  {
    code: "stated-tasks-differ-from-record",
    found: reviewedWith(assessed(task(), "failed"), "excellent"),
    about: "member:m-2",
    absent: reviewedWith(task()),
  },
  {
    code: "excused-too-often",
    found: missing(months(1, 2, 3, 4), "excused"),
    about: "member:m-3",
    absent: missing(months(1, 2, 3), "excused"),
  },
  {
    code: "absent-three-months",
    found: missing(months(1, 4, 9), "unexcused"),
    about: "member:m-3",
    absent: missing(months(1, 4), "unexcused"),
  },
  {
    code: "fees-unpaid-three-months",
    found: unpaid(months(1, 4, 9)),
    about: "member:m-3",
    absent: unpaid(months(1, 4)),
  },
  {
    code: "member-without-task",
    found: given(meeting2026, "m-1"),
    about: "c-1",
    absent: given(given(meeting2026, "m-1"), "m-2"),
    options: in2026,
  },
  {
    code: "tasks-not-on-record",
    found: meeting2026,
    about: "c-1",
    absent: given(meeting2026, "m-1"),
    options: in2026,
  },
  {
    code: "month-without-criticism",
    found: held(cell, "2021-03"),
    about: "c-1",
    absent: praised(held(cell, "2021-03")),
  },
  {
    code: "member-never-spoke",
    found: months(1, 2, 3).reduce((told, month) => discussed(told, month, "m-1", "m-2"), cell),
    about: "c-1",
    absent: discussed(
      months(1, 2).reduce((told, month) => discussed(told, month, "m-1", "m-2"), cell),
      "2021-03",
      "m-3",
      "m-2",
    ),
  },
];
