import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { baseOf, cellOf, founded, memberOf, oneCell } from "../world.js";
import { cancelled, decidedIn, foundOf, readYear, redecided } from "./decided-stories.js";

const m1 = memberOf("m-1");
const c1 = cellOf("c-1");
const b1 = baseOf("b-1");
const members = decidedIn(oneCell("m-1", "m-2"), 2021, m1, "excellent", { on: "2021-12-18" });
const all = decidedIn(decidedIn(members, 2021, c1, "good"), 2021, b1, "good", { on: "2021-12-22" });

const outdated = (told: typeof all, under: RuleSet = qd132hd21) =>
  foundOf(readYear(told, 2021, undefined, { under }), "to-be-re-evaluated");
const about = (told: typeof all) => outdated(told).map((found) => found.about);

describe("an organisation is to be evaluated again", () => {
  it("where a member's level is cancelled after it: the cell and its base organisation", () => {
    const told = cancelled(all, 2021, m1);
    const [base, cell] = outdated(told);
    expect(about(told)).toEqual(["base-organisation:b-1", "cell:c-1"]);
    expect(cell).toMatchObject({
      details: { level: "good", changed: 1, subjects: ["member:m-1"] },
      events: ["committee/b-1@3", "committee/b-1@5"],
    });
    expect(cell?.clause?.document).toMatch(/^HD 21/);
    expect(base?.events).toEqual(["committee/b-1@4", "committee/b-1@5"]);
  });

  it("where it is decided otherwise, and not where it is decided alike", () => {
    const gone = cancelled(all, 2021, m1);
    expect(about(redecided(gone, 2021, m1, "good"))).toEqual(["base-organisation:b-1", "cell:c-1"]);
    expect(about(redecided(gone, 2021, m1, "excellent"))).toEqual([]);
  });

  it("until it has been: the cell first, and then the base organisation", () => {
    const member = redecided(cancelled(all, 2021, m1), 2021, m1, "good");
    const cell = redecided(cancelled(member, 2021, c1, "2022-02-01"), 2021, c1, "fulfilled", "2022-02-02");
    expect(outdated(cell).map((found) => [found.about, found.details.subjects])).toEqual([
      ["base-organisation:b-1", ["member:m-1", "cell:c-1"]],
    ]);
    const base = redecided(cancelled(cell, 2021, b1, "2022-02-03"), 2021, b1, "fulfilled", "2022-02-04");
    expect(about(base)).toEqual([]);
  });

  it("not while its own level is cancelled, nor before it was decided", () => {
    expect(about(cancelled(cancelled(all, 2021, m1), 2021, c1, "2022-01-16"))).toEqual([
      "base-organisation:b-1",
    ]);
    expect(about(cancelled(members, 2021, m1))).toEqual([]);
  });

  it("not for a level that came before its own, or for one that it never rested on", () => {
    const early = cancelled(members, 2021, m1, "2021-12-19");
    expect(about(decidedIn(early, 2021, c1, "good"))).toEqual([]);
    const late = decidedIn(all, 2021, memberOf("m-2"), "excellent", { on: "2021-12-24" });
    expect(about(cancelled(late, 2021, memberOf("m-2")))).toEqual([]);
  });

  it("not for members of another cell", () => {
    const other = founded(all.on("cell/c-2"), "c-2", "cell", { parent: "b-2" }).happened(
      "MemberEnrolled",
      { member: "m-9", status: "official", on: "2021-01-01" },
      "2021-01-01",
    );
    const told = decidedIn(other, 2021, memberOf("m-9"), "good", { on: "2021-12-17" });
    expect(about(cancelled(told, 2021, memberOf("m-9")))).toEqual([]);
  });

  it("not under rules that count no levels below", () => {
    expect(outdated(cancelled(all, 2021, m1), qd366hd43)).toEqual([]);
  });
});
