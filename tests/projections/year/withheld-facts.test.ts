import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import type { JournalProblem } from "../../../src/events/journal/line-problem.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { type WithheldEntry, withheldEntry } from "../../../src/events/journal/withheld.js";
import { erasedEvent } from "../../../src/events/seal/index.js";
import { erasedText } from "../../../src/events/values.js";
import { explain, render } from "../../../src/explanation/explain.js";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import type { Finding } from "../../../src/findings/index.js";
import { beginFold } from "../../../src/projections/fold/fold.js";
import { foldedFrom } from "../../../src/projections/fold/resume-fold.js";
import { snapshotOf } from "../../../src/projections/fold/snapshot.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { type Year, yearOf } from "../../../src/year.js";
import {
  decided,
  levelOf,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../world.js";

const disciplined = noCivilServant(noCivilServant(oneCell("m-1", "m-2"), "m-1"), "m-2").happened(
  "MemberDisciplined",
  { member: "m-1", form: "reprimand", decidedOn: "2021-06-01", selfDetected: false },
  "2021-06-01",
);
const told = ["m-1", "m-2"].reduce((so, member) => selfReviewed(so, member, "good"), reviewing(disciplined));

const events: readonly JournalEvent[] = [...told];
const discipline = events.find(({ type }) => type === "MemberDisciplined") as JournalEvent;
const report = events.find(
  (event) => event.type === "SelfReviewSubmitted" && event.data.member === "m-1",
) as JournalEvent;

/** The year of a copy in which another entry stands in the place of one. */
const copied = (
  of: JournalEvent,
  by: JournalEvent | WithheldEntry,
  kept = false,
  all: readonly JournalEvent[] = events,
): Year => {
  const text = all.map((each) => `${encodeEvent(each === of ? (by as JournalEvent) : each)}\n`).join("");
  const folding = beginFold(projections);
  for (const batch of readJournalSync([text])) {
    const withheld = batch.problems.filter(
      (problem): problem is JournalProblem<"withheld"> => problem.code === "withheld",
    );
    folding.withhold(withheld.map(({ facts }) => facts));
    folding.add(batch.events);
  }
  const folded = folding.done();
  const stored = () => foldedFrom(JSON.parse(JSON.stringify(snapshotOf(folded, projections))), projections);
  return yearOf(kept ? stored() : folded, { year: 2021, under: qd132hd21 });
};

const outcomeOf = (year: Year, member: string) => levelOf(year, member).outcome;

describe("an entry that a copy withholds as a whole", () => {
  const copy = copied(discipline, withheldEntry(discipline));

  it("raises no level: what it could have said of the roll is unknown for everybody on it", () => {
    expect(outcomeOf(read(events), "m-1")).toEqual({ kind: "level", level: "unfulfilled" });
    expect(outcomeOf(read(events), "m-2")).toEqual({ kind: "level", level: "good" });
    for (const member of ["m-1", "m-2"])
      expect(outcomeOf(copy, member)).toMatchObject({
        kind: "missing-facts",
        missing: expect.arrayContaining(["discipline.in-year"]),
      });
  });

  it("is named by the explanation, with the facts and in both languages, and nobody is asked to record them", () => {
    const { withheld, toSettle } = levelOf(copy, "m-1");
    const { stream, position } = discipline;
    expect(withheld).toMatchObject([
      { stream, position, facts: expect.arrayContaining(["discipline.in-year"]) },
    ]);
    expect(toSettle.map(({ name }) => name)).not.toContain("discipline.in-year");
    const explanation = explain(copy, { member: "m-1" });
    expect(render(explanation, { language: "vi" })).toContain(`${stream}@${position} (không rõ loại): `);
    expect(render(explanation, { language: "en" })).toContain(`${stream}@${position} (type not known): `);
  });

  it("stays known in a snapshot", () => {
    const kept = copied(discipline, withheldEntry(discipline), true);
    expect(outcomeOf(kept, "m-1")).toEqual(outcomeOf(copy, "m-1"));
  });
});

describe("an entry of which a copy withholds a value", () => {
  const form = copied(discipline, erasedEvent(discipline, ["/data/form"]));

  it("that it needs, tells its type and its subject: only what such an entry changes is unknown", () => {
    expect(levelOf(form, "m-1").withheld).toMatchObject([{ type: "MemberDisciplined", about: "member:m-1" }]);
    expect(outcomeOf(form, "m-1")).toMatchObject({ candidates: ["good", "unfulfilled"] });
    expect(outcomeOf(form, "m-2")).toEqual({ kind: "level", level: "good" });
  });

  it("that it can do without, was read, and the value is no absent one", () => {
    const copy = copied(report, erasedEvent(report, ["/data/tasks"]));
    expect(levelOf(copy, "m-1").withheld).toMatchObject([{ type: "SelfReviewSubmitted", entry: false }]);
    expect(levelOf(copy, "m-2").withheld).toBeUndefined();
  });

  it("of a text, leaves everything as it was", () => {
    const named = events.find(({ type }) => type === "ReviewOpened") as JournalEvent;
    expect(levelOf(copied(named, named), "m-1").withheld).toBeUndefined();
  });
});

describe("a decision whose level a copy withholds", () => {
  const all = ["m-1", "m-3"].reduce(
    (so, member) => decided(so, memberOf(member), "good"),
    reviewing(oneCell("m-1", "m-2", "m-3")),
  );
  const decision = [...all].find(({ type }) => type === "LevelDecided") as JournalEvent;
  const erased = { ...decision, data: { ...decision.data, level: erasedText } } as unknown as JournalEvent;
  const unaccounted = (year: Year) => year.findings.filter(({ code }) => code === "member-unaccounted");
  const said = (year: Year, member: string): string => render(explain(year, { member }), { language: "vi" });

  it("is not said to be absent: the explanation and the finding name whom it may concern", () => {
    const copy = copied(decision, erased, false, [...all]);
    expect(said(copy, "m-1")).toContain("quyết định có thể nằm trong mục đã lược bỏ hoặc xóa");
    expect(said(copy, "m-1")).not.toContain("Chưa có quyết định xếp loại");
    expect(said(copy, "m-2")).toContain("Chưa có quyết định xếp loại");
    expect(unaccounted(copy)).toMatchObject([
      { severity: "irregular", details: { members: ["m-1", "m-2"], mayBeWithheld: ["m-1"] } },
    ]);
    expect(describeFinding(unaccounted(copy)[0] as Finding, "vi")).toContain(
      "Mức hoặc lý do có thể nằm trong mục đã lược bỏ hoặc xóa: m-1.",
    );
  });

  it("accuses nobody where each member without a level may have it in a withheld entry", () => {
    const whole = copied(decision, withheldEntry(decision), false, [...all]);
    expect(unaccounted(whole)).toMatchObject([
      { severity: "notice", details: { mayBeWithheld: ["m-1", "m-2"] } },
    ]);
    expect(unaccounted(read(all))).toMatchObject([{ severity: "irregular", details: { members: ["m-2"] } }]);
    expect(unaccounted(read(all))[0]?.details).not.toHaveProperty("mayBeWithheld");
  });
});
