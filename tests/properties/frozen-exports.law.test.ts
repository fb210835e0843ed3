import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Entry {
  readonly import: string;
}

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly exports: Readonly<Record<string, string | Entry>>;
};

/** The source of each sub-path that code can import. */
const sources = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === "string"
    ? []
    : [[path, target.import.replace("./dist/esm/", "../../src/").replace(/\.js$/, ".ts")] as const],
);

/** A zod schema keeps a cache of its own and is not frozen. */
const isSchema = (value: object): boolean => "_zod" in value;

/** The places in a value that can be changed. A function is the caller's to call, and not data. */
const changeable = (value: unknown, place: string, seen = new Set<unknown>()): string[] => {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isSchema(value)) return [];
  const own = Object.isFrozen(value) ? [] : [place];
  return [
    ...own,
    ...Reflect.ownKeys(value).flatMap((key) =>
      changeable((value as never)[key], `${place}.${String(key)}`, seen),
    ),
  ];
};

describe("an importer cannot change what others share", () => {
  test.each(sources)("all data of %s is frozen to its leaves", async (_, source) => {
    const names = (await import(source)) as Readonly<Record<string, unknown>>;
    expect(Object.entries(names).flatMap(([name, value]) => changeable(value, name))).toEqual([]);
  });
});
