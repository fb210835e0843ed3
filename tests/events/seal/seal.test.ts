import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { encodeJournal } from "../../../src/events/journal/encode.js";
import { extendSeal, readEntries, sealOf, sealSchema, verifySeal } from "../../../src/events/seal/index.js";
import { ConflictError, InvalidInputError } from "../../../src/language/problems/errors.js";
import { closed, metadata } from "../../support/entry.js";
import { breakOf, salts, sealed, told } from "./told.js";

describe("A seal", () => {
  it("is plain JSON of its schema", () => {
    expect(sealSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
    expect(sealed).toMatchObject({ form: "chibo-seal/1", size: 6 });
    expect(Object.keys(sealed.heads).sort()).toEqual(["cell/c-3", "meeting/c-3/2021-11"]);
  });

  it("has salts for personal fields only, and nothing of their values", () => {
    expect(sealed.entries.map(({ fields = {} }) => Object.keys(fields).length)).toEqual([1, 2, 0, 1, 2, 0]);
    expect(JSON.stringify(sealed)).not.toContain("Nhất trí");
  });

  it("goes on where it ended: in pieces it is what it is at once", () => {
    const first = sealOf(told.slice(0, 3), salts);
    expect(extendSeal(first, told.slice(3), salts)).toEqual(sealed);
    expect(extendSeal(sealed, [], salts)).toEqual(sealed);
  });

  it("keeps earlier salts when it goes on with other ones", () => {
    const first = sealOf(told.slice(0, 3), salts);
    const grown = extendSeal(first, told.slice(3), (event, path) => salts(event, `${path} anew`));
    expect(grown.entries.slice(0, 3)).toEqual(first.entries);
    expect(verifySeal(told, grown)).toMatchObject({ ok: true });
  });

  it("is refused for events that do not follow each other", () => {
    expect(() => sealOf(told.slice(1, 6).toReversed(), salts)).toThrow(ConflictError);
    expect(() => extendSeal(sealed, [closed(6)], salts)).toThrow(
      /the last position of meeting\/c-3\/2021-11 is 4, not 5/i,
    );
  });

  it("is refused with a salt that hides nothing, or is too long to be kept", () => {
    const error = (bytes: number): unknown => {
      try {
        return sealOf(told, (event, path) =>
          Buffer.concat([salts(event, path), new Uint8Array(64)]).subarray(0, bytes),
        );
      } catch (thrown) {
        return thrown;
      }
    };
    expect([error(16), error(64)].some((given) => given instanceof Error)).toBe(false);
    for (const bytes of [0, 15, 65])
      expect(error(bytes)).toMatchObject({
        code: "salt-length",
        problem: { entry: "cell/c-3@1", path: "data.name", facts: { bytes } },
      });
    expect(error(15)).toBeInstanceOf(InvalidInputError);
    expect(String(error(15))).toContain("Give 16 to 64 random bytes");
  });
});

describe("An entry with a name that stands twice in its line", () => {
  const line = JSON.stringify(told[0]).replace('"data":{', '"data":{"member":"m-09",');

  it("is sealed by nobody, even where most readers take the value that was meant", () => {
    const [ambiguous] = [...readEntries([line])];
    const seal = (): unknown => sealOf([ambiguous as JournalEvent], salts);
    expect(JSON.parse(line)).toEqual(told[0]);
    expect(seal).toThrow(InvalidInputError);
    expect(seal).toThrow("cell/c-3@1, data.member: the name stands twice in the line");
  });

  it("fits no seal: the check names the place", () => {
    const text = [line, ...told.slice(1).map((event) => JSON.stringify(event))].join("\n");
    expect(breakOf([...readEntries([text])])).toMatchObject({
      code: "ambiguous",
      entry: 1,
      path: "data.member",
    });
  });
});

describe("Salts that are no salts", () => {
  const error = (of: () => unknown): unknown => {
    try {
      return of();
    } catch (thrown) {
      return thrown;
    }
  };
  const one = salts(told[0] as JournalEvent, "");

  it("are refused where two fields have one", () => {
    const thrown = error(() => sealOf(told, () => one));
    expect(thrown).toBeInstanceOf(InvalidInputError);
    expect(thrown).toMatchObject({ code: "salt-repeated", problem: { entry: "meeting/c-3/2021-11@1" } });
    expect(String(thrown)).toContain("the salt is not random: another field has the same");
  });

  it("are refused where a field that was sealed before has it", () => {
    const first = sealOf(told.slice(0, 1), () => one);
    expect(error(() => extendSeal(first, told.slice(1, 2), () => one))).toMatchObject({
      code: "salt-repeated",
    });
  });

  it("are refused where all bytes are equal, even for a single field", () => {
    const thrown = error(() => sealOf(told.slice(0, 1), () => new Uint8Array(32).fill(7)));
    expect(thrown).toMatchObject({
      code: "salt-repeated",
      problem: { entry: "cell/c-3@1", path: "data.name" },
    });
  });
});

describe("The entries of a file", () => {
  const text = [...encodeJournal(told)].join("");

  it("are sealed as they stand there", () => {
    expect([...readEntries([text])]).toEqual(told);
    const bytes = new TextEncoder().encode(`\ufeff${text.replaceAll("\n", "\r\n\r\n")}`);
    expect([...readEntries([bytes.subarray(0, 700), bytes.subarray(700)])]).toEqual(told);
    expect([...readEntries([text.trimEnd()])]).toHaveLength(6);
    expect([...readEntries([])]).toEqual([]);
  });

  it("are undefined where a line cannot be read", () => {
    const bad = Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a);
    expect([...readEntries([bad, "{\n", "7\n"])]).toEqual([undefined, undefined, 7]);
  });

  it("keep the form of an older version, so that the seal holds under a later release", () => {
    const old = {
      ...told[3],
      position: 1,
      data: { present: [], absent: [{ member: "m-03" }] },
      metadata: metadata(1),
    };
    const [entry] = [...readEntries([JSON.stringify(old)])];
    expect(entry).toEqual(old);
    const seal = sealOf([entry as JournalEvent], salts);
    expect(Object.keys(seal.entries[0]?.fields ?? {})).toEqual(["/data"]);
    expect(verifySeal([old], seal)).toMatchObject({ ok: true });
  });
});
