import * as z from "zod";
import { pathOf, shortened } from "../../language/problems/problem.js";
import { mismatchOf, partAt, pathOfIssue } from "../../language/problems/schema-mismatch.js";
import {
  type EventData,
  type EventType,
  eventTypes,
  type JournalEvent,
  schemaVersionOf,
  vocabulary,
} from "../catalogue.js";
import { caseNotNamed } from "../decision.js";
import { eventId, metadata, streamName } from "../envelope.js";
import { freeText, identifier, instrument, subject, year } from "../values.js";
import { type Checked, type EntryProblem, refused } from "./line-problem.js";

/** Checks a value against a schema. The result is a new value, or the issues. */
export type SchemaCheck<T> = (input: unknown) => z.ZodSafeParseResult<T>;

/** The details that a reader needs about an event type. */
export interface EventKind {
  readonly type: EventType;
  /** The schema version that this release reads without an upcast. */
  readonly version: number;
  readonly schema: z.ZodType<unknown>;
  /** Fields of the data with free keys. zod drops a `__proto__` there without an issue. */
  readonly openFields: readonly string[];
}

const isOpen = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional ? isOpen(schema.unwrap()) : schema instanceof z.ZodRecord;

const kindOf = (type: EventType): EventKind => {
  const schema = vocabulary[type];
  return {
    type,
    version: schemaVersionOf(type),
    schema,
    openFields: Object.entries(schema.shape).flatMap(([name, field]) => (isOpen(field) ? [name] : [])),
  };
};

/** The kinds by the name of their type. A map finds no name of an object's prototype. */
export const kinds: ReadonlyMap<string, EventKind> = new Map(eventTypes.map((type) => [type, kindOf(type)]));

/**
 * An entry without its data. One schema for all types runs faster than a union of one schema per type.
 * Together with `Kind.schema` it accepts the same entries as `journalEvent`. A test compares the two.
 */
export const envelope = z.strictObject({
  id: eventId(),
  type: z.string(),
  stream: streamName(),
  position: z.int().min(1),
  data: z.unknown(),
  metadata: metadata(1).extend({ schemaVersion: z.int().min(1) }),
});

/** The two ways to check entries: with plain schemas, or with compiled ones. */
export interface Checks {
  readonly envelope: SchemaCheck<z.infer<typeof envelope>>;
  readonly data: (kind: EventKind, input: unknown) => z.ZodSafeParseResult<unknown>;
}

/** The plain schemas, for single entries. */
export const plainChecks: Checks = {
  envelope: (input) => envelope.safeParse(input),
  data: ({ schema }, input) => schema.safeParse(input),
};

/**
 * The first issue of a schema as a problem.
 * @param prefix the path in the event of `input`, the checked value
 */
const problemIn = (
  error: z.core.$ZodError,
  input: unknown,
  prefix: readonly PropertyKey[],
): EntryProblem<"invalid"> => {
  const issue = error.issues[0] as z.core.$ZodIssue;
  return {
    code: "invalid",
    path: pathOf([...prefix, ...pathOfIssue(issue)]),
    facts: mismatchOf(issue, input),
  };
};

/** An issue that zod does not report: a key `__proto__` in a field with free keys. */
const hiddenKey = (
  data: unknown,
  field: string,
  prefix: readonly PropertyKey[],
): EntryProblem<"invalid"> | undefined => {
  const open = partAt(data, [field]);
  return typeof open === "object" && open !== null && Object.hasOwn(open, "__proto__")
    ? { code: "invalid", path: pathOf([...prefix, field, "__proto__"]), facts: { kind: "unknown-field" } }
    : undefined;
};

/**
 * One step from a schema version to the next: the schema of the older data, and the function to its newer
 * form.
 */
interface UpcastStep<To = unknown> {
  readonly before: z.ZodType;
  readonly up: (data: never) => To;
}

/** The steps of a type from version 1. The last step gives the present data. */
type Chain<T extends EventType> = readonly [...UpcastStep[], UpcastStep<EventData<T>>];

const step = <S extends z.ZodType, To>(before: S, up: (data: z.infer<S>) => To): UpcastStep<To> => ({
  before,
  up,
});

const longestReason = 20_000;

/** In version 1 a roll call lists absent members. An absence with a reason counts as excused. */
const rollCall1 = z.strictObject({
  present: z.array(identifier()).max(1000),
  absent: z
    .array(
      z.strictObject({ member: identifier(), reason: z.string().max(longestReason).nullable().optional() }),
    )
    .max(1000),
});

