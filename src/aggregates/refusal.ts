import { type Problem, saidBy } from "../language/problems/problem.js";
import { refusalEnglish } from "../language/problems/refusal.js";
import { asText } from "../language/problems/sentences.js";
import type { Reason, RefusalCode, RefusalInfo } from "./reason.js";

/** The part of the refused command that a refusal holds. */
export interface RefusedCommand {
  /** The command type from the caller. */
  readonly type: string;
  /** The data from the caller. */
  readonly data: unknown;
}

/**
 * The refusal of a command that would contradict the record. `code` gives the reason, `field` the place in
 * the command, and `info` the details. `command` is the refused command and `state` the state of the decider.
 * Neither is enumerable, so that an error in a log does not show the record.
 */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = "Refusal";
  /** The refusal as a problem, for `describe`. */
  readonly problem: Problem<C>;
  /** The reason. It is stable across releases. */
  readonly code: C;
  /** The place in the command, such as `data.present[2]`. */
  readonly field: string;
  /** The facts of the code, such as the member or the entry that contradicts the command. */
  readonly info: RefusalInfo[C];
  /** The refused command. It is not enumerable. */
  declare readonly command: RefusedCommand;
  /** The state of the decider. It is not enumerable. */
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

/** Whether an error is a refusal. With a code, whether it is a refusal with this code. */
export const isRefusal = <C extends RefusalCode = RefusalCode>(
  error: unknown,
  code?: C,
): error is Refusal<C> => error instanceof Refusal && (code === undefined || error.code === code);
