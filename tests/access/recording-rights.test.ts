import { describe, expect, it, test } from "vitest";
import { mayRecord, type Recorder, recordingRights, recordingRoles } from "../../src/access/index.js";
import { cell } from "../../src/aggregates/cell.js";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { meeting } from "../../src/aggregates/meeting.js";
import { review } from "../../src/aggregates/review.js";
import type { DomainEvent, JournalEvent } from "../../src/events/catalogue.js";
import { journal } from "../../src/events/journal/journal.js";
import { fold } from "../../src/projections/fold/fold.js";
import { organisations } from "../../src/projections/streams/organisations.js";
import { fact, header, member } from "../aggregates/facts.js";

const placed = (stream: string, events: readonly DomainEvent[]): JournalEvent[] =>
  events.map(
    (event, at) => ({ ...event, id: `${stream}@${at + 1}`, stream, position: at + 1 }) as JournalEvent,
  );
const founding = (organisation: string, kind: "cell" | "base-organisation" | "superior", parent?: string) =>
  placed(`${kind === "cell" ? "cell" : "committee"}/${organisation}`, [
    fact("OrganisationFounded", {
      organisation,
      kind,
      name: organisation,
      on: "2015-01-01",
      ...(parent === undefined ? {} : { parent }),
    }),
  ]);
/** Cells c-3 and c-4 below the base organisation o-1, and c-9 below o-2; both below s-1. */
const known = fold(
  [organisations],
  [
    ...founding("s-1", "superior"),
    ...founding("o-1", "base-organisation", "s-1"),
    ...founding("o-2", "base-organisation", "s-1"),
    ...founding("c-3", "cell", "o-1"),
    ...founding("c-4", "cell", "o-1"),
    ...founding("c-9", "cell", "o-2"),
  ],
);
const by = (role: Recorder["role"], organisation: string, id = "m-01"): Recorder => ({
  role,
  member: id,
  organisation,
});
const asks = (
  recorder: Recorder,
  type: CommandType,
  stream: string,
  data: object = {},
  entries: readonly JournalEvent[] = [],
) =>
  mayRecord(known, recorder)(
    { ...header, recordedBy: recorder.member, recordedFor: recorder.organisation, type, data },
    stream,
    entries,
  );
const no = { code: "not-allowed" };

describe("The table of recording rights", () => {
  test.each([cell, committee, meeting, review])("has a row for every command of a $kind", ({ commands }) => {
    expect(Object.keys(commands).filter((type) => !Object.hasOwn(recordingRights, type))).toEqual([]);
  });

  it("has no other rows, lets somebody record each, and says why in both languages", () => {
    expect(Object.keys(recordingRights).toSorted()).toEqual(Object.keys(commandNames).toSorted());
    for (const { records, because } of Object.values(recordingRights)) {
      expect(Object.keys(records)).toEqual([...recordingRoles]);
      expect(Object.values(records).some((reach) => reach !== "none")).toBe(true);
      for (const text of [because.vi, because.en]) expect(text.length).toBeGreaterThan(8);
    }
  });

  it("never lets a member record more than his own matters, nor a secretary more than his cell's", () => {
    for (const { records } of Object.values(recordingRights)) {
      expect(["own", "none"]).toContain(records.member);
      expect(["cell", "none"]).toContain(records.secretary);
    }
  });
});

