import type { Problem, ProblemCode, ProblemFacts } from "../../src/language/problem.js";
import type { Mismatch } from "../../src/language/problems/mismatch.js";

const stream = "meeting/c-3/2021-11";

/** Every kind of mismatch between a value and its schema. */
export const mismatches: readonly Mismatch[] = [
  { kind: "missing" },
  { kind: "unknown-field" },
  { kind: "not-unicode" },
  { kind: "other" },
  { kind: "correction-of-correction" },
  ...(["text", "number", "whole-number", "boolean", "list", "object", "other"] as const).map(
    (expected) => ({ kind: "type", expected }) as const,
  ),
  ...(["instant", "day", "pattern"] as const).map((form) => ({ kind: "form", form }) as const),
  ...(["number", "text", "list"] as const).flatMap((of) => [
    { kind: "at-least", limit: 1, of } as const,
    { kind: "at-most", limit: 500, of } as const,
  ]),
  { kind: "one-of", values: ["m-01", "m-02"] },
];

/** Facts of every problem, by code: one or more of each, so that every sentence is said. */
const facts: { readonly [C in ProblemCode]: readonly ProblemFacts[C][] } = {
  "not-json": [{}],
  "not-utf8": [{}],
  "broken-off": [{}],
  "unknown-type": [{ type: "MeetingEnded" }],
  "unknown-version": [{ type: "RollCallTaken", version: 3, present: 2 }],
  invalid: mismatches,
  "line-too-long": [{ limit: 4_194_304 }],
  duplicate: [{ id: "import-7" }],
  "position-conflict": [{ stream, position: 3, recorded: "import-7" }],
  "id-conflict": [{ id: "import-7", stream, position: 3 }],
  "unexpected-position": [{ stream, expected: 0, actual: 1 }],
  gap: [
    { stream, from: 3, to: 3 },
    { stream, from: 3, to: 8 },
  ],
  withheld: [
    { stream, position: 3, entry: true },
    { stream, position: 3, entry: false },
  ],
  "out-of-order": [{ stream, position: 3, last: 8 }],
};

/** A problem of every code with every form of its facts, without a place. */
export const problemsOfEveryKind: readonly Problem[] = (Object.keys(facts) as ProblemCode[]).flatMap((code) =>
  facts[code].map((each) => ({ code, path: "", facts: each }) as unknown as Problem),
);
