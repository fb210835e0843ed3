import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { encodeEvent, readJournalSync } from "../../../src/events/index.js";
import {
  beginChainCheck,
  checkpointOf,
  erase,
  extendSeal,
  type Seal,
  sealOf,
  verifySeal,
  withhold,
} from "../../../src/events/seal/index.js";
import { seededYears } from "../../../src/testing/index.js";
import { closed, entry } from "../../support/entry.js";
import { salts, sealed, spliced, told } from "./told.js";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");

const checked = (
  entries: Iterable<unknown>,
  seal: Seal = sealed,
  options: Parameters<typeof beginChainCheck>[1] = { hash },
) => {
  const check = beginChainCheck(seal, options);
  for (const each of entries) check.take(each);
  return check.done();
};

/** The same along a reading of the lines, as the file has them. */
const checkedAlong = (
  lines: readonly string[],
  seal: Seal = sealed,
  options: Parameters<typeof beginChainCheck>[1] = { hash },
) => {
  const check = beginChainCheck(seal, options);
  for (const _ of readJournalSync([lines.map((line) => `${line}\n`).join("")], { onEntry: check.take }));
  return check.done();
};

const linesOf = (entries: Iterable<unknown>) => [...entries].map((each) => encodeEvent(each as never));

/** The entries as their lines have them: fields sorted. */
const asLines = (entries: Iterable<unknown>) =>
  [...entries].map((each) => JSON.parse(encodeEvent(each as never)) as unknown);

const later = entry(3, "MemberDied", { member: "m-01", on: "2021-11-05" }, { stream: "cell/c-3" });

describe("A check of chains along a reading", () => {
  it("says what the check of the whole seal says, by the platform's hash and by our own, in any order of fields", () => {
    const events = [...seededYears({ seed: 9, events: 600 })];
    const seal = sealOf(events, salts);
    const checkpoint = checkpointOf(seal);
    const expected = verifySeal(events, seal, checkpoint);
    expect(expected.ok).toBe(true);
    expect(checked(asLines(events), seal, { hash, checkpoint })).toEqual(expected);
    expect(checked(events, seal, { checkpoint })).toEqual(expected);
    expect(checkedAlong(linesOf(events), seal, { hash, checkpoint })).toEqual(expected);
  });

  it("takes the line of an entry only as it was sealed: nothing added, moved, exchanged or left out", () => {
    const lines = linesOf(told);
    expect(checkedAlong(lines)).toMatchObject({ ok: true, sealed: told.length });
    const first = lines[0] as string;
    const field = /"name":"[^"]*"/.exec(first)?.[0] as string;
    const forged = [
      first.replace('"data":{', '"data":{"more":1,'),
      first.replace(field, '"name":"Ai khác"'),
      first.replace(`,${field}`, "").replace('"id":', `${field},"id":`),
      first.replace(`,${field}`, "").replace('"metadata":{', `"metadata":{${field},`),
      first.slice(0, -2),
    ];
    for (const line of forged) {
      expect(line).not.toBe(first);
      expect(checkedAlong([line, ...lines.slice(1)]), line).toMatchObject({ ok: false, break: { at: 1 } });
    }
    // What says the same is the same entry, however it is written.
    for (const line of [first.replace(",", ", "), first.replace(field, `${field},${field}`)])
      expect(checkedAlong([line, ...lines.slice(1)])).toEqual(checkedAlong(lines));
  });

  it("finds each letter that was changed in a line, if it changed what the line says", () => {
    const lines = linesOf(told);
    const said = (line: string): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        return undefined;
      }
    };
    for (const [index, line] of lines.entries())
      for (let at = 0; at < line.length; at += 3) {
        const other = `${line.slice(0, at)}${line[at] === "e" ? "f" : "e"}${line.slice(at + 1)}`;
        const found = checkedAlong(lines.with(index, other));
        expect(found.ok, other).toBe(isDeepStrictEqual(said(other), said(line)));
      }
  });

  it("holds what was erased and withheld, and names it", () => {
    const erased = erase(told, sealed, (_, path) => path.includes("reason"));
    expect(checked(asLines(erased.events), erased.seal)).toEqual(verifySeal(erased.events, erased.seal));
    const held = withhold(told, sealed, ({ type }) => type === "MemberNamed");
    expect(checked(held.entries, held.seal)).toEqual(verifySeal(held.entries, held.seal));
  });

  it("names each entry that is not what was sealed, and the personal field where only this differs", () => {
    for (const [index, event] of told.entries()) {
      const other = { ...event, metadata: { ...event.metadata, recordedBy: "m-99" } };
      expect(checked(asLines(spliced(index, other)))).toMatchObject({
        ok: false,
        break: { code: "changed", at: index + 1, path: "" },
      });
    }
    const renamed = { ...told[0], data: { member: "m-02", name: "Ai khác" } };
    expect(checked(spliced(0, renamed))).toMatchObject({ break: { at: 1, path: "/data/name" } });
    expect(checked(told.slice(1))).toMatchObject({ break: { code: "changed", at: 1 } });
    expect(checked([told[1], told[0], ...told.slice(2)])).toMatchObject({ ok: false });
    expect(checked(told.slice(0, 4))).toMatchObject({ break: { code: "truncated", at: 5 } });
    expect(checked([undefined])).toMatchObject({ ok: false });
  });

  it("goes as far as the seal, and holds a checkpoint of any part of it", () => {
    const before = sealOf(told.slice(0, 3), salts);
    const grown = extendSeal(before, told.slice(3), salts);
    expect(checked([...told, later], grown, { hash, checkpoint: checkpointOf(before) })).toMatchObject({
      ok: true,
      sealed: 6,
      unsealed: 1,
    });
    expect(checked(told.slice(0, 3), before, { hash, checkpoint: checkpointOf(grown) })).toMatchObject({
      break: { code: "truncated", at: 4 },
    });
    expect(checked([], sealOf([], salts), { hash, checkpoint: checkpointOf(sealOf([], salts)) }).ok).toBe(
      true,
    );
  });

  it("finds by the checkpoint that all was altered and sealed anew, and by the seal that its heads are of another", () => {
    const altered = spliced(5, closed(4, { id: "x-4" })) as typeof told;
    const anew = sealOf(altered, salts);
    expect(checked(altered, anew).ok).toBe(true);
    expect(checked(altered, anew, { hash, checkpoint: checkpointOf(sealed) })).toMatchObject({
      break: { code: "seal-rewritten" },
    });
    expect(checked(altered, { ...anew, heads: sealed.heads })).toMatchObject({
      break: { code: "seal-damaged", facts: { part: "heads" } },
    });
  });

  it("takes no text that breaks out of its quotes for digits", () => {
    const [first, ...rest] = sealed.entries as [Seal["entries"][number]];
    const hostile = { ...first, fields: { "/data/name": { commitment: 'a","b":"c' } } };
    expect(checked(told, { ...sealed, entries: [hostile, ...rest] })).toMatchObject({
      break: { code: "seal-damaged", facts: { part: "form" } },
    });
  });
});
