import { closeSync, openSync, readSync } from "node:fs";

const size = 1024 * 1024;

/** The bytes of a file from one place to another, in pieces. Each has to be used before the next. */
export function* chunksOf(path: string, from: number, to: number): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(size);
    for (let at = from; at < to; ) {
      const read = readSync(file, buffer, 0, Math.min(size, to - at), at);
      if (read === 0) return;
      at += read;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
