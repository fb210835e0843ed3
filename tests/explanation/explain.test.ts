import { describe, expect, it } from "vitest";
import { eventsBehind } from "../../src/explanation/events-behind.js";
import { explain } from "../../src/explanation/explain.js";
import type { LevelExplanation } from "../../src/explanation/level.js";
import { qualified } from "../../src/explanation/lines.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { NotInThisYearError } from "../../src/language/problems/errors.js";
import type { Story } from "../../src/testing/index.js";
import {
  called,
  cellOf,
  decided,
  held,
  levelOf,
  marked,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

const alone = noCivilServant(oneCell("m-1"), "m-1");
const good = selfReviewed(reviewing(alone), "m-1", "good");
const why = (told: Story, member = "m-1"): LevelExplanation => levelOf(read(told), member);
const ids = (rules: readonly { readonly rule: string }[]) => rules.map(({ rule }) => rule);

describe("why a level", () => {
  it("names the rules that lead to it, each down to its facts and their events", () => {
    const { outcome, because } = why(good);
    expect(outcome).toEqual({ kind: "level", level: "good" });
    expect(ids(because)).toEqual(["member.good.tasks", "member.good.others", "member.good.employer"]);
    expect(because[0]?.condition).toMatchObject({
      kind: "all",
      parts: [{ kind: "fact", fact: "degree.task-results", value: "good", from: ["review/c-1/2021@2"] }],
    });
  });

  it("names the rule that forces the lowest level, and nothing else", () => {
    expect(ids(why(selfReviewed(reviewing(alone), "m-1", "unfulfilled")).because)).toEqual([
      "member.under-half",
    ]);
  });

  it("names the limit that lowers a level, before the rules of the level itself", () => {
    const sick = selfReviewed(reviewing(alone, "c-1", { "fulfilled-by-analogy": true }), "m-1", "good")
      .on("cell/c-1")
      .happened(
        "LeaveTaken",
        { member: "m-1", kind: "sick", from: "2021-02-01", to: "2021-06-01" },
        "2021-06-01",
      );
    const { outcome, because } = why(sick);
    expect(outcome).toEqual({ kind: "level", level: "fulfilled" });
    expect(ids(because)[0]).toBe("member.sick-leave");
  });

  it("names the exemption where there is no level", () => {
    const exempt = alone.happened("MemberExempted", { member: "m-1", on: "2021-05-01" }, "2021-05-01");
    expect(ids(why(exempt).because)).toEqual(["member.exempt"]);
    expect(why(exempt).whyNot).toEqual([]);
  });

  it("shows the parameters by which it was judged, chosen or given", () => {
    expect(why(good).parameters).toEqual({
      "vote-majority": 50,
      "sick-leave-days": 90,
      "levels-counted": "decided",
    });
    const chosen = selfReviewed(reviewing(alone, "c-1", { "sick-leave-days": 60 }), "m-1", "good");
    expect(why(chosen).parameters).toMatchObject({ "sick-leave-days": 60 });
  });
});

describe("why not a level above", () => {
  it("names, from the nearest up, the rules that do not hold", () => {
    const { whyNot } = why(good);
    expect(whyNot.map(({ level, unmet }) => [level, ids(unmet)])).toEqual([
      ["excellent", ["member.excellent.outstanding", "member.excellent.tasks"]],
    ]);
  });

  it("names what bars a level although its own rules hold", () => {
    const disciplined = selfReviewed(reviewing(alone), "m-1", "excellent")
      .on("cell/c-1")
      .happened(
        "MemberDisciplined",
        { member: "m-1", form: "reprimand", decidedOn: "2021-05-01" },
        "2021-05-01",
      );
    const { whyNot } = why(disciplined);
    expect(whyNot.map(({ level }) => level)).toEqual(["fulfilled", "good", "excellent"]);
    expect(whyNot.map(({ barred }) => ids(barred))).toEqual([
      ["member.disciplined"],
      ["member.disciplined"],
      ["member.disciplined"],
    ]);
    expect(whyNot.find(({ level }) => level === "excellent")?.unmet).toEqual([]);
  });

  it("shows rules that are not switched on", () => {
    const off = reviewing(alone, "c-1", { "fulfilled-by-analogy": false });
    const [fulfilled] = why(selfReviewed(off, "m-1", "unfulfilled")).whyNot;
    expect(fulfilled?.unmet.every(({ on }) => !on)).toBe(true);
    expect(fulfilled?.unmet.length).toBe(3);
  });
});

describe("what an explanation of a level holds beside rules", () => {
  it("is what is missing, by name, and why the level is open", () => {
    const missing = why(reviewing(alone));
    expect(missing.unknown).toContain("judged.outstanding");
    expect(missing.open.map(({ source }) => source.point)).toContain("II.B.2.3.c");
  });

  it("is the levels given, each change, the ballot, the cap and the findings", () => {
    const told = decided(
      good
        .happened("LevelProposed", { subject: memberOf("m-1"), level: "good" }, "2021-11-27")
        .happened(
          "BallotOpened",
          {
            ballot: "levels",
            question: "Mức xếp loại",
            form: "secret",
            electorate: ["m-1", "m-2"],
            subjects: [memberOf("m-1"), cellOf("c-1")],
            options: ["excellent", "good"],
            countingCommittee: [],
          },
          "2021-12-05T02:00:00Z",
        )
        .happened(
          "BallotCounted",
          {
            ballot: "levels",
            issued: 2,
            returned: 2,
            valid: 2,
            invalid: 0,
            totals: [
              { subject: memberOf("m-1"), option: "excellent", votes: 2 },
              { subject: memberOf("m-1"), option: "good", votes: 0 },
              { subject: cellOf("c-1"), option: "good", votes: 2 },
            ],
          },
          "2021-12-05T03:00:00Z",
        )
        .happened(
          "CellProposedLevel",
          { subject: memberOf("m-1"), level: "excellent", ballot: "levels" },
          "2021-12-05",
        ),
      memberOf("m-1"),
      "excellent",
    );
    const found = why(told);
    expect([found.proposed?.level, found.voted?.level, found.final?.level]).toEqual([
      "good",
      "excellent",
      "excellent",
    ]);
    expect(found.changes).toHaveLength(1);
    expect(found.ballots).toMatchObject([
      {
        ballot: "levels",
        electorate: 2,
        issued: 2,
        returned: 2,
        valid: 2,
        invalid: 0,
        votes: { excellent: 2, good: 0 },
        readings: [
          {
            under: { "vote-base": "convoked" },
            base: "convoked",
            of: { least: 1, most: 1 },
            outcome: { kind: "proposed", level: "excellent" },
          },
          {
            under: { "vote-base": "present" },
            base: "present",
            of: { least: 2, most: 2 },
            outcome: { kind: "proposed", level: "excellent" },
          },
        ],
        by: ["review/c-1/2021@4", "review/c-1/2021@5"],
      },
    ]);
    expect(found.caps.map(({ stage, group }) => [stage, group])).toEqual([
      ["proposed", "b-1"],
      ["decided", "b-1"],
    ]);
    expect(found.findings.map(({ code }) => code)).toEqual(["level-above-computed"]);
  });

  it("is the cap of the declared group in which a cell is counted", () => {
    const told = decided(alone, cellOf("c-1"), "excellent").happened(
      "QuotaGroupsDeclared",
      { year: 2021, groups: [{ group: "cells", name: "Chi bộ", subjects: [cellOf("c-1")] }] },
      "2021-12-14",
    );
    expect(explain(read(told), { cell: "c-1" }).caps.map(({ group }) => group)).toEqual(["cells"]);
  });

  it("is every event on which it rests", () => {
    const told = decided(good, memberOf("m-1"), "good");
    expect(eventsBehind(why(told)).sort()).toEqual(
      ["cell/c-1@3", "committee/b-1@2", "review/c-1/2021@2"].sort(),
    );
  });
});

describe("what can be asked", () => {
  it("is about members, cells, base organisations and collectives of the year; others are named as unknown", () => {
    const year = read(alone);
    expect(explain(year, { cell: "c-1" }).about).toBe("cell:c-1");
    expect(explain(year, { baseOrganisation: "b-1" }).about).toBe("base-organisation:b-1");
    expect(() => explain(year, { collective: "b-1" })).toThrow(NotInThisYearError);
    expect(() => explain(year, { member: "m-9" })).toThrow(
      "“member:m-9” is not in this year. Ask for one of: member:m-1, cell:c-1, base-organisation:b-1.",
    );
    expect(() => explain(year, { meeting: "meeting/c-1/2021-11" })).toThrow("is not in this year");
  });

  it("is about a meeting: each criterion of its rubric, marked or not", () => {
    const told = marked(called(held(alone, "2021-11"), "2021-11", { present: ["m-1"] }), "2021-11", {
      "6": null,
    });
    const { criteria, rubric } = explain(read(told), { meeting: "meeting/c-1/2021-11" });
    expect(criteria).toHaveLength(10);
    expect(criteria.find(({ criterion }) => criterion === "6")).toEqual({
      criterion: "6",
      says: {
        vi: "Kết quả lãnh đạo thực hiện nghị quyết, kết luận",
        en: "Results of carrying out resolutions and conclusions",
      },
      max: 30,
      by: [],
      evidence: {
        criterion: "6",
        max: 30,
        how: "open",
        open: { why: "not-judged", missing: [] },
        between: [0, 30],
        counted: true,
        because: [],
      },
    });
    expect(rubric).toMatchObject({ id: "hd42-2025", source: { document: "HD 42-HD/BTCTW" }, scale: 100 });
    const withoutRubric = explain(read(told, { rubrics: [] }), { meeting: "meeting/c-1/2021-11" });
    expect(withoutRubric.rubric).toBeUndefined();
    expect(withoutRubric.criteria[0]).toEqual({
      criterion: "1",
      points: 5,
      marker: "m-1",
      by: ["meeting/c-1/2021-11@4"],
    });
  });

  it("is about a finding", () => {
    const year = read(alone);
    const finding = year.findings.find(({ code }) => code === "meetings-not-on-record");
    if (finding === undefined) throw new Error("no meeting is on record");
    expect(explain(year, { finding })).toEqual({
      kind: "finding",
      about: "b-1",
      year: 2021,
      says: { vi: describeFinding(finding, "vi"), en: describeFinding(finding, "en") },
      finding,
      toSettle: {
        command: "ConveneMeeting",
        field: "forMonth",
        paper: "minutes",
        recordedBy: "competent-committee",
      },
    });
  });
});

describe("a name in a text", () => {
  const names = (id: string) => (id === "m-1" ? "Đảng viên 01" : id);
  it("is the subject's kind and id, or the name that the reader may see", () => {
    expect(qualified("member:m-1", { language: "vi" })).toBe("đảng viên m-1");
    expect(qualified("member:m-1", { language: "vi", names })).toBe("Đảng viên 01");
    expect(qualified("c-1", { language: "en", names })).toBe("c-1");
  });
});
