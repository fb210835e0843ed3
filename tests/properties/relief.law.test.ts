import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Judged } from "../../src/testing/laws/facts.js";
import { reliefConcernsItsCase, reliefSettlesNoLevel, reliefsRead } from "../support/laws/relief.js";
import { rule, smallRuleSet } from "../support/small-rule-set.js";

const settings = { numRuns: 120 };
type Named = Judged & { readonly name: string };

const named = (ruleSet: RuleSet): Named[] =>
  Object.keys(ruleSet.subjects).map((subject) => ({ name: `${ruleSet.id}, ${subject}`, ruleSet, subject }));

const withRelief = Object.values(ruleSets)
  .flatMap(named)
  .filter((judged) => reliefsRead(judged).length > 0);

describe("relief goes by the kind of case", () => {
  it.each(withRelief)("and changes nothing where its case did not happen: $name", (judged) =>
    reliefConcernsItsCase(judged, settings),
  );

  // HD 21 and HD 25 except force majeure in the case itself. QĐ 366 leaves the level to the committee.
  it.each(named(qd366hd43))("and leaves the lowest level possible under QĐ 366: $name", (judged) =>
    reliefSettlesNoLevel(judged, settings),
  );

  it("in every rule set whose text gives relief", () => {
    expect([...new Set(withRelief.map(({ ruleSet }) => ruleSet.id))].sort()).toEqual([
      "hd02-2026-quarter",
      "qd124-hd25-2023",
      "qd132-hd21-2019",
      "qd366-hd43-2025",
    ]);
  });
});

describe("a law on relief that is broken says so", () => {
  const relief = "relief.mercy.guilty";
  const { thing } = smallRuleSet.subjects;
  if (thing === undefined) throw new Error("the small rule set has a thing");
  const granted = { fact: relief, is: "equal", value: true } as const;
  const reading = (forced: string): Judged => ({
    ruleSet: {
      ...smallRuleSet,
      facts: {
        ...smallRuleSet.facts,
        [relief]: { says: thing.says, kind: "boolean", better: "high" },
      },
      subjects: {
        thing: {
          ...thing,
          forced: [
            rule("thing.guilty", { fact: "guilty", is: "equal", value: true }),
            rule(
              `thing.${forced}`,
              { fact: "points", is: "less-than", value: 5 },
              { unless: [rule("thing.mercy", granted)] },
            ),
          ],
        },
      },
    },
    subject: "thing",
    parameters: { "good-adopted": true, counted: "high" },
  });

  it("where relief in one case lifts another", () => {
    expect(() => reliefConcernsItsCase(reading("few-points"), settings)).toThrow(relief);
  });

  it("where relief alone gives a level", () => {
    expect(() => reliefSettlesNoLevel(reading("guilty"), settings)).toThrow(relief);
  });
});
