import * as fc from "fast-check";
import type { EventData, EventType } from "../../events/catalogue.js";
import { levels } from "../../events/index.js";
import { reviewStream } from "../../events/streams.js";
import type { Subject } from "../../events/values.js";
import { correctionOf, isCorrectable, isWithdrawable } from "./build-year.js";
import { type Draft, daysLater, sentence } from "./draft.js";
import { ruleSetOfYears, zeroFingerprint } from "./rubric.js";

interface Where {
  readonly nth: number;
  readonly days: number;
}

type Strangeness = (drafts: Draft[], where: Where) => void;

/** A person on no roll. Careless code may mistake the id. */
const strangerOf = (nth: number): string => ["nobody", "constructor", "toString", "m-0"][nth % 4] ?? "nobody";

const begins: ReadonlySet<EventType> = new Set<EventType>([
  "MeetingOpened",
  "ReviewOpened",
  "OrganisationFounded",
]);

/** Somebody whom a roll names. */
const someMember = (drafts: readonly Draft[], { nth }: Where): string => {
  const enrolled = drafts.filter(({ type }) => type === "MemberEnrolled");
  const draft = enrolled[nth % Math.max(1, enrolled.length)];
  return draft === undefined ? strangerOf(nth) : (draft.data as EventData<"MemberEnrolled">).member;
};

/** Adds an entry to one of the streams of a kind, some days after the stream began. */
const added = <T extends EventType>(
  drafts: Draft[],
  kind: string,
  { nth, days }: Where,
  type: T,
  data: EventData<T>,
): void => {
  const streams = drafts.filter((draft) => draft.stream.startsWith(kind) && begins.has(draft.type));
  const first = streams[nth % streams.length];
  if (first === undefined) return;
  const { stream, recordedBy, recordedFor } = first;
  const at = daysLater(first.recordedAt, days);
  drafts.push({ stream, type, data, happenedAt: at, recordedAt: at, recordedBy, recordedFor });
};

const yearOf = (drafts: readonly Draft[]): number => {
  const opened = drafts.find(({ type }) => type === "ReviewOpened");
  return opened === undefined ? 2021 : (opened.data as EventData<"ReviewOpened">).year;
};

/** A review of the previous year, recorded late, of a cell or of an organisation without a founding entry. */
const pastReview: Strangeness = (drafts, { nth, days }) => {
  const year = yearOf(drafts) - 1;
  const cells = drafts.filter(
    ({ type, stream }) => type === "OrganisationFounded" && stream.startsWith("cell"),
  );
  const cell = cells[nth % (cells.length + 1)]?.recordedFor ?? "c-unknown";
  const stream = reviewStream(cell, year);
  if (drafts.some((draft) => draft.stream === stream)) return;
  const at = daysLater(`${year}-12-01T02:00:00Z`, days);
  const by = { stream, happenedAt: at, recordedAt: at, recordedBy: strangerOf(nth), recordedFor: cell };
  const opened: EventData<"ReviewOpened"> = {
    organisation: cell,
    year,
    ruleSet: ruleSetOfYears,
    fingerprint: zeroFingerprint,
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  };
  const own: EventData<"SelfReviewSubmitted"> = { member: strangerOf(nth), ownLevel: "excellent" };
  drafts.push(
    { ...by, type: "ReviewOpened", data: opened },
    { ...by, type: "SelfReviewSubmitted", data: own },
  );
};

