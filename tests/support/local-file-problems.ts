import type {
  FileMismatch,
  LocalFileFacts,
  WrongKind,
} from "../../src/language/problems/local-file-facts.js";

const text = { vi: "số nhiệm vụ được giao", en: "tasks assigned" };
const unknown = { name: "tasks.asigned", nearest: [{ name: "tasks.assigned", says: text }], more: 3 };
const none = { name: "anything", nearest: [], more: 0 };

const types = ["text", "number", "whole-number", "boolean", "list", "object", "other"] as const;
const mismatches: readonly FileMismatch[] = [
  { kind: "missing" },
  { kind: "other" },
  { kind: "unfilled" },
  { kind: "unknown-field", nearest: [], here: ["share", "of"] },
  { kind: "unknown-field", nearest: [], here: [] },
  { kind: "unknown-field", nearest: ["title", "until"], here: ["title"] },
  ...types.map((expected) => ({ kind: "type", expected: [expected, "list"] }) as const),
  ...(["day", "month-day", "name", "rubric-id", "other"] as const).map(
    (form) => ({ kind: "form", form }) as const,
  ),
  ...(["number", "text", "list"] as const).flatMap((of) => [
    { kind: "at-least", limit: 1, of } as const,
    { kind: "at-most", limit: 5, of } as const,
  ]),
  { kind: "one-of", values: ["good", "fair"] },
];

const given = ['"20%"', "0.4", '"10"', '"Sông Lam"', '"15/09/2026"', "true", undefined];
const fields = ["ratio", "max", "grade", "title", "exceeded-percent", ""];

const kinds = ["boolean", "integer", "ordinal", "points", "percent", "choice"] as const;
const wrongKinds: readonly WrongKind[] = [
  ...kinds.map((kind) => ({ why: "declared", name: "tasks.done", kind }) as const),
  ...(["needs-points", "needs-count"] as const).map((why) => ({ why, name: "tasks.done" })),
  ...(
    ["needs-ratio", "needs-whole-number", "part-of-count", "stricter-number", "met-without-points"] as const
  ).map((why) => ({ why })),
  { why: "needs-choices", name: "month-without-theme", choices: ["full", "zero"] },
];

const causes: Readonly<Record<LocalFileFacts["broken-json"]["cause"], string>> = {
  "curly-quotes": "“",
  "single-quotes": "'",
  "missing-comma": '"max"',
  "extra-comma": "}",
  empty: "",
  "key-twice": "id",
  "decimal-comma": "5",
  "decimal-parameter": "exceeded-percent",
  fraction: "20/100",
  "percent-sign": "20%",
  "open-quote": '"',
  "missing-colon": "10",
  comment: "//",
  "ends-early": "",
  other: "max",
};

const named = [unknown, none];

/** Facts of all problems of local files, by code: enough to print every sentence. */
export const localFileFacts: { readonly [C in keyof LocalFileFacts]: readonly LocalFileFacts[C][] } = {
  "broken-json": (Object.keys(causes) as (keyof typeof causes)[]).flatMap((cause) =>
    [causes[cause], ""].map((found) => ({
      column: 7,
      cause,
      found,
      ...(cause === "key-twice" ? { lines: [3, 4] as const } : {}),
    })),
  ),
  schema: mismatches.flatMap((mismatch) =>
    fields.flatMap((field) =>
      given.map((each) => ({
        ...mismatch,
        way: ["overlay", field],
        ...(each === undefined ? {} : { given: each }),
      })),
    ),
  ),
  "unknown-fact": [...named, { ...unknown, mayBeNew: true }],
  "unknown-list": named,
  "unknown-level": [...named, { name: "god", nearest: [{ name: "good" }], more: 0 }],
  "unknown-grade": [...named, { name: "god", nearest: [{ name: "good" }], more: 0 }],
  "unknown-kind": [...named, { name: "monthly", nearest: [{ name: "regular" }], more: 4 }],
  "unknown-value": [...named, { name: "bad", nearest: [{ name: "poor" }], more: 0, scale: "degree" }],
  "unknown-subject": named,
  "unknown-rule": [...named, { ...none, exceptionOf: "member.under-fifty" }],
  "unknown-cap": named,
  "unknown-rubric": named,
  "unknown-group": named,
  "unknown-criterion": named,
  "unknown-document": named,
  "unknown-parameter": [...named, ...kinds.map((needs) => ({ ...unknown, needs }))],
  "parameter-unset": [{ parameter: "good-points" }],
  "parameter-choices": [{ parameter: "policy" }, { parameter: "policy", choices: ["highest-met", "lowest"] }],
  "percent-range": [{ given: 140 }],
  kind: wrongKinds,
  "level-order": [{ levels: ["excellent", "good", "fulfilled", "unfulfilled"] }],
  "duplicate-id": [{ id: "A1" }],
  "sub-weights": [{ sum: 31, max: 30 }],
  "points-missing": [{ criteria: [{ name: "tasks.assigned", says: text }] }],
  "central-name": [{ name: "points.tasks.results", says: text }],
  steps: [{ most: 1000, rubric: "appendix-4" }],
  "ratio-order": [{ least: [1, 5] }],
  "part-of-itself": [{}],
  "wrong-over": [{ given: "hd07-2011", over: "qd366-hd43-2025" }],
  "no-scoring": [{ ruleSet: "hd07-2011" }],
  "evidence-not-local": [{ given: "quoted" }],
  "already-declared": kinds.map((kind) => ({ name: "tasks.done", ruleSet: "qd366-hd43-2025", kind })),
  sum: [{ sum: 110, scale: 100 }],
  "grade-order": [{ below: 70 }, { worseThan: "fair" }],
  "grades-without-points": [{}],
  "last-grade": [{ given: 50 }],
  "no-grade-left": [{}],
  "evidence-twice": [{}],
  "off-maximum": [{ best: 15, max: 20 }],
  "on-step": [{ max: 10, step: 3 }],
  "minimums-missing": [{}],
  dates: [{ from: "2026-01-01" }],
  "kinds-never-apply": [{ kinds: ["thematic"], scored: ["regular"] }],
  "undeclared-defect": (["band-gap", "band-overlap", "policy-open", "parameter-open"] as const).map(
    (why) => ({
      criterion: "C2",
      why,
      at: "1/2",
    }),
  ),
  "no-clause": [{}],
  "cases-of-another": [{ ruleSet: "hd07-2011", over: "qd366-hd43-2025" }],
};
