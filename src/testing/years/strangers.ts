import { type EventData, type EventType, levels, reviewStream, type Subject } from "../../events/index.js";
import { daysLater } from "./calendar.js";
import type { Draft } from "./draft.js";
import { ruleSetOfYears, zeroFingerprint } from "./scheme.js";
import { sentence } from "./texts.js";

interface Where {
  readonly nth: number;
  readonly days: number;
}

type Change = (drafts: Draft[], where: Where) => void;

/** Somebody who is on no roll, by an id that tempts careless code. */
const strangerOf = (nth: number): string => ["nobody", "constructor", "toString", "m-0"][nth % 4] ?? "nobody";

const begins: ReadonlySet<EventType> = new Set<EventType>([
  "MeetingOpened",
  "ReviewOpened",
  "OrganisationFounded",
]);

/** Adds an entry to one of the streams of a kind, so many days after it began. */
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

/** A review of the year before, recorded late, of a cell or of an organisation that nobody founded. */
const pastReview: Change = (drafts, { nth, days }) => {
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

/** Entries about people and things that nobody has recorded, each on a stream that exists. */
export const strangers: Readonly<Record<string, Change>> = {
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
  "a grade from nowhere": (drafts, where) =>
    added(drafts, "meeting/", where, "GradeDecided", { grade: "good", points: where.nth, by: "elsewhere" }),
  "a level proposed for a stranger": (drafts, where) => {
    const subject: Subject = { kind: "member", id: strangerOf(where.nth) };
    added(drafts, "review/", where, "LevelProposed", { subject, level: levels[where.nth % 4] ?? "good" });
  },
  "a level decided for a stranger": (drafts, where) => {
    // Decisions are never taken away, so that their number makes an id that no other stranger bears.
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