const rollCall2 = ({ present, absent }: z.infer<typeof rollCall1>): EventData<"RollCallTaken"> => ({
  present,
  excused: absent.flatMap(({ member, reason }) => (reason ? [{ member, reason }] : [])),
  unexcused: absent.flatMap(({ member, reason }) => (reason ? [] : [member])),
});

/** In version 1 a relief has no case. An upcast adds no fact: the case stays unnamed. */
const relief1 = z.strictObject({
  year: year(),
  subject: subject(),
  clause: identifier(),
  reason: freeText(),
  instrument: instrument().optional(),
});

const relief2 = (data: z.infer<typeof relief1>): EventData<"ReliefGranted"> => ({
  ...data,
  case: caseNotNamed,
});

/** Every type with several versions, with one step per version. The n-th step starts from version n. */
export const upcasts: { readonly [T in EventType]?: Chain<T> } = {
  RollCallTaken: [step(rollCall1, rollCall2)],
  ReliefGranted: [step(relief1, relief2)],
};

/**
 * Raises the data of a type from an older schema version to the present one. The function checks the older
 * data by its own schema, even in a trusted journal. Old entries are few, and a step must not receive another
 * form.
 * @param version the version of `data`, from 1 and below the present one
 */
export const upcastData = (type: EventType, data: unknown, version: number): Checked<unknown> => {
  let risen = data;
  for (const { before, up } of (upcasts[type] ?? []).slice(version - 1)) {
    const checked = before.safeParse(risen);
    if (!checked.success) return refused(problemIn(checked.error, risen, ["data"]));
    risen = (up as (data: unknown) => unknown)(checked.data);
  }
  return { ok: true, value: risen };
};

type Place = readonly PropertyKey[];
const inData: Place = ["data"];
const inReplacement: Place = ["data", "replacement", "data"];

const checkData = (kind: EventKind, data: unknown, place: Place, checks: Checks): Checked<unknown> => {
  const checked = checks.data(kind, data);
  if (!checked.success) return refused(problemIn(checked.error, data, place));
  for (const field of kind.openFields) {
    const problem = hiddenKey(data, field, place);
    if (problem !== undefined) return refused(problem);
  }
  return { ok: true, value: checked.data };
};

/**
 * The replacement data of a correction, in its present form. A replacement does not state its schema version.
 * If it fits only an older schema of its type, the function raises it from there.
 */
const checkReplacement = (type: string, data: unknown, checks: Checks = plainChecks): Checked<unknown> => {
  const kind = kinds.get(type);
  const path = "data.replacement.type";
  if (kind === undefined) return refused({ code: "unknown-type", path, facts: { type: shortened(type) } });
  if (kind.type === "EntryCorrected" || kind.type === "EntryWithdrawn")
    return refused({ code: "invalid", path, facts: { kind: "correction-of-correction" } });
  const checked = checkData(kind, data, inReplacement, checks);
  if (checked.ok) return checked;
  const chain = upcasts[kind.type] ?? [];
  const fitting = chain.findLastIndex(({ before }) => before.safeParse(data).success);
  return fitting < 0 ? checked : upcastData(kind.type, data, fitting + 1);
};

type Corrected = JournalEvent<"EntryCorrected">["data"];

/** The data of a correction, with its replacement in the present form. */
export const checkCorrection = (
  data: Corrected,
  checks: Checks,
  given: Corrected = data,
): Checked<Corrected> => {
  // The function checks the input itself, because zod drops a `__proto__` from its own copy.
  const replacement = checkReplacement(data.replacement.type, given.replacement.data, checks);
  if (!replacement.ok) return replacement;
  return {
    ok: true,
    value: {
      ...data,
      replacement: { ...data.replacement, data: replacement.value as Corrected["replacement"]["data"] },
    },
  };
};

/**
 * Checks an entry of a known kind and of the present schema version, together with the replacement of a
 * correction. The resulting event is new and shares no object with the input.
 */
export const checkEvent = (
  kind: EventKind,
  input: { readonly type?: unknown; readonly data?: unknown },
  checks: Checks,
): Checked<JournalEvent> => {
  const envelope = checks.envelope(input);
  if (!envelope.success) return refused(problemIn(envelope.error, input, []));
  let data = checkData(kind, input.data, inData, checks);
  if (data.ok && kind.type === "EntryCorrected")
    data = checkCorrection(data.value as Corrected, checks, input.data as Corrected);
  if (!data.ok) return data;
  const event = envelope.data;
  event.data = data.value;
  return { ok: true, value: event as JournalEvent };
};
