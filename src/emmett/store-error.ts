import { ConflictError, InvalidInputError, ProblemError } from "../language/problems/errors.js";
import { type StoreFacts, type StoreTask, storeEnglish } from "../language/problems/store.js";

/** The kinds of failure of a store. */
export type StoreFailure = keyof StoreFacts;

/**
 * The error of a store that failed. `cause` is the store's own error. The input and the call are correct, and
 * the same call can succeed later.
 */
export class StoreError extends ProblemError<StoreFailure> {
  override readonly name = "StoreError";
  /**
   * @param code the kind of failure
   * @param task the task in which the store failed
   * @param stream the stream concerned; empty where it concerns no single one
   */
  constructor(code: StoreFailure, task: StoreTask["task"], stream: string, cause?: unknown) {
    super({ code, path: "", facts: { task, stream } }, storeEnglish, { cause });
  }
}

/** Emmett's code for an append that expected another version. Every copy of Emmett uses this code. */
const wrongVersion = 412;

/** Codes of SQLite, of PostgreSQL (SQLSTATE) and of the connection, as far as they show the next action. */
const failures: readonly (readonly [RegExp, StoreFailure])[] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03)$/, "store-busy"],
  [/^(SQLITE_FULL|ENOSPC|53100)$/, "store-full"],
  [/^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-5]|53300)$/, "store-unreachable"],
];

/** The messages of `pg` without a code for a connection that ends during an operation. */
const ended = /connection (terminated|ended|timeout)|timeout (exceeded|expired)|not queryable/i;

const field = (error: unknown, name: string): unknown =>
  typeof error === "object" && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** Whether an error says that the stream ends at another position than its writer expects. */
export const isConflict = (error: unknown): boolean =>
  (error instanceof ConflictError && error.code === "unexpected-position") ||
  field(error, "errorCode") === wrongVersion;

/** The kind of failure for an error of a store. */
const failureOf = (error: unknown): StoreFailure => {
  const code = String(field(error, "code") ?? "");
  const known = failures.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return known[1];
  return ended.test(String(field(error, "message") ?? "")) ? "store-unreachable" : "store-failed";
};

/** Runs a function on a store. Turns its errors into typed errors, and passes typed errors on. */
export const asking = async <T>(
  task: StoreTask["task"],
  stream: string,
  ask: () => Promise<T>,
): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (isConflict(error) || error instanceof StoreError || error instanceof InvalidInputError) throw error;
    throw new StoreError(failureOf(error), task, stream, error);
  }
};
