import { describe, expect, it } from "vitest";
import type { YearOptions } from "../../../src/projections/year/context.js";
import type { Story } from "../../../src/testing/index.js";
import { memberOf, oneCell, read, reviewing, stated } from "../world.js";

const roll = oneCell("m-1");
const known = (told: Story, name: string, options: Partial<YearOptions> = {}) =>
  read(told, options).classification.of("member:m-1")?.facts.get(name)?.value;
const eventsOf = (told: Story, name: string) =>
  read(told).classification.of("member:m-1")?.facts.get(name)?.from;
const review = reviewing(roll);
const own = (told: Story, data: object) =>
  told.happened("SelfReviewSubmitted", { member: "m-1", ...data }, "2021-11-20");
const sick = (told: Story, from: string, to: string) =>
  told.happened("LeaveTaken", { member: "m-1", kind: "sick", from, to }, to);

describe("the facts about a member", () => {
  it("know what would be on record had it happened, and never guess what people state", () => {
    const facts = read(roll).classification.of("member:m-1")?.facts;
    expect(Object.fromEntries([...(facts ?? [])].map(([name, { value }]) => [name, value]))).toEqual({
      "membership.exempt": false,
      "membership.activities-suspended": false,
      "membership.official": true,
      "membership.months": 139,
      "review.absent": false,
      "leave.sick-days": 0,
      "discipline.in-year": false,
      "discipline.self-detected-and-remedied": false,
      "discipline.duty-related": false,
      "discipline.old-violation": false,
      "violation.forbidden-act": false,
      "violation.exemplary-duty": false,
      "degradation.concluded": false,
      "confidence.returned": 0,
      "confidence.low": 0,
      "post.head": false,
      "relief.force-majeure.under-half": false,
      "transfer.in-year": false,
      "discipline.old-violations-only": false,
      "quarters.unfulfilled": 0,
      "check.pending": false,
    });
  });

  it("read standing on the last day of the year, or on the day of reading", () => {
    const told = roll
      .happened("MemberExempted", { member: "m-1", on: "2021-09-01" }, "2021-09-01")
      .happened(
        "MemberSuspended",
        { member: "m-1", from: "party-activities", on: "2021-10-01" },
        "2021-10-01",
      );
    expect(known(told, "membership.exempt")).toBe(true);
    expect(known(told, "membership.exempt", { asOf: "2021-08-31T10:00:00Z" })).toBe(false);
    expect(known(told, "membership.activities-suspended")).toBe(true);
    expect(known(told, "membership.activities-suspended", { asOf: "2021-09-30T10:00:00Z" })).toBe(false);
  });

  it("count full months since admission where the day is known", () => {
    const admitted = oneCell().happened("MemberAdmitted", { member: "m-1", on: "2021-07-01" }, "2021-07-01");
    expect(known(admitted, "membership.months")).toBe(5);
    expect(known(admitted, "membership.official")).toBe(false);
    const onTheEdge = oneCell().happened("MemberAdmitted", { member: "m-1", on: "2021-06-30" }, "2021-06-30");
    expect(known(onTheEdge, "membership.months")).toBe(6);
    const unknown = oneCell().happened(
      "MemberTransferredIn",
      { member: "m-1", status: "probationary", on: "2021-03-01" },
      "2021-03-01",
    );
    expect(known(unknown, "membership.months")).toBeUndefined();
  });

  it("count each day of sick leave once, where spells overlap or touch", () => {
    expect(
      known(sick(sick(roll, "2021-03-01", "2021-03-20"), "2021-03-11", "2021-03-31"), "leave.sick-days"),
    ).toBe(31);
    expect(
      known(sick(sick(roll, "2021-03-01", "2021-03-31"), "2021-03-11", "2021-03-12"), "leave.sick-days"),
    ).toBe(31);
    expect(
      known(sick(sick(roll, "2021-03-01", "2021-03-10"), "2021-03-11", "2021-03-12"), "leave.sick-days"),
    ).toBe(12);
    expect(
      known(sick(sick(roll, "2021-05-01", "2021-05-10"), "2021-03-01", "2021-03-01"), "leave.sick-days"),
    ).toBe(11);
  });

  it("count only the days of the year of a leave that crosses its border, and name only those leaves", () => {
    const into = sick(roll, "2020-12-20", "2021-01-05");
    const outOf = sick(into, "2021-12-30", "2022-02-01");
    expect([known(into, "leave.sick-days"), known(outOf, "leave.sick-days")]).toEqual([5, 7]);
    const another = sick(outOf, "2019-01-01", "2019-06-01");
    expect(eventsOf(another, "leave.sick-days")).toEqual(["cell/c-1@3", "cell/c-1@4"]);
  });

  it("count sick leave as far as the day of reading", () => {
    const late = sick(roll, "2021-03-01", "2021-03-31");
    expect(known(late, "leave.sick-days", { asOf: "2021-03-31T10:00:00Z" })).toBe(31);
    const ahead = roll.happened(
      "LeaveTaken",
      { member: "m-1", kind: "sick", from: "2021-03-01", to: "2021-06-30" },
      "2021-03-01",
    );
    expect(known(ahead, "leave.sick-days", { asOf: "2021-03-31T10:00:00Z" })).toBe(31);
  });

  it("count every day of a year of sick leave", () => {
    expect(known(sick(roll, "2021-01-01", "2021-12-31"), "leave.sick-days")).toBe(365);
  });

  it("know an official transfer in the year, and no other move", () => {
    const arrived = (on: string) =>
      oneCell("m-2").happened("MemberTransferredIn", { member: "m-1", status: "official", on }, on);
    const guest = roll.happened(
      "MemberTemporarilyTransferredOut",
      { member: "m-1", sameBaseOrganisation: false, on: "2021-03-01" },
      "2021-03-01",
    );
    expect(known(arrived("2021-01-01"), "transfer.in-year")).toBe(true);
    expect(known(arrived("2020-12-31"), "transfer.in-year")).toBe(false);
    expect(known(guest, "transfer.in-year")).toBe(false);
  });

  it("do not count maternity leave as sick leave", () => {
    const maternity = roll.happened(
      "LeaveTaken",
      { member: "m-1", kind: "maternity", from: "2021-03-01", to: "2021-08-31" },
      "2021-03-01",
    );
    expect(known(maternity, "leave.sick-days")).toBe(0);
  });

  it("know the kind of work by its last entry in force", () => {
    const categorised = (on: string, civilServant: boolean) =>
      [{ member: "m-1", category: "with-post" as const, civilServant, on }, on] as const;
    expect(known(roll, "category.civil-servant")).toBeUndefined();
    const told = roll
      .happened("MemberCategorised", ...categorised("2021-05-01", true))
      .happened("MemberCategorised", ...categorised("2020-01-01", false));
    expect(known(told, "category.civil-servant")).toBe(true);
    expect(known(told, "category.civil-servant", { asOf: "2021-04-30T10:00:00Z" })).toBe(false);
    expect(eventsOf(told, "category.civil-servant")).toEqual(["cell/c-1@3"]);
  });

  it("know that a violation is old by the day of the act, where every duty-related one is", () => {
    const oldAfter = (...acts: readonly { actOn?: string; dutyRelated?: boolean }[]) =>
      known(
        acts.reduce(
          (told, act) =>
            told.happened(
              "MemberDisciplined",
              { member: "m-1", form: "reprimand", decidedOn: "2021-05-01", ...act },
              "2021-05-01",
            ),
          roll,
        ),
        "discipline.old-violation",
      );
    const old = { actOn: "2020-12-31", dutyRelated: true };
    const present = { actOn: "2021-01-01", dutyRelated: true };
    expect(oldAfter(old)).toBe(true);
    expect(oldAfter(present)).toBe(false);
    expect(oldAfter(old, present)).toBe(false);
    expect(oldAfter(old, { ...present, dutyRelated: false })).toBe(true);
    expect(oldAfter(old, { actOn: "2021-01-01" })).toBeUndefined();
    expect(oldAfter(old, { dutyRelated: true })).toBeUndefined();
    expect(oldAfter({ actOn: "2020-12-31" })).toBe(true);
  });

  it("know discipline and degradation of the year, by the day of the decision", () => {
    const disciplined = (decidedOn: string) =>
      roll.happened("MemberDisciplined", { member: "m-1", form: "reprimand", decidedOn }, decidedOn);
    expect(known(disciplined("2020-12-31"), "discipline.in-year")).toBe(false);
    expect(known(disciplined("2021-01-01"), "discipline.in-year")).toBe(true);
    expect(known(disciplined("2021-12-31"), "discipline.in-year")).toBe(true);
    expect(known(disciplined("2022-01-01"), "discipline.in-year")).toBe(false);
    expect(eventsOf(disciplined("2021-03-01"), "discipline.in-year")).toEqual(["cell/c-1@3"]);
    const concluded = roll.happened(
      "DegradationConcluded",
      { member: "m-1", on: "2021-03-01", by: "b-1" },
      "2021-03-01",
    );
    expect(known(concluded, "degradation.concluded")).toBe(true);
  });

  it("take from the self-review what it states", () => {
    const told = own(review, stated.good);
    expect(known(told, "degree.politics")).toBe("good");
    expect([known(told, "tasks.assigned"), known(told, "tasks.done")]).toEqual([10, 9]);
    expect(known(told, "judged.outstanding")).toBe(false);
    expect(eventsOf(told, "tasks.done")).toEqual(["review/c-1/2021@2"]);
    expect(known(told, "tasks.on-time")).toBeUndefined();
  });

  it("take all that a review may count: points, tasks on time, exceeded and failed, shortcomings remedied", () => {
    const told = own(review, {
      points: { politics: 9 },
      tasks: { assigned: 10, done: 9, onTime: 8, exceeded: 2, failed: 1 },
      shortcomings: { pointedOut: 3, remedied: 2 },
    });
    const names = [
      "points.politics",
      "tasks.on-time",
      "tasks.exceeded",
      "tasks.failed",
      "shortcomings.pointed-out",
      "shortcomings.remedied",
    ];
    expect(names.map((name) => known(told, name))).toEqual([9, 8, 2, 1, 3, 2]);
  });

  it("let the cell committee's statement stand over the member's, where both speak", () => {
    const told = own(review, stated.excellent).happened(
      "LevelProposed",
      { subject: memberOf("m-1"), level: "good", degrees: { politics: "average" } },
      "2021-11-27",
    );
    expect(known(told, "degree.politics")).toBe("average");
    expect(known(told, "degree.ethics")).toBe("excellent");
    expect(eventsOf(told, "degree.politics")).toEqual(["review/c-1/2021@3"]);
  });

  it("know the employer's level once it is received", () => {
    expect(known(review, "employer.level")).toBeUndefined();
    const received = review.happened(
      "EmployerLevelReceived",
      { member: "m-1", level: "excellent", on: "2021-11-25" },
      "2021-11-26",
    );
    expect(known(received, "employer.level")).toBe("excellent");
    expect(known(received, "employer.level", { asOf: "2021-11-25T23:00:00Z" })).toBeUndefined();
  });
});
