import { expect, it, vi } from "vitest";
import { decodeLine, encodeEvent } from "../../../src/events/index.js";
import { closed, commented } from "../../support/entry.js";

// In force before anything is imported, as the policy of a page is.
const policy = vi.hoisted(() => {
  const tries = { count: 0 };
  globalThis.Function = class {
    constructor() {
      tries.count += 1;
      throw new EvalError("refused by the security policy");
    }
  } as unknown as FunctionConstructor;
  return tries;
});

it("A page whose security policy forbids code made from text reads journals, after one try to make some", () => {
  // More often than a schema is used before it is compiled.
  for (let use = 0; use < 1200; use += 1) {
    expect(decodeLine(encodeEvent(closed(1)), 1, "raw")).toEqual({ ok: true, event: closed(1) });
    expect(decodeLine(encodeEvent(commented(1, "")), 1, "raw").ok).toBe(false);
  }
  expect(policy.count).toBe(1);
});
