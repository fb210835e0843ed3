import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { memberOf, oneCell } from "../world.js";
import { cancelled, decidedIn, foundOf, readYear, redecided } from "./decided-stories.js";

const m1 = memberOf("m-1");
const year = 2021;
const rated = decidedIn(oneCell("m-1"), year, m1, "good");
const lodged = rated.happened(
  "ComplaintLodged",
  { year, complaint: "k-1", subject: m1, by: "m-1", on: "2022-01-05" },
  "2022-01-05",
);
const answered = (outcome: "rejected" | "upheld" | "withdrawn", on = "2022-01-15", told = lodged) =>
  told.happened("ComplaintAnswered", { year, complaint: "k-1", outcome, on }, on);
const codes = ["complaint-unanswered", "upheld-without-decision", "cancelled-without-decision"] as const;
const codesOf = (told: typeof rated) =>
  codes.filter((code) => foundOf(readYear(told, year), code).length > 0);

describe("a complaint against a level", () => {
  it("that nobody answered is found, without a clause and without a time limit", () => {
    expect(codesOf(lodged)).toEqual(["complaint-unanswered"]);
    const [found] = foundOf(readYear(lodged, year), "complaint-unanswered");
    expect(found).toMatchObject({ about: "member:m-1", details: { complaint: "k-1", lodged: "2022-01-05" } });
    expect(found).not.toHaveProperty("clause");
    expect(found && describeFinding(found, "en")).toBe(
      "Complaint k-1 of 2022-01-05 was never answered. No text was found on the right, the limits or the steps of a complaint against a level.",
    );
  });

  it("that was rejected or withdrawn needs no decision", () => {
    expect(codesOf(answered("rejected"))).toEqual([]);
    expect(codesOf(answered("withdrawn"))).toEqual([]);
  });

  it("that was upheld needs one on the day of the answer or later", () => {
    expect(codesOf(answered("upheld"))).toEqual(["upheld-without-decision"]);
    const again = (on: string) =>
      redecided(cancelled(answered("upheld"), year, m1, on), year, m1, "excellent", on);
    expect(codesOf(again("2022-01-15"))).toEqual([]);
    expect(codesOf(again("2022-01-14"))).toEqual(["upheld-without-decision"]);
    expect(codesOf(cancelled(answered("upheld"), year, m1, "2022-01-15"))).toEqual([
      "cancelled-without-decision",
    ]);
  });
});

describe("a cancelled level", () => {
  const gone = cancelled(rated, year, m1);

  it("is found as long as none is decided again", () => {
    const [found] = foundOf(readYear(gone, year), "cancelled-without-decision");
    expect(found).toMatchObject({ about: "member:m-1", details: { cancelled: "2022-01-15" } });
    expect(found?.events).toEqual(["committee/b-1@2", "committee/b-1@3"]);
    expect(codesOf(redecided(gone, year, m1, "fulfilled"))).toEqual([]);
  });

  it("is held against the clause of a rule set that asks for a new decision", () => {
    const source = { document: "QĐ 366-QĐ/TW", point: "15", evidence: "quoted" as const };
    const says = { vi: "Xếp loại lại", en: "Decide again" };
    const under = {
      ...qd132hd21,
      constraints: [...qd132hd21.constraints, { id: "cancelled-then-decided-again", says, source }],
    };
    const [found] = foundOf(readYear(gone, year, undefined, { under }), "cancelled-without-decision");
    expect(found?.clause).toEqual(source);
    expect(foundOf(readYear(gone, year), "cancelled-without-decision")[0]).not.toHaveProperty("clause");
  });
});
