import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { gapPeriods, inForce, regulations } from "../../src/rules/rule-sets/index.js";
import { root } from "../support/root.js";

const text = readFileSync(join(root, "docs/which-rule-set.md"), "utf8");
const rowsUnder = (heading: string): string[] =>
  (text.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2);
const ids = (list: readonly string[]): string => list.map((id) => `\`${id}\``).join(", ");
const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const yearsOf = ({ years: { from, to } }: (typeof inForce)[number]): string =>
  to === undefined ? `${from} →` : from === to ? `${from}` : `${from}–${to}`;

describe.each(["README.md", "README.vi.md"])("%s", (page) => {
  const listed = [...readFileSync(join(root, page), "utf8").matchAll(/^\| `([a-z0-9-]+)` \| /gm)].map(
    ([, id]) => id,
  );

  it("has a row for each rule set and each rubric that ships, and for no other", () => {
    expect(listed.toSorted()).toEqual([...Object.keys(regulations), ...Object.keys(rubrics)].toSorted());
  });
});

describe("the page on which rule set applies", () => {
  it("has a row for each period, as the catalogue has it", () => {
    expect(rowsUnder("By the day on which the review is held")).toEqual(
      inForce.map((period) => row(period.from, period.until ?? "", yearsOf(period), ids(period.usual))),
    );
  });

  it("has a row for each gap, with what may be chosen", () => {
    expect(rowsUnder("Gaps: the regulation is new, its guidance is missing")).toEqual(
      gapPeriods.map(({ from, until, regulation, guidance, candidates }) =>
        row(from, until, regulation, guidance, ids(candidates)),
      ),
    );
  });

  it("says of each rule set what it decides", () => {
    expect(rowsUnder("What each rule set can decide").map((line) => line.split("`")[1])).toEqual(
      Object.keys(regulations),
    );
  });
});
