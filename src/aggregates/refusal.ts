import type { Language } from "../events/language.js";
import { english } from "./messages/english.js";
import { sentence } from "./messages/messages.js";
import { vietnamese } from "./messages/vietnamese.js";
import type { Reason, RefusalCode, RefusalInfo } from "./reason.js";

/** What a refusal shows of the command it refused. */
export interface RefusedCommand {
  readonly type: string;
  readonly data: unknown;
}

/**
 * A command that would break the integrity of the record. `code` says why, `field` where in the
 * command, `info` the particulars. `command` and `state` are what was refused and what it met; they
 * are not enumerable, so that an error in a log does not spill the record.
 */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = "Refusal";
  readonly code: C;
  readonly field: string;
  readonly info: RefusalInfo[C];
  declare readonly command: RefusedCommand;
  declare readonly state: unknown;

  constructor(why: Reason<C>, command: RefusedCommand, state: unknown) {
    super(`${command.type} refused at ${why.field} [${why.code}]: ${sentence(why, english)}`);
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

/**
 * What was refused and what to do, for a person.
 *
 * @example
 * describeRefusal(refusal, "vi"); // "TakeRollCall (data.present[2]): “m-01” được nêu hai lần. …"
 */
export const describeRefusal = (refusal: Refusal, language: Language): string =>
  `${refusal.command.type} (${refusal.field}): ${sentence(refusal, language === "en" ? english : vietnamese)}`;
