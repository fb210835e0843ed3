import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import {
  attendanceDefaults,
  attendanceParameterNames,
} from "../../src/rules/voting/attendance-parameters.js";
import {
  attendanceBase,
  electorateOn,
  eligibilityOf,
  eligibilityTable,
} from "../../src/rules/voting/eligibility.js";
import type { Standing } from "../../src/rules/voting/party-standing.js";
import {
  anyDay,
  anyMeeting,
  anyPresence,
  comesOrNot,
  type Entry,
  plainBase,
  rowsOf,
  standingsFrom,
  textOn,
} from "./rolls.js";

const settings = { numRuns: 200 };

const ids = (standings: readonly Standing[]): string[] => standings.map(({ member }) => member);
const without = (from: readonly string[], these: readonly string[]): string[] =>
  from.filter((member) => !these.includes(member));

/** The two bases of a meeting. */
const basesOf = (standings: readonly Standing[], day: string, chosen: ParameterValues) => ({
  electorate: electorateOn(standings, day),
  attendance: attendanceBase(standings, day, chosen),
});

describe("the two bases of a meeting, over rolls that change during two years", () => {
  it("are drawn so that every row of the matrix is met", () => {
    const met = new Set(
      fc
        .sample(anyMeeting(), { numRuns: 1500, seed: 294 })
        .flatMap(({ roll, day, present }) =>
          standingsFrom(roll, day, present).map((standing) => ({ standing, day })),
        )
        .map(({ standing, day }) => eligibilityOf(standing, day).id),
    );
    expect(eligibilityTable.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it("count only members of the roll of the day, each once and in at most one list", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present, chosen }) => {
        const standings = standingsFrom(roll, day, present);
        const { electorate, attendance } = basesOf(standings, day, chosen);
        expect(electorate.places.map(({ member }) => member)).toEqual(ids(standings));
        const { least, most } = electorate.base;
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(least);
        expect(ids(standings).length).toBeGreaterThanOrEqual(most);
        const listed = [...attendance.expected, ...attendance.open.map(({ member }) => member)];
        expect(new Set(listed).size).toBe(listed.length);
        expect(without(listed, ids(standings))).toEqual([]);
      }),
      settings,
    );
  });

  it("have those attending among those expected, and just those of them who are present", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present, chosen }) => {
        const { expected, attending } = attendanceBase(standingsFrom(roll, day, present), day, chosen);
        expect(attending).toEqual(expected.filter((member) => present.has(member)));
      }),
      settings,
    );
  });

  it("do not mind who is absent, but for the exempt and those away elsewhere", () => {
    fc.assert(
      fc.property(anyMeeting(), anyPresence(), ({ roll, day, present, chosen }, others) => {
        const one = standingsFrom(roll, day, present);
        const other = one.map((standing) =>
          comesOrNot(standing) ? standing : { ...standing, present: others.has(standing.member) },
        );
        const [first, second] = [basesOf(one, day, chosen), basesOf(other, day, chosen)];
        expect(second.electorate).toEqual(first.electorate);
        expect(second.attendance.expected).toEqual(first.attendance.expected);
        expect(second.attendance.open).toEqual(first.attendance.open);
      }),
      settings,
    );
  });

  it("say of a majority what plain code says that was written from the text", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present }) => {
        const standings = standingsFrom(roll, day, present);
        expect(electorateOn(standings, day).base).toEqual(plainBase(standings, day));
      }),
      settings,
    );
  });

  it("never count probationary members and guests in a majority, whatever else is said of them", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present }) => {
        const standings = standingsFrom(roll, day, present);
        const { places } = electorateOn(standings, day);
        const officials = new Set(ids(standings.filter(({ status }) => status === "official")));
        for (const { member, row } of places) if (!officials.has(member)) expect(row.gives.counts).toBe("no");
      }),
      settings,
    );
  });

  it("have nobody who left for good by the day of the meeting, present or not", () => {
    fc.assert(
      fc.property(anyMeeting(), fc.nat(), ({ roll, day, present, chosen }, nth) => {
        const member = roll[nth % Math.max(1, roll.length)]?.member;
        const earlier = roll.filter((entry) => entry.member !== member || entry.on < day);
        fc.pre(member !== undefined);
        const left: Entry = { type: "MemberTransferredOut", member, on: day, data: {} };
        const { electorate, attendance } = basesOf(
          standingsFrom([...earlier, left], day, present),
          day,
          chosen,
        );
        expect(electorate.places.filter((place) => place.member === member)).toEqual([]);
        expect(attendance.expected).not.toContain(member);
        expect(attendance.open.filter((open) => open.member === member)).toEqual([]);
      }),
      settings,
    );
  });

  it("are not changed by an entry that takes effect after the meeting", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present, chosen }) => {
        const sofar = roll.filter(({ on }) => on <= day);
        expect(basesOf(standingsFrom(roll, day, present), day, chosen)).toEqual(
          basesOf(standingsFrom(sofar, day, present), day, chosen),
        );
      }),
      settings,
    );
  });

  it("do not depend on the order in which the roll was recorded, nor on how late", () => {
    fc.assert(
      fc.property(
        anyMeeting().chain((met) =>
          fc.tuple(fc.constant(met), fc.shuffledSubarray(met.roll, { minLength: met.roll.length })),
        ),
        ([{ roll, day, present, chosen }, shuffled]) => {
          const timely = basesOf(standingsFrom(roll, day, present), day, chosen);
          expect(basesOf(standingsFrom(shuffled, day, present, "2027-02-01"), day, chosen)).toEqual(timely);
        },
      ),
      settings,
    );
  });

  it("differ between two meetings only by members of whom the roll says something in between", () => {
    fc.assert(
      fc.property(anyMeeting(), anyDay(), ({ roll, day, present }, other) => {
        const [first, second] = [day, other].sort();
        fc.pre(first !== undefined && second !== undefined && textOn(first) === textOn(second));
        const until = ({ data }: Entry): string => ("until" in data ? String(data.until) : "");
        const touched = new Set(
          roll
            .filter((entry) => [entry.on, until(entry)].some((at) => at >= first && at <= second))
            .map(({ member }) => member),
        );
        const rows = [first, second].map((at) => rowsOf(standingsFrom(roll, at, present), at));
        const still = (nth: number) => [...(rows[nth] ?? [])].filter(([member]) => !touched.has(member));
        expect(still(1)).toEqual(still(0));
      }),
      settings,
    );
  });
});

