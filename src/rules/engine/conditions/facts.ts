/** A value that a rule can read: a count, a truth, or a place on a scale. */
export type FactValue = number | boolean | string;

/** One fact about a subject and the events that support it. */
export interface Fact {
  /** Its value, of the kind that the rule set declares. */
  readonly value: FactValue;
  /** Ids of the supporting events. The list is empty if the fact says that nothing was recorded. */
  readonly from: readonly string[];
  /**
   * The fact under each option of the choice that decides its value (a parameter that names it in `facts`), while
   * nobody made the choice. An option without a value leaves the fact unknown.
   */
  readonly options?: Readonly<Record<string, Fact | undefined>>;
}

/** Stated figures that cannot be true together: a figure, or a sum of figures, above its bound. */
export interface Contradiction {
  /** The facts that are stated. The figures of several facts count together. */
  readonly facts: readonly string[];
  /** The stated figure of each of them. Points count steps. */
  readonly values: readonly number[];
  /** The fact that bounds them. Absent if the bound is the maximum of the points. */
  readonly within?: string;
  /** The bound. Points count steps. */
  readonly most: number;
  /** The number of steps per point, if the figures are points. */
  readonly steps?: number;
  /** Ids of the events that state them. */
  readonly from: readonly string[];
}

/** A fact whose stated figure contradicts another one. It has no value that a rule could read. */
export interface ContradictoryFact {
  /** Always absent. */
  readonly value?: undefined;
  /** What it contradicts. */
  readonly contradictory: readonly Contradiction[];
  /** Ids of the events that state the contradictory figures. */
  readonly from: readonly string[];
}

/** The place of an entry of which a copy of the journal withholds all or a part. */
export interface WithheldPlace {
  /** The stream. */
  readonly stream: string;
  /** From 1. */
  readonly position: number;
}

/** A fact that withheld entries may have changed. What the rest of the journal says of it is no value. */
export interface WithheldFact {
  /** Always absent. */
  readonly value?: undefined;
  /** The entries that may have changed it. */
  readonly withheld: readonly WithheldPlace[];
  /** Ids of the events that give it a value where nothing is withheld. */
  readonly from: readonly string[];
}

/** A fact without a value that a rule could read: a contradiction, or a withheld entry. */
export type ValuelessFact = ContradictoryFact | WithheldFact;

/** The facts about one subject by name. An absent name is unknown. It is never false and never 0. */
export type Facts = ReadonlyMap<string, Fact | ValuelessFact>;

/** Whether somebody stated a fact and another stated figure contradicts it. */
export const isContradictory = (name: string, facts: Facts): boolean => {
  const fact = facts.get(name);
  return fact !== undefined && "contradictory" in fact;
};
