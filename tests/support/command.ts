import { spawnSync } from "node:child_process";
import * as z from "zod";
import en from "zod/v4/locales/en.js";
import { commandsIn, refuse, run } from "../../src/cli/program.js";
import { languageOf } from "../../src/cli/shared/output.js";
import { forgetFiles } from "../../src/cli/shared/snapshots.js";
import { root } from "./root.js";

/** The output and the exit code of a command. */
export interface Answered {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a process of its own, as a user of the package does. */
export const chiboBuilt = (...args: string[]): Answered => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli/chibo.cjs", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status: status ?? -1, stdout, stderr };
};

/** Collects the text that an action writes to a stream, and keeps it from the stream. */
const kept = (stream: NodeJS.WriteStream): { readonly text: () => string; readonly end: () => void } => {
  const write = stream.write;
  let text = "";
  stream.write = (chunk: string | Uint8Array) => {
    text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    return true;
  };
  return {
    text: () => text,
    end: () => {
      stream.write = write;
    },
  };
};

/** Keeps the output of the command in this process, and restores zod's language and the exit code at the end. */
const watched = (): { readonly answered: () => Answered; readonly end: () => void } => {
  const [stdout, stderr] = [kept(process.stdout), kept(process.stderr)];
  const before = process.exitCode;
  process.exitCode = 0;
  return {
    answered: () => ({ status: Number(process.exitCode), stdout: stdout.text(), stderr: stderr.text() }),
    end: () => {
      process.exitCode = before;
      stdout.end();
      stderr.end();
      z.config(en());
    },
  };
};

/** Runs the command in this process. This takes milliseconds; a process of its own takes half a second. */
export const chibo = (...args: string[]): Answered => {
  const { answered, end } = watched();
  try {
    run(args);
    return answered();
  } finally {
    end();
  }
};

/** Runs in this process a command that answers later, such as `journal convert`. */
export const chiboLater = async (...args: string[]): Promise<Answered> => {
  const { answered, end } = watched();
  try {
    forgetFiles();
    await commandsIn(languageOf(args)).parseAsync(args, { from: "user" });
    return answered();
  } catch (error) {
    refuse(error, args);
    return answered();
  } finally {
    end();
  }
};
