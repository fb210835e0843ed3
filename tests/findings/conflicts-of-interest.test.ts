import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import {
  adopted,
  decided,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
} from "../projections/world.js";

const cell = noCivilServant(oneCell("m-1", "m-2", "m-3"), "m-1");
const subject = memberOf("m-1");
const accused = (told: Story) =>
  read(told).findings.flatMap(({ code, events }) => (code === "complaint-answered-by-doer" ? [events] : []));

const answered = (
  told: Story,
  data: Partial<EventData<"ComplaintLodged">>,
  by: string,
  period: { readonly period?: string } = {},
): Story =>
  told
    .on("committee/b-1")
    .happened(
      "ComplaintLodged",
      { year: 2021, ...period, complaint: "k-1", subject, on: "2021-12-22", ...data },
      "2021-12-22",
    )
    .happened(
      "ComplaintAnswered",
      { year: 2021, ...period, complaint: "k-1", outcome: "rejected", by, on: "2021-12-28" },
      "2021-12-28",
    );

const quarter = (told: Story): Story =>
  told.on("review/c-1/2021-Q3").happened(
    "ReviewOpened",
    {
      organisation: "c-1",
      year: 2021,
      period: "2021-Q3",
      ruleSet: "qd132-hd21-2019",
      fingerprint: adopted,
      parameters: {},
      superiorDocuments: [],
      deadlines: [],
    },
    "2021-09-20",
  );

const proposing = (told: Story, on = "2021-09-25"): Story =>
  told.happened("LevelProposed", { subject, level: "good", by: { role: "employer", member: "m-2" } }, on);

const voting = (told: Story): Story =>
  told.happened(
    "BallotOpened",
    {
      ballot: "p-1",
      question: "Xếp loại",
      form: "secret",
      electorate: ["m-1", "m-2", "m-3"],
      subjects: [subject],
      options: ["good", "fulfilled"],
      countingCommittee: ["m-2"],
    },
    "2021-09-25",
  );

const number = "05-QĐ/ĐU";

const issued = (told: Story, committee: string, member: string, period: { readonly period?: string } = {}) =>
  told.on(`committee/${committee}`).happened(
    "DecisionIssued",
    {
      year: 2021,
      ...period,
      decision: `d-${member}`,
      number,
      on: "2021-12-20",
      signer: { office: "Bí thư", member },
    },
    "2021-12-20",
  );

const level = (told: Story, by: Partial<EventData<"LevelDecided">>): Story =>
  told
    .on("committee/b-1")
    .happened(
      "LevelDecided",
      { year: 2021, subject, level: "good", decidedOn: "2021-12-20", ...by },
      "2021-12-20",
    );

describe("who answers a complaint", () => {
  it.each([
    ["named by its id", { decision: "d-m-20" }],
    ["named by its number", { instrument: { number } }],
  ] as const)("signed the level only by the decision of its committee, %s", (_how, by) => {
    const told = level(issued(issued(cell, "b-9", "m-77"), "b-1", "m-20"), by);
    expect(accused(answered(told, {}, "m-77"))).toEqual([]);
    expect(accused(answered(told, {}, "m-20"))).toHaveLength(1);
  });

  it.each([
    ["proposal", proposing],
    ["ballot", voting],
  ] as const)("had a part in the %s of the period of the complaint only", (about, done) => {
    const told = reviewing(decided(done(quarter(cell)), subject, "good"));
    expect(accused(answered(told, { about }, "m-2"))).toEqual([]);
    expect(accused(answered(told, { about }, "m-2", { period: "2021-Q3" }))).toHaveLength(1);
  });

  it("signed the level of a quarter, and not that of the year", () => {
    const period = { period: "2021-Q3" };
    const told = level(issued(cell, "b-1", "m-20", period), { ...period, decision: "d-m-20" });
    expect(accused(answered(told, {}, "m-20", period))).toHaveLength(1);
    expect(accused(answered(told, {}, "m-20"))).toEqual([]);
  });

  it("had no part in what came after the complaint", () => {
    const told = proposing(
      answered(reviewing(cell), { about: "proposal" }, "m-2").on("review/c-1/2021"),
      "2021-12-24",
    );
    expect(accused(told)).toEqual([]);
  });
});
