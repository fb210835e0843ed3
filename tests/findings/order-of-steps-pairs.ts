import type { Subject } from "../../src/events/values.js";
import { workingCalendar } from "../../src/rules/calendar/working-days.js";
import type { Constraint } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { constraintsOfHd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/procedure.js";
import type { Story } from "../../src/testing/index.js";
import { baseOf, cellOf, decided, memberOf, oneCell, reviewing, selfReviewed } from "../projections/world.js";
import type { Pair } from "./pairs.js";

/** The rule set of the examples with other rules of order. Nothing else differs. */
export const under = (constraints: readonly Constraint[]) => ({
  ...qd132hd21,
  constraints: [...constraints],
});
export const underHd43 = under(constraintsOfHd43);

/** November and December 2021, without a day off. */
export const november = workingCalendar({ from: "2021-11-01", to: "2021-12-31", holidays: [] });

export const draft = (told: Story, on: string, subject: Subject = cellOf("c-1")): Story =>
  told.on("review/c-1/2021").happened("DraftCirculated", { subject, on }, on);
export const met = (told: Story, on: string, halfDays?: number, subject: Subject = cellOf("c-1")): Story =>
  told
    .on("review/c-1/2021")
    .happened("ReviewMeetingHeld", { subject, on, ...(halfDays === undefined ? {} : { halfDays }) }, on);

/** Opens the review of c-1 with a given day for one step. */
export const setting = (told: Story, what: string, on: string): Story =>
  told.on("review/c-1/2021").happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year: 2021,
      ruleSet: qd132hd21.id,
      fingerprint: "0".repeat(64),
      parameters: {},
      superiorDocuments: [],
      deadlines: [{ what, on }],
    },
    "2021-11-15",
  );

const cell = oneCell("m-1");
const review = reviewing(cell);
const bothDecided = (ofCell: string, ofBase: string) =>
  decided(decided(cell, cellOf("c-1"), "good", ofCell), baseOf("b-1"), "good", ofBase);

/** The kinds of finding about order, days, notices and durations. */
export const orderPairs: readonly Pair[] = [
  {
    code: "order-broken",
    found: bothDecided("2021-12-20", "2021-12-19"),
    about: "base-organisation:b-1",
    absent: bothDecided("2021-12-20", "2021-12-20"),
  },
  {
    code: "deadline-missed",
    found: decided(cell, memberOf("m-1"), "good", "2022-01-01"),
    about: "member:m-1",
    absent: decided(cell, memberOf("m-1"), "good", "2021-12-31"),
    options: { under: underHd43 },
  },
  {
    code: "review-deadline-missed",
    found: selfReviewed(setting(cell, "self-review", "2021-11-19"), "m-1", "good", "2021-11-20"),
    about: "c-1",
    absent: selfReviewed(setting(cell, "self-review", "2021-11-20"), "m-1", "good", "2021-11-20"),
  },
  {
    code: "notice-too-short",
    found: met(draft(review, "2021-11-27"), "2021-12-01"),
    about: "cell:c-1",
    absent: met(draft(review, "2021-11-26"), "2021-12-01"),
    options: { under: underHd43, workingDays: november },
  },
  {
    code: "working-calendar-missing",
    found: met(draft(review, "2021-11-26"), "2021-12-01"),
    about: qd132hd21.id,
    absent: draft(review, "2021-11-26"),
    options: { under: underHd43 },
  },
  {
    code: "review-too-short",
    found: met(review, "2021-12-01", 1),
    about: "cell:c-1",
    absent: met(review, "2021-12-01", 2),
    options: { under: underHd43 },
  },
];
