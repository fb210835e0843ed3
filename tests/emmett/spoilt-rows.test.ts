import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type CellCommand, cell } from "../../src/aggregates/cell.js";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import {
  catchUp,
  commandHandler,
  foldedIn,
  importJournal,
  journalOf,
  type Tables,
} from "../../src/emmett/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { describe as described } from "../../src/language/problems/describe-problem.js";
import { fold } from "../../src/projections/fold/fold.js";
import { stateOf } from "../../src/projections/fold/folded-journal.js";
import { members } from "../../src/projections/streams/members.js";
import { projections } from "../../src/projections/streams/projections.js";
import { nastyYear } from "../../src/testing/index.js";
import { asked } from "../aggregates/facts.js";
import { kinds, type Opened } from "./stores.js";

const year = fc
  .sample(nastyYear({ maxCells: 2, maxMembers: 5, maxMeetings: 3 }), { numRuns: 20, seed: 5 })
  .reduce((one, other) => (other.length > one.length ? other : one)) as JournalEvent[];
const streams = [...new Set(year.map(({ stream }) => stream))].sort();

const exported = async (tables: Tables): Promise<string> => {
  let text = "";
  for await (const { lines } of journalOf(tables)) text += lines.map((line) => `${line}\n`).join("");
  return text;
};
const read = (text: string) => {
  const batches = [...readJournalSync([text])];
  return {
    events: batches.flatMap(({ events }) => events),
    problems: batches.flatMap(({ problems }) => problems),
  };
};

const opened: Opened[] = [];
const fresh = async (open: (typeof kinds)[number]["open"], inline = false): Promise<Opened> => {
  const store = await open(inline ? projections : []);
  opened.push(store);
  await store.tables.create();
  return store;
};
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Each way in which one row of a database spoils, with what is then said about it. */
const spoilt = [
  ["a field of another form", `'{"member": 7}'`, { code: "invalid" }],
  ["a list instead of fields", "'[]'", { code: "invalid", path: "data" }],
] as const;

describe.each(kinds.filter(({ isAtomic }) => isAtomic))("on a store $name, one spoilt row", (kind) => {
  const [stream = ""] = streams.filter((each) => each.startsWith("cell/"));
  const position = 2;
  const spoil = (data: string) =>
    `UPDATE emt_messages SET message_data = ${data} WHERE stream_id = '${stream}' AND stream_position = ${position}`;

  it.runIf(kind.isHere).each(spoilt)(
    "(%s) is reported with its place, and stops nothing",
    async (_, data, told) => {
      const { store, tables, run } = await fresh(kind.open);
      await importJournal(store, year);
      await run(spoil(data));
      const caught = await catchUp(tables, projections);
      expect(caught).toMatchObject({ streams: streams.length, events: year.length });
      expect(caught.problems).toEqual([expect.objectContaining({ ...told, stream, position })]);
      expect(described(caught.problems[0] as never, "vi")).toContain(`${stream}@${position}`);
      // Each stream behind it is known, and its own stream goes on after it.
      const rest = year.filter((event) => event.stream !== stream || event.position !== position);
      const known = await foldedIn(tables, projections);
      const expected = fold(projections, rest);
      expect([...known.streams.keys()].sort()).toEqual(streams);
      for (const each of streams) expect(known.streams.get(each)).toEqual(expected.streams.get(each));
      expect(known.gaps).toEqual(expected.gaps);
      expect(known.problems).toEqual(caught.problems);
      expect(await catchUp(tables, projections)).toEqual({
        streams: 0,
        events: 0,
        problems: caught.problems,
      });
    },
  );

  it.runIf(kind.isHere)("that is mended is folded like one that never spoilt", async () => {
    const { store, tables, run } = await fresh(kind.open);
    await importJournal(store, year);
    await run(spoil(`'{"member": 7}'`));
    await catchUp(tables, projections);
    const whole = year.find((event) => event.stream === stream && event.position === position);
    await run(spoil(`'${JSON.stringify(whole?.data).replaceAll("'", "''")}'`));
    expect((await catchUp(tables, projections)).problems).toEqual([]);
    const known = await foldedIn(tables, projections);
    expect(known.gaps).toEqual([]);
    expect(known.streams.get(stream)).toEqual(fold(projections, year).streams.get(stream));
  });

  it.runIf(kind.isHere)(
    "does not keep inline read models from other streams, nor an export from its lines",
    async () => {
      const { store, tables, run } = await fresh(kind.open, true);
      await importJournal(store, year);
      await run(spoil(`'{"member": 7}'`));
      await tables.forget(stream);
      const handle = commandHandler(store, { tables });
      const founding = asked("FoundOrganisation", {
        organisation: "c-new",
        kind: "cell",
        name: "Chi bộ mới",
        on: "2021-01-01",
      }) as CellCommand;
      await handle(cell, "cell/c-new", founding);
      expect(await tables.behind(projections)).toEqual([stream]);
      const text = await exported(tables);
      expect(text.split("\n")).toHaveLength(year.length + 2);
      const back = read(text);
      expect(back.events).toHaveLength(year.length);
      expect(back.problems.map(({ code }) => code)).toContain("invalid");
    },
  );
});