describe("A recorder", () => {
  it("who is a secretary records the meetings of his cell, and of no other", () => {
    expect(asks(by("secretary", "c-3"), "TakeRollCall", "meeting/c-3/2021-11")).toBe(true);
    expect(asks(by("secretary", "c-3"), "TakeRollCall", "meeting/c-4/2021-11")).toEqual({
      ...no,
      field: "type",
      info: { role: "secretary", allowed: ["secretary"] },
    });
    expect(asks(by("committee", "o-1"), "TakeRollCall", "meeting/c-3/2021-11")).toMatchObject(no);
  });

  it("who is a member records his own self-review, and nobody else's", () => {
    const own = by("member", "c-3", "m-07");
    expect(asks(own, "SubmitSelfReview", "review/c-3/2021", { member: "m-07" })).toBe(true);
    expect(asks(own, "SubmitSelfReview", "review/c-3/2021", { member: "m-08" })).toEqual({
      ...no,
      field: "data.member",
      info: { role: "member", allowed: ["member"] },
    });
    expect(asks(own, "SubmitSelfReview", "review/c-9/2021", { member: "m-07" })).toMatchObject(no);
    expect(
      asks(by("secretary", "c-3"), "SubmitSelfReview", "review/c-3/2021", { member: "m-07" }),
    ).toMatchObject(no);
    // A secretary is a member in his own matters.
    expect(asks(by("secretary", "c-3"), "SubmitSelfReview", "review/c-3/2021", { member: "m-01" })).toBe(
      true,
    );
  });

  it("takes back what he handed in, and nothing that others handed in about him", () => {
    const subject = member("m-07");
    const own = by("member", "c-3", "m-07");
    const asked = (recorder: Recorder, what: string) =>
      asks(recorder, "WithdrawSubmission", "review/c-3/2021", { what, subject });
    expect(asked(own, "self-review")).toBe(true);
    expect(asked(own, "proposal")).toMatchObject(no);
    expect(asked(by("secretary", "c-3"), "self-review")).toMatchObject(no);
    expect(asked(by("secretary", "c-3"), "proposal")).toBe(true);
  });

  it("who complains sends it to a committee above his cell", () => {
    const own = by("member", "c-3", "m-07");
    expect(asks(own, "LodgeComplaint", "committee/o-1", { by: "m-07" })).toBe(true);
    expect(asks(own, "LodgeComplaint", "committee/s-1", { by: "m-07" })).toBe(true);
    expect(asks(own, "LodgeComplaint", "committee/o-2", { by: "m-07" })).toMatchObject(no);
    expect(asks(own, "LodgeComplaint", "committee/o-1", {})).toMatchObject(no);
  });

  test.each(["king", "__proto__", "constructor", "", 7, {}, null, undefined, Symbol("member")])(
    "in the unknown role %s records nothing, and is told so",
    (role) => {
      expect(asks(by(role as never, "c-3"), "TakeRollCall", "meeting/c-3/2021-11")).toEqual({
        ...no,
        field: "type",
        info: { role: typeof role === "string" ? role : "", allowed: ["secretary"] },
      });
    },
  );

  it("who is missing records nothing", () => {
    const command = { ...header, type: "TakeRollCall", data: {} } as const;
    for (const recorder of [undefined, null])
      expect(mayRecord(known, recorder as never)(command, "meeting/c-3/2021-11", [])).toMatchObject(no);
  });

  it("who is the competent committee records its decisions, and nobody else does", () => {
    expect(asks(by("committee", "o-1"), "DecideLevel", "committee/o-1")).toBe(true);
    for (const other of [
      by("secretary", "o-1"),
      by("member", "c-3"),
      by("committee", "o-2"),
      by("superior", "s-1"),
    ])
      expect(asks(other, "DecideLevel", "committee/o-1")).toMatchObject({
        ...no,
        info: { allowed: ["committee", "superior"] },
      });
    // A superior committee may cancel and decide anew below it.
    expect(asks(by("superior", "s-1"), "CancelLevel", "committee/o-1")).toBe(true);
    expect(asks(by("committee", "o-2"), "CancelLevel", "committee/o-1")).toMatchObject(no);
  });

  it("founds only what is new and below him, and cannot take over what belongs to others", () => {
    const o1 = by("committee", "o-1");
    expect(asks(o1, "FoundOrganisation", "cell/c-5", { organisation: "c-5", parent: "o-1" })).toBe(true);
    expect(asks(o1, "FoundOrganisation", "cell/c-5", { organisation: "c-5", parent: "o-2" })).toMatchObject(
      no,
    );
    expect(asks(o1, "FoundOrganisation", "cell/c-9", { organisation: "c-9", parent: "o-1" })).toMatchObject(
      no,
    );
    expect(asks(o1, "AttachOrganisation", "cell/c-9", { organisation: "c-9", parent: "o-1" })).toMatchObject(
      no,
    );
    expect(asks(o1, "AttachOrganisation", "cell/c-3", { organisation: "c-3", parent: "o-2" })).toBe(true);
    expect(asks(o1, "EnrolMember", "cell/c-9", { member: "m-9", parent: "o-1" })).toMatchObject(no);
  });

  it("corrects and withdraws only what he may record, also through a correction of a correction", () => {
    const entries = placed("review/c-3/2021", [
      fact("SelfReviewSubmitted", { member: "m-07" } as never),
      fact("DraftCirculated", { subject: member("m-07"), on: "2021-12-01" } as never),
      fact("EntryWithdrawn", { entry: 1, reason: "nhầm" }),
    ]);
    const stream = "review/c-3/2021";
    const own = by("member", "c-3", "m-07");
    const secretary = by("secretary", "c-3");
    for (const entry of [1, 3]) {
      expect(asks(own, "WithdrawEntry", stream, { entry }, entries)).toBe(true);
      expect(asks(secretary, "WithdrawEntry", stream, { entry }, entries)).toMatchObject(no);
    }
    expect(asks(own, "WithdrawEntry", stream, { entry: 2 }, entries)).toMatchObject(no);
    expect(asks(secretary, "WithdrawEntry", stream, { entry: 2 }, entries)).toBe(true);
    expect(asks(own, "WithdrawEntry", stream, { entry: 9 }, entries)).toMatchObject(no);
    const replacement = (id: string) => ({ entry: 1, replacement: { data: { member: id } } });
    expect(asks(own, "CorrectEntry", stream, replacement("m-07"), entries)).toBe(true);
    expect(asks(own, "CorrectEntry", stream, replacement("m-08"), entries)).toMatchObject(no);
  });

  it("gains nothing by a command type that only looks like one", () => {
    const opened = placed("review/c-3/2021", [
      fact("ReviewOpened", {
        organisation: "c-3",
        year: 2021,
        ruleSet: "r",
        fingerprint: "0".repeat(64),
        parameters: {},
        superiorDocuments: [],
        deadlines: [],
      }),
      fact("SelfReviewSubmitted", { member: "m-07" } as never),
    ]);
    const asSecretary = mayRecord(known, by("secretary", "c-3"));
    const type = ["WithdrawEntry"] as unknown as "WithdrawEntry";
    const withdrawal = { ...header, type, data: { entry: 2, reason: "nhầm" } };
    expect(() =>
      execute(journal(opened), review, "review/c-3/2021", withdrawal, { mayRecord: asSecretary }),
    ).toThrow("unknown-command");
  });

  it("takes back evidence that he could attach", () => {
    const entries = placed("review/c-3/2021", [
      fact("EvidenceAttached", {
        evidence: "e-1",
        about: { subject: member("m-07") },
        digest: "0".repeat(64),
        mediaType: "application/pdf",
        label: "Báo cáo",
        on: "2021-12-01",
      } as never),
    ]);
    const asked = (id: string) =>
      asks(by("member", "c-3", id), "WithdrawEvidence", "review/c-3/2021", { evidence: "e-1" }, entries);
    expect(asked("m-07")).toBe(true);
    expect(asked("m-08")).toMatchObject(no);
  });

  it("who is an auditor records nothing, not even of himself", () => {
    for (const type of Object.keys(recordingRights) as CommandType[])
      for (const stream of ["cell/c-3", "committee/o-1", "meeting/c-3/2021-11", "review/c-3/2021"])
        expect(
          asks(by("auditor", "c-3"), type, stream, { member: "m-01", by: "m-01", subject: member("m-01") }),
        ).toMatchObject(no);
  });

  it("records as himself and for his own body", () => {
    const secretary = by("secretary", "c-3");
    const closing = { ...header, type: "CloseMeeting", data: {} };
    const may = mayRecord(known, secretary);
    expect(may(closing, "meeting/c-3/2021-11", [])).toBe(true);
    expect(may({ ...closing, recordedBy: "m-02" }, "meeting/c-3/2021-11", [])).toEqual({
      code: "another-recorder",
      field: "recordedBy",
      info: { expected: "m-01", found: "m-02" },
    });
    expect(may({ ...closing, recordedFor: "o-1" }, "meeting/c-3/2021-11", [])).toMatchObject({
      code: "another-recorder",
      field: "recordedFor",
    });
  });
});
