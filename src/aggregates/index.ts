/**
 * What may be recorded next: one decider for each kind of stream. A decider refuses only what would
 * break the record; a departure from a regulation is recorded, and judged elsewhere.
 * @packageDocumentation
 */
import { cellCommands } from "./cell/index.js";
import { committeeCommands } from "./committee/index.js";
import { meetingCommands } from "./meeting/index.js";
import { reviewCommands } from "./review/index.js";

export * from "./cell/index.js";
export type { CommandHeader, CommandNames, CommandOf, EventTypeOf } from "./command.js";
export * from "./committee/index.js";
export type { Decider, Recorded } from "./decider.js";
export { type Book, execute } from "./execute.js";
export * from "./meeting/index.js";
export type { Reason, RefusalCode, RefusalInfo } from "./reason.js";
export { describeRefusal, isRefusal, Refusal, type RefusedCommand } from "./refusal.js";
export * from "./review/index.js";

/** Every command type with the event type that it leads to. */
export const commandNames = {
  ...cellCommands,
  ...meetingCommands,
  ...reviewCommands,
  ...committeeCommands,
} as const;

/** The name of a command type, in the imperative. */
export type CommandType = keyof typeof commandNames;
