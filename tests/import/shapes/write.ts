import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shapes } from "./index.js";

// Writes the tables into a folder, to look at them or to try the command: npx tsx tests/import/shapes/write.ts FOLDER
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name a folder: npx tsx tests/import/shapes/write.ts FOLDER");
mkdirSync(folder, { recursive: true });
for (const { file, is, bytes } of shapes) {
  writeFileSync(join(folder, file), bytes());
  process.stdout.write(`${file}: ${is}\n`);
}
