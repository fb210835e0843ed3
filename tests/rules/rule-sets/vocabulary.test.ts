import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";

/**
 * The facts that rules read: kind, better direction, and the count that contains them. A reader can compare
 * each line with the clause on the fact. UPDATE_GOLDEN=1 writes a change; the commit justifies it.
 */
const file = new URL("./vocabulary.json", import.meta.url);

const declared = Object.fromEntries(
  Object.values(ruleSets)
    .flatMap(({ facts, scales }) =>
      Object.entries(facts).map(([name, { kind, scale, better = "neither", partOf }]) => {
        const values = scale === undefined ? "" : ` (${scale}: ${scales[scale]?.join(" / ")})`;
        const part = partOf === undefined ? "" : `, part of ${partOf}`;
        return [name, `${kind}${values}, better: ${better}${part}`] as const;
      }),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

it("the facts of the regulations are of the kinds that are pinned, and better the way that is pinned", () => {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, `${JSON.stringify(declared, undefined, 2)}\n`);
  expect(declared).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
