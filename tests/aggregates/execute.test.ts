import { describe, expect, it } from "vitest";
import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { type Book, execute } from "../../src/aggregates/execute.js";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import type { RefusalCode } from "../../src/aggregates/reason.js";
import { isRefusal, type Refusal } from "../../src/aggregates/refusal.js";
import { review } from "../../src/aggregates/review.js";
import { journal } from "../../src/events/journal/journal.js";
import { ConflictError } from "../../src/language/problems/errors.js";
import { asked } from "./facts.js";

const stream = "meeting/c-3/2021-11";
const convening = {
  cell: "c-3",
  kind: "regular" as const,
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person" as const,
};
const convene = asked("ConveneMeeting", convening);
const open = asked("OpenMeeting", { chair: "m-01", secretary: "m-02", guests: [] });
const founding = { organisation: "c-3", kind: "cell" as const, name: "Chi bộ 3", on: "2015-01-01" };
const opening = {
  organisation: "c-3",
  year: 2021,
  ruleSet: "qd132-hd21-2019",
  fingerprint: "0".repeat(64),
  parameters: {},
  superiorDocuments: [],
  deadlines: [],
};

const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};
const refused = (act: () => unknown, code: RefusalCode): string => {
  const refusal = refusalOf(act);
  expect(refusal.code).toBe(code);
  return refusal.field;
};

describe("executing a command", () => {
  it("appends what was decided and gives it back in its place", () => {
    const book = journal();
    const [convened] = execute(book, meeting, stream, convene);
    const [opened] = execute(book, meeting, stream, open);
    expect(convened).toMatchObject({ type: "MeetingConvened", stream, position: 1 });
    expect(opened).toMatchObject({ type: "MeetingOpened", stream, position: 2 });
    expect(book.stream(stream)).toEqual([convened, opened]);
  });

  it("leaves no entry when it is refused", () => {
    const book = journal();
    refused(() => execute(book, meeting, stream, open), "not-begun");
    expect(book.stream(stream)).toEqual([]);
  });

  it("appends at the position that it decided on", () => {
    const book = journal();
    const crossed: Book = {
      ...book,
      append: (...args) => {
        book.append(stream, meeting.decide({ ...convene, recordedBy: "m-02" }, meeting.initialState()), 0);
        return book.append(...args);
      },
    };
    expect(() => execute(crossed, meeting, stream, convene)).toThrow(ConflictError);
  });
});

describe("a command with an id", () => {
  it("names its entry by it", () => {
    const [entry] = execute(journal(), meeting, stream, { ...convene, id: "k-1" });
    expect(entry).toMatchObject({ id: "k-1", metadata: { causationId: "k-1" } });
    const [unnamed] = execute(journal(), meeting, stream, convene);
    expect(unnamed?.id).toBe(`${stream}@1`);
  });

  it("takes effect once", () => {
    const book = journal();
    const first = execute(book, meeting, stream, { ...convene, id: "k-1" });
    execute(book, meeting, stream, open);
    const retried = { ...convene, id: "k-1", recordedAt: "2021-11-03T10:05:00Z" };
    expect(execute(book, meeting, stream, retried)).toEqual(first);
    expect(book.stream(stream)).toHaveLength(2);
  });

  it("is refused where the id is taken by something else", () => {
    const book = journal();
    execute(book, meeting, stream, { ...convene, id: "k-1" });
    refused(() => execute(book, meeting, stream, { ...open, id: "k-1" }), "id-taken");
    const changed = { ...convene, data: { ...convening, kind: "thematic" as const }, id: "k-1" };
    refused(() => execute(book, meeting, stream, changed), "id-taken");
  });
});

describe("who may record a command", () => {
  const mayRecord = () => ({
    code: "not-allowed" as const,
    field: "type",
    info: { role: "member", allowed: ["secretary"] },
  });

  it("is asked before anything else is told of the record", () => {
    const book = journal();
    const [entry] = execute(book, meeting, stream, { ...convene, id: "k-1" }, { mayRecord: () => true });
    expect(entry?.id).toBe("k-1");
    for (const command of [
      convene,
      { ...open, id: "k-1" },
      { ...convene, id: "k-1" },
      { ...open, data: 7 } as never,
    ])
      expect(refused(() => execute(book, meeting, stream, command, { mayRecord }), "not-allowed")).toBe(
        "type",
      );
    expect(book.stream(stream)).toEqual([entry]);
  });
});

describe("the stream of a command", () => {
  it.each(["cell/c-3", "meeting/c-3", "meeting/c-3/2021-11/x", "review/c-3/2021", "meeting/c 3/2021-11", ""])(
    "is of the aggregate's kind, not “%s”",
    (wrong) => {
      expect(refused(() => execute(journal(), meeting, wrong, convene), "wrong-stream")).toBe("stream");
    },
  );

  it("is of the organisation and year that it begins with", () => {
    const book = journal();
    const found = asked("FoundOrganisation", founding);
    const begin = asked("OpenReview", opening);
    expect(refused(() => execute(book, meeting, "meeting/c-4/2021-11", convene), "wrong-stream")).toBe(
      "data.cell",
    );
    expect(refused(() => execute(book, cell, "cell/c-4", found), "wrong-stream")).toBe("data.organisation");
    expect(refused(() => execute(book, committee, "committee/o-1", found), "wrong-stream")).toBe(
      "data.organisation",
    );
    expect(refused(() => execute(book, review, "review/c-4/2021", begin), "wrong-stream")).toBe(
      "data.organisation",
    );
    expect(refused(() => execute(book, review, "review/c-3/2022", begin), "wrong-stream")).toBe("data.year");
    expect(execute(book, cell, "cell/c-3", found)).toHaveLength(1);
    expect(execute(book, review, "review/c-3/2021", begin)).toHaveLength(1);
  });

  it("stays so when its beginning is corrected", () => {
    const book = journal();
    execute(book, meeting, stream, convene);
    const to = (cell: string): MeetingCommand =>
      asked("CorrectEntry", {
        entry: 1,
        reason: "misread",
        replacement: {
          type: "MeetingConvened",
          happenedAt: "2021-11-01T00:00:00Z",
          data: { ...convening, cell },
        },
      });
    expect(refused(() => execute(book, meeting, stream, to("c-4")), "wrong-stream")).toBe(
      "data.replacement.data.cell",
    );
    expect(execute(book, meeting, stream, to("c-3"))).toHaveLength(1);
  });
});
