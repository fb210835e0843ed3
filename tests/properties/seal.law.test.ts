import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventTypes, type JournalEvent } from "../../src/events/catalogue.js";
import { encodeEvent, encodeJournal } from "../../src/events/journal/encode.js";
import {
  checkpointOf,
  erase,
  extendSeal,
  readEntries,
  type Salts,
  type Seal,
  sealOf,
  verifySeal,
} from "../../src/events/seal/index.js";
import { erasedText } from "../../src/events/values.js";
import { anyEvent } from "../support/arbitrary-event.js";
import { closed, commented, entry } from "../support/entry.js";
import { root } from "../support/root.js";

const salts: Salts = ({ id, stream }, path) =>
  new Uint8Array(createHash("sha256").update(`${stream} ${id} ${path}`).digest());

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

const textOf = (events: Iterable<JournalEvent>): string => [...encodeJournal(events)].join("");

const canonical = (entries: readonly unknown[]): string[] =>
  entries.map((one) => encodeEvent(one as JournalEvent));

/** One journal with its seal, as files, and the effect of one changed byte. */
const files = (events: readonly JournalEvent[], seal: Seal) => {
  const [journalBytes, sealBytes] = [bytesOf(textOf(events)), bytesOf(seal)];
  const before = canonical(events);
  const wholeSeal = encodeEvent(seal as never);
  const changed = (bytes: Uint8Array, at: number, byte: number) =>
    Uint8Array.from(bytes).fill(byte, at, at + 1);
  const read = (bytes: Uint8Array): unknown => [...readEntries([bytes])][0];
  return {
    journalBytes,
    sealBytes,
    /** Whether the check finds a changed byte of the journal, or the byte changes no meaning. */
    journalHolds: (at: number, byte: number): boolean => {
      const entries = [...readEntries([changed(journalBytes, at, byte)])];
      const result = verifySeal(entries, seal);
      if (!result.ok) {
        const { entry = 0 } = result.problem;
        return entry >= 1 && entry <= events.length;
      }
      return (
        result.proved.unsealed === 0 && canonical(entries).every((text, index) => text === before[index])
      );
    },
    /**
     * Whether the check finds a changed byte of the seal and reports the seal, or the byte changes no
     * meaning.
     */
    sealHolds: (at: number, byte: number): boolean => {
      const given = read(changed(sealBytes, at, byte));
      const result = verifySeal(events, given);
      if (!result.ok) return result.problem.code === "seal-damaged";
      return encodeEvent(given as never) === wholeSeal;
    },
  };
};

const small: readonly JournalEvent[] = [
  entry(1, "MemberNamed", { member: "m-2", name: "Thử ✓" }, { stream: "cell/c-3" }),
  commented(1, "Nhất trí"),
  entry(
    2,
    "LeaveTaken",
    { member: "m-2", kind: "sick", from: "2021-01-04", to: "2021-01-08" },
    { stream: "cell/c-3" },
  ),
  closed(2),
];
const smallSeal = sealOf(small, salts);
/** A byte with each bit flipped in turn, and some characters that change the meaning of JSON. */
const others = (byte: number): number[] => [
  ...Array.from({ length: 8 }, (_, bit) => byte ^ (1 << bit)),
  ...[...'0" \n,'].map((character) => character.charCodeAt(0)),
];

describe("Any single byte changed in a sealed journal", () => {
  const unfound = (bytes: Uint8Array, holds: (at: number, byte: number) => boolean) =>
    [...bytes].flatMap((byte, at) =>
      others(byte)
        .filter((other) => !holds(at, other))
        .map((other) => ({ at, byte, other })),
    );

  it("is found, or leaves every entry as it was: each byte of a small journal", { timeout: 120_000 }, () => {
    const { journalBytes, journalHolds } = files(small, smallSeal);
    expect(unfound(journalBytes, journalHolds)).toEqual([]);
  });

  it("is found, or leaves every entry as it was: where values were erased", { timeout: 120_000 }, () => {
    const { events, seal } = erase(small.slice(0, 2), sealOf(small.slice(0, 2), salts), () => true);
    const { journalBytes, journalHolds } = files(events, seal);
    expect(unfound(journalBytes, journalHolds)).toEqual([]);
  });

  it("of the seal is found as one of the seal: each byte of a small one", { timeout: 120_000 }, () => {
    const { sealBytes, sealHolds } = files(small, smallSeal);
    expect(unfound(sealBytes, sealHolds)).toEqual([]);
  });

  it("is found in a year of 1,807 entries, wherever it is", { timeout: 120_000 }, () => {
    const year = readFileSync(join(root, "tests/golden/year-2021.jsonl"));
    const events = [...readEntries([year])] as JournalEvent[];
    const { journalBytes, journalHolds, sealBytes, sealHolds } = files(events, sealOf(events, salts));
    expect(verifySeal(events, sealOf(events, salts))).toMatchObject({ ok: true, sealed: 1807 });
    const change = (bytes: Uint8Array) =>
      fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change(journalBytes), ([at, by]) => journalHolds(at, (journalBytes[at] ?? 0) ^ by)),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(change(sealBytes), ([at, by]) => sealHolds(at, (sealBytes[at] ?? 0) ^ by)),
      { numRuns: 10 },
    );
  });
});

