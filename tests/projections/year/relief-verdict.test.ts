import { describe, expect, it } from "vitest";
import { reliefVerdict } from "../../../src/projections/year/relief-verdict.js";
import { candidatesOf } from "../../../src/rules/engine/outcome.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../../src/testing/index.js";
import { cellOf, memberOf, noCivilServant, oneCell, read, reviewing, selfReviewed } from "../world.js";

const every = ["excellent", "good", "fulfilled", "unfulfilled"];
type Subject = ReturnType<typeof cellOf> | ReturnType<typeof memberOf>;

const judged = (told: Story, subject: Subject, clause: string, of: string) => {
  const granted = told
    .on("committee/b-1")
    .happened("ReliefGranted", { year: 2021, subject, clause, case: of, reason: "lũ lụt" }, "2021-12-10");
  const year = read(granted, { under: qd366hd43 });
  const classification = year.classification.of(`${subject.kind}:${subject.id}`);
  const [relief] = year.context.decisions.about(`${subject.kind}:${subject.id}`).reliefs;
  if (classification === undefined || relief === undefined) throw new Error("nothing to judge");
  return {
    levels: candidatesOf(classification.outcome),
    noEffect: reliefVerdict(classification, relief).noEffect,
  };
};

describe("A relief of a cell under QĐ 366", () => {
  const cell = reviewing(oneCell("m-1", "m-2"), "c-1", { "forced-list-of-organisations": true });
  const behind = cell.happened(
    "CollectiveReportSubmitted",
    {
      subject: cellOf("c-1"),
      points: { general: 25, tasks: 50 },
      tasks: { assigned: 100, done: 60, onTime: 60, exceeded: 0, failed: 40 },
    },
    "2021-11-20",
  );
  const granted = (clause: string, of: string) => judged(behind, cellOf("c-1"), clause, of);

  it("by force majeure leaves every level to the committee where too little was done", () => {
    expect(granted("force-majeure", "under-seventy")).toEqual({ levels: every, noEffect: undefined });
  });

  it("lifts nothing by self-detection, in another case, or without a case", () => {
    expect(granted("self-detected", "under-seventy")).toEqual({
      levels: ["unfulfilled"],
      noEffect: "other-clause",
    });
    expect(granted("force-majeure", "wrongdoing")).toEqual({
      levels: ["unfulfilled"],
      noEffect: "other-clause",
    });
    expect(granted("force-majeure", "targets-missed").levels).toEqual(["unfulfilled"]);
    expect(granted("force-majeure", "not-named")).toEqual({ levels: ["unfulfilled"], noEffect: "no-case" });
    expect(granted("force-majeure", "flood")).toEqual({ levels: ["unfulfilled"], noEffect: "unknown-case" });
  });
});

describe("A relief of a member under QĐ 366", () => {
  const member = noCivilServant(oneCell("m-1"), "m-1").happened(
    "MemberCategorised",
    { member: "m-1", category: "without-post", civilServant: false, on: "2021-01-01" },
    "2021-01-01",
  );
  const disciplined = (actOn: string) =>
    member.happened(
      "MemberDisciplined",
      { member: "m-1", form: "reprimand", decidedOn: "2021-06-01", actOn, dutyRelated: true },
      "2021-06-01",
    );
  const rated = (told: Story) => selfReviewed(reviewing(told), "m-1", "good");
  const granted = (told: Story, clause: string, of: string) =>
    judged(rated(told), memberOf("m-1"), clause, of);

  it("by self-detection leaves every level to the committee where the member was disciplined", () => {
    const present = disciplined("2021-03-01");
    expect(granted(present, "self-detected", "duty-related-discipline")).toEqual({
      levels: every,
      noEffect: undefined,
    });
    expect(granted(present, "force-majeure", "duty-related-discipline")).toEqual({
      levels: ["unfulfilled"],
      noEffect: "other-clause",
    });
    expect(granted(present, "self-detected", "over-half-failed")).toMatchObject({
      levels: ["unfulfilled"],
      noEffect: "other-clause",
    });
  });

  it("does not concern a case of holders of posts", () => {
    expect(granted(member, "self-detected", "led-disciplined").noEffect).toBe("unknown-case");
  });

  it("is not needed to weigh an old violation", () => {
    expect(granted(disciplined("2020-12-31"), "self-detected", "not-named").levels).toEqual(every);
  });
});
