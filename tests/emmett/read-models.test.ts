import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import {
  catchUp,
  commandHandler,
  foldedIn,
  importJournal,
  journalOf,
  streamOf,
} from "../../src/emmett/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { partsOfStream } from "../../src/events/streams.js";
import { fold } from "../../src/projections/fold/fold.js";
import type { FoldedJournal } from "../../src/projections/fold/folded-journal.js";
import { projection } from "../../src/projections/fold/projection.js";
import { projections } from "../../src/projections/streams/projections.js";
import { nastyYear } from "../../src/testing/index.js";
import { asked } from "../aggregates/facts.js";
import { kinds, type Opened } from "./stores.js";

const stream = "meeting/c-3/2021-11";
const convening = asked("ConveneMeeting", {
  cell: "c-3",
  kind: "regular",
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person",
}) as MeetingCommand;
const remark = (text: string) => asked("MakeComment", { by: "m-1", text }) as MeetingCommand;

const said = (version: number) =>
  projection<"said", { texts: string[] }>({
    name: "said",
    version,
    initial: () => ({ texts: [] }),
    on: {
      CommentMade: (state, { data }) => {
        if (data.text === "vấp") throw new Error("a projection that fails");
        state.texts.push(version === 1 ? (data.text ?? "") : (data.text ?? "").toUpperCase());
      },
    },
  });

/** A small year with streams of every kind and corrections among its entries. */
const year = fc
  .sample(nastyYear({ maxCells: 1, maxMembers: 5, maxMeetings: 3 }), { numRuns: 40, seed: 3 })
  .find((events) =>
    ["EntryCorrected", "EntryWithdrawn", "RollCallTaken"].every((each) =>
      events.some(({ type }) => type === each),
    ),
  ) as JournalEvent[];

/** States by stream. Two folds of the same events have nothing else in common. */
const statesIn = ({ streams }: FoldedJournal) =>
  new Map([...streams].map(([name, { position, states }]) => [name, { position, states: { ...states } }]));

