#!/usr/bin/env node
import { run } from "./program.js";

// The reader of a pipe may stop early, as `head` does. That is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

run(process.argv.slice(2));
