type Examples = Readonly<Record<string, unknown>>;

/** A kind of file that a committee writes. */
export type LocalFileKind = "rule-set" | "overlay" | "rubric" | "roll-up" | "cases";

const source = { document: "HD 07-HD/TU", point: "3", evidence: "local" };
const says = { vi: "Tài liệu gửi trước 1 ngày" };
const condition = { fact: "tasks.done", is: "at-least", value: 10 };
const rule = { id: "song-lam.rule-1", says, source, when: condition };
const parameter = { says: "Tính cả buổi bất thường", kind: "boolean", source };
const level = { level: "good", source, rules: [rule] };
const parameters = { "with-extraordinary": parameter };

/** Conditions of a file, on facts that it can read. */
const conditions = (one: object, share: string, of: string): Examples => ({
  fact: "fact" in one ? one.fact : undefined,
  when: one,
  where: one,
  needs: one,
  all: [one],
  any: [one],
  not: one,
  share,
  of,
  on: { share, of },
});

const onTasks = conditions(condition, "tasks.done", "tasks.assigned");
const onMeeting = conditions(
  { fact: "attendance.unexcused", is: "equal", value: 0 },
  "attendance.present",
  "attendance.expected",
);
const onPeriod = conditions(
  { fact: "meetings.held", is: "at-least", value: 3 },
  "meetings.good",
  "meetings.held",
);

const caseOf = {
  clause: "HD 07, mục 2",
  case: "hoàn thành mọi nhiệm vụ",
  facts: { "tasks.done": 10 },
  gives: "good",
};
const general = [
  { fact: "points.general.politics", max: 18 },
  { fact: "points.general.capacity", max: 4 },
  { fact: "points.general.remedies", max: 8 },
];
const bands = [
  { from: { at: [85, 100], included: true }, points: 10 },
  { to: { at: [85, 100], included: false }, points: 5 },
];

/** Examples of fields that hold lists or groups of fields, by place. */
export const examplesByPlace: Examples = {
  en: "Documents posted a day before",
  vi: says.vi,
  note: "theo văn bản của Tỉnh ủy",
  $schema: "./node_modules/chibo/schema/overlay.json",
  layers: ["qd366-2025"],
  scales: { level: ["excellent", "good", "fulfilled", "unfulfilled"] },
  lists: { "order.steps": ["tasks.done", "tasks.assigned"] },
  subjects: { member: { says: "Đảng viên", exemptions: [], forced: [], levels: [level], ceilings: [] } },
  exemptions: [{ ...rule, outcome: "not-classified" }],
  forced: [rule],
  levels: [level],
  ceilings: [{ ...rule, level: "good" }],
  rules: [rule],
  rule,
  unless: [rule],
  upholds: true,
  upTo: [rule],
  unread: [{ id: "song-lam.unread", says, source }],
  "rungs.unread": says,
  silentBetween: { source, fallback: "when-no-level-fits" },
  further: [{ part: "forced", subject: "member", rule }],
  exceptions: [{ to: "member.under-fifty", exception: rule }],
  exception: rule,
  caps: [{ id: "member-per-group", source, ratio: [1, 5] }],
  scoring: { source, steps: 10 },
  "scoring.rounding": { to: 5, how: "half-up" },
  rubrics: { "appendix-4": { "points.general": general } },
  "rubrics.criteria": general,
  groups: [{ id: "A", says: "Chuẩn bị" }],
  criteria: [{ id: "A1", group: "A", says: says.vi, max: 10, scored: { kind: "toggle" } }],
  minimums: [{ kinds: ["regular"], minutes: 90 }],
  applies: { when: onMeeting.when, otherwise: "full" },
  scored: { kind: "toggle" },
  first: [{ when: onMeeting.when, points: 5 }],
  bands,
  "bands.from": { at: [85, 100], included: true },
  "bands.to": { at: [85, 100], included: false },
  grades: [
    { grade: "good", atLeast: 90 },
    { grade: "poor", atLeast: 0 },
  ],
  "rubric.ceilings": [
    { id: "absent", says: "Vắng không lý do", source, when: onMeeting.when, atBest: "fair" },
  ],
  defects: [{ id: "C2", criterion: "C2", says: "Đúng một nửa thì văn bản không nói" }],
  "rubric.gaps": [],
  gaps: [{ id: "song-lam.gap", says: "Văn bản không nói về người mới chuyển đến" }],
  rungs: [{ grade: "good", when: onPeriod.when }],
  voting: {
    majorities: [{ level: "good", is: "more-than", ratio: [1, 2], source }],
    form: "vote-form",
    base: "vote-base",
    ifNone: "no-majority",
  },
  majorities: [{ level: "good", is: "more-than", ratio: [1, 2], source }],
  constraints: [
    {
      id: "song-lam.by-december",
      says: "Xếp loại xong trước ngày 31/12",
      source,
      holds: { step: "level-decided", of: ["member"], by: "12-31", yearsAfter: 0 },
    },
  ],
  holds: { step: "level-decided", of: ["member"], by: "12-31", yearsAfter: 0 },
  tables: [{ subject: "member", base: { "tasks.assigned": 10 }, cases: [caseOf] }],
  "tables.base": { "tasks.assigned": 10 },
  cases: [caseOf],
  "cases.facts": { "tasks.done": 10 },
};

const declaredFacts = { "post.head": { says: "là người đứng đầu", kind: "boolean" } };

/** Examples that differ from one kind of file to another: of conditions, and of names that the file declares. */
export const examplesByFile: Readonly<Record<LocalFileKind, Examples>> = {
  "rule-set": { ...onTasks, facts: declaredFacts, parameters },
  overlay: { ...onTasks, facts: declaredFacts, parameters: { "exceeded-percent": 40 } },
  rubric: { ...onMeeting, parameters },
  "roll-up": { ...onPeriod, parameters },
  cases: { parameters: { "exceeded-percent": 40 } },
};
