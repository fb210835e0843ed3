import type { EventData } from "../../../src/events/catalogue.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import type { MeetingQuality } from "../../../src/projections/year/meetings.js";
import { fingerprint } from "../../../src/rules/engine/fingerprints.js";
import { anPhu } from "../../../src/rules/rubrics/shipped/an-phu.js";
import { hd12 } from "../../../src/rules/rubrics/shipped/hd12-2018.js";
import { hd42 } from "../../../src/rules/rubrics/shipped/hd42-2025.js";
import type { Story } from "../../../src/testing/index.js";
import { type Differences, scoredMeeting } from "../full-meeting.js";
import { oneCell, read } from "../world.js";

export const members = ["m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8", "m-9", "m-10"];
export const month = "2026-03";
export const cell = oneCell(...members);
export const stream = `meeting/c-1/${month}`;
export type Parameters = EventData<"RubricAdopted">["parameters"];

export const all: Parameters = {
  "no-thematic": "full",
  "attendance-probationary": true,
  "attendance-guest": false,
  "late-tasks-reach": false,
};
export const secretary = (told: Story): Story =>
  told.happened(
    "OfficeFilled",
    { organisation: "c-1", office: "secretary", member: "m-1", on: "2026-01-01" },
    "2026-01-01",
  );
export const adopting = (parameters: Parameters = all, told: Story = cell): Story =>
  told
    .on("committee/b-1")
    .happened(
      "RubricAdopted",
      {
        organisation: "b-1",
        rubric: anPhu.id,
        fingerprint: fingerprint(anPhu),
        kinds: ["regular", "combined"],
        on: "2026-01-01",
        parameters,
      },
      "2026-01-02",
    )
    .on("cell/c-1");
export const committee = (told: Story): Story =>
  secretary(told).happened(
    "OfficeFilled",
    { organisation: "c-1", office: "committee-member", member: "m-2", on: "2026-01-01" },
    "2026-01-01",
  );

export const qualityOf = (told: Story, options: Partial<YearOptions> = {}, of = stream): MeetingQuality => {
  const meeting = read(told, { year: 2026, rubrics: [hd42, hd12, anPhu], ...options }).meetings.of(of);
  if (meeting === undefined) throw new Error("the meeting is in the year");
  return meeting.quality;
};
export const itemOf = (quality: MeetingQuality, criterion: string) => {
  const score = quality.evidence?.criteria.find((each) => each.criterion === criterion);
  if (score === undefined) throw new Error(`${criterion} is on the rubric`);
  return score;
};
/** A meeting with the ward's rubric, in a cell with a committee. */
export const byWard = (differences: Differences = {}, parameters: Parameters = all) =>
  qualityOf(scoredMeeting(committee(adopting(parameters)), month, members, anPhu, differences));
export const central = (differences: Differences = {}) =>
  qualityOf(scoredMeeting(cell, month, members, hd42, differences));
