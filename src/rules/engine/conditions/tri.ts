/** A result with three values: it holds, it fails, or the facts leave it unknown. */
export type Tri = "holds" | "fails" | "unknown";

/** A boolean as one of the three values. */
export const triOf = (value: boolean): Tri => (value ? "holds" : "fails");

/** Holds if all parts hold. Fails if one part fails, even if others are unknown. */
export const allOf = (parts: readonly Tri[]): Tri =>
  parts.includes("fails") ? "fails" : parts.includes("unknown") ? "unknown" : "holds";

/** Holds if one part holds, even if others are unknown. Fails if all parts fail. */
export const anyOf = (parts: readonly Tri[]): Tri =>
  parts.includes("holds") ? "holds" : parts.includes("unknown") ? "unknown" : "fails";

/** The opposite. An unknown result stays unknown. */
export const not = (part: Tri): Tri => (part === "holds" ? "fails" : part === "fails" ? "holds" : "unknown");
