import { merkleRoot, nodeHash } from "./merkle.js";

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;

/** A leaf said to be in a tree of which only size and root are known. */
export interface Inclusion {
  /** The hash of the leaf. */
  readonly leaf: string;
  /** The place of the leaf, from 0. */
  readonly index: number;
  /** How many leaves the tree has. */
  readonly size: number;
  /** The root of the tree. */
  readonly root: string;
  /** The hashes beside the way from the leaf to the root. */
  readonly path: readonly string[];
}

/** Whether the path proves that the leaf is in the tree (RFC 9162, 2.1.3.2). Never throws. */
export const verifyInclusion = ({ leaf, index, size, root, path }: Inclusion): boolean => {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...path].every(isHash)) return false;
  let [left, last] = [index, size - 1];
  let hash = leaf;
  for (const step of path) {
    if (last === 0) return false;
    if (isOdd(left) || left === last) {
      hash = nodeHash(step, hash);
      while (!isOdd(left) && left !== 0) [left, last] = [half(left), half(last)];
    } else hash = nodeHash(hash, step);
    [left, last] = [half(left), half(last)];
  }
  return last === 0 && hash === root;
};

/** Two trees of which only size and root are known, the first said to be the beginning of the second. */
export interface Consistency {
  /** The smaller tree. */
  readonly first: { readonly size: number; readonly root: string };
  /** The larger one. */
  readonly second: { readonly size: number; readonly root: string };
  /** The hashes that both roots can be computed from. */
  readonly path: readonly string[];
}

/** Whether the path proves that nothing of the first tree was changed (RFC 9162, 2.1.4.2). Never throws. */
export const verifyConsistency = ({ first, second, path }: Consistency): boolean => {
  if (!isSize(first.size) || !isSize(second.size) || first.size > second.size) return false;
  if (![first.root, second.root, ...path].every(isHash)) return false;
  if (first.size === second.size) return path.length === 0 && first.root === second.root;
  // Every tree begins with the empty one.
  if (first.size === 0) return path.length === 0 && first.root === merkleRoot([]);
  let [left, last] = [first.size - 1, second.size - 1];
  while (isOdd(left)) [left, last] = [half(left), half(last)];
  // A first tree whose size is a power of two is a whole part of the second: its root starts the path.
  const [start, ...steps] = left === 0 ? [first.root, ...path] : path;
  if (start === undefined || path.length === 0) return false;
  let [before, after] = [start, start];
  for (const step of steps) {
    if (last === 0) return false;
    if (isOdd(left) || left === last) {
      before = nodeHash(step, before);
      after = nodeHash(step, after);
      while (!isOdd(left) && left !== 0) [left, last] = [half(left), half(last)];
    } else after = nodeHash(after, step);
    [left, last] = [half(left), half(last)];
  }
  return last === 0 && before === first.root && after === second.root;
};
