import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Subject } from "../../src/events/values.js";
import type { SubjectQuestion } from "../../src/explanation/explain.js";
import { whatIf } from "../../src/explanation/what-if.js";
import { InvalidInputError } from "../../src/language/problems/errors.js";
import { classify } from "../../src/rules/engine/classification/classify.js";
import type { Facts, FactValue } from "../../src/rules/engine/conditions/facts.js";
import { changesReaching, type ReachedLevel } from "../../src/rules/engine/hypothesis/smallest-changes.js";
import { suppose } from "../../src/rules/engine/hypothesis/suppose.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { type RulesInUse, rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { buildYear, plausibleYear } from "../../src/testing/index.js";
import { partialFacts } from "../../src/testing/laws/facts.js";
import { replay } from "../../src/year.js";
import { smallRuleSet } from "../support/small-rule-set.js";

/** A question about a subject with a small bound, so that brute force can finish. */
interface Asked {
  readonly subject: string;
  readonly rulesInUse: RulesInUse;
  readonly level: string;
}

const reaching = ({ subject, rulesInUse: inUse, level }: Asked, facts: Facts): boolean => {
  const scale = inUse.ruleSet.scales.level ?? [];
  const outcome = classify(subject, facts, inUse);
  return outcome.kind === "level" && scale.indexOf(outcome.level) <= scale.indexOf(level);
};

const withValues = (facts: Facts, values: Iterable<readonly [string, FactValue]>): Facts => {
  const supposed = new Map(facts);
  for (const [name, value] of values) supposed.set(name, { value, from: [] });
  return supposed;
};

const subsetsOf = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((sets, item) => sets.concat(sets.map((set) => [...set, item])), [[]]);

const namesOf = ({ sets }: ReachedLevel): string[] =>
  sets
    .map(({ changes }) =>
      changes
        .map(({ fact }) => fact)
        .sort()
        .join(" "),
    )
    .sort();

/**
 * Counts in a range that brute force can search. Outside it, no comparison of the small rule set changes its
 * result.
 */
const counts = Array.from({ length: 17 }, (_, value) => value);

const valuesOf = (name: string, { facts, scales }: RuleSet): readonly FactValue[] => {
  const declared = facts[name];
  if (declared?.kind === "boolean") return [false, true];
  return declared?.kind === "ordinal" ? (scales[declared.scale ?? ""] ?? []) : counts;
};

const distanceOf = (name: string, was: FactValue | undefined, is: FactValue, ruleSet: RuleSet): number => {
  if (was === undefined) return 0;
  const place = (value: FactValue) =>
    typeof value === "string"
      ? (ruleSet.scales[ruleSet.facts[name]?.scale ?? ""] ?? []).indexOf(value)
      : Number(value);
  return Math.abs(place(is) - place(was));
};

/** The small rule set with points that are a part of the assigned points. */
const parted: RuleSet = {
  ...smallRuleSet,
  facts: {
    ...smallRuleSet.facts,
    points: { says: { vi: "điểm", en: "points" }, kind: "integer", better: "high", partOf: "assigned" },
  },
};

const smallFacts = (ruleSet: RuleSet): fc.Arbitrary<Facts> => {
  const some = (name: string) =>
    fc.constantFrom(...valuesOf(name, ruleSet).filter((value) => typeof value !== "number" || value <= 8));
  return fc
    .record(Object.fromEntries(Object.keys(ruleSet.facts).map((name) => [name, some(name)])), {
      requiredKeys: [],
    })
    .map((values) =>
      withValues(
        new Map(),
        Object.entries(values).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value] as const],
        ),
      ),
    );
};

/** All ways to change facts that go together, each with its distance from the real facts. */
const ways = (names: readonly string[], facts: Facts, ruleSet: RuleSet) =>
  names
    .reduce<[string, FactValue][][]>(
      (all, name) =>
        all.flatMap((way) =>
          valuesOf(name, ruleSet)
            .filter((value) => value !== facts.get(name)?.value)
            .map((value): [string, FactValue][] => [...way, [name, value]]),
        ),
      [[]],
    )
    .filter((way) => {
      const world = withValues(facts, way);
      return Object.entries(ruleSet.facts).every(([part, { partOf }]) => {
        if (partOf === undefined || !(names.includes(part) || names.includes(partOf))) return true;
        const [value, whole] = [world.get(part)?.value, world.get(partOf)?.value];
        return value === undefined || whole === undefined || value <= whole;
      });
    });

/** Whether the changed facts agree with each other and with the rest: no part is larger than its whole. */
const goTogether = (
  subject: string,
  facts: Facts,
  values: readonly (readonly [string, FactValue])[],
  inUse: RulesInUse,
): boolean => {
  try {
    suppose(subject, facts, Object.fromEntries(values), inUse);
    return true;
  } catch (error) {
    if (error instanceof InvalidInputError && error.code === "part-exceeds-whole") return false;
    throw error;
  }
};

