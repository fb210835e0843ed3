import { ConflictError, InvalidInputError } from "../language/errors.js";

/** The kinds of failure of a store, as a program tells them apart. */
export type StoreFailure =
  | "store-busy"
  | "store-full"
  | "store-unreachable"
  | "store-out-of-step"
  | "store-failed";

const remedies: { readonly [F in StoreFailure]: string } = {
  "store-busy": "Others hold what is needed; try again. With the same id a command takes effect once.",
  "store-full": "There is no room left; nothing of this batch was recorded. Make room and send it again.",
  "store-unreachable":
    "Whether it was recorded is not known. Send it again with the same id when the store answers: it takes effect once.",
  "store-out-of-step":
    "The store refuses the position after its last event. Emmett's SQLite store is left so by a lost race without " +
    "`sqlitePool`: open it with that, and set `stream_position` of the stream in `emt_streams` back to its last event's.",
  "store-failed": "See `cause` for what the store said.",
};

/** A store that did not do what it was asked. `cause` is its own error. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /**
   * @param code what kind of failure it is
   * @param task what was being done
   * @param stream the stream concerned; empty where it concerns no single one
   */
  constructor(
    readonly code: StoreFailure,
    readonly task: "read" | "append" | "read-model",
    readonly stream: string,
    cause?: unknown,
  ) {
    super(`${stream === "" ? "The store" : stream}: ${task} failed [${code}]. ${remedies[code]}`, { cause });
  }
}

/** Emmett's code of an append that expected another version, by whichever of its copies it was thrown. */
const wrongVersion = 412;

/** Codes of SQLite, of PostgreSQL (SQLSTATE) and of the connection, as far as they say what to do. */
const failures: readonly (readonly [RegExp, StoreFailure])[] = [
  [/^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03)$/, "store-busy"],
  [/^(SQLITE_FULL|ENOSPC|53100)$/, "store-full"],
  [/^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-5]|53300)$/, "store-unreachable"],
];

/** What `pg` says without a code when a connection ends under it. */
const ended = /connection (terminated|ended|timeout)|timeout (exceeded|expired)|not queryable/i;

const field = (error: unknown, name: string): unknown =>
  typeof error === "object" && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** Whether an error says that the stream ends elsewhere than its writer believed. */
export const isConflict = (error: unknown): boolean =>
  (error instanceof ConflictError && error.code === "unexpected-position") ||
  field(error, "errorCode") === wrongVersion;

/** The kind of failure that an error of a store is. */
const failureOf = (error: unknown): StoreFailure => {
  const code = String(field(error, "code") ?? "");
  const known = failures.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return known[1];
  return ended.test(String(field(error, "message") ?? "")) ? "store-unreachable" : "store-failed";
};

/** Does something with a store; what it throws comes out as a typed error, save what is typed already. */
export const asking = async <T>(
  task: StoreError["task"],
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
