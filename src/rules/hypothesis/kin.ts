import type { Bound } from "../engine/bound.js";
import type { Condition } from "../engine/rule-set.js";

/** Which counts hang together: as parts of each other, or in a share. */
export interface Kinship {
  /** The counts that a count is part of, the nearest first. */
  wholesOf(fact: string): readonly string[];
  /** The counts that hang together with one, itself among them. */
  kinOf(fact: string): ReadonlySet<string>;
}

/** Reads which counts hang together from what the rule set declares and compares. */
export const kinshipOf = (atoms: readonly Condition[], { ruleSet: { facts } }: Bound): Kinship => {
  const wholes = new Map<string, readonly string[]>();
  const groups = new Map<string, Set<string>>();
  for (const fact of Object.keys(facts)) {
    const above: string[] = [];
    let whole = facts[fact]?.partOf;
    while (whole !== undefined && !above.includes(whole)) {
      above.push(whole);
      whole = facts[whole]?.partOf;
    }
    wholes.set(fact, above);
    groups.set(fact, new Set([fact]));
  }
  const join = (one: string, other: string): void => {
    const [left, right] = [groups.get(one), groups.get(other)];
    if (left === undefined || right === undefined || left === right) return;
    for (const fact of right) {
      left.add(fact);
      groups.set(fact, left);
    }
  };
  for (const [part, above] of wholes) for (const whole of above) join(whole, part);
  for (const atom of atoms) if ("share" in atom) join(atom.of, atom.share);
  return {
    wholesOf: (fact) => wholes.get(fact) ?? [],
    kinOf: (fact) => groups.get(fact) ?? new Set([fact]),
  };
};
