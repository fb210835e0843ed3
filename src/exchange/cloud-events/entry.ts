import { type Decoded, decodeLine } from "../../events/index.js";
import { problemOf } from "../../events/journal/line-problem-sentences.js";

interface Attributes {
  readonly [attribute: string]: unknown;
}

const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where a place of an entry stands in a CloudEvent. What is not named here has the same name in both. */
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

/** Other programs write whole seconds with a fraction of zero; an entry has none. */
const instant = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(/\.0+(?=Z$)/, "") : value;

const digits = (value: unknown): unknown =>
  typeof value === "string" && /^[1-9]\d*$/.test(value) ? Number(value) : value;

/** The entry as the attributes say it, unchecked. A type that is none of ours stays as it is, and is found. */
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
 * The entry that a CloudEvent carries, checked like a line of a journal and raised from an older schema version.
 * The source is not kept, nor are attributes that others added on the way.
 *
 * @param cloudEvent as parsed from JSON
 * @param place its number in a batch, from 1, for the report of a problem
 */
export const entryOf = (cloudEvent: unknown, place = 1): Decoded => {
  if (isObject(cloudEvent) && cloudEvent.specversion !== "1.0") {
    const facts = { kind: "one-of", values: ["1.0"] } as const;
    return { ok: false, problem: problemOf(place, { code: "invalid", path: "specversion", facts }) };
  }
  const text = JSON.stringify(isObject(cloudEvent) ? unchecked(cloudEvent) : null);
  const decoded = decodeLine(text, place, "raw");
  if (decoded.ok) return decoded;
  return { ok: false, problem: { ...decoded.problem, path: placeInCloudEvent(decoded.problem.path) } };
};
