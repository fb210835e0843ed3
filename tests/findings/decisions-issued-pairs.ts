import type { EventData } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, oneCell, reviewing } from "../projections/world.js";
import type { Pair } from "./pairs.js";

export const year = 2021;
export const on = "2021-12-20";
export const cell = oneCell("m-1", "m-2");
const about = "member:m-1";

type Totals = EventData<"DecisionIssued">["totals"];

/** The base committee issues decision d-1, with these totals. */
export const issued = (told: Story, totals?: Totals): Story =>
  told.on("committee/b-1").happened(
    "DecisionIssued",
    {
      year,
      decision: "d-1",
      number: "57-QĐ/ĐU",
      title: "Kết quả xếp loại đảng viên",
      on,
      signer: { office: "Bí thư", member: "m-2" },
      grounds: ["HD 21-HD/BTCTW"],
      ...(totals === undefined ? {} : { totals }),
    },
    on,
  );

/** A level of a member by a decision. */
export const levelBy = (
  told: Story,
  member: string,
  level: EventData<"LevelDecided">["level"],
  { decision = "d-1", decidedOn = on } = {},
): Story =>
  told
    .on("committee/b-1")
    .happened("LevelDecided", { year, subject: memberOf(member), level, decidedOn, decision }, decidedOn);

/** The committee decides that a member is not rated, by decision d-1 or by none. */
export const notRatedBy = (told: Story, member: string, decision?: string): Story =>
  told.on("committee/b-1").happened(
    "SubjectNotRated",
    {
      year,
      subject: memberOf(member),
      notRated: "training",
      on,
      ...(decision === undefined ? {} : { decision }),
      reason: "Học tập trung cả năm",
    },
    on,
  );

/** The cell committee says in the review that a member is not rated. */
export const saidNotRated = (told: Story, member: string): Story =>
  reviewing(told).happened(
    "SubjectNotRated",
    {
      year,
      subject: memberOf(member),
      notRated: "training",
      by: { role: "cell-committee", organisation: "c-1" },
      on: "2021-12-01",
    },
    "2021-12-01",
  );

const exempt = cell
  .on("cell/c-1")
  .happened("MemberExempted", { member: "m-1", on: "2021-02-01" }, "2021-02-01");

/** The kinds of finding about decisions for many subjects, and about subjects that are not rated. */
export const decisionPairs: readonly Pair[] = [
  {
    code: "decision-list-differs",
    found: levelBy(issued(cell, { good: 0 }), "m-1", "good"),
    about: "b-1",
    absent: levelBy(issued(cell, { good: 1 }), "m-1", "good"),
  },
  {
    code: "decision-totals-contradict",
    found: issued(cell, { rated: 2, excellent: 1, good: 2 }),
    about: "b-1",
    absent: issued(cell, { rated: 3, excellent: 1, good: 2 }),
  },
  {
    code: "decision-not-on-record",
    found: levelBy(issued(cell), "m-1", "good", { decision: "d-9" }),
    about,
    absent: levelBy(issued(cell), "m-1", "good"),
  },
  {
    code: "decision-day-differs",
    found: levelBy(issued(cell), "m-1", "good", { decidedOn: "2021-12-21" }),
    about,
    absent: levelBy(issued(cell), "m-1", "good"),
  },
  {
    code: "not-rated-without-rule",
    found: notRatedBy(cell, "m-1"),
    about,
    absent: notRatedBy(exempt, "m-1"),
  },
  {
    code: "rated-and-not-rated",
    found: levelBy(issued(saidNotRated(cell, "m-1")), "m-1", "good"),
    about,
    absent: notRatedBy(saidNotRated(cell, "m-1"), "m-1"),
  },
];
