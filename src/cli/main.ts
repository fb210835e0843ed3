#!/usr/bin/env node
import { fstatSync, writeFileSync } from "node:fs";
import { run } from "./program.js";
import { answerNotWritten, systemCode } from "./shared/failure.js";
import { failFor, languageOf } from "./shared/output.js";

const args = process.argv.slice(2);

const broken = (error: unknown): void => failFor(error, {}, languageOf(args));

// The reader of a pipe may stop early, as `head` does. That is no failure: the answer is complete, and its exit code
// stays.
const lost = (error: Error): void => {
  if (systemCode(error) !== "EPIPE") broken(answerNotWritten(error));
};
process.stdout.on("error", lost);
process.stderr.on("error", (error) => {
  if (systemCode(error) !== "EPIPE") process.exitCode = 2;
});
process.on("uncaughtException", broken);

// On a disk that becomes full, a stream of Node writes what fits and reports success. This writes all or throws.
if (fstatSync(1).isFile())
  process.stdout.write = (chunk: string | Uint8Array) => {
    try {
      writeFileSync(1, chunk);
    } catch (error) {
      throw answerNotWritten(error);
    }
    return true;
  };

run(args);
