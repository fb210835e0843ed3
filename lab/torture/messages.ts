import type { SentCommand } from "./workload.js";

/** The stores that are put to the torture. */
export type StoreName = "postgresql" | "sqlite";

/** Where a store is: a connection string, or a file. */
export interface StorePlace {
  readonly store: StoreName;
  readonly at: string;
}

/** What a process of the fleet does: it writes, or it keeps the asynchronous read models up to date. */
export type Duty = "write" | "project";

/** A command handed to a writer. */
export interface Order {
  readonly n: number;
  /** Tells apart two deliveries of one sending. */
  readonly delivery: number;
  readonly stream: string;
  readonly command: SentCommand;
}

/** What became of a command, as the writer was told by the store. */
export type Outcome =
  | { readonly kind: "accepted"; readonly id: string; readonly position: number }
  | {
      readonly kind: "refused";
      readonly code: string;
      /** How many entries the stream had that it was decided on. */
      readonly position: number;
    }
  | {
      readonly kind: "failed";
      readonly name: string;
      readonly code: string;
      /** Whether it is an error of this library, with a stable code. */
      readonly typed: boolean;
      readonly message: string;
    };

/** What a process of the fleet says. */
export type Report =
  | { readonly says: "ready" }
  | { readonly says: "outcome"; readonly delivery: number; readonly outcome: Outcome }
  | { readonly says: "trouble"; readonly outcome: Outcome };
