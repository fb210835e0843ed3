import { describe, expect, it } from "vitest";
import { electorateOn, eligibilityOf } from "../../../src/rules/voting/eligibility.js";
import { moreThanHalf, reaches } from "../../../src/rules/voting/majority.js";
import type { Standing } from "../../../src/rules/voting/party-standing.js";
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

  // The training question on the vote on levels: its key gives 20, and not 17, 18 or 22.
  describe("of 22 members, 20 of them official, 4 away on duty: 3 official, 1 probationary", () => {
    const present = [...some(17, "p"), ...some(1, "q", { status: "probationary" as const })];
    const absent = (away: Partial<Standing>) => [
      ...some(3, "a", { present: false, ...away }),
      ...some(1, "b", { present: false, status: "probationary" as const, ...away }),
    ];
    const onDuty = [...present, ...absent({})];
    const { base } = electorateOn(onDuty, from294);

    it("is the 20 convoked, since absence on duty leaves nobody out (QĐ 294, 9.3.2)", () => {
      expect(onDuty).toHaveLength(22);
      expect(onDuty.filter((each) => each.present)).toHaveLength(18);
      expect(base).toEqual({ least: 20, most: 20 });
    });

    it("needs 11 votes: 10 are half and not more", () => {
      expect([reaches(10, base, moreThanHalf), reaches(11, base, moreThanHalf)]).toEqual(["fails", "holds"]);
    });

    it("is 17 where they are introduced elsewhere for a time, and 20 again where they come and vote", () => {
      const elsewhere = absent({ away: "elsewhere" });
      expect(electorateOn([...present, ...elsewhere], from294).base).toEqual({ least: 17, most: 17 });
      const came = elsewhere.map((each) => ({ ...each, present: true }));
      expect(electorateOn([...present, ...came], from294).base).toEqual({ least: 20, most: 20 });
    });

    it.each([{ exempt: true }, { suspended: true }, { prosecuted: true }])(
      "is 17 where the three are absent and %o",
      (standings) => {
        expect(electorateOn([...present, ...absent(standings)], from294).base.most).toBe(17);
      },
    );

    it("counts an exempt member who comes and votes, and nobody suspended or prosecuted who comes", () => {
      const coming = (standings: Partial<Standing>) =>
        electorateOn([...present, ...absent({ ...standings, present: true })], from294).base.most;
      expect([{ exempt: true }, { suspended: true }, { prosecuted: true }].map(coming)).toEqual([20, 17, 17]);
    });
  });
});
