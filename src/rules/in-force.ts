/** The first day of a rule, and the day of its end if it is known. */
export interface InForce {
  /** The first day. */
  readonly from: string;
  /** The first day after its end. */
  readonly until?: string;
}

/** Whether a rule applies on a day. On another day the rule has no effect. */
export const inForceOn = ({ from, until }: InForce, day: string): boolean =>
  day >= from && (until === undefined || day < until);
