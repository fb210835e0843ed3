import { describe, expect, it } from "vitest";
import { type Chunk, lineReader, longestLine } from "../../../src/events/journal/lines.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each line with its number, as `3: text`. */
const linesOf = (chunks: Iterable<Chunk>): string[] => {
  const reader = lineReader();
  const lines: string[] = [];
  const take = ({ first, texts }: { first: number; texts: readonly (string | { defect: string })[] }) => {
    for (const [index, text] of texts.entries())
      lines.push(`${first + index}: ${typeof text === "string" ? text : `<${text.defect}>`}`);
  };
  for (const chunk of chunks) for (const some of reader.read(chunk)) take(some);
  const rest = reader.end();
  if (rest !== undefined) take(rest);
  return lines;
};

/** Chunks in one array that is used again each time, as a file reader uses its buffer. */
function* reused(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let from = 0; from < bytes.length; from += size) {
    const part = bytes.subarray(from, from + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
    buffer.fill(0x3f);
  }
}

describe("Lines", () => {
  const text = "\ufeffmột\r\nhai ✓😀\n\n\r\nba\r\rbốn";
  const expected = ["1: một", "2: hai ✓😀", "3: ", "4: ", "5: ba\r\rbốn"];

  it("end with LF or CR LF, are numbered from 1, and lose a byte order mark", () => {
    expect(linesOf([text])).toEqual(expected);
    expect(linesOf([bytesOf(text)])).toEqual(expected);
  });

  it("are the same wherever the chunks are cut, inside a character or a CR LF too", () => {
    const bytes = bytesOf(text);
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(linesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(expected);
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(linesOf([text.slice(0, cut), text.slice(cut)])).toEqual(expected);
  });

  it("are the same when the owner of the chunks reuses its buffer", () => {
    for (const size of [1, 2, 3, 7]) expect(linesOf(reused(bytesOf(text), size))).toEqual(expected);
  });

  it("may come as text and bytes in turn, even within a line", () => {
    expect(linesOf(["a", bytesOf("b"), "c\nd", bytesOf("e\nf"), "g"])).toEqual(["1: abc", "2: de", "3: fg"]);
  });

  it("keep a byte order mark that is not at the start", () => {
    expect(linesOf(["a\n\ufeffb"])).toEqual(["1: a", "2: \ufeffb"]);
    expect(linesOf([bytesOf("a\n"), bytesOf("\ufeffb\n")])).toEqual(["1: a", "2: \ufeffb"]);
  });

  it("of an empty file are none; a line feed at the end begins no line", () => {
    expect(linesOf([])).toEqual([]);
    expect(linesOf(["", new Uint8Array(0)])).toEqual([]);
    expect(linesOf(["\n\n"])).toEqual(["1: ", "2: "]);
  });

  it("that fill many blocks are all there", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `dòng ${index + 1}`);
    const expectedLines = many.map((line, index) => `${index + 1}: ${line}`);
    const all = bytesOf(`${many.join("\n")}\n`);
    expect(linesOf([all])).toEqual(expectedLines);
    expect(linesOf(reused(all, 65_536))).toEqual(expectedLines);
    expect(linesOf([many.join("\n")])).toEqual(expectedLines);
  });
});

describe("Bytes that are not UTF-8", () => {
  const bad = [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe1, 0xbb]];

  it("spoil their own line and no other", () => {
    for (const bytes of bad) {
      const file = Uint8Array.from([...bytesOf("một\n"), ...bytes, 0x0a, ...bytesOf("\nba\n"), ...bytes]);
      const expected = ["1: một", "2: <not-utf8>", "3: ", "4: ba", "5: <not-utf8>"];
      expect(linesOf([file])).toEqual(expected);
      expect(linesOf(reused(file, 1))).toEqual(expected);
    }
  });

  it("are found where a text follows on the same line", () => {
    expect(linesOf([Uint8Array.of(0xc3), "a\nb"])).toEqual(["1: <not-utf8>", "2: b"]);
  });
});

describe("A line that is too long", () => {
  const limit = "đ".repeat(longestLine);

  it("is skipped and named; the others are read", () => {
    const file = `a\n${limit}đ\nb`;
    const expected = ["1: a", "2: <line-too-long>", "3: b"];
    expect(linesOf([file])).toEqual(expected);
    expect(linesOf([bytesOf(file)])).toEqual(expected);
    expect(linesOf(reused(bytesOf(file), 1 << 20))).toEqual(expected);
    expect(linesOf([file.slice(0, 5), file.slice(5, longestLine), file.slice(longestLine)])).toEqual(
      expected,
    );
  });

  it("is one unit longer than the longest that is read, however many bytes that takes", () => {
    for (const file of [`${limit}\r\nb`, `${limit}\nb`]) {
      const expected = [`1: ${limit}`, "2: b"];
      expect(linesOf([file]).map((line) => line === expected[0] || line)).toEqual([true, "2: b"]);
      expect(linesOf([bytesOf(file)]).map((line) => line === expected[0] || line)).toEqual([true, "2: b"]);
      expect(linesOf(reused(bytesOf(file), 1 << 20)).map((line) => line === expected[0] || line)).toEqual([
        true,
        "2: b",
      ]);
    }
  });

  it("is named at the end of a file too", () => {
    expect(linesOf([`a\n${limit}`, "đ"])).toEqual(["1: a", "2: <line-too-long>"]);
  });
});