describe("the parameters of the attendance rate", () => {
  it("move only members of the rows that ask for them", () => {
    fc.assert(
      fc.property(
        anyMeeting(),
        fc.constantFrom(...attendanceParameterNames),
        ({ roll, day, present, chosen }, parameter) => {
          const standings = standingsFrom(roll, day, present);
          const asked = [...rowsOf(standings, day)].flatMap(([member, { gives }]) =>
            typeof gives.attends === "object" && gives.attends.parameter === parameter ? [member] : [],
          );
          const { [parameter]: _, ...rest } = chosen;
          const base = (values: ParameterValues) => attendanceBase(standings, day, values);
          const [yes, no, open] = [
            base({ ...rest, [parameter]: true }),
            base({ ...rest, [parameter]: false }),
            base(rest),
          ];
          expect(yes.expected.filter((member) => !no.expected.includes(member))).toEqual(asked);
          expect(without(no.expected, yes.expected)).toEqual([]);
          expect(open.expected).toEqual(no.expected);
          expect(open.open.filter((one) => one.parameter === parameter).map(({ member }) => member)).toEqual(
            asked,
          );
          expect(open.open.filter((one) => one.parameter !== parameter)).toEqual(yes.open);
        },
      ),
      settings,
    );
  });

  it("leave nobody open once all are chosen, and never let in who is exempt and absent", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present, chosen }) => {
        const all = {
          ...Object.fromEntries(attendanceParameterNames.map((name) => [name, true])),
          ...chosen,
        };
        const standings = standingsFrom(roll, day, present);
        const { expected, open } = attendanceBase(standings, day, all);
        expect(open).toEqual([]);
        const free = standings.filter(
          ({ exempt, suspended, prosecuted, present: here }) => exempt && !here && !suspended && !prosecuted,
        );
        expect(expected.filter((member) => ids(free).includes(member))).toEqual([]);
      }),
      settings,
    );
  });

  it("by default leave open only present members who are exempt or away, and those away nearby", () => {
    fc.assert(
      fc.property(anyMeeting(), ({ roll, day, present }) => {
        const standings = standingsFrom(roll, day, present);
        const { open } = attendanceBase(standings, day, attendanceDefaults);
        const byId = new Map(standings.map((standing) => [standing.member, standing]));
        for (const { member } of open) {
          const standing = byId.get(member);
          expect(
            standing?.away === "same-base-organisation" ||
              (standing?.present === true && comesOrNot(standing)),
          ).toBe(true);
        }
      }),
      settings,
    );
  });
});
