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

/** A sum that its given parts do not reach, and the parts that were not given. */
export interface OpenIdentity extends RollIdentity {
  readonly missing: readonly string[];
}

/**
 * The sums that are left open: less than was stated, with a part left out that publications leave out where
 * nobody is in it. Whoever is lacking may be there or nowhere; nothing is filled in.
 *
 * @example
 * ```ts
 * import { openIdentities } from "chibo/rules";
 * openIdentities({ rated: 142, excellent: 29, good: 99, fulfilled: 13 })[0]?.sum; //=> 141
 * ```
 */
export const openIdentities = (totals: RollTotals): OpenIdentity[] => {
  const { listed, rated, exempt, notReviewed, excellent, good, fulfilled, unfulfilled } = totals;
  const sums = [
    { identity: "listed" as const, stated: listed, given: [rated], small: { exempt, notReviewed } },
    {
      identity: "rated" as const,
      stated: rated,
      given: [excellent, good],
      small: { fulfilled, unfulfilled },
    },
  ];
  return sums.flatMap(({ identity, stated, given, small }) => {
    const parts = Object.entries(small);
    const missing = parts.flatMap(([name, count]) => (count === undefined ? [name] : []));
    const sum = sumOf([...given, ...parts.map(([, count]) => count ?? 0)]);
    return stated === undefined || sum === undefined || missing.length === 0 || sum >= stated
      ? []
      : [{ identity, stated, sum, missing }];
  });
};
