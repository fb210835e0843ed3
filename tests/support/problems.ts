import type { Mismatch } from "../../src/language/problems/mismatch.js";
import type { Problem, ProblemCode, ProblemFacts } from "../../src/language/problems/problem.js";
import { refusalEnglish } from "../../src/language/problems/refusal.js";
import type { RefusalFacts } from "../../src/language/problems/refusal-facts.js";
import { localFileFacts } from "./local-file-problems.js";

const stream = "meeting/c-3/2021-11";

const place = { stream, position: 3 };
const column = { vi: "Chi bộ", en: "Cell" };
const form = { vi: "một ngày, như 05/11/2021", en: "a day, such as 05/11/2021" };
const tasks = (["read", "append", "read-model"] as const).flatMap((task) => [
  { task, stream },
  { task, stream: "" },
]);

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
const facts: {
  readonly [C in Exclude<ProblemCode, keyof RefusalFacts>]: readonly ProblemFacts[C][];
} = {
  ...localFileFacts,
  "not-json": [{}],
  "not-utf8": [{}],
  "broken-off": [{}],
  "unknown-type": [{ type: "MeetingEnded" }],
  "unknown-version": [{ type: "RollCallTaken", version: 3, present: 2 }],
  invalid: mismatches,
  "line-too-long": [{ limit: 4_194_304 }],
  duplicate: [{ id: "import-7" }],
  "position-conflict": [{ stream, position: 3, recorded: "import-7" }],
  "id-conflict": [
    { id: "import-7", stream, position: 3 },
    { id: "import-7", stream, position: 3, line: 12 },
    { id: "import-7", stream, position: 3, line: 12, differs: ["data.text", "metadata.recordedAt"] },
  ],
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
  "repeated-name": [{}],
  changed: [place, { ...place, erasedIn: "journal" }, { ...place, erasedIn: "seal" }],
  removed: [place],
  inserted: [place],
  reordered: [{ ...place, before: { stream, position: 2 } }],
  truncated: [{ held: 11, sealed: 20 }],
  ambiguous: [{}],
  "checkpoint-time": [{ ...place, at: "2021-12-31T10:00:00Z", recordedAt: "2022-01-05T03:00:00Z" }],
  "checkpoint-signature": [{ isSigned: true }, { isSigned: false }],
  "salt-repeated": [{}],
  "seal-damaged": (["form", "sum", "size", "heads", "root"] as const).map((part) => ({ part })),
  "seal-rewritten": [{ size: 20, sealed: 24 }],
  "checkpoint-form": [{}],
  "checkpoint-check": [{}],
  "salt-length": [{ bytes: 8, least: 16, most: 64 }],
  "history-needed": (["corrected", "left-out", "outgrown"] as const).map((why) => ({
    streams: [stream, "cell/c-3"],
    why,
  })),
  "not-a-continuation": [{ stream }],
  "axes-differ": [{}],
  "fold-ended": [{}],
  "rule-set-needed": [
    { year: 2010, adopted: [], inForce: [] },
    { year: 2021, adopted: [], inForce: ["qd132-hd21-2019"] },
    { year: 2021, adopted: ["local-2021"], inForce: ["qd132-hd21-2019"] },
    { year: 2021, adopted: ["local-2021", "qd132-hd21-2019"], inForce: ["qd132-hd21-2019"] },
  ],
  "readings-differ": [{}],
  "not-folded-as-of": [{}, { asOf: "2021-12-31T16:59:59Z" }],
  "not-an-instant": [{ given: "30/06/2021" }],
  "snapshot-form": [{}],
  "snapshot-damaged": [{}],
  "snapshot-not-plain": [{}],
  "snapshot-outgrown": [{ projections: ["members"], streams: [stream] }],
  "snapshot-other-axes": [{}],
  "not-declared": (["fact", "list", "rule", "level", "subject"] as const).flatMap((what) => [
    { what, name: "tasks.dne", known: [] },
    { what, name: "tasks.dne", known: ["tasks.done"] },
  ]),
  "fact-kind": (["boolean", "whole-number"] as const).map((form) => ({ name: "tasks.done", form })),
  "value-off-scale": [{ name: "category.work", scale: ["with-post", "without-post"] }],
  "value-out-of-range": [{ name: "tasks.done" }, { name: "points.general", most: 30 }],
  "computed-fact": [{ name: "score.total", parts: ["points.general"] }],
  "part-exceeds-whole": [{ part: "tasks.done", value: 11, whole: "tasks.assigned", of: 10 }],
  "invalid-bound": [{}],
  "invalid-overlay": [{ problem: "unknown-parameter" }],
  "not-in-year": [
    { asked: "m-99", known: [] },
    { asked: "m-99", known: ["m-01"] },
  ],
  "not-recorded": [{ what: "what-if" }],
  "source-not-uri": [{ source: "ward 7" }],
  "invalid-calendar": mismatches,
  "calendar-order": [{}],
  "store-busy": tasks,
  "store-full": tasks,
  "store-unreachable": tasks,
  "store-out-of-step": tasks,
  "store-failed": tasks,
  "file-not-utf8": [{}],
  "other-file": [{ form: { vi: "một tệp PDF", en: "a PDF file" }, remedy: { vi: "Chép", en: "Copy it" } }],
  "read-as": [{ encoding: "Windows-1258" }],
  "not-workbook": [{ why: "no workbook of 1997 or later" }],
  "too-large": [{ limit: 100_000, unit: { vi: "dòng", en: "rows" } }],
  "broken-quote": [{ row: 3 }],
  "which-delimiter": [{ found: ",  ;" }],
  "which-sheet": [{ sheets: ["Trang 1", "Trang 2"], hidden: ["Trang 2"] }],
  "unknown-sheet": [{ sheet: "Trang 3", sheets: ["Trang 1", "Trang 2"], hidden: [] }],
  "hidden-sheet": [{ sheet: "Trang 2" }],
  "hidden-columns": [{ columns: ["Mã đảng viên"] }],
  "hidden-row": [{}],
  "header-differs": [{ header: "CHI BỘ", column: "A" }],
  "heading-not-read": [{}],
  "sheets-not-read": [{ sheets: ["Chi bộ 2"] }],
  "nothing-of-people": [{ people: ["Tran Binh (15/05/2021)"] }],
  "legend-differs": [{ mark: "x", words: "vắng", header: "Ngày 5" }],
  "title-differs": [{ sheet: "Sheet1", time: "2025-05", times: ["2025-06"] }],
  "mapping-column": [{ name: "cel", at: "/columns/0/is", columns: [column] }],
  "mapping-value": [{ name: column, at: "/columns/0/marks/x", form }],
  "no-header": [{ columns: [column] }],
  "block-per-person": [{ label: "Họ và tên" }],
  "two-tables": [{ rows: [5, 17] }],
  "not-a-tick": [{}],
  "stated-twice": [{}],
  "name-not-known": [{}],
  "meeting-not-known": [{}],
  "no-rows": [{}],
  "missing-column": [{ name: column, id: "cell" }],
  "column-twice": [{ name: column, id: "cell", headers: ["Chi bộ", "Mã chi bộ"] }],
  "given-twice": [{ name: column, id: "cell" }],
  "unknown-column": [{ name: "Tổ đảng", columns: [column] }],
  "wrong-number-of-cells": [{ found: 5, expected: 4 }],
  formula: [{}],
  merged: [{}],
  "cell-error": [{}],
  "long-number": [{}],
  "shown-otherwise": [{}],
  "control-character": [{}],
  "old-font": [{}],
  "old-font-read": [
    { font: "TCVN3", cells: 1, examples: [{ original: "Lª", shown: "Lê" }] },
    { font: "VNI", cells: 2, examples: [{ original: "Leâ", shown: "Lê" }] },
  ],
  "too-long": [{ limit: 20_000 }],
  "date-cell": [{}],
  empty: [{ form }],
  "not-in-form": [{ form }],
  "impossible-date": [{ form }],
  "which-date": [{ dmy: "2021-05-03", mdy: "2021-03-05" }],
  "level-of-other-years": [{ from: 2011, to: 2017 }],
  "day-before": [{ name: column }],
  "not-a-step": [{ rubric: "hd42-2025", points: { vi: "điểm nguyên", en: "whole points" } }],
  "criterion-not-known": [{ rubric: "hd42-2025", criterion: "8", known: ["1", "2", "3.1"] }],
  "above-maximum": [{ rubric: "hd42-2025", criterion: "4.3", max: { vi: "4,5", en: "4.5" } }],
  "rubric-not-known": [{ rubric: "hd99" }],
  "goes-together": [{ one: column, other: { vi: "Buổi họp", en: "Meeting" } }],
  "no-place-for": [
    {
      name: { vi: "Lý do vắng", en: "Reason" },
      only: {
        vi: "chỉ ghi lý do cho người vắng có lý do",
        en: "a reason is recorded for an excused absence only",
      },
    },
  ],
  "contradicts-cell": [{ name: { vi: "Số có mặt", en: "Number present" } }],
  differs: [{ row: 2 }],
  "member-twice": [{ row: 2 }],
  "two-names": [{ row: 2, id: "m-01", name: "Đảng viên Hai" }],
  "same-matter": [{ row: 2, name: column }],
  repeated: [{ row: 2 }],
  "held-back": [{ row: 2 }, { row: 2, perhaps: true }],
  "drops-members": [{ entry: "meeting/c-3/2021-11@2", before: 2, now: 1, members: ["m-01"] }],
  "replaces-roll-call": [
    { entry: "meeting/c-3/2021-11@2", before: 2, now: 3, members: [] },
    { entry: "meeting/c-3/2021-11@2", before: 2, now: 1, members: ["m-01"] },
  ],
  "renames-member": [{ member: "m-01", before: "Đảng viên Một", now: "Đảng viên Hai" }],
  "name-of-another": [
    { id: "m-02", name: "Đảng viên Một", known: "Đảng viên Hai", others: ["m-01"] },
    { id: "m-2", name: "Đảng viên Hai", others: ["m-02"] },
  ],
  "unknown-members": [{ ids: ["m-98", "m-99"] }],
  "similar-id": [{ id: "DV-02", other: "dv-02" }],
  refused: [{ reason: { vi: "“m-01” được nêu hai lần", en: "“m-01” is listed twice" } }],
};

