// Builds the package: JavaScript by tsup and declarations by the compiler, side by side. What is given goes to tsup.
import { spawn } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const run = (program, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
      cwd: root,
      stdio: "inherit",
    });
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
    );
  });

rmSync(`${root}dist`, { recursive: true, force: true });
await Promise.all([
  run("tsup/dist/cli-default.js", ...process.argv.slice(2)),
  // Without checking: `npm run test:types` does that, and once is enough.
  run(
    "typescript/bin/tsc",
    ..."-p tsconfig.json --noEmit false --noCheck".split(" "),
    ..."--declaration --emitDeclarationOnly --outDir dist/types/import".split(" "),
  ),
]);
// For `require` the same declarations stand where they count as those of CommonJS.
cpSync(`${root}dist/types/import`, `${root}dist/types/require`, { recursive: true });
writeFileSync(`${root}dist/types/require/package.json`, '{ "type": "commonjs" }\n');
