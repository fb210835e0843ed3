import { describe, expect, it } from "vitest";
import { erasePerson } from "../../src/access/index.js";
import { type DomainEvent, type JournalEvent, schemaVersionOf } from "../../src/events/catalogue.js";
import { journal } from "../../src/events/journal/journal.js";
import { isWithheldEntry } from "../../src/events/journal/withheld.js";
import { erasedText } from "../../src/events/values.js";
import { metadata } from "../support/entry.js";

type Told = readonly [stream: string, type: JournalEvent["type"], data: object, id?: string];
const told = (...entries: readonly Told[]): JournalEvent[] => {
  const book = journal();
  for (const [stream, type, data, id] of entries)
    book.append(stream, [
      {
        type,
        data,
        metadata: { ...metadata(schemaVersionOf(type)), recordedBy: "clerk" },
        ...(id === undefined ? {} : { id }),
      } as unknown as DomainEvent,
    ]);
  return [...book];
};
const meeting = "meeting/c-3/2021-11";
const review = "review/c-3/2021";
const one = { member: "m-07" };
/** The data of an entry after an erasure, or "withheld". */
const left = (events: readonly JournalEvent[], index: number, person = {}): unknown => {
  const entry = erasePerson(events, { ...one, ...person }).entries[index];
  if (entry === undefined) throw new Error("no such entry");
  return isWithheldEntry(entry) ? "withheld" : entry.data;
};

describe("The erasure of a person", () => {
  const name = told(["cell/c-3", "MemberNamed", { member: "m-07", name: "Trần Văn Mẫu" }]);

  it("takes the name and leaves the id", () => {
    expect(left(name, 0)).toEqual({ member: "m-07", name: erasedText });
    expect(left(told(["cell/c-3", "MemberNamed", { member: "m-08", name: "Lê Thị Ví" }]), 0)).toEqual({
      member: "m-08",
      name: "Lê Thị Ví",
    });
  });

  it("takes a whole entry that is sensitive as a whole, and keeps its place", () => {
    const events = told(
      ["cell/c-3", "LeaveTaken", { member: "m-07", kind: "sick", from: "2021-02-01", to: "2021-09-30" }],
      ["cell/c-3", "MemberNamed", { member: "m-08", name: "Lê Thị Ví" }],
    );
    expect(left(events, 0)).toBe("withheld");
    expect(journal(erasedEvents(events), [{ stream: "cell/c-3", position: 1 }]).position("cell/c-3")).toBe(2);
  });
  const erasedEvents = (events: readonly JournalEvent[]) =>
    erasePerson(events, one).entries.filter((each): each is JournalEvent => !isWithheldEntry(each));

  it("takes the author from what the person said of somebody else, and the words of what is said of the person", () => {
    const events = told(
      [meeting, "CommentMade", { by: "m-07", about: "m-08", text: "Về đồng chí khác" }],
      [meeting, "CommentMade", { by: "m-08", about: "m-07", text: "Về đồng chí này" }],
      [meeting, "CommentMade", { by: "m-07", text: "Nói chung" }],
    );
    expect(left(events, 0)).toEqual({ by: erasedText, about: "m-08", text: "Về đồng chí khác" });
    expect(left(events, 1)).toEqual({ by: "m-08", about: "m-07", text: erasedText });
    expect(left(events, 2)).toEqual({ by: erasedText, text: erasedText });
  });

  it("reaches what belongs to an entry about the person: its task, complaint, evidence and correction", () => {
    const digest = "0".repeat(64);
    const events = told(
      [
        meeting,
        "TaskAssigned",
        { task: "t-1", member: "m-07", due: "2021-12-31", text: "Việc giao" },
        "task",
      ],
      [meeting, "TaskAssessed", { task: "t-1", result: "late", text: "Chậm vì việc nhà" }],
      [
        meeting,
        "EvidenceAttached",
        {
          evidence: "e-1",
          about: { entry: "task" },
          digest,
          mediaType: "application/pdf",
          label: "Đơn riêng",
          on: "2021-12-01",
        },
      ],
      [meeting, "EvidenceWithdrawn", { evidence: "e-1", reason: "Nộp nhầm đơn" }],
      [meeting, "EntryWithdrawn", { entry: 2, reason: "Ghi nhầm người" }],
      [
        review,
        "ComplaintLodged",
        {
          year: 2021,
          complaint: "k-1",
          subject: { kind: "member", id: "m-07" },
          on: "2022-01-03",
          text: "Không đồng ý",
        },
      ],
      [
        review,
        "ComplaintAnswered",
        { year: 2021, complaint: "k-1", outcome: "rejected", on: "2022-01-09", text: "Trả lời riêng" },
      ],
      [meeting, "TaskAssessed", { task: "t-2", result: "late", text: "Việc của người khác" }],
    );
    const erased = erasePerson(events, one);
    const text = JSON.stringify(erased.entries);
    for (const word of [
      "Việc giao",
      "Chậm vì việc nhà",
      "Đơn riêng",
      "Nộp nhầm đơn",
      "Ghi nhầm người",
      "Không đồng ý",
      "Trả lời riêng",
    ])
      expect(text).not.toContain(word);
    expect(text).toContain("Việc của người khác");
    expect(text).toContain(digest);
    expect(erased.stays).toMatchObject({ evidence: 1 });
  });

  it("leaves what is about several persons and who acted for a body, and counts it", () => {
    const totals = ["m-07", "m-08"].map((id) => ({
      subject: { kind: "member", id },
      option: "good",
      votes: 2,
    }));
    const events = told(
      [meeting, "RollCallTaken", { present: ["m-07", "m-08"], excused: [], unexcused: [] }],
      [
        review,
        "ComplaintAnswered",
        { year: 2021, complaint: "k-9", outcome: "rejected", by: "m-07", on: "2022-01-09" },
      ],
      [review, "BallotCounted", { ballot: "b-1", issued: 2, returned: 2, valid: 2, invalid: 0, totals }],
    );
    const { entries, stays, taken } = erasePerson(events, one);
    expect(entries).toEqual(events);
    expect(taken).toEqual({});
    expect(stays).toEqual({ id: 3, shared: 1, acting: 1, evidence: 0 });
  });

  it("lists the texts that mention a name, in either case and spelling of the signs, and erases them if asked", () => {
    const events = [
      ...name,
      ...told(
        [
          meeting,
          "ResolutionAdopted",
          { resolution: "r-1", text: "Giao đồng chí TRẦN  VĂN MẪU theo dõi".normalize("NFD") },
        ],
        [meeting, "ConclusionGiven", { by: "m-08", text: "Đồng chí Mẫu làm tốt" }],
        [
          review,
          "ReviewCommentMade",
          { by: "m-08", about: { kind: "member", id: "m-09" }, text: "Học tập anh Hai Mẫu" },
        ],
      ),
    ];
    const { mentions } = erasePerson(events, one);
    expect(mentions).toEqual([
      { id: `${meeting}@1`, stream: meeting, position: 1, path: "/data/text", isPersonal: true },
    ]);
    const more = { ...one, names: ["anh hai mẫu"] };
    expect(erasePerson(events, more).mentions).toHaveLength(2);
    const all = erasePerson(events, { ...more, mentions: true });
    expect(all.mentions).toEqual([]);
    expect(all.entries[2]).toEqual(events[2]);
    expect(left(events, 1, { mentions: true })).toEqual({ resolution: "r-1", text: erasedText });
  });

  it("leaves its arguments as they are", () => {
    const before = JSON.stringify(name);
    erasePerson(name, one);
    expect(JSON.stringify(name)).toBe(before);
  });
});
