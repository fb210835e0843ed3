import * as fc from "fast-check";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { buildYear, plausibleYear } from "../../src/testing/index.js";
import { dice } from "../../src/testing/years/seeded-years.js";

/** The same journal with its own organisations and members, under the superior that all share. */
const elsewhere = (events: readonly JournalEvent[], nth: number): JournalEvent[] => {
  const names = /\b([bc]\d+|m\d[\w-]*|x-\d+|nobody|constructor|toString|m-0|c-unknown)\b/g;
  return JSON.parse(JSON.stringify(events).replaceAll(names, (name) => `${name}.${nth}`));
};

/** Years of several base organisations as one journal, with their entries interleaved at random. */
export const provinceOf = (years: readonly (readonly JournalEvent[])[], draw: number): JournalEvent[] => {
  const rolls = dice(draw);
  const left = years.map((events, nth) => elsewhere(events, nth).reverse());
  return left.flat().flatMap(() => {
    const open = left.filter(({ length }) => length > 0);
    return open[rolls.roll(open.length)]?.pop() ?? [];
  });
};

/** A number of small years, the same in each run. */
export const smallYears = (count: number): JournalEvent[][] =>
  fc
    .sample(plausibleYear({ maxCells: 2, maxMembers: 5, maxMeetings: 3 }), { seed: 3, numRuns: count })
    .map(buildYear);
