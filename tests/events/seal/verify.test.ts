import { describe, expect, it, test } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { digestOf } from "../../../src/events/seal/hash.js";
import {
  checkpointOf,
  erase,
  extendSeal,
  type Seal,
  sealOf,
  verifySeal,
  withhold,
} from "../../../src/events/seal/index.js";
import { headsAfter } from "../../../src/events/seal/seal.js";
import { describe as describeProblem } from "../../../src/language/problems/describe-problem.js";
import { closed, commented, entry } from "../../support/entry.js";
import { breakOf, salts, sealed, spliced, told } from "./told.js";

const cell = { stream: "cell/c-3" };
const meeting = { stream: "meeting/c-3/2021-11" };
const foreign = entry(3, "MemberDied", { member: "m-01", on: "2021-11-05" }, cell);
const swapped = (first: number, second: number): readonly JournalEvent[] =>
  told.map((event, index) => told[index === first ? second : index === second ? first : index] ?? event);

describe("A journal that is what was sealed", () => {
  it("is said to be so, with how much is sealed", () => {
    expect(verifySeal(told, sealed)).toEqual({
      ok: true,
      sealed: 6,
      proved: { checkpoint: 0, seal: 6, unsealed: 0 },
      sealOnly: [],
      unsealed: [],
      erased: [],
    });
    expect(verifySeal(told, JSON.parse(JSON.stringify(sealed)), checkpointOf(sealed))).toMatchObject({
      ok: true,
    });
  });

  it("may have grown: of what came later the seal says nothing, and says how much that is", () => {
    expect(verifySeal([...told, foreign], sealed, checkpointOf(sealed))).toMatchObject({
      ok: true,
      sealed: 6,
      proved: { checkpoint: 6, seal: 0, unsealed: 1 },
      unsealed: [{ at: 7, id: "cell/c-3@3", stream: "cell/c-3", backdated: false }],
    });
  });

  it("is proved only as far as the checkpoint goes: the rest equals the seal alone", () => {
    const early = checkpointOf(sealOf(told.slice(0, 2), salts));
    const altered = spliced(4, { ...told[4], data: { ...told[4]?.data, text: "Không" } }) as JournalEvent[];
    const anew = sealOf(altered, salts);
    expect(verifySeal(altered, anew, early)).toMatchObject({
      ok: true,
      proved: { checkpoint: 2, seal: 4, unsealed: 0 },
    });
    expect(verifySeal(altered, anew, checkpointOf(sealed))).toMatchObject({ ok: false });
  });

  it("shows which later entry states a recording before the sealed ones, or before the checkpoint", () => {
    const at = (recordedAt: string) => ({ ...foreign, metadata: { ...foreign.metadata, recordedAt } });
    const recorded = told[5]?.metadata.recordedAt ?? "";
    const backdated = (entry: unknown, checkpoint = checkpointOf(sealed)): unknown => {
      const result = verifySeal([...told, entry], sealed, checkpoint);
      return result.ok && result.unsealed.map((each) => each.backdated);
    };
    expect(backdated(at("2021-01-01T00:00:00Z"))).toEqual([true]);
    expect(backdated(at(recorded))).toEqual([false]);
    expect(backdated(at("2022-01-01T00:00:00Z"))).toEqual([false]);
    expect(backdated(at("2022-01-01T00:00:00Z"), checkpointOf(sealed, "2022-02-01T00:00:00Z"))).toEqual([
      true,
    ]);
    expect(backdated(undefined)).toEqual([false]);
  });

  it("does not lose its backdated entries where the seal is made longer over them", () => {
    const backdated = { ...foreign, metadata: { ...foreign.metadata, recordedAt: "2021-01-01T00:00:00Z" } };
    const longer = extendSeal(sealed, [backdated], salts);
    expect(verifySeal([...told, backdated], longer, checkpointOf(sealed))).toMatchObject({
      ok: true,
      sealOnly: [{ at: 7, id: "cell/c-3@3", stream: "cell/c-3", backdated: true }],
      unsealed: [],
    });
    expect(verifySeal([...told, foreign], longer, checkpointOf(sealed))).toMatchObject({ ok: false });
    expect(verifySeal([...told, backdated], longer)).toMatchObject({ ok: true, sealOnly: [] });
  });

  it("names no place of a line that states none", () => {
    const result = verifySeal([told[0], undefined, ...told.slice(1)], sealed);
    for (const language of ["vi", "en"] as const)
      expect(result.ok ? "" : describeProblem(result.problem, language)).not.toMatch(/NaN|undefined/);
    expect(result.ok ? "" : describeProblem(result.problem, "en")).toContain(
      "a line that states no place in a stream was not sealed here",
    );
  });

  it("does not fit a checkpoint that states an instant before the recording of one of its entries", () => {
    const [first, last] = [told[0], told[5]].map((each) => each?.metadata.recordedAt ?? "");
    expect(breakOf(told, sealed, checkpointOf(sealed, last))).toBeUndefined();
    expect(breakOf(told, sealed, checkpointOf(sealed, "2020-01-01T00:00:00Z"))).toMatchObject({
      code: "checkpoint-time",
      entry: 1,
      facts: { stream: "cell/c-3", position: 1, at: "2020-01-01T00:00:00Z", recordedAt: first },
    });
  });

  it("may be empty", () => {
    const empty = sealOf([], salts);
    expect(verifySeal([], empty, checkpointOf(empty))).toEqual({
      ok: true,
      sealed: 0,
      proved: { checkpoint: 0, seal: 0, unsealed: 0 },
      sealOnly: [],
      unsealed: [],
      erased: [],
    });
  });
});