describe.each(kinds)("on a store $name, read models", ({ isHere, isAtomic, open }) => {
  const opened: Opened[] = [];
  const fresh = async (...given: Parameters<typeof open>): Promise<Opened> => {
    const store = await open(...given);
    opened.push(store);
    return store;
  };
  const textsOf = async ({ tables }: Opened, version: number) =>
    (await tables.allRows([said(version)])).map(({ position, state }) => [position, state]);
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  it.runIf(isHere)("inline equal a replay from zero, and a journal comes back as it went in", async () => {
    const { store, tables } = await fresh(projections);
    const names = [...new Set(year.map((event) => event.stream))];
    const byStream = names.flatMap((name) => year.filter((event) => event.stream === name));
    expect(await importJournal(store, year)).toEqual({ appended: year.length, known: 0 });
    expect(await importJournal(store, year.slice(0, 9))).toEqual({ appended: 0, known: 9 });
    const back: JournalEvent[] = [];
    for await (const { events } of journalOf(tables)) back.push(...events);
    expect(back).toEqual(
      [...names].sort().flatMap((name) => byStream.filter(({ stream }) => stream === name)),
    );
    expect(await tables.streams()).toEqual([...names].sort());
    const [one = ""] = names.filter((name) => name.startsWith("review/")).map((name) => name.split("/")[1]);
    const its = names.filter((name) => partsOfStream(name).organisation === one).sort();
    expect(await tables.streams({ organisations: [one] })).toEqual(its);
    expect(
      [...(await foldedIn(tables, projections, { organisations: [one] })).streams.keys()].sort(),
    ).toEqual(its);
    expect(await catchUp(tables, projections)).toEqual({ streams: 0, events: 0, problems: [] });
    expect(statesIn(await foldedIn(tables, projections))).toStrictEqual(statesIn(fold(projections, year)));
  });

  it.runIf(isHere)("that come later catch up from wherever they stopped, and equal a replay", async () => {
    const { store, tables, again } = await fresh();
    const half = year.slice(0, Math.floor(year.length / 2));
    await importJournal(store, half);
    const streams = new Set(half.map((event) => event.stream));
    expect(await catchUp(tables, projections)).toEqual({
      streams: streams.size,
      events: half.length,
      problems: [],
    });
    await importJournal(again(), year);
    // Two consumers at the same time do no harm.
    await Promise.all([catchUp(tables, projections), catchUp(tables, projections)]);
    expect(await catchUp(tables, projections)).toEqual({ streams: 0, events: 0, problems: [] });
    expect(statesIn(await foldedIn(tables, projections))).toStrictEqual(statesIn(fold(projections, year)));
  });

  it.runIf(isHere && isAtomic)("that fail take their events with them", async () => {
    const store = await fresh([said(1)]);
    const handle = commandHandler(store.store);
    await handle(meeting, stream, convening);
    await handle(meeting, stream, remark("một"));
    await expect(handle(meeting, stream, { ...remark("vấp"), id: "stumble" })).rejects.toMatchObject({
      name: "StoreError",
      cause: { message: "a projection that fails" },
    });
    expect(await streamOf(store.store, stream)).toHaveLength(2);
    expect(await textsOf(store, 1)).toEqual([[2, { texts: ["một"] }]]);
    await handle(meeting, stream, remark("hai"));
    expect(await textsOf(store, 1)).toEqual([[3, { texts: ["một", "hai"] }]]);
  });

  it.runIf(isHere)("of another version are passed over and built anew", async () => {
    const store = await fresh([said(1)]);
    const handle = commandHandler(store.store);
    await handle(meeting, stream, convening);
    await handle(meeting, stream, remark("một"));
    expect(await textsOf(store, 2)).toEqual([]);
    expect(await catchUp(store.tables, [said(2)])).toEqual({ streams: 1, events: 2, problems: [] });
    expect(await textsOf(store, 2)).toEqual([[2, { texts: ["MỘT"] }]]);
    expect(await textsOf(store, 1)).toEqual([[2, { texts: ["một"] }]]);
  });

  it.runIf(isHere && isAtomic)("that Emmett's consumer feeds go on after a stop in the middle", async () => {
    const { store, tables, consume } = await fresh();
    await tables.create();
    await importJournal(store, year);
    await consume(projections, 60);
    const { behind } = tables;
    expect((await behind(projections)).length).toBeGreaterThan(0);
    await consume(projections, year.length - 60);
    expect(await behind(projections)).toEqual([]);
    expect(statesIn(await foldedIn(tables, projections))).toStrictEqual(statesIn(fold(projections, year)));
  });

  it.runIf(isHere && isAtomic)("that stumbled in Emmett's consumer are taken up by a catch-up", async () => {
    const { store, tables, consume } = await fresh();
    await tables.create();
    await importJournal(store, year);
    let stumbles = 1;
    const stumbling = projections.map((each) => ({
      ...each,
      on: Object.fromEntries(
        Object.entries(each.on).map(([type, handle]) => [
          type,
          (...given: never[]) => {
            if (type === "RollCallTaken" && stumbles-- === 1) throw new Error("stumbled");
            (handle as (...all: never[]) => void)(...given);
          },
        ]),
      ),
    }));
    await consume(stumbling, year.length);
    expect(stumbles).toBeLessThan(1);
    expect((await tables.behind(projections)).length).toBeGreaterThan(0);
    await catchUp(tables, projections);
    expect(statesIn(await foldedIn(tables, projections))).toStrictEqual(statesIn(fold(projections, year)));
  });

  it.runIf(isHere)("and a journal with a hole or another history are not imported", async () => {
    const { store } = await fresh();
    const [first, second, third] = year.filter((event) => event.stream === year[0]?.stream) as [
      JournalEvent,
      JournalEvent,
      JournalEvent,
    ];
    await expect(importJournal(store, [first, third])).rejects.toMatchObject({ code: "unexpected-position" });
    expect(await importJournal(store, [first])).toEqual({ appended: 1, known: 0 });
    const other = { ...first, metadata: { ...first.metadata, recordedBy: "somebody-else" } };
    await expect(importJournal(store, [other, second])).rejects.toMatchObject({ code: "id-conflict" });
    expect(await streamOf(store, first.stream)).toEqual([first]);
  });
});
