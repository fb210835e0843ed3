import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Presets, SingleBar } from "cli-progress";
import { describe } from "../../language/problems/describe-problem.js";
import type { Problem } from "../../language/problems/problem.js";
import { Failure, noFile } from "./failure.js";
import { lineAndColumn, lineOfPath, placesIn } from "./json-places.js";

const bytesOf = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch {
    throw noFile(path);
  }
};

/** @throws Failure `not-json` where the bytes are no UTF-8, or have zeros as UTF-16 has */
const textOf = (path: string): string => {
  const bytes = bytesOf(path);
  try {
    if (!bytes.subarray(0, 64).includes(0)) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // The same failure as for zeros.
  }
  throw new Failure("not-json", {
    vi: `Tệp “${path}” không ghi bằng bảng mã UTF-8. Hãy mở tệp trong trình soạn thảo, lưu lại và chọn bảng mã UTF-8.`,
    en: `"${path}" is not encoded as UTF-8. Open it in an editor and save it as UTF-8.`,
  });
};

const notJson = (path: string, problem: Problem): Failure =>
  new Failure("not-json", {
    vi: `Tệp “${path}” viết chưa đúng. ${describe(problem, "vi")}`,
    en: `"${path}" is not JSON. ${describe(problem, "en")}`,
  });

const parsed = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    const { at, cause, found } = placesIn(text).breach ?? { at: 0, cause: "other", found: "" };
    const { line, column } = lineAndColumn(text, at);
    throw notJson(path, { code: "broken-json", path: "", line, facts: { column, cause, found } });
  }
};

/** A JSON file with the line of each of its values. */
export interface ReadFile {
  readonly value: unknown;
  /** The line, from 1, of a path such as `criteria[2].max`. */
  readonly lineOf: (path: string) => number;
}

/**
 * Reads a JSON file that a person wrote, with its lines.
 *
 * @throws Failure `no-file` or `not-json`, with the place and the probable mistake
 */
export const readLocalFile = (path: string): ReadFile => {
  const text = textOf(path);
  const value = parsed(path, text);
  const { starts, twice } = placesIn(text);
  if (twice !== undefined) {
    const [first, second] = [lineAndColumn(text, twice.first), lineAndColumn(text, twice.at)];
    const facts = {
      column: second.column,
      cause: "key-twice",
      found: twice.key,
      lines: [first.line, second.line],
    } as const;
    throw notJson(path, { code: "broken-json", path: "", line: second.line, facts });
  }
  return { value, lineOf: (place) => lineOfPath(text, starts, place) };
};

/**
 * Reads a JSON file.
 *
 * @throws Failure `no-file` or `not-json`, with the place and the probable mistake
 */
export const readJson = (path: string): unknown => parsed(path, textOf(path));

/** Shows a person at a terminal how much of a file has been read. */
interface Progress {
  readonly at: (bytes: number) => void;
  readonly done: () => void;
}

const noProgress: Progress = { at: () => {}, done: () => {} };

/** Work that takes fewer milliseconds than this shows no bar. */
const patience = 500;

/**
 * A bar on the error output where that is a terminal. A pipe, short work and a file of unknown length have no
 * bar.
 */
export const progressOf = (path: string, total: number): Progress => {
  if (!process.stderr.isTTY || total === 0) return noProgress;
  const begun = performance.now();
  let bar: SingleBar | undefined;
  const begin = (bytes: number): void => {
    const elapsed = performance.now() - begun;
    if (elapsed < patience || (elapsed * (total - bytes)) / bytes < patience) return;
    // Reading leaves no time for a signal handler, so the bar sets none: an interrupt then ends the program at once.
    const options = { format: "{bar} {percentage} % {file}", clearOnComplete: true, gracefulExit: false };
    bar = new SingleBar({ ...options, linewrap: true }, Presets.shades_classic);
    bar.start(total, bytes, { file: basename(path) });
  };
  return {
    at: (bytes) => {
      if (bar === undefined) begin(bytes);
      else bar.update(bytes);
    },
    done: () => bar?.stop(),
  };
};

const chunkSize = 1024 * 1024;

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
 * Reads a file in pieces, so that a journal may have any length. The caller uses each piece before it asks for the
 * next, so the bytes read also say how much of the work is done.
 *
 * @param shown takes the bytes read; without it, a bar of this file
 * @throws Failure `no-file`
 */
export function* chunksOf(path: string, shown?: Progress): Generator<Uint8Array> {
  const file = opened(path);
  const progress = shown ?? progressOf(path, fstatSync(file).size);
  try {
    const buffer = new Uint8Array(chunkSize);
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

/** The error of a file that exists already. */
export const fileExists = (path: string): Failure =>
  new Failure("file-exists", {
    vi: `Đã có tệp “${path}”; lệnh không ghi đè. Hãy chọn tên khác.`,
    en: `"${path}" exists already and is never written over. Choose another name.`,
  });

const notWritable = (path: string): Failure =>
  new Failure("no-file", {
    vi: `Không ghi được tệp “${path}”. Hãy kiểm tra thư mục, quyền ghi và dung lượng đĩa.`,
    en: `Cannot write "${path}". Check the folder, that you may write there, and the space left.`,
  });

/** Runs a step that uses the disk. An error becomes a Failure with the path. */
const onDisk = <T>(path: string, act: () => T): T => {
  try {
    return act();
  } catch {
    throw notWritable(path);
  }
};

/**
 * Writes a new file, the whole of it or nothing. It writes under a temporary name, and renames the file if
 * `write` returns true.
 *
 * @param mode who may read and write it; the user's mask applies
 * @throws Failure `file-exists`; `no-file` if it cannot be written
 */
export const writeNew = (
  path: string,
  write: (put: (text: string) => void) => boolean,
  mode = 0o666,
): void => {
  if (existsSync(path)) throw fileExists(path);
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = onDisk(path, () => openSync(part, "wx", mode));
  try {
    const put = (text: string): void => {
      // For an open file `writeFileSync` appends the whole text at the present position.
      onDisk(path, () => writeFileSync(file, text));
    };
    const whole = write(put);
    onDisk(path, () => fsyncSync(file));
    if (whole && existsSync(path)) throw fileExists(path);
    if (whole) onDisk(path, () => renameSync(part, path));
  } finally {
    closeSync(file);
    rmSync(part, { force: true });
  }
};

/** Writes a new file that only its owner may read, such as a seal with its salts. */
export const writeOwn = (path: string, text: string): void =>
  writeNew(
    path,
    (put) => {
      put(text);
      return true;
    },
    0o600,
  );
