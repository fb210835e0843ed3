/** A value that a rule can read: a count, a truth, or a place on a scale. */
export type FactValue = number | boolean | string;

/** One fact about a subject and the events that support it. */
export interface Fact {
  /** Its value, of the kind that the rule set declares. */
  readonly value: FactValue;
  /** Ids of the supporting events. Empty where the fact is that nothing was recorded. */
  readonly from: readonly string[];
}

/** The facts about one subject by name. A name that is absent is unknown, never false and never 0. */
export type Facts = ReadonlyMap<string, Fact>;
