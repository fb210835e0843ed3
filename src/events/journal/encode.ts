import canonicalize from "canonicalize";
import type { JournalEvent } from "../catalogue.js";

/**
 * The text of an event: canonical JSON (RFC 8785) with sorted keys and without a line feed. Equal events have
 * equal texts, so a program can compare and seal the text.
 * @example encodeEvent(event) //=> '{"data":{},"id":"meeting/c-3/2021-11@9","metadata":{…},…}'
 */
export const encodeEvent = (event: JournalEvent): string => canonicalize(event) as string;

/** A journal as JSON Lines: the text of each event and a line feed, one chunk per event. */
export function* encodeJournal(events: Iterable<JournalEvent>): Generator<string> {
  for (const event of events) yield `${encodeEvent(event)}\n`;
}
