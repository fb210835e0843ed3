import { describe, expect, it } from "vitest";
import type { Told } from "../../lab/torture/dealer.js";
import { judgeOf } from "../../lab/torture/promises/judge.js";
import { areCaughtUp } from "../../lab/torture/promises/read-models.js";
import { streamsOf } from "../../lab/torture/promises/streams.js";
import type { Snapshot } from "../../lab/torture/stores/snapshot.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { quietDay, rowsOf } from "./quiet.js";

const { workload, dealer, snapshot } = quietDay();
const told = dealer.told();

/** The last entry of a stream with many entries. */
const last = snapshot.entries.findLast(({ position }) => position > 5) as JournalEvent;
const without = (gone: (entry: JournalEvent) => boolean): Snapshot => {
  const entries = snapshot.entries.filter((entry) => !gone(entry));
  return { entries, rows: rowsOf(entries) };
};
const where = (changed: (entry: JournalEvent) => JournalEvent): Snapshot => {
  const entries = snapshot.entries.map(changed);
  return { entries, rows: rowsOf(entries) };
};
const spoiledRow = (name: string, change: (row: Snapshot["rows"][number]) => object): Snapshot => {
  const at = snapshot.rows.findIndex(
    (row) => row.name === name && row.state !== undefined && row.position > 1,
  );
  return {
    ...snapshot,
    rows: snapshot.rows.map((row, index) => (index === at ? { ...row, ...change(row) } : row)),
  };
};
const invalid = workload.find(({ mustBe }) => mustBe === "invalid-data");

/** Possible faults of a store: the fault, the promise that it breaks, and the text that shows it. */
const wrongs: readonly (readonly [string, Snapshot, Partial<Told>])[] = [
  ["what was acknowledged is recorded", without((entry) => entry === last), {}],
  [
    "positions of a stream have no gap",
    without(({ stream, position }) => stream === last.stream && position === 3),
    {},
  ],
  [
    "a command takes effect once",
    {
      ...snapshot,
      entries: [...snapshot.entries, { ...last, position: last.position + 1 }],
    },
    {},
  ],
  [
    "only what was sent and valid is recorded",
    where((entry) => (entry === last ? ({ ...entry, id: invalid?.command.id } as JournalEvent) : entry)),
    {},
  ],
  [
    "every entry is what its decider gives on the entries before it",
    where((entry) =>
      entry === last ? { ...entry, metadata: { ...entry.metadata, recordedBy: "somebody" } } : entry,
    ),
    {},
  ],
  [
    "every refusal is what its decider gives on the entries that it met",
    snapshot,
    { refused: told.refused.map((refused, at) => (at === 0 ? { ...refused, code: "not-begun" } : refused)) },
  ],
  [
    "what was decided on is recorded",
    snapshot,
    { refused: told.refused.map((refused, at) => (at === 0 ? { ...refused, position: 10_000 } : refused)) },
  ],
  ["inline read models commit with their events", spoiledRow("organisations", () => ({ position: 1 })), {}],
  ["read models know nothing that is not recorded", spoiledRow("members", () => ({ position: 10_000 })), {}],
  ["read models equal a replay from zero", spoiledRow("members", () => ({ state: {} })), {}],
  ["read models equal a replay from zero", spoiledRow("members", () => ({ position: 1 })), {}],
  [
    "a store that fails gives a typed error",
    snapshot,
    { wrong: [{ promise: "a store that fails gives a typed error", what: "" }] },
  ],
];

describe("the judge of the torture", () => {
  it("finds nothing wrong with a quiet day, however often it looks", () => {
    const { judge } = judgeOf(workload);
    judge(told, snapshot);
    judge(told, snapshot);
    expect(told.wrong).toEqual([]);
    expect(told.refused.length).toBeGreaterThan(5);
    expect(areCaughtUp(streamsOf(snapshot.entries), snapshot.rows)).toBe(true);
  });

  it.each(wrongs)("notices that this no longer holds: %s", (promise, seen, more) => {
    expect(() => judgeOf(workload).judge({ ...told, ...more }, seen)).toThrowError(
      expect.objectContaining({ name: "BrokenPromise", promise }),
    );
  });

  it("notices that what was sealed has changed, even where nothing else tells of it", () => {
    const { judge } = judgeOf(workload);
    judge(told, snapshot);
    const acknowledged = new Map([...told.acknowledged].filter(([id]) => id !== last.id));
    const refused = told.refused.filter(({ sending }) => sending.stream !== last.stream);
    expect(() =>
      judge(
        { ...told, acknowledged, refused },
        without((entry) => entry === last),
      ),
    ).toThrowError(expect.objectContaining({ promise: "what was sealed stays as it was" }));
  });

  it("sees that read models lag behind", () => {
    const rows = snapshot.rows.map((row, at) => (at === 0 ? { ...row, position: 0 } : row));
    expect(areCaughtUp(streamsOf(snapshot.entries), rows)).toBe(false);
  });
});
