import { type Condition, prepare } from "./conditions/condition.js";
import { type Facts, plain } from "./conditions/fact-reader.js";
import type { RulesInUse } from "./rules-in-use.js";

/** One row of a decision table: where its condition holds, its result. */
export interface DecisionRow<R> {
  /** Its id. */
  readonly id: string;
  /** Where it holds. */
  readonly when: Condition;
  /** Its result. */
  readonly gives: R;
}

/** What a decision table says: the row that fired, or why none surely did. */
export type TableOutcome<R> =
  | { readonly kind: "row"; readonly row: DecisionRow<R> }
  | { readonly kind: "no-row" }
  /** A row before any sure one depends on facts that are missing. */
  | { readonly kind: "unknown"; readonly rows: readonly DecisionRow<R>[] };

/** A decision table made ready to be read of many facts, from the top: the first row whose condition holds. */
export const firstRow = <R>(
  rows: readonly DecisionRow<R>[],
  inUse: RulesInUse,
): ((facts: Facts) => TableOutcome<R>) => {
  const context = plain(inUse);
  const ready = rows.map((row) => ({ row, holds: prepare(row.when, context) }));
  return (facts) => {
    const unsure: DecisionRow<R>[] = [];
    for (const { row, holds } of ready) {
      const result = holds(facts);
      if (result === "unknown") unsure.push(row);
      if (result === "holds")
        return unsure.length === 0 ? { kind: "row", row } : { kind: "unknown", rows: [...unsure, row] };
    }
    return unsure.length === 0 ? { kind: "no-row" } : { kind: "unknown", rows: unsure };
  };
};
