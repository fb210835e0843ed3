import type { RuleSet } from "../rule-set.js";
import type { Condition, Operand } from "../schema/condition.js";
import type { RatioOperand } from "../vocabulary.js";
import { own, type Report } from "./rule-set-problem.js";

/** What conditions refer to by name: of a rule set, or of a scoring sheet. */
export type Declared = Pick<RuleSet, "facts" | "lists" | "scales" | "parameters">;

/** The kind of parameter that a kind of fact is compared with. */
const parameterKinds = {
  boolean: "boolean",
  integer: "integer",
  points: "integer",
  ordinal: "choice",
} as const;

/** A fact that a rule set names is one that it declares. */
export const checkFact = (name: string, path: string, set: Declared, report: Report): void => {
  if (!Object.hasOwn(set.facts, name)) report(path, "unknown-fact", `Declare "${name}" under facts.`);
};

/** A threshold without a value would leave everybody's level open. */
const checkSet = (name: string, path: string, set: Declared, report: Report): void => {
  if (own(set.parameters, name)?.value === undefined)
    report(path, "parameter-unset", `Give parameters.${name} a value.`);
};

const checkOperand = (operand: Operand, fact: string, path: string, set: Declared, report: Report): void => {
  const declared = own(set.facts, fact);
  if (typeof operand === "object") {
    const parameter = own(set.parameters, operand.parameter);
    if (parameter !== undefined && declared !== undefined && parameter.kind !== parameterKinds[declared.kind])
      report(`${path}.value.parameter`, "kind", `"${fact}" is declared as ${declared.kind}.`);
    return;
  }
  if (declared === undefined) return;
  if (declared.kind === "ordinal") {
    const scale = own(set.scales, declared.scale ?? "") ?? [];
    if (!scale.includes(String(operand)))
      report(`${path}.value`, "unknown-value", `Use one of: ${scale.join(", ")}.`);
  } else if (typeof operand !== (declared.kind === "boolean" ? "boolean" : "number")) {
    report(`${path}.value`, "kind", `"${fact}" is declared as ${declared.kind}.`);
  }
};

const checkParameter = (operand: Operand, path: string, set: Declared, report: Report): void => {
  if (typeof operand !== "object") return;
  const at = `${path}.value.parameter`;
  if (own(set.parameters, operand.parameter) === undefined)
    report(at, "unknown-parameter", `Declare "${operand.parameter}" under parameters.`);
  else checkSet(operand.parameter, at, set, report);
};

/** A ratio, or the name of a parameter of percents. */
export const checkRatio = (
  ratio: RatioOperand,
  path: string,
  set: Declared,
  report: Report,
  chosen: "rule-set" | "committee" = "rule-set",
): void => {
  if (!("parameter" in ratio)) return;
  if (own(set.parameters, ratio.parameter)?.kind !== "percent")
    report(
      `${path}.parameter`,
      "unknown-parameter",
      `Declare "${ratio.parameter}" as a parameter of percents.`,
    );
  else if (chosen === "rule-set") checkSet(ratio.parameter, `${path}.parameter`, set, report);
};

/** Every name and value in a condition. */
export const checkCondition = (condition: Condition, path: string, set: Declared, report: Report): void => {
  if ("fact" in condition) {
    checkFact(condition.fact, `${path}.fact`, set, report);
    checkParameter(condition.value, path, set, report);
    checkOperand(condition.value, condition.fact, path, set, report);
  } else if ("every" in condition) {
    const list = own(set.lists, condition.every);
    if (list === undefined)
      report(`${path}.every`, "unknown-list", `Declare "${condition.every}" under lists.`);
    checkParameter(condition.value, path, set, report);
    for (const fact of list ?? []) checkOperand(condition.value, fact, path, set, report);
  } else if ("share" in condition) {
    for (const side of ["share", "of"] as const) {
      checkFact(condition[side], `${path}.${side}`, set, report);
      const declared = own(set.facts, condition[side]);
      if (declared !== undefined && declared.kind !== "integer")
        report(`${path}.${side}`, "kind", "A share needs integers.");
    }
    checkRatio(condition.ratio, `${path}.ratio`, set, report);
  } else if ("not" in condition) {
    checkCondition(condition.not, `${path}.not`, set, report);
  } else {
    const kind = "all" in condition ? "all" : "any";
    const parts = "all" in condition ? condition.all : condition.any;
    parts.forEach((part, index) => {
      checkCondition(part, `${path}.${kind}[${index}]`, set, report);
    });
  }
};
