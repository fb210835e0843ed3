import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { Failure, notRead } from "./failure.js";

const chunkSize = 1024 * 1024;

/** A file as the first reading found it. Each later reading gives the same pieces. */
interface Snapshot {
  /** The length at the first opening; 0 for a pipe. */
  readonly size: number;
  /** A piece by its number from 0, or undefined after the last one. The next call may reuse its bytes. */
  readonly piece: (index: number, buffer: Uint8Array) => Uint8Array | undefined;
  readonly close: () => void;
}

const changed = (path: string): Failure =>
  new Failure("file-changed", {
    vi: `Tệp “${path}” bị sửa trong lúc lệnh đang đọc, nên chưa có kết quả. Hãy chờ phần mềm kia ghi xong rồi chạy lại.`,
    en: `"${path}" was altered while it was being read, so there is no result. Wait until the other program is done, and run this again.`,
  });

const read = (path: string, file: number, buffer: Uint8Array, at: number | null): Uint8Array => {
  let size = 0;
  try {
    while (size < buffer.length) {
      const got = readSync(file, buffer, size, buffer.length - size, at === null ? null : at + size);
      if (got === 0) break;
      size += got;
    }
  } catch (error) {
    throw notRead(path, error);
  }
  return buffer.subarray(0, size);
};

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("base64");

/**
 * A file on a disk. It stays open, so that another file under its name changes nothing. The first reading keeps the
 * length and the digest of each piece; a later one stops where the first one did, and compares.
 */
const ofDisk = (path: string, file: number, size: number): Snapshot => {
  const pieces: { readonly length: number; readonly digest: string }[] = [];
  let isWhole = false;
  return {
    size,
    piece: (index, buffer) => {
      const known = pieces[index];
      if (known === undefined && isWhole) return undefined;
      const bytes = read(path, file, buffer.subarray(0, known?.length), index * chunkSize);
      if (known !== undefined) {
        if (digestOf(bytes) !== known.digest) throw changed(path);
        return bytes;
      }
      isWhole = bytes.length < chunkSize;
      if (bytes.length === 0) return undefined;
      pieces.push({ length: bytes.length, digest: digestOf(bytes) });
      return bytes;
    },
    close: () => closeSync(file),
  };
};

/** A pipe, which can be read once. Its pieces stay in memory. */
const ofPipe = (path: string, file: number): Snapshot => {
  const pieces: Uint8Array[] = [];
  let isWhole = false;
  return {
    size: 0,
    piece: (index) => {
      if (index < pieces.length || isWhole) return pieces[index];
      const bytes = read(path, file, new Uint8Array(chunkSize), null);
      isWhole = bytes.length < chunkSize;
      if (bytes.length > 0) pieces.push(bytes);
      return pieces[index];
    },
    close: () => closeSync(file),
  };
};

/** @throws Failure if the file cannot be opened, or if it is a folder */
const snapshotOf = (path: string): Snapshot => {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const stat = fstatSync(file);
    if (stat.isDirectory()) readSync(file, new Uint8Array(1));
    return stat.isFile() ? ofDisk(path, file, stat.size) : ofPipe(path, file);
  } catch (error) {
    if (file !== undefined) closeSync(file);
    throw notRead(path, error);
  }
};

/** The files that this run of the command has read, by their paths. */
const snapshots = new Map<string, Snapshot>();

/** Forgets the files of an earlier run. */
export const forgetFiles = (): void => {
  for (const { close } of snapshots.values()) close();
  snapshots.clear();
};

/** Shows how much of a file has been read. */
export interface Progress {
  readonly at: (bytes: number) => void;
  readonly done: () => void;
}

/** The pieces of a snapshot. The caller uses each before it asks for the next one. */
function* piecesOf({ piece }: Snapshot, progress: Progress): Generator<Uint8Array> {
  const buffer = new Uint8Array(chunkSize);
  let done = 0;
  try {
    for (let index = 0; ; index += 1) {
      const bytes = piece(index, buffer);
      if (bytes === undefined) return;
      yield bytes;
      done += bytes.length;
      progress.at(done);
    }
  } finally {
    progress.done();
  }
}

/**
 * The pieces of a file, of which a run reads one state: if the file changes in place between two readings, the second
 * fails; what is appended later is not read.
 *
 * @param progress takes the length of the file, and gives what shows the progress
 * @throws Failure `no-file`, `is-folder`, `no-permission`, `not-readable`, `file-changed`
 */
export const heldPieces = (path: string, progress: (size: number) => Progress): Generator<Uint8Array> => {
  const snapshot = snapshots.get(path) ?? snapshotOf(path);
  snapshots.set(path, snapshot);
  return piecesOf(snapshot, progress(snapshot.size));
};

/** The pieces of a file that is read once and not kept open, such as one of many. */
export function* oncePieces(path: string, progress: Progress): Generator<Uint8Array> {
  const snapshot = snapshotOf(path);
  try {
    yield* piecesOf(snapshot, progress);
  } finally {
    snapshot.close();
  }
}
