import autocannon from "autocannon";
import { compare, readOf, writeOf } from "./office.js";

/** What one number of clients came to. */
export interface LoadFigures {
  readonly clients: number;
  readonly requests: number;
  /** Writes that the service acknowledged. All of them stand in the journal. */
  readonly written: number;
  readonly perSecond: number;
  /** Milliseconds from a request to its answer. */
  readonly latency: {
    readonly p50: number;
    readonly p97_5: number;
    readonly p99: number;
    readonly max: number;
  };
  /** Requests without an answer, with a late one, or with one that is no success. */
  readonly errors: number;
}

let writes = 0;
let reads = 0;

/** Whether a write of this id was sent under load. */
export const wasSent = (id: string): boolean => Number(id.replace("write-", "")) < writes;

/**
 * Sends a number of requests from some clients at once, three writes to each read, and compares the journal with what was
 * acknowledged.
 */
export const underLoad = async (address: string, clients: number, requests: number): Promise<LoadFigures> => {
  const acknowledged = new Set<string>();
  let unexpected = 0;
  const write: autocannon.Request = {
    setupRequest: (request, context) => {
      const { id, ...asked } = writeOf(writes++);
      Object.assign(context, { id });
      return { ...request, ...asked };
    },
    onResponse: (status, body, context) => {
      const { id } = context as { readonly id: string };
      // The answer must be the entry of this very command.
      if (status === 201 && (JSON.parse(body) as { id: string }[])[0]?.id === id) acknowledged.add(id);
      else unexpected += 1;
    },
  };
  const read: autocannon.Request = { setupRequest: (request) => ({ ...request, ...readOf(reads++) }) };
  const { errors, timeouts, non2xx, latency, duration } = await autocannon({
    url: address,
    connections: clients,
    amount: requests,
    timeout: 60,
    requests: [write, write, write, read],
  });
  await compare(address, acknowledged, wasSent);
  return {
    clients,
    requests,
    written: acknowledged.size,
    perSecond: Math.round(requests / duration),
    latency: { p50: latency.p50, p97_5: latency.p97_5, p99: latency.p99, max: latency.max },
    errors: errors + timeouts + non2xx + unexpected,
  };
};
