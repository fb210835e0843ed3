import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertBuilt } from "../support/built.js";
import { ruleSetPaths, subPaths } from "../support/pack.js";
import { root } from "../support/root.js";
import { emptyFolder } from "../support/tree.js";

const { folder, remove } = emptyFolder();
beforeAll(() => {
  assertBuilt();
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/chibo"));
});
afterAll(remove);

const inPages = subPaths.filter((path) => !ruleSetPaths.includes(path));

/** Peer packages. Their size counts for the user. */
const apart = ["fast-check", "@event-driven-io/emmett"];

const bundle = (contents: string, plugins: readonly Plugin[] = []) =>
  build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outfile: "bundle.js",
    platform: "browser",
    format: "esm",
    target: "es2022",
    external: [...apart],
    logLevel: "silent",
    plugins: [...plugins],
  });

const ownAlone: Plugin = {
  name: "own code alone",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("chibo") ? undefined : { path, external: true },
    ),
};

const compressed = (contents: Uint8Array | undefined): number =>
  gzipSync(contents ?? "", { level: 9 }).length;

/** The size of a program in a page: bundled, minified, compressed. `own` leaves out chibo's dependencies. */
const weighed = async (contents: string) => {
  const all = await bundle(contents);
  const own = await bundle(contents, [ownAlone]);
  const inputs = all.metafile.outputs["bundle.js"]?.inputs ?? {};
  const languages = Object.keys(inputs).filter(
    (file) => /zod\/.*\/locales\//.test(file) && (inputs[file]?.bytesInOutput ?? 0) > 0,
  );
  return {
    bytes: compressed(all.outputFiles[0]?.contents),
    own: compressed(own.outputFiles[0]?.contents),
    languages: languages.filter((file) => !file.endsWith("/en.js")),
  };
};

/** Whole sub-paths: the limit in bytes for all exports of each, with dependencies. */
const ceilings: Readonly<Record<string, number>> = {
  chibo: 313_000,
  "chibo/events": 60_000,
  "chibo/seal": 56_000,
  "chibo/rules": 137_500,
  "chibo/rules/engine": 89_500,
  "chibo/access": 196_000,
  "chibo/explanation": 110_000,
  "chibo/language": 20_000,
  "chibo/words": 236_000,
  "chibo/projections": 140_000,
  "chibo/page": 378_000,
  "chibo/exchange": 65_000,
  "chibo/import": 380_000,
  "chibo/emmett": 65_000,
  "chibo/testing": 205_000,
};

/** The rule sets of QĐ 366, with all their cases and readings. The limit of each other one is 15,000. */
const largeRuleSets: Readonly<Record<string, number>> = {
  "chibo/rules/hd02-2026-quarter": 22_500,
  "chibo/rules/qd366-hd43-2025": 20_000,
};

/** The imports of a program from `chibo` and `chibo/projections`, and the limit in bytes. */
interface Use {
  readonly names: string;
  readonly projections?: string;
  readonly bytes: number;
  readonly own: number;
}

/** The sizes of programs after a bundler has left out unused code. */
const uses: Readonly<Record<string, Use>> = {
  "record a meeting": { names: "execute, journal, meeting", bytes: 55_000, own: 20_000 },
  "record everything, fold and keep live (the core)": {
    names: "cell, committee, execute, fold, journal, meeting, projections, readModel, review",
    bytes: 65_500,
    own: 32_000,
  },
  "fold one projection": { names: "fold", projections: "members", bytes: 10_000, own: 6_200 },
  "replay a year": { names: "readJournalSync, replay", bytes: 182_000, own: 137_500 },
  "replay and explain": { names: "explain, readJournalSync, render, replay", bytes: 248_500, own: 204_500 },
};

const said: string[] = [];
afterAll(() => console.info(["bytes min+gzip, and of them our own", ...said].join("\n")));
const say = (name: string, { bytes, own }: { readonly bytes: number; readonly own: number }) =>
  said.push(`${name.padEnd(52)} ${String(bytes).padStart(7)} ${String(own).padStart(7)}`);

describe("In a page", () => {
  it.each(Object.entries(uses))(
    "%s costs no more than its bound",
    async (name, { names, projections = "", bytes, own }) => {
      const weight = await weighed(
        `export { ${names} } from "chibo"; export { ${projections} } from "chibo/projections";`,
      );
      say(name, weight);
      expect(weight.bytes).toBeLessThan(bytes);
      expect(weight.own).toBeLessThan(own);
      expect(weight.languages).toEqual([]);
    },
  );

  it.each(inPages)("the whole of %s has no Node module and stays below its bound", async (path) => {
    const weight = await weighed(`export * from "${path}";`);
    say(path, weight);
    expect(weight.languages).toEqual([]);
    expect(weight.bytes).toBeLessThan(ceilings[path] ?? 0);
  });

  it.each(ruleSetPaths)("%s is an import of its own that needs nothing else", async (path) => {
    const weight = await weighed(`export * from "${path}";`);
    say(path, weight);
    expect(weight.bytes).toBeLessThan(largeRuleSets[path] ?? 15_000);
    expect(weight.own).toBe(weight.bytes);
  });
});
