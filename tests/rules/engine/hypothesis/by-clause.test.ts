import { describe, expect, it } from "vitest";
import { qd132hd21 } from "../../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { FactTable } from "../../../support/cases.js";
import { reach, setsOf } from "./asking.js";

/** A member outside the state's service who meets every condition of excellent under HD 21. */
const member132: FactTable = {
  "membership.exempt": false,
  "membership.activities-suspended": false,
  "membership.official": true,
  "membership.months": 120,
  "review.absent": false,
  "leave.sick-days": 0,
  "category.work": "outside-political-system",
  "category.civil-servant": false,
  "post.head": false,
  "collective.none": false,
  "judged.outstanding": true,
  "degree.politics": "good",
  "degree.ethics": "good",
  "degree.discipline": "good",
  "degree.working-style": "good",
  "degree.pledge": "good",
  "degree.remedies": "good",
  "degree.task-results": "excellent",
  "tasks.assigned": 6,
  "tasks.done": 6,
  "degradation.concluded": false,
  "discipline.in-year": false,
};

/** A cell of ten members that is excellent under HD 21. */
const cell132: FactTable = {
  "organisation.months": 60,
  "judged.outstanding": true,
  "degree.party-building": "excellent",
  "degree.political-tasks": "excellent",
  "degree.remedies": "good",
  "members.rated": 10,
  "members.at-least-fulfilled": 10,
  "members.at-least-good": 8,
  "members.unfulfilled": 0,
  "peers.none": true,
  "tasks.assigned": 6,
  "tasks.done": 6,
  "relief.force-majeure.under-half": false,
  "discipline.in-year": false,
  "discipline.self-detected-and-remedied": false,
};

/** A member who is excellent under QĐ 366, by points and tasks. */
const shared366: FactTable = {
  "check.pending": false,
  "points.general": 25,
  "points.tasks": 65,
  "tasks.assigned": 10,
  "tasks.done": 10,
  "tasks.on-time": 10,
  "tasks.exceeded": 3,
  "tasks.failed": 0,
  "shortcomings.pointed-out": 4,
  "shortcomings.remedied": 4,
};
const member366: FactTable = {
  ...shared366,
  "membership.exempt": false,
  "membership.activities-suspended": false,
  "membership.official": true,
  "membership.months": 120,
  "category.work": "without-post",
  "category.civil-servant": false,
  "degradation.concluded": false,
  "discipline.duty-related": false,
  "violation.forbidden-act": false,
  "violation.exemplary-duty": false,
  "transfer.in-year": false,
  "leave.sick-days": 0,
};
const cell366: FactTable = {
  ...shared366,
  "discipline.subordinate": false,
  "organisation.months": 60,
  "discipline.leader-here": false,
  "discipline.leader-duty-related": false,
  "degradation.leader": false,
  "wrongdoing.concluded": false,
  "targets.basic-given": false,
};

describe("why not, for a member under HD 21", () => {
  const asking = { ruleSet: qd132hd21, subject: "member" };

  it("II.B.2.3.a: a degree one below is raised by one place, not further", () => {
    const found = reach(asking, { ...member132, "degree.ethics": "average" }, "excellent");
    expect(found.verdict).toBe("found");
    expect(found.sets).toEqual([
      { changes: [{ fact: "degree.ethics", was: "average", becomes: "good", from: ["e-degree.ethics"] }] },
    ]);
  });

  it("II.B.2.3.a: two degrees below are one set of both", () => {
    const facts = { ...member132, "degree.ethics": "average", "degree.task-results": "good" };
    expect(setsOf(reach(asking, facts, "excellent"))).toEqual([
      { "degree.ethics": "good", "degree.task-results": "excellent" },
    ]);
  });

  it("II.B.2.3.d: fewer than half done needs half, or fewer assigned, each alone", () => {
    expect(setsOf(reach(asking, { ...member132, "tasks.done": 2 }, "good"))).toEqual([
      { "tasks.done": 3 },
      { "tasks.assigned": 4 },
    ]);
  });

  it("II.B.2.3.d: a discipline that nobody can undo is lifted by no other fact", () => {
    const disciplined = { ...member132, "discipline.in-year": true };
    expect(setsOf(reach(asking, disciplined, "good"))).toEqual([{ "discipline.in-year": false }]);
    const fixed = reach({ ...asking, fixed: ["discipline.in-year"] }, disciplined, "good");
    expect(fixed).toEqual({ verdict: "impossible", sets: [], more: false });
  });

  it("II.B.6: sick leave of three months needs one day less", () => {
    expect(setsOf(reach(asking, { ...member132, "leave.sick-days": 120 }, "good"))).toEqual([
      { "leave.sick-days": 89 },
    ]);
  });

  it("II.B.2.3.c: no change of facts gives the level whose clause nobody read, only a better one does", () => {
    const found = reach(asking, { ...member132, "degree.ethics": "poor" }, "fulfilled");
    expect(setsOf(found)).toEqual([{ "degree.ethics": "average" }]);
  });

  it("counts what is not known as something to be stated, by the weakest statement that is enough", () => {
    const unstated = { ...member132, "degree.ethics": undefined, "judged.outstanding": undefined };
    expect(reach(asking, unstated, "excellent").sets).toEqual([
      {
        changes: [
          { fact: "degree.ethics", becomes: "good", from: [] },
          { fact: "judged.outstanding", becomes: true, from: [] },
        ],
      },
    ]);
  });

  it("says that a level is not reached within the bound, and finds it beyond", () => {
    const facts = { ...member132, "degree.ethics": "poor", "degree.pledge": "poor" };
    expect(reach({ ...asking, most: 1 }, facts, "excellent")).toEqual({
      verdict: "not-within-bound",
      sets: [],
      more: true,
    });
    expect(setsOf(reach({ ...asking, most: 2 }, facts, "excellent"))).toEqual([
      { "degree.ethics": "good", "degree.pledge": "good" },
    ]);
  });

  it("says that a level is reached as things are, and so is every lower one", () => {
    for (const level of ["excellent", "good", "fulfilled", "unfulfilled"])
      expect(reach(asking, member132, level)).toEqual({ verdict: "reached", sets: [], more: false });
  });

  it("says that the search ended before it knew, where too much is open", { timeout: 60_000 }, () => {
    expect(reach({ ...asking, most: 20 }, {}, "good").verdict).toBe("unfinished");
  });
});

