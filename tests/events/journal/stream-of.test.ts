import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import type { Chunk } from "../../../src/events/journal/lines.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { elsewhereThan, streamOfLine } from "../../../src/events/journal/stream-of.js";
import { closed, commented, meetingOfNovember } from "../../support/entry.js";

const december = "meeting/c-3/2021-12";
const line = (event: object): string => JSON.stringify(event);

describe("The stream at the end of a line", () => {
  it("is that of the event, wherever the line is in canonical form", () => {
    for (const stream of ["cell/c-3", "committee/b.1", "review/b_1/2021", december])
      expect(streamOfLine(encodeEvent(closed(1, { stream })))).toBe(stream);
  });

  it("is not guessed where the line has another form", () => {
    const { type, stream, ...rest } = closed(1);
    expect(streamOfLine(line({ ...rest, type, stream }))).toBeUndefined();
    expect(streamOfLine(`${encodeEvent(closed(1))} `)).toBeUndefined();
    expect(streamOfLine(line({ ...rest, stream, type: { stream: december, type } }))).toBeUndefined();
    expect(streamOfLine(line({ ...rest, stream: "meeting\\u002fc-3", type }))).toBeUndefined();
    expect(streamOfLine("")).toBeUndefined();
  });

  it("is not taken from a text that looks like the end of a line", () => {
    const text = `,"stream":"${december}","type":"MeetingClosed"}`;
    expect(streamOfLine(encodeEvent(commented(1, text)))).toBe(meetingOfNovember);
    const { type, stream, ...rest } = commented(1, text);
    expect(streamOfLine(line({ stream, type, ...rest, last: text }))).toBeUndefined();
    expect(
      streamOfLine(line({ stream, type, ...rest, last: { a: 1, stream: december, type } })),
    ).toBeUndefined();
  });
});

describe("A reading of some streams", () => {
  const only = (events: readonly (JournalEvent | string)[], streams: readonly string[]) => {
    const text = events.map((each) => (typeof each === "string" ? each : encodeEvent(each))).join("\n");
    const of = (chunk: Chunk) =>
      [...readJournalSync([chunk], { streams: new Set(streams) })].flatMap(({ events }) => events);
    // The reader skips most lines of bytes before it decodes them.
    expect(of(new TextEncoder().encode(text))).toEqual(of(text));
    return of(text);
  };
  const journal = [
    closed(1),
    closed(1, { stream: december }),
    closed(2),
    closed(2, { stream: december }),
    closed(3),
  ];

  it("gives what the whole reading gives of them", () => {
    expect(only(journal, [december])).toEqual([journal[1], journal[3]]);
    expect(only(journal, [december, meetingOfNovember])).toEqual(journal);
    expect(only(journal, [])).toEqual([]);
  });

  it("does not depend on the form of the lines", () => {
    const { type, stream, ...rest } = closed(2, { stream: december });
    const shuffled = journal.map(({ data, ...others }) => line({ ...others, data }));
    expect(only(shuffled, [december])).toEqual([journal[1], journal[3]]);
    const escaped = line({ ...rest, stream, type }).replace("/c-3", "\\u002fc-3");
    expect(only([closed(1, { stream: december }), escaped], [december])).toEqual([journal[1], journal[3]]);
  });

  it("passes over a line by its bytes where it is surely of another stream, and never one that is asked for", () => {
    const bytesOf = (text: string) => new TextEncoder().encode(text);
    const passed = (text: string, streams: readonly string[]) =>
      elsewhereThan(new Set(streams))(bytesOf(`x${text}`), 1, 1 + bytesOf(text).length);
    for (const event of journal) {
      const text = encodeEvent(event);
      expect(passed(text, [event.stream])).toBe(false);
      expect(passed(text, ["cell/c-3"])).toBe(true);
      // The reader needs the whole name and the whole ending, and nothing more.
      for (let cut = 0; cut <= text.length; cut += 1)
        expect(passed(text.slice(cut), []), text.slice(cut)).toBe(
          streamOfLine(text.slice(cut)) !== undefined,
        );
    }
    const { type, stream, ...rest } = closed(1);
    for (const text of [line({ ...rest, type, stream }), `${encodeEvent(closed(1))} `, "", '"}', "{}"])
      expect(passed(text, [])).toBe(false);
  });

  it("passes over the lines of other streams, even broken ones", () => {
    const broken = encodeEvent(closed(2)).replace('"data":{', '"data":');
    expect([...readJournalSync([broken], { streams: new Set([december]) })]).toEqual([]);
    expect([...readJournalSync(["{"], { streams: new Set([december]) })]).toHaveLength(1);
  });
});
