/** Positions of a stream that have not been seen, as ranges with both ends, in ascending order. */
export type Gaps = [from: number, to: number][];

/** The index of the range that holds a position, or -1. A binary search: a hostile file has many gaps. */
const rangeOf = (gaps: Gaps, position: number): number => {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [, to] = gaps[middle] as Gaps[number];
    if (to < position) low = middle + 1;
    else high = middle;
  }
  const found = gaps[low];
  return found !== undefined && found[0] <= position ? low : -1;
};

/** Whether a position is missing. */
export const isMissing = (gaps: Gaps, position: number): boolean => rangeOf(gaps, position) >= 0;

/** Takes a position out of the gaps, because it has been seen. */
export const fill = (gaps: Gaps, position: number): void => {
  const index = rangeOf(gaps, position);
  const found = gaps[index];
  if (found === undefined) return;
  const [from, to] = found;
  const rest: Gaps = [];
  if (from < position) rest.push([from, position - 1]);
  if (position < to) rest.push([position + 1, to]);
  gaps.splice(index, 1, ...rest);
};
