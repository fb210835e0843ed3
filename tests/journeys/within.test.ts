import { describe, expect, it } from "vitest";
import { within } from "../../src/cli/findings.js";
import type { Finding } from "../../src/findings/index.js";
import { yearOf } from "./example-years.js";

describe("what is within an organisation", () => {
  const year = yearOf("disease-control-2020");
  const one = (about: string): Finding => ({
    code: "entry-corrected",
    severity: "notice",
    about,
    details: { entry: 1, kind: "withdrawn" },
    events: [],
  });
  const [cell] = year.context.cells;
  if (cell === undefined) throw new Error("the example has no cell");
  const base = year.context.baseOf(cell.id);
  const other = year.context.cells.find(({ id }) => id !== cell.id)?.id ?? "";
  const memberOf = (id: string) =>
    year.classification.all.find(
      ({ subject, organisation }) => subject.kind === "member" && organisation === id,
    )?.key ?? "";

  it("is a cell with its streams, its members and its level", () => {
    const isHere = within(year, cell.id);
    const about = [
      cell.id,
      `cell/${cell.id}`,
      `meeting/${cell.id}/2020-05`,
      `cell:${cell.id}`,
      memberOf(cell.id),
    ];
    expect(about.map((each) => isHere(one(each)))).toEqual(about.map(() => true));
    const elsewhere = [
      other,
      `meeting/${other}/2020-05`,
      memberOf(other),
      base,
      `committee/${base}`,
      "nobody",
    ];
    expect(elsewhere.map((each) => isHere(one(each)))).toEqual(elsewhere.map(() => false));
  });

  it("is a base organisation with all its cells, and every finding of its year", () => {
    const isHere = within(year, base);
    expect([base, other, memberOf(other), `committee/${base}`].map((each) => isHere(one(each)))).toEqual(
      Array(4).fill(true),
    );
    expect(year.findings.filter((finding) => !isHere(finding))).toEqual([]);
  });
});
