import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify } from "../../src/rules/engine/classification/classify.js";
import { judging, programOf } from "../../src/rules/engine/classification/program.js";
import type { Facts, FactValue } from "../../src/rules/engine/conditions/facts.js";
import { candidatesOf, type Outcome, roughOutcome, switchedOn } from "../../src/rules/engine/outcome.js";
import { ladderOf, rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { completeFacts, type Judged, mostPoints } from "../../src/testing/laws/facts.js";

/** Every kind of subject of every shipped rule set that has rules. */
const shipped = Object.values(ruleSets)
  .flatMap((ruleSet) =>
    Object.keys(ruleSet.subjects).map((subject) => ({ name: `${ruleSet.id}, ${subject}`, ruleSet, subject })),
  )
  .filter(({ ruleSet, subject }) => programOf(rulesInUse(ruleSet), subject).prepared.size > 0);

type ByFacts = (facts: Facts) => Outcome;

/** The largest count that a completion tries, and days beside the thresholds of sick leave. */
const largest = 40;
const days = [89, 90, 91, 334, 335, 336];

/** All values of a fact that fit the counts around it. */
const valuesOf = (name: string, facts: Facts, { ruleSet }: Judged): FactValue[] => {
  const { kind, scale, partOf } = ruleSet.facts[name] ?? {};
  if (kind === "boolean") return [true, false];
  if (kind === "ordinal") return [...(ruleSet.scales[scale ?? ""] ?? [])];
  const whole = facts.get(partOf ?? "")?.value;
  const most = mostPoints(ruleSet, name) ?? (typeof whole === "number" ? whole : largest);
  const counts = Array.from({ length: most + 1 }, (_, value) => value);
  return name === "leave.sick-days" ? [...counts, ...days] : counts;
};

/** Whether every count of these facts fits the counts around it. */
const fits = (facts: Facts, { ruleSet: { facts: declared } }: Judged): boolean => {
  const count = (name: string | undefined): number | undefined => {
    const value = facts.get(name ?? "")?.value;
    return typeof value === "number" ? value : undefined;
  };
  return [...facts.keys()].every((name) => {
    const { partOf, apartFrom, complement } = declared[name] ?? {};
    const [own, whole, other] = [count(name), count(partOf), count(apartFrom)];
    if (own === undefined || whole === undefined) return true;
    const sum = own + (other ?? 0);
    return complement === true && other !== undefined ? sum === whole : sum <= whole;
  });
};

/** The facts with every value of the removed ones that fits. */
const completions = (facts: Facts, removed: readonly string[], judged: Judged): Facts[] =>
  removed
    .reduce<Facts[]>(
      (all, name) =>
        all.flatMap((each) =>
          valuesOf(name, each, judged).map((value) => new Map(each).set(name, { value, from: [] })),
        ),
      [new Map([...facts].filter(([name]) => !removed.includes(name)))],
    )
    .filter((each) => fits(each, judged));

/** The ends of an outcome: its levels, or the kind of its exemption. */
const endsOf = (outcome: Outcome): readonly string[] =>
  "rule" in outcome ? [outcome.kind] : candidatesOf(outcome);

/** Complete facts and one or two of their names. Wholes come before their parts. */
const withRemoved = (judged: Judged) =>
  completeFacts(judged).chain((facts) =>
    fc.subarray([...facts.keys()], { minLength: 1, maxLength: 2 }).map((names) => ({
      facts,
      removed: names.toSorted(
        (a, b) =>
          Number(judged.ruleSet.facts[a]?.partOf === b) - Number(judged.ruleSet.facts[b]?.partOf === a),
      ),
    })),
  );

/** The law: the levels named as possible are exactly those that some completion of the facts gives. */
const candidatesAreExact = (judged: Judged, numRuns: number, outcomeOf: ByFacts): void => {
  const inUse = rulesInUse(judged.ruleSet, judged.parameters);
  fc.assert(
    fc.property(withRemoved(judged), ({ facts, removed }) => {
      const known = new Map([...facts].filter(([name]) => !removed.includes(name)));
      const outcome = outcomeOf(known);
      const given = new Set(
        completions(facts, removed, judged).flatMap((each) => endsOf(classify(judged.subject, each, inUse))),
      );
      const levels = (judged.ruleSet.scales.level ?? []).filter((level) => given.has(level));
      const named = candidatesOf(outcome);
      if (levels.join() !== named.join())
        throw new Error(`without ${removed.join(", ")}: named ${named.join()}, given ${levels.join()}`);
    }),
    { numRuns, includeErrorInReport: true },
  );
};

describe.each(shipped)("the levels named as possible: $name", (judged) => {
  const inUse = rulesInUse(judged.ruleSet);
  it("are exactly those that completions of the facts give", () => {
    candidatesAreExact(judged, 60, (facts) => classify(judged.subject, facts, inUse));
  });
});

describe("the law of candidates", () => {
  it("fails for an outcome in which each unknown rule counts by itself", () => {
    const judged = shipped.find(({ name }) => name === "qd366-hd43-2025, member");
    if (judged === undefined) throw new Error("QĐ 366 ships");
    const inUse = rulesInUse(judged.ruleSet);
    const on = switchedOn(ladderOf(inUse, judged.subject), inUse);
    const program = programOf(inUse, judged.subject);
    expect(() =>
      candidatesAreExact(judged, 400, (facts) => roughOutcome(on, judging(program, facts))),
    ).toThrow(/named .*, given/);
  });
});
