import { describe, expect, it } from "vitest";
import { targetsOf } from "../../src/projections/year/task-follow-up.js";
import type { Year } from "../../src/year.js";
import { eventsOf, yearOf } from "./example-years.js";
import { duties, meetingAt, of, on, steps } from "./reading.js";

describe("the monthly cycle of the continuing-education centre in 2019", () => {
  const events = eventsOf("continuing-education-2019");
  const year = yearOf("continuing-education-2019", events);
  const regular = year.meetings.all.filter(({ kind, cell }) => kind === "regular" && cell.startsWith("g"));

  it("turns each conclusion into a resolution, and each resolution into a task for every member", () => {
    expect(regular).toHaveLength(36);
    for (const { stream, forMonth, cell, day } of regular) {
      const own = on(events, stream);
      const order = ["ConclusionGiven", "ResolutionAdopted", "TaskAssigned"];
      const assigned = of(own, "TaskAssigned");
      if (forMonth === "2019-12") expect(assigned).toEqual([]);
      else {
        expect(steps(own).filter((type) => order.includes(type))).toEqual(order);
        expect(assigned.map(({ member }) => member)).toEqual(
          year.rollOn(cell, day).map(({ member }) => member),
        );
        expect(new Set(assigned.map(({ resolution }) => resolution))).toEqual(new Set(["nq"]));
      }
    }
  });

  it("follows each of 539 tasks to the meeting of the next month, which hears and assesses it", () => {
    const { all } = year.tasks;
    expect(all).toHaveLength(49 * 11);
    for (const { assigned, reports, assessed, heardAt } of all) {
      const month = Number(assigned.day.slice(5, 7));
      expect(heardAt?.month).toBe(`2019-${String(month + 1).padStart(2, "0")}`);
      expect([assessed?.stream, ...reports.map(({ stream }) => stream)]).toEqual([
        heardAt?.meeting,
        heardAt?.meeting,
      ]);
    }
    expect(
      all.filter(({ state }) => state === "failed").map(({ member, assigned }) => [member, assigned.day]),
    ).toEqual([
      ["g3-16", "2019-04-04"],
      ["g3-16", "2019-09-04"],
    ]);
  });

  it("tells each meeting how many of the tasks that it hears were reached", () => {
    const targets = (month: string) => targetsOf(year.tasks.all, meetingAt(year, `meeting/g3/${month}`));
    const counts = (month: string) => {
      const { assigned, reached, failed, unassessed } = targets(month);
      return [assigned.length, reached.length, failed.length, unassessed.length];
    };
    expect(counts("2019-01")).toEqual([0, 0, 0, 0]);
    expect(counts("2019-02")).toEqual([16, 16, 0, 0]);
    expect(counts("2019-05")).toEqual([16, 15, 1, 0]);
  });

  it("feeds each member's review: 11 tasks done, 9 by the one member only fulfilled", () => {
    const counts = (read: Year, member: string) => {
      const facts = read.classification.of(`member:${member}`)?.facts;
      return ["tasks.assigned", "tasks.done"].map((name) => facts?.get(name)?.value);
    };
    expect([counts(year, "g1-01"), counts(year, "g3-16")]).toEqual([
      [11, 11],
      [11, 9],
    ]);
    const codes = year.findings.map(({ code }) => code);
    expect(codes).not.toContain("stated-tasks-differ-from-record");
    expect(year.classification.of("member:g3-16")?.final?.level).toBe("fulfilled");
  });

  it("gives the same counts where the member states none, from the events of the meetings", () => {
    const silent = events.filter(({ type }) => type !== "SelfReviewSubmitted");
    const facts = yearOf("continuing-education-2019", silent).classification.of("member:g3-16")?.facts;
    expect([facts?.get("tasks.done")?.value, facts?.get("tasks.failed")?.value]).toEqual([9, 2]);
    expect(facts?.get("tasks.done")?.from.every((id) => id.startsWith("meeting/g3/2019-"))).toBe(true);
  });

  it("has three thematic topics in each cell, none in a regular meeting's stead", () => {
    const topics = of(events, "MeetingConvened").flatMap(({ kind, topic }) =>
      kind === "thematic" ? [topic] : [],
    );
    expect([topics.length, new Set(topics).size]).toEqual([9, 3]);
    expect(duties(year, "regular-monthly").map(({ state }) => state)).toEqual(Array(36).fill("done"));
  });
});
