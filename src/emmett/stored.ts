import { decodeLine, type JournalEvent } from "../events/index.js";
import { StoredEventError } from "./errors.js";

/** An event as Emmett's stores take it: our metadata with the event's id beside it. */
export interface StoredEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/**
 * Two kinds of text do not come back from Emmett's PostgreSQL store as they went: of more than fifteen digits, such
 * as a long id, which it reads as a number; and with a zero character, which PostgreSQL refuses. Both are stored
 * behind a mark, and so is a text that begins with the mark.
 */
const isHurt = (text: string): boolean =>
  text.includes("\0") || (text.length > 15 && /^[-\d]/.test(text) && !Number.isNaN(Number(text)));
const mark = "text:";

const marked = (value: unknown): unknown =>
  typeof value === "string" && (value.startsWith(mark) || isHurt(value))
    ? mark + value.replaceAll("\\", "\\\\").replaceAll("\0", "\\0")
    : value;

const unmarked = (value: unknown): unknown => {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "string" || !value.startsWith(mark)) return value;
  return value.slice(mark.length).replaceAll(/\\(\\|0)/g, (_, escaped) => (escaped === "0" ? "\0" : "\\"));
};

const mapped = (value: unknown, leaf: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, leaf));
  if (typeof value !== "object" || value === null) return leaf(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part, leaf)]));
};

/** What Emmett writes beside our metadata. */
const places = new Set(["streamName", "messageId", "streamPosition", "globalPosition"]);

/** An event as it is handed to a store. Its stream and position are the store's own. */
export const storedOf = ({ id, type, data, metadata }: JournalEvent): StoredEvent => ({
  type,
  data: mapped(data, marked) as Record<string, unknown>,
  metadata: mapped({ ...metadata, id }, marked) as Record<string, unknown>,
});

/**
 * An event as it was recorded, from what a store holds at a position of a stream: raised from an older schema
 * version and checked by its schema.
 * @throws StoredEventError where it is none of ours or was changed to something that is none
 */
export const recordedOf = (
  { type, data, metadata }: { readonly type: unknown; readonly data: unknown; readonly metadata: unknown },
  stream: string,
  position: number,
): JournalEvent => {
  const { id, ...told } = Object.fromEntries(
    Object.entries(metadata ?? {}).filter(([key]) => !places.has(key)),
  );
  const entry = mapped({ id, type, stream, position, data, metadata: told }, unmarked);
  const decoded = decodeLine(JSON.stringify(entry), position, "raw");
  if (!decoded.ok) throw new StoredEventError(stream, position, decoded.problem);
  return decoded.event;
};
