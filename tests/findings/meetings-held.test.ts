import { describe, expect, it } from "vitest";
import type { FindingCode } from "../../src/findings/index.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import type { Story } from "../../src/testing/index.js";
import { enrolled, held, oneCell, read } from "../projections/world.js";
import { baseMet, cell, heldOn } from "../projections/year/calendar-stories.js";
import { ofKind } from "./of-kind.js";

const found = <Code extends FindingCode>(
  told: Story,
  code: Code,
  options: Partial<YearOptions> = { year: 2026 },
) => ofKind(read(told, options).findings, code);

describe("the limits on a meeting", () => {
  const closed = (told: Story, at: string) => told.happened("MeetingClosed", {}, at);
  const short = (told: Story, options?: Partial<YearOptions>) =>
    found(told, "meeting-too-short", options).map(({ details, clause }) => [
      details.minutes,
      details.least,
      clause?.document,
    ]);

  it("ask 90 minutes and 120 where two meetings are one, by the text of the day", () => {
    const combined = closed(held(cell, "2026-03", "combined"), "2026-03-03T02:59:00Z");
    expect(short(combined)).toEqual([[119, 120, "HD 42-HD/BTCTW (28/10/2025)"]]);
    const regular = closed(held(cell, "2021-03"), "2021-03-03T02:29:00Z");
    expect(short(regular, { year: 2021 })).toEqual([[89, 90, "HD 12-HD/BTCTW (6/7/2018)"]]);
    expect(short(closed(held(cell, "2018-03"), "2018-03-03T01:10:00Z"), { year: 2018 })).toEqual([]);
    expect(short(closed(held(cell, "2026-03", "thematic"), "2026-03-03T01:10:00Z"))).toEqual([]);
  });

  it("ask of a small cell its own minimum, and of a base organisation none", () => {
    const small = heldOn(cell, "2026-03", "2026-03-03", { minimumMinutes: 45 });
    expect(short(closed(small, "2026-03-03T01:45:00Z"))).toEqual([]);
    expect(short(closed(small, "2026-03-03T01:44:00Z"))).toMatchObject([[44, 45, expect.anything()]]);
    expect(short(closed(baseMet(cell, "2026-06"), "2026-06-03T01:10:00Z"))).toEqual([]);
  });

  it("let a cell meet online with a stated ground, since HD 03 of 27/12/2022", () => {
    const online = (month: string, day: string, rest: object = {}) =>
      found(heldOn(cell, month, day, { mode: "online", ...rest }), "online-without-ground", {
        year: Number(month.slice(0, 4)),
      }).map(({ clause }) => clause?.document);
    expect(online("2022-12", "2022-12-26")).toEqual([]);
    expect(online("2022-12", "2022-12-27")).toEqual(["HD 03-HD/TW (27/12/2022)"]);
    expect(online("2025-07", "2025-07-01")).toEqual(["QĐ 294-QĐ/TW"]);
    expect(online("2026-03", "2026-03-03", { reason: "bão" })).toEqual([]);
  });

  it("count who is on the roll on the day of a meeting by group", () => {
    const fifty = enrolled(oneCell(), ...Array.from({ length: 50 }, (_, index) => `m-${index + 1}`));
    const left = fifty
      .on("cell/c-1")
      .happened("MemberTransferredOut", { member: "m-9", on: "2026-03-02" }, "2026-03-02");
    const byGroup = (told: Story) => heldOn(told, "2026-03", "2026-03-03", { mode: "by-group" });
    expect(found(byGroup(fifty), "by-group-too-small-cell")).toEqual([]);
    expect(found(byGroup(left), "by-group-too-small-cell")).toMatchObject([
      { details: { members: 49, least: 50 } },
    ]);
    const before = heldOn(cell, "2022-12", "2022-12-26", { mode: "by-group" });
    expect(found(before, "by-group-too-small-cell", { year: 2022 })).toEqual([]);
  });

  it("count the meetings by group of each cell apart, once they are allowed at all", () => {
    const year =
      (months: readonly number[], of = "c-1") =>
      (told: Story) =>
        months.reduce((so, month) => {
          const name = `2026-${String(month).padStart(2, "0")}`;
          return heldOn(so, name, `${name}-03`, { cell: of, mode: "by-group" });
        }, told);
    const four = found(year([1, 2, 3, 4])(cell), "by-group-too-often");
    expect(four).toMatchObject([{ about: "c-1", details: { times: 4, most: 3 } }]);
    expect(four[0]?.events).toHaveLength(4);
    const apart = year([1, 2], "b-1")(year([1, 2, 3])(cell));
    expect(found(apart, "by-group-too-often")).toEqual([]);
  });
});
