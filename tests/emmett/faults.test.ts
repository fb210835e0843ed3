import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getSQLiteEventStore } from "@event-driven-io/emmett-sqlite";
import { describe, expect, it, vi } from "vitest";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import { commandHandler, type Store, StoreError, streamOf } from "../../src/emmett/index.js";
import { asked } from "../aggregates/facts.js";
import { type Kind, kinds } from "./stores.js";

const stream = "meeting/c-3/2021-11";
const convening = asked("ConveneMeeting", {
  cell: "c-3",
  kind: "regular",
  forMonth: "2021-11",
  scheduledFor: "2021-11-03T07:30:00Z",
  mode: "in-person",
}) as MeetingCommand;
const remark = (id: string, text = "Ý kiến") =>
  ({ ...asked("MakeComment", { by: "m-1", text }), id }) as MeetingCommand;
const [inMemory, sqlite, postgres] = kinds as [Kind, Kind, Kind];

describe("a store that fails", () => {
  it("for want of room says so, loses nothing, and goes on when there is room", async () => {
    const { store, run, close } = await sqlite.open();
    const handle = commandHandler(store);
    await handle(meeting, stream, convening);
    await run("PRAGMA max_page_count = 30");
    const long = "dài ".repeat(4000);
    let written = 0;
    const filled = await (async () => {
      for (;;) {
        await handle(meeting, stream, remark(`n-${written}`, long));
        written += 1;
      }
    })().catch((error: unknown) => error);
    expect(filled).toBeInstanceOf(StoreError);
    expect(filled).toMatchObject({ code: "store-full", problem: { facts: { task: "append", stream } } });
    expect(await streamOf(store, stream)).toHaveLength(written + 1);
    await run("PRAGMA max_page_count = 100000");
    await handle(meeting, stream, remark(`n-${written}`, long));
    expect((await streamOf(store, stream)).at(-1)).toMatchObject({
      id: `n-${written}`,
      position: written + 2,
    });
    await close();
  });

  it.runIf(postgres.isHere)("by losing its connections says so, and the command is sent again", async () => {
    const { store, again, run, close } = await postgres.open();
    const handle = commandHandler(again());
    await handle(meeting, stream, convening);
    for (let n = 0; n < 8; n += 1) {
      const sent = handle(meeting, stream, remark(`n-${n}`)).catch((error: unknown) => error);
      await run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
      );
      const answer = await sent;
      if (!Array.isArray(answer))
        expect(answer).toMatchObject({ name: "StoreError", code: "store-unreachable" });
    }
    const surely = async (command: MeetingCommand): Promise<void> => {
      const answer = await handle(meeting, stream, command).catch((error: unknown) => error);
      if (!Array.isArray(answer)) await surely(command);
    };
    for (let n = 0; n < 8; n += 1) await surely(remark(`n-${n}`));
    const ids = (await streamOf(store, stream)).slice(1).map(({ id }) => id);
    expect(ids.sort()).toEqual(Array.from({ length: 8 }, (_, n) => `n-${n}`));
    await close();
  });

  it("by being busy is asked again, and is not taken for one that is out of step", async () => {
    const { store } = await inMemory.open();
    let busy = 4;
    const handle = commandHandler({
      readStream: (name, options) => store.readStream(name, options),
      appendToStream: async (...given) => {
        busy -= 1;
        if (busy >= 0) throw Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
        return store.appendToStream(...given);
      },
    });
    await handle(meeting, stream, convening);
    expect(busy).toBe(-1);
    expect(await streamOf(store, stream)).toHaveLength(1);
  });

  it("because SQLite was opened without our pool, and a race was lost, says what to do", async () => {
    const said = vi.spyOn(console, "log").mockReturnValue(undefined);
    const folder = mkdtempSync(join(tmpdir(), "chibo-sqlite-"));
    const store = getSQLiteEventStore({ fileName: join(folder, "cells.db") });
    const handle = commandHandler(store);
    await handle(meeting, stream, convening);
    const crossed: Store = {
      readStream: (name) => store.readStream(name),
      appendToStream: async (...given) => {
        await store.appendToStream(...given);
        return store.appendToStream(...given);
      },
    };
    await commandHandler(crossed, { retry: { retries: 0 } })(meeting, stream, remark("lost")).catch(() => {});
    await expect(handle(meeting, stream, remark("next"))).rejects.toMatchObject({
      name: "StoreError",
      code: "store-out-of-step",
      message: expect.stringContaining("sqlitePool"),
    });
    rmSync(folder, { recursive: true, force: true });
    said.mockRestore();
  });
});
