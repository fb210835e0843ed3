import type { EventData, JournalEvent } from "../../src/events/catalogue.js";
import type { Level, Subject } from "../../src/events/values.js";
import { explain } from "../../src/explanation/explain.js";
import type { LevelExplanation } from "../../src/explanation/level.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { type Story, story } from "../../src/testing/index.js";
import { replay, type Year } from "../../src/year.js";

/** The fingerprint of the rule set that the examples adopt. */
export const adopted = replay([], { year: 2021, under: qd132hd21 }).ruleSet.fingerprint;

/** Reads the year 2021 under HD 21 with the rubric of HD 42, unless the options say otherwise. */
export const read = (told: Iterable<JournalEvent>, options: Partial<YearOptions> = {}): Year =>
  replay([...told], { year: 2021, under: qd132hd21, rubrics: [hd42], ...options });

/** The explanation of a member's level, for a member who has not left without one. */
export const levelOf = (year: Year, member: string): LevelExplanation => {
  const explanation = explain(year, { member });
  if (explanation.kind !== "level") throw new Error(`${member} left without a level.`);
  return explanation;
};

export const memberOf = (id: string): Subject => ({ kind: "member", id });
export const cellOf = (id: string): Subject => ({ kind: "cell", id });
export const baseOf = (id: string): Subject => ({ kind: "base-organisation", id });
export const collectiveOf = (id: string): Subject => ({ kind: "collective", id });

type Founded = EventData<"OrganisationFounded">;

export const founded = (
  told: Story,
  organisation: string,
  kind: Founded["kind"],
  { parent, on = "2015-01-01" }: { readonly parent?: string; readonly on?: string } = {},
): Story =>
  told.happened(
    "OrganisationFounded",
    { organisation, kind, name: organisation, on, ...(parent === undefined ? {} : { parent }) },
    on,
  );

/** Enrols official members on the present stream, from the beginning of 2021. */
export const enrolled = (told: Story, ...ids: readonly string[]): Story =>
  ids.reduce(
    (so, member) =>
      so.happened(
        "MemberEnrolled",
        { member, status: "official", on: "2021-01-01", admittedOn: "2010-05-19" },
        "2021-01-01",
      ),
    told,
  );

/** A cell c-1 under the base organisation b-1. The story goes on with the cell's stream. */
export const oneCell = (...ids: readonly string[]): Story =>
  enrolled(
    founded(founded(story("committee/b-1"), "b-1", "base-organisation").on("cell/c-1"), "c-1", "cell", {
      parent: "b-1",
    }),
    ...ids,
  );

/** Opens the review of an organisation for 2021 and goes on with its stream. */
export const reviewing = (
  told: Story,
  organisation = "c-1",
  parameters: EventData<"ReviewOpened">["parameters"] = {},
): Story =>
  told.on(`review/${organisation}/2021`).happened(
    "ReviewOpened",
    {
      organisation,
      year: 2021,
      ruleSet: qd132hd21.id,
      fingerprint: adopted,
      parameters,
      superiorDocuments: [],
      deadlines: [],
    },
    "2021-11-15",
  );

const memberCriteria = [
  "politics",
  "ethics",
  "discipline",
  "working-style",
  "task-results",
  "pledge",
  "remedies",
];

type SelfReview = Omit<EventData<"SelfReviewSubmitted">, "member">;

/** The facts that make a member excellent, good or unfulfilled under HD 21. */
export const stated: Record<"excellent" | "good" | "unfulfilled", SelfReview> = {
  excellent: {
    degrees: Object.fromEntries(memberCriteria.map((criterion) => [criterion, "excellent"])),
    tasks: { assigned: 10, done: 10 },
    outstanding: true,
  },
  good: {
    degrees: Object.fromEntries(memberCriteria.map((criterion) => [criterion, "good"])),
    tasks: { assigned: 10, done: 9 },
    outstanding: false,
  },
  unfulfilled: {
    degrees: Object.fromEntries(memberCriteria.map((criterion) => [criterion, "average"])),
    tasks: { assigned: 10, done: 4 },
    outstanding: false,
  },
};

/** A self-review on the present stream that gives a member a level. */
export const selfReviewed = (told: Story, member: string, like: keyof typeof stated, on = "2021-11-20") =>
  told.happened("SelfReviewSubmitted", { member, ...stated[like] }, on);

/** A member who works outside the state, so no rule asks for an employer's level. */
export const noCivilServant = (told: Story, ...ids: readonly string[]): Story =>
  ids.reduce(
    (so, member) =>
      so.happened(
        "MemberCategorised",
        { member, category: "outside-political-system", civilServant: false, on: "2021-01-01" },
        "2021-01-01",
      ),
    told,
  );

/** A level that the committee b-1 decides for 2021. */
export const decided = (told: Story, subject: Subject, level: Level, on = "2021-12-20"): Story =>
  told.on("committee/b-1").happened("LevelDecided", { year: 2021, subject, level, decidedOn: on }, on);

type Convened = EventData<"MeetingConvened">;

/** Convenes a meeting of c-1 on the third of a month and goes on with its stream. */
export const convened = (
  told: Story,
  month: string,
  kind: Convened["kind"] = "regular",
  { cell = "c-1", key = kind === "regular" ? month : `${month}-${kind}` } = {},
): Story =>
  told
    .on(`meeting/${cell}/${key}`)
    .happened(
      "MeetingConvened",
      { cell, kind, forMonth: month, scheduledFor: `${month}-03T01:00:00Z`, mode: "in-person" },
      `${month}-01`,
    );

/** Opens the meeting at 8 in the morning of the third in Vietnam. */
export const opened = (told: Story, month: string): Story =>
  told.happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, `${month}-03T01:00:00Z`);

/** Convenes and opens a meeting. */
export const held = (told: Story, month: string, kind: Convened["kind"] = "regular"): Story =>
  opened(convened(told, month, kind), month);

type RollCall = EventData<"RollCallTaken">;

export const called = (
  told: Story,
  month: string,
  call: Partial<{ present: string[]; excused: string[]; unexcused: string[] }>,
): Story => {
  const data: RollCall = {
    present: call.present ?? [],
    excused: (call.excused ?? []).map((member) => ({ member })),
    unexcused: call.unexcused ?? [],
  };
  return told.happened("RollCallTaken", data, `${month}-03T01:05:00Z`);
};

/**
 * Full marks on the rubric of HD 42, unless the options say otherwise. A criterion with null gets no mark.
 */
export const marked = (
  told: Story,
  month: string,
  marks: Readonly<Record<string, number | null>> = {},
): Story =>
  hd42.criteria.reduce((so, { id, max }) => {
    const points = id in marks ? marks[id] : max;
    return points === null || points === undefined
      ? so
      : so.happened(
          "CriterionMarked",
          { rubric: hd42.id, criterion: id, points, by: "m-1" },
          `${month}-03T02:30:00Z`,
        );
  }, told);
