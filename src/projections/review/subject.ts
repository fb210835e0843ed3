import type { Subject } from "../../events/index.js";
import type { Authored } from "./authored.js";

/** A subject as one key, such as `member:m-07`. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** The subject of a key such as `member:m-07`. */
export const subjectOf = (key: string): Subject => {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at) as Subject["kind"], id: key.slice(at + 1) };
};

/** A level that somebody gave, when, for which body, and the event that says so. */
export interface GivenLevel extends Authored {
  /** The level. */
  readonly level: string;
  /** The number of the document by which it was decided. */
  readonly instrument?: string;
  /** The ballot by which the cell proposed it, as the record names it. */
  readonly ballot?: string;
}
