import { spawnSync } from "node:child_process";
import * as z from "zod";
import en from "zod/v4/locales/en.js";
import { run } from "../../src/cli/program.js";
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

/**
 * Runs the command in this process. This takes milliseconds; a process of its own takes half a second.
 * Restores the language of zod's messages and the exit code.
 */
export const chibo = (...args: string[]): Answered => {
  const [stdout, stderr] = [kept(process.stdout), kept(process.stderr)];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    run(args);
    return { status: Number(process.exitCode), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.exitCode = before;
    stdout.end();
    stderr.end();
    z.config(en());
  }
};
