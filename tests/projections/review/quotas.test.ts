import { describe, expect, it } from "vitest";
import type { Level, Subject } from "../../../src/events/index.js";
import type { QuotaVerdict } from "../../../src/projections/index.js";
import type { Story } from "../../../src/testing/index.js";
import { baseOf, cellOf, decided, enrolled, founded, memberOf, oneCell, read, reviewing } from "../world.js";

const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => `m-${from + index}`);
const giving = (told: Story, members: readonly string[], level: Level): Story =>
  members.reduce((so, id) => decided(so, memberOf(id), level), told);

const verdict = (told: Story, quota: string, stage = "decided"): QuotaVerdict | undefined =>
  read(told).quotas.find((each) => each.quota.id === quota && each.stage === stage);
const ofMembers = (told: Story, stage = "decided") => verdict(told, "members-per-base-organisation", stage);

/** Cells c-1 and c-2 of the base organisation b-1, with twelve members each rated. */
const twoCells = enrolled(
  founded(oneCell(...ids(1, 6)).on("cell/c-2"), "c-2", "cell", { parent: "b-1" }),
  ...ids(7, 6),
);

describe("the cap on excellent members", () => {
  it("is counted over all cells of a base organisation, exactly", () => {
    const told = giving(giving(twoCells, ["m-1", "m-7"], "excellent"), ids(2, 5), "good");
    const ten = giving(told, ids(8, 5), "good");
    expect(ofMembers(ten)).toMatchObject({
      group: "b-1",
      on: true,
      tally: { excellent: 2, good: 10, rated: 12 },
      verdicts: [
        { reading: "of-good", base: 10, holds: true, maximum: 2, over: 0 },
        { reading: "of-good-or-better", base: 12, holds: true },
        { reading: "of-rated", base: 12, holds: true },
      ],
    });
    const nine = giving(told, ids(8, 4), "good");
    expect(ofMembers(nine)?.verdicts[0]).toMatchObject({ base: 9, holds: false, maximum: 1, over: 1 });
  });

  it("names the events that gave the levels, and whose levels they are", () => {
    const found = ofMembers(giving(twoCells, ["m-1", "m-7"], "good"));
    expect(found?.from).toEqual(["committee/b-1@2", "committee/b-1@3"]);
    expect(found?.subjects).toEqual(["member:m-1", "member:m-7"]);
  });

  it("holds base organisations apart", () => {
    const apart = enrolled(
      founded(
        founded(giving(twoCells, ["m-1"], "excellent").on("committee/b-2"), "b-2", "base-organisation").on(
          "cell/c-3",
        ),
        "c-3",
        "cell",
        { parent: "b-2" },
      ),
      "m-20",
    );
    const told = giving(apart, ["m-20"], "good");
    expect(read(told).quotas.map(({ group, tally }) => [group, tally])).toEqual([
      ["b-1", { excellent: 1, good: 0, rated: 1 }],
      ["b-2", { excellent: 0, good: 1, rated: 1 }],
    ]);
  });

  it("is held against what the cells propose and against what is decided, each by itself", () => {
    const proposing = (told: Story, subject: Subject, level: Level) =>
      told.happened("LevelProposed", { subject, level }, "2021-11-27");
    const proposed = proposing(
      proposing(reviewing(oneCell("m-1", "m-2")), memberOf("m-1"), "excellent"),
      memberOf("m-2"),
      "excellent",
    ).happened("CellProposedLevel", { subject: memberOf("m-2"), level: "good" }, "2021-12-05");
    const told = decided(proposed, memberOf("m-1"), "good");
    expect(ofMembers(told, "proposed")?.tally).toEqual({ excellent: 1, good: 1, rated: 2 });
    expect(ofMembers(told)?.tally).toEqual({ excellent: 0, good: 1, rated: 1 });
    expect(ofMembers(proposed)).toBeUndefined();
  });

  it("rises with a recorded decision for the base organisation, and names it", () => {
    const told = giving(giving(twoCells, ["m-1"], "excellent"), ids(2, 4), "good");
    expect(ofMembers(told)?.verdicts[0]?.holds).toBe(false);
    const extended = told.happened(
      "CapExtended",
      { year: 2021, group: "b-1", ratio: [25, 100], reason: "tiêu biểu" },
      "2021-12-14",
    );
    expect(ofMembers(extended)).toMatchObject({ extendedBy: extended.last });
    expect(ofMembers(extended)?.verdicts[0]).toMatchObject({ ratio: [25, 100], holds: true });
    const another = told.happened(
      "CapExtended",
      { year: 2021, group: "b-9", ratio: [25, 100], reason: "tiêu biểu" },
      "2021-12-14",
    );
    expect(ofMembers(another)?.extendedBy).toBeUndefined();
  });
});

describe("the cap on excellent cells", () => {
  const groups = [
    { group: "cells", name: "Chi bộ", subjects: [cellOf("c-1"), cellOf("c-2"), memberOf("m-1")] },
    { group: "people", name: "Đảng viên", subjects: [memberOf("m-1")] },
  ];
  const declared = decided(
    decided(twoCells, cellOf("c-1"), "excellent").happened(
      "QuotaGroupsDeclared",
      { year: 2021, groups },
      "2021-12-14",
    ),
    cellOf("c-2"),
    "good",
  );
  const ofCells = (told: Story) => verdict(told, "organisations-by-type");

  it("is counted in the groups that the committee declares, and only there", () => {
    expect(ofCells(decided(twoCells, cellOf("c-1"), "excellent"))).toBeUndefined();
    expect(ofCells(declared)).toMatchObject({ group: "cells", tally: { excellent: 1, good: 1, rated: 2 } });
    expect(read(declared).quotas.map(({ group }) => group)).toEqual(["cells"]);
  });

  it("gives figures and judges nothing until a committee adopts it", () => {
    expect(ofCells(declared)?.on).toBe(false);
    expect(read(declared).findings.some(({ code }) => code === "cap-exceeded")).toBe(false);
  });

  it("is judged where the review of the committee that declared the group adopts it", () => {
    const adopting = reviewing(declared, "b-1", { "organisations-cap-by-type": true });
    expect(ofCells(adopting)?.on).toBe(true);
    expect(read(adopting).findings.find(({ code }) => code === "cap-exceeded")?.about).toBe("cells");
  });

  it("rises with a decision of the committee that declared the group", () => {
    const extended = declared.happened(
      "CapExtended",
      { year: 2021, group: "cells", ratio: [1, 1], reason: "tiêu biểu" },
      "2021-12-14",
    );
    expect(ofCells(extended)?.verdicts[0]).toMatchObject({ holds: true, ratio: [1, 1] });
  });

  it("does not count base organisations among cells", () => {
    expect(ofCells(decided(declared, baseOf("b-1"), "excellent"))?.tally.rated).toBe(2);
  });
});
