import { describe, expect, it } from "vitest";
import { fold } from "../../../src/projections/fold/fold.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { adoptedIn } from "../../../src/projections/year/adopted-rule-sets.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { oneCell, reviewing } from "../world.js";

const adopted = (year: number) => {
  const first = reviewing(oneCell("m-1"), "c-1");
  const second = reviewing(first, "c-0");
  const other = second.on("review/b-1/2021").happened(
    "ReviewOpened",
    {
      organisation: "b-1",
      year: 2021,
      ruleSet: "local-2021",
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    "2021-11-20",
  );
  return adoptedIn(fold(projections, [...other]), year);
};

describe("the rule sets of a year", () => {
  it("are those that its reviews were opened under, the most adopted first", () => {
    expect(adopted(2021).map(({ ruleSet, organisations }) => [ruleSet, organisations])).toEqual([
      [qd132hd21.id, ["c-0", "c-1"]],
      ["local-2021", ["b-1"]],
    ]);
  });

  it("are none in a year without a review: the date chooses nothing", () => {
    expect(adopted(2022)).toEqual([]);
  });
});