/** Facts that serve every refusal: entries by their event types, everything else as a name or a number. */
const ofRefusal = {
  kind: "missing",
  needs: "MeetingConvened",
  stands: "MeetingOpened",
  found: "GradeVoted",
  expected: "RollCallTaken",
  type: "TaskAssigned",
  known: ["TakeRollCall"],
  what: "proposal",
  because: "ballot-not-opened",
  outcome: "failed",
  state: "withdrawn",
  office: "secretary",
  option: "good",
  role: "member",
  allowed: ["secretary", "committee"],
  ...Object.fromEntries(
    [
      "id",
      "value",
      "member",
      "resolution",
      "task",
      "ballot",
      "after",
      "subject",
      "complaint",
      "evidence",
      "decision",
    ].map((name) => [name, "m-01"]),
  ),
  period: "2026-Q3",
  ...Object.fromEntries(
    ["position", "count", "limit", "sum", "whole", "year", "entry", "last", "neededBy"].map((name, nth) => [
      name,
      nth + 1,
    ]),
  ),
};

/** A problem of every code with every form of its facts, without a place. */
export const problemsOfEveryKind: readonly Problem[] = [
  ...(Object.keys(facts) as (keyof typeof facts)[]).flatMap((code) =>
    facts[code].map((each) => ({ code, path: "", facts: each }) as unknown as Problem),
  ),
  ...Object.keys(refusalEnglish).map((code) => ({ code, path: "", facts: ofRefusal }) as unknown as Problem),
];
