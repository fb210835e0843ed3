import type { Subject } from "../../events/index.js";

/** A subject as one key, such as `member:m-07`. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

export const subjectOf = (key: string): Subject => {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at) as Subject["kind"], id: key.slice(at + 1) };
};

/** A level that somebody gave, when, for which body, and the event that says so. */
export interface GivenLevel {
  readonly level: string;
  readonly at: string;
  readonly body: string;
  readonly by: string;
  readonly instrument?: string;
}
