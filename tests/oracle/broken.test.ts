import { describe, expect, it } from "vitest";
import { type Case, casesOf, firstDisagreement } from "./cases.js";
import type { Named, Value } from "./outcome.js";
import { type Study, titled } from "./studies.js";

const sample = (study: Study): readonly Case[] => [...casesOf(study, 99, 4_000)];

/** The cases as a plain implementation with one wrong fact sees them. */
const misread = (cases: readonly Case[], name: string, wrong: (index: number) => Value): Case[] =>
  cases.map((each, index) => ({ ...each, facts: { ...each.facts, [name]: wrong(index) } }));

const leading = "collective under qd366-hd43-2025";

describe.each(titled)("the comparison for a %s", (title, study) => {
  const cases = sample(study);
  const valueAt = (index: number, name: string): Value => cases[index % cases.length]?.facts[name] ?? 0;
  const given = Object.keys(cases[0]?.facts ?? {});
  // The clause on disciplined subordinates is about organisations and units. A leading collective has no
  // subordinates.
  const names = given.filter((name) => title !== leading || name !== "discipline.subordinate");
  const counts = names.filter((name) => typeof valueAt(0, name) === "number");

  it.each(names)("notices plain code that does not look at %s", (name) => {
    const blind = misread(cases, name, (index) => valueAt(index + 1, name));
    expect(firstDisagreement(blind, study.answer)).toBeDefined();
  });

  it.each(counts)("notices plain code that sets an edge of %s off by one", (name) => {
    for (const by of [1, -1]) {
      const moved = misread(cases, name, (index) => Number(valueAt(index, name)) + by);
      expect(firstDisagreement(moved, study.answer)).toBeDefined();
    }
  });
});

describe("a disagreement", () => {
  it("says who said what, of whom", () => {
    const [, study] = titled.find(([title]) => title === "member under qd366-hd43-2025") ?? [];
    if (study === undefined) throw new Error("There is no such study.");

    /** Breaks one clause: relief also lifts the lack of points. */
    const broken = (facts: Named, chosen: Named) =>
      facts["relief.self-detected"] === true &&
      Number(facts["points.general"]) + Number(facts["points.tasks"]) < 50
        ? study.answer({ ...facts, "points.general": 30, "points.tasks": 20 }, chosen)
        : study.answer(facts, chosen);
    const said = firstDisagreement(sample(study), broken);

    expect(said).toMatch(/^plain code says .+, the engine says unfulfilled\n/);
    expect(said).toContain("\n  relief.self-detected = true");
    expect(said).toMatch(/\n {2}points\.general = \d+\n {2}points\.tasks = \d+/);
  });
});
