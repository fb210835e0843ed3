import type { EntryPosition } from "./continuity.js";

/** The line of an entry, and the sum of its content. A withheld entry has no sum. */
interface KnownEntry {
  readonly line: number;
  readonly sum?: number;
}

/** The entries of one stream in the order of the lines: two numbers for each. */
interface OfStream {
  readonly lines: number[];
  readonly sums: number[];
  /** The index of an entry that does not stand at its position. Most streams have none. */
  elsewhere: Map<number, number> | undefined;
}

/** The sum of an entry that is withheld. No other sum has a fraction. */
const withheld = 0.5;

/** The entries that a reader has met, each by its place. */
export const knownEntries = () => {
  const streams = new Map<string, OfStream>();
  let latest: { readonly stream: string; readonly of: OfStream } | undefined;

  const of = (stream: string): OfStream => {
    if (latest?.stream === stream) return latest.of;
    const known = streams.get(stream) ?? { lines: [], sums: [], elsewhere: undefined };
    streams.set(stream, known);
    latest = { stream, of: known };
    return known;
  };

  return {
    /** Takes note of the first entry at a place. */
    note({ stream, position }: EntryPosition, line: number, sum = withheld): void {
      const known = of(stream);
      const index = known.lines.push(line) - 1;
      known.sums.push(sum);
      if (index === position - 1) return;
      known.elsewhere ??= new Map();
      known.elsewhere.set(position, index);
    },
    /** The first entry at a place. */
    at({ stream, position }: EntryPosition): KnownEntry | undefined {
      const known = of(stream);
      const index = known.elsewhere?.get(position) ?? position - 1;
      const [line, sum] = [known.lines[index], known.sums[index]];
      if (line === undefined) return undefined;
      return sum === undefined || sum === withheld ? { line } : { line, sum };
    },
  };
};
