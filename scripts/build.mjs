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

const declarations = "--declaration --emitDeclarationOnly --outDir dist/types/import".split(" ");

rmSync(`${root}dist`, { recursive: true, force: true });
try {
  await Promise.all([
    run("tsup/dist/cli-default.js", ...process.argv.slice(2)),
    // This checks the code too, and without Node's types: what runs in browsers knows none of them.
    run("typescript/bin/tsc", ..."-p tsconfig.json --noEmit false".split(" "), ...declarations),
  ]);
} catch (error) {
  // What went wrong the program itself has said.
  console.error(error.message);
  process.exit(1);
}
// For `require` the same declarations stand where they count as those of CommonJS.
cpSync(`${root}dist/types/import`, `${root}dist/types/require`, { recursive: true });
writeFileSync(`${root}dist/types/require/package.json`, '{ "type": "commonjs" }\n');
