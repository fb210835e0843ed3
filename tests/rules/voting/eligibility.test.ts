import { describe, expect, it } from "vitest";
import {
  attendanceDefaults,
  attendanceParameterNames,
  attendanceParameters,
  attendanceSource,
} from "../../../src/rules/voting/attendance-parameters.js";
import {
  attendanceBase,
  type Eligibility,
  electorateOn,
  eligibilityOf,
  eligibilityTable,
} from "../../../src/rules/voting/eligibility.js";
import { moreThanHalf, twoThirds, votesNeeded } from "../../../src/rules/voting/majority.js";
import type { Standing } from "../../../src/rules/voting/party-standing.js";
import { before294, from294, last294, since2026, some, standing } from "./standings.js";

const charter = "Điều lệ Đảng (2011)";
const qd294 = "QĐ 294-QĐ/TW (2025)";
const notRead = "QĐ 24-QĐ/TW (2021), QĐ 29-QĐ/TW (2016)";

/**
 * May speak, may vote, may be elected; counts in the base of a majority; counts in the attendance rate, or
 * the parameter that decides it.
 */
const told = ({ speaks, votes, elects, counts, attends }: Eligibility) =>
  `${speaks} ${votes} ${elects} | ${counts} | ${typeof attends === "object" ? attends.parameter : attends}`;

interface Case {
  readonly name: string;
  readonly who: Partial<Standing>;
  readonly row: string;
  readonly says: string;
  readonly cites: readonly [document: string, point?: string, evidence?: string];
}

const probationary = { status: "probationary" } as const;
const guest = { status: "guest" } as const;

/** Rows that hold on every day. */
const always: Case[] = [
  {
    name: "an official member",
    who: {},
    row: "official",
    says: "yes yes yes | yes | yes",
    cites: [charter, "3, 9.5"],
  },
  {
    name: "an official member who is absent, with or without reason",
    who: { present: false },
    row: "official",
    says: "yes yes yes | yes | yes",
    cites: [charter, "3, 9.5"],
  },
  {
    name: "a probationary member",
    who: probationary,
    row: "probationary",
    says: "yes no no | no | attendance-probationary",
    cites: [charter, "3"],
  },
  {
    name: "a member of another cell, here for a time",
    who: guest,
    row: "guest",
    says: "yes no no | no | attendance-guest",
    cites: [charter, "3"],
  },
  {
    name: "a probationary member who is suspended",
    who: { ...probationary, suspended: true, prosecuted: true, exempt: true },
    row: "suspended-not-official",
    says: "no no no | no | attendance-suspended",
    cites: [charter, "3"],
  },
  {
    name: "a guest who is suspended",
    who: { ...guest, suspended: true },
    row: "suspended-not-official",
    says: "no no no | no | attendance-suspended",
    cites: [charter, "3"],
  },
  {
    name: "a probationary member who is prosecuted",
    who: { ...probationary, prosecuted: true, exempt: true, present: false },
    row: "prosecuted-not-official",
    says: "not-stated no no | no | attendance-prosecuted",
    cites: [charter, "3"],
  },
  {
    name: "an exempt probationary member who is absent",
    who: { ...probationary, exempt: true, away: "elsewhere", present: false },
    row: "exempt-absent-not-official",
    says: "if-present no no | no | no",
    cites: [charter, "3"],
  },
  {
    name: "an exempt guest who is absent",
    who: { ...guest, exempt: true, present: false },
    row: "exempt-absent-not-official",
    says: "if-present no no | no | no",
    cites: [charter, "3"],
  },
  {
    name: "an exempt guest who is present",
    who: { ...guest, exempt: true },
    row: "guest",
    says: "yes no no | no | attendance-guest",
    cites: [charter, "3"],
  },
  {
    name: "an exempt probationary member who is present",
    who: { ...probationary, exempt: true, away: "elsewhere" },
    row: "exempt-present-probationary",
    says: "yes no no | no | attendance-exempt-present",
    cites: [charter, "3"],
  },
  {
    name: "a probationary member away under another base organisation and absent",
    who: { ...probationary, away: "elsewhere", present: false },
    row: "away-absent-probationary",
    says: "if-present no no | no | attendance-away-elsewhere",
    cites: [charter, "3"],
  },
  {
    name: "a probationary member away under another base organisation and present",
    who: { ...probationary, away: "elsewhere" },
    row: "away-present-probationary",
    says: "yes no no | no | attendance-away-present",
    cites: [charter, "3"],
  },
  {
    name: "a probationary member away within the same base organisation",
    who: { ...probationary, away: "same-base-organisation", present: false },
    row: "away-same-base-probationary",
    says: "if-present no no | no | attendance-away-same-base",
    cites: [charter, "3"],
  },
];

