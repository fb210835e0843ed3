import type { JournalEvent } from "../../src/events/catalogue.js";
import type { FindingCode } from "../../src/findings/index.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import type { Story } from "../../src/testing/index.js";
import {
  baseOf,
  called,
  cellOf,
  collectiveOf,
  decided,
  enrolled,
  founded,
  held,
  marked,
  memberOf,
  noCivilServant,
  oneCell,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import { afterwardsPairs } from "./after-the-decision-pairs.js";
import { attendancePairs } from "./attendance-as-told-pairs.js";
import { meetingBallotPairs } from "./ballots-in-meetings-pairs.js";
import { ballotPairs } from "./ballots-on-levels-pairs.js";
import { bodyPairs } from "./bodies-in-review-pairs.js";
import { capPairs } from "./caps-on-levels-pairs.js";
import { conflictPairs } from "./conflicts-of-interest-pairs.js";
import { scorePairs } from "./criterion-marks-pairs.js";
import { decisionPairs } from "./decisions-issued-pairs.js";
import { evidencePairs } from "./evidence-asked-pairs.js";
import { integrityPairs } from "./integrity-pairs.js";
import { quarterPairs } from "./levels-given-pairs.js";
import { opinionPairs } from "./meeting-grades-pairs.js";
import { calendarPairs } from "./meetings-owed-pairs.js";
import { orderPairs } from "./order-of-steps-pairs.js";
import { runningPairs } from "./participation-pairs.js";
import { periodPairs } from "./periods-of-year-pairs.js";
import { publicationPairs } from "./published-figures-pairs.js";
import { quarterScorePairs } from "./quarters-scored-pairs.js";
import { reliefPairs } from "./reliefs-granted-pairs.js";
import { rulesOfTheDayPairs } from "./rules-of-the-day-pairs.js";
import { statedFigurePairs } from "./stated-figures-pairs.js";
import { workFigurePairs } from "./work-figures-pairs.js";

/** A journal with a finding and a journal without it. The two differ as little as possible. */
export interface Pair {
  readonly code: FindingCode;
  readonly found: Iterable<JournalEvent>;
  readonly about: string;
  readonly absent: Iterable<JournalEvent>;
  readonly options?: Partial<YearOptions>;
}

const cell = oneCell("m-1", "m-2", "m-3");
const m1 = memberOf("m-1");
const year = 2021;
const november = held(cell, "2021-11");
const stream = "meeting/c-1/2021-11";
const everybody = { present: ["m-1", "m-2", "m-3"] };
const closed = (told: Story, at: string) => told.happened("MeetingClosed", {}, at);
const hands = (told: Story, inFavour: number, against: number) =>
  told.happened(
    "ShowOfHandsTaken",
    { question: "Kế hoạch", resolution: "r-1", inFavour, against, abstained: 0 },
    "2021-11-03T02:00:00Z",
  );
const adopted = (told: Story) =>
  told.happened("ResolutionAdopted", { resolution: "r-1" }, "2021-11-03T02:05:00Z");
const onTwoRolls = enrolled(founded(cell.on("cell/c-2"), "c-2", "cell", { parent: "b-1" }), "m-1");
const exempt = (told: Story, member: string) =>
  told.on("cell/c-1").happened("MemberExempted", { member, on: "2021-05-01" }, "2021-05-01");
const scored = (told: Story, points: number, grade: "good" | "fair") =>
  told.happened("ScoreProposed", { rubric: hd42.id, points, grade }, "2021-11-03T02:35:00Z");
const voted = (told: Story, grade: "good" | "fair") =>
  told.happened("GradeVoted", { grade, inFavour: 3, against: 0, abstained: 0 }, "2021-11-03T02:40:00Z");

const alone = noCivilServant(oneCell("m-1"), "m-1");
const review = reviewing(alone);
const reviewed = selfReviewed(review, "m-1", "good");
const ballot = (
  told: Story,
  day: string,
  votes: readonly [number, number],
  form: "secret" | "open" = "secret",
) =>
  told
    .happened(
      "BallotOpened",
      {
        ballot: "levels",
        question: "Mức xếp loại",
        form,
        electorate: ["m-1", "m-2", "m-3"],
        subjects: [m1],
        options: ["excellent", "good"],
        countingCommittee: [],
      },
      `${day}T02:00:00Z`,
    )
    .happened(
      "BallotCounted",
      {
        ballot: "levels",
        issued: votes[0] + votes[1],
        returned: votes[0] + votes[1],
        valid: votes[0] + votes[1],
        invalid: 0,
        totals: [
          { subject: m1, option: "excellent", votes: votes[0] },
          { subject: m1, option: "good", votes: votes[1] },
        ],
      },
      `${day}T03:00:00Z`,
    );
const employer = (told: Story, on: string) =>
  told.on("review/c-1/2021").happened("EmployerLevelReceived", { member: "m-1", level: "good", on }, on);
const published = (told: Story, data: object) =>
  told
    .on("committee/b-1")
    .happened(
      "ResultsPublished",
      { year, of: "member", on: "2021-12-28", totals: {}, ...data },
      "2021-12-28",
    );
const arrived = (on: string) =>
  decided(
    oneCell().happened("MemberTransferredIn", { member: "m-1", status: "official", on, from: "c-9" }, on),
    m1,
    "good",
  );
const commented = (told: Story, member: string) =>
  told.on("review/c-1/2021").happened("CellCommentReceived", { member, from: "c-9" }, "2021-11-25");
const collective = (level: "excellent" | "good") =>
  decided(decided(cell, baseOf("b-1"), "good"), collectiveOf("b-1"), level);
/** The same entry, as another copy of the journal has it. */
const saidLater = (event: JournalEvent): JournalEvent => ({
  ...event,
  metadata: { ...event.metadata, recordedAt: "2021-02-01T00:00:00Z" },
});

const approvedInOctober = held(november, "2021-10").happened(
  "MinutesApproved",
  { signedBy: ["m-1"] },
  "2021-10-04",
);

/** Every kind of finding, in the order of its list. */
export const pairs: readonly Pair[] = [
  ...calendarPairs,
  ...rulesOfTheDayPairs,
  {
    code: "attendance-unaccounted",
    found: called(november, "2021-11", { present: ["m-1", "m-2"] }),
    about: stream,
    absent: called(november, "2021-11", { present: ["m-1", "m-2"], unexcused: ["m-3"] }),
  },
  {
    code: "attendance-unknown-member",
    found: called(november, "2021-11", { present: [...everybody.present, "m-99"] }),
    about: stream,
    absent: called(november, "2021-11", everybody),
  },
  {
    code: "attendance-in-two-lists",
    found: called(november, "2021-11", { ...everybody, excused: ["m-1"] }),
    about: stream,
    absent: called(november, "2021-11", {
      ...everybody,
      present: everybody.present.slice(1),
      excused: ["m-1"],
    }),
  },
  {
    code: "hands-exceed-present",
    found: hands(called(november, "2021-11", everybody), 3, 1),
    about: stream,
    absent: hands(called(november, "2021-11", everybody), 2, 1),
  },
  {
    code: "resolution-without-majority",
    found: adopted(hands(november, 1, 0)),
    about: stream,
    absent: adopted(hands(november, 2, 0)),
  },
  {
    code: "resolution-majority-unsettled",
    found: exempt(adopted(hands(held(oneCell("m-1", "m-2", "m-3", "m-4"), "2021-11"), 2, 0)), "m-4"),
    about: stream,
    absent: exempt(adopted(hands(held(oneCell("m-1", "m-2", "m-3", "m-4"), "2021-11"), 3, 0)), "m-4"),
  },
  {
    code: "minutes-not-approved",
    // The record holds an approval of another meeting.
    found: closed(approvedInOctober.on(stream), "2021-11-03T03:00:00Z"),
    about: stream,
    absent: closed(november, "2021-11-03T03:00:00Z"),
  },
  {
    code: "marks-exceed-maximum",
    found: marked(november, "2021-11", { "1": 6 }),
    about: stream,
    absent: marked(november, "2021-11", { "1": 5 }),
  },
  {
    code: "marks-disagree",
    found: scored(marked(november, "2021-11", { "1": 4 }), 98, "good"),
    about: stream,
    absent: scored(marked(november, "2021-11", { "1": 4 }), 99, "good"),
  },
  {
    code: "grade-disagrees-with-points",
    found: scored(november, 89, "good"),
    about: stream,
    absent: scored(november, 90, "good"),
  },
  {
    code: "grades-differ",
    found: voted(scored(november, 95, "good"), "fair"),
    about: stream,
    absent: voted(scored(november, 95, "good"), "good"),
  },
  {
    code: "full-points-unsupported",
    found: marked(called(november, "2021-11", { present: ["m-1", "m-2"], excused: ["m-3"] }), "2021-11"),
    about: stream,
    absent: marked(called(november, "2021-11", { present: ["m-1", "m-2"], excused: ["m-3"] }), "2021-11", {
      "2": 4,
      "3.2": 4,
      "7": 4,
    }),
  },
  ...scorePairs,
  {
    code: "review-choice-unusable",
    found: reviewing(alone, "c-1", { "fulfilled-by-analogy": "có" }),
    about: "c-1",
    absent: reviewing(alone, "c-1", { "fulfilled-by-analogy": true }),
  },
  ...runningPairs,
  {
    code: "review-under-other-rules",
    found: alone.on("review/c-1/2021").happened(
      "ReviewOpened",
      {
        organisation: "c-1",
        year,
        ruleSet: "hd-other",
        fingerprint: "0".repeat(64),
        parameters: {},
        superiorDocuments: [],
        deadlines: [],
      },
      "2021-11-15",
    ),
    about: "c-1",
    absent: review,
  },
  {
    code: "self-review-missing",
    found: selfReviewed(reviewing(oneCell("m-1", "m-2")), "m-1", "good"),
    about: "member:m-2",
    absent: reviewing(oneCell("m-1", "m-2")),
  },
  { code: "review-papers-not-on-record", found: review, about: "c-1", absent: reviewed },
  {
    code: "ballot-before-self-review",
    found: selfReviewed(ballot(review, "2021-11-17", [1, 2]), "m-1", "good"),
    about: "member:m-1",
    absent: ballot(reviewed, "2021-12-05", [1, 2]).happened(
      "SelfReviewRevised",
      { member: "m-1" },
      "2021-12-10",
    ),
  },
  {
    code: "decided-before-self-review",
    found: selfReviewed(decided(review, m1, "good", "2021-11-17").on("review/c-1/2021"), "m-1", "good"),
    about: "member:m-1",
    absent: decided(reviewed, m1, "good"),
  },
  {
    code: "employer-level-late",
    found: employer(decided(reviewed, m1, "good", "2021-12-20"), "2021-12-21"),
    about: "member:m-1",
    absent: employer(decided(reviewed, m1, "good", "2021-12-20"), "2021-12-19"),
  },
  {
    code: "cell-comment-missing",
    found: commented(arrived("2021-07-01"), "m-7"),
    about: "member:m-1",
    absent: commented(commented(arrived("2021-07-01"), "m-7"), "m-1"),
  },
  {
    code: "members-decided-late",
    found: decided(decided(alone, cellOf("c-1"), "good", "2021-12-18"), m1, "good", "2021-12-19"),
    about: "cell:c-1",
    absent: decided(decided(alone, m1, "good", "2021-12-18"), cellOf("c-1"), "good", "2021-12-19"),
  },
  {
    code: "ballot-unanimous",
    found: ballot(reviewed, "2021-12-05", [0, 3]),
    about: "c-1",
    absent: ballot(reviewed, "2021-12-05", [0, 3], "open"),
  },
  {
    code: "ballot-given-away",
    found: ballot(reviewed, "2021-12-05", [1, 1]),
    about: "c-1",
    absent: ballot(reviewed, "2021-12-05", [0, 3]),
  },
  {
    code: "level-above-computed",
    found: decided(reviewed, m1, "excellent"),
    about: "member:m-1",
    absent: decided(reviewed, m1, "good"),
  },
  {
    code: "level-for-exempt",
    found: decided(exempt(alone, "m-1"), m1, "good"),
    about: "member:m-1",
    absent: decided(alone, m1, "good"),
  },
  {
    code: "collective-above-organisation",
    found: collective("excellent"),
    about: "collective:b-1",
    absent: collective("good"),
  },
  {
    code: "level-changed",
    found: decided(reviewed, m1, "good").happened(
      "LevelCancelled",
      { year, subject: m1, decidedOn: "2021-12-28", reason: "sai" },
      "2021-12-28",
    ),
    about: "member:m-1",
    absent: decided(reviewed, m1, "good"),
  },
  {
    code: "member-unaccounted",
    found: decided(cell, m1, "good"),
    about: "c-1",
    absent: exempt(exempt(decided(cell, m1, "good"), "m-2"), "m-3"),
  },
  {
    code: "member-on-several-rolls",
    found: onTwoRolls,
    about: "member:m-1",
    absent: onTwoRolls
      .on("cell/c-1")
      .happened("MemberTransferredOut", { member: "m-1", to: "c-2", on: "2021-03-01" }, "2021-03-01"),
  },
  {
    code: "published-totals-disagree",
    found: published(cell, {
      totals: { rated: 142, excellent: 29, good: 99, fulfilled: 13, unfulfilled: 0 },
    }),
    about: "b-1",
    absent: published(cell, { totals: { rated: 142, excellent: 29, good: 99, fulfilled: 13 } }),
  },
  {
    code: "published-totals-open",
    found: published(cell, { totals: { rated: 142, excellent: 29, good: 99, fulfilled: 13 } }),
    about: "b-1",
    absent: published(cell, { totals: { listed: 12, exempt: 1, rated: 11, excellent: 2, good: 9 } }),
  },
  {
    code: "published-totals-differ-from-record",
    found: published(decided(alone, m1, "good"), { totals: { rated: 1, good: 0 } }),
    about: "b-1",
    absent: published(decided(alone, m1, "good"), { totals: { rated: 1, good: 1 } }),
  },
  {
    code: "published-totals-not-on-record",
    found: published(decided(alone, m1, "good"), { totals: { rated: 2, good: 2 } }),
    about: "b-1",
    absent: published(decided(alone, m1, "good"), { totals: { rated: 1, good: 1 } }),
  },
  {
    code: "published-share-inexact",
    found: published(cell, {
      totals: { rated: 92, excellent: 19, good: 73 },
      stated: [{ level: "excellent", percent: [20, 100] }],
    }),
    about: "b-1",
    absent: published(cell, {
      totals: { listed: 12, excellent: 2, good: 8 },
      stated: [{ level: "excellent", percent: [20, 100] }],
    }),
  },
  {
    code: "entry-corrected",
    found: cell.happened("EntryWithdrawn", { entry: 2, reason: "nhầm" }, "2021-06-01"),
    about: "cell/c-1",
    absent: cell,
  },
  {
    code: "source-contradiction",
    found: cell.happened("ContradictionNoted", { about: "Năm", says: "2021", against: "2020" }, "2021-06-01"),
    about: "cell/c-1",
    absent: cell,
  },
  {
    code: "entries-missing",
    found: cell.events.filter(({ position }) => position !== 3),
    about: "cell/c-1",
    absent: cell,
  },
  {
    code: "id-conflict",
    found: [...cell.events, ...cell.events.slice(-1).map(saidLater)],
    about: "cell/c-1",
    absent: [...cell.events, ...cell.events.slice(-1)],
  },
  ...evidencePairs,
  ...integrityPairs,
  ...publicationPairs,
  ...orderPairs,
  ...opinionPairs,
  ...attendancePairs,
  ...ballotPairs,
  ...meetingBallotPairs,
  ...conflictPairs,
  ...capPairs,
  ...quarterPairs,
  ...periodPairs,
  ...quarterScorePairs,
  ...bodyPairs,
  ...reliefPairs,
  ...afterwardsPairs,
  ...decisionPairs,
  ...statedFigurePairs,
  ...workFigurePairs,
];
