import type { RuleSet } from "../../engine/rule-set.js";

/** What a rule set says of a fact: its words, its kind and its scale. */
export type FactDeclaration = RuleSet["facts"][string];

type Better = "high" | "low";

const better = (side: Better | undefined) => (side === undefined ? {} : { better: side });

/** The degree to which a criterion is met: higher is better. */
export const degree = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "ordinal",
  scale: "degree",
  better: "high",
});

/** A level that somebody gave: higher is better. */
export const level = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "ordinal",
  scale: "level",
  better: "high",
});

/** A truth, and which of the two is better where one is. */
export const truth = (vi: string, en: string, side?: Better): FactDeclaration => ({
  says: { vi, en },
  kind: "boolean",
  ...better(side),
});

/** A count, which way it is better, and the count that it is part of. */
export const count = (vi: string, en: string, side?: Better, partOf?: string): FactDeclaration => ({
  says: { vi, en },
  kind: "integer",
  ...better(side),
  ...(partOf === undefined ? {} : { partOf }),
});

/** Points, recorded in steps: more is better. */
export const points = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "points",
  better: "high",
});
