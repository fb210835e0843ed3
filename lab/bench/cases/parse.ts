import { chunksOf } from "../chunks.js";
import { clock } from "../clock.js";
import type { Sample } from "../sample.js";

const lineFeed = 0x0a;
const blockSize = 32 * 1024;

/**
 * The unit of all other measures: `JSON.parse` of every line, and nothing else. It cuts lines as the
 * library's reader does, the fastest way we know: it decodes whole lines of about 32 KiB at once and then
 * slices them. The sum of the positions uses each result.
 */
export const parse = (path: string): Sample => {
  const read = clock();
  let [events, sum] = [0, 0];
  const parseLines = (text: string): void => {
    let from = 0;
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
      sum += (JSON.parse(text.slice(from, to)) as { position: number }).position;
      events += 1;
      from = to + 1;
    }
  };
  let rest = Buffer.alloc(0);
  for (const chunk of chunksOf(path)) {
    const bytes =
      rest.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.concat([rest, chunk]);
    let from = 0;
    for (;;) {
      let end = bytes.lastIndexOf(lineFeed, from + blockSize);
      if (end < from) end = bytes.indexOf(lineFeed, from);
      if (end < from) break;
      parseLines(bytes.toString("utf8", from, end + 1));
      from = end + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
  return { events, consumed: sum, ...read() };
};