/** Entries about people and items without an entry of their own, each on an existing stream. */
const strangers: Readonly<Record<string, Strangeness>> = {
  "a stranger speaks": (drafts, where) =>
    added(drafts, "meeting/", where, "CommentMade", {
      by: strangerOf(where.nth),
      about: strangerOf(where.days),
      text: `${sentence(where.nth)} \u{1F1FB}\u{1F1F3} e\u0302\u0301 \u0000`,
    }),
  "an unknown task is assessed": (drafts, where) =>
    added(drafts, "meeting/", where, "TaskAssessed", { task: `t-${where.nth}`, result: "done" }),
  "a second roll call of strangers": (drafts, where) =>
    added(drafts, "meeting/", where, "RollCallTaken", {
      present: [strangerOf(where.nth)],
      excused: [],
      unexcused: [],
    }),
  "attendance is counted as well": (drafts, where) =>
    added(drafts, "meeting/", where, "AttendanceCounted", {
      present: where.nth % 30,
      listed: 30,
      ...(where.days % 2 === 0 ? { excused: 0 } : {}),
    }),
  "attendance is marked one by one": (drafts, where) =>
    added(drafts, "meeting/", where, "AttendanceMarked", {
      member: where.days % 3 === 0 ? strangerOf(where.nth) : someMember(drafts, where),
      mark: (["present", "excused", "unexcused"] as const)[where.nth % 3] ?? "present",
      ...(where.days % 2 === 0 ? { means: "online" as const } : {}),
    }),
  "leave is asked for": (drafts, where) =>
    added(drafts, "meeting/", where, "AbsenceRequested", {
      member: someMember(drafts, where),
      ...(where.days % 3 === 0 ? {} : { granted: where.days % 3 === 1 }),
    }),
  "a stranger leaves early": (drafts, where) => {
    // Nobody leaves twice or while absent. The number of those who left makes a unique id.
    const left = drafts.filter(({ type }) => type === "MemberLeftEarly").length;
    added(drafts, "meeting/", where, "MemberLeftEarly", { member: `x-${left}` });
  },
  "a ballot in a meeting": (drafts, where) => {
    const subject: Subject = { kind: "member", id: someMember(drafts, where) };
    const ballot = `in-meeting-${where.nth}`;
    const electorate = [subject.id, strangerOf(where.nth)].sort();
    added(drafts, "meeting/", where, "BallotOpened", {
      ballot,
      purpose:
        (["admission", "recognition", "striking-off", "discipline", "election"] as const)[where.nth % 5] ??
        "other",
      question: sentence(where.nth),
      form: where.days % 2 === 0 ? "secret" : "open",
      electorate,
      subjects: [subject],
      options: ["agree", "disagree"],
      countingCommittee: [subject.id],
      ...(where.days % 3 === 0 ? { chair: subject.id } : {}),
    });
    added(drafts, "meeting/", where, "BallotCounted", {
      ballot,
      issued: 2,
      returned: 2,
      valid: 2,
      invalid: 0,
      totals: [{ subject, option: "agree", votes: where.days % 3 }],
    });
  },
  "a grade from nowhere": (drafts, where) =>
    added(drafts, "meeting/", where, "GradeDecided", { grade: "good", points: where.nth, by: "elsewhere" }),
  "a level proposed for a stranger": (drafts, where) => {
    const subject: Subject = { kind: "member", id: strangerOf(where.nth) };
    added(drafts, "review/", where, "LevelProposed", { subject, level: levels[where.nth % 4] ?? "good" });
  },
  "a level decided for a stranger": (drafts, where) => {
    // The generator never removes decisions, so their number makes a unique id for this stranger.
    const decided = drafts.filter(({ type }) => type === "LevelDecided").length;
    const subject: Subject = { kind: "member", id: `x-${decided}` };
    const year = yearOf(drafts);
    const level = levels[where.nth % 4] ?? "good";
    added(drafts, "committee/", where, "LevelDecided", { year, subject, level, decidedOn: `${year}-12-18` });
  },
  "the cap extended for a group nobody declared": (drafts, where) =>
    added(drafts, "committee/", where, "CapExtended", {
      year: yearOf(drafts),
      group: "undeclared",
      ratio: [where.days, 100],
      reason: sentence(where.nth),
    }),
  "a review of another year": pastReview,
};

/** Entries that other entries need. If such an entry is missing or late, an aggregate refuses the others. */
const grounds: ReadonlySet<EventType> = new Set<EventType>([
  "OrganisationFounded",
  "OfficeFilled",
  "MemberEnrolled",
  "MemberAdmitted",
  "MemberTransferredIn",
  "MemberTransferredOut",
  "MemberTemporarilyTransferredIn",
  "MemberTemporarilyTransferredOut",
  "MemberExempted",
  "MemberSuspended",
  "MemberProsecuted",
  "MeetingConvened",
  "MeetingOpened",
  "MemberLeftEarly",
  "ReviewOpened",
  "DecisionIssued",
  "SelfReviewSubmitted",
  "BallotOpened",
  "LevelDecided",
  "LevelCancelled",
  "ComplaintLodged",
  "EntryWithdrawn",
  "EntryCorrected",
]);

/** An error in the record, at one entry. The number of the entry starts again at the end of the list. */
interface Mishap {
  readonly what: string;
  readonly nth: number;
  readonly days: number;
}

type Change = (drafts: Draft[], mishap: Mishap) => void;

/** The nth entry that the filter accepts, among entries without a correction. */
const pick = (
  drafts: readonly Draft[],
  nth: number,
  passes: (draft: Draft) => boolean,
): Draft | undefined => {
  const concerned = new Set(drafts.map(({ about }) => about));
  const found = drafts.filter((draft) => passes(draft) && !concerned.has(draft));
  return found[nth % found.length];
};

const isFree = ({ type }: Draft): boolean => !grounds.has(type);
const is = (type: EventType) => (draft: Draft) => draft.type === type;

