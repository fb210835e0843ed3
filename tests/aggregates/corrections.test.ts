import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { meeting } from "../../src/aggregates/meeting.js";
import { review } from "../../src/aggregates/review.js";
import type { DomainEvent } from "../../src/events/catalogue.js";
import { specification } from "../../src/testing/specification.js";
import { asked, fact, member, withdrawn } from "./facts.js";

const { given } = specification(meeting);

const convened = fact("MeetingConvened", {
  cell: "c-3",
  kind: "regular",
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person",
});
const opened = fact("MeetingOpened", { chair: "m-01", secretary: "m-02", guests: [] });
const called = fact("RollCallTaken", { present: ["m-01"], excused: [], unexcused: ["m-02"] });
const late = fact("MemberArrivedLate", { member: "m-02" });

const withdraw = (entry: number) => asked("WithdrawEntry", { entry, reason: "by mistake" });
const replacing = (entry: number, type: string, data: Record<string, unknown>) => ({
  entry,
  reason: "misread",
  replacement: { type, happenedAt: "2021-11-03T07:35:00Z", data },
});
const correct = (...[entry, type, data]: Parameters<typeof replacing>) =>
  asked("CorrectEntry", replacing(entry, type, data));

describe("withdrawing an entry", () => {
  it("undoes it", () => {
    given([convened, opened, called])
      .when(withdraw(3))
      .then([withdrawn(3)]);
    const state = meeting.fold([convened, opened, called, withdrawn(3)]);
    expect(state.facts).toEqual(meeting.fold([convened, opened]).facts);
    expect(state.position).toBe(4);
    given([convened, opened, withdrawn(2)])
      .when(asked("OpenMeeting", opened.data))
      .then([opened]);
  });

  it("names an entry that is there: not its own place, nor a later one", () => {
    expect(given([convened]).when(withdraw(2)).thenRefused("entry-unknown").info).toEqual({
      entry: 2,
      last: 1,
    });
    given([convened]).when(withdraw(3)).thenRefused("entry-unknown");
    given([]).when(withdraw(1)).thenRefused("entry-unknown");
  });

  it("happens once, unless the withdrawal was withdrawn", () => {
    const story = [convened, opened, withdrawn(2)];
    given(story).when(withdraw(2)).thenRefused("entry-already-withdrawn");
    given(story)
      .when(withdraw(3))
      .then([withdrawn(3)]);
    given([...story, withdrawn(3)])
      .when(withdraw(2))
      .then([withdrawn(2)]);
    given([...story, withdrawn(3)])
      .when(asked("OpenMeeting", opened.data))
      .thenRefused("already-recorded");
  });

  it("leaves no entry without its ground", () => {
    const refusal = given([convened, opened, called]).when(withdraw(1)).thenRefused("entry-needed");
    expect(refusal.info).toEqual({ entry: 1, neededBy: 2, type: "MeetingOpened", because: "not-begun" });
    given([convened, opened, fact("MeetingClosed", {})])
      .when(withdraw(2))
      .thenRefused("entry-needed");
  });

  it("may take back the whole meeting, last entry first, and even that may be taken back", () => {
    const emptied = [convened, opened, withdrawn(2), withdrawn(1)];
    given([convened, opened, withdrawn(2)])
      .when(withdraw(1))
      .then([withdrawn(1)]);
    given(emptied).when(asked("OpenMeeting", opened.data)).thenRefused("not-begun");
    given(emptied)
      .when(withdraw(4))
      .then([withdrawn(4)]);
    given(emptied).when(withdraw(3)).thenRefused("entry-needed");
  });

  it("keeps an opened ballot while its count stands", () => {
    const story = [
      fact("ReviewOpened", {
        organisation: "c-3",
        year: 2021,
        ruleSet: "r",
        fingerprint: "0".repeat(64),
        parameters: {},
        superiorDocuments: [],
        deadlines: [],
      }),
      fact("BallotOpened", {
        ballot: "b-1",
        question: "?",
        form: "secret",
        electorate: ["m-01", "m-02"],
        subjects: [member("m-01")],
        options: ["excellent", "good"],
        countingCommittee: [],
      }),
      fact("BallotCounted", { ballot: "b-1", issued: 2, returned: 2, valid: 2, invalid: 0, totals: [] }),
    ];
    const ballots = specification(review);
    const refusal = ballots.given(story).when(withdraw(2)).thenRefused("entry-needed");
    expect(refusal.info).toMatchObject({ neededBy: 3, because: "ballot-not-opened" });
    ballots
      .given([...story, withdrawn(3)])
      .when(withdraw(2))
      .then([withdrawn(2)]);
    const data = { ...story[2]?.data, issued: 3 };
    ballots
      .given(story)
      .when(correct(3, "BallotCounted", data))
      .thenRefused("too-many");
  });

  it("does not bring an entry back over one that took its place", () => {
    const roll = specification(cell);
    const founded = fact("OrganisationFounded", {
      organisation: "c-3",
      kind: "cell",
      name: "Chi bộ 3",
      on: "2015-01-01",
    });
    const enrolled = fact("MemberEnrolled", { member: "m-01", status: "official", on: "2015-01-01" });
    const refusal = roll
      .given([founded, enrolled, withdrawn(2), enrolled])
      .when(withdraw(3))
      .thenRefused("entry-needed");
    expect(refusal.info).toMatchObject({ entry: 3, neededBy: 4, because: "already-on-roll" });
  });
});

