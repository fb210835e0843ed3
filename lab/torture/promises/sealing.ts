import { randomBytes } from "node:crypto";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { checkpointOf, extendSeal, type Seal, sealOf, verifySeal } from "../../../src/events/seal/index.js";
import { describe } from "../../../src/language/problems/describe-problem.js";
import { BrokenPromise } from "./broken.js";

const salts = (): Uint8Array => randomBytes(32);

/**
 * Extends the seal of a journal at each call. Sealed entries keep their order, and the judge keeps a
 * checkpoint. It finds a later loss, change or copy of an old entry, even if the store lost all other traces
 * of the entry.
 */
export const sealing = () => {
  const order: string[] = [];
  const isKnown = new Set<string>();
  let seal: Seal = sealOf([], salts);
  return (entries: readonly JournalEvent[]): void => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const fresh = entries.filter(({ id }) => !isKnown.has(id));
    const sealed = order.map((id) => byId.get(id));
    const before = checkpointOf(seal);
    seal = extendSeal(seal, fresh, salts);
    const result = verifySeal([...sealed, ...fresh], seal, before);
    if (!result.ok)
      throw new BrokenPromise("what was sealed stays as it was", describe(result.problem, "en"));
    for (const { id } of fresh) {
      order.push(id);
      isKnown.add(id);
    }
  };
};
