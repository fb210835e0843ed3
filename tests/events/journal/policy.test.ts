import { expect, it, vi } from "vitest";
import { encodeEvent } from "../../../src/events/journal/encode.js";
import { readJournalSync } from "../../../src/events/journal/read.js";
import { closed, commented } from "../../support/entry.js";

// The policy is in force before the first import, like the policy of a page.
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
  // The reader uses a schema several times before it compiles it; this number is higher.
  const uses = 1200;
  const lines = `${encodeEvent(closed(1))}\n${encodeEvent(commented(1, ""))}\n`;
  const read = [...readJournalSync([lines.repeat(uses)])].flatMap(({ events, problems }) => [
    ...events,
    ...problems.map(({ code }) => code),
  ]);
  expect(read[0]).toEqual(closed(1));
  expect(read.filter((each) => each === "duplicate")).toHaveLength(uses - 1);
  expect(read.filter((each) => each === "invalid")).toHaveLength(uses);
  expect(policy.count).toBe(1);
});
