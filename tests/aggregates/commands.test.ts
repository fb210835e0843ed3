import { describe, expect, expectTypeOf, it } from "vitest";
import { type CellCommand, cell, type cellCommands } from "../../src/aggregates/cell.js";
import type { CommandNames } from "../../src/aggregates/command.js";
import { commandNames } from "../../src/aggregates/command-names.js";
import { committee, type committeeCommands } from "../../src/aggregates/committee.js";
import { meeting, type meetingCommands } from "../../src/aggregates/meeting.js";
import { review, type reviewCommands } from "../../src/aggregates/review.js";
import {
  type EventType,
  eventTypes,
  type StoryName,
  storyOf,
  vocabulary,
} from "../../src/events/catalogue.js";
import { asked, header } from "./facts.js";

const deciders = { cell, meeting, review, committee };
const organisation = /^(Organisation|Office|WrongdoingConcluded|RubricAdopted|ActivityCounted)/;

/** What a meeting and a review record alike. */
const shared = /^(Task|Ballot)/;

/** Event types of older journals. No command leads to them. */
type Former = "QuarterLevelDecided";

/** The aggregates that record facts. */
const recorders = (type: EventType): string[] => {
  if (type === ("QuarterLevelDecided" satisfies Former)) return [];
  const own: { readonly [S in StoryName]: string[] } = {
    roll: organisation.test(type) ? ["cell", "committee"] : ["cell"],
    meeting: shared.test(type) ? ["meeting", "review"] : ["meeting"],
    review: shared.test(type) ? ["meeting", "review"] : ["review"],
    decision: type === "SubjectNotRated" ? ["review", "committee"] : ["committee"],
    evidence: ["cell", "meeting", "review", "committee"],
    correction: ["cell", "meeting", "review", "committee"],
  };
  return own[storyOf(type)];
};

describe("commands", () => {
  it.each(eventTypes)("reach %s by one command of the right aggregates", (type) => {
    for (const [name, { commands }] of Object.entries(deciders)) {
      const leading = Object.values(commands).filter((reached) => reached === type);
      expect(leading).toHaveLength(recorders(type).includes(name) ? 1 : 0);
    }
    expect(Object.values(commandNames).filter((reached) => reached === type)).toHaveLength(
      recorders(type).length === 0 ? 0 : 1,
    );
  });

  it("reach every event type, as the types know", () => {
    type Reached<N extends CommandNames> = N[keyof N];
    expectTypeOf<Reached<typeof commandNames>>().toEqualTypeOf<Exclude<EventType, Former>>();
    type Roll = Exclude<Reached<typeof cellCommands>, Reached<typeof meetingCommands>>;
    expectTypeOf<"MemberEnrolled">().toExtend<Roll>();
    expectTypeOf<Extract<Reached<typeof reviewCommands>, Reached<typeof committeeCommands>>>().toEqualTypeOf<
      | "EntryWithdrawn"
      | "EntryCorrected"
      | "ContradictionNoted"
      | "EvidenceAttached"
      | "EvidenceWithdrawn"
      | "SubjectNotRated"
    >();
  });

  it("carry the data of the event that they lead to", () => {
    type Enrol = Extract<CellCommand, { type: "EnrolMember" }>;
    expectTypeOf<Enrol["data"]["status"]>().toEqualTypeOf<"official" | "probationary">();
  });

  it("are called by other words than their events", () => {
    for (const name of Object.keys(commandNames)) expect(Object.hasOwn(vocabulary, name)).toBe(false);
  });
});

describe("the event of a command", () => {
  const convene = asked("ConveneMeeting", {
    cell: "c-3",
    kind: "regular",
    forMonth: "2021-11",
    scheduledFor: "2021-11-03T07:30:00Z",
    mode: "online",
  });
  const made = (more: { id?: string; correlationId?: string; causationId?: string }) =>
    meeting.decide({ ...convene, ...more }, meeting.initialState())[0]?.metadata;

  it("bears the two times, the recorder and the present schema version", () => {
    expect(made({})).toStrictEqual({ schemaVersion: 1, ...header });
    const state = meeting.fold(meeting.decide(convene, meeting.initialState()));
    const call = asked("TakeRollCall", { present: ["m-01"], excused: [], unexcused: [] });
    expect(meeting.decide(call, state)[0]?.metadata.schemaVersion).toBe(2);
  });

  it("is caused by the command where nothing else is named", () => {
    expect(made({ id: "k-1" })?.causationId).toBe("k-1");
    expect(made({ id: "k-1", causationId: "k-0", correlationId: "s-1" })).toStrictEqual({
      schemaVersion: 1,
      ...header,
      causationId: "k-0",
      correlationId: "s-1",
    });
  });

  it("shares nothing with the command", () => {
    const [event] = meeting.decide(convene, meeting.initialState());
    expect(event?.data).toStrictEqual(convene.data);
    expect(event?.data).not.toBe(convene.data);
  });
});
