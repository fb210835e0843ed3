import type { Source } from "../rules/engine/vocabulary.js";

/** How much a finding weighs: a clause broken, something irregular, something to know. */
export const severities = ["breach", "irregular", "notice"] as const;
/** How much weight a finding has. */
export type Severity = (typeof severities)[number];

/** Every kind of finding with its weight. Codes are part of the public contract. */
export const findingKinds = {
  "regular-meeting-missed": "breach",
  "regular-meeting-late": "breach",
  "regular-meeting-other-day": "irregular",
  "thematic-meeting-missed": "breach",
  "thematic-instead-of-regular": "irregular",
  "base-meeting-missed": "breach",
  "pre-meeting-missing": "breach",
  "documents-late-before": "irregular",
  "documents-late-after": "irregular",
  "meeting-too-short": "breach",
  "online-without-ground": "irregular",
  "by-group-too-small-cell": "irregular",
  "by-group-too-often": "irregular",
  "attendance-unaccounted": "irregular",
  "attendance-unknown-member": "irregular",
  "hands-exceed-present": "irregular",
  "resolution-without-majority": "breach",
  "resolution-majority-unsettled": "notice",
  "minutes-not-approved": "irregular",
  "marks-exceed-maximum": "irregular",
  "marks-disagree": "irregular",
  "grade-disagrees-with-points": "irregular",
  "grades-differ": "notice",
  "grade-votes-exceed-present": "irregular",
  "grade-without-majority": "notice",
  "sheet-not-in-force": "notice",
  "full-points-unsupported": "irregular",
  "marks-off-step": "irregular",
  "marks-off-sheet": "irregular",
  "mark-differs-from-evidence": "irregular",
  "settled-without-gap": "notice",
  "criterion-open": "notice",
  "points-lost-without-reason": "notice",
  "score-without-marks": "irregular",
  "score-differs-from-evidence": "irregular",
  "grade-differs-from-evidence": "irregular",
  "marked-by-other-sheet": "irregular",
  "sheet-differs-from-adopted": "notice",
  "adopted-choice-unusable": "irregular",
  "opinions-do-not-add-up": "irregular",
  "opinions-not-anonymous": "notice",
  "opinions-differ-from-grade": "notice",
  "roll-up-unknown": "notice",
  "task-not-reported": "irregular",
  "task-not-assessed": "irregular",
  "task-overdue": "notice",
  "stated-tasks-differ-from-record": "irregular",
  "excused-too-often": "irregular",
  "absent-three-months": "irregular",
  "fees-unpaid-three-months": "irregular",
  "member-without-task": "breach",
  "month-without-criticism": "notice",
  "member-never-spoke": "notice",
  "review-under-other-rules": "notice",
  "review-choice-unusable": "irregular",
  "self-review-missing": "breach",
  "ballot-before-self-review": "breach",
  "decided-before-self-review": "breach",
  "employer-level-late": "breach",
  "order-broken": "breach",
  "deadline-missed": "breach",
  "review-deadline-missed": "irregular",
  "notice-too-short": "breach",
  "working-calendar-missing": "notice",
  "review-too-short": "breach",
  "cell-comment-missing": "breach",
  "members-decided-late": "breach",
  "ballot-unanimous": "notice",
  "ballot-given-away": "notice",
  "ballot-electorate-wrong": "breach",
  "ballot-without-majority": "notice",
  "cell-level-not-by-ballot": "irregular",
  "level-above-computed": "irregular",
  "level-for-exempt": "irregular",
  "collective-above-organisation": "breach",
  "level-changed": "notice",
  "member-unaccounted": "irregular",
  "member-on-several-rolls": "irregular",
  "cap-exceeded": "breach",
  "cap-readings-differ": "notice",
  "cap-unsettled": "notice",
  "cap-extension-too-large": "breach",
  "not-in-quota-group": "notice",
  "published-totals-disagree": "irregular",
  "published-totals-open": "notice",
  "published-totals-differ-from-record": "irregular",
  "published-share-inexact": "irregular",
  "published-share-impossible": "irregular",
  "published-share-without-base": "notice",
  "published-sources-differ": "irregular",
  "published-cap-exceeded": "irregular",
  "relief-may-apply": "notice",
  "two-quarters-unfulfilled": "notice",
  "two-years-unfulfilled": "notice",
  "streak-unsettled": "notice",
  "education-not-concluded": "notice",
  "education-without-progress": "notice",
  "commendation-due": "notice",
  "commended-below-excellent": "breach",
  "to-be-re-evaluated": "irregular",
  "cancelled-without-decision": "irregular",
  "complaint-unanswered": "irregular",
  "upheld-without-decision": "irregular",
  "entry-corrected": "notice",
  "source-contradiction": "notice",
  "entries-missing": "irregular",
  "entries-withheld": "notice",
} as const satisfies Record<string, Severity>;

/** The code of a kind of finding; stable across releases. */
export type FindingCode = keyof typeof findingKinds;

/** A departure from a clause, or something an inspector should see. Reported, never a refusal. */
export interface Finding {
  /** Which kind of finding it is. */
  readonly code: FindingCode;
  /** A clause is broken, the record is irregular, or it is worth knowing. */
  readonly severity: Severity;
  /** What it concerns: a stream, an organisation's id, or a subject's key such as `member:m-07`. */
  readonly about: string;
  /** The clause that it rests on, with its evidence. */
  readonly clause?: Source;
  /** The figures and names that the sentence needs. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Ids of the events that show it; empty where the point is that something was never recorded. */
  readonly events: readonly string[];
}

/** Makes a finding with the weight of its kind. */
export const finding = (
  code: FindingCode,
  about: string,
  rest: {
    readonly clause?: Source | undefined;
    readonly details?: Finding["details"];
    readonly events?: readonly string[];
  } = {},
): Finding => ({
  code,
  severity: findingKinds[code],
  about,
  ...(rest.clause === undefined ? {} : { clause: rest.clause }),
  details: rest.details ?? {},
  events: rest.events ?? [],
});

/** Findings in an inspector's order: by weight, then code, then what they concern. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
      (a.about < b.about ? -1 : a.about > b.about ? 1 : 0),
  );
