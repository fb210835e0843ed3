import { generateKeyPairSync, sign, verify } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import {
  type Checkpoint,
  checkpointOf,
  checkpointSchema,
  formatCheckpoint,
  isSigned,
  parseCheckpoint,
  signCheckpoint,
} from "../../../src/events/seal/index.js";
import { InvalidInputError } from "../../../src/language/problems/errors.js";
import { sealed } from "./told.js";

const checkpoint = checkpointOf(sealed, "2021-12-31T10:00:00Z");
const plain: Checkpoint = { size: 12, root: "0123456789abcdef".repeat(4), heads: "fedcba98".repeat(8) };
const text = `chibo checkpoint 1
size 12
root 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef
heads fedcba98 fedcba98 fedcba98 fedcba98 fedcba98 fedcba98 fedcba98 fedcba98
check CHECK
`;

describe("A checkpoint", () => {
  it("says how many entries there were, the root and the heads, and when if its author says so", () => {
    expect(checkpoint).toEqual({
      size: 6,
      root: sealed.root,
      heads: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: "2021-12-31T10:00:00Z",
    });
    expect(checkpointOf(sealed)).not.toHaveProperty("at");
    expect(checkpointSchema.parse(checkpoint)).toEqual(checkpoint);
  });

  it("has one text, in groups that can be compared", () => {
    const printed = formatCheckpoint(plain);
    expect(printed.replace(/check [0-9a-f]{8}\n$/, "check CHECK\n")).toBe(text);
    expect(formatCheckpoint(checkpoint)).toContain("\nat 2021-12-31T10:00:00Z\ncheck ");
  });

  it("is read back, however it was spaced", () => {
    expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
    const typed = formatCheckpoint(plain)
      .replaceAll("\n", "\r\n\r\n  ")
      .replaceAll(/([0-9a-f]{8}) /g, "$1  ");
    expect(parseCheckpoint(`\n${typed}`)).toEqual(plain);
  });

  it("finds every slip in one character of its digits", () => {
    const printed = formatCheckpoint(checkpoint);
    const slips = [...printed].flatMap((character, index) =>
      /[0-9a-f]/.test(character) && index > "chibo checkpoint 1".length
        ? [`${printed.slice(0, index)}${character === "7" ? "1" : "7"}${printed.slice(index + 1)}`]
        : [],
    );
    expect(slips.length).toBeGreaterThan(140);
    for (const slip of slips) expect(() => parseCheckpoint(slip)).toThrow(InvalidInputError);
  });

  const printed = formatCheckpoint(plain);
  test.each([
    ["nothing", ""],
    ["another title", printed.replace("checkpoint 1", "checkpoint 2")],
    ["no size", printed.replace(/size.*\n/, "")],
    ["no number for a size", printed.replace("size 12", "size mười hai")],
    ["no check", printed.replace(/check .{8}\n/, "")],
    ["a line too many", `${printed}note x\n`],
    ["a line twice", printed.replace("size 12\n", "size 12\nsize 12\n")],
    ["a root too short", printed.replace("01234567 ", "")],
  ])("is refused with the remedy where its text has %s", (_, damaged) => {
    expect(() => parseCheckpoint(damaged)).toThrow(expect.objectContaining({ code: "checkpoint-form" }));
    expect(() => parseCheckpoint(damaged)).toThrow(/Give all of its lines/);
  });

  it("that was miscopied says to compare the digits", () => {
    const miscopied = printed.replace("size 12", "size 13");
    expect(() => parseCheckpoint(miscopied)).toThrow(expect.objectContaining({ code: "checkpoint-check" }));
    expect(() => parseCheckpoint(miscopied)).toThrow(/Compare each group/);
  });
});

describe("A signature", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const check = (bytes: Uint8Array, signature: Uint8Array) => verify(null, bytes, publicKey, signature);

  it("by a key of the caller's is accepted, also after printing", async () => {
    const signed = await signCheckpoint(checkpoint, (bytes) => sign(null, bytes, privateKey));
    expect(signed).toEqual({ ...checkpoint, signature: expect.stringMatching(/^[0-9a-f]{128}$/) });
    expect(await isSigned(signed, check)).toBe(true);
    const printed = formatCheckpoint(signed);
    expect(printed).toContain("\nsignature ");
    expect(await isSigned(parseCheckpoint(printed), check)).toBe(true);
    const again = await signCheckpoint(signed, async (bytes) => sign(null, bytes, privateKey));
    expect(again).toEqual(signed);
  });

  it("does not stand for another checkpoint, another key, or none", async () => {
    const signed = await signCheckpoint(checkpoint, (bytes) => sign(null, bytes, privateKey));
    const other = generateKeyPairSync("ed25519").publicKey;
    expect(await isSigned({ ...signed, size: 7 }, check)).toBe(false);
    expect(await isSigned({ ...signed, at: "2021-12-31T10:00:01Z" }, check)).toBe(false);
    expect(await isSigned(signed, (bytes, signature) => verify(null, bytes, other, signature))).toBe(false);
    expect(await isSigned(checkpoint, () => true)).toBe(false);
  });
});
