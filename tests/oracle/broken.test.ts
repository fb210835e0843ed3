import { describe, expect, it } from "vitest";
import { classify } from "../../src/rules/engine/classification/classify.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { asFacts, type Case, casesOf, firstDisagreement } from "./cases.js";
import type { Named, Value } from "./outcome.js";
import { excess, idle, type Judge, lacking, partlyKnown, type RulesInUse } from "./partly-known.js";
import { rulesOf, without } from "./rules-of.js";
import { type Study, titled } from "./studies.js";

const sample = (study: Study, count: number): readonly Case[] => [...casesOf(study, 99, count)];

/** The same cases as a rule set judges them. */
function* judged({ subject }: Study, ruleSet: RuleSet, cases: readonly Case[]): Generator<Case> {
  const inUse = new Map<ParameterValues, RulesInUse>();
  for (const { facts, chosen } of cases) {
    const rules = inUse.get(chosen) ?? rulesInUse(ruleSet, chosen);
    inUse.set(chosen, rules);
    yield { facts, chosen, outcome: classify(subject, asFacts(facts), rules) };
  }
}

/** The cases as a plain implementation with one wrong fact sees them. */
const misread = (cases: readonly Case[], name: string, wrong: (index: number) => Value): Case[] =>
  cases.map((each, index) => ({ ...each, facts: { ...each.facts, [name]: wrong(index) } }));

/** Facts that a study draws because they are the whole of others, or to show that nothing comes of them. */
const idleFacts: Readonly<Record<string, readonly string[]>> = {
  "member under qd132-hd16-2018": ["led.units"],
  "member under qd132-hd21-2019": ["led.units"],
  "member under qd124-hd25-2023": ["led.units"],
  "collective under qd366-hd43-2025": ["discipline.subordinate"],
};

/**
 * Conditions that another rule implies: work on time is done, less than 50 points and a poor criterion come to
 * the lowest level by themselves.
 */
const implied = new Set([
  "member.fulfilled.employer",
  "cell.party-building-poor",
  "base-organisation.party-building-poor",
  "member.excellent.done",
  ...["member", "cell", "base-organisation", "collective"].flatMap((subject) => [
    `${subject}.excellent.tasks-done`,
    `${subject}.good.tasks-done`,
    `${subject}.good.led-done`,
    `${subject}.fulfilled.points`,
  ]),
]);
const impliedIn2023 = new Set([
  "member.good.criteria",
  ...["cell", "base-organisation"].flatMap((subject) => [
    `${subject}.good.criteria`,
    `${subject}.fulfilled.criteria`,
    `${subject}.good.no-subordinate-disciplined`,
    `${subject}.fulfilled.no-subordinate-disciplined`,
  ]),
]);

/**
 * Cases of committees that made every choice, and then of some that made none: fewer choices leave more to
 * judge, and hide more of what is broken.
 */
const mostlyDecided = (study: Study): readonly Case[] => {
  const [none, all] = [study.choices.slice(0, 1), study.choices.slice(-2)];
  return [...sample({ ...study, choices: all }, 1_500), ...sample({ ...study, choices: none }, 400)];
};

/** The rules whose loss a case can show. */
const decisive = (study: Study): string[] =>
  rulesOf(study).filter(
    (id) => !implied.has(id) && !(study.ruleSet.id.startsWith("qd124") && impliedIn2023.has(id)),
  );

describe.each(titled)("the comparison for a %s", (title, study) => {
  const cases = sample(study, 1_500);
  const valueAt = (index: number, name: string): Value => cases[index % cases.length]?.facts[name] ?? 0;
  const names = Object.keys(cases[0]?.facts ?? {}).filter((name) => !idleFacts[title]?.includes(name));
  const counts = names.filter((name) => typeof valueAt(0, name) === "number");

  it("notices plain code that does not look at one of the facts", () => {
    const overlooked = names.filter((name) => {
      const blind = misread(cases, name, (index) => valueAt(index + 1, name));
      return firstDisagreement(blind, study.answer) === undefined;
    });
    expect(overlooked).toEqual([]);
  });

  it("notices plain code that sets an edge of a count off by one", () => {
    const overlooked = counts.filter((name) =>
      [1, -1].some((by) => {
        const moved = misread(cases, name, (index) => Number(valueAt(index, name)) + by);
        return firstDisagreement(moved, study.answer) === undefined;
      }),
    );
    expect(overlooked).toEqual([]);
  });

  it("notices a rule set that lacks one of its rules", () => {
    const decided = mostlyDecided(study);
    const overlooked = decisive(study).filter(
      (id) => firstDisagreement(judged(study, without(study, id), decided), study.answer) === undefined,
    );
    expect(overlooked).toEqual([]);
  });
});

const few = 60;

/** Takes what it does not know from other facts. */
const guessing =
  (guess: Named): Judge =>
  (subject, known, rules) =>
    classify(subject, new Map([...asFacts(guess), ...known]), rules);

/** Leaves a third of what it knows aside. */
const forgetful: Judge = (subject, known, rules) =>
  classify(subject, new Map([...known].filter((_, index) => index % 3 > 0)), rules);

describe.each(titled)("the comparison for a %s of whom some facts are unknown", (_, study) => {
  const guess = sample(study, 1)[0]?.facts ?? {};

  it("notices an engine that guesses, one that forgets, and one that asks for everything", () => {
    expect(lacking(partlyKnown(study, 7, few, guessing(guess)))).not.toEqual([]);
    expect(excess(partlyKnown(study, 7, few, forgetful)).length).toBeGreaterThan(few / 50);
    const asked = idle(study, partlyKnown(study, 7, few / 2), ({ unknown }) => unknown);
    expect(asked.idle.length).toBeGreaterThan(asked.all / 50);
  });
});

describe("a disagreement", () => {
  it("says who said what, of whom", () => {
    const [, study] = titled.find(([title]) => title === "member under qd366-hd43-2025") ?? [];
    if (study === undefined) throw new Error("There is no such study.");

    /** Breaks one clause: the lack of points leaves the level to the committee. */
    const broken = (facts: Named, chosen: Named) =>
      Number(facts["points.general"]) + Number(facts["points.tasks"]) < 50
        ? study.answer({ ...facts, "points.general": 30, "points.tasks": 20 }, chosen)
        : study.answer(facts, chosen);
    const said = firstDisagreement(sample(study, 500), broken);

    expect(said).toMatch(/^plain code says .+; the engine says unfulfilled\n/);
    expect(said).toMatch(/\n {2}points\.general = \d+\n {2}points\.tasks = \d+/);
  });
});
