/** Three-valued truth: what holds, what fails, and what the facts at hand do not settle. */
export type Tri = "holds" | "fails" | "unknown";

/** A truth value as one of three. */
export const triOf = (value: boolean): Tri => (value ? "holds" : "fails");

/** Holds where all hold; fails where one fails, whatever is unknown beside it. */
export const allOf = (parts: readonly Tri[]): Tri =>
  parts.includes("fails") ? "fails" : parts.includes("unknown") ? "unknown" : "holds";

/** Holds where one holds, whatever is unknown beside it; fails where all fail. */
export const anyOf = (parts: readonly Tri[]): Tri =>
  parts.includes("holds") ? "holds" : parts.includes("unknown") ? "unknown" : "fails";

/** The opposite; what is unknown stays so. */
export const not = (part: Tri): Tri => (part === "holds" ? "fails" : part === "fails" ? "holds" : "unknown");
