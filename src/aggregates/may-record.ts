import type { JournalEvent } from "../events/catalogue.js";
import type { CommandHeader } from "./command.js";
import type { Reason } from "./reason.js";
import type { RefusedCommand } from "./refusal.js";

/** Why a recorder may not record a command: the code, the field that shows it, and the facts of the code. */
export type NotRecorder = Reason<"not-allowed" | "another-recorder">;

/**
 * Says whether a recorder may record a command in a stream: `true`, or why not. `entries` are the entries of the
 * stream so far. The data of the command is not checked yet. `execute` asks it before anything else, so that a refusal
 * tells nothing of the record. `mayRecord` of `chibo/access` makes one from the table of recording rights.
 */
export type MayRecord = (
  command: CommandHeader & RefusedCommand,
  stream: string,
  entries: readonly JournalEvent[],
) => true | NotRecorder;

/** Options of `execute`. */
export interface ExecuteOptions {
  /** Who may record. Without it everybody may. */
  readonly mayRecord?: MayRecord | undefined;
}
