import * as z from "zod";
import { type DomainEvent, type EventData, type EventType, schemaVersionOf } from "../events/catalogue.js";
import { eventId, metadata } from "../events/envelope.js";

/** The command types of an aggregate. Each one leads to one event type. */
export type CommandNames = Readonly<Record<string, EventType>>;

/** The event types that an aggregate records. */
export type EventTypeOf<N extends CommandNames> = N[keyof N];

/** The fields that every command has besides its type and data. Instants are UTC with whole seconds. */
export interface CommandHeader {
  /** The instant at which it happened. */
  readonly happenedAt: string;
  /** The instant of the recording. A late entry has a later one than `happenedAt`. */
  readonly recordedAt: string;
  /** The recorder: a member's id, or an id of the embedding system. */
  readonly recordedBy: string;
  /** The body for which it is recorded. */
  readonly recordedFor: string;
  /** A unique id. A command that a caller executes again with the same id takes effect once. */
  readonly id?: string | undefined;
  /** The session or the import that the command belongs to. */
  readonly correlationId?: string | undefined;
  /** The id of the cause. The default is the command's own id. */
  readonly causationId?: string | undefined;
}

/** The commands of a table of names. Each command carries the data of its event. */
export type CommandOf<N extends CommandNames> = {
  [C in keyof N & string]: CommandHeader & { readonly type: C; readonly data: EventData<N[C]> };
}[keyof N & string];

/** The schema of a command's header. Other schemas check `type` and `data`. */
export const commandHeader = z.object({
  ...metadata(1).omit({ schemaVersion: true }).shape,
  id: eventId().optional(),
});

/** The event of a command. The caller has checked `data` against the schema of `type`. */
export const eventOf = <T extends EventType>(
  type: T,
  data: EventData<T>,
  header: CommandHeader,
): DomainEvent<T> => {
  const { happenedAt, recordedAt, recordedBy, recordedFor, correlationId } = header;
  const causationId = header.causationId ?? header.id;
  return {
    type,
    data,
    metadata: {
      schemaVersion: schemaVersionOf(type),
      happenedAt,
      recordedAt,
      recordedBy,
      recordedFor,
      ...(correlationId !== undefined && { correlationId }),
      ...(causationId !== undefined && { causationId }),
    },
  } as DomainEvent<T>;
};

/** The commands that every stream takes: they correct entries, and attach evidence to them. */
export const everywhereCommands = {
  WithdrawEntry: "EntryWithdrawn",
  CorrectEntry: "EntryCorrected",
  NoteContradiction: "ContradictionNoted",
  AttachEvidence: "EvidenceAttached",
  WithdrawEvidence: "EvidenceWithdrawn",
} as const satisfies CommandNames;
