import { afterEach, describe, expect, it, vi } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { base, imported, preview } from "./tables.js";

// The decider is frozen. A copy of it can count its calls.
vi.mock("../../src/aggregates/cell.js", async (original) => {
  const module = await original<typeof import("../../src/aggregates/cell.js")>();
  return { ...module, cell: { ...module.cell } };
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often the recorder went through the stream of the cell, and how often it copied its state. */
const work = () => {
  const [opened, folded, evolved] = [
    vi.spyOn(cell, "open"),
    vi.spyOn(cell, "fold"),
    vi.spyOn(cell, "evolve"),
  ];
  return () => [opened, folded, evolved].map((each) => each.mock.calls.length);
};

describe("an import of many rows into one cell", () => {
  const header = "Chi bộ|Mã đảng viên|Tư cách|Từ ngày|Họ tên";
  const rows = (count: number, row: (nth: number) => string): string[] => [
    header,
    ...Array.from({ length: count }, (_, nth) => row(nth)),
  ];

  it.each<[string, (nth: number) => string, { new: number; problems: number }]>([
    ["that it takes", (nth) => `c-3|m-${nth}|dự bị|01/01/2021|Người ${nth}`, { new: 40, problems: 0 }],
    [
      "of which all but one are refused",
      (nth) =>
        `c-3|m-1|dự bị|${String(nth + 1)
          .padStart(2, "0")
          .slice(-2)}/0${1 + (nth % 9)}/2021|Người`,
      { new: 1, problems: 39 },
    ],
  ])("goes through its stream once and copies nothing for rows %s", async (_, row, totals) => {
    const into = await imported(...base.slice(0, 2));
    const done = work();
    expect((await preview("members", rows(40, row), { into })).totals).toMatchObject(totals);
    expect(done()).toEqual([1, 0, 0]);
  });

  it("changes its state in place", () => {
    const state = cell.open([]);
    const { facts } = state;
    cell.advance(state, {
      type: "MemberEnrolled",
      data: { member: "m-01", status: "official", on: "2021-01-01" },
      metadata: {
        schemaVersion: 1,
        happenedAt: "2021-01-01T00:00:00Z",
        recordedAt: "2021-01-01T00:00:00Z",
        recordedBy: "office",
        recordedFor: "c-3",
      },
    });
    expect(state.facts).toBe(facts);
    expect([state.position, Object.keys(facts.members)]).toEqual([1, ["m-01"]]);
  });
});
