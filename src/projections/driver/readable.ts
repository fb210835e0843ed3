import { AxesError } from "./errors.js";
import type { Known } from "./known.js";

/**
 * Holds that what is known can be read as of an instant: it was folded for it, or nothing that it was told happened
 * between the instant of the fold and this one.
 * @throws AxesError
 */
export const mustBeKnownAsOf = ({ axes, beyond, floor }: Known, asOf: string | undefined): void => {
  const folded = axes?.asOf;
  if (folded !== undefined && folded !== asOf) {
    const isLater = asOf === undefined || asOf > folded;
    if (!isLater || beyond !== undefined) throw new AxesError(asOf);
  }
  if (asOf !== undefined && floor !== undefined && asOf < floor) throw new AxesError(asOf);
};
