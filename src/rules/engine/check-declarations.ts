import { checkFact } from "./conditions/fact.js";
import { own, type Report } from "./conditions/rule-set-problem.js";
import type { RuleSet } from "./rule-set.js";

/** Whether the counts that a fact is part of lead back to itself. */
const isPartOfItself = (name: string, set: RuleSet): boolean => {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined; at = own(set.facts, at)?.partOf) {
    if (seen.has(at)) return at === name;
    seen.add(at);
  }
  return false;
};

/** Facts and lists: scales that there are, and parts of counts. */
export const checkFacts = (set: RuleSet, report: Report): void => {
  for (const [name, { kind, scale, partOf }] of Object.entries(set.facts)) {
    const at = `facts.${name}`;
    if (kind === "ordinal" && own(set.scales, scale ?? "") === undefined)
      report(`${at}.scale`, "unknown-value", `Use one of: ${Object.keys(set.scales).join(", ")}.`);
    if (partOf === undefined) continue;
    checkFact(partOf, `${at}.partOf`, set, report);
    if (kind !== "integer" || (own(set.facts, partOf)?.kind ?? "integer") !== "integer")
      report(`${at}.partOf`, "kind", "Only a count is part of a count.");
    else if (isPartOfItself(name, set))
      report(`${at}.partOf`, "part-of-itself", "Name the larger count that this one is part of.");
  }
  for (const [name, facts] of Object.entries(set.lists)) {
    facts.forEach((fact, index) => {
      checkFact(fact, `lists.${name}[${index}]`, set, report);
    });
  }
};

type Parameter = RuleSet["parameters"][string];

/** Whether a parameter may have a value: of its kind, among its choices, a percent up to 100. */
export const checkValue = (
  value: number | boolean | string,
  { kind, choices }: Pick<Parameter, "kind" | "choices">,
  name: string,
  path: string,
  report: Report,
): void => {
  if (kind === "choice") {
    if (choices?.includes(String(value)) === false)
      report(path, "unknown-value", `Use one of: ${choices.join(", ")}.`);
  } else if (typeof value !== (kind === "boolean" ? "boolean" : "number")) {
    report(path, "kind", `"${name}" is declared as ${kind}.`);
  } else if (kind === "percent" && (Number(value) < 0 || Number(value) > 100)) {
    report(path, "unknown-value", "Use a whole number from 0 to 100.");
  }
};

/** Parameters: their choices and values, and a stricter side only where they are numbers. */
export const checkParameters = (set: Pick<RuleSet, "parameters">, report: Report): void => {
  for (const [name, parameter] of Object.entries(set.parameters)) {
    const { kind, choices, value, stricter } = parameter;
    const path = `parameters.${name}`;
    if (kind === "choice" && choices === undefined)
      report(`${path}.choices`, "unknown-value", "List the choices.");
    if (stricter !== undefined && (kind === "choice" || kind === "boolean"))
      report(`${path}.stricter`, "kind", "Only a number is stricter when it is higher or lower.");
    if (value !== undefined) checkValue(value, parameter, name, `${path}.value`, report);
  }
};
