import type { Subject } from "../../events/values.js";

/** A subject as one key, such as `member:m-07`. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** The subject of a key such as `member:m-07`. */
export const subjectOf = (key: string): Subject => {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at) as Subject["kind"], id: key.slice(at + 1) };
};
