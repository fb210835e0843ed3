/** An exact fraction of safe integers in lowest terms. Its denominator is at least 1. */
export type Fraction = readonly [number, number];

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** Two whole numbers as a fraction in lowest terms. */
export const fractionOf = (n: number, d: number): Fraction => {
  const by = commonDivisor(n, d);
  return [n / by, d / by];
};

/** A fraction of any size, for sums in progress. */
type Exact = readonly [bigint, bigint];

const exact = ([n, d]: Fraction): Exact => [BigInt(n), BigInt(d)];

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

const reduced = ([n, d]: Exact): Exact => {
  const by = divisor(n, d);
  return [n / by, d / by];
};

const plus = ([a, b]: Exact, [c, d]: Exact): Exact => reduced([a * d + c * b, b * d]);

const isSafe = (value: bigint): boolean => BigInt.asIntN(54, value) === value;

/** The fraction in lowest terms. It is undefined if it is too large for safe integers. */
const written = (fraction: Exact): Fraction | undefined => {
  const [n, d] = reduced(fraction);
  return isSafe(n) && isSafe(d) ? [Number(n), Number(d)] : undefined;
};

/** The mean of one or more fractions. It is undefined if it is too large for safe integers. */
export const meanOf = (fractions: readonly Fraction[]): Fraction | undefined => {
  const [n, d] = fractions.map(exact).reduce(plus, [0n, 1n]);
  return fractions.length === 0 ? undefined : written([n, d * BigInt(fractions.length)]);
};

/** The sum of fractions. It is undefined if it is too large for safe integers. */
export const exactSum = (fractions: readonly Fraction[]): Fraction | undefined =>
  written(fractions.map(exact).reduce(plus, [0n, 1n]));

/** The first fraction minus the second. */
export const exactDifference = (one: Fraction, other: Fraction): Fraction | undefined => {
  const [n, d] = exact(other);
  return written(plus(exact(one), [-n, d]));
};

/** Below 0 if the first is less, above 0 if it is more, else 0. */
export const compareFractions = ([a, b]: Fraction, [c, d]: Fraction): number => {
  const left = BigInt(a) * BigInt(d);
  const right = BigInt(c) * BigInt(b);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The least of one or more fractions, in lowest terms. */
export const leastOf = (fractions: readonly Fraction[]): Fraction | undefined => {
  const [first, ...others] = fractions;
  if (first === undefined) return undefined;
  return written(
    exact(others.reduce((least, each) => (compareFractions(each, least) < 0 ? each : least), first)),
  );
};
