import { isEventType, type JournalEvent } from "../../src/events/catalogue.js";
import { findingCatalogue } from "../../src/findings/catalogue.js";
import type { Finding } from "../../src/findings/index.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { withGrounds } from "./bodies-in-review-pairs.js";
import { apart } from "./conflicts-of-interest-pairs.js";
import { province } from "./quarters-scored-pairs.js";

/** The catalogue of findings, with the clauses of all shipped rule sets and rubrics. */
export const catalogue = findingCatalogue({
  ruleSets: Object.values(ruleSets),
  rubrics: Object.values(rubrics),
});

/** The catalogue of a reader who uses the rule sets of a province and of a committee too. */
const withProvince = findingCatalogue({
  ruleSets: [...Object.values(ruleSets), province, apart, withGrounds],
  rubrics: Object.values(rubrics),
});

const kinds = new Map(
  withProvince.map(({ code, clauses, needs }) => [
    code,
    { clauses: new Set(clauses.map((clause) => JSON.stringify(clause))), needs: new Set<string>(needs) },
  ]),
);

/** A kind that reads only places and ids of entries may point to an entry of any type. */
const mayPointTo = (needs: ReadonlySet<string> | undefined, type: string): boolean =>
  needs?.size === 0 ? isEventType(type) : needs?.has(type) === true;

/** The citations and targets of findings that the catalogue does not list for their kind. */
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
      ...pointed.filter((type) => !mayPointTo(kind?.needs, type)).map((type) => `${code} points to ${type}`),
    ];
  });
};
