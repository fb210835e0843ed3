import { describe, expect, it } from "vitest";
import { classify } from "../../src/rules/engine/classification/classify.js";
import { candidatesOf, type Outcome } from "../../src/rules/engine/outcome.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { asFacts, type Case, disagreement, wordsOf } from "./cases.js";
import { completionsOf, largest } from "./completions.js";
import { drawFrom } from "./draw.js";
import type { Answer } from "./outcome.js";
import { type Study, titled } from "./studies.js";

const casesPerStudy = 600;

/** A case with some unknown facts, and the answers of plain code for all of its completions. */
interface Unfinished extends Case {
  readonly unknown: readonly string[];
  readonly answers: readonly Answer[];
}

function* unfinishedOf({ ruleSet, subject, choices, draw, answer }: Study): Generator<Unfinished> {
  const source = drawFrom(7, [0, 1, 2, 3, 5, 7, largest]);
  for (let done = 0; done < casesPerStudy; done += 1) {
    const chosen = source.pick(choices);
    const facts = draw(source);
    const names = Object.keys(facts);
    const unknown = [1, 2, 3].slice(0, source.between(1, 3)).map(() => source.pick(names));
    const known = new Map([...asFacts(facts)].filter(([name]) => !unknown.includes(name)));
    const outcome = classify(subject, known, rulesInUse(ruleSet, chosen));
    const answers = completionsOf(facts, [...new Set(unknown)]).map((each) => answer(each, chosen));
    yield { facts, chosen, unknown, outcome, answers };
  }
}

const levelsOf = (answer: Answer): readonly string[] => {
  if (answer.kind === "level") return [answer.level];
  return answer.kind === "undetermined" ? answer.candidates : [];
};

const possible = ({ answers }: Unfinished): Set<string> => new Set(answers.flatMap(levelsOf));

/** The answers that the engine may give for unknown facts: no completion contradicts them. */
const allows = (outcome: Outcome, answer: Answer): boolean =>
  outcome.kind === "missing-facts"
    ? levelsOf(answer).every((level) => outcome.candidates.includes(level))
    : wordsOf(outcome) === wordsOf(answer);

describe.each(titled)("the classification of a %s of whom up to three facts are unknown", (_, study) => {
  const all = [...unfinishedOf(study)];

  it("leaves open whatever plain code says once they are known", () => {
    const belied = all.flatMap((each) =>
      each.answers
        .filter((answer) => !allows(each.outcome, answer))
        .map((answer) => `unknown: ${each.unknown.join(", ")}; ${disagreement(each, answer)}`),
    );
    expect(belied.slice(0, 1)).toEqual([]);
  });

  it("asks for unknown facts only, and for at least one of them", () => {
    const asking = all.flatMap(({ outcome, unknown }) =>
      outcome.kind === "missing-facts" ? [{ missing: outcome.missing, unknown }] : [],
    );
    expect(asking.length).toBeGreaterThan(casesPerStudy / 5);
    for (const { missing, unknown } of asking) {
      expect(missing.length).toBeGreaterThan(0);
      expect(unknown).toEqual(expect.arrayContaining([...missing]));
    }
  });

  it("mostly leaves open nothing else: each rule judges an unknown fact by itself", () => {
    const exact = all.filter((each) => candidatesOf(each.outcome).length === possible(each).size);
    expect(exact.length).toBeGreaterThan(casesPerStudy * 0.8);
    expect(exact.filter(({ outcome }) => outcome.kind === "level").length).toBeGreaterThan(
      casesPerStudy / 10,
    );
  });
});
