import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../support/browser.js";
import { assertBuilt } from "../support/built.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
const programs = ["record", "judge"] as const;
type Program = (typeof programs)[number];
const source = (program: Program): string =>
  readFileSync(join(root, `tests/journeys/browser/${program}.js`), "utf8");
const journal = readFileSync(join(root, "examples/journals/school-2021.jsonl"), "utf8");

/** A page that runs a program on the journal and shows the result. */
const html = (script: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>chibo</title><script type="module" src="${script}"></script><pre></pre></html>`;
const main = (program: string) => `
import { result } from "${program}";
const text = await (await fetch("./journal.jsonl")).text();
document.querySelector("pre").textContent = JSON.stringify(result(text));
`;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".jsonl": "application/x-ndjson",
};

/** The strictest policy that a page may have: only the page's own files, and no code made from text. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

let browser: Browser;

/** The text that a page in a folder shows. The page reaches nothing else. */
const shown = async (site: string): Promise<unknown> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  await page.route("**/*", (route) => {
    const file = join(site, new URL(route.request().url()).pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      headers: {
        "content-type": types[extname(file)] ?? "text/plain",
        "content-security-policy": policy,
      },
    });
  });
  await page.goto("https://cell.example/index.html");
  // The test waits for a selector. A function to wait for would be code made from text, which the policy
  // forbids.
  const text = await page
    .locator("pre:not(:empty)")
    .textContent({ timeout: 20_000 })
    .catch((error: Error) => {
      throw new Error(`The page showed nothing: ${[...complaints, error.message].join("; ")}`);
    });
  await context.close();
  expect(complaints).toEqual([]);
  return JSON.parse(String(text));
};

/** The result of the same program in Node, with the installed package. */
const inNode = async (program: Program): Promise<unknown> => {
  const file = join(folder, `${program}.mjs`);
  write(folder, { [`${program}.mjs`]: source(program) });
  const { result } = (await import(pathToFileURL(file).href)) as { result: (text: string) => unknown };
  return JSON.parse(JSON.stringify(result(journal)));
};

beforeAll(async () => {
  assertBuilt();
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/chibo"));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  remove();
});

describe("In a browser", () => {
  it.each(programs)("a page without a bundler gives what Node gives: %s", async (program) => {
    const site = join(folder, `plain-${program}`);
    mkdirSync(site);
    symlinkSync(join(root, "dist/browser"), join(site, "chibo"));
    // An author without a bundler writes addresses of files. A page that only records loads only the core.
    const door = program === "record" ? "core" : "chibo";
    const placed = source(program)
      .replace(/from "chibo(?:\/projections)?"/g, `from "./chibo/${door}.js"`)
      .replace(/from "chibo\/([^"]+)"/g, (_, path) => `from "./chibo/${path}.js"`);
    write(site, {
      "index.html": html("./main.js"),
      "main.js": main("./program.js"),
      "program.js": placed,
      "journal.jsonl": journal,
    });
    expect(await shown(site)).toEqual(await inNode(program));
  });

  it.each(programs)("a page built by Vite gives what Node gives: %s", async (program) => {
    const from = join(folder, `vite-${program}`);
    mkdirSync(from);
    write(from, {
      "index.html": html("./main.js"),
      "main.js": main("./program.js"),
      "program.js": source(program),
      "public/journal.jsonl": journal,
    });
    await build({ root: from, configFile: false, logLevel: "error", build: { target: "es2022" } });
    expect(await shown(join(from, "dist"))).toEqual(await inNode(program));
  });

  it("the programs do what they are here for", async () => {
    expect(await inNode("record")).toMatchObject({
      events: 5,
      refused: "already-on-roll",
      members: ["m-01", "m-02"],
      alike: true,
    });
    expect(await inNode("judge")).toMatchObject({ why: expect.stringContaining("s1-05") });
  });
});
