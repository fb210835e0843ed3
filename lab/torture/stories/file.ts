import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { seededYears } from "../../../src/testing/index.js";
import { dice } from "../../../src/testing/years/seeded-years.js";
import { holds } from "../promises/broken.js";
import { smallDisk } from "../small-disk.js";

export interface FileOptions {
  readonly seed: number;
  /** Events of the journal that is written. */
  readonly events: number;
  /** The command `chibo` as one plain file. */
  readonly program: string;
  /** The number of times that the command is killed while it writes. */
  readonly kills: number;
}

/** The results for journals in files. */
export interface FileFigures {
  readonly events: number;
  readonly kills: number;
  /** The number of kills in the middle of the file, and of kills after the file had its final name. */
  readonly begun: number;
  readonly done: number;
  /** Whether the disk was full once; false where no small disk can be made. */
  readonly fullDisk: boolean;
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs `chibo journal convert`, which writes a journal again, and kills it after this number of milliseconds.
 */
const convert = (program: string, from: string, to: string, killedAfter?: number): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, "journal", "convert", from, to], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.on("error", reject).on("close", (code) => resolve({ code, said }));
    if (killedAfter !== undefined) void pause(killedAfter).then(() => child.kill("SIGKILL"));
  });

const writeJournal = (path: string, { seed, events }: FileOptions): void => {
  const file = openSync(path, "w");
  for (const event of seededYears({ seed, events })) writeSync(file, `${encodeEvent(event)}\n`);
  closeSync(file);
};

const wholeOrNone = "a file is written whole or not at all";

/** On a full disk the command reports it and leaves no file behind. It works again when there is room. */
const onFullDisk = async (program: string, from: string, text: string): Promise<boolean> => {
  const disk = smallDisk(64);
  if (disk === undefined) return false;
  const to = join(disk.folder, "anew.jsonl");
  try {
    disk.fill();
    const { code, said } = await convert(program, from, to);
    holds(
      code === 2 && said.includes(to),
      "a full disk is told with its file",
      () => `It ended with ${code}: ${said}`,
    );
    holds(!existsSync(to), wholeOrNone, () => `${to} is there after a full disk.`);
    holds(readFileSync(from, "utf8") === text, "what is read stays as it was", () => from);
    disk.free();
    await convert(program, from, to);
    holds(readFileSync(to, "utf8") === text, wholeOrNone, () => `${to} differs with room again.`);
    return true;
  } finally {
    disk.close();
  }
};

/** Writes a journal to a file many times while the command is killed, and once on a full disk. */
export const writingFiles = async (options: FileOptions): Promise<FileFigures> => {
  const { program, kills, seed, events } = options;
  const folder = mkdtempSync(join(tmpdir(), "chibo-file-"));
  const [from, to] = [join(folder, "journal.jsonl"), join(folder, "anew.jsonl")];
  const rolls = dice(seed);
  let begun = 0;
  let done = 0;
  try {
    writeJournal(from, options);
    const text = readFileSync(from, "utf8");
    const start = Date.now();
    await convert(program, from, to);
    const takes = Date.now() - start;
    holds(readFileSync(to, "utf8") === text, wholeOrNone, () => "A journal in its present form changes.");
    for (let killed = 0; killed < kills; killed += 1) {
      rmSync(to, { force: true });
      // From a fourth of the time on, because the program starts during the first fourth.
      await convert(program, from, to, takes / 4 + rolls.roll(takes));
      const isThere = existsSync(to);
      holds(!isThere || readFileSync(to, "utf8") === text, wholeOrNone, () => `${to} is there in part.`);
      holds(readFileSync(from, "utf8") === text, "what is read stays as it was", () => from);
      if (isThere) done += 1;
      // An unfinished file has another name, so nobody takes it for the journal.
      const parts = readdirSync(folder).filter((name) => name.endsWith(".part"));
      if (parts.length > 0) begun += 1;
      for (const part of parts) rmSync(join(folder, part));
    }
    return { events, kills, begun, done, fullDisk: await onFullDisk(program, from, text) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
