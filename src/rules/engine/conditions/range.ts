import type { Facts } from "./facts.js";
import type { Tri } from "./tri.js";
import type { Comparison, Declared } from "./vocabulary.js";

/** The names of a rule set, as far as ranges need them. */
interface Names {
  readonly names: { readonly ruleSet: Pick<Declared, "facts"> };
}

/** The least and the greatest number that a fact can have. Both are the number of a known fact. */
export type Range = readonly [least: number, most: number];

/** A range in a trace. Without `most` nothing limits the number from above. */
export interface Bounds {
  readonly least: number;
  readonly most?: number;
}

/** A range in the form of a trace. */
export const boundsOf = ([least, most]: Range): Bounds =>
  Number.isFinite(most) ? { least, most } : { least };

/** The range of a fact for known facts. */
export type Ranging = (facts: Facts) => Range;

/** Compares every number of a range with a known number. The result is known if all numbers give it. */
export const comparingRange = (is: Comparison, bar: number): ((range: Range) => Tri) => {
  switch (is) {
    case "at-least":
      return ([least, most]) => (least >= bar ? "holds" : most < bar ? "fails" : "unknown");
    case "more-than":
      return ([least, most]) => (least > bar ? "holds" : most <= bar ? "fails" : "unknown");
    case "at-most":
      return ([least, most]) => (most <= bar ? "holds" : least > bar ? "fails" : "unknown");
    case "less-than":
      return ([least, most]) => (most < bar ? "holds" : least >= bar ? "fails" : "unknown");
    case "equal":
      return ([least, most]) => (bar < least || bar > most ? "fails" : least === most ? "holds" : "unknown");
  }
};

/** Whether a fact is a number: a count, recorded points, or a computed total. */
export const isCountedFact = (fact: string, { names }: Names): boolean => {
  const kind = names.ruleSet.facts[fact]?.kind;
  return kind === "integer" || kind === "points";
};

/** A part and its whole. */
type PartOf = readonly [part: number, whole: number];

/** Two parts without a common unit, and their whole. `all`: together they make the whole. */
type Apart = { readonly one: number; readonly other: number; readonly whole: number; readonly all: boolean };

/** Counts that limit each other. */
interface Kin {
  /** Their names, wholes before their parts. */
  readonly names: readonly string[];
  /** The range of each count, in the order of the names. */
  ranges(facts: Facts): readonly Range[];
}

const bounded = (
  names: readonly string[],
  parts: readonly PartOf[],
  apart: readonly Apart[],
  facts: Facts,
): readonly Range[] => {
  const least: number[] = [];
  const most: number[] = [];
  const open: boolean[] = [];
  for (const name of names) {
    const value = facts.get(name)?.value;
    const known = typeof value === "number";
    least.push(known ? value : 0);
    most.push(known ? value : Number.POSITIVE_INFINITY);
    open.push(!known);
  }
  const at = (bounds: readonly number[], place: number): number => bounds[place] ?? 0;
  let changed = open.includes(true);
  const raise = (place: number, to: number): void => {
    if (open[place] !== true || to <= at(least, place)) return;
    least[place] = to;
    changed = true;
  };
  const lower = (place: number, to: number): void => {
    if (open[place] !== true || to >= at(most, place)) return;
    most[place] = to;
    changed = true;
  };
  for (let rounds = names.length; changed && rounds > 0; rounds -= 1) {
    changed = false;
    for (const [part, whole] of parts) {
      raise(whole, at(least, part));
      lower(part, at(most, whole));
    }
    for (const { one, other, whole, all } of apart) {
      raise(whole, at(least, one) + at(least, other));
      lower(one, at(most, whole) - at(least, other));
      lower(other, at(most, whole) - at(least, one));
      if (!all) continue;
      lower(whole, at(most, one) + at(most, other));
      raise(one, at(least, whole) - at(most, other));
      raise(other, at(least, whole) - at(most, one));
    }
  }
  // Recorded counts that contradict each other limit nothing.
  return names.map((_, place) =>
    at(least, place) <= at(most, place) ? [at(least, place), at(most, place)] : [0, Number.POSITIVE_INFINITY],
  );
};

/** The counts that limit a count, with the count itself. They are parts or wholes of each other. */
const kinOf = (declared: Declared["facts"]): ((fact: string) => Kin | undefined) => {
  const relatives = new Map<string, Set<string>>();
  const join = (one: string, other: string | undefined): void => {
    if (other === undefined || declared[other] === undefined) return;
    const [left, right] = [relatives.get(one) ?? new Set([one]), relatives.get(other) ?? new Set([other])];
    const all = new Set([...left, ...right]);
    for (const name of all) relatives.set(name, all);
  };
  for (const [name, { partOf, apartFrom }] of Object.entries(declared)) {
    join(name, partOf);
    join(name, apartFrom);
  }
  const depth = (name: string): number => {
    let deep = 0;
    for (let above = declared[name]?.partOf; above !== undefined && deep < relatives.size; deep += 1)
      above = declared[above]?.partOf;
    return deep;
  };
  const made = new Map<Set<string>, Kin>();
  return (fact) => {
    const group = relatives.get(fact);
    if (group === undefined) return undefined;
    const ready = made.get(group);
    if (ready !== undefined) return ready;
    const names = [...group].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
    const place = (name: string | undefined): number => names.indexOf(name ?? "");
    const parts = names.flatMap((name, part): PartOf[] => {
      const whole = place(declared[name]?.partOf);
      return whole < 0 ? [] : [[part, whole]];
    });
    const apart = names.flatMap((name, one): Apart[] => {
      const { apartFrom, partOf, complement } = declared[name] ?? {};
      const [other, whole] = [place(apartFrom), place(partOf)];
      return other < 0 || whole < 0 ? [] : [{ one, other, whole, all: complement === true }];
    });
    const kin = { names, ranges: (facts: Facts) => bounded(names, parts, apart, facts) };
    made.set(group, kin);
    return kin;
  };
};

const kinByDeclaration = new WeakMap<Declared["facts"], ReturnType<typeof kinOf>>();

const knownKin = (fact: string, declared: Declared["facts"]): Kin | undefined => {
  const known = kinByDeclaration.get(declared) ?? kinOf(declared);
  kinByDeclaration.set(declared, known);
  return known(fact);
};

/** The names of the counts that limit a count, wholes before their parts. Empty if nothing limits it. */
export const kinNames = (fact: string, { names }: Names): readonly string[] =>
  knownKin(fact, names.ruleSet.facts)?.names ?? [];

/**
 * The range of a recorded count, from the counts that limit it.
 *
 * @param once stores the ranges of all these counts during one evaluation
 */
export const recordedRange = (
  fact: string,
  declared: Declared["facts"],
  once: <T>(key: string, compute: () => (facts: Facts) => T) => (facts: Facts) => T,
): Ranging => {
  const kin = knownKin(fact, declared);
  const place = kin?.names.indexOf(fact) ?? -1;
  const ranges = kin === undefined ? undefined : once(`ranges of ${kin.names[0]}`, () => kin.ranges);
  return (facts) => {
    const value = facts.get(fact)?.value;
    if (typeof value === "number") return [value, value];
    return ranges?.(facts)[place] ?? [0, Number.POSITIVE_INFINITY];
  };
};
