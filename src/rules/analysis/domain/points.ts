import type { Bound } from "../../engine/bound.js";
import type { Condition, Scoring, Sheet } from "../../engine/rule-set.js";
import { rounded } from "../../engine/scoring.js";
import { type Cluster, type Step, signing, type Values } from "./cluster.js";

/** What is recorded for a sheet: its criteria where each has points of its own, else its groups. */
export const recordedBy = ({ groups }: Sheet, steps: number): { fact: string; most: number }[] =>
  groups.flatMap(({ fact, max, criteria }) => {
    const split = criteria.flatMap((each) =>
      each.max === undefined ? [] : [{ fact: each.fact, most: each.max * steps }],
    );
    return split.length > 0 && split.length === criteria.length ? split : [{ fact, most: max * steps }];
  });

/** The sheets by which a subject gets a total. */
export const sheetsOf = (scoring: Scoring | undefined, subject: string): Sheet[] =>
  (scoring?.sheets ?? []).filter((sheet) => sheet.subject === subject);

/**
 * Every total that a sheet can give, from the most points down, as points of what is recorded, filled one
 * after another. From one total to the next a single fact rises by one step.
 */
const totals = (recorded: readonly { fact: string; most: number }[]): Values[] => {
  const most = recorded.reduce((sum, each) => sum + each.most, 0);
  return Array.from({ length: most + 1 }, (_, index) => {
    let left = most - index;
    return Object.fromEntries(
      recorded.map(({ fact, most: limit }) => {
        const points = Math.min(left, limit);
        left -= points;
        return [fact, points];
      }),
    );
  });
};

const sumOf = (values: Values): number =>
  Object.values(values).reduce<number>((sum, value) => sum + Number(value), 0);

/** The points that make up a total, by each sheet that gives it. */
export const pointsCluster = (
  total: string,
  sheets: readonly Sheet[],
  scoring: Scoring,
  atoms: readonly Condition[],
  bound: Bound,
): Cluster => {
  const sign = signing(
    atoms.filter((atom) => "fact" in atom && atom.fact === total),
    bound,
  );
  const ways = new Map(
    sheets.map((sheet) => {
      const recorded = recordedBy(sheet, scoring.steps);
      return [JSON.stringify(recorded), recorded] as const;
    }),
  );
  const facts = new Set([...ways.values()].flatMap((recorded) => recorded.map(({ fact }) => fact)));
  const choices: Values[] = [];
  const steps: Step[] = [];
  for (const recorded of ways.values()) {
    const rest = Object.fromEntries([...facts].map((fact) => [fact, 0]));
    let above: { values: Values; sign: string } | undefined;
    for (const own of totals(recorded)) {
      const values = { ...rest, ...own };
      const here = { values, sign: sign({ [total]: rounded(sumOf(own), scoring.rounding) }) };
      if (here.sign === above?.sign) {
        above = here;
        continue;
      }
      choices.push(values);
      if (above !== undefined) steps.push({ fact: total, worse: values, better: above.values });
      above = here;
    }
  }
  const direct = atoms.some((atom) => "fact" in atom && facts.has(atom.fact));
  return { facts: [...facts], choices, steps, exact: !direct };
};
