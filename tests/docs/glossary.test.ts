import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commandNames } from "../../src/aggregates/command-names.js";
import { findingKinds } from "../../src/findings/index.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { root } from "../support/root.js";

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const codesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

const rows = read("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").slice(1, -1));

/** Each forbidden word with the code words that stand in its place. */
const forbidden = rows
  .filter((cells) => cells.length === 6)
  .flatMap(([, codeWords = "", , , , not = ""]) =>
    codesIn(not).map((word) => [word, codesIn(codeWords).join(", ")] as const),
  );

/** Words of former exports, each with the name of today. In a sentence they are plain English. */
const formerExports = rows
  .filter((cells) => cells.length === 2)
  .flatMap(([former = "", now = ""]) =>
    codesIn(former).map((word) => [word, codesIn(now).join(", ")] as const),
  );

/** Names that a journal holds and that stay as they are. */
const kept = new Set(rows.filter((cells) => cells.length === 3).flatMap(([old = ""]) => codesIn(old)));

/** A name as its words in lower case: `QuotaGroups`, `quota-groups` and `quota groups` are the same. */
const wordsOf = (name: string): string =>
  ` ${name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .toLowerCase()
    .trim()} `;

/** The names that use a forbidden word, with the word to use. */
const offenders = (names: Iterable<string>, words = forbidden): string[] =>
  [...new Set(names)]
    .filter((name) => !kept.has(name))
    .flatMap((name) =>
      words.flatMap(([word, codeWords]) =>
        new RegExp(` ${word.toLowerCase()}(?:s|es)? `, "u").test(wordsOf(name))
          ? [`${name}: say ${codeWords}`]
          : [],
      ),
    );

const { exports } = JSON.parse(read("package.json")) as { exports: Readonly<Record<string, unknown>> };

/** The source files of the entries of the package. */
const entries = Object.values(exports).flatMap((entry) =>
  typeof entry === "object" && entry !== null && "import" in entry
    ? [String(entry.import).replace("./dist/esm/", "src/").replace(/\.js$/, ".ts")]
    : [],
);

const exportedBy = (path: string): string[] => {
  const source = read(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const lists = [...source.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, list = ""]) =>
    list.split(",").map((each) =>
      each
        .trim()
        .replace(/^type /, "")
        .replace(/^\w+ as /, ""),
    ),
  );
  const declared = [...source.matchAll(/export (?:const|type|interface|class|function) (\w+)/g)];
  return [...lists, ...declared.map(([, name = ""]) => name)].filter((name) => name !== "");
};

/** Every name of a property in a JSON Schema, at any depth. */
const propertiesIn = (schema: unknown): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesIn)];
};

const schemas = readdirSync(join(root, "schema")).filter((file) => file.endsWith(".json"));

const parts: Readonly<Record<string, () => Iterable<string>>> = {
  "the exported names": () => entries.flatMap(exportedBy),
  "the commands and events": () => Object.entries(commandNames).flat(),
  "the fields of events and of every other published file": () =>
    schemas.flatMap((file) => propertiesIn(JSON.parse(read(`schema/${file}`)))),
  "the codes of findings and the names of their details": () =>
    Object.entries(findingKinds).flatMap(([code, { details }]) => [code, ...Object.keys(details ?? {})]),
  "the parameters": () =>
    [...Object.values(ruleSets), ...Object.values(rubrics)].flatMap(({ parameters }) =>
      Object.keys(parameters ?? {}),
    ),
  "the options of the command": () => read("docs/command.md").match(/--[a-z][a-z-]*/g) ?? [],
};

/** The English pages, and the glossary apart: it has to name what is not to be said. */
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md") && !file.endsWith(".vi.md") && file !== "glossary.md")
    .map((file) => `docs/${file}`),
];

describe("the glossary", () => {
  it("forbids words, and keeps the names that journals hold", () => {
    expect(forbidden.length).toBeGreaterThan(10);
    expect(kept).toContain("QuotaGroupsDeclared");
  });

  it.each(Object.entries(parts))("is kept by %s", (_, names) => {
    expect([...names()].length).toBeGreaterThan(5);
    expect(offenders(names())).toEqual([]);
  });

  it.each(pages)("is kept by the words of %s", (page) => {
    const lines = read(page)
      .split("\n")
      .map((line) => [...kept].reduce((rest, old) => rest.replaceAll(old, ""), line));
    expect(lines.filter((line) => offenders([line]).length > 0)).toEqual([]);
  });

  it("keeps the words of former exports out of the exported names", () => {
    expect(formerExports.length).toBeGreaterThan(10);
    expect(offenders(entries.flatMap(exportedBy), formerExports)).toEqual([]);
    expect(offenders(["Known", "veiledEvent", "normOf"], formerExports)).toEqual([
      "Known: say FoldedJournal",
      "veiledEvent: say redactedEvent",
      "normOf: say minimum",
    ]);
  });

  it("finds a forbidden word in a name, a code and a sentence", () => {
    expect(offenders(["quotaOf", "scoring-sheets", "The quotas hold.", "capOf"])).toEqual([
      "quotaOf: say cap",
      "scoring-sheets: say rubric",
      "The quotas hold.: say cap",
    ]);
  });
});
