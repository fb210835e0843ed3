import { describe, expect, it } from "vitest";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import {
  convened,
  decided,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
} from "../../projections/world.js";
import { arrows, basisOf, entitiesOf, provAbout } from "../../support/prov-of.js";

const m1 = memberOf("m-1");
const review = reviewing(noCivilServant(oneCell("m-1"), "m-1"));
const own = (at: number): string => `given:review/c-1/2021@${at}`;

describe("the levels of a subject as PROV, kind by kind", () => {
  const told = decided(
    review
      .happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "good" }, "2021-11-20")
      .happened("SelfReviewRevised", { member: "m-1", ownLevel: "excellent" }, "2021-11-22")
      .happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-27")
      .happened("LevelProposed", { subject: m1, level: "fulfilled" }, "2021-11-28")
      .happened("CellProposedLevel", { subject: m1, level: "good" }, "2021-12-05"),
    m1,
    "good",
  )
    .happened(
      "ReliefGranted",
      {
        year: 2021,
        subject: m1,
        clause: "force-majeure",
        reason: "lũ lụt ở xã",
        instrument: { number: "12" },
      },
      "2021-12-21",
    )
    .happened(
      "LevelRedecided",
      { year: 2021, subject: m1, level: "fulfilled", decidedOn: "2022-02-10", reason: "khiếu nại đúng" },
      "2022-02-10",
    );
  const document = provAbout(told, read(told), { member: "m-1" });
  const [relief, redecided] = ["given:committee/b-1@3", "given:committee/b-1@4"];

  it("has each level that was replaced, ended by the act that replaced it and revised by the new one", () => {
    expect(
      Object.entries(entitiesOf(document, "Given")).map(([id, said]) => [
        id,
        ...Object.values(said).slice(0, 2),
      ]),
    ).toEqual([
      [own(2), "good", "self-rated"],
      [own(3), "excellent", "self-rated"],
      [own(4), "good", "committee-proposed"],
      [own(5), "fulfilled", "committee-proposed"],
      [own(6), "good", "voted"],
      ["given:committee/b-1@2", "good", "decided"],
      [redecided, "fulfilled", "redecided"],
    ]);
    expect(arrows(document, "wasInvalidatedBy", "entity", "activity")).toEqual([
      `${own(2)} → act:review/c-1/2021@3`,
      `${own(4)} → act:review/c-1/2021@5`,
      "given:committee/b-1@2 → act:committee/b-1@4",
    ]);
    expect(arrows(document, "wasDerivedFrom", "generatedEntity", "usedEntity")).toEqual(
      expect.arrayContaining([
        `${own(3)} → ${own(2)} (prov:Revision)`,
        `${own(5)} → ${own(4)} (prov:Revision)`,
        `${redecided} → given:committee/b-1@2 (prov:Revision)`,
      ]),
    );
  });

  it("says which level stands, apart from what anybody gave", () => {
    const standing = "reading:standing/member/m-1/2021";
    expect(entitiesOf(document, "Standing")).toEqual({
      [standing]: { value: "fulfilled", about: "member:m-1", year: 2021 },
    });
    expect(basisOf(document, standing)).toEqual(["event:committee/b-1@4"]);
    expect(basisOf(document, "event:committee/b-1@4")).toEqual([redecided]);
  });

  it("has relief as a decision with who, when and by which document, and not why", () => {
    expect(entitiesOf(document, "Relief")).toEqual({ [relief]: { clause: "force-majeure" } });
    expect(document.activity?.["act:committee/b-1@3"]).toMatchObject({
      "prov:startTime": "2021-12-21T02:00:00Z",
      "chibo:instrument": "12",
    });
    expect(arrows(document, "wasAttributedTo", "entity", "agent")).toContain(`${relief} → organisation:b-1`);
    expect(JSON.stringify(document)).not.toMatch(/lũ lụt|khiếu nại/);
  });

  it("neither ends nor revises a level that was given only afterwards, whatever the order of the entries", () => {
    const late = review
      .happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-28")
      .happened("LevelProposed", { subject: m1, level: "fulfilled" }, "2021-11-25", {
        recorded: "2021-11-29",
      });
    const odd = provAbout(late, read(late), { member: "m-1" });
    expect(Object.keys(entitiesOf(odd, "Given"))).toEqual([own(2), own(3)]);
    expect(odd.wasInvalidatedBy).toBeUndefined();
  });
});

describe("the level of a cell as PROV", () => {
  it("used the levels of its members that its rules count", () => {
    const told = decided(decided(oneCell("m-1"), m1, "good"), { kind: "cell", id: "c-1" }, "good");
    const document = provAbout(told, read(told), { cell: "c-1" });
    expect(arrows(document, "used", "activity", "entity")).toContainEqual(
      expect.stringMatching(/^reading:evaluation\/cell\/c-1\/.* → given:committee\/b-1@2 \(chibo:counted\)$/),
    );
  });
});

describe("a meeting as PROV", () => {
  it("has the points that the cell settled where its sheet is open, with who and when, and not why", () => {
    const settled = { rubric: hd42.id, criterion: "attendance", points: 4, reason: "hai người ốm nặng" };
    const told = convened(oneCell("m-1"), "2021-03")
      .happened("ScoreProposed", { rubric: hd42.id, grade: "good" }, "2021-03-03")
      .happened("CriterionGapResolved", settled, "2021-03-04");
    const meeting = "meeting/c-1/2021-03";
    const document = provAbout(told, read(told), { meeting });
    expect(entitiesOf(document, "SettledPoints")).toEqual({
      [`given:${told.last}`]: { value: 4, criterion: "attendance" },
    });
    expect(arrows(document, "wasGeneratedBy", "entity", "activity")).toContain(
      `given:${told.last} → act:${told.last}`,
    );
    expect(JSON.stringify(document)).not.toContain("ốm");
  });
});
