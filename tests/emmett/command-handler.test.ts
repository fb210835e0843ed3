import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessProjections, mayRecord } from "../../src/access/index.js";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import { commandHandler, StoreError, streamOf } from "../../src/emmett/index.js";
import { appendTo, type Store } from "../../src/emmett/journal.js";
import { eventTypes, type JournalEvent } from "../../src/events/catalogue.js";
import { ConflictError, InvalidInputError } from "../../src/language/problems/errors.js";
import { fold } from "../../src/projections/fold/fold.js";
import { asked } from "../aggregates/facts.js";
import { anyEvent } from "../support/arbitrary-event.js";
import { kinds, type Opened } from "./stores.js";

const remark = (n: number | string) =>
  asked("MakeComment", { by: `m-${n}`, text: `Ý kiến ${n}` }) as MeetingCommand;

describe.each(kinds)("on a store $name, a command", ({ isHere, open }) => {
  // All tests share one store; each has a cell of its own.
  let opened: Opened;
  let cells = 0;
  const fresh = () => {
    cells += 1;
    const convening = asked("ConveneMeeting", {
      cell: `c-${cells}`,
      kind: "regular",
      forMonth: "2021-11",
      scheduledFor: "2021-11-03T07:30:00Z",
      mode: "in-person",
    }) as MeetingCommand;
    return { ...opened, convening, stream: `meeting/c-${cells}/2021-11` };
  };
  beforeAll(async () => {
    if (isHere) opened = await open();
  });
  afterAll(() => opened?.close());

  it.runIf(isHere)("records what follows at the end of its stream and gives it back", async () => {
    const { store, convening, stream } = fresh();
    const handle = commandHandler(store);
    const [convened] = await handle(meeting, stream, convening);
    const [commented] = await handle(meeting, stream, { ...remark(1), id: "cmd-1" });
    expect(convened).toMatchObject({ type: "MeetingConvened", id: `${stream}@1`, position: 1 });
    expect(commented).toMatchObject({ id: "cmd-1", position: 2, metadata: { causationId: "cmd-1" } });
    expect(await streamOf(store, stream)).toEqual([convened, commented]);
    expect(await streamOf(store, stream, 1)).toEqual([commented]);
    expect(await streamOf(store, stream, 2)).toEqual([]);
  });

  it.runIf(isHere)("that would break the record is refused, and leaves no event", async () => {
    const { store, stream } = fresh();
    await expect(commandHandler(store)(meeting, stream, remark(1))).rejects.toMatchObject({
      name: "Refusal",
      code: "not-begun",
    });
    expect(await streamOf(store, stream)).toEqual([]);
  });

  it.runIf(isHere)("of a recorder without the right is refused on the stream as it stands", async () => {
    const { store, convening, stream } = fresh();
    const asAuditor = { role: "auditor", member: "m-01", organisation: "c-3" } as const;
    const may = mayRecord(fold(accessProjections, []), asAuditor);
    await expect(commandHandler(store, { mayRecord: may })(meeting, stream, convening)).rejects.toMatchObject(
      {
        code: "not-allowed",
        info: { role: "auditor", allowed: ["secretary"] },
      },
    );
    expect(await streamOf(store, stream)).toEqual([]);
  });

  it.runIf(isHere)("of many writers takes its place: none is lost, none is doubled", async () => {
    const { store, again, convening, stream } = fresh();
    // On a loaded machine one writer may lose many races in a row.
    const retry = { retries: 60 };
    const writers = [store, again(), again(), again()].map((each) => commandHandler(each, { retry }));
    // The first race is for the stream itself: all writers convene the meeting, with one id.
    await Promise.all(writers.map((handle) => handle(meeting, stream, { ...convening, id: "convening" })));
    await Promise.all(
      writers.map(async (handle, writer) => {
        for (let n = 0; n < 6; n += 1) await handle(meeting, stream, { ...remark(n), id: `${writer}-${n}` });
      }),
    );
    const entries = await streamOf(store, stream);
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.map(({ id }) => id).sort()).toEqual(
      [
        "convening",
        ...writers.flatMap((_, writer) => [0, 1, 2, 3, 4, 5].map((n) => `${writer}-${n}`)),
      ].sort(),
    );
  });

  it.runIf(isHere)("sent twice takes effect once, also at the same time", async () => {
    const { store, again, convening, stream } = fresh();
    await commandHandler(store)(meeting, stream, convening);
    const command = { ...remark(7), id: "cmd-7" };
    const answers = await Promise.all(
      [store, again(), again()].map((each) => commandHandler(each)(meeting, stream, command)),
    );
    expect(new Set(answers.map(([entry]) => entry?.position))).toEqual(new Set([2]));
    expect(await commandHandler(store)(meeting, stream, command)).toEqual(answers[0]);
    expect(await streamOf(store, stream)).toHaveLength(2);
    await expect(commandHandler(store)(meeting, stream, { ...remark(8), id: "cmd-7" })).rejects.toMatchObject(
      {
        code: "id-taken",
      },
    );
  });

  it.runIf(isHere)("that loses every race says where the stream ends, and nothing is appended", async () => {
    const { store, again, convening, stream } = fresh();
    const rival = again();
    await commandHandler(rival)(meeting, stream, convening);
    let races = 0;
    const crossed: Store = {
      readStream: (name) => store.readStream(name),
      appendToStream: async (...given) => {
        await commandHandler(rival)(meeting, stream, remark(races++));
        return store.appendToStream(...given);
      },
    };
    const handle = commandHandler(crossed, { retry: { retries: 2, minTimeout: 1 } });
    const lost = handle(meeting, stream, { ...remark("late"), id: "late" });
    await expect(lost).rejects.toThrow(ConflictError);
    await expect(lost).rejects.toMatchObject({
      code: "unexpected-position",
      problem: { facts: { expected: 3, actual: 4 } },
    });
    // The lost races do not hold up the next writer.
    await commandHandler(store)(meeting, stream, { ...remark("next"), id: "next" });
    expect((await streamOf(store, stream)).map(({ id }) => id)).not.toContain("late");
    expect((await streamOf(store, stream)).at(-1)).toMatchObject({ id: "next", position: 5 });
  });

  it.runIf(isHere)("finds every type of event as it was recorded, whatever text it holds", async () => {
    const { store, tables, stream } = fresh();
    const all = eventTypes.flatMap((type) => fc.sample(anyEvent(type), 2));
    const nasty = [
      "123456789012345678901234567890",
      "-00000000000000000017",
      "a\0b\\0",
      "text:\\",
      "%L $1 '' \\' ?",
    ];
    const remarks = nasty.map((text, index) => ({
      ...fc.sample(anyEvent("CommentMade"), 1)[0],
      data: { ...remark("9876543210987654321").data, text },
      metadata: { ...all[0]?.metadata, correlationId: "18446744073709551616" },
      id: `1${"0".repeat(20)}${index}`,
      type: "CommentMade",
    }));
    const entries = [...all, ...remarks].map((event, index) => ({ ...event, stream, position: index + 1 }));
    await appendTo(store, stream, entries as JournalEvent[], 0);
    expect(await streamOf(store, stream)).toEqual(entries);
    expect((await tables.entries(stream, 0)).events).toEqual(entries);
  });

  it.runIf(isHere)("that meets an event which is none of ours names stream, position and place", async () => {
    const { store, convening, stream } = fresh();
    await commandHandler(store)(meeting, stream, convening);
    const foreign = { type: "CommentMade", data: { member: 7 }, metadata: { id: "x", schemaVersion: 1 } };
    await store.appendToStream(stream, [foreign as never], { expectedStreamVersion: 1n });
    const met = commandHandler(store)(meeting, stream, remark(1));
    await expect(met).rejects.toThrow(InvalidInputError);
    await expect(met).rejects.toMatchObject({
      code: "invalid",
      problem: { entry: `${stream}@2`, path: expect.any(String) },
    });
  });

  it("that meets a store which is gone gives a typed error with its cause", async () => {
    const { convening, stream } = fresh();
    const gone = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const store = { readStream: () => Promise.reject(gone) } as unknown as Store;
    const failed = commandHandler(store)(meeting, stream, convening);
    await expect(failed).rejects.toThrow(StoreError);
    await expect(failed).rejects.toMatchObject({
      code: "store-unreachable",
      problem: { facts: { task: "read", stream } },
      cause: gone,
    });
  });
});
