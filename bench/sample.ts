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
