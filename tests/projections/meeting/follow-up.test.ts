import { describe, expect, it } from "vitest";
import { called, held, oneCell, read } from "../world.js";

const cell = oneCell("m-1", "m-2");
const assigned = held(cell, "2021-03").happened(
  "TaskAssigned",
  { task: "t-1", member: "m-2", due: "2021-04-28" },
  "2021-03-03T02:00:00Z",
);
const followed = (told: typeof assigned) => read(told).tasks.of("c-1/t-1");

describe("a task", () => {
  it("is followed from the meeting that assigned it", () => {
    expect(followed(assigned)).toEqual({
      cell: "c-1",
      task: "t-1",
      member: "m-2",
      due: "2021-04-28",
      assigned: { meeting: "meeting/c-1/2021-03", by: "meeting/c-1/2021-03@3" },
    });
  });

  it("is reported and assessed at later meetings; the last word stands", () => {
    const told = called(held(assigned, "2021-04"), "2021-04", { present: ["m-1", "m-2"] })
      .happened("TaskReported", { task: "t-1", by: "m-2" }, "2021-04-03T02:00:00Z")
      .happened("TaskAssessed", { task: "t-1", result: "late" }, "2021-04-03T02:10:00Z");
    const again = held(told, "2021-05").happened(
      "TaskAssessed",
      { task: "t-1", result: "done" },
      "2021-05-03T02:10:00Z",
    );
    expect(followed(told)).toMatchObject({
      reported: { meeting: "meeting/c-1/2021-04", by: "meeting/c-1/2021-04@4" },
      assessed: { meeting: "meeting/c-1/2021-04", by: "meeting/c-1/2021-04@5", result: "late" },
    });
    expect(followed(again)?.assessed).toMatchObject({ meeting: "meeting/c-1/2021-05", result: "done" });
  });

  it("of one cell is not that of another, though they bear the same id", () => {
    const elsewhere = assigned
      .on("meeting/c-2/2021-04")
      .happened(
        "MeetingConvened",
        {
          cell: "c-2",
          kind: "regular",
          forMonth: "2021-04",
          scheduledFor: "2021-04-03T01:00:00Z",
          mode: "online",
        },
        "2021-04-01",
      )
      .happened("TaskAssessed", { task: "t-1", result: "failed" }, "2021-04-03T02:10:00Z");
    expect(followed(elsewhere)?.assessed).toBeUndefined();
  });

  it("is unknown where it was only assessed", () => {
    const unknown = held(cell, "2021-04").happened(
      "TaskAssessed",
      { task: "t-9", result: "done" },
      "2021-04-03",
    );
    expect(read(unknown).tasks.all).toEqual([]);
  });
});
