import type { ProvDocument } from "../../src/exchange/index.js";
import { type RelationName, relations, relationsOf } from "./prov-json.js";

/**
 * The constraints of PROV-CONSTRAINTS that no schema can check: each referenced thing is declared, each thing
 * has one kind, and the beginnings, uses and ends have a possible order that agrees with the times.
 */

type Text = Readonly<Record<string, unknown>>;
const text = (attributes: Text, name: string): string => String(attributes[`prov:${name}`] ?? "");

const undeclared = (document: ProvDocument): string[] =>
  (Object.keys(relations) as RelationName[]).flatMap((kind) => {
    const refers = { ...relations[kind].must, ...relations[kind].may };
    return relationsOf(document, kind).flatMap((attributes) =>
      Object.entries(refers).flatMap(([name, section]) => {
        const id = text(attributes, name);
        return id === "" || Object.hasOwn(document[section] ?? {}, id)
          ? []
          : [`${kind}: ${id} is no ${section}`];
      }),
    );
  });

const unnamed = (document: ProvDocument): string[] => {
  const sections = ["entity", "activity", "agent"] as const;
  const ids = sections.flatMap((section) => Object.keys(document[section] ?? {}));
  const keys = sections.flatMap((section) => Object.values(document[section] ?? {}).flatMap(Object.keys));
  const prefixes = new Set([...ids, ...keys].map((name) => name.slice(0, name.indexOf(":"))));
  const known = new Set([...Object.keys(document.prefix), "prov", "xsd"]);
  return [...prefixes].filter((prefix) => !known.has(prefix)).map((prefix) => `no namespace for ${prefix}`);
};

const ofTwoKinds = ({ entity = {}, activity = {} }: ProvDocument): string[] =>
  Object.keys(entity).filter((id) => Object.hasOwn(activity, id));

const generatedTwice = (document: ProvDocument): string[] => {
  const generated = relationsOf(document, "wasGeneratedBy").map((each) => text(each, "entity"));
  return generated
    .filter((id, index) => generated.indexOf(id) !== index)
    .map((id) => `${id} is generated twice`);
};

/** Pairs `[before, after]`; each item is a beginning, a generation or an end. */
const orders = (document: ProvDocument): [string, string][] => {
  const of = (kind: RelationName) => relationsOf(document, kind);
  return [
    ...Object.keys(document.activity ?? {}).map((id): [string, string] => [`start ${id}`, `end ${id}`]),
    ...of("wasGeneratedBy").flatMap((each): [string, string][] => [
      [`start ${text(each, "activity")}`, `made ${text(each, "entity")}`],
      [`made ${text(each, "entity")}`, `end ${text(each, "activity")}`],
    ]),
    ...of("used").map((each): [string, string] => [
      `made ${text(each, "entity")}`,
      `end ${text(each, "activity")}`,
    ]),
    ...of("wasDerivedFrom").map((each): [string, string] => [
      `made ${text(each, "usedEntity")}`,
      `made ${text(each, "generatedEntity")}`,
    ]),
  ];
};

const times = (document: ProvDocument): Map<string, string> =>
  new Map(
    [
      ...Object.entries(document.activity ?? {}).flatMap(([id, each]) => [
        [`start ${id}`, text(each, "startTime")] as const,
        [`end ${id}`, text(each, "endTime")] as const,
      ]),
      ...relationsOf(document, "wasGeneratedBy").map(
        (each) => [`made ${text(each, "entity")}`, text(each, "time")] as const,
      ),
    ].filter(([, time]) => time !== ""),
  );

/** Walks in the order of events. Items that it does not reach stand in a circle. */
const outOfOrder = (document: ProvDocument): string[] => {
  const known = times(document);
  const after = new Map<string, string[]>();
  const waits = new Map<string, number>();
  for (const [one, other] of orders(document)) {
    after.set(one, [...(after.get(one) ?? []), other]);
    waits.set(other, (waits.get(other) ?? 0) + 1);
    if (!waits.has(one)) waits.set(one, 0);
  }
  const latest = new Map<string, string>();
  const wrong: string[] = [];
  const ready = [...waits].filter(([, count]) => count === 0).map(([node]) => node);
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    const before = latest.get(node) ?? "";
    const time = known.get(node) ?? before;
    if (time < before) wrong.push(`${node} at ${time}, after something at ${before}`);
    for (const next of after.get(node) ?? []) {
      if ((latest.get(next) ?? "") < time) latest.set(next, time);
      const left = (waits.get(next) ?? 0) - 1;
      waits.set(next, left);
      if (left === 0) ready.push(next);
    }
    waits.delete(node);
  }
  return [...wrong, ...[...waits.keys()].map((node) => `in a circle: ${node}`)];
};

/** All parts of a document that PROV does not allow. */
export const departuresFromConstraints = (document: ProvDocument): string[] => [
  ...undeclared(document),
  ...unnamed(document),
  ...ofTwoKinds(document),
  ...generatedTwice(document),
  ...outOfOrder(document),
];
