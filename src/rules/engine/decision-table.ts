import { type Condition, prepare } from "./conditions/condition.js";
import { plain } from "./conditions/fact-reader.js";
import type { Facts } from "./conditions/facts.js";
import type { RulesInUse } from "./rules-in-use.js";

/** One row of a decision table. If its condition holds, the row gives its result. */
export interface DecisionRow<R> {
  /** Its id. */
  readonly id: string;
  /** Its condition. */
  readonly when: Condition;
  /** Its result. */
  readonly gives: R;
}

/** The result of a decision table: the first row that holds, or the reason why no row surely holds. */
export type TableOutcome<R> =
  | { readonly kind: "row"; readonly row: DecisionRow<R> }
  | { readonly kind: "no-row" }
  /** A row above the first sure row depends on missing facts. */
  | { readonly kind: "unknown"; readonly rows: readonly DecisionRow<R>[] };

/**
 * Prepares a decision table for many facts. The first row from the top whose condition holds gives the
 * result.
 */
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
