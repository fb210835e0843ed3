import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { openedReview, year } from "../projections/quarter-stories.js";
import { memberOf, oneCell } from "../projections/world.js";
import { ofKind } from "./of-kind.js";

const subject = memberOf("m-1");
const period = "2026-Q3";
const holder = oneCell("m-1", "m-2").happened(
  "MemberCategorised",
  { member: "m-1", category: "with-post", civilServant: false, on: "2026-01-01" },
  "2026-01-01",
);
const opened = openedReview(holder, period, "2026-09-01");
const reviewed = (told: Story, on: string) =>
  told.on(`review/c-1/${period}`).happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "good" }, on);
const proposed = (told: Story, on: string) =>
  told
    .on(`review/c-1/${period}`)
    .happened("LevelProposed", { subject, level: "good", by: { role: "unit-head" } }, on);
const decided = (told: Story, on: string) =>
  told
    .on("committee/b-1")
    .happened("LevelDecided", { year, period, subject, level: "good", decidedOn: on }, on);
const broken = (told: Story, under = qd366hd43quarter) =>
  ofKind(replay(told, { year, under }).findings, "order-broken");

describe("the order of steps in a quarter", () => {
  it("is broken by a level decided before the proposal, and names the quarter; no text of it was read", () => {
    const [finding, ...more] = broken(
      proposed(decided(reviewed(opened, "2026-09-20"), "2026-09-25"), "2026-09-26"),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      about: "member:m-1",
      severity: "irregular",
      details: { first: "proposal", next: "level-decided", period },
    });
    if (finding !== undefined)
      expect(describeFinding(finding, "vi")).toContain("Sai trình tự (quý III/2026): ");
  });

  it("is broken by a proposal before the self-review", () => {
    const told = reviewed(proposed(opened, "2026-09-20"), "2026-09-21");
    expect(broken(told)).toMatchObject([{ details: { first: "self-review", next: "proposal", period } }]);
  });

  it("holds on the same day, by a first proposal, and where a step is not on record", () => {
    expect(broken(proposed(decided(reviewed(opened, "2026-09-20"), "2026-09-25"), "2026-09-25"))).toEqual([]);
    const again = proposed(
      decided(proposed(reviewed(opened, "2026-09-20"), "2026-09-21"), "2026-09-25"),
      "2026-09-28",
    );
    expect(broken(again)).toEqual([]);
    expect(broken(decided(opened, "2026-09-25"))).toEqual([]);
  });

  it("is none under rules whose procedure knows no quarter", () => {
    expect(broken(reviewed(proposed(opened, "2026-09-20"), "2026-09-21"), qd366hd43)).toEqual([]);
  });
});
