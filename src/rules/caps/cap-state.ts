import type { Tri } from "../engine/conditions/tri.js";

/**
 * The states of a cap on a group or on published totals. `within` and `over`: certain for the whole group. `open`:
 * who is not on record, or a choice that nobody made, still decides. `not-judged`: no clause was read, no group was
 * declared, or nobody adopted the cap.
 */
export const capStates = ["within", "over", "open", "not-judged"] as const;
export type CapState = (typeof capStates)[number];

/** The states of a cap that is judged. */
export const judgedCapStates = ["within", "over", "open"] as const satisfies readonly CapState[];
export type JudgedCapState = (typeof judgedCapStates)[number];

const states: Readonly<Record<Tri, JudgedCapState>> = { holds: "within", fails: "over", unknown: "open" };

/** The state of a cap that is judged, from the result for the whole group. */
export const capStateOf = (holds: Tri): JudgedCapState => states[holds];
