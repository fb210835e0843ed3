/** The time that something took: by the clock on the wall, and in processor time of all threads, in µs. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** Starts a clock; it can be read more than once. */
export const clock = (): (() => Time) => {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { wall: (performance.now() - wall) * 1000, cpu: user + system };
  };
};

/** The value below which a given share of the samples lies. The samples need not be sorted. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/** The median of some samples. */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
