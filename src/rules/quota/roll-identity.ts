/** Totals of one population as counted or as published. A total that is absent was not given. */
export interface RollTotals {
  readonly listed?: number | undefined;
  readonly rated?: number | undefined;
  readonly exempt?: number | undefined;
  readonly notReviewed?: number | undefined;
  readonly excellent?: number | undefined;
  readonly good?: number | undefined;
  readonly fulfilled?: number | undefined;
  readonly unfulfilled?: number | undefined;
}

/** A sum that should hold: its parts, what they add up to, what was stated. */
export interface RollIdentity {
  readonly identity: "listed" | "rated";
  readonly stated: number;
  readonly sum: number;
}

const sumOf = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
    0,
  );

/**
 * The sums that do not come out: *listed = rated + exempt + not reviewed*, *rated = the four levels*.
 * A sum with a part that was not given is not judged.
 */
export const brokenIdentities = (totals: RollTotals): RollIdentity[] => {
  const { listed, rated, exempt, notReviewed, excellent, good, fulfilled, unfulfilled } = totals;
  const sums = [
    { identity: "listed" as const, stated: listed, sum: sumOf([rated, exempt, notReviewed]) },
    { identity: "rated" as const, stated: rated, sum: sumOf([excellent, good, fulfilled, unfulfilled]) },
  ];
  return sums.flatMap(({ identity, stated, sum }) =>
    stated === undefined || sum === undefined || stated === sum ? [] : [{ identity, stated, sum }],
  );
};
