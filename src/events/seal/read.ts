import { type Chunk, lineReader } from "../journal/lines.js";

const parsed = (line: unknown): unknown => {
  if (typeof line !== "string") return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * The entries of a journal's file as they stand there, for sealing and for checking a seal: parsed, but neither
 * raised from an older schema version nor left out where they are wrong. A line that cannot be read is
 * undefined, which is what no seal holds.
 */
export function* readEntries(chunks: Iterable<Chunk>): Generator<unknown> {
  const lines = lineReader();
  const entries = (texts: readonly unknown[]) => texts.filter((text) => text !== "").map(parsed);
  for (const chunk of chunks) for (const { texts } of lines.read(chunk)) yield* entries(texts);
  yield* entries(lines.end()?.texts ?? []);
}
