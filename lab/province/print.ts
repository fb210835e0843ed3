import type { Times } from "./stories/cell.js";
import type { Drained, FeedFigures } from "./stories/feed.js";
import type { StoreFigures } from "./stories/store.js";

/** The results of a run. */
export interface Report {
  readonly seed: number;
  readonly machine: {
    readonly node: string;
    readonly cores: number;
    readonly cpu: string;
    readonly load: number;
  };
  readonly store?: StoreFigures;
  readonly feed?: FeedFigures;
}

const thousands = (value: number): string => Math.round(value).toLocaleString("en-GB");
const milliseconds = (microseconds: number): string => `${(microseconds / 1000).toFixed(1)} ms`;
const megabytes = (bytes: number): string => `${thousands(bytes / 1e6)} MB`;

const timesText = ({ median, p95, cpu }: Times): string =>
  `${milliseconds(median)}, 95 of 100 within ${milliseconds(p95)}; ${milliseconds(cpu)} of a processor`;

type Lines = readonly (readonly [says: string, value: string])[];

const storeLines = ({ loaded, sizes, cell, base, replays }: StoreFigures): Lines => {
  const { cells, events, lines, table, positions, ids, order } = sizes;
  const all = table + positions + ids + order;
  const perEvent = [table, positions, ids, order].map((bytes) => thousands(bytes / events)).join(" + ");
  return [
    ["cells, events", `${thousands(cells)}, ${thousands(events)}`],
    ...(loaded === undefined
      ? []
      : ([
          [
            "generated and loaded by COPY",
            `${thousands(loaded.events / loaded.seconds)} events a second, ${thousands(loaded.seconds)} s`,
          ],
        ] as const)),
    ["on the disk", `${megabytes(all)}, of which the lines of the journal ${megabytes(lines)}`],
    ["bytes of an event: table + positions + ids + order", `${perEvent} = ${thousands(all / events)}`],
    ["bytes of a cell", `${thousands(all / cells)} for ${thousands(events / cells)} events`],
    [`opening a cell (of ${cell.cells}): all its events read and folded`, timesText(cell.opened)],
    [`a command on a stream of ${cell.decidedOn} events`, timesText(cell.command)],
    ["the event in a read model that is open", timesText(cell.applied)],
    [
      "a base organisation of six cells to its totals",
      `${milliseconds(base.wall)}; ${milliseconds(base.cpu)} of a processor`,
    ],
    ...replays.map(
      ({ threads, seconds, cpu, memory }) =>
        [
          `the province to its totals on ${threads} threads`,
          `${thousands(seconds)} s; ${thousands(cpu)} s of a processor, ${megabytes(memory)} of memory`,
        ] as const,
    ),
  ];
};

const drainedLines = (drained: Drained | undefined): Lines => {
  if (drained === undefined) return [];
  const { events, streams, seconds, publishing, taking, rows, messages } = drained;
  return [
    ["without kills: streams, events", `${thousands(streams)}, ${thousands(events)}`],
    ["  published and taken", `${thousands(events / seconds)} events a second`],
    [
      "  of a processor for an event",
      `${thousands(publishing)} µs to publish, ${thousands(taking)} µs to take`,
    ],
    ["  bytes of a stream's read models", thousands(rows / streams)],
    ["  bytes of a message", thousands(messages / events)],
  ];
};

const feedLines = ({ kills, drained, ...figures }: FeedFigures): Lines => [
  ["partitions, workers", `${figures.parts}, ${figures.workers}`],
  ...drainedLines(drained),
  ["recorded while everybody is killed: events", thousands(figures.recorded)],
  ["killed: publisher or worker", String(kills.process)],
  ["killed: NATS", String(kills.nats)],
  ["killed: PostgreSQL", String(kills.postgres)],
  ["delivered again, and passed over", thousands(figures.repeated)],
  ["streams read again from the store", thousands(figures.anew)],
  ["failures after which a process went on", thousands(figures.troubles)],
  [
    "seconds, kills included",
    `${thousands(figures.seconds)}; ${thousands(figures.recorded / figures.seconds)} events a second`,
  ],
  ["read models that differ from a replay", `0 of ${thousands(figures.streams)}`],
];

const table = (lines: Lines): string => {
  const width = Math.max(...lines.map(([says]) => says.length));
  return lines.map(([says, value]) => `${says.padEnd(width)}  ${value}`).join("\n");
};

/** The report for a person. */
export const printed = ({ seed, machine, store, feed }: Report): string =>
  [
    `seed ${seed}; Node ${machine.node}, ${machine.cores} x ${machine.cpu}, load ${machine.load.toFixed(1)}`,
    ...(store === undefined ? [] : ["", "The store", table(storeLines(store))]),
    ...(feed === undefined ? [] : ["", "The feed", table(feedLines(feed))]),
    "",
    "Every promise held: docs/scaling.md says which.",
    "",
  ].join("\n");