describe("correcting an entry", () => {
  const present = { present: ["m-01", "m-02"], excused: [], unexcused: [] };

  it("replaces it in its place", () => {
    const data = replacing(2, "RollCallTaken", present);
    given([convened, called])
      .when(asked("CorrectEntry", data))
      .then([fact("EntryCorrected", data)]);
    given([convened, called, fact("EntryCorrected", data)])
      .when(asked("NoteLateArrival", { member: "m-02" }))
      .thenRefused("already-present");
  });

  it("may be done again: the last correction counts", () => {
    const first = fact("EntryCorrected", replacing(2, "RollCallTaken", present));
    const second = fact("EntryCorrected", replacing(2, "RollCallTaken", { ...called.data }));
    const late = asked("NoteLateArrival", { member: "m-02" });
    given([convened, called, first, second])
      .when(late)
      .then([fact("MemberArrivedLate", { member: "m-02" })]);
    given([convened, called, first, second, withdrawn(4)])
      .when(late)
      .thenRefused("already-present");
  });

  it("keeps the type of the entry", () => {
    const refusal = given([convened, called])
      .when(correct(2, "MeetingOpened", opened.data))
      .thenRefused("entry-type-differs");
    expect(refusal.info).toEqual({ expected: "RollCallTaken", found: "MeetingOpened" });
    given([convened, called])
      .when(correct(2, "constructor", {}))
      .thenRefused("entry-type-differs");
  });

  it("has data of the documented shape", () => {
    const refusal = given([convened, called])
      .when(correct(2, "RollCallTaken", { ...present, present: ["m 01"] }))
      .thenRefused("invalid-data");
    expect(refusal.field).toBe("data.replacement.data.present[0]");
  });

  it("is judged like the entry itself", () => {
    const refusal = given([convened, called])
      .when(correct(2, "RollCallTaken", { ...present, present: ["m-01", "m-01"] }))
      .thenRefused("listed-twice");
    expect(refusal.field).toBe("data.replacement.data.present[1]");
  });

  it("leaves no entry without its ground", () => {
    const refusal = given([convened, called, late])
      .when(correct(2, "RollCallTaken", present))
      .thenRefused("entry-needed");
    expect(refusal.info).toMatchObject({ entry: 2, neededBy: 3, because: "already-present" });
  });

  it("is not for corrections, nor for what is withdrawn", () => {
    given([convened, called, withdrawn(2)])
      .when(correct(3, "EntryWithdrawn", { entry: 1, reason: "other" }))
      .thenRefused("entry-is-correction");
    given([convened, called, withdrawn(2)])
      .when(correct(2, "RollCallTaken", present))
      .thenRefused("entry-already-withdrawn");
  });
});

describe("a stream that was imported with entries a decider would have refused", () => {
  const imported: DomainEvent[] = [convened, opened, opened, called];

  it("can still be put right", () => {
    given(imported)
      .when(withdraw(4))
      .then([withdrawn(4)]);
    given(imported)
      .when(withdraw(3))
      .then([withdrawn(3)]);
  });

  it("ignores a correction whose replacement is malformed", () => {
    const broken = fact("EntryCorrected", replacing(4, "RollCallTaken", { present: 7 }));
    expect(meeting.fold([...imported, broken]).facts).toEqual(meeting.fold(imported).facts);
    given([...imported, withdrawn(4), broken])
      .when(withdraw(4))
      .thenRefused("entry-already-withdrawn");
  });
});

it("every decider takes corrections", () => {
  for (const decider of [cell, meeting, review, committee])
    expect(decider.commands).toMatchObject({
      WithdrawEntry: "EntryWithdrawn",
      CorrectEntry: "EntryCorrected",
    });
});
