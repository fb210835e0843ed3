import type { EventData } from "../../src/events/catalogue.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { anPhu } from "../../src/rules/rubrics/shipped/an-phu.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import type { Story } from "../../src/testing/index.js";
import { scoredMeeting } from "../projections/full-meeting.js";
import { oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const members = ["m-1", "m-2", "m-3", "m-4"];
const month = "2026-03";
const cell = oneCell(...members);
const about = `meeting/c-1/${month}`;
const options = { year: 2026, rubrics: [hd42, anPhu] };

type Choices = EventData<"RubricAdopted">["parameters"];

const adopting = (told: Story, rubric: string, print: string, more: Choices = {}): Story =>
  told
    .on("committee/b-1")
    .happened(
      "RubricAdopted",
      {
        organisation: "b-1",
        rubric,
        fingerprint: print,
        kinds: ["regular"],
        on: "2026-01-01",
        parameters: {
          "no-thematic": "full",
          "attendance-probationary": true,
          "attendance-guest": false,
          ...more,
        },
      },
      "2026-01-02",
    )
    .on("cell/c-1");
const choosing = (more: Choices) => adopting(cell, anPhu.id, fingerprint(anPhu), more);
const ward = adopting(cell, anPhu.id, fingerprint(anPhu));
const central = (marks: Readonly<Record<string, number | null>>, more: object = {}) =>
  scoredMeeting(cell, month, members, hd42, { marks, ...more });
const byWard = (marks: Readonly<Record<string, number | null>> = {}, more: object = {}) =>
  scoredMeeting(ward, month, members, anPhu, { marks, ...more });
const half = { speakers: ["m-1", "m-2"] };
const settled = (told: Story, criterion: string, points: number) =>
  told.happened("CriterionGapResolved", { rubric: anPhu.id, criterion, points }, `${month}-03T02:25:00Z`);
const proposed = (told: Story, points: number, grade: "good" | "fair") =>
  told.happened("ScoreProposed", { rubric: hd42.id, points, grade }, `${month}-03T02:30:00Z`);

const voting = (told: Story, inFavour: number, against: number) =>
  told.happened("GradeVoted", { grade: "good", inFavour, against, abstained: 0 }, `${month}-03T02:31:00Z`);

/**
 * Irregular scores. Each is paired with a meeting that differs as little as possible and has no irregularity.
 */
export const scorePairs: readonly Pair[] = [
  {
    code: "marks-off-step",
    found: byWard({ c4_regular: 7 }),
    about,
    absent: byWard({ c4_regular: 0 }),
    options,
  },
  {
    code: "marks-off-rubric",
    found: central({}).happened(
      "CriterionMarked",
      { rubric: hd42.id, criterion: "9", points: 1, by: "m-1" },
      `${month}-03T02:21:00Z`,
    ),
    about,
    absent: central({}),
    options,
  },
  {
    code: "mark-differs-from-evidence",
    found: byWard({ c3_upload: 2 }, { without: ["documents-before"] }),
    about,
    absent: byWard({ c3_upload: 0, c4_process: 5, c7_result: null }, { without: ["documents-before"] }),
    options,
  },
  {
    code: "settled-without-gap",
    found: settled(byWard(), "c4_discuss", 4),
    about,
    absent: settled(byWard({}, half), "c4_discuss", 4),
    options,
  },
  {
    code: "criterion-open",
    found: byWard({}, half),
    about,
    absent: settled(settled(byWard({}, half), "c4_discuss", 4), "c7_result", 30),
    options,
  },
  {
    code: "points-lost-without-reason",
    found: central({ "4.3": null }).happened(
      "CriterionMarked",
      { rubric: hd42.id, criterion: "4.3", points: 8, by: "m-1" },
      `${month}-03T02:21:00Z`,
    ),
    about,
    absent: central({ "4.3": 8 }),
    options,
  },
  {
    code: "score-without-marks",
    found: proposed(scoredMeeting(cell, month, members, { ...hd42, criteria: [] }), 95, "good"),
    about,
    absent: proposed(central({}), 100, "good"),
    options,
  },
  {
    code: "score-differs-from-evidence",
    found: proposed(central({ "4.3": 5 }), 100, "good"),
    about,
    absent: proposed(central({ "4.3": 5 }), 95, "good"),
    options,
  },
  {
    code: "grade-differs-from-evidence",
    found: proposed(central({ "4.2": 10 }), 85, "good"),
    about,
    absent: proposed(central({ "4.2": 10 }), 85, "fair"),
    options,
  },
  {
    code: "grade-votes-exceed-present",
    found: voting(central({}), 4, 1),
    about,
    absent: voting(central({}), 3, 1),
    options,
  },
  {
    code: "grade-without-majority",
    found: voting(central({}), 2, 2),
    about,
    absent: voting(central({}), 3, 1),
    options,
  },
  {
    code: "rubric-not-in-force",
    found: scoredMeeting(cell, "2025-10", members, hd42),
    about: "c-1",
    absent: scoredMeeting(cell, "2025-11", members, hd42),
    options: { ...options, year: 2025 },
  },
  {
    code: "adopted-choice-unusable",
    found: choosing({ "attendance-guest": "không" }),
    about: "b-1",
    absent: choosing({ "attendance-guest": false }),
    options,
  },
  {
    code: "adopted-rubric-unknown",
    found: adopting(cell, "ward-3", fingerprint(anPhu)),
    about: "b-1",
    absent: adopting(cell, anPhu.id, fingerprint(anPhu)),
    options,
  },
  {
    code: "marked-by-other-rubric",
    found: scoredMeeting(ward, month, members, hd42),
    about,
    absent: byWard(),
    options,
  },
  {
    code: "rubric-differs-from-adopted",
    found: scoredMeeting(adopting(cell, anPhu.id, "0".repeat(64)), month, members, anPhu),
    about,
    absent: byWard(),
    options,
  },
];
