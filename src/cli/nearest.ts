/** How many letters must be added, taken away or replaced to make one name of the other. */
const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
};

/** The names nearest to one that there is not, the nearest first. */
export const nearest = (name: string, names: Iterable<string>, most = 5): string[] =>
  [...new Set(names)]
    .map((each) => ({ each, far: distance(name, each) }))
    .sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);
