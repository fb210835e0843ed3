import { describe, expect, it } from "vitest";
import { encodeEvent, type JournalEvent, readJournalSync } from "../../../src/events/index.js";
import { checkpointOf, erase, erasedText, sealOf, verifySeal } from "../../../src/events/seal/index.js";
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
      unsealed: 0,
      erased: [{ at: 1, stream: "cell/c-3", position: 1, path: "/data/name" }],
    });
  });

  it("leaves texts that can still be read", () => {
    const { events } = erase(told, sealed, everything);
    const batches = [...readJournalSync(events.map((event) => `${encodeEvent(event)}\n`))];
    expect(batches.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it("leaves nothing of a value that is no text, and a null in a list", () => {
    const level = entry(1, "LevelDecided", {
      year: 2021,
      subject: { kind: "member", id: "m-02" },
      level: "good",
      decidedOn: "2021-12-20",
    });
    const seal = sealOf([level], salts);
    const { events, seal: left } = erase([level], seal, everything);
    expect(events[0]?.data).toEqual({ year: 2021, subject: level.data.subject, decidedOn: "2021-12-20" });
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
    expect(breakOf(forged, erased.seal)).toMatchObject({ code: "changed", at: 1, path: "/data/name" });
    const nulled = { ...told[0], data: { member: "m-02", name: null } };
    expect(breakOf([nulled, ...told.slice(1)], erased.seal)).toMatchObject({
      code: "changed",
      path: "/data/name",
    });
  });
});
