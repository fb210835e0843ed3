import type { Subject } from "../events/values.js";

/** A subject as one key, such as `member/m-07`. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind}/${id}`;
