import { shortened } from "../../language/problems/problem.js";
import type { JournalEvent } from "../catalogue.js";
import { erasedText } from "../values.js";
import {
  type Checks,
  checkCorrection,
  checkEvent,
  type EventKind,
  kinds,
  plainChecks,
  upcastData,
  upcasts,
} from "./check-entry.js";
import { type Checked, type EntryProblem, type JournalProblem, onLine, refused } from "./line-problem.js";
import { repeatedName } from "./repeated-name.js";
import { readWithheld } from "./withheld.js";

/**
 * The trust in a journal. "raw" checks every field. "validated" only parses a journal and raises old
 * versions; use it if the writer checked the journal.
 */
export type Trust = "raw" | "validated";

/** The result of one line: an event, or its problem. */
export type Decoded =
  | {
      readonly ok: true;
      readonly event: JournalEvent;
      /** The parts of the event that a redacted copy withholds. Absent if the copy withholds nothing. */
      readonly withheld?: readonly JournalProblem[];
    }
  | { readonly ok: false; readonly problem: JournalProblem };

/** Parsed JSON that is an object: an event or its metadata. The fields are not checked yet. */
interface Parsed {
  readonly id?: unknown;
  readonly type?: unknown;
  readonly stream?: unknown;
  readonly position?: unknown;
  readonly data?: unknown;
  readonly metadata?: unknown;
  readonly schemaVersion?: unknown;
}

const isObject = (value: unknown): value is Parsed => typeof value === "object" && value !== null;

const notJson: EntryProblem = { code: "not-json", path: "", facts: {} };
const notAnObject: EntryProblem = { code: "invalid", path: "", facts: { kind: "type", expected: "object" } };

const withoutType = (type: unknown): EntryProblem => ({
  code: "invalid",
  path: "type",
  facts: type === undefined ? { kind: "missing" } : { kind: "type", expected: "text" },
});

/** The fields that continuity and projections read. This check protects them from a damaged file. */
const isWhole = ({ id, stream, position, data }: Parsed): boolean =>
  typeof id === "string" &&
  typeof stream === "string" &&
  Number.isSafeInteger(position) &&
  Number(position) > 0 &&
  isObject(data);

const trusted = (kind: EventKind, entry: Parsed, checks: Checks): Checked<JournalEvent> => {
  if (!isWhole(entry)) return checkEvent(kind, entry, checks);
  const event = entry as JournalEvent;
  if (event.type !== "EntryCorrected" || !isOutgrown(event.data.replacement?.type))
    return { ok: true, value: event };
  const data = checkCorrection(event.data, checks);
  return data.ok ? { ok: true, value: { ...event, data: data.value } } : data;
};

/** Whether a type's data had another form in an earlier version. */
const isOutgrown = (type: string | undefined): boolean => Object.hasOwn(upcasts, type ?? "");

const risen = (kind: EventKind, entry: Parsed, metadata: object, version: number): Checked<Parsed> => {
  const data = upcastData(kind.type, entry.data, version);
  if (!data.ok) return data;
  return {
    ok: true,
    value: { ...entry, data: data.value, metadata: { ...metadata, schemaVersion: kind.version } },
  };
};

const entryOf = (value: unknown, trust: Trust, checks: Checks): Checked<JournalEvent> => {
  if (!isObject(value)) return refused(notAnObject);
  const { type, metadata } = value;
  if (typeof type !== "string") return refused(withoutType(type));
  const kind = kinds.get(type);
  if (kind === undefined)
    return refused({ code: "unknown-type", path: "type", facts: { type: shortened(type) } });
  const version = isObject(metadata) ? metadata.schemaVersion : undefined;
  if (version === kind.version)
    return trust === "raw" ? checkEvent(kind, value, checks) : trusted(kind, value, checks);
  // The check of the envelope finds a version that is no number.
  if (!isObject(metadata) || !Number.isInteger(version) || Number(version) < 1)
    return checkEvent(kind, value, checks);
  if (Number(version) > kind.version) {
    const facts = { type, version: Number(version), present: kind.version };
    return refused({ code: "unknown-version", path: "metadata.schemaVersion", facts });
  }
  const entry = risen(kind, value, metadata, Number(version));
  if (!entry.ok) return entry;
  return trust === "raw" ? checkEvent(kind, entry.value, checks) : trusted(kind, entry.value, checks);
};

/** Reads a parsed entry with the checks of the caller. */
const readEntry = (checks: Checks, value: unknown, line: number, trust: Trust): Decoded => {
  const entry = entryOf(value, trust, checks);
  if (entry.ok) return { ok: true, event: entry.value };
  const { event, problems } = readWithheld(value, entry.problem, (left) => entryOf(left, "raw", checks)) ?? {
    problems: [entry.problem],
  };
  const [problem = onLine(line, entry.problem), ...more] = problems.map((each) => onLine(line, each));
  return event === undefined ? { ok: false, problem } : { ok: true, event, withheld: [problem, ...more] };
};

/** Reads one line of a journal with the checks of the caller. */
export const decodeBy = (checks: Checks, text: string, line: number, trust: Trust): Decoded => {
  // Only a check finds the mark of a withheld value, and a trusted reading runs no check.
  const needed = trust === "raw" || text.includes(erasedText) ? "raw" : trust;
  let value: unknown;
  let twice: string | undefined;
  try {
    value = JSON.parse(text);
    if (needed === "raw") twice = repeatedName(text, value);
  } catch {
    // A syntax error, or a RangeError for deep nesting.
    return { ok: false, problem: onLine(line, notJson) };
  }
  if (twice !== undefined)
    return { ok: false, problem: onLine(line, { code: "repeated-name", path: twice, facts: {} }) };
  return readEntry(checks, value, line, needed);
};

/**
 * Reads one line of a journal: parses it, raises it from an older schema version, and checks it unless the
 * caller trusts it. It never throws, for any text.
 * @param text the line without its line feed
 * @param line its number in the file, from 1, for the report of a problem
 */
export const decodeLine = (text: string, line: number, trust: Trust): Decoded =>
  decodeBy(plainChecks, text, line, trust);
