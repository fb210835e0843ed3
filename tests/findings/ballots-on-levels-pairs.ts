import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import { type Levels, levelBallot } from "../projections/ballot-stories.js";
import { memberOf, oneCell, reviewing } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const five = reviewing(oneCell("m-1", "m-2", "m-3", "m-4", "m-5"));
const held = (votes: Levels, electorate?: readonly string[]) =>
  levelBallot(five, votes, electorate === undefined ? {} : { electorate });
const proposing = (told: Story, level: "excellent" | "good") =>
  told.happened(
    "CellProposedLevel",
    { subject: memberOf("m-1"), level, ballot: "levels" },
    "2021-12-05T04:00:00Z",
  );
const admitted = (admittedOn: string) =>
  five
    .on("cell/c-1")
    .happened(
      "MemberEnrolled",
      { member: "m-6", status: "probationary", on: "2021-06-01", admittedOn },
      "2021-06-01",
    )
    .on("review/c-1/2021");
const withSix = (told: Story) =>
  levelBallot(told, { excellent: 1, good: 4 }, { electorate: ["m-1", "m-2", "m-3", "m-4", "m-5", "m-6"] });
const lastMonth = admitted("2021-01-01");
const official = lastMonth
  .on("cell/c-1")
  .happened("MemberRecognised", { member: "m-6", asOf: "2021-12-05", decidedOn: "2021-12-04" }, "2021-12-04")
  .on("review/c-1/2021");

/** A secret ballot of which one entry was corrected: as it was, but for one field. */
const mended = (type: "BallotOpened" | "BallotCounted", change: object) => {
  const told = levelBallot(five, { excellent: 2, good: 3 });
  const { position, data, metadata } = told.events.findLast((event) => event.type === type) as JournalEvent;
  const replacement = { type, happenedAt: metadata.happenedAt, data: { ...data, ...change } };
  return told.happened(
    "EntryCorrected",
    { entry: position, reason: "ghi nhầm", replacement },
    "2021-12-06T04:00:00Z",
  );
};
const recounted = (excellent: number, good: number) =>
  Object.entries({ excellent, good }).map(([option, votes]) => ({ subject: memberOf("m-1"), option, votes }));

/** The kinds of finding about ballots on levels. */
export const ballotPairs: readonly Pair[] = [
  {
    code: "earlier-count-readable",
    found: mended("BallotCounted", { totals: recounted(1, 4) }),
    about: "review/c-1/2021",
    absent: mended("BallotOpened", { question: "Mức xếp loại năm 2021" }),
  },
  {
    code: "ballot-electorate-wrong",
    found: withSix(admitted("2021-06-01")),
    about: "c-1",
    absent: withSix(lastMonth),
  },
  {
    code: "ballot-electorate-unknown",
    found: withSix(five),
    about: "c-1",
    absent: withSix(official),
  },
  {
    code: "ballot-contradictory",
    found: levelBallot(five, { excellent: 3, good: 2 }, { returned: 4 }),
    about: "c-1",
    absent: levelBallot(five, { excellent: 3, good: 1 }, { returned: 4 }),
  },
  {
    code: "ballot-without-majority",
    found: held({ excellent: 2, good: 2 }),
    about: "member:m-1",
    absent: held({ excellent: 2, good: 3 }),
  },
  {
    code: "cell-level-not-by-ballot",
    found: proposing(held({ excellent: 2, good: 3 }), "excellent"),
    about: "member:m-1",
    absent: proposing(held({ excellent: 2, good: 3 }), "good"),
  },
];
