import { describe, expect, it } from "vitest";
import type { DomainEvent, JournalEvent } from "../../../src/events/catalogue.js";
import { encodeJournal } from "../../../src/events/journal/encode.js";
import { journal, type NewEvent } from "../../../src/events/journal/journal.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { ConflictError, InvalidInputError } from "../../../src/language/problems/errors.js";
import { closed, commented, entry, meetingOfNovember, metadata } from "../../support/entry.js";

const november = meetingOfNovember;
const december = "meeting/c-3/2021-12";
const end: DomainEvent = { type: "MeetingClosed", data: {}, metadata: metadata() };
const comment = (text: string): DomainEvent => ({
  type: "CommentMade",
  data: { by: "m-02", text },
  metadata: metadata(),
});

/** The error that a function throws. */
const thrown = (action: () => unknown): unknown => {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("Appending", () => {
  it("gives each entry its position and an id made from it", () => {
    const book = journal();
    expect(book.append(november, [comment("một"), comment("hai")], 0)).toEqual([
      commented(1, "một"),
      commented(2, "hai"),
    ]);
    expect(book.append(november, [end], 2)).toEqual([closed(3)]);
    expect(book.position(november)).toBe(3);
  });

  it("keeps streams apart, and gives them in the order of their first events", () => {
    const book = journal();
    book.append(december, [end]);
    book.append(november, [comment("một")]);
    book.append(december, [end]);
    expect(book.streams()).toEqual([december, november]);
    expect(book.stream(december).map(({ position }) => position)).toEqual([1, 2]);
    expect([...book].map(({ id }) => id)).toEqual([`${december}@1`, `${november}@1`, `${december}@2`]);
    expect(book.stream("cell/c-9")).toEqual([]);
    expect(book.position("cell/c-9")).toBe(0);
  });

  it("takes the id that is given", () => {
    const book = journal();
    expect(book.append(november, [{ ...end, id: "command-5" }])).toEqual([closed(1, { id: "command-5" })]);
  });

  it("of nothing records nothing", () => {
    const book = journal();
    expect(book.append(november, [], 0)).toEqual([]);
    expect(book.streams()).toEqual([]);
  });

  it("drops a field that is there but undefined, as its text would", () => {
    const book = journal();
    const [entry] = book.append(november, [
      { ...end, type: "CommentMade", data: { by: "m-02", text: undefined } },
    ]);
    expect(Object.keys(entry?.data ?? {})).toEqual(["by"]);
  });
});

describe("Two writers", () => {
  it("are told apart: who does not know the last entry is refused and nothing is appended", () => {
    const book = journal([closed(1)]);
    const error = thrown(() => book.append(november, [comment("một"), end], 0));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({
      code: "unexpected-position",
      problem: { facts: { stream: november, expected: 0, actual: 1 } },
    });
    expect(String(error)).toBe(
      "ConflictError: The last position of meeting/c-3/2021-11 is 1, not 0. " +
        "Read the stream again, decide again, and append after its last position.",
    );
    expect([...book]).toEqual([closed(1)]);
    expect(thrown(() => book.append(november, [end], 2))).toBeInstanceOf(ConflictError);
    expect(book.append(november, [end], "any")).toEqual([closed(2)]);
  });
});

describe("A repeated delivery", () => {
  const batch: NewEvent[] = [
    { ...comment("một"), id: "a" },
    { ...end, id: "b" },
  ];

  it("gives what was recorded the first time, whatever position is expected", () => {
    const book = journal();
    const first = book.append(november, batch, 0);
    const again = book.append(november, batch, 0);
    expect(again).toHaveLength(2);
    expect(again[0]).toBe(first[0]);
    expect(again[1]).toBe(first[1]);
    expect(book.position(november)).toBe(2);
  });

  it("is refused where the content is another", () => {
    const book = journal();
    book.append(november, batch);
    const error = thrown(() => book.append(november, [{ ...comment("hai"), id: "a" }]));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({
      code: "id-conflict",
      problem: { facts: { id: "a", stream: november, position: 1 } },
    });
  });

  it("is refused where only some of it is recorded, or in another stream, or twice in one batch", () => {
    const book = journal();
    book.append(november, batch);
    const refused = [
      () => book.append(november, [...batch, { ...end, id: "c" }]),
      () => book.append(december, batch),
      () =>
        book.append(december, [
          { ...end, id: "d" },
          { ...end, id: "d" },
        ]),
    ];
    for (const action of refused) expect(thrown(action)).toBeInstanceOf(ConflictError);
    expect([...book].map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("is refused where a default id was given to another entry before", () => {
    const book = journal();
    book.append(november, [{ ...end, id: `${november}@2` }]);
    expect(thrown(() => book.append(november, [end]))).toMatchObject({
      code: "id-conflict",
      problem: { facts: { position: 1 } },
    });
  });
});

describe("A batch with one event that does not fit its schema", () => {
  const wrong = (event: object) => thrown(() => journal().append(november, [end, event as NewEvent]));

  it("is refused as a whole", () => {
    const book = journal();
    const absent = { type: "MemberPraised", data: { member: "?" }, metadata: metadata() } as const;
    const error = thrown(() => book.append(november, [end, absent]));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({
      code: "invalid",
      problem: { entry: `${november}@2`, path: "data.member" },
    });
    expect(String(error)).toBe(
      "InvalidInputError: meeting/c-3/2021-11@2, data.member: the value must be of another form. " +
        "Correct the field at its source, and deliver the entry again.",
    );
    expect(book.streams()).toEqual([]);
  });

  it("is refused for its type, version, envelope and id", () => {
    expect(wrong({ ...end, type: "Nothing" })).toMatchObject({
      code: "unknown-type",
      problem: { path: "type" },
    });
    expect(wrong({ ...end, type: undefined })).toMatchObject({
      code: "unknown-type",
      problem: { path: "type" },
    });
    expect(wrong({ ...end, metadata: metadata(2) })).toMatchObject({
      problem: { path: "metadata.schemaVersion" },
    });
    const old = {
      type: "RollCallTaken",
      data: { present: [], excused: [], unexcused: [] },
      metadata: metadata(1),
    };
    expect(wrong(old)).toMatchObject({ code: "invalid", problem: { path: "metadata.schemaVersion" } });
    expect(wrong({ ...end, metadata: undefined })).toMatchObject({
      code: "invalid",
      problem: { path: "metadata" },
    });
    expect(wrong({ ...end, id: "a b" })).toMatchObject({ code: "invalid", problem: { path: "id" } });
    expect(wrong({ ...end, at: 1 })).toMatchObject({ code: "invalid", problem: { path: "at" } });
    expect(thrown(() => journal().append("nowhere", [end]))).toMatchObject({ problem: { path: "stream" } });
  });
});

describe("What a journal hands out", () => {
  const rollCall: DomainEvent = {
    type: "RollCallTaken",
    data: { present: ["m-01"], excused: [{ member: "m-02" }], unexcused: [] },
    metadata: metadata(2),
  };

  it("is frozen to its leaves, while what it was given is not", () => {
    const given = structuredClone(rollCall);
    const book = journal();
    const [entry] = book.append(november, [given]) as [JournalEvent<"RollCallTaken">];
    expect(() => entry.data.present.push("m-09")).toThrow(TypeError);
    for (const part of [entry, entry.metadata, entry.data, entry.data.excused, entry.data.excused[0]])
      expect(Object.isFrozen(part)).toBe(true);
    expect(Object.isFrozen(given.data)).toBe(false);
    expect(given).toEqual(rollCall);
  });

  it("does not change when more is appended", () => {
    const book = journal([closed(1)]);
    const before = book.stream(november);
    const seen: number[] = [];
    for (const { position } of book) {
      seen.push(position);
      book.append(november, [end]);
    }
    expect(seen).toEqual([1]);
    expect(before).toHaveLength(1);
    expect(book.position(november)).toBe(2);
  });
});

describe("A journal made from events", () => {
  it("keeps their ids and positions, and goes on from there", () => {
    const first = journal();
    first.append(november, [comment("một"), { ...end, id: "x" }]);
    first.append(december, [end]);
    const events = [...readJournalSync(encodeJournal(first))].flatMap((batch) => batch.events);
    const second = journal(events);
    expect([...second]).toEqual([...first]);
    expect(second.append(november, [end], 2)).toEqual([closed(3)]);
  });

  it("takes an entry that comes twice once", () => {
    expect([...journal([closed(1), closed(1), closed(2)])]).toEqual([closed(1), closed(2)]);
  });

  it("refuses a gap, a position that is taken, and an id that is taken", () => {
    expect(thrown(() => journal([closed(2)]))).toMatchObject({
      code: "unexpected-position",
      problem: { facts: { expected: 1, actual: 0 } },
    });
    expect(thrown(() => journal([closed(1), closed(1, { id: "x" })]))).toMatchObject({
      problem: { facts: { expected: 0, actual: 1 } },
    });
    expect(thrown(() => journal([closed(1, { id: "x" }), commented(2, "hai", { id: "x" })]))).toMatchObject({
      code: "id-conflict",
      problem: { facts: { position: 1 } },
    });
    expect(thrown(() => journal([closed(1), entry(1, "MinutesApproved", { signedBy: [] })]))).toMatchObject({
      code: "id-conflict",
    });
  });
});
