import type { JournalEvent } from "../../src/events/catalogue.js";
import type { Story } from "../../src/testing/index.js";
import { called, held, oneCell, reviewing } from "../projections/world.js";
import type { Pair } from "./pairs.js";

const cell = oneCell("m-1", "m-2", "m-3");
const november = held(cell, "2021-11");
const meeting = "meeting/c-1/2021-11";
const at = (minute: string) => `2021-11-03T${minute}:00Z`;
const said = (told: Story, by: string, minute = "02:00") =>
  told.happened("CommentMade", { by, item: "i-1" }, at(minute));
const closed = (told: Story, minute: string) => told.happened("MeetingClosed", {}, at(minute));
const agenda = (told: Story, ...items: readonly string[]) =>
  told.happened("AgendaAdopted", { items: items.map((item) => ({ item, title: item })) }, at("01:10"));
const officeOf = (member: string) =>
  cell
    .on("cell/c-1")
    .happened(
      "OfficeFilled",
      { organisation: "c-1", office: "secretary", member, on: "2021-01-01" },
      "2021-01-01",
    );
const departed = (member: string) =>
  cell.on("cell/c-1").happened("MemberTransferredOut", { member, to: "c-9", on: "2021-06-10" }, "2021-06-10");
const expelled = (told: Story) =>
  told.on("cell/c-1").happened("MemberExpelled", { member: "m-3", on: "2021-06-10" }, "2021-06-10");
const disciplined = cell
  .on("cell/c-1")
  .happened("MemberDisciplined", { member: "m-3", form: "expulsion", decidedOn: "2021-06-10" }, "2021-06-10");
const reviewComment = (day: string) =>
  reviewing(cell)
    .happened("ReviewClosed", {}, "2021-12-10")
    .happened("ReviewCommentMade", { about: { kind: "member", id: "m-1" }, by: "m-2" }, day);

/** The last entry of a story, recorded on another day. */
export const recordedOn = (told: Story, recordedAt: string): JournalEvent[] => {
  const events = [...told.events];
  const last = events.pop();
  if (last !== undefined) events.push({ ...last, metadata: { ...last.metadata, recordedAt } });
  return events;
};
const died = cell.on("cell/c-1").happened("MemberDied", { member: "m-3", on: "2021-06-10" }, "2021-06-10");
const twice = cell
  .on("cell/c-1")
  .happened("ContradictionNoted", { about: "x", says: "1", against: "2" }, "2021-06-11T01:00:00Z")
  .happened("ContradictionNoted", { about: "x", says: "1", against: "3" }, "2021-06-11T01:00:00Z");
const helped = (helper: string) =>
  cell
    .on("cell/c-1")
    .happened("EducationBegun", { member: "m-1", on: "2021-02-01", helpers: [helper] }, "2021-02-01");
const exempted = (until: string) =>
  cell.on("cell/c-1").happened("MemberExempted", { member: "m-3", on: "2021-06-10", until }, "2021-06-10");

/** The kinds of finding about people and days that the record cannot hold together. */
export const integrityPairs: readonly Pair[] = [
  {
    code: "chair-is-secretary",
    found: cell
      .on(meeting)
      .happened(
        "MeetingConvened",
        {
          cell: "c-1",
          kind: "regular",
          forMonth: "2021-11",
          scheduledFor: "2021-11-03T01:00:00Z",
          mode: "in-person",
        },
        "2021-11-01",
      )
      .happened("MeetingOpened", { chair: "m-1", secretary: "m-1", guests: [] }, at("01:00")),
    about: meeting,
    absent: november,
  },
  {
    code: "item-not-on-agenda",
    found: said(agenda(november, "i-2", "i-3"), "m-1"),
    about: meeting,
    absent: said(agenda(november, "i-1", "i-3"), "m-1"),
  },
  {
    code: "comment-after-closing",
    found: said(closed(november, "03:00"), "m-1", "03:01"),
    about: meeting,
    absent: said(closed(november, "03:00"), "m-1", "03:00"),
  },
  {
    code: "helped-by-self",
    found: helped("m-1"),
    about: "member:m-1",
    absent: helped("m-2"),
  },
  {
    code: "named-off-roll",
    found: said(november, "m-99"),
    about: meeting,
    absent: said(november, "m-3"),
  },
  {
    code: "cancelled-meeting-held",
    found: november.happened("MeetingCancelled", { instead: "written-opinions" }, "2021-11-02"),
    about: meeting,
    absent: cell
      .on(meeting)
      .happened(
        "MeetingConvened",
        {
          cell: "c-1",
          kind: "regular",
          forMonth: "2021-11",
          scheduledFor: "2021-11-03T01:00:00Z",
          mode: "in-person",
        },
        "2021-11-01",
      )
      .happened("MeetingCancelled", { instead: "written-opinions" }, "2021-11-02"),
  },
  { code: "office-off-roll", found: officeOf("m-99"), about: "c-1", absent: officeOf("m-3") },
  { code: "departure-off-roll", found: departed("m-99"), about: "member:m-99", absent: departed("m-3") },
  { code: "expulsion-not-on-roll", found: disciplined, about: "member:m-3", absent: expelled(disciplined) },
  {
    code: "expelled-without-discipline",
    found: expelled(cell),
    about: "member:m-3",
    absent: expelled(disciplined),
  },
  {
    code: "recorded-before-it-happened",
    found: recordedOn(died, "2021-06-09T10:00:00Z"),
    about: "cell/c-1",
    absent: recordedOn(died, "2021-06-10T01:00:00Z"),
  },
  {
    code: "day-far-from-recording",
    found: exempted("2026-06-11"),
    about: "cell/c-1",
    absent: exempted("2026-06-10"),
  },
  {
    code: "recorded-backwards",
    found: recordedOn(twice, "2021-06-11T00:59:59Z"),
    about: "cell/c-1",
    absent: recordedOn(twice, "2021-06-11T01:00:00Z"),
  },
];

