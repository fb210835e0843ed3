/** The duty of one process of the feed, and the addresses of the servers. */
export interface Duty {
  readonly postgres: string;
  readonly nats: string;
  /** It publishes, or it keeps the read models of these partitions. */
  readonly does: "publish" | { readonly parts: readonly number[] };
  /** Seconds until an unacknowledged message is delivered again. */
  readonly patience: number;
}

/** A message from a process to its parent. */
export type Report =
  | { readonly says: "ready" }
  | { readonly says: "trouble"; readonly what: string }
  | { readonly says: "used"; readonly microseconds: number };

/** A question to a process: the processor time that it has used. */
export const askForUse = "use";
