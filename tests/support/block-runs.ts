import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, checked, promisesIn, recorder } from "./docs.js";
import { run } from "./run.js";

/**
 * Runs a block in a folder that can import `chibo`. Returns one sentence for each difference between the
 * result and the page.
 */
export const runBlock = async (block: Block, format: "esm" | "cjs", folder: string): Promise<string[]> => {
  const name = `${block.page.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${block.line}`;
  const file = join(folder, `${name}.${format === "esm" ? "mjs" : "cjs"}`);
  const helper = join(folder, `${name}.recorder.cjs`);
  writeFileSync(helper, recorder);
  writeFileSync(file, await checked(block, format));
  const { code, stdout, stderr } = await run(process.execPath, ["--require", helper, file], folder);
  const promises = promisesIn(stdout);
  if (code !== 0 || promises === undefined)
    return [`${block.page}:${block.line} the block ended with ${code} as ${format}\n${stderr}`];
  return promises
    .filter(({ kept }) => !kept)
    .map(({ line, promised, given }) => `${block.page}:${line} says ${promised} but gives ${given}`);
};