describe.runIf(kinds[1]?.isHere)("a row of SQLite that is no JSON at all", () => {
  it("is a problem of its place", async () => {
    const { store, tables, run } = await fresh((kinds[1] as (typeof kinds)[number]).open);
    await importJournal(store, year);
    const [stream = ""] = streams;
    await run(
      `UPDATE emt_messages SET message_data = '{"a": ', message_metadata = 'nothing' WHERE stream_id = '${stream}' AND stream_position = 1`,
    );
    const { problems } = await catchUp(tables, projections);
    expect(problems).toEqual([expect.objectContaining({ stream, position: 1 })]);
    expect((await foldedIn(tables, projections)).streams.size).toBe(streams.length);
  });
});

describe.each(kinds)("on a store $name, a reading from read models", ({ isHere, open }) => {
  it.runIf(isHere)("of which rows are missing folds what they lack, and writes nothing", async () => {
    const { store, tables } = await fresh(open);
    await importJournal(store, year);
    const expected = fold(projections, year);
    const untouched = await foldedIn(tables, projections);
    for (const each of streams) expect(untouched.streams.get(each)).toEqual(expected.streams.get(each));
    expect(await tables.allRows(projections)).toEqual([]);
    await catchUp(tables, projections);
    const roll = year.find(({ type }) => type === "MemberEnrolled")?.stream ?? "";
    await tables.forget(roll);
    const known = await foldedIn(tables, projections);
    expect(Object.keys(stateOf(known, members, roll)?.members ?? {})).not.toEqual([]);
    expect(stateOf(known, members, roll)).toEqual(stateOf(expected, members, roll));
    expect(await tables.behind(projections)).toEqual([roll]);
  });
});

describe.each(kinds)("on a store $name, an id", ({ isHere, isAtomic, open }) => {
  const convening = (of: string) =>
    ({
      ...asked("ConveneMeeting", {
        cell: of,
        kind: "regular",
        forMonth: "2021-11",
        scheduledFor: "2021-11-03T07:30:00Z",
        mode: "in-person",
      }),
      id: "123456789012345678901234567890",
    }) as MeetingCommand;

  it.runIf(isHere)("names one entry of the whole store", async () => {
    const { store, tables } = await fresh(open, true);
    const handle = commandHandler(store, { tables });
    const [first] = await handle(meeting, "meeting/c-1/2021-11", convening("c-1"));
    await expect(handle(meeting, "meeting/c-2/2021-11", convening("c-2"))).rejects.toMatchObject({
      name: "ConflictError",
      code: "id-conflict",
      problem: { facts: { id: first?.id, stream: "meeting/c-1/2021-11", position: 1 } },
    });
    const other = { ...first, stream: "meeting/c-2/2021-11", data: convening("c-2").data } as JournalEvent;
    await expect(importJournal(store, [other], { tables })).rejects.toMatchObject({ code: "id-conflict" });
    const twice = [other, { ...other, position: 2 }].map((each) => ({ ...each, id: "twice" }));
    await expect(importJournal(store, twice, { tables })).rejects.toMatchObject({ code: "id-conflict" });
    expect((await tables.entries("meeting/c-2/2021-11", 0)).events).toEqual([]);
  });

  it.runIf(isHere && isAtomic)("is kept by the database, whoever asks at the same time", async () => {
    const { store, again, tables } = await fresh(open);
    const cells = ["c-1", "c-2", "c-3", "c-4"];
    const answers = await Promise.allSettled(
      cells.map((each) =>
        commandHandler(again(), { tables })(meeting, `meeting/${each}/2021-11`, convening(each)),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ code: "id-conflict" });
    const unasked = commandHandler(store, { retry: { retries: 1, minTimeout: 1 } });
    await expect(unasked(meeting, "meeting/c-9/2021-11", convening("c-9"))).rejects.toThrow();
    expect(await tables.streams()).toHaveLength(1);
  });
});
