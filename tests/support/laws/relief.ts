import * as fc from "fast-check";
import { classify } from "../../../src/rules/engine/classification/classify.js";
import type { Facts } from "../../../src/rules/engine/conditions/facts.js";
import { candidatesOf, type Outcome } from "../../../src/rules/engine/outcome.js";
import { judgeRule } from "../../../src/rules/engine/rule-judgement.js";
import { ladderOf, rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { must } from "../../../src/testing/laws/difference.js";
import { completeFacts, type Judged } from "../../../src/testing/laws/facts.js";
import type { LawSettings } from "../../../src/testing/laws/rules.js";

/** Facts in which nothing is relieved, and the outcome without and with one relief. */
interface Relieved {
  readonly of: string;
  readonly facts: Facts;
  readonly without: Outcome;
  readonly granted: Outcome;
}

/** The relief facts that a law on these rules tries: `relief.<ground>.<case>`. */
export const reliefsRead = ({ ruleSet }: Judged): string[] =>
  Object.keys(ruleSet.facts).filter((name) => /^relief[.][^.]+[.][^.]+$/.test(name));

const overReliefs = (judged: Judged, law: (relieved: Relieved) => void, settings?: LawSettings): void => {
  const inUse = rulesInUse(judged.ruleSet, judged.parameters);
  fc.assert(
    fc.property(completeFacts(judged), (drawn) => {
      const reliefs = reliefsRead(judged).filter((name) => drawn.has(name));
      const facts = new Map(drawn);
      for (const name of reliefs) facts.set(name, { value: false, from: [] });
      const without = classify(judged.subject, facts, inUse);
      for (const name of reliefs) {
        const with1 = new Map(facts).set(name, { value: true, from: [] });
        law({ of: name, facts, without, granted: classify(judged.subject, with1, inUse) });
      }
    }),
    { includeErrorInReport: true, ...settings },
  );
};

/** Relief by case: a relief changes an outcome only where the forced case that it names did happen. */
export const reliefConcernsItsCase = (judged: Judged, settings?: LawSettings): void => {
  const inUse = rulesInUse(judged.ruleSet, judged.parameters);
  const { forced } = ladderOf(inUse, judged.subject);
  overReliefs(
    judged,
    ({ of, facts, without, granted }) => {
      if (JSON.stringify(without) === JSON.stringify(granted)) return;
      const named = forced.filter(({ id }) => id.split(".").at(-1) === of.split(".").at(-1));
      must(
        named.some((rule) => judgeRule({ ...rule, unless: [] }, facts, inUse) !== "fails"),
        () => `${of}: ${JSON.stringify(without)} became ${JSON.stringify(granted)}.`,
      );
    },
    settings,
  );
};

/** Relief settles nothing: every level that is possible without it stays possible with it. */
export const reliefSettlesNoLevel = (judged: Judged, settings?: LawSettings): void =>
  overReliefs(
    judged,
    ({ of, without, granted }) => {
      const possible = candidatesOf(granted);
      must(
        candidatesOf(without).every((level) => possible.includes(level)),
        () => `${of}: ${JSON.stringify(without)} became ${JSON.stringify(granted)}.`,
      );
    },
    settings,
  );
