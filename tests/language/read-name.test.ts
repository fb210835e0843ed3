import { describe, expect, it } from "vitest";
import { codeMeant, codeNamed, valueNamed } from "../../src/language/words/read-name.js";
import { namesOfValues, type ValueKind, valueLabels } from "../../src/language/words/values.js";

const kinds = Object.keys(valueLabels) as ValueKind[];

describe("A value that a person names", () => {
  it.each([
    "good",
    "hoàn thành tốt nhiệm vụ",
    "  Hoàn thành  TỐT nhiệm vụ ",
    "hoàn thành tốt nhiệm vụ".normalize("NFD"),
  ])("is found by %j", (text) => {
    expect(valueNamed("level", text)).toBe("good");
  });

  it("is nothing where no value has the name", () => {
    expect(valueNamed("level", "hoàn thành")).toBeUndefined();
    expect(valueNamed("level", "toString")).toBeUndefined();
  });

  it.each([
    ["hoan thanh tot nhiem vu", "good"],
    ["XUẤT SẮC", "excellent"],
    ["hoàn thành nhiệm vụ", "fulfilled"],
    ["hoàn thành", undefined],
    ["", undefined],
  ])("typed in a hurry as %j is %j", (text, code) => {
    expect(codeMeant(namesOfValues("level"), text)).toBe(code);
  });

  it("is nothing where two codes have the name", () => {
    const twice = { a: { vi: "một", en: "one" }, b: { vi: "một", en: "uno" } };
    expect(codeNamed(twice, "một")).toBeUndefined();
    expect(codeNamed(twice, "uno")).toBe("b");
  });

  it.each(kinds)("of the kind %s is found by each of its names", (kind) => {
    for (const [code, { vi, en }] of Object.entries(namesOfValues(kind))) {
      expect(valueNamed(kind, code)).toBe(code);
      expect(valueNamed(kind, vi)).toBe(code);
      expect(valueNamed(kind, en)).toBe(code);
    }
  });
});