describe("the smallest sets of facts", () => {
  const most = 3;

  it.each([
    { name: "of the small rule set", ruleSet: smallRuleSet },
    { name: "where one count is part of another", ruleSet: parted },
  ])(
    "are those that brute force finds, with the nearest values: $name",
    { timeout: 120_000 },
    ({ ruleSet }) => {
      const subject = "thing";
      fc.assert(
        fc.property(
          smallFacts(ruleSet),
          fc.constantFrom("excellent", "good"),
          fc.boolean(),
          (facts, level, adopted) => {
            const inUse = rulesInUse(ruleSet, { "good-adopted": adopted });
            const asked = { subject, rulesInUse: inUse, level };
            const found = changesReaching(subject, facts, inUse, level, { most, fixed: [] });
            const minimal = new Map<string, number>();
            const sets: string[][] = [];
            const bySize = subsetsOf(Object.keys(ruleSet.facts)).sort((a, b) => a.length - b.length);
            for (const names of bySize) {
              if (names.length > most || sets.some((set) => set.every((name) => names.includes(name))))
                continue;
              const distances = ways(names, facts, ruleSet)
                .filter((way) => reaching(asked, withValues(facts, way)))
                .map((way) =>
                  way.reduce(
                    (sum, [name, value]) => sum + distanceOf(name, facts.get(name)?.value, value, ruleSet),
                    0,
                  ),
                );
              if (distances.length === 0) continue;
              sets.push(names);
              minimal.set(names.toSorted().join(" "), Math.min(...distances));
            }
            if (found.verdict === "reached") {
              expect([...minimal.keys()]).toEqual([""]);
              return;
            }
            expect(namesOf(found)).toEqual([...minimal.keys()].sort());
            if (found.verdict === "impossible") expect(minimal.size).toBe(0);
            for (const { changes } of found.sets) {
              const distance = changes.reduce(
                (sum, { fact, was, becomes }) => sum + distanceOf(fact, was, becomes, ruleSet),
                0,
              );
              expect(distance).toBe(
                minimal.get(
                  changes
                    .map(({ fact }) => fact)
                    .sort()
                    .join(" "),
                ),
              );
            }
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it.each([
    { ruleSet: qd132hd21, subject: "member", fixed: ["category.work", "category.civil-servant"] },
    { ruleSet: qd132hd21, subject: "cell", fixed: ["members.rated", "tasks.assigned"] },
    { ruleSet: qd366hd43, subject: "member", fixed: ["category.work", "tasks.assigned", "led.assigned"] },
    { ruleSet: qd366hd43, subject: "cell", fixed: ["tasks.assigned", "shortcomings.pointed-out"] },
  ])(
    "reach the level, change no fixed fact, and need all their facts: $ruleSet.id, $subject",
    { timeout: 120_000 },
    ({ ruleSet, subject, fixed }) => {
      const inUse = rulesInUse(ruleSet);
      fc.assert(
        fc.property(
          partialFacts({ ruleSet, subject }),
          fc.constantFrom("excellent", "good", "fulfilled"),
          (facts, level) => {
            const asked = { subject, rulesInUse: inUse, level };
            const { sets } = changesReaching(subject, facts, inUse, level, { most: 2, fixed });
            for (const { changes } of sets) {
              const values = changes.map(({ fact, becomes }) => [fact, becomes] as const);
              expect(values.filter(([name]) => fixed.includes(name))).toEqual([]);
              for (const part of subsetsOf(values)) {
                const enough =
                  goTogether(subject, facts, part, inUse) && reaching(asked, withValues(facts, part));
                expect(enough).toBe(part.length === values.length);
              }
            }
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});

const askedBy = ({ kind, id }: Subject): SubjectQuestion => {
  if (kind === "member") return { member: id };
  if (kind === "cell") return { cell: id };
  return kind === "collective" ? { collective: id } : { baseOrganisation: id };
};

describe("what if", () => {
  it("on no change is the result, for everybody of a year; so is every fact supposed as it is", () => {
    fc.assert(
      fc.property(plausibleYear({ maxMembers: 4 }), (plan) => {
        const year = replay(buildYear(plan), { year: plan.year, under: qd366hd43 });
        for (const { key, subject, outcome, facts, rulesInUse: inUse } of year.classification.all) {
          const asked = [...facts].filter(([name]) => Object.hasOwn(inUse.ruleSet.facts, name));
          const same = Object.fromEntries(asked.map(([name, { value = null }]) => [name, value]));
          for (const changes of [{}, same]) {
            const answer = whatIf(year, askedBy(subject), changes);
            expect([answer.about, answer.recorded]).toEqual([key, outcome]);
            expect(answer.supposed.outcome).toEqual(outcome);
          }
        }
      }),
      { numRuns: 10 },
    );
  });
});
