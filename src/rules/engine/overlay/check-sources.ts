import type { RuleSet, Source } from "../rule-set.js";
import { insteadOf } from "./near.js";
import { idsTaken } from "./places.js";
import type { OverlayReport } from "./problem.js";
import type { Overlay } from "./schema.js";

const each = <T, R>(items: readonly T[] | undefined, of: (item: T, index: number) => R): R[] =>
  (items ?? []).map(of);

/** Every source that an overlay gives for what it sets, with its path. */
const sourcesOf = (overlay: Overlay, central: ReadonlySet<string>): (readonly [string, Source])[] => [
  ...each(overlay.rules, ({ source, unless }, index) => [
    [`rules[${index}]`, source] as const,
    ...each(unless, ({ id, source }, place) => ({ id, at: `rules[${index}].unless[${place}]`, source }))
      // A replacement repeats the exceptions of the centre that it keeps, with their own sources.
      .filter(({ id }) => !central.has(id))
      .map(({ at, source }) => [at, source] as const),
  ]).flat(),
  ...each(overlay.further, ({ rule }, index) => [`further[${index}].rule`, rule.source] as const),
  ...each(
    overlay.exceptions,
    ({ exception }, index) => [`exceptions[${index}].exception`, exception.source] as const,
  ),
  ...each(overlay.quotas, ({ source }, index) => [`quotas[${index}]`, source] as const),
  ...(overlay.scoring === undefined ? [] : [["scoring", overlay.scoring.source] as const]),
  ...each(
    overlay.voting?.majorities,
    ({ source }, index) => [`voting.majorities[${index}]`, source] as const,
  ),
  ...each(overlay.constraints, ({ source }, index) => [`constraints[${index}]`, source] as const),
];

/** What is local says so, and names a document of the overlay. */
export const checkSources = (overlay: Overlay, base: RuleSet, report: OverlayReport): void => {
  const documents = overlay.documents.map(({ number }) => number);
  for (const [at, { document, evidence }] of sourcesOf(overlay, idsTaken(base))) {
    if (evidence !== "L") report(`${at}.source.evidence`, "evidence", 'Use "L": the rule is local.');
    if (!documents.includes(document))
      report(`${at}.source.document`, "unknown-document", insteadOf(document, documents));
  }
};
