import type { Reason, RefusalCode, RefusalInfo } from "./reason.js";
import { englishRefusals } from "./refusal-sentences.js";

const inEnglish = ({ code, info }: Pick<Reason, "code" | "info">): string =>
  (englishRefusals[code] as (info: unknown) => string)(info);

/** What a refusal shows of the command it refused. */
export interface RefusedCommand {
  /** The command type, as it was sent. */
  readonly type: string;
  /** The data, as it was sent. */
  readonly data: unknown;
}

/**
 * A command that would break the integrity of the record. `code` says why, `field` where in the
 * command, `info` the particulars. `command` and `state` are what was refused and what it met; they
 * are not enumerable, so that an error in a log does not spill the record.
 */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = "Refusal";
  /** Why it was refused; stable across releases. */
  readonly code: C;
  /** Where in the command, such as `data.present[2]`. */
  readonly field: string;
  /** What the code tells, such as the member or the entry that stands against it. */
  readonly info: RefusalInfo[C];
  /** What was refused. Not enumerable. */
  declare readonly command: RefusedCommand;
  /** The state that it met. Not enumerable. */
  declare readonly state: unknown;

  constructor(why: Reason<C>, command: RefusedCommand, state: unknown) {
    super(`${command.type} refused at ${why.field} [${why.code}]: ${inEnglish(why)}`);
    this.code = why.code;
    this.field = why.field;
    this.info = why.info;
    Object.defineProperty(this, "command", { value: command });
    Object.defineProperty(this, "state", { value: state });
  }
}

/** Whether an error is a refusal, of this code where one is given. */
export const isRefusal = <C extends RefusalCode = RefusalCode>(
  error: unknown,
  code?: C,
): error is Refusal<C> => error instanceof Refusal && (code === undefined || error.code === code);
