import type { SentCommand } from "./workload.js";

/** The stores under test. */
export type StoreName = "postgresql" | "sqlite";

/** The place of a store: a connection string, or a file. */
export interface StorePlace {
  readonly store: StoreName;
  readonly at: string;
}

/** The work of a process: it writes, or it keeps the asynchronous read models up to date. */
export type Duty = "write" | "project";

/** A command handed to a writer. */
export interface Order {
  readonly n: number;
  /** Tells apart two deliveries of one command. */
  readonly delivery: number;
  readonly stream: string;
  readonly command: SentCommand;
}

/** The result of a command, as the store reports it to the writer. */
export type Outcome =
  | { readonly kind: "accepted"; readonly id: string; readonly position: number }
  | {
      readonly kind: "refused";
      readonly code: string;
      /** The number of entries in the stream at the decision. */
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

/** A message from a process of the fleet. */
export type Report =
  | { readonly says: "ready" }
  | { readonly says: "outcome"; readonly delivery: number; readonly outcome: Outcome }
  | { readonly says: "trouble"; readonly outcome: Outcome };
