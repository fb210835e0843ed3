import { type Problem, saidBy } from "../language/problems/problem.js";
import { refusalEnglish } from "../language/problems/refusal.js";
import { asText } from "../language/problems/sentences.js";
import type { Reason, RefusalCode, RefusalInfo } from "./reason.js";

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
  /** The same for `describe`. */
  readonly problem: Problem<C>;
  /** The reason; stable across releases. */
  readonly code: C;
  /** The place in the command, such as `data.present[2]`. */
  readonly field: string;
  /** The facts of the code, such as the member or the entry that stands against it. */
  readonly info: RefusalInfo[C];
  /** The command that was refused. Not enumerable. */
  declare readonly command: RefusedCommand;
  /** The state that it met. Not enumerable. */
  declare readonly state: unknown;

  constructor(why: Reason<C>, command: RefusedCommand, state: unknown) {
    const problem = { code: why.code, path: why.field, facts: why.info } as unknown as Problem<C>;
    super(
      asText(
        `${command.type} refused at ${why.field} [${why.code}]`,
        saidBy<C>(problem, refusalEnglish as never),
      ),
    );
    this.problem = problem;
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