/** Entries of all types in three interleaved streams. */
const records: fc.Arbitrary<JournalEvent[]> = fc
  .array(fc.tuple(fc.constantFrom(...eventTypes).chain(anyEvent), fc.constantFrom("a", "b", "c")), {
    minLength: 2,
    maxLength: 12,
  })
  .map((drawn) => {
    const last = new Map<string, number>();
    return drawn.map(([event, cell]) => {
      const stream = `cell/${cell}`;
      const position = (last.get(stream) ?? 0) + 1;
      last.set(stream, position);
      return { ...event, stream, position, id: `${stream}@${position}` };
    });
  });

describe("A seal over any record", () => {
  it("holds after the journal and the seal were written and read, and in any pieces", () => {
    fc.assert(
      fc.property(records, fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1);
        const first = sealOf(events.slice(0, at), salts);
        const seal = extendSeal(first, events.slice(at), salts);
        expect(seal).toEqual(sealOf(events, salts));
        const read = [...readEntries([textOf(events)])];
        const given = JSON.parse(JSON.stringify(seal));
        expect(verifySeal(read, given, checkpointOf(first))).toMatchObject({
          ok: true,
          sealed: events.length,
        });
      }),
      { numRuns: 80 },
    );
  });

  it("proves every entry by the checkpoint, by the seal or by nothing, and lists the last by id", () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(), (events, one, other) => {
        const [published, sealed] = [one, other]
          .map((cut) => cut % (events.length + 1))
          .sort((a, b) => a - b) as [number, number];
        const first = sealOf(events.slice(0, published), salts);
        const seal = extendSeal(first, events.slice(published, sealed), salts);
        const result = verifySeal(events, seal, checkpointOf(first));
        expect(result).toMatchObject({
          ok: true,
          proved: { checkpoint: published, seal: sealed - published, unsealed: events.length - sealed },
        });
        expect(result.ok && result.unsealed.map(({ at, id }) => [at, id])).toEqual(
          events.slice(sealed).map(({ id }, index) => [sealed + index + 1, id]),
        );
      }),
      { numRuns: 80 },
    );
  });

  it("holds whatever personal fields are erased, names them, and keeps nothing of them", () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.boolean()), (events, choices) => {
        const seal = sealOf(events, salts);
        const chosen: string[] = [];
        const left = erase(events, seal, ({ id }, path) => {
          if (choices.next().value === true) chosen.push(`${id} ${path}`);
          return chosen.at(-1) === `${id} ${path}`;
        });
        const result = verifySeal([...readEntries([textOf(left.events)])], left.seal, checkpointOf(seal));
        const erased = result.ok ? result.erased : [];
        expect(result).toMatchObject({ ok: true, sealed: events.length });
        expect(erased.map(({ stream, position, path }) => `${stream}@${position} ${path}`).sort()).toEqual(
          chosen.sort(),
        );
      }),
      { numRuns: 80 },
    );
  });

  it("in another interleaving has the same heads and another root: each stream holds, the whole does not", () => {
    fc.assert(
      fc.property(records, (events) => {
        const byStream = events.toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0));
        const [seal, other] = [sealOf(events, salts), sealOf(byStream, salts)];
        expect(other.heads).toEqual(seal.heads);
        const isSame = byStream.every((event, index) => event === events[index]);
        expect(other.root === seal.root).toBe(isSame);
        const result = verifySeal(byStream, seal);
        if (isSame) expect(result).toMatchObject({ ok: true });
        else {
          const at = byStream.findIndex((event, index) => event !== events[index]) + 1;
          expect(result).toMatchObject({ ok: false, problem: { code: "reordered", entry: at } });
        }
      }),
      { numRuns: 80 },
    );
  });

  it("names the first position of whatever is done to it", () => {
    const foreign = closed(1, { stream: "cell/z" });
    const done = fc.constantFrom("removed", "inserted", "reordered", "truncated", "changed");
    fc.assert(
      fc.property(records, done, fc.nat(), (events, what, choice) => {
        // At the end of the journal, the check cannot tell a removal or an exchange from a truncation.
        const index = choice % (events.length - 1);
        const [event, next] = [events[index], events[index + 1]] as [JournalEvent, JournalEvent];
        const late = { ...event, metadata: { ...event.metadata, recordedBy: "nobody" } };
        const altered: Record<typeof what, readonly JournalEvent[]> = {
          removed: events.toSpliced(index, 1),
          inserted: events.toSpliced(index, 0, foreign),
          reordered: events.toSpliced(index, 2, next, event),
          truncated: events.slice(0, index),
          changed: events.with(index, late as JournalEvent),
        };
        const result = verifySeal(altered[what], sealOf(events, salts));
        expect(result).toMatchObject({ ok: false, problem: { code: what, entry: index + 1 } });
      }),
      { numRuns: 150 },
    );
  });

  /** A record with at least one piece of evidence. */
  const withEvidence: fc.Arbitrary<JournalEvent[]> = fc
    .tuple(records, anyEvent("EvidenceAttached"), fc.nat())
    .map(([events, attached, place]) => {
      const at = place % (events.length + 1);
      const stream = "review/a/2026-Q3";
      return events.toSpliced(at, 0, { ...attached, stream, position: 1, id: `${stream}@1` });
    });
  /** The places, from 1, of the evidence whose digest can be exchanged without notice. */
  const exchangeable = (events: readonly JournalEvent[], seal: Seal, digest: string): number[] =>
    events.flatMap((event, index) => {
      if (event.type !== "EvidenceAttached" || event.data.digest === digest) return [];
      const other = { ...event, data: { ...event.data, digest } };
      const result = verifySeal(events.with(index, other), seal);
      const isNamed = !result.ok && result.problem.code === "changed" && result.problem.entry === index + 1;
      return isNamed ? [] : [index + 1];
    });
  const digests = fc.stringMatching(/^[0-9a-f]{64}$/);

  it("covers evidence: another digest is found, at its place", () => {
    fc.assert(
      fc.property(withEvidence, digests, (events, digest) => {
        expect(exchangeable(events, sealOf(events, salts), digest)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it("covers evidence after its personal fields are erased: the label goes, the digest stays", () => {
    fc.assert(
      fc.property(withEvidence, digests, (events, digest) => {
        const left = erase(events, sealOf(events, salts), ({ type }) => type === "EvidenceAttached");
        const kept = left.events.find(({ type }) => type === "EvidenceAttached") as JournalEvent;
        const given = events.find(({ type }) => type === "EvidenceAttached") as JournalEvent;
        expect(kept.data).toMatchObject({
          label: erasedText,
          digest: (given as JournalEvent<"EvidenceAttached">).data.digest,
        });
        expect(exchangeable(left.events, left.seal, digest)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it("does not cover evidence that was attached after it: until the journal is sealed again", () => {
    fc.assert(
      fc.property(withEvidence, digests, (events, digest) => {
        const at = events.findIndex(({ type }) => type === "EvidenceAttached");
        const before = sealOf(events.slice(0, at), salts);
        const open = exchangeable(events.slice(0, at + 1), before, digest);
        const { data } = events[at] as JournalEvent<"EvidenceAttached">;
        expect(open).toEqual(data.digest === digest ? [] : [at + 1]);
        expect(exchangeable(events, extendSeal(before, events.slice(at), salts), digest)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("tells nothing of a personal value without its salt: equal values have unequal commitments", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
        const seal = sealOf([commented(1, text), commented(2, text)], salts);
        const all = seal.entries.flatMap(({ fields = {} }) => Object.values(fields));
        expect(new Set(all.map(({ commitment }) => commitment)).size).toBe(4);
      }),
    );
  });
});
