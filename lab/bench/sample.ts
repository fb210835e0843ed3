import { clock, type Time } from "./clock.js";

/** The result of one run of one case. Times in µs, over all events. */
export interface Sample {
  readonly events: number;
  /**
   * A value computed from every result, so that the engine cannot skip work. Equal runs give the same value.
   */
  readonly consumed: number;
  readonly wall: number;
  readonly cpu: number;
  /** Parts of the time and other figures for the report. */
  readonly more?: Readonly<Record<string, number>>;
}

/** A sample as its process prints it, with the peak of memory in MB. */
export interface Run extends Sample {
  readonly peak: number;
}

/**
 * The sample of a replay, with the times of its three parts. The time to freeze the folded journal is
 * separate.
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
