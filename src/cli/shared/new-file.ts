import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Failure, notWritten } from "./failure.js";

/** The error of a file that exists already. */
export const fileExists = (path: string): Failure =>
  new Failure("file-exists", {
    vi: `Đã có tệp “${path}”; lệnh không ghi đè. Hãy chọn tên khác.`,
    en: `"${path}" exists already and is never written over. Choose another name.`,
  });

/** Runs a step that uses the disk. An error becomes a Failure with the path. */
const onDisk = <T>(path: string, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw notWritten(path, error);
  }
};

const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The temporary files of this moment. */
const parts = new Set<string>();

/** Removes the temporary files. The signal then ends the program as it ends any other. */
const endBy = (signal: NodeJS.Signals): void => {
  for (const part of parts) rmSync(part, { force: true });
  for (const each of endings) process.off(each, endBy);
  process.kill(process.pid, signal);
};

/** From now on a signal removes the file. */
const watch = (part: string): void => {
  if (parts.size === 0) for (const signal of endings) process.on(signal, endBy);
  parts.add(part);
};

/** Ends the watch in the next turn: a signal that came during this turn is heard first. */
const unwatch = (part: string): void => {
  setImmediate(() => {
    parts.delete(part);
    if (parts.size === 0) for (const signal of endings) process.off(signal, endBy);
  });
};

/** A file under a temporary name. */
interface NewFile {
  readonly put: (content: string | Uint8Array) => void;
  /** Gives the file its name. */
  readonly finish: () => void;
  /** Removes what has no name yet. */
  readonly end: () => void;
}

const begun = (path: string, mode: number): NewFile => {
  if (existsSync(path)) throw fileExists(path);
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  watch(part);
  let file: number;
  try {
    file = onDisk(path, () => openSync(part, "wx", mode));
  } catch (error) {
    unwatch(part);
    throw error;
  }
  return {
    put: (content) => {
      // For an open file `writeFileSync` appends the whole content at the present position.
      onDisk(path, () => writeFileSync(file, content));
    },
    finish: () => {
      onDisk(path, () => fsyncSync(file));
      if (existsSync(path)) throw fileExists(path);
      onDisk(path, () => renameSync(part, path));
    },
    end: () => {
      closeSync(file);
      rmSync(part, { force: true });
      unwatch(part);
    },
  };
};

/**
 * Writes a new file, the whole of it or nothing. It writes under a temporary name, and renames the file if
 * `write` returns true.
 *
 * @param mode who may read and write it; the user's mask applies
 * @throws Failure `file-exists`; `disk-full`, `no-file`, `no-permission` or `not-written` if it cannot be written
 */
export const writeNew = (path: string, write: (put: NewFile["put"]) => boolean, mode = 0o666): void => {
  const file = begun(path, mode);
  try {
    if (write(file.put)) file.finish();
  } finally {
    file.end();
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

/**
 * Writes a new file as `writeNew` does, from texts that take long to make. Between two of them it listens to signals.
 *
 * @param isWhole whether the file is kept, after the last text
 */
export const writeInTurns = async (
  path: string,
  texts: Iterable<string>,
  isWhole: () => boolean,
): Promise<void> => {
  const file = begun(path, 0o666);
  try {
    for (const text of texts) {
      file.put(text);
      await nextTurn();
    }
    if (isWhole()) file.finish();
  } finally {
    file.end();
  }
};
