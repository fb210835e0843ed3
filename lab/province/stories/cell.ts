import { isDeepStrictEqual } from "node:util";
import type { Pool } from "pg";
import { provinceCommands } from "../../../examples/province/store/command.js";
import { homesIn } from "../../../examples/province/store/homes.js";
import { eventsOf, linesOf } from "../../../examples/province/store/read.js";
import { type CellCommand, cell } from "../../../src/aggregates/cell.js";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { readModel } from "../../../src/projections/fold/read-model.js";
import { projections } from "../../../src/projections/streams/projections.js";
import type { Dice } from "../../../src/testing/years/seeded-years.js";
import { clock, median, quantile } from "../../bench/clock.js";
import { holds } from "../../torture/promises/broken.js";

/** Microseconds: the median, the 95th percentile, and processor time of this process. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly cpu: number;
}

const timesOf = (samples: readonly { readonly wall: number; readonly cpu: number }[]): Times => ({
  median: median(samples.map(({ wall }) => wall)),
  p95: quantile(
    samples.map(({ wall }) => wall),
    0.95,
  ),
  cpu: median(samples.map(({ cpu }) => cpu)),
});

/** The costs of one cell in a full store. */
export interface CellFigures {
  readonly cells: number;
  /** The time to read and fold all events of a cell. */
  readonly opened: Times;
  /** The time of a command on the stream of a cell: read the stream, decide, append. */
  readonly command: Times;
  /** The median number of events in the stream at the decision. */
  readonly decidedOn: number;
  /** The time to add the event to an open read model. */
  readonly applied: Times;
}

const eventsIn = (lines: readonly string[]): JournalEvent[] =>
  [...readJournalSync([`${lines.join("\n")}\n`], { trust: "validated" })].flatMap(({ events }) => events);

const feesOf = (id: string, nth: number): CellCommand => ({
  type: "PayFees",
  data: { member: `m${id.slice(1)}-01`, months: [`2022-${String(nth).padStart(2, "0")}`], on: "2022-12-01" },
  id: `fees-${id}-${nth}`,
  happenedAt: "2022-12-01T08:00:00Z",
  recordedAt: "2022-12-01T09:00:00Z",
  recordedBy: `m${id.slice(1)}-01`,
  recordedFor: id,
});

/**
 * Opens the read models of some random cells, and records commands in them one after the other.
 * @throws BrokenPromise where a read model differs from a replay of the store
 */
export const cellStory = async (
  pool: Pool,
  parts: number,
  rolls: Dice,
  all: readonly string[],
  cells: number,
): Promise<CellFigures> => {
  const homes = homesIn(pool, parts);
  const handle = provinceCommands(pool, homes);
  const [opened, commands, applied] = [[], [], []] as { wall: number; cpu: number }[][];
  const lengths: number[] = [];
  const left = [...all];
  const drawn = Array.from({ length: Math.min(cells, all.length) }, () =>
    left.splice(rolls.roll(left.length), 1),
  ).flat();
  for (const [nth, id] of drawn.entries()) {
    const stream = `cell/${id}`;
    const { part } = await homes.of(stream);
    const opening = clock();
    const folded = fold(projections, eventsIn(await linesOf(pool, part, [id])));
    opened?.push(opening());
    const model = readModel(projections, { from: folded });
    const month = 1 + (nth % 12);
    const deciding = clock();
    const entries = await handle(cell, stream, feesOf(id, month));
    commands?.push(deciding());
    lengths.push((entries[0]?.position ?? 1) - 1);
    const applying = clock();
    for (const entry of entries) model.apply(entry);
    applied?.push(applying());
    const again = await handle(cell, stream, feesOf(id, month));
    holds(
      again[0]?.position === entries[0]?.position,
      "a command sent twice takes effect once",
      () => stream,
    );
    const replayed = fold(projections, await eventsOf(pool, part, stream)).streams.get(stream);
    const live = model.folded().streams.get(stream);
    holds(
      isDeepStrictEqual(live, replayed),
      "a read model that is open is what a replay gives",
      () => stream,
    );
  }
  return {
    cells: drawn.length,
    opened: timesOf(opened ?? []),
    command: timesOf(commands ?? []),
    decidedOn: median(lengths),
    applied: timesOf(applied ?? []),
  };
};
