import type { JournalEvent } from "../events/index.js";
import { hasDefaultId } from "../events/journal/continuity.js";

const mixed = (sum: number, code: number): number => Math.imul(sum ^ code, 0x01000193);

/** A number for an id, of 53 bits: other ids have other numbers but for one in many millions. */
const numberOf = (id: string): number => {
  let low = 0x811c9dc5;
  let high = 0x2545f491;
  for (let at = 0; at < id.length; at += 1) {
    low = mixed(low, id.charCodeAt(at));
    high = mixed(high, id.charCodeAt(id.length - 1 - at) + at);
  }
  return (low >>> 0) * 0x200000 + (high >>> 11);
};

const ofOtherPlace = /^(cell|committee|meeting|review)\/.*@\d+$/;

/** Notes of ids. */
export interface IdNotes {
  note(event: JournalEvent): void;
  /** The numbers of ids that were noted, and whether one has the form of an id made for another place. */
  noted(): { readonly ids: Float64Array; readonly strayed: boolean };
}

/**
 * Notes ids that are not made of stream and position: the same id in two parts is a conflict that neither part
 * sees.
 */
export const idNotes = (): IdNotes => {
  const numbers: number[] = [];
  let strayed = false;
  return {
    note(event) {
      if (hasDefaultId(event)) return;
      numbers.push(numberOf(event.id));
      if (ofOtherPlace.test(event.id)) strayed = true;
    },
    noted: () => ({ ids: Float64Array.from(numbers), strayed }),
  };
};

/** Whether an id may be in two parts. */
export const mayClash = (
  parts: readonly { readonly ids: Float64Array; readonly strayed: boolean }[],
): boolean => {
  if (parts.some(({ strayed }) => strayed)) return true;
  const seen = new Set<number>();
  return parts.some(({ ids }) => {
    const own = new Set(ids);
    for (const id of own) if (seen.has(id)) return true;
    for (const id of own) seen.add(id);
    return false;
  });
};
