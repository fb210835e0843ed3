import { describe, expect, it } from "vitest";
import {
  electorateOn,
  electorateTable,
  expectedToAttend,
  moreThanHalf,
  placeOf,
  reaches,
  type Standing,
} from "../../../src/rules/index.js";

const official: Standing = {
  member: "m-1",
  status: "official",
  exempt: false,
  suspended: false,
  prosecuted: false,
  away: "no",
  present: true,
};
const before = "2025-06-30";
const from = "2025-07-01";

const table: {
  name: string;
  standing: Partial<Standing>;
  before: [counts: string, row: string];
  from: [counts: string, row: string];
  attends: boolean;
}[] = [
  {
    name: "an official member",
    standing: {},
    before: ["yes", "official"],
    from: ["yes", "official"],
    attends: true,
  },
  {
    name: "an official member who is absent, with or without reason",
    standing: { present: false },
    before: ["yes", "official"],
    from: ["yes", "official"],
    attends: true,
  },
  {
    name: "a probationary member",
    standing: { status: "probationary" },
    before: ["no", "not-official"],
    from: ["no", "not-official"],
    attends: true,
  },
  {
    name: "a guest from another cell",
    standing: { status: "guest" },
    before: ["no", "not-official"],
    from: ["no", "not-official"],
    attends: false,
  },
  {
    name: "an exempt member who is absent",
    standing: { exempt: true, present: false },
    before: ["unsettled", "exclusions-not-read"],
    from: ["no", "exempt-absent"],
    attends: false,
  },
  {
    name: "an exempt member who is present and votes",
    standing: { exempt: true },
    before: ["unsettled", "exclusions-not-read"],
    from: ["yes", "official"],
    attends: false,
  },
  {
    name: "a suspended member, present or not",
    standing: { suspended: true },
    before: ["unsettled", "exclusions-not-read"],
    from: ["no", "suspended"],
    attends: false,
  },
  {
    name: "a prosecuted member, present or not",
    standing: { prosecuted: true },
    before: ["unsettled", "exclusions-not-read"],
    from: ["no", "prosecuted"],
    attends: false,
  },
  {
    name: "a member away under another base organisation and absent",
    standing: { away: "elsewhere", present: false },
    before: ["unsettled", "exclusions-not-read"],
    from: ["no", "away-absent"],
    attends: false,
  },
  {
    name: "a member away under another base organisation who is present and votes",
    standing: { away: "elsewhere" },
    before: ["unsettled", "exclusions-not-read"],
    from: ["yes", "official"],
    attends: false,
  },
  {
    name: "a member away within the same base organisation and absent",
    standing: { away: "same-base-organisation", present: false },
    before: ["unsettled", "exclusions-not-read"],
    from: ["yes", "official"],
    attends: false,
  },
  {
    name: "an exempt probationary member",
    standing: { status: "probationary", exempt: true, present: false },
    before: ["no", "not-official"],
    from: ["no", "not-official"],
    attends: false,
  },
];

describe("who counts in the base of a majority", () => {
  it.each(table)("$name", ({ standing, ...expected }) => {
    const place = (day: string) => {
      const row = placeOf({ ...official, ...standing }, day);
      return [row.gives.counts, row.id];
    };
    expect(place(before)).toEqual(expected.before);
    expect(place(from)).toEqual(expected.from);
  });

  it("each row but the last sure one cites what settles or leaves it", () => {
    const charter = "Điều lệ Đảng (2011)";
    const qd294 = "QĐ 294-QĐ/TW (2025)";
    const cited = electorateTable.map(({ id, gives: { source } }) => [
      id,
      source.document,
      source.point,
      source.evidence,
    ]);
    expect(cited).toEqual([
      ["not-official", charter, "3", "P"],
      ["exclusions-not-read", "QĐ 24-QĐ/TW (2021), QĐ 29-QĐ/TW (2016)", undefined, "NF"],
      ["suspended", qd294, "9.3.2", "P"],
      ["prosecuted", qd294, "9.3.2", "P"],
      ["exempt-absent", qd294, "7, 9.3.2", "P"],
      ["away-absent", qd294, "6.3.2, 9.3.2", "P"],
      ["official", charter, "3, 9.5", "P"],
    ]);
  });

  it("a base is a range while somebody's place is unsettled", () => {
    const cell: Standing[] = [
      official,
      { ...official, member: "m-2", present: false },
      { ...official, member: "m-3", exempt: true, present: false },
      { ...official, member: "m-4", status: "probationary" },
    ];
    expect(electorateOn(cell, before).base).toEqual({ least: 2, most: 3 });
    expect(electorateOn(cell, from).base).toEqual({ least: 2, most: 2 });
    expect(electorateOn([], from).base).toEqual({ least: 0, most: 0 });
  });

  it("names every member's place in the order of the roll", () => {
    const { places } = electorateOn([{ ...official, member: "m-9", suspended: true }, official], from);
    expect(places.map(({ member, row }) => [member, row.id])).toEqual([
      ["m-9", "suspended"],
      ["m-1", "official"],
    ]);
  });

  it("seventeen official members, one of them exempt and two absent: 9 of 16 since 1/7/2025", () => {
    const cell = Array.from({ length: 17 }, (_, index) => ({
      ...official,
      member: `m-${index}`,
      exempt: index === 0,
      present: index > 2,
    }));
    const { base } = electorateOn(cell, from);
    expect(base).toEqual({ least: 16, most: 16 });
    expect([reaches(8, base, moreThanHalf), reaches(9, base, moreThanHalf)]).toEqual(["fails", "holds"]);
    expect(electorateOn(cell, before).base).toEqual({ least: 16, most: 17 });
  });
});

describe("who is expected to attend", () => {
  it.each(table)("$name: $attends", ({ standing, attends }) => {
    expect(expectedToAttend({ ...official, ...standing })).toBe(attends);
  });
});
