import { type Bound, ladderOf } from "../../engine/bound.js";
import type { FactValue } from "../../engine/facts.js";
import { factsRead } from "../../engine/reads.js";
import type { Condition } from "../../engine/rule-set.js";
import { atomsOf, atomsOfLadder } from "./atoms.js";
import { type Cluster, clusterOf } from "./cluster.js";
import { countsCluster, parentOf } from "./counts.js";
import { pointsCluster, sheetsOf } from "./points.js";

/** Everything that a ladder can be asked about: its facts in clusters, in the order in which it reads them. */
export interface Domain {
  readonly clusters: readonly Cluster[];
  /** The clusters on which a condition depends, through totals as well. */
  readsOf(condition: Condition): readonly Cluster[];
}

/** The values of a truth or of a scale, the better first. */
const valuesOf = (fact: string, { ruleSet }: Bound): readonly FactValue[] => {
  const declared = ruleSet.facts[fact];
  if (declared?.kind === "ordinal") return ruleSet.scales[declared.scale ?? ""] ?? [];
  return declared?.better === "high" ? [true, false] : [false, true];
};

/** Facts grouped with those that they hang together with. */
const grouped = (facts: readonly string[], links: readonly (readonly [string, string])[]): string[][] => {
  const group = new Map(facts.map((fact) => [fact, [fact]]));
  for (const [one, other] of links) {
    const [left, right] = [group.get(one), group.get(other)];
    if (left === undefined || right === undefined || left === right) continue;
    left.push(...right);
    for (const fact of right) group.set(fact, left);
  }
  return [...new Set(group.values())];
};

/** The domain of a kind of subject under chosen parameters. */
export const domainOf = (subject: string, bound: Bound): Domain => {
  const { scoring, lists, facts: declared } = bound.ruleSet;
  const ladder = ladderOf(bound, subject);
  const sheets = sheetsOf(scoring, subject);
  const totals = [...new Set(sheets.map(({ total }) => total))];
  const ladderAtoms = atomsOfLadder(ladder, bound);
  const choosing = sheets.flatMap(({ when }) => (when === undefined ? [] : atomsOf(when, lists)));
  const atoms = [...ladderAtoms, ...choosing];
  const readByAtoms = [...new Set(atoms.flatMap((atom) => factsRead(atom, lists)))];

  const points = new Map<string, Cluster>();
  for (const total of totals) {
    if (scoring === undefined || !readByAtoms.includes(total)) continue;
    const giving = sheets.filter((sheet) => sheet.total === total);
    points.set(total, pointsCluster(total, giving, scoring, ladderAtoms, bound));
  }
  const taken = new Set([...points.values()].flatMap(({ facts }) => facts));
  const free = readByAtoms.filter((fact) => !points.has(fact) && !taken.has(fact));
  const counted = (fact: string) => ["integer", "points"].includes(declared[fact]?.kind ?? "");
  const counts = free.filter(counted);
  const among = new Set(counts);
  const links = [
    ...atoms.flatMap((atom) => ("share" in atom ? [[atom.share, atom.of] as const] : [])),
    ...counts.flatMap((fact) => {
      const parent = parentOf(fact, among, bound);
      return parent === undefined ? [] : [[fact, parent] as const];
    }),
  ];
  const clusters = grouped(free, links).map((facts) => {
    const own = atoms.filter((atom) => factsRead(atom, lists).every((fact) => facts.includes(fact)));
    const [fact = ""] = facts;
    if (counted(fact)) return countsCluster(facts, own, bound);
    return clusterOf(
      facts,
      valuesOf(fact, bound).map((value) => ({ [fact]: value })),
      own,
      true,
      bound,
    );
  });
  const all = [...points.values(), ...clusters];
  const home = new Map(all.flatMap((cluster) => cluster.facts.map((fact) => [fact, cluster] as const)));
  const behind = (fact: string): readonly Cluster[] => {
    const cluster = points.get(fact);
    if (cluster === undefined) return home.get(fact) === undefined ? [] : [home.get(fact) as Cluster];
    const by = sheets.flatMap(({ total, when }) =>
      total !== fact || when === undefined ? [] : factsRead(when, lists),
    );
    return [cluster, ...by.flatMap((name) => home.get(name) ?? [])];
  };
  return {
    clusters: all,
    readsOf: (condition) => [...new Set(factsRead(condition, lists).flatMap(behind))],
  };
};