describe("why not, for a cell under HD 21", () => {
  const asking = { ruleSet: qd132hd21, subject: "cell", fixed: ["members.rated"] };

  it("II.B.1.3.a: seven of ten good or better needs one more", () => {
    expect(setsOf(reach(asking, { ...cell132, "members.at-least-good": 7 }, "excellent"))).toEqual([
      { "members.at-least-good": 8 },
    ]);
  });

  it("II.B.1.3.a: a part is never more than its whole: both rise together", () => {
    const facts = { ...cell132, "members.at-least-fulfilled": 7, "members.at-least-good": 7 };
    expect(setsOf(reach(asking, facts, "excellent"))).toEqual([
      { "members.at-least-fulfilled": 10, "members.at-least-good": 8 },
    ]);
  });

  it("II.B.1.3.d: force majeure lifts what is done of the tasks, and nothing else", () => {
    const facts = { ...cell132, "tasks.done": 2, "judged.outstanding": false };
    const [done, relief, ...others] = setsOf(reach({ ...asking, most: 1 }, facts, "good"));
    expect([done, relief, ...others]).toEqual(
      expect.arrayContaining([
        { "tasks.done": 3 },
        { "relief.force-majeure.under-half": true },
        { "tasks.assigned": 4 },
      ]),
    );
    expect(others).toHaveLength(1);
  });
});

describe("why not, for a member under QĐ 366", () => {
  const fixed = ["category.work", "tasks.assigned"];
  const asking = { ruleSet: qd366hd43, subject: "member", fixed };

  it("11.1: one missing point can come from either group", () => {
    expect(setsOf(reach(asking, { ...member366, "points.tasks": 64 }, "excellent"))).toEqual([
      { "points.general": 26 },
      { "points.tasks": 65 },
    ]);
  });

  it("11.1: where one group cannot make up for it, both rise", () => {
    const facts = { ...member366, "points.general": 10, "points.tasks": 50 };
    const [both] = setsOf(reach(asking, { ...facts, "points.general": 5 }, "excellent"));
    expect(Number(both?.["points.general"]) + Number(both?.["points.tasks"])).toBe(90);
    expect(Object.keys(both ?? {})).toEqual(["points.general", "points.tasks"]);
  });

  it("11.1: three tasks late need all ten on time", () => {
    const found = reach(asking, { ...member366, "tasks.on-time": 7 }, "excellent");
    expect(setsOf(found)).toEqual([{ "tasks.on-time": 10 }]);
  });

  it("11.1: three tasks not done need to be done, and on time", () => {
    const facts = { ...member366, "tasks.done": 7, "tasks.on-time": 7 };
    expect(setsOf(reach(asking, facts, "excellent"))).toEqual([{ "tasks.done": 10, "tasks.on-time": 10 }]);
  });

  it("11.4: no relief reaches a level: after it the committee weighs", () => {
    const facts = { ...member366, "violation.forbidden-act": true };
    const held = { ...asking, fixed: [...fixed, "violation.forbidden-act"] };
    expect(setsOf(reach(held, facts, "good"))).toEqual([]);
  });

  it("12.1: while a check is not concluded no level is reached but by its end", () => {
    const facts = { ...member366, "check.pending": true };
    expect(setsOf(reach(asking, facts, "unfulfilled"))).toEqual([{ "check.pending": false }]);
    expect(reach({ ...asking, fixed: ["check.pending"] }, facts, "unfulfilled").verdict).toBe("impossible");
  });
});

describe("why not, for a cell under QĐ 366", () => {
  const asking = { ruleSet: qd366hd43, subject: "cell", fixed: ["tasks.assigned"] };

  it("11.1: a member of the leadership who was disciplined keeps it from excellent", () => {
    expect(setsOf(reach(asking, { ...cell366, "discipline.leader-here": true }, "excellent"))).toEqual([
      { "discipline.leader-here": false },
    ]);
  });

  it("11.1: 30 % of the tasks exceeded: two of ten need one more", () => {
    expect(setsOf(reach(asking, { ...cell366, "tasks.exceeded": 2 }, "excellent"))).toEqual([
      { "tasks.exceeded": 3 },
    ]);
  });
});
