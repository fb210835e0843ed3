import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../failure.js";

/** A file that is there already. */
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

/** Does what touches the disk; whatever goes wrong there is said with the path. */
const onDisk = <T>(path: string, act: () => T): T => {
  try {
    return act();
  } catch {
    throw notWritable(path);
  }
};

/**
 * Writes a new file, the whole of it or none: under a name for the time being, which becomes the file's when
 * `write` says that all is well.
 *
 * @throws Failure `file-exists`; `no-file` where it cannot be written
 */
export const writeNew = (path: string, write: (put: (text: string) => void) => boolean): void => {
  if (existsSync(path)) throw fileExists(path);
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = onDisk(path, () => openSync(part, "wx"));
  try {
    const put = (text: string): void => {
      // Of a file that is open this writes on from where it is, and all of it.
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
