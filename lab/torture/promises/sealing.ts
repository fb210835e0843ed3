import { randomBytes } from "node:crypto";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { checkpointOf, extendSeal, type Seal, sealOf, verifySeal } from "../../../src/events/seal/index.js";
import { describe } from "../../../src/language/describe-problem.js";
import { BrokenPromise } from "./broken.js";

const salts = (): Uint8Array => randomBytes(32);

/**
 * Seals a journal on each time it is seen. What was sealed keeps its order, and a checkpoint of it is kept: a later
 * loss, change or doubling of an old entry is found even if the store forgot it together with everything that told of it.
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
