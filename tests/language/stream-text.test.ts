import { describe, expect, it } from "vitest";
import { eventsInShort, eventText, streamText } from "../../src/language/stream-text.js";

const nameOf = (id: string): string => ({ y1: "Chi bộ 1" })[id] ?? id;

describe("a stream in words", () => {
  it.each([
    ["review/y1/2021", "kiểm điểm năm 2021, Chi bộ 1", "review of 2021, Chi bộ 1"],
    ["meeting/y1/2021-11", "buổi sinh hoạt tháng 11/2021, Chi bộ 1", "meeting of 2021-11, Chi bộ 1"],
    [
      "meeting/y1/2021-11-thematic",
      "buổi sinh hoạt chuyên đề tháng 11/2021, Chi bộ 1",
      "thematic meeting of 2021-11, Chi bộ 1",
    ],
    [
      "meeting/y1/2021-review",
      "buổi sinh hoạt kiểm điểm năm 2021, Chi bộ 1",
      "review meeting of 2021, Chi bộ 1",
    ],
    ["meeting/y1/lan-2", "buổi sinh hoạt lan-2, Chi bộ 1", "meeting lan-2, Chi bộ 1"],
    ["cell/y1", "tổ chức và đảng viên, Chi bộ 1", "organisation and roll, Chi bộ 1"],
    ["committee/b1", "quyết định của cấp ủy, b1", "decisions of the committee, b1"],
  ])("%s", (stream, vi, en) => {
    expect([streamText(stream, "vi", nameOf), streamText(stream, "en", nameOf)]).toEqual([vi, en]);
  });

  it.each(["y1", "member:m-07", "cell/y1/2021/more", "meeting/y1", "other/y1"])("is none: %s", (text) => {
    expect(streamText(text, "vi", nameOf)).toBeUndefined();
  });
});

describe("an event in words", () => {
  it("is its place in its stream, where its id says so", () => {
    expect(eventText("review/y1/2021@17", "vi", nameOf)).toBe(
      "mục thứ 17, quyển kiểm điểm năm 2021, Chi bộ 1",
    );
    expect(eventText("review/y1/2021@17", "en", nameOf)).toBe(
      "entry 17 of the stream “review of 2021, Chi bộ 1”",
    );
    expect(eventText("9b2e7c1a", "vi", nameOf)).toBeUndefined();
  });
});

describe("events in short", () => {
  it.each([
    [["a/b@1", "a/b@2", "a/b@3", "a/b@5"], "a/b@1–3, a/b@5"],
    [["a/b@1", "a/b@2"], "a/b@1, a/b@2"],
    [["a/b@1", "a/c@2", "a/c@3", "a/c@4"], "a/b@1, a/c@2–4"],
    [["a/b@3", "a/b@2", "a/b@1"], "a/b@3, a/b@2, a/b@1"],
    [["9b2e", "77aa", "0c1d"], "9b2e, 77aa, 0c1d"],
    [[], ""],
  ])("%j", (ids, shown) => expect(eventsInShort(ids)).toBe(shown));
});
