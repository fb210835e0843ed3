import { seededYears } from "chibo/testing";
import type { Bundle } from "../../../examples/province/store/load.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { partsOfStream } from "../../../src/events/streams.js";

/** The generator gives the base organisation `b1` six cells, `c1` to `c6`, and so on. */
const cellsPerBase = 6;

const baseOf = (organisation: string): string => {
  const number = Number(organisation.slice(1));
  return organisation.startsWith("c") ? `b${Math.floor((number - 1) / cellsPerBase) + 1}` : organisation;
};

/**
 * The generated years of a province, one base organisation after the other; no two are equal. There are at
 * least this number of cells and events, and the last base organisation is complete.
 */
export function* provinceYears(seed: number, cells: number, events: number): Generator<Bundle> {
  let [allCells, allEvents] = [0, 0];
  let base: string | undefined;
  let gathered: JournalEvent[] = [];
  const bundle = (name: string): Bundle => ({
    base: name,
    organisations: [...new Set(gathered.map(({ stream }) => partsOfStream(stream).organisation))].sort(),
    events: gathered,
  });
  for (const event of seededYears({ seed, events: Number.MAX_SAFE_INTEGER })) {
    const next = baseOf(partsOfStream(event.stream).organisation);
    if (base !== undefined && next !== base) {
      yield bundle(base);
      allCells += cellsPerBase;
      allEvents += gathered.length;
      gathered = [];
      if (allCells >= cells && allEvents >= events) return;
    }
    base = next;
    gathered.push(event);
  }
}
