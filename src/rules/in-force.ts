/** From which day a rule holds, and on which day it holds no more, where an end is known. */
export interface InForce {
  /** The first day. */
  readonly from: string;
  /** The first day on which it holds no more. */
  readonly until?: string;
}

/** Whether a rule holds on a day. On any other day nothing follows from it, and nothing is said. */
export const inForceOn = ({ from, until }: InForce, day: string): boolean =>
  day >= from && (until === undefined || day < until);
