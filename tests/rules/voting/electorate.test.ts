import { describe, expect, it } from "vitest";
import { electorateOn, eligibilityOf } from "../../../src/rules/voting/eligibility.js";
import { moreThanHalf, reaches } from "../../../src/rules/voting/majority.js";
import { before294, from294, some, standing } from "./standings.js";

describe("the base of a majority", () => {
  it("is a range while somebody's place is unsettled", () => {
    const cell = [
      standing(),
      standing({ member: "m-2", present: false }),
      standing({ member: "m-3", exempt: true, present: false }),
      standing({ member: "m-4", status: "probationary" }),
    ];
    expect(electorateOn(cell, before294).base).toEqual({ least: 2, most: 3 });
    expect(electorateOn(cell, from294).base).toEqual({ least: 2, most: 2 });
    expect(electorateOn([], from294).base).toEqual({ least: 0, most: 0 });
  });

  it("names every member's place in the order of the roll", () => {
    const suspended = standing({ member: "m-9", suspended: true });
    const { places } = electorateOn([suspended, standing()], from294);
    expect(places.map(({ member, row }) => [member, row.id])).toEqual([
      ["m-9", "suspended"],
      ["m-1", "official"],
    ]);
    expect(places.map(({ row }) => row)).toEqual([
      eligibilityOf(suspended, from294),
      eligibilityOf(standing(), from294),
    ]);
  });

  it("seventeen official members, one of them exempt and two absent: 9 of 16 since 1/7/2025", () => {
    const cell = [
      ...some(1, "e", { exempt: true, present: false }),
      ...some(2, "a", { present: false }),
      ...some(14, "p"),
    ];
    const { base } = electorateOn(cell, from294);
    expect(base).toEqual({ least: 16, most: 16 });
    expect([reaches(8, base, moreThanHalf), reaches(9, base, moreThanHalf)]).toEqual(["fails", "holds"]);
    expect(electorateOn(cell, before294).base).toEqual({ least: 16, most: 17 });
  });
});
