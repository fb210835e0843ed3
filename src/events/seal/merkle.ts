import { hashOf, hexToBytes } from "./hash.js";

// Leaves and nodes have different prefixes in their hashes, so that nobody can present a node as a leaf.
const ofLeaf = Uint8Array.of(0x00);
const ofNode = Uint8Array.of(0x01);

/** The hash of a leaf of the tree (RFC 9162, 2.1.1). All hashes of the tree are 64 hexadecimal digits. */
export const leafHash = (data: Uint8Array): string => hashOf(ofLeaf, data);

/** The hash of a node over its two halves. */
const nodeHash = (left: string, right: string): string => hashOf(ofNode, hexToBytes(left), hexToBytes(right));

/** The largest power of two below a number of leaves. The tree splits there. */
const cutOf = (size: number): number => {
  let cut = 1;
  while (cut * 2 < size) cut *= 2;
  return cut;
};

/** The root of the tree over the hashes of leaves. Without leaves it is the hash of no bytes. */
export const merkleRoot = (leaves: readonly string[], from = 0, to = leaves.length): string => {
  const size = to - from;
  const [first] = leaves.slice(from, from + 1);
  if (size <= 0 || first === undefined) return hashOf();
  if (size === 1) return first;
  const middle = from + cutOf(size);
  return nodeHash(merkleRoot(leaves, from, middle), merkleRoot(leaves, middle, to));
};
