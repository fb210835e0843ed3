import { expect } from "vitest";
import { type ProvDocument, provOf } from "../../src/exchange/index.js";
import type { Question } from "../../src/explanation/explain.js";
import { explain } from "../../src/explanation/explain.js";
import type { Year } from "../../src/projections/index.js";
import type { Story } from "../../src/testing/index.js";
import { departuresFromConstraints } from "./prov-constraints.js";
import { departuresFromSchema, type RelationName, relationsOf } from "./prov-json.js";

/** An explanation of a story as PROV, sound in form and order. */
export const provAbout = (told: Story, year: Year, question: Question): ProvDocument => {
  const document = provOf(explain(year, question), told, { source: "urn:example:story" });
  expect([...departuresFromSchema(document), ...departuresFromConstraints(document)]).toEqual([]);
  return document;
};

const plain = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "$" in value ? value.$ : value;

/** The entities of a type, by id, each with what the package says of it in its own words. */
export const entitiesOf = ({ entity = {} }: ProvDocument, type: string): Record<string, object> =>
  Object.fromEntries(
    Object.entries(entity)
      .filter(([, said]) => plain(said["prov:type"]) === `chibo:${type}`)
      .map(([id, said]) => [
        id,
        Object.fromEntries(
          Object.entries(said)
            .filter(([name]) => name.startsWith("chibo:") || name === "prov:value")
            .map(([name, value]) => [name.slice(name.indexOf(":") + 1), value]),
        ),
      ]),
  );

/** The relations of a kind as `a → b`, the two ends as named, with the role or kind of relation where one is said. */
export const arrows = (document: ProvDocument, kind: RelationName, from: string, to: string): string[] =>
  relationsOf(document, kind).map((each) => {
    const more = plain(each["prov:role"] ?? each["prov:type"]);
    return `${each[`prov:${from}`]} → ${each[`prov:${to}`]}${more === undefined ? "" : ` (${more})`}`;
  });

/** What an entity is derived from. */
export const basisOf = (document: ProvDocument, entity: string): string[] =>
  arrows(document, "wasDerivedFrom", "generatedEntity", "usedEntity")
    .filter((arrow) => arrow.startsWith(`${entity} → `))
    .map((arrow) => arrow.slice(entity.length + 3));
