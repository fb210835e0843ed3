import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import type { EventData } from "../../src/events/index.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { FindingCode } from "../../src/findings/index.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { workingCalendar } from "../../src/rules/calendar/working-days.js";
import type { Story } from "../../src/testing/index.js";
import {
  collectiveOf,
  decided,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import { recordedOn } from "./integrity-pairs.js";
import { ofKind } from "./of-kind.js";
import { draft, met, november, setting, under, underHd43 } from "./order-of-steps-pairs.js";

const found = <Code extends FindingCode>(
  told: Iterable<JournalEvent>,
  code: Code,
  options: Partial<YearOptions> = {},
) => ofKind(read(told, options).findings, code);
const m1 = memberOf("m-1");
const cell = oneCell("m-1", "m-2", "m-3");
const review = reviewing(noCivilServant(cell, "m-1", "m-2", "m-3"));

describe("a deadline of the rule set", () => {
  const late = (told: Iterable<JournalEvent>, options: Partial<YearOptions> = {}) =>
    found(told, "deadline-missed", options).map(({ about, details }) => [about, details.due, details.on]);
  const adopting = (parameters: EventData<"ReviewOpened">["parameters"]) =>
    reviewing(cell, "c-1", parameters);

  it("moves to 15 January where the committee says that its unit closes the year later", () => {
    const parameter = {
      says: { vi: "a", en: "a" },
      kind: "boolean",
      source: { document: "D", evidence: "quoted" },
    };
    const ruleSet = {
      ...underHd43,
      parameters: { ...underHd43.parameters, "year-closed-later": parameter },
    } as typeof underHd43;
    const told = (on: string, later: boolean) =>
      decided(adopting({ "year-closed-later": later }), m1, "good", on);
    const options = { under: ruleSet };
    expect(late(told("2022-01-15", true), options)).toEqual([]);
    expect(late(told("2022-01-16", true), options)).toEqual([["member:m-1", "2022-01-15", "2022-01-16"]]);
    expect(late(told("2022-01-15", false), options)).toEqual([["member:m-1", "2021-12-31", "2022-01-15"]]);
  });

  it("is not missed on a day that lay ahead when it was recorded: such a day cannot be true", () => {
    const options = { under: underHd43 };
    const slip = decided(cell, m1, "good", "2022-12-20");
    const early = recordedOn(slip, "2021-12-20T10:00:00Z");
    expect(late(slip, options)).toEqual([["member:m-1", "2021-12-31", "2022-12-20"]]);
    expect(late(early, options)).toEqual([]);
    expect(found(early, "recorded-before-it-happened", options)).toHaveLength(1);
    expect(read(early).classification.of("member:m-1")?.judgedOn).toMatchObject({
      on: "2021-12-20",
      step: "decision",
    });
  });

  it("of the employer goes by the day of the employer's level, where the decree is adopted", () => {
    const told = (on: string, adopted: boolean) =>
      adopting({ "employer-deadline-of-2020": adopted }).happened(
        "EmployerLevelReceived",
        { member: "m-1", level: "good", on },
        "2021-12-20",
      );
    expect(late(told("2021-12-16", true))).toEqual([["member:m-1", "2021-12-15", "2021-12-16"]]);
    expect(late(told("2021-12-15", true))).toEqual([]);
    expect(late(told("2021-12-16", false))).toEqual([]);
  });
});

describe("a day that the committee sets itself", () => {
  const missed = (told: Story, options: Partial<YearOptions> = {}) =>
    found(told, "review-deadline-missed", options).map(({ details }) => details);

  it("is missed by who is late and by who has handed in nothing when it comes", () => {
    const set = setting(cell, "self-review", "2021-11-25");
    const told = selfReviewed(selfReviewed(set, "m-1", "good", "2021-11-20"), "m-2", "good", "2021-11-26");
    const details = { step: "self-review", due: "2021-11-25" };
    expect(missed(told)).toEqual([{ ...details, late: 1, open: 1 }]);
    expect(missed(told, { asOf: "2021-11-24T10:00:00Z" })).toEqual([]);
    expect(missed(told, { asOf: "2021-11-25T10:00:00Z" })).toEqual([{ ...details, late: 0, open: 2 }]);
  });

  it("of the closing is one for the whole review", () => {
    const set = setting(cell, "review-closed", "2021-12-05");
    const closed = (on: string) => set.happened("ReviewClosed", {}, on);
    expect(missed(set)).toEqual([{ step: "review-closed", due: "2021-12-05", late: 0, open: 1 }]);
    expect(missed(closed("2021-12-05"))).toEqual([]);
    expect(missed(closed("2021-12-06"))).toEqual([
      { step: "review-closed", due: "2021-12-05", late: 1, open: 0 },
    ]);
  });

  it("asks a report of the cell alone, and a level of all who are rated", () => {
    const exempt = cell.happened("MemberExempted", { member: "m-3", on: "2021-05-01" }, "2021-05-01");
    expect(missed(setting(exempt, "collective-report", "2021-12-01"))).toMatchObject([{ open: 1 }]);
    expect(missed(setting(exempt, "level-decided", "2021-12-01"))).toMatchObject([{ open: 3 }]);
    expect(missed(setting(exempt, "self-review", "2021-12-01"))).toMatchObject([{ open: 2 }]);
  });

  it("is not judged where it names no step, nor missed by a step that nobody owes", () => {
    expect(missed(setting(cell, "residence-comments", "2021-11-25"))).toEqual([]);
    expect(missed(setting(cell, "employer-level", "2021-11-25"))).toEqual([]);
  });
});

describe("the notice of a review meeting", () => {
  const judged = (told: Story, options: Partial<YearOptions> = {}) =>
    read(told, { under: underHd43, ...options }).findings.flatMap<string | number>(({ code, details }) =>
      code === "notice-too-short"
        ? [details.workingDays]
        : code === "working-calendar-missing"
          ? [`open ${details.notices}`]
          : [],
    );

  it.each([
    ["2021-11-26", "2021-12-01", []],
    ["2021-11-29", "2021-12-01", [2]],
    ["2021-12-01", "2021-12-01", [0]],
    ["2021-12-02", "2021-12-01", [0]],
    ["2021-11-25", "2021-11-30", []],
    ["2021-11-25", "2021-11-28", [2]],
  ])("sent on %s for %s", (sent, meeting, found) => {
    expect(judged(met(draft(review, sent), meeting), { workingDays: november })).toEqual(found);
  });

  it("is counted without the days off that the caller names", () => {
    const told = met(draft(review, "2021-11-26"), "2021-12-01");
    const holidays = ["2021-11-29"];
    const workingDays = workingCalendar({ ...november, holidays });
    expect(judged(told, { workingDays })).toEqual([2]);
    const madeUp = workingCalendar({ ...november, holidays, workingWeekends: ["2021-11-27"] });
    expect(judged(told, { workingDays: madeUp })).toEqual([]);
  });

  it("is left open, once for all, without a calendar or by one that does not reach so far", () => {
    const told = met(
      draft(met(draft(review, "2021-11-26"), "2021-12-01"), "2021-11-26", collectiveOf("c-1")),
      "2021-12-01",
      undefined,
      collectiveOf("c-1"),
    );
    expect(judged(told)).toEqual(["open 2"]);
    expect(
      judged(told, { workingDays: workingCalendar({ from: "2022-01-01", to: "2022-12-31", holidays: [] }) }),
    ).toEqual(["open 2"]);
    expect(judged(told, { workingDays: november })).toEqual([]);
  });

  it("is nobody's business where no draft or no meeting is recorded, or the rules ask for none", () => {
    expect(judged(draft(review, "2021-11-26"))).toEqual([]);
    expect(judged(met(review, "2021-11-26"))).toEqual([]);
    expect(judged(met(draft(review, "2021-11-30"), "2021-12-01"), { under: under([]) })).toEqual([]);
  });

  it("goes by the first draft and the first meeting: what comes later repeats them", () => {
    const told = draft(met(draft(review, "2021-11-24"), "2021-12-01"), "2021-11-30");
    expect(judged(met(told, "2021-12-10"), { workingDays: november })).toEqual([]);
    const late = draft(met(draft(review, "2021-11-30"), "2021-12-10"), "2021-11-29");
    expect(judged(met(late, "2021-12-01"), { workingDays: november })).toEqual([2]);
  });
});

describe("how long the review meeting took", () => {
  const short = (halfDays?: number) =>
    found(met(review, "2021-12-01", halfDays), "review-too-short", { under: underHd43 });

  it("is at least a day, and unknown where nobody recorded it", () => {
    expect(short(1).map(({ about, clause }) => [about, clause?.document])).toEqual([
      ["cell:c-1", "HD 43-HD/BTCTW"],
    ]);
    expect(short(2)).toEqual([]);
    expect(short()).toEqual([]);
    const [finding] = short(1);
    expect(finding && describeFinding(finding, "vi")).toBe(
      "Thời gian hội nghị kiểm điểm (01/12/2021) là 0,5 ngày, ít hơn 1 ngày.",
    );
  });
});