describe("What breaks first is named:", () => {
  test.each<{ what: string; events: readonly unknown[]; found: object }>([
    {
      what: "a field changed",
      events: spliced(2, { ...told[2], data: { member: "m-09", on: "2021-11-03" } }),
      found: { code: "changed", entry: 3, path: "", facts: { ...cell, position: 2 } },
    },
    {
      what: "the time of recording changed",
      events: spliced(5, {
        ...told[5],
        metadata: { ...told[5]?.metadata, recordedAt: "2021-11-04T00:00:00Z" },
      }),
      found: { code: "changed", entry: 6, path: "", facts: { ...meeting, position: 4 } },
    },
    {
      what: "a personal field changed",
      events: spliced(1, commented(1, "Không nhất trí")),
      found: { code: "changed", entry: 2, path: "data.text", facts: { ...meeting, position: 1 } },
    },
    {
      what: "a personal field removed as if it had been erased",
      events: spliced(1, { ...told[1], data: { by: "m-02" } }),
      found: { code: "changed", entry: 2, path: "data.text" },
    },
    {
      what: "a stream's name changed",
      events: spliced(2, { ...told[2], stream: "cell/c-4" }),
      found: { code: "changed", entry: 3, path: "", facts: { ...cell, position: 2 } },
    },
    {
      what: "a position changed in the last entry",
      events: spliced(5, { ...told[5], position: 5 }),
      found: { code: "changed", entry: 6, path: "", facts: { ...meeting, position: 4 } },
    },
    {
      what: "a line that cannot be read",
      events: spliced(3, undefined),
      found: { code: "changed", entry: 4, path: "" },
    },
    {
      what: "the first entry removed",
      events: spliced(0),
      found: { code: "removed", entry: 1, path: "", facts: { ...cell, position: 1 } },
    },
    {
      what: "an entry removed from the middle",
      events: spliced(3),
      found: { code: "removed", entry: 4, facts: { ...meeting, position: 2 } },
    },
    {
      what: "an entry removed and the positions after it closed up",
      events: [
        told[0],
        told[1],
        told[2],
        ...[told[4], told[5]].map((event, gap) => ({ ...event, position: gap + 2 })),
      ],
      found: { code: "changed", entry: 4, facts: { ...meeting, position: 2 } },
    },
    {
      what: "the last entry removed and another put in its place",
      events: spliced(5, foreign, closed(9)),
      found: { code: "removed", entry: 6, facts: { ...meeting, position: 4 } },
    },
    {
      what: "an entry inserted",
      events: spliced(1, foreign, told[1]),
      found: { code: "inserted", entry: 2, facts: { ...cell, position: 3 } },
    },
    {
      what: "an entry delivered twice",
      events: spliced(1, told[1], told[1]),
      found: { code: "inserted", entry: 3, facts: { ...meeting, position: 1 } },
    },
    {
      what: "something that is no entry inserted",
      events: spliced(1, "Đã xem", told[1]),
      found: { code: "inserted", entry: 2, facts: { stream: "", position: Number.NaN } },
    },
    {
      what: "two entries of different streams exchanged",
      events: swapped(0, 1),
      found: {
        code: "reordered",
        entry: 1,
        facts: { ...meeting, position: 1, before: { ...cell, position: 1 } },
      },
    },
    {
      what: "two entries of one stream exchanged",
      events: swapped(3, 5),
      found: {
        code: "reordered",
        entry: 4,
        facts: { ...meeting, position: 4, before: { ...meeting, position: 2 } },
      },
    },
    {
      what: "the end cut off",
      events: told.slice(0, 4),
      found: { code: "truncated", entry: 5, facts: { held: 4, sealed: 6 } },
    },
  ])("$what", ({ events, found }) => {
    expect(breakOf(events)).toMatchObject(found);
  });

  it("of two breaks the one that stands first", () => {
    const twice = spliced(4, commented(3, "khác")).with(1, commented(1, "khác"));
    expect(breakOf(twice)).toMatchObject({ code: "changed", entry: 2 });
  });
});

