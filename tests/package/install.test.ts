import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runBlock } from "../support/block-runs.js";
import { pack, subPaths } from "../support/pack.js";
import { blocksOfPage } from "../support/pages.js";
import { root } from "../support/root.js";
import { run, runOk } from "../support/run.js";
import { emptyFolder, write as writeFiles } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const install = (...what: string[]) =>
  runOk("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", ...what], folder);

/** Prints the exported names of each sub-path, and the names that mean another thing in another sub-path. */
const survey = `
const names = Object.fromEntries(modules.map(([path, module]) =>
  [path, Object.keys(module).filter((name) => name !== "default" && name !== "module.exports").sort()]));
const twice = modules.flatMap(([path, module]) => Object.keys(module).filter((name) =>
  name !== "default" && name in front && front[name] !== module[name]).map((name) => path + " " + name));
console.log(JSON.stringify({ names, twice }));
`;
const importing = (paths: readonly string[]) =>
  `${paths.map((path, index) => `import * as m${index} from "${path}";`).join("\n")}
const modules = [${paths.map((path, index) => `["${path}", m${index}]`)}];
const front = m0;
${survey}`;
const requiring = (paths: readonly string[]) =>
  `const modules = [${paths.map((path) => `["${path}", require("${path}")]`)}];
const front = modules[0][1];
${survey}`;

interface Survey {
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly twice: readonly string[];
}
const surveyed = async (file: string): Promise<Survey> =>
  JSON.parse(await runOk(process.execPath, [file], folder)) as Survey;

/** The sub-paths that need a package of the user's own, and the first such package. */
const peers = {
  "chibo/testing": "fast-check",
  "chibo/emmett": "@event-driven-io/emmett",
  "chibo/page": "echarts",
} as const;
const rooms = subPaths.filter((path) => !(path in peers));

beforeAll(async () => {
  const { tarball } = await pack(folder);
  const { devDependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFiles(folder, {
    "package.json": JSON.stringify({ name: "embedding", private: true, version: "1.0.0" }),
    "rooms.mjs": importing(rooms),
    "rooms.cjs": requiring(rooms),
    ...Object.fromEntries(
      Object.keys(peers).map((path, index) => [`peer-${index}.mjs`, `import "${path}";`]),
    ),
    "all.mjs": importing(subPaths),
    "all.cjs": requiring(subPaths),
  });
  await install(tarball);
  await surveyed("rooms.mjs");
  await surveyed("rooms.cjs");
  for (const index of Object.keys(peers).keys())
    withoutPeer.push((await run(process.execPath, [`peer-${index}.mjs`], folder)).stderr);
  await install(...Object.keys(peerDependencies).map((name) => `${name}@${devDependencies[name]}`));
}, 180_000);
const withoutPeer: string[] = [];

describe("the package installed in an empty project", () => {
  it("works without its optional peers, which only their own sub-paths ask for", () => {
    expect(withoutPeer).toEqual(Object.values(peers).map((name) => expect.stringContaining(name)));
  });

  it("gives the same names to import and to require, and one copy of each thing", async () => {
    const imported = await surveyed("all.mjs");
    const required = await surveyed("all.cjs");
    expect(Object.keys(imported.names)).toEqual([...subPaths]);
    expect(Object.values(imported.names).filter((names) => names.length === 0)).toEqual([]);
    expect(required.names).toEqual(imported.names);
    expect([imported.twice, required.twice]).toEqual([[], []]);
  });

  it.each([
    { resolution: "node16", module: "node16", files: ["typed.mts", "typed.cts"] },
    { resolution: "bundler", module: "esnext", files: ["typed.ts"] },
  ])("has types that hold under $resolution", { timeout: 120_000 }, async ({ resolution, module, files }) => {
    const typed = subPaths.map((path, index) => `import * as m${index} from "${path}";`).join("\n");
    const used = `${typed}\nexport const modules: object[] = [${subPaths.map((_, index) => `m${index}`)}];\n`;
    writeFiles(folder, {
      "typed.ts": used,
      "typed.mts": used,
      "typed.cts": used,
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es2022",
          lib: ["es2023", "dom"],
          types: [],
          module,
          moduleResolution: resolution,
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          // The declarations of this package and of its dependencies are checked once. Those for `require`
          // have the same content.
          skipLibCheck: resolution === "node16",
        },
        files,
      }),
    });
    const { code, stdout } = await run(
      process.execPath,
      [join(root, "node_modules/typescript7/bin/tsc"), "-p", "."],
      folder,
    );
    expect(stdout).toBe("");
    expect(code).toBe(0);
  });

  it.each([
    ["mjs", 'import { readFileSync } from "node:fs"; import { readSheets } from "chibo/import";'],
    ["cjs", 'const { readFileSync } = require("node:fs"); const { readSheets } = require("chibo/import");'],
  ])("reads a workbook, and one of 1997, as .%s", async (ending, imports) => {
    const book = utils.book_new(utils.aoa_to_sheet([["Họ tên"], ["NguyÔn V¨n Ba"]]), "Trang 1");
    for (const bookType of ["xlsx", "xls"] as const)
      writeFileSync(join(folder, `book.${bookType}`), write(book, { bookType, type: "buffer" }));
    writeFiles(folder, {
      [`workbook.${ending}`]: `${imports}
Promise.all(["xlsx", "xls"].map((type) => readSheets(readFileSync("book." + type)))).then((files) =>
  console.log(JSON.stringify(files.map(({ sheets }) => sheets[0].rows.map(({ cells }) => cells[0].raw)))));`,
    });
    const rows = ["Họ tên", "Nguyễn Văn Ba"];
    expect(JSON.parse(await runOk(process.execPath, [`workbook.${ending}`], folder))).toEqual([rows, rows]);
  });

  it.each(["esm", "cjs"] as const)("runs the first example of the README as %s", async (format) => {
    expect(await runBlock(first(), format, folder)).toEqual([]);
  });
});

/** The README's first example. */
const first = () => {
  const [block] = blocksOfPage("README.md");
  if (block === undefined) throw new Error("README.md has no ```ts block.");
  return block;
};
