/** Writes the example journals again: `npx tsup && npx tsx examples/write.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { encodeJournal } from "chibo";
import { examples } from "./years/index.js";

const folder = new URL("./journals/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const { name, write } of examples) {
  const events = write();
  writeFileSync(new URL(`${name}.jsonl`, folder), [...encodeJournal(events)].join(""));
  process.stderr.write(`${name}: ${events.length} events\n`);
}
