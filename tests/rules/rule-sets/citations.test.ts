import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Source } from "../../../src/rules/engine/conditions/vocabulary.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";

/**
 * The citation of each rule, level, parameter, cap and constraint: document, point, evidence and note. A
 * reader compares them with the texts. The file pins citations only; the tables of cases test the rules.
 * UPDATE_GOLDEN=1 writes a change; the commit justifies it by the text.
 */
const file = new URL("./citations.json", import.meta.url);

type Citations = Record<string, string>;

const nameOf = (key: string, value: object): string => {
  if ("id" in value) return String(value.id);
  return "level" in value && "source" in value ? String(value.level) : key;
};

const told = ({ document, point = "(no point)", evidence, note }: Source): string =>
  `${document} ${point} [${evidence}]${note === undefined ? "" : `: ${note}`}`;

/** The citations in a value, by their place. */
const citationsIn = (value: unknown, place: string): [string, string][] => {
  if (typeof value !== "object" || value === null) return [];
  const name = (key: string, each: unknown) =>
    typeof each === "object" && each !== null ? nameOf(key, each) : key;
  const own: [string, string][] = "source" in value ? [[place, told(value.source as Source)]] : [];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    key === "source" ? [] : citationsIn(each, `${place}/${name(key, each)}`),
  );
  return [...own, ...inside];
};

const cited = Object.fromEntries(
  Object.entries(ruleSets).map(([id, ruleSet]): [string, Citations] => {
    const { subjects, parameters, caps, constraints, scoring = {}, voting = {} } = ruleSet;
    const documents = ruleSet.documents.map(({ number, issuer, issuedOn, until = "" }): [string, string] => [
      `documents/${number}`,
      `${issuer} ${issuedOn} ${until}`.trim(),
    ]);
    const places = Object.entries({ subjects, parameters, caps, constraints, scoring, voting });
    return [
      id,
      Object.fromEntries([...documents, ...places.flatMap(([key, each]) => citationsIn(each, key))]),
    ];
  }),
);

if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, `${JSON.stringify(cited, undefined, 2)}\n`);
const pinned: Record<string, Citations> = JSON.parse(readFileSync(file, "utf8"));

describe("the citations", () => {
  it("are pinned for every rule set that ships", () => {
    expect(Object.keys(pinned)).toEqual(Object.keys(cited));
  });

  it.each(Object.keys(pinned))("of %s are as pinned, place by place", (id) => {
    expect(cited[id]).toEqual(pinned[id]);
  });
});
