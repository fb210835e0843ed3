import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";

/**
 * What the facts that rules read are: their kind, which way is better, and the count that they are part of;
 * a reader can hold each line against the clause that speaks of the fact. A change is written with
 * UPDATE_GOLDEN=1 and justified in the commit.
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
