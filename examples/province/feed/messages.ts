/** What one process of the feed does, and where the servers are. */
export interface Duty {
  readonly postgres: string;
  readonly nats: string;
  /** It publishes, or it keeps the read models of these partitions. */
  readonly does: "publish" | { readonly parts: readonly number[] };
  /** Seconds until what was not acknowledged is delivered again. */
  readonly patience: number;
}

/** What a process says to the one that started it. */
export type Report =
  | { readonly says: "ready" }
  | { readonly says: "trouble"; readonly what: string }
  | { readonly says: "used"; readonly microseconds: number };

/** What it is asked: how much of a processor it has used. */
export const askForUse = "use";
