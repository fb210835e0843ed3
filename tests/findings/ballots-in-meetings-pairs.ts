import type { EventData } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import { called, held, memberOf, oneCell } from "../projections/world.js";
import type { Pair } from "./pairs.js";

type Opened = EventData<"BallotOpened">;

const about = "meeting/c-1/2021-05";
const six = ["m-1", "m-2", "m-3", "m-4", "m-5", "m-6"];
const probationary = oneCell(...six).happened(
  "MemberEnrolled",
  { member: "m-7", status: "probationary", on: "2021-01-01", admittedOn: "2020-05-01" },
  "2021-01-01",
);

/** A meeting of six official members, all present, with a ballot on the seventh. */
export const votedOn = (inFavour: number, opened: Partial<Opened> = {}): Story =>
  called(held(probationary, "2021-05"), "2021-05", { present: [...six, "m-7"] })
    .happened(
      "BallotOpened",
      {
        ballot: "b-7",
        purpose: "recognition",
        question: "Công nhận đảng viên chính thức",
        form: "secret",
        electorate: six,
        subjects: [memberOf("m-7")],
        options: ["agree", "disagree"],
        countingCommittee: ["m-2"],
        ...opened,
      },
      "2021-05-03T02:00:00Z",
    )
    .happened(
      "BallotCounted",
      {
        ballot: "b-7",
        issued: 6,
        returned: 6,
        valid: 6,
        invalid: 0,
        totals: [
          { subject: memberOf("m-7"), option: "agree", votes: inFavour },
          { subject: memberOf("m-7"), option: "disagree", votes: Math.max(0, 6 - inFavour) },
        ],
      },
      "2021-05-03T02:30:00Z",
    );

const recognised = (told: Story): Story =>
  told
    .on("cell/c-1")
    .happened(
      "MemberRecognised",
      { member: "m-7", asOf: "2021-05-20", decidedOn: "2021-05-25" },
      "2021-05-25",
    );

/** Ballots in ordinary meetings: four of six are two thirds. */
export const meetingBallotPairs: readonly Pair[] = [
  { code: "meeting-ballot-without-majority", found: votedOn(3), about, absent: votedOn(4) },
  {
    code: "roll-entry-without-majority",
    found: recognised(votedOn(3)),
    about: "member:m-7",
    absent: recognised(votedOn(4)),
  },
  {
    code: "election-not-secret",
    found: votedOn(4, { purpose: "election", form: "open" }),
    about,
    absent: votedOn(4, { purpose: "election" }),
  },
];
