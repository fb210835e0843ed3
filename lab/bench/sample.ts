import { clock, type Time } from "./clock.js";

/** What one run of one case gives. Times in µs, over all events. */
export interface Sample {
  readonly events: number;
  /** Something made from every result, so that no work can be left out; equal runs agree on it. */
  readonly consumed: number;
  readonly wall: number;
  readonly cpu: number;
  /** Parts of the time and other figures worth printing. */
  readonly more?: Readonly<Record<string, number>>;
}

/** A sample as its process prints it, with the peak of its memory in MB. */
export interface Run extends Sample {
  readonly peak: number;
}

/**
 * The sample of a replay, whose clock was read after each of its three parts. Freezing the folded journal is measured
 * apart.
 */
export const replaySample = (
  events: number,
  streams: ReadonlyMap<string, object>,
  [first, second, total]: readonly [first: Time, second: Time, total: Time],
): Sample => {
  const freezing = clock();
  let consumed = 0;
  for (const stream of streams.values()) consumed += Object.keys(stream).length;
  const more = {
    "first reading µs/event": first.cpu / events,
    "second reading µs/event": (second.cpu - first.cpu) / events,
    "finishing µs/event": (total.cpu - second.cpu) / events,
    "besides: freezing all that is known µs/event": freezing().cpu / events,
  };
  return { events, consumed, ...total, more };
};
