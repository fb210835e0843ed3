import { ConflictError } from "../events/index.js";
import { StoredEventError, StoreError, type StoreFailure } from "./errors.js";

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
  error instanceof ConflictError || field(error, "errorCode") === wrongVersion;

/** The kind of failure that an error of a store is. */
export const failureOf = (error: unknown): StoreFailure => {
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
    if (isConflict(error) || error instanceof StoreError || error instanceof StoredEventError) throw error;
    throw new StoreError(failureOf(error), task, stream, error);
  }
};
