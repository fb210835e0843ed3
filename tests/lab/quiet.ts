import { type Dealer, dealerOf } from "../../lab/torture/dealer.js";
import { type AnyCommand, deciderOf } from "../../lab/torture/deciders.js";
import type { Snapshot } from "../../lab/torture/stores/snapshot.js";
import { type Sending, workloadOf } from "../../lab/torture/workload.js";
import { execute } from "../../src/aggregates/execute.js";
import { isRefusal } from "../../src/aggregates/refusal.js";
import type { StateRow } from "../../src/emmett/index.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { journal } from "../../src/events/journal/journal.js";
import { fold } from "../../src/projections/fold/fold.js";
import { projections } from "../../src/projections/streams/projections.js";
import { dice } from "../../src/testing/years/seeded-years.js";

/**
 * A workload that one writer sent to a journal in memory, and the resulting store. The store has no fault.
 */
export interface Quiet {
  readonly workload: readonly Sending[];
  readonly dealer: Dealer;
  readonly snapshot: Snapshot;
}

/** Sends the deliveries of a dealer to a journal in memory, one after the other. */
const sendAll = (dealer: Dealer): JournalEvent[] => {
  const book = journal();
  for (let order = dealer.next(); order !== undefined; order = dealer.next()) {
    const { stream, command, delivery } = order;
    try {
      const [entry] = execute(book, deciderOf(stream), stream, command as unknown as AnyCommand);
      if (entry !== undefined)
        dealer.settle(delivery, { kind: "accepted", id: entry.id, position: entry.position });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { position } = error.state as { readonly position: number };
      dealer.settle(delivery, { kind: "refused", code: error.code, position });
    }
  }
  return [...book];
};

/** The rows of read models that have taken all events. */
export const rowsOf = (entries: readonly JournalEvent[]): StateRow[] =>
  [...fold(projections, entries).streams].flatMap(([stream, { position, states }]) =>
    projections.map(({ name, version }) => ({ stream, name, version, position, state: states[name] })),
  );

export const quietDay = (): Quiet => {
  const workload = workloadOf({ seed: 4, commands: 150, members: 3 });
  const dealer = dealerOf(workload, workload.length, dice(4));
  const entries = sendAll(dealer);
  return { workload, dealer, snapshot: { entries, rows: rowsOf(entries) } };
};
