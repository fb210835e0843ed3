import { fileURLToPath } from "node:url";
import { stalePages, writePages } from "./docs/pages.js";

const root = fileURLToPath(new URL("..", import.meta.url));

if (process.argv.includes("--check")) {
  const stale = stalePages(root);
  for (const path of stale) console.error(`${path} is not what the code makes. Run: npm run docs`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const path of writePages(root)) console.log(path);
}
