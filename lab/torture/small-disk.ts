import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A separate disk of a few megabytes that a test can fill to its last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it with a file. */
  readonly fill: () => void;
  /** Removes the file. */
  readonly free: () => void;
  readonly close: () => void;
}

const isFull = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "ENOSPC";

/** Writes smaller and smaller pieces until the disk has no byte left. */
const fillUp = (path: string): void => {
  const file = openSync(path, "a");
  try {
    for (let size = 1 << 20; size > 0; ) {
      try {
        writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if (!isFull(error)) throw error;
        size >>= 1;
      }
    }
  } finally {
    closeSync(file);
  }
};

/** Makes a small disk in memory; undefined where this user may not mount one. */
export const smallDisk = (megabytes: number): SmallDisk | undefined => {
  const root = mkdtempSync(join(tmpdir(), "chibo-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0777`, "chibo", root]);
  if (mounted.status !== 0) {
    rmSync(root, { recursive: true });
    return undefined;
  }
  const ballast = join(root, "ballast");
  const folder = join(root, "data");
  mkdirSync(folder);
  return {
    folder,
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
    close: () => {
      spawnSync("umount", ["--lazy", root]);
      rmSync(root, { recursive: true, force: true });
    },
  };
};