describe("A seal", () => {
  const resealed = ({ sum: _, ...content }: Seal): unknown => ({ ...content, sum: digestOf(content) });

  it("whose sum does not fit is damaged, before anything is said of the journal", () => {
    const { salt: _, ...field } = sealed.entries[1]?.fields?.["/data/text"] ?? { commitment: "" };
    const other = sealed.entries.with(1, {
      ...(sealed.entries[1] as Seal["entries"][number]),
      fields: { "/data/text": field },
    });
    expect(breakOf([], { ...sealed, entries: other })).toEqual({
      code: "seal-damaged",
      path: "",
      facts: { part: "sum" },
    });
  });

  test.each<[string, unknown]>([
    ["form", undefined],
    ["form", null],
    ["form", "niêm phong"],
    ["form", { ...sealed, note: "" }],
    ["form", resealed({ ...sealed, root: "00" })],
    ["size", resealed({ ...sealed, size: 5 })],
    ["heads", resealed({ ...sealed, heads: {} })],
    ["heads", resealed({ ...sealed, entries: sealed.entries.toReversed() })],
    ["heads", resealed({ ...sealed, size: 5, entries: sealed.entries.slice(1) })],
    ["root", resealed({ ...sealed, root: "0".repeat(64) })],
  ])("that contradicts itself is damaged in its %s", (part, seal) => {
    expect(verifySeal(told, seal)).toMatchObject({
      ok: false,
      problem: { code: "seal-damaged", facts: { part } },
    });
  });

  it("hides nothing under a key that is not looked at", () => {
    const hostile = JSON.parse(JSON.stringify(sealed).replace('"heads":{', '"heads":{"__proto__":{},'));
    expect(breakOf(told, hostile)).toMatchObject({ code: "seal-damaged" });
  });

  it("that names another place for an entry does not hold for the entry", () => {
    const entries = sealed.entries.map((entry) => ({
      ...entry,
      stream: entry.stream.replace("cell/c-3", "cell/c-4"),
    }));
    const renamed = resealed({ ...sealed, entries, heads: headsAfter(entries) });
    expect(breakOf(told, renamed)).toMatchObject({
      code: "changed",
      entry: 1,
      facts: { stream: "cell/c-4" },
    });
  });

  it("of another state than the journal says which of the two has the value or the entry as erased", () => {
    const states = [
      erase(told, sealed, () => true),
      withhold(told, sealed, ({ position }) => position === 1),
    ];
    for (const { events, seal } of states.map((each) =>
      "events" in each ? each : { events: each.entries, seal: each.seal },
    )) {
      expect(breakOf(events, sealed)).toMatchObject({
        code: "changed",
        entry: 1,
        facts: { erasedIn: "journal" },
      });
      expect(breakOf(told, seal)).toMatchObject({ code: "changed", entry: 1, facts: { erasedIn: "seal" } });
    }
    expect(breakOf(spliced(1, commented(1, "khác")), sealed)?.facts).not.toHaveProperty("erasedIn");
  });

  it("with a salt exchanged holds no longer for the value", () => {
    const first = sealed.entries[0] as Seal["entries"][number];
    const field = first.fields?.["/data/name"] ?? { commitment: "" };
    const fields = { "/data/name": { ...field, salt: "00".repeat(16) } };
    const seal = resealed({ ...sealed, entries: sealed.entries.with(0, { ...first, fields }) });
    expect(breakOf(told, seal)).toMatchObject({ code: "changed", entry: 1, path: "data.name" });
  });
});

