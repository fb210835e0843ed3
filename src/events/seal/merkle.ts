import { hashOf, hexToBytes } from "./hash.js";

// Leaves and nodes are hashed apart, so that a node can never be passed off as a leaf.
const ofLeaf = Uint8Array.of(0x00);
const ofNode = Uint8Array.of(0x01);

/** The hash of a leaf of the tree (RFC 9162, 2.1.1). All hashes of the tree are 64 hexadecimal digits. */
export const leafHash = (data: Uint8Array): string => hashOf(ofLeaf, data);

/** The hash of a node over its two halves. */
export const nodeHash = (left: string, right: string): string =>
  hashOf(ofNode, hexToBytes(left), hexToBytes(right));

/** The largest power of two below a number of leaves: where the tree is cut. */
const cutOf = (size: number): number => {
  let cut = 1;
  while (cut * 2 < size) cut *= 2;
  return cut;
};

/** The root of the tree over the hashes of leaves; of none, the hash of nothing. */
export const merkleRoot = (leaves: readonly string[], from = 0, to = leaves.length): string => {
  const size = to - from;
  const [first] = leaves.slice(from, from + 1);
  if (size <= 0 || first === undefined) return hashOf();
  if (size === 1) return first;
  const middle = from + cutOf(size);
  return nodeHash(merkleRoot(leaves, from, middle), merkleRoot(leaves, middle, to));
};

/**
 * What proves to somebody who knows only the root that a leaf is in the tree (RFC 9162, 2.1.3.1).
 * @param index the leaf's place, from 0
 * @throws RangeError where there is no such leaf
 */
export const inclusionProof = (leaves: readonly string[], index: number): string[] => {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`There is no leaf ${index} in a tree of ${leaves.length}. Ask for one from 0 on.`);
  const path: string[] = [];
  let [from, to] = [0, leaves.length];
  while (to - from > 1) {
    const middle = from + cutOf(to - from);
    const isLeft = index < middle;
    path.push(isLeft ? merkleRoot(leaves, middle, to) : merkleRoot(leaves, from, middle));
    if (isLeft) to = middle;
    else from = middle;
  }
  return path.reverse();
};

/**
 * What proves that the tree begins with an earlier, smaller tree (RFC 9162, 2.1.4.1).
 * @param size the number of leaves of the earlier tree
 * @throws RangeError where the tree was never so large
 */
export const consistencyProof = (leaves: readonly string[], size: number): string[] => {
  if (!Number.isInteger(size) || size < 0 || size > leaves.length)
    throw new RangeError(`A tree of ${leaves.length} leaves never had ${size}. Ask for at most as many.`);
  const path: string[] = [];
  let [from, to] = [0, leaves.length];
  // While the earlier tree ends within this part; whatever is left of it is in both trees.
  while (size > from && size < to) {
    const middle = from + cutOf(to - from);
    const isLeft = size <= middle;
    path.push(isLeft ? merkleRoot(leaves, middle, to) : merkleRoot(leaves, from, middle));
    if (isLeft) to = middle;
    else from = middle;
  }
  // The earlier root itself is known to whoever checks; any other whole part is not.
  if (from > 0) path.push(merkleRoot(leaves, from, to));
  return path.reverse();
};
