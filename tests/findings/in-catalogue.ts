import type { JournalEvent } from "../../src/events/index.js";
import { findingCatalogue } from "../../src/findings/catalogue/index.js";
import type { Finding } from "../../src/projections/index.js";

const kinds = new Map(
  findingCatalogue.map(({ code, clauses, needs }) => [
    code,
    { clauses: new Set(clauses.map((clause) => JSON.stringify(clause))), needs: new Set<string>(needs) },
  ]),
);

/** What findings cite or point to that the catalogue does not list for their kind. */
export const notInCatalogue = (
  findings: readonly Finding[],
  events: Iterable<Pick<JournalEvent, "id" | "type">>,
): string[] => {
  const types = new Map([...events].map(({ id, type }) => [id, type]));
  return findings.flatMap(({ code, clause, events: ids }) => {
    const kind = kinds.get(code);
    const cited = clause === undefined ? undefined : JSON.stringify(clause);
    const pointed = [...new Set(ids.map((id) => types.get(id) ?? id))];
    return [
      ...(cited === undefined || kind?.clauses.has(cited) ? [] : [`${code} cites ${cited}`]),
      ...pointed.filter((type) => !kind?.needs.has(type)).map((type) => `${code} points to ${type}`),
    ];
  });
};
