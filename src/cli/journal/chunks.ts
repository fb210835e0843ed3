import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { noFile } from "../failure.js";
import { progressOf } from "./progress.js";

const size = 1024 * 1024;

const opened = (path: string): number => {
  try {
    return openSync(path, "r");
  } catch {
    throw noFile(path);
  }
};

const filled = (file: number, buffer: Uint8Array, path: string): number => {
  try {
    return readSync(file, buffer);
  } catch {
    throw noFile(path);
  }
};

/**
 * A file in pieces, so that a journal of any length can be read. Each piece has to be used before the next, so how
 * far it is read is how far the work is done.
 *
 * @throws Failure `no-file`
 */
export function* chunksOf(path: string): Generator<Uint8Array> {
  const file = opened(path);
  const progress = progressOf(path, fstatSync(file).size);
  try {
    const buffer = new Uint8Array(size);
    let done = 0;
    for (let read = filled(file, buffer, path); read > 0; read = filled(file, buffer, path)) {
      yield buffer.subarray(0, read);
      done += read;
      progress.at(done);
    }
  } finally {
    progress.done();
    closeSync(file);
  }
}