/** Further cases: what each kind finds, or that it finds nothing. */
export const integrityCases: readonly {
  readonly says: string;
  readonly told: Iterable<JournalEvent>;
  readonly found: Readonly<Record<string, object>> | undefined;
}[] = [
  {
    says: "a review comment after the closing of the review is found, one on the day of it is not",
    told: reviewComment("2021-12-11"),
    found: { "comment-after-closing": { closed: "2021-12-10", comment: "2021-12-11", minutes: 1440 } },
  },
  {
    says: "a review comment on the day of the closing is none",
    told: reviewComment("2021-12-10"),
    found: {},
  },
  {
    says: "a comment on an item is none where no agenda is on record",
    told: said(november, "m-1"),
    found: {},
  },
  {
    says: "nobody is off the roll of a cell that records none",
    told: said(held(oneCell(), "2021-11"), "m-1"),
    found: {},
  },
  {
    says: "who leaves on the day of the meeting may still speak and be present",
    told: said(
      called(
        cell
          .on("cell/c-1")
          .happened("MemberTransferredOut", { member: "m-3", on: "2021-11-03" }, "2021-11-03")
          .on(meeting)
          .happened("MeetingOpened", { chair: "m-1", secretary: "m-2", guests: [] }, at("01:00")),
        "2021-11",
        { present: ["m-1", "m-2", "m-3"] },
      ),
      "m-3",
    ),
    found: {},
  },
  {
    says: "who left the day before and is in the roll call is found there",
    told: called(
      held(
        cell
          .on("cell/c-1")
          .happened("MemberTransferredOut", { member: "m-3", on: "2021-11-02" }, "2021-11-02"),
        "2021-11",
      ),
      "2021-11",
      { present: ["m-1", "m-2", "m-3"] },
    ),
    found: { "named-off-roll": { part: "present", members: ["m-3"] } },
  },
  {
    says: "a task for and a vote of somebody on no roll are found, each in its stream",
    told: reviewing(
      november.happened("TaskAssigned", { task: "t-1", member: "m-98", due: "2021-12-01" }, at("02:00")),
    ).happened(
      "BallotOpened",
      {
        ballot: "b-1",
        question: "Xếp loại",
        form: "secret",
        electorate: ["m-1", "m-2", "m-97"],
        subjects: [{ kind: "member", id: "m-1" }],
        options: ["good", "fulfilled"],
        countingCommittee: [],
      },
      "2021-12-01",
    ),
    found: {
      "named-off-roll": { part: "task", members: ["m-98"] },
      "named-off-roll review/c-1/2021": { part: "votes", members: ["m-97"] },
    },
  },
  {
    says: "a helper who is on no roll is found",
    told: helped("m-95"),
    found: { "named-off-roll cell/c-1": { part: "helps", members: ["m-95"] } },
  },
  {
    says: "a comment of somebody on no roll is found in a review whose opening is not on record",
    told: cell
      .on("review/c-1/2021")
      .happened("ReviewCommentMade", { about: { kind: "member", id: "m-1" }, by: "m-96" }, "2021-12-01"),
    found: { "named-off-roll": { part: "speaks", members: ["m-96"] } },
  },
  {
    says: "the years 0000 and 9999 are far, whatever the entry is about",
    told: cell
      .on("cell/c-1")
      .happened("MemberEnrolled", { member: "m-4", status: "official", on: "0000-01-01" }, "2021-01-01")
      .on("committee/b-1")
      .happened(
        "OfficeFilled",
        { organisation: "b-1", office: "deputy", member: "m-1", on: "9999-12-31" },
        "2021-01-01",
      ),
    found: {
      "day-far-from-recording": { day: "0000-01-01", recorded: "2021-01-01", bound: "1930-02-03" },
      "day-far-from-recording committee/b-1": {
        day: "9999-12-31",
        recorded: "2021-01-01",
        bound: "2026-01-01",
      },
    },
  },
  {
    says: "an admission of 1950 is old and not far; a discipline of 1950 is",
    told: cell
      .on("cell/c-1")
      .happened(
        "MemberEnrolled",
        { member: "m-4", status: "official", on: "2021-01-01", admittedOn: "1950-05-19" },
        "2021-01-01",
      )
      .happened(
        "MemberDisciplined",
        { member: "m-4", form: "warning", decidedOn: "1950-05-19" },
        "2021-01-01",
      ),
    found: { "day-far-from-recording": { day: "1950-05-19", recorded: "2021-01-01", bound: "1991-01-01" } },
  },
  {
    says: "a meeting, a due day and a transfer that lie ahead are plans; a decision is not",
    told: cell
      .on("cell/c-1")
      .happened("MemberTransferredOut", { member: "m-3", on: "2021-12-01" }, "2021-11-20")
      .on("committee/b-1")
      .happened(
        "LevelDecided",
        { year: 2021, subject: { kind: "member", id: "m-1" }, level: "good", decidedOn: "2021-12-21" },
        "2021-12-20",
      ),
    found: {
      "recorded-before-it-happened committee/b-1": {
        day: "2021-12-21",
        recorded: "2021-12-20",
        bound: "2021-12-20",
      },
    },
  },
];
