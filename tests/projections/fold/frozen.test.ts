import { describe, expect, it } from "vitest";
import { beginFold, fold } from "../../../src/projections/fold/fold.js";
import type { FoldedJournal } from "../../../src/projections/fold/folded-journal.js";
import { readModel } from "../../../src/projections/fold/read-model.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { smallYears } from "../../support/province.js";

const [events = []] = smallYears(1);
const known = (): FoldedJournal => fold(projections, events);
const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));

describe("What is known", () => {
  it.each([
    {
      by: "get",
      read: ({ streams }: FoldedJournal) => [...streams.keys()].map((stream) => streams.get(stream)),
    },
    { by: "values", read: ({ streams }: FoldedJournal) => [...streams.values()] },
    { by: "entries", read: ({ streams }: FoldedJournal) => [...streams.entries()].map(([, state]) => state) },
    { by: "iteration", read: ({ streams }: FoldedJournal) => [...streams].map(([, state]) => state) },
    { by: "a copy of the map", read: ({ streams }: FoldedJournal) => [...new Map(streams).values()] },
    {
      by: "forEach",
      read: ({ streams }: FoldedJournal) => {
        const found: unknown[] = [];
        streams.forEach((state) => {
          found.push(state);
        });
        return found;
      },
    },
  ])("is frozen down to its leaves when it is read by $by", ({ read }) => {
    const states = read(known());
    expect(states.length).toBeGreaterThan(5);
    for (const state of states) expect(isDeeplyFrozen(state)).toBe(true);
  });

  it("takes no stream and loses none", () => {
    const streams = known().streams as Map<string, never>;
    const [first = ""] = streams.keys();
    expect(() => streams.set("cell/c-1", {} as never)).toThrow();
    expect(() => streams.delete(first)).toThrow();
    expect(() => streams.clear()).toThrow();
    expect(streams.get("cell/none")).toBeUndefined();
  });

  it("is not changed by what the live model takes afterwards, read before or not", () => {
    const cut = Math.floor(events.length / 2);
    const model = readModel(projections, { history: () => events.slice(0, cut) });
    for (const event of events.slice(0, cut)) model.apply(event);
    const [read, unread] = [model.folded(), model.folded()];
    const before = JSON.stringify([...read.streams]);
    const next = readModel(projections, {
      from: unread,
      history: (stream) => events.filter((event) => event.stream === stream),
    });
    for (const event of events.slice(cut)) next.apply(event);
    expect(JSON.stringify([...unread.streams])).toBe(before);
    expect(JSON.stringify([...next.folded().streams])).not.toBe(before);
  });

  it("is not changed by the fold that gave it, which has ended", () => {
    const folding = beginFold(projections);
    folding.add(events.slice(0, 1));
    folding.done();
    expect(() => folding.add(events.slice(1))).toThrow(
      expect.objectContaining({ name: "WrongUseError", code: "fold-ended" }),
    );
  });
});
