import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/language/language.js";
import { exampleOf } from "../../src/language/problems/local-file-fields.js";
import { checkOverlay } from "../../src/rules/engine/overlay/check-overlay.js";
import { checkRubric } from "../../src/rules/rubrics/check-rubric.js";
import { qd366hd43 } from "../../src/rules/rule-sets/index.js";
import { root } from "../support/root.js";

const files = {
  overlay: (value: unknown) => checkOverlay(qd366hd43, value),
  rubric: (value: unknown) => checkRubric(value).problems,
} as const;

type Way = readonly (string | number)[];

/** Every field of an object in a file, at any depth. */
const fieldsIn = (value: unknown, way: Way = []): Way[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const inner = [...way, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [inner]), ...fieldsIn(held, inner)];
  });
};

const replaced = (value: unknown, [key, ...rest]: Way, by: unknown): unknown => {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, by));
  return copy;
};

describe.each(["overlay", "rubric"] as const)("the examples of the fields of a local file: %s", (file) => {
  const good: unknown = JSON.parse(readFileSync(join(root, `examples/${file}s/song-lam-2026.json`), "utf8"));

  it.each(languages)("fit the schema when they are copied into the file, in %s", (language) => {
    const refused = fieldsIn(good).flatMap((way) => {
      const example = exampleOf([file, ...way.filter((key) => typeof key === "string")], language);
      // The kind of scoring decides which fields stand beside it.
      if (example === undefined || way.slice(-2).join(".") === "scored.kind") return [];
      const copied = Object.values(JSON.parse(`{${example}}`) as object)[0];
      return files[file](replaced(good, way, copied))
        .filter(({ code }) => code === "schema")
        .map(({ path }) => `${path}: ${example}`);
    });
    expect(refused).toEqual([]);
  });
});
