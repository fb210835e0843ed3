import * as z from "zod";
import { type DomainEvent, type EventData, type EventType, schemaVersionOf } from "../events/catalogue.js";
import { eventId, metadata } from "../events/envelope.js";

/** Command types of an aggregate, each with the one event type that it leads to. */
export type CommandNames = Readonly<Record<string, EventType>>;

/** The event types that an aggregate records. */
export type EventTypeOf<N extends CommandNames> = N[keyof N];

/** What every command says besides its type and data. Instants are UTC with whole seconds. */
export interface CommandHeader {
  /** When it happened. */
  readonly happenedAt: string;
  /** When it is recorded; later than `happenedAt` for a late entry. */
  readonly recordedAt: string;
  /** Who records it: a member's id or the embedding system's own. */
  readonly recordedBy: string;
  /** The body for which it is recorded. */
  readonly recordedFor: string;
  /** Unique; a command that is executed again with the same id takes effect once. */
  readonly id?: string | undefined;
  /** What the command belongs to: a session, an import. */
  readonly correlationId?: string | undefined;
  /** What led to it; the command's own id where left out. */
  readonly causationId?: string | undefined;
}

/** The commands of a table of names: each carries the data of the event that it leads to. */
export type CommandOf<N extends CommandNames> = {
  [C in keyof N & string]: CommandHeader & { readonly type: C; readonly data: EventData<N[C]> };
}[keyof N & string];

/** The schema of a command's header; `type` and `data` are checked apart. */
export const commandHeader = z.object({
  ...metadata(1).omit({ schemaVersion: true }).shape,
  id: eventId().optional(),
});

/** The event of a command. `data` has passed the schema of `type`. */
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

/** Every stream can be put right. */
export const correctionCommands = {
  WithdrawEntry: "EntryWithdrawn",
  CorrectEntry: "EntryCorrected",
  NoteContradiction: "ContradictionNoted",
} as const satisfies CommandNames;