/** Official members since 1/7/2025, row by row of the matrix. */
const since: Case[] = [
  {
    name: "a suspended member, present or not",
    who: { suspended: true, prosecuted: true, exempt: true },
    row: "suspended",
    says: "no no no | no | attendance-suspended",
    cites: [qd294, "9.3.2"],
  },
  {
    name: "a prosecuted member, present or not",
    who: { prosecuted: true, exempt: true, present: false },
    row: "prosecuted",
    says: "not-stated not-stated not-stated | no | attendance-prosecuted",
    cites: [qd294, "9.3.2"],
  },
  {
    name: "an exempt member who is absent",
    who: { exempt: true, away: "elsewhere", present: false },
    row: "exempt-absent",
    says: "if-present if-present if-present | no | no",
    cites: [qd294, "7, 9.3.2"],
  },
  {
    name: "an exempt member who is present and votes",
    who: { exempt: true, away: "elsewhere" },
    row: "exempt-present",
    says: "yes yes yes | yes | attendance-exempt-present",
    cites: [qd294, "9.3.2"],
  },
  {
    name: "a member away under another base organisation and absent",
    who: { away: "elsewhere", present: false },
    row: "away-absent",
    says: "if-present if-present yes | no | attendance-away-elsewhere",
    cites: [qd294, "6.3.2, 9.3.2"],
  },
  {
    name: "a member away under another base organisation who is present and votes",
    who: { away: "elsewhere" },
    row: "away-present",
    says: "yes yes yes | yes | attendance-away-present",
    cites: [qd294, "9.3.2"],
  },
  {
    name: "a member away within the same base organisation, absent",
    who: { away: "same-base-organisation", present: false },
    row: "away-same-base",
    says: "if-present if-present yes | yes | attendance-away-same-base",
    cites: [qd294, "9.3.2"],
  },
];

const silentRights = "not-stated not-stated not-stated";
/** The same members before 1/7/2025. Here only the measure itself takes rights away. */
const before: Readonly<Record<string, string>> = {
  suspended: "no no no | unsettled | attendance-suspended",
  prosecuted: `${silentRights} | unsettled | attendance-prosecuted`,
  "exempt-absent": `${silentRights} | unsettled | no`,
  "exempt-present": `${silentRights} | unsettled | attendance-exempt-present`,
  "away-absent": `${silentRights} | unsettled | attendance-away-elsewhere`,
  "away-present": `${silentRights} | unsettled | attendance-away-present`,
  "away-same-base": `${silentRights} | unsettled | attendance-away-same-base`,
};

const citedBy = ({ source }: Eligibility) =>
  [source.document, source.point, source.evidence].filter((part) => part !== undefined);

