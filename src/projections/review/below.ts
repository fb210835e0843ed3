import type { YearContext } from "../year/context.js";
import type { Classification } from "./classified.js";

/** Those on whose levels an organisation is rated: the members of a cell, the cells of a base organisation. */
export const below = (
  { kind, id }: Classification["subject"],
  { childrenOf }: YearContext,
  classified: readonly Classification[],
): Classification[] => {
  if (kind === "cell")
    return classified.filter(
      ({ subject, listed, organisation }) => subject.kind === "member" && listed && organisation === id,
    );
  if (kind !== "base-organisation") return [];
  const children = new Set(childrenOf(id).map((child) => child.id));
  return classified.filter(({ subject }) => subject.kind === "cell" && children.has(subject.id));
};
