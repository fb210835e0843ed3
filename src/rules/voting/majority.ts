import type { Text } from "../../language/text.js";
import { compareShare } from "../engine/conditions/fact-reader.js";
import type { Tri } from "../engine/conditions/tri.js";
import type { Ratio, Source } from "../engine/conditions/vocabulary.js";

/** A share of the members who count. */
export interface Threshold {
  /** Whether the exact share is enough. */
  readonly is: "more-than" | "at-least";
  /** The share, as numerator and denominator. */
  readonly ratio: Ratio;
}

/**
 * The majority for a kind of decision. Its base is all members who count, and not only the members present.
 */
export interface Majority extends Threshold {
  /** Its id. */
  readonly id: "more-than-half" | "two-thirds";
  /** Its wording. */
  readonly says: Text;
  /** The clause. */
  readonly source: Source;
}

/** Ordinary resolutions: more than half of all official members. */
export const moreThanHalf: Majority = {
  id: "more-than-half",
  says: { vi: "hơn một nửa số đảng viên chính thức", en: "more than half of the official members" },
  source: { document: "Điều lệ Đảng (2011)", point: "9.5", evidence: "quoted" },
  is: "more-than",
  ratio: [1, 2],
};

/** Admission, recognition, striking off, expulsion: at least two thirds of all official members. */
export const twoThirds: Majority = {
  id: "two-thirds",
  says: {
    vi: "ít nhất hai phần ba số đảng viên chính thức",
    en: "at least two thirds of the official members",
  },
  source: { document: "Điều lệ Đảng (2011)", point: "4.3, 5.2, 38.3", evidence: "quoted" },
  is: "at-least",
  ratio: [2, 3],
};

/** The number of members who count. If the texts leave a member's place unsettled, the base is a range. */
export interface Base {
  /** The number of members who surely count. */
  readonly least: number;
  /** The number of members who surely count or may count. */
  readonly most: number;
}

/** A base without a range. */
export const exactBase = (count: number): Base => ({ least: count, most: count });

/** Every possible number of a base, from the least up. */
export const numbersOf = ({ least, most }: Base): number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

/**
 * The fewest votes that reach a majority of `base`. It is at least one, because nobody decides without a
 * vote.
 */
export const votesNeeded = (base: number, { is, ratio: [n, d] }: Threshold): number =>
  is === "more-than" ? Math.floor((n * base) / d) + 1 : Math.max(1, Math.ceil((n * base) / d));

/** Whether votes reach a majority. It is unknown if the answer depends on the members who count. */
export const reaches = (votes: number, { least, most }: Base, { is, ratio }: Threshold): Tri => {
  if (votes === 0) return "fails";
  if (compareShare(votes, most, is, ratio)) return "holds";
  return compareShare(votes, least, is, ratio) ? "unknown" : "fails";
};