describe("the eligibility matrix", () => {
  it.each(always)("$name", ({ who, row, says, cites }) => {
    for (const day of [before294, from294, since2026]) {
      const { id, gives } = eligibilityOf(standing(who), day);
      expect([id, told(gives)]).toEqual([row, says]);
      expect(citedBy(gives)).toEqual([...cites, "quoted"]);
    }
  });

  it.each(since)("since 1/7/2025: $name", ({ who, row, says, cites }) => {
    const { id, gives } = eligibilityOf(standing(who), from294);
    expect([id, told(gives)]).toEqual([row, says]);
    expect(citedBy(gives)).toEqual([...cites, "quoted"]);
  });

  it.each(since)("before 1/7/2025 the texts were not read: $name", ({ who, row }) => {
    const { id, gives } = eligibilityOf(standing(who), before294);
    expect([id, told(gives)]).toEqual([`${row}-before-294`, before[row]]);
    expect(citedBy(gives)).toEqual([notRead, "not-found"]);
  });

  it.each(since)("since 8/4/2026 the texts were not read: $name", ({ who, row }) => {
    expect(eligibilityOf(standing(who), last294).id).toBe(row);
    const { id, gives } = eligibilityOf(standing(who), since2026);
    expect([id, told(gives)]).toEqual([`${row}-since-qd20`, before[row]]);
    expect(citedBy(gives)).toEqual(["QĐ 20-QĐ/TW (8/4/2026), QĐ 208-QĐ/TW (26/7/2026)", "not-found"]);
  });

  it("has no row that none of these standings meets", () => {
    const met = new Set([
      ...always.map(({ row }) => row),
      ...since.flatMap(({ row }) => [row, `${row}-before-294`, `${row}-since-qd20`]),
    ]);
    expect(eligibilityTable.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
    expect(met.size).toBe(eligibilityTable.length);
  });

  it("says which rows are a reading of the text", () => {
    const noted = eligibilityTable.filter(({ gives }) => / reading/.test(gives.source.note ?? ""));
    expect(noted.map(({ id }) => id)).toEqual(["away-present", "away-same-base"]);
  });
});

describe("worked figures of a majority", () => {
  const needs = (cell: readonly Standing[], day = from294) => {
    const { least, most } = electorateOn(cell, day).base;
    return [least, most, votesNeeded(most, moreThanHalf), votesNeeded(most, twoThirds)];
  };

  it("of 20 official members 3 are absent: the base is 20, more than half is 11, two thirds are 14", () => {
    const cell = [...some(17, "p"), ...some(3, "a", { present: false })];
    expect(needs(cell)).toEqual([20, 20, 11, 14]);
    expect(needs(cell, before294)).toEqual([20, 20, 11, 14]);
  });

  it("of 23 members all come: 12, and 16", () => {
    expect(needs(some(23, "p"))).toEqual([23, 23, 12, 16]);
  });

  it("of 23 members 2 are probationary, and one is here for a time: the base is 21", () => {
    const cell = [...some(21, "p"), ...some(2, "d", probationary), ...some(1, "g", guest)];
    expect(needs(cell)).toEqual([21, 21, 11, 14]);
  });

  it("an exempt member counts by coming; so does one who is away elsewhere; one away nearby counts always", () => {
    const cell = (present: boolean) => [
      ...some(17, "p"),
      standing({ member: "e-1", exempt: true, present }),
      standing({ member: "w-1", away: "elsewhere", present }),
      standing({ member: "n-1", away: "same-base-organisation", present }),
    ];
    expect(needs(cell(true))).toEqual([20, 20, 11, 14]);
    expect(needs(cell(false))).toEqual([18, 18, 10, 12]);
    expect(needs(cell(false), before294)).toEqual([17, 20, 11, 14]);
  });

  it("suspended and prosecuted members never count", () => {
    const cell = [
      ...some(17, "p"),
      ...some(1, "s", { suspended: true }),
      ...some(2, "t", { prosecuted: true }),
    ];
    expect(needs(cell)).toEqual([17, 17, 9, 12]);
  });
});

describe("the parameters of the attendance rate", () => {
  it("are those that rows ask for", () => {
    const asked = eligibilityTable.flatMap(({ gives: { attends } }) =>
      typeof attends === "object" ? [attends.parameter] : [],
    );
    expect(Object.keys(attendanceParameters)).toEqual([...attendanceParameterNames]);
    expect([...new Set(asked)].sort()).toEqual([...attendanceParameterNames].sort());
  });

  it("have a value where the texts can be read so, and none where nothing was found", () => {
    const cited = Object.entries(attendanceParameters).map(([name, { kind, value, source }]) => [
      name,
      kind,
      value,
      source.document,
      source.point,
      source.evidence,
    ]);
    const hd12 = "HD 12-HD/BTCTW (6/7/2018)";
    const nothing = ["HD 12-HD/BTCTW (6/7/2018), HD 42-HD/BTCTW (28/10/2025)", undefined, "not-found"];
    expect(cited).toEqual([
      ["attendance-probationary", "boolean", true, hd12, "II.3", "quoted"],
      ["attendance-guest", "boolean", false, qd294, "6.3.2", "quoted"],
      ["attendance-away-elsewhere", "boolean", false, qd294, "6.3.2, 9.3.2", "quoted"],
      ["attendance-away-present", "boolean", undefined, ...nothing],
      ["attendance-away-same-base", "boolean", undefined, ...nothing],
      ["attendance-exempt-present", "boolean", undefined, ...nothing],
      ["attendance-suspended", "boolean", false, qd294, "9.3.2", "quoted"],
      ["attendance-prosecuted", "boolean", false, qd294, "9.3.2", "quoted"],
    ]);
    expect(attendanceDefaults).toStrictEqual({
      "attendance-probationary": true,
      "attendance-guest": false,
      "attendance-away-elsewhere": false,
      "attendance-suspended": false,
      "attendance-prosecuted": false,
    });
  });

  it("do not hide that special duty of the armed forces is left out by the text and recorded nowhere", () => {
    const { document, point, evidence, note } = attendanceSource;
    expect([document, point, evidence]).toEqual(["HD 12-HD/BTCTW (6/7/2018)", "II.3", "quoted"]);
    expect(note).toContain("special duty, which no event records");
  });
});

describe("the base of the attendance rate", () => {
  it("of 20 official and 3 probationary members 3 are absent, with or without reason: 20 of 23", () => {
    const cell = [
      ...some(18, "p"),
      ...some(2, "a", { present: false }),
      ...some(2, "d", probationary),
      ...some(1, "b", { ...probationary, present: false }),
    ];
    const { expected, attending, open } = attendanceBase(cell, from294, attendanceDefaults);
    expect([attending.length, expected.length, open]).toEqual([20, 23, []]);
    expect(electorateOn(cell, from294).base).toEqual({ least: 20, most: 20 });
  });

  it("leaves out, by default, guests, the absent exempt, those away, the suspended and the prosecuted", () => {
    const cell = [
      ...some(2, "p"),
      standing({ member: "g-1", ...guest }),
      standing({ member: "e-1", exempt: true, present: false }),
      standing({ member: "w-1", away: "elsewhere", present: false }),
      standing({ member: "s-1", suspended: true }),
      standing({ member: "t-1", prosecuted: true }),
    ];
    const base = { expected: ["p-1", "p-2"], attending: ["p-1", "p-2"], open: [] };
    expect(attendanceBase(cell, from294, attendanceDefaults)).toEqual(base);
    expect(attendanceBase(cell, before294, attendanceDefaults)).toEqual(base);
  });

  it("never counts an exempt member who is absent, and counts a present one in both lists where chosen", () => {
    const cell = [
      standing({ member: "e-1", exempt: true }),
      standing({ member: "e-2", exempt: true, present: false }),
    ];
    const base = (value: boolean) => attendanceBase(cell, from294, { "attendance-exempt-present": value });
    expect(base(true)).toEqual({ expected: ["e-1"], attending: ["e-1"], open: [] });
    expect(base(false)).toEqual({ expected: [], attending: [], open: [] });
  });

  it("names those on whom nobody chose, in neither list; a value that is no truth chooses nothing", () => {
    const cell = [
      standing(),
      standing({ member: "d-1", ...probationary }),
      standing({ member: "w-1", away: "elsewhere" }),
      standing({ member: "n-1", away: "same-base-organisation" }),
      standing({ member: "e-1", exempt: true }),
    ];
    const open = [
      { member: "w-1", parameter: "attendance-away-present" },
      { member: "n-1", parameter: "attendance-away-same-base" },
      { member: "e-1", parameter: "attendance-exempt-present" },
    ];
    expect(attendanceBase(cell, from294, attendanceDefaults)).toEqual({
      expected: ["m-1", "d-1"],
      attending: ["m-1", "d-1"],
      open,
    });
    expect(attendanceBase(cell, from294, {}).open).toEqual([
      { member: "d-1", parameter: "attendance-probationary" },
      ...open,
    ]);
    expect(attendanceBase(cell, from294, { "attendance-probationary": "yes" }).open).toHaveLength(4);
  });

  it("counts whoever a rubric lets in, present or not", () => {
    const cell = [
      standing({ member: "g-1", ...guest }),
      standing({ member: "w-1", away: "elsewhere", present: false }),
      standing({ member: "n-1", away: "same-base-organisation", present: false }),
      standing({ member: "s-1", suspended: true }),
      standing({ member: "t-1", prosecuted: true }),
    ];
    const allIn = Object.fromEntries(attendanceParameterNames.map((name) => [name, true]));
    expect(attendanceBase(cell, from294, allIn)).toEqual({
      expected: ["g-1", "w-1", "n-1", "s-1", "t-1"],
      attending: ["g-1", "s-1", "t-1"],
      open: [],
    });
  });
});
