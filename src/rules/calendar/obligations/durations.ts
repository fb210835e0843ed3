import type { Ground } from "./ground.js";
import { hd12, hd42, inForceFrom } from "./texts.js";

/** The least minutes that a kind of meeting lasts. */
export interface Duration {
  /** The kind of meeting. */
  readonly kind: string;
  /** The least time. */
  readonly minutes: number;
  /** The texts that say so. */
  readonly grounds: readonly Ground[];
}

const grounds: readonly Ground[] = [
  { from: inForceFrom.hd12, source: hd12("II.3") },
  { from: inForceFrom.hd42, source: hd42 },
];

/** Least durations. The competent committee sets another one for a very small cell, with the meeting's notice. */
export const durations: readonly Duration[] = [
  { kind: "regular", minutes: 90, grounds },
  { kind: "combined", minutes: 120, grounds },
];
