import type { CommandType, commandNames } from "../../src/aggregates/command-names.js";
import {
  type DomainEvent,
  type EventData,
  type EventType,
  schemaVersionOf,
} from "../../src/events/catalogue.js";

/** The header of every command in the examples. */
export const header = {
  happenedAt: "2021-11-03T07:30:00Z",
  recordedAt: "2021-11-03T10:02:11Z",
  recordedBy: "m-01",
  recordedFor: "c-3",
} as const;

/** An event in the form that a decider makes from a command without an id. */
export const fact = <T extends EventType>(type: T, data: EventData<T>): DomainEvent<T> =>
  ({
    type,
    data,
    metadata: { schemaVersion: schemaVersionOf(type), ...header },
  }) as unknown as DomainEvent<T>;

/** A command of the examples. */
export const asked = <C extends CommandType>(type: C, data: EventData<(typeof commandNames)[C]>) => ({
  type,
  data,
  ...header,
});

export const withdrawn = (entry: number): DomainEvent =>
  fact("EntryWithdrawn", { entry, reason: "by mistake" });

export const member = (id: string) => ({ kind: "member" as const, id });
