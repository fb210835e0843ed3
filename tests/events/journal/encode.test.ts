import { describe, expect, it } from "vitest";
import { encodeEvent, encodeJournal } from "../../../src/events/journal/encode.js";
import { journal } from "../../../src/events/journal/journal.js";
import { closed, commented, entry } from "../../support/entry.js";

describe("The text of an event", () => {
  it("is one line with its keys sorted, whatever order they were given in", () => {
    const { id, type, stream, position, data, metadata } = commented(2, "Nhất trí.\nKhông có ý kiến khác.");
    const text = encodeEvent({ metadata, data, position, stream, type, id });
    expect(text).toBe(
      '{"data":{"by":"m-02","text":"Nhất trí.\\nKhông có ý kiến khác."},"id":"meeting/c-3/2021-11@2",' +
        '"metadata":{"happenedAt":"2021-11-03T07:30:00Z","recordedAt":"2021-11-03T10:02:11Z",' +
        '"recordedBy":"m-01","recordedFor":"c-3","schemaVersion":1},"position":2,' +
        '"stream":"meeting/c-3/2021-11","type":"CommentMade"}',
    );
  });

  it("writes minus zero as zero, the one number that has two forms", () => {
    const vote = (against: number) =>
      entry(1, "GradeVoted", { grade: "good", inFavour: 3, against, abstained: 0 });
    expect(encodeEvent(vote(-0))).toBe(encodeEvent(vote(0)));
  });

  it("leaves out a field that is there but undefined", () => {
    const silent = entry(1, "CommentMade", { by: "m-02", text: undefined });
    expect(encodeEvent(silent)).toBe(encodeEvent(entry(1, "CommentMade", { by: "m-02" })));
  });
});

describe("The text of a journal", () => {
  it("has one line per event, each ended by a line feed", () => {
    const book = journal([closed(1), closed(2)]);
    expect([...encodeJournal(book)].join("")).toBe(`${encodeEvent(closed(1))}\n${encodeEvent(closed(2))}\n`);
    expect([...encodeJournal([])]).toEqual([]);
  });
});
