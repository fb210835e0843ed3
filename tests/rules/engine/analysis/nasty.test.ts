import { describe, expect, it } from "vitest";
import { analyse } from "../../../../src/rules/engine/analysis/analyse.js";
import { remarkCodes } from "../../../../src/rules/engine/analysis/rule-set-remark.js";
import { checkRuleSet } from "../../../../src/rules/engine/check-rule-set.js";
import { classify } from "../../../../src/rules/engine/classification/classify.js";
import { rulesInUse } from "../../../../src/rules/engine/rules-in-use.js";
import { setOf } from "./nasty/base.js";
import { nastyLevels } from "./nasty/levels.js";
import { nastyRules } from "./nasty/rules.js";

const nasty = [...nastyLevels, ...nastyRules];

describe("a nasty rule set", () => {
  it("exists for every code", () => {
    expect([...new Set(nasty.map(({ code }) => code))].sort()).toEqual([...remarkCodes].sort());
  });

  it("has a base in which nothing is found", () => {
    expect(analyse(setOf())).toEqual([]);
  });

  it.each(nasty)("shows $code: $what", ({ code, broken, path, example }) => {
    expect(checkRuleSet(broken)).toEqual([]);
    const remark = analyse(broken).find((each) => each.code === code && each.path === path);
    expect(remark).toBeDefined();
    expect(remark?.search).not.toBe("undecided");
    if (example !== undefined) expect(remark?.example).toMatchObject(example);
  });

  it.each(nasty)("no more shows $code once it is repaired: $what", ({ code, repaired }) => {
    expect(checkRuleSet(repaired)).toEqual([]);
    expect(analyse(repaired).filter((each) => each.code === code)).toEqual([]);
  });

  it.each(nasty.filter(({ code }) => code === "non-monotone"))(
    "has an example that the engine classifies lower when improved: $what",
    ({ broken }) => {
      const { example = {}, improved = {} } =
        analyse(broken).find(({ code }) => code === "non-monotone") ?? {};
      const inUse = rulesInUse(broken);
      const place = (values: object) => {
        const facts = new Map(Object.entries(values).map(([name, value]) => [name, { value, from: [] }]));
        const outcome = classify("thing", facts, inUse);
        return outcome.kind === "level" ? broken.scales.level?.indexOf(outcome.level) : undefined;
      };
      expect(place(improved)).toBeGreaterThan(place(example) ?? Number.POSITIVE_INFINITY);
    },
  );
});

describe("a search that cannot come to an end", () => {
  it("says that it is undecided while a parameter is not chosen", () => {
    const bar = {
      says: setOf().title,
      kind: "integer" as const,
      source: { document: "Document 1", point: "1", evidence: "quoted" as const },
    };
    const set = setOf(
      {
        forced: [
          {
            id: "few",
            says: bar.says,
            source: bar.source,
            when: { fact: "points", is: "less-than", value: { parameter: "bar" } },
          },
        ],
      },
      { bar },
    );
    expect(analyse(set).find(({ rule }) => rule === "few")).toMatchObject({
      code: "rule-never-fires",
      severity: "notice",
      search: "undecided",
    });
    expect(analyse(set, { bar: 75 }).filter(({ rule }) => rule === "few")).toEqual([]);
  });
});
