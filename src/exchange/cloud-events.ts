import type { EventType, JournalEvent } from "../events/catalogue.js";
import { type Decoded, decodeLine } from "../events/index.js";
import { onLine } from "../events/journal/line-problem.js";
import { type CallFacts, callEnglish } from "../language/problems/call.js";
import { InvalidInputError } from "../language/problems/errors.js";

/** RFC 3986: a scheme and what follows it, without a fragment. */
const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

/**
 * Checks the URI that names a record to other systems. Ids are unique within the record.
 *
 * @throws InvalidInputError `source-not-uri`
 */
export const sourceOf = (source: string): string => {
  if (!absoluteUri.test(source))
    throw new InvalidInputError<keyof CallFacts>(
      { code: "source-not-uri", path: "", facts: { source } },
      callEnglish,
    );
  return source;
};

/**
 * One entry of a journal as a CloudEvent 1.0 in the JSON format. Fields without an attribute in CloudEvents
 * are extension attributes. All extension attributes are text, so that every protocol binding carries them.
 */
export interface CloudEvent<T extends EventType = EventType> {
  readonly specversion: "1.0";
  /** The id of the entry. */
  readonly id: string;
  /** The record that the entry belongs to, as an absolute URI. */
  readonly source: string;
  /** The event type and the version of its schema, such as `chibo.RollCallTaken.v2`. */
  readonly type: string;
  /** The stream. */
  readonly subject: string;
  /** The instant at which it happened. `recordedat` holds the instant of the recording. */
  readonly time: string;
  readonly datacontenttype: "application/json";
  /** The position in the stream, as digits. An integer in CloudEvents has only 32 bits. */
  readonly position: string;
  /** The instant of the recording. */
  readonly recordedat: string;
  /** The recorder. */
  readonly recordedby: string;
  /** The body for which it was recorded. */
  readonly recordedfor: string;
  /** The session or the import that the entry belongs to. */
  readonly correlationid?: string;
  /** The id of the command or event that caused it. */
  readonly causationid?: string;
  /** The data of the entry, unchanged. */
  readonly data: JournalEvent<T>["data"];
}

/**
 * An entry as a CloudEvent.
 *
 * @param source the absolute URI that names the record; together with the entry's id it is unique
 * @throws InvalidInputError `source-not-uri`
 * @example cloudEventOf(entry, "urn:example:ward-7").type //=> "chibo.MeetingConvened.v1"
 */
export const cloudEventOf = <T extends EventType>(entry: JournalEvent<T>, source: string): CloudEvent<T> => {
  const { id, type, stream, position, metadata } = entry;
  const { correlationId, causationId } = metadata;
  return {
    specversion: "1.0",
    id,
    source: sourceOf(source),
    type: `chibo.${type}.v${metadata.schemaVersion}`,
    subject: stream,
    time: metadata.happenedAt,
    datacontenttype: "application/json",
    position: String(position),
    recordedat: metadata.recordedAt,
    recordedby: metadata.recordedBy,
    recordedfor: metadata.recordedFor,
    ...(correlationId === undefined ? {} : { correlationid: correlationId }),
    ...(causationId === undefined ? {} : { causationid: causationId }),
    data: entry.data,
  };
};

interface Attributes {
  readonly [attribute: string]: unknown;
}

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of an entry that have another name in a CloudEvent. All other fields have the same name. */
const places: readonly (readonly [entry: string, cloudEvent: string])[] = [
  ["stream", "subject"],
  ["metadata.schemaVersion", "type"],
  ["metadata.happenedAt", "time"],
  ["metadata.recordedAt", "recordedat"],
  ["metadata.recordedBy", "recordedby"],
  ["metadata.recordedFor", "recordedfor"],
  ["metadata.correlationId", "correlationid"],
  ["metadata.causationId", "causationid"],
];

const placeInCloudEvent = (path: string): string => places.find(([entry]) => entry === path)?.[1] ?? path;

const typeForm = /^chibo\.([A-Za-z]+)\.v([1-9]\d*)$/;

/** Other programs write whole seconds with a fraction of zero. An entry has no fraction. */
const instant = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(/\.0+(?=Z$)/, "") : value;

const digits = (value: unknown): unknown =>
  typeof value === "string" && /^[1-9]\d*$/.test(value) ? Number(value) : value;

/** The entry from the attributes, unchecked. A foreign type stays as it is, and the check reports it. */
const unchecked = (event: Attributes): object => {
  const [, type, version] = typeForm.exec(String(event.type)) ?? [];
  return {
    id: event.id,
    type: type ?? event.type,
    stream: event.subject,
    position: digits(event.position),
    data: event.data,
    metadata: {
      schemaVersion: version === undefined ? 1 : Number(version),
      happenedAt: instant(event.time),
      recordedAt: instant(event.recordedat),
      recordedBy: event.recordedby,
      recordedFor: event.recordedfor,
      correlationId: event.correlationid,
      causationId: event.causationid,
    },
  };
};

/**
 * The entry that a CloudEvent carries. The function checks it like a line of a journal and raises it from an
 * older schema version. It drops the source and the attributes that other programs added.
 *
 * @param cloudEvent as parsed from JSON
 * @param place its number in a batch, from 1, for the report of a problem
 */
export const entryOf = (cloudEvent: unknown, place = 1): Decoded => {
  if (isObject(cloudEvent) && cloudEvent.specversion !== "1.0") {
    const facts = { kind: "one-of", values: ["1.0"] } as const;
    return { ok: false, problem: onLine(place, { code: "invalid", path: "specversion", facts }) };
  }
  const text = JSON.stringify(isObject(cloudEvent) ? unchecked(cloudEvent) : null);
  const decoded = decodeLine(text, place, "raw");
  if (decoded.ok) return decoded;
  return { ok: false, problem: { ...decoded.problem, path: placeInCloudEvent(decoded.problem.path) } };
};
