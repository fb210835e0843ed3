import { pathOf } from "../../language/problems/problem.js";
import { checkFact } from "./conditions/fact.js";
import { own, type Report } from "./conditions/local-file-problem.js";
import { plainNames, unknownName } from "./conditions/nearest-names.js";
import type { RuleSet } from "./rule-set.js";

/** Whether a chain of counts and their parts leads back to its first count. */
const isPartOfItself = (name: string, set: RuleSet): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined; at = own(set.facts, at)?.partOf) {
    if (seen.has(at)) return at === name;
    seen.add(at);
  }
  return false;
};

/** Checks facts and the lists of facts: each scale exists, and each whole of a count exists. */
export const checkFacts = (set: RuleSet, report: Report): void => {
  for (const [name, { kind, scale, partOf, apartFrom }] of Object.entries(set.facts)) {
    const at = pathOf(["facts", name]);
    if (kind === "ordinal" && own(set.scales, scale ?? "") === undefined)
      report(`${at}.scale`, "unknown-value", unknownName(scale ?? "", plainNames(Object.keys(set.scales))));
    if (apartFrom !== undefined) checkFact(apartFrom, `${at}.apartFrom`, set, report);
    if (partOf === undefined) continue;
    checkFact(partOf, `${at}.partOf`, set, report);
    if (kind !== "integer" || (own(set.facts, partOf)?.kind ?? "integer") !== "integer")
      report(`${at}.partOf`, "kind", { why: "part-of-count" });
    else if (isPartOfItself(name, set)) report(`${at}.partOf`, "part-of-itself", {});
  }
  const named = [
    ...Object.entries(set.lists).map(([name, facts]) => ({ at: ["lists", name], facts })),
    ...Object.entries(set.parameters).map(([name, { facts = [] }]) => ({
      at: ["parameters", name, "facts"],
      facts,
    })),
  ];
  for (const { at, facts } of named)
    facts.forEach((fact, index) => {
      checkFact(fact, pathOf([...at, index]), set, report);
    });
};

type Parameter = RuleSet["parameters"][string];

/** Whether a parameter may have a value: of its kind, among its choices, at most 100 for a percent. */
export const checkValue = (
  value: number | boolean | string,
  { kind, choices }: Pick<Parameter, "kind" | "choices">,
  name: string,
  path: string,
  report: Report,
): void => {
  if (kind === "choice") {
    if (choices?.includes(String(value)) === false)
      report(path, "unknown-value", unknownName(String(value), plainNames(choices)));
  } else if (typeof value !== (kind === "boolean" ? "boolean" : "number")) {
    report(path, "kind", { why: "declared", name, kind });
  } else if (kind === "percent" && (Number(value) < 0 || Number(value) > 100)) {
    report(path, "percent-range", { given: Number(value) });
  }
};

/** Checks parameters: their choices, their values and readings, and a stricter side only for numbers. */
export const checkParameters = (set: Pick<RuleSet, "parameters">, report: Report): void => {
  for (const [name, parameter] of Object.entries(set.parameters)) {
    const { kind, choices, value, stricter, readings = [] } = parameter;
    const path = pathOf(["parameters", name]);
    if (kind === "choice" && choices === undefined)
      report(`${path}.choices`, "parameter-choices", { parameter: name });
    if (stricter !== undefined && (kind === "choice" || kind === "boolean"))
      report(`${path}.stricter`, "kind", { why: "stricter-number" });
    if (value !== undefined) checkValue(value, parameter, name, `${path}.value`, report);
    readings.forEach(({ is }, index) => {
      checkValue(is, parameter, name, `${path}.readings[${index}].is`, report);
    });
  }
};
