import { closeSync, openSync, readSync } from "node:fs";

const chunkSize = 1024 * 1024;

/**
 * A file in chunks of 1 MiB, read into one buffer that is used again.
 * @param limit stop after this number of bytes; by default the whole file
 */
export function* chunksOf(path: string, limit = Number.POSITIVE_INFINITY): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(chunkSize);
    let left = limit;
    while (left > 0) {
      const size = readSync(file, buffer, 0, Math.min(chunkSize, left), null);
      if (size === 0) return;
      left -= size;
      yield buffer.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}
