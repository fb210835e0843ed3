import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { encodeJournal } from "../../../src/events/journal/encode.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import {
  checkpointOf,
  erase,
  erasedText,
  extendSeal,
  sealOf,
  verifySeal,
  withhold,
} from "../../../src/events/seal/index.js";
import { closed, entry } from "../../support/entry.js";
import { breakOf, salts, sealed, told } from "./told.js";

const nothing = () => false;
const everything = () => true;

describe("Erasing a person's data", () => {
  const erased = erase(told, sealed, (event) => event.type === "MemberNamed");

  it("takes the value and its salt, and leaves the rest as it was", () => {
    expect(erased.events[0]).toEqual({ ...told[0], data: { member: "m-02", name: erasedText } });
    expect(erased.events.slice(1)).toEqual(told.slice(1));
    expect(JSON.stringify(erased)).not.toContain("Nguyễn");
    const { commitment } = sealed.entries[0]?.fields?.["/data/name"] ?? {};
    expect(erased.seal.entries[0]?.fields).toEqual({ "/data/name": { commitment } });
    expect(told[0]?.data).toHaveProperty("name", "Nguyễn Thị Thử");
  });

  it("keeps root, heads and checkpoint: the chain verifies and says what was erased", () => {
    expect(checkpointOf(erased.seal)).toEqual(checkpointOf(sealed));
    expect(verifySeal(erased.events, erased.seal, checkpointOf(sealed))).toEqual({
      ok: true,
      sealed: 6,
      proved: { checkpoint: 6, seal: 0, unsealed: 0 },
      sealOnly: [],
      unsealed: [],
      erased: [{ at: 1, stream: "cell/c-3", position: 1, path: "/data/name" }],
    });
  });

  const read = (entries: Iterable<JournalEvent>, trust: "raw" | "validated" = "raw") =>
    [...readJournalSync([[...encodeJournal(entries)].join("")], { trust })][0];

  it("leaves texts that can still be read, and entries without what they can do without", () => {
    const { events } = erase(told, sealed, everything);
    for (const trust of ["raw", "validated"] as const) {
      const batch = read(events, trust);
      expect(batch?.problems).toMatchObject([
        { code: "withheld", line: 2, path: "data.by", facts: { entry: false } },
        { code: "withheld", line: 5, path: "data.by", facts: { entry: false } },
      ]);
      expect(batch?.events.map(({ data }) => data).slice(0, 2)).toEqual([
        { member: "m-02", name: erasedText },
        { text: erasedText },
      ]);
      expect(batch?.events).toHaveLength(6);
    }
  });

  it("leaves a mark of a value that is no text: an entry that must have it is read as withheld", () => {
    const level = entry(1, "LevelDecided", {
      year: 2021,
      subject: { kind: "member", id: "m-02" },
      level: "good",
      decidedOn: "2021-12-20",
    });
    const seal = sealOf([level], salts);
    const { events, seal: left } = erase([level], seal, everything);
    expect(events[0]?.data).toEqual({ ...level.data, level: erasedText });
    expect(read(events, "validated")).toMatchObject({
      events: [],
      problems: [{ code: "withheld", path: "data.level", facts: { entry: true, position: 1 } }],
    });
    expect(verifySeal(events, left)).toMatchObject({ ok: true, erased: [{ path: "/data/level" }] });
  });

  it("can go on: what was erased before stays erased", () => {
    const twice = erase(erased.events, erased.seal, everything);
    expect(twice).toEqual(erase(told, sealed, everything));
    expect(erase(told, sealed, nothing)).toEqual({ events: told, seal: sealed });
  });

  it("passes over what is not sealed", () => {
    const { events } = erase([...told, closed(5)], sealed, everything);
    expect(events[6]).toEqual(closed(5));
  });

  it("cannot be used to put another value in the place", () => {
    const forged = erased.events.with(0, told[0] as JournalEvent);
    expect(breakOf(forged, erased.seal)).toMatchObject({ code: "changed", entry: 1, path: "data.name" });
    const nulled = { ...told[0], data: { member: "m-02", name: null } };
    expect(breakOf([nulled, ...told.slice(1)], erased.seal)).toMatchObject({
      code: "changed",
      path: "data.name",
    });
  });

  it("keeps its mark: a field that was cut out without one is found", () => {
    const cut = { ...told[0], data: { member: "m-02" } };
    expect(breakOf([cut, ...told.slice(1)], erased.seal)).toMatchObject({
      code: "changed",
      entry: 1,
      path: "data.name",
    });
  });
});

describe("Withholding an entry", () => {
  const { entries, seal } = withhold(told, sealed, ({ type }) => type === "RollCallTaken");
  const place = { stream: "meeting/c-3/2021-11", position: 2 };

  it("leaves its place in the journal and its digest in the seal, which verifies by the same checkpoint", () => {
    expect(entries[3]).toEqual({ ...place, withheld: true });
    expect(seal.entries[3]).toEqual({ ...place, digest: sealed.entries[3]?.digest, withheld: true });
    expect(checkpointOf(seal)).toEqual(checkpointOf(sealed));
    expect(verifySeal(entries, seal, checkpointOf(sealed))).toEqual({
      ok: true,
      sealed: 6,
      proved: { checkpoint: 6, seal: 0, unsealed: 0 },
      sealOnly: [],
      unsealed: [],
      erased: [{ at: 4, ...place, path: "" }],
    });
  });

  it("lets the rest be read, in the order of the stream, and says what is withheld", () => {
    const text = [...encodeJournal(entries as JournalEvent[])].join("");
    for (const trust of ["raw", "validated"] as const) {
      const [batch] = readJournalSync([text], { trust });
      expect(batch?.events).toEqual(told.filter((_, index) => index !== 3));
      expect(batch?.problems).toMatchObject([
        { code: "withheld", line: 4, path: "", facts: { ...place, entry: true } },
      ]);
    }
    const twice = `${text}${JSON.stringify(entries[3])}\n`;
    const [batch] = readJournalSync([twice]);
    expect(batch?.problems.map(({ code, line }) => [code, line])).toEqual([
      ["withheld", 4],
      ["duplicate", 7],
    ]);
  });

  it("can be done again, and a journal so redacted can be sealed on", () => {
    const all = () => true;
    expect(withhold(entries, seal, all).entries).toEqual(withhold(told, sealed, all).entries);
    const after = extendSeal(seal, [closed(5)], salts);
    expect(verifySeal([...entries, closed(5)], after)).toMatchObject({ ok: true, sealed: 7 });
  });

  it("cannot be claimed for an entry that the seal does not withhold, nor more be put in its place", () => {
    const claimed = told.with(3, entries[3] as JournalEvent);
    expect(breakOf(claimed)).toMatchObject({ code: "changed", entry: 4 });
    expect(breakOf(told, seal)).toMatchObject({ code: "changed", entry: 4 });
    const more = { ...entries[3], type: "RollCallTaken" };
    expect(breakOf(entries.with(3, more as never), seal)).toMatchObject({ code: "changed", entry: 4 });
  });
});
