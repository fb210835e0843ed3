import type { EventType, JournalEvent } from "../../events/index.js";
import { sourceOf } from "../source.js";

/**
 * One entry of a journal as a CloudEvent 1.0 in the JSON format. What CloudEvents has no attribute for are
 * extension attributes; all are text, so that every protocol binding carries them.
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
  /** When it happened; when it was recorded is `recordedat`. */
  readonly time: string;
  readonly datacontenttype: "application/json";
  /** The position in the stream, in digits: an integer of CloudEvents has 32 bits. */
  readonly position: string;
  /** When it was recorded. */
  readonly recordedat: string;
  /** Who recorded it. */
  readonly recordedby: string;
  /** The body for which it was recorded. */
  readonly recordedfor: string;
  /** What it belongs to: a session, an import. */
  readonly correlationid?: string;
  /** The id of the command or event that led to it. */
  readonly causationid?: string;
  /** The data of the entry, as it is. */
  readonly data: JournalEvent<T>["data"];
}

/**
 * An entry as a CloudEvent.
 *
 * @param source the absolute URI that names the record; with the entry's id it is unique
 * @throws SourceError
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
