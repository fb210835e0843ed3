import { basename } from "node:path";
import { Presets, SingleBar } from "cli-progress";

/** How far a file has been read, for who waits at a terminal. */
export interface Progress {
  readonly at: (bytes: number) => void;
  readonly done: () => void;
}

const none: Progress = { at: () => {}, done: () => {} };

/** What is over, or will be, within so many milliseconds needs no bar. */
const patience = 500;

/**
 * A bar on the error output where that is a terminal; nothing in a pipe, nothing for short work, nothing of a
 * file whose length is not known.
 */
export const progressOf = (path: string, total: number): Progress => {
  if (!process.stderr.isTTY || total === 0) return none;
  const begun = performance.now();
  let bar: SingleBar | undefined;
  const begin = (bytes: number): void => {
    const elapsed = performance.now() - begun;
    if (elapsed < patience || (elapsed * (total - bytes)) / bytes < patience) return;
    // Reading leaves no time for handlers: without one of its own the program ends where it is interrupted.
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
