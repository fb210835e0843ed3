import { describe, expect, it } from "vitest";
import { readinessFor } from "../../../../src/projections/year/procedure/readiness.js";
import { workQueue } from "../../../../src/projections/year/procedure/work-queue.js";
import type { Story } from "../../../../src/testing/index.js";
import { eventsOf, yearOf } from "../../../journeys/example-years.js";
import { oneCell, read } from "../../world.js";

describe("the work queue of the school example on 12/11/2021", () => {
  const { turns } = yearOf("school-2021", eventsOf("school-2021"), { asOf: "2021-11-12T05:00:00Z" });
  const told = (of: Parameters<typeof workQueue>[1]) =>
    workQueue(turns, of).map(
      ({ state, step, taker, keys }) => `${state} ${taker.taker}: ${step} × ${keys.length}`,
    );

  it("gives each body what waits for it, the open before the blocked", () => {
    expect(told({ organisation: "s1" })).toEqual([
      "open cell-committee: proposal × 19",
      "open subject: collective-report × 1",
      "blocked cell: ballot × 19",
    ]);
    expect(told({ organisation: "ward" }).every((line) => line.startsWith("blocked"))).toBe(true);
  });

  it("gives each person what the bodies that the person acts for have to do", () => {
    expect(told({ member: "s1-01" })).toEqual(told({ organisation: "s1" }));
    expect(told({ member: "s1-19" })).toEqual(["blocked cell: ballot × 19"]);
    expect(told({ member: "nobody" })).toEqual([]);
  });

  it("names every subject that waits, once", () => {
    const [proposal] = workQueue(turns, { organisation: "s1" });
    expect(new Set(proposal?.keys).size).toBe(19);
    expect(proposal?.keys).toContain("member:s1-19");
  });
});

describe("the check before a period opens", () => {
  const holding = (told: Story, ...members: readonly string[]): Story =>
    members.reduce(
      (so, member, nth) =>
        so.happened(
          "OfficeFilled",
          { organisation: "c-1", office: nth === 0 ? "secretary" : "deputy", member, on: "2021-01-01" },
          "2021-01-01",
        ),
      told,
    );
  const unready = (told: Story, period = "2021") => {
    const year = read(told);
    return readinessFor(year.context, year.classification.all, period)
      .filter(({ organisation }) => organisation === "c-1")
      .map(({ step, taker, keys, why }) => `${taker} ${step}: ${why} (${keys.join(" ")})`);
  };
  const cell = oneCell("m-1", "m-2", "m-3");

  it("finds the step to which its subject alone is entitled", () => {
    expect(unready(holding(cell, "m-1"))).toEqual(["cell-committee proposal: only-the-subject (member:m-1)"]);
    expect(unready(holding(cell, "m-1", "m-2"))).toEqual([]);
  });

  it("says where the record shows nobody in the body", () => {
    expect(unready(cell)).toEqual([
      "cell-committee proposal: nobody-on-record (member:m-1 member:m-2 member:m-3)",
    ]);
  });

  it("asks nothing for a period that the rule set has no steps for", () => {
    expect(unready(cell, "2021-Q3")).toEqual([]);
  });
});