const move = (draft: Draft, at: string): void => {
  draft.happenedAt = at;
  draft.recordedAt = at;
};

const chain: Change = (drafts, { nth, days }) => {
  const wrong = pick(drafts, nth, isCorrectable);
  if (wrong === undefined) return;
  const again = correctionOf(wrong, "corrected", days + 1);
  drafts.push(correctionOf(wrong, "corrected", days), again, correctionOf(again, "withdrawn", 1));
};

const restore: Change = (drafts, { nth, days }) => {
  const gone = pick(drafts, nth, isWithdrawable);
  if (gone === undefined) return;
  const withdrawal = correctionOf(gone, "withdrawn", days);
  drafts.push(withdrawal, correctionOf(withdrawal, "withdrawn", 1));
};

/** The cell holds the ballot and proposes its result before any member hands in a self-review. */
const hurry: Change = (drafts, { nth }) => {
  const ballot = pick(drafts, nth, is("BallotOpened"));
  if (ballot === undefined) return;
  const early = `${ballot.recordedAt.slice(0, 4)}-11-17T03:00:0`;
  const steps: EventType[] = ["BallotOpened", "BallotCounted", "CellProposedLevel"];
  for (const draft of drafts) {
    const step = steps.indexOf(draft.type);
    if (draft.stream === ballot.stream && step >= 0) move(draft, `${early}${step}Z`);
  }
};

/** The cell holds the same ballot again the next day, with other totals. */
const repeat: Change = (drafts, { nth, days }) => {
  const first = pick(drafts, nth, is("BallotCounted"));
  const opened = drafts.find((draft) => draft.stream === first?.stream && draft.type === "BallotOpened");
  if (first === undefined || opened === undefined) return;
  const ballot = `again-${nth}-${days}-${drafts.length}`;
  const next = daysLater(first.recordedAt, 1);
  const { totals, ...papers } = first.data as EventData<"BallotCounted">;
  const fewer = totals.map((total) => ({ ...total, votes: Math.floor(total.votes / 2) }));
  for (const [draft, data] of [
    [opened, { ...opened.data, ballot }],
    [first, { ...papers, totals: fewer, ballot }],
  ] as const) {
    drafts.push({ ...draft, data: data as Draft["data"], happenedAt: next, recordedAt: next });
  }
};

const misprint: Change = (drafts, { nth, days }) => {
  const published = pick(drafts, nth, is("ResultsPublished"));
  if (published === undefined) return;
  const data = published.data as EventData<"ResultsPublished">;
  const totals = { ...data.totals, good: (data.totals.good ?? 0) + days };
  published.data = { ...data, totals, stated: [{ level: "excellent", percent: [20, 100] }] };
};

const abstain: Change = (drafts, { nth, days }) => {
  const counted = pick(drafts, nth, is("BallotCounted"));
  if (counted === undefined) return;
  const data = counted.data as EventData<"BallotCounted">;
  const totals = data.totals.map((total, index) =>
    index % 4 === days % 4 ? { ...total, votes: Math.max(0, total.votes - 1) } : total,
  );
  counted.data = { ...data, totals };
};

const mishaps: Readonly<Record<string, Change>> = {
  "never recorded": (drafts, { nth }) => {
    const draft = pick(drafts, nth, isFree);
    if (draft !== undefined) drafts.splice(drafts.indexOf(draft), 1);
  },
  "recorded late": (drafts, { nth, days }) => {
    const draft = pick(drafts, nth, isFree);
    if (draft !== undefined) draft.recordedAt = daysLater(draft.recordedAt, days);
  },
  "happened years before": (drafts, { nth, days }) => {
    const draft = pick(drafts, nth, () => true);
    if (draft !== undefined) draft.happenedAt = daysLater(draft.happenedAt, -10 * days);
  },
  "recorded before it happened": (drafts, { nth, days }) => {
    const draft = pick(drafts, nth, () => true);
    if (draft !== undefined) draft.happenedAt = daysLater(draft.recordedAt, days);
  },
  "correction of a correction": chain,
  "withdrawal withdrawn": restore,
  "ballot before the self-reviews": hurry,
  "second ballot": repeat,
  "published totals that do not add up": misprint,
  "votes fewer than papers": abstain,
  ...strangers,
};

/** A mishap. Most mishaps shrink to the first entry and one day. */
export const anyMishap = (): fc.Arbitrary<Mishap> =>
  fc.record({
    what: fc.constantFrom(...Object.keys(mishaps)),
    nth: fc.nat(2000),
    days: fc.integer({ min: 1, max: 300 }),
  });

/** Applies a mishap to some drafts. */
export const befall = (drafts: Draft[], mishap: Mishap): void => mishaps[mishap.what]?.(drafts, mishap);
