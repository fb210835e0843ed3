import * as z from "zod";
import { frozen } from "../language/frozen.js";
import { correctionEvents } from "./correction.js";
import { decisionEvents } from "./decision.js";
import { type Metadata, recorded } from "./envelope.js";
import { evidenceEvents } from "./evidence.js";
import { meetingEvents } from "./meeting.js";
import { reviewEvents } from "./review.js";
import { rollEvents } from "./roll.js";

/** The groups of event types, in the order of a year. */
export const stories = /* @__PURE__ */ frozen({
  roll: rollEvents,
  meeting: meetingEvents,
  review: reviewEvents,
  decision: decisionEvents,
  evidence: evidenceEvents,
  correction: correctionEvents,
} as const);

/** The name of a group of event types. */
export type StoryName = keyof typeof stories;

/** Every event type with the schema of its data. */
export const vocabulary = /* @__PURE__ */ frozen({
  ...rollEvents,
  ...meetingEvents,
  ...reviewEvents,
  ...decisionEvents,
  ...evidenceEvents,
  ...correctionEvents,
});

type Vocabulary = typeof vocabulary;

/** The name of an event type. It names a past fact. */
export type EventType = keyof Vocabulary;
/** The data of an event type. */
export type EventData<T extends EventType> = z.infer<Vocabulary[T]>;

/** The event that a decider returns and a projection reads: one fact with its two times and its recorder. */
export type DomainEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: EventData<K>; readonly metadata: Metadata };
}[T];

/** An event at its place in a journal. */
export type JournalEvent<T extends EventType = EventType> = {
  [K in T]: DomainEvent<K> & { readonly id: string; readonly stream: string; readonly position: number };
}[T];

/** Event types with changed data, and their present version. All other types have version 1. */
const laterVersions: { readonly [T in EventType]?: number } = { RollCallTaken: 2, ReliefGranted: 2 };

/** The schema version that this release writes for a type. */
export const schemaVersionOf = (type: EventType): number => laterVersions[type] ?? 1;

/** Every event type, group by group. */
export const eventTypes = /* @__PURE__ */ frozen(Object.keys(vocabulary) as readonly EventType[]);

/** Whether a text names an event type. */
export const isEventType = (type: string): type is EventType => Object.hasOwn(vocabulary, type);

/** The group of an event type. */
export const storyOf = (type: EventType): StoryName =>
  (Object.keys(stories) as StoryName[]).find((story) => Object.hasOwn(stories[story], type)) as StoryName;

const options = eventTypes.map((type) => recorded(type, schemaVersionOf(type), vocabulary[type]));

/**
 * The schema of every event of a journal: one discriminated union on `type`. A corrected entry passes the
 * same check as the entry that it replaces.
 */
export const journalEvent = z.discriminatedUnion(
  "type",
  options as unknown as Parameters<typeof z.discriminatedUnion>[1],
) as unknown as z.ZodType<JournalEvent>;