describe("A checkpoint", () => {
  const altered = spliced(1, commented(1, "khác")) as JournalEvent[];
  const early = checkpointOf(sealOf(told.slice(0, 4), salts));

  it("finds that a record was altered and sealed anew, which the new seal alone does not", () => {
    const anew = sealOf(altered, salts);
    expect(verifySeal(altered, anew)).toMatchObject({ ok: true });
    expect(breakOf(altered, anew, checkpointOf(sealed))).toEqual({
      code: "seal-rewritten",
      path: "",
      facts: { size: 6, sealed: 6 },
    });
    expect(breakOf(altered, anew, early)).toMatchObject({
      code: "seal-rewritten",
      facts: { size: 4, sealed: 6 },
    });
  });

  it("finds that journal and seal were cut off after it", () => {
    const cut = sealOf(told.slice(0, 4), salts);
    expect(breakOf(told.slice(0, 4), cut, checkpointOf(sealed))).toEqual({
      code: "truncated",
      entry: 5,
      path: "",
      facts: { held: 4, sealed: 6 },
    });
  });

  it("that is earlier than the seal fits its beginning", () => {
    expect(verifySeal(told, sealed, early)).toMatchObject({ ok: true });
    expect(breakOf(told, sealed, { ...early, heads: early.root })).toMatchObject({ code: "seal-rewritten" });
    expect(breakOf(told, sealed, { ...early, root: early.heads })).toMatchObject({ code: "seal-rewritten" });
  });

  it("still fits when the seal goes on and when a value is erased", () => {
    const { events, seal } = erase(told, sealed, () => true);
    const grown = extendSeal(seal, [foreign], salts);
    expect(verifySeal([...events, foreign], grown, checkpointOf(sealed))).toMatchObject({
      ok: true,
      sealed: 7,
    });
  });
});

describe("Whatever a file holds", () => {
  it("is a break, never a failure: numbers, depths and kinds that have no canonical form", () => {
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    const hostile = [
      null,
      7,
      "x",
      [],
      JSON.parse('{"data":1e999}'),
      { ...told[0], data: Number.POSITIVE_INFINITY },
      { ...told[0], data: { name: Number.NaN, member: "m-02" } },
      { ...told[0], data: deep },
      { ...told[0], data: null },
    ];
    expect(hostile.map((event) => breakOf(spliced(0, event))?.code)).toEqual(hostile.map(() => "changed"));
  });
});
