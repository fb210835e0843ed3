import type { Condition, Ladder, Operand, Rule, RuleSet } from "./rule-set.js";
import { ruleSetSchema } from "./rule-set.js";

/** A mistake in a rule set: where, as a JSON path, what, and what to do. */
export interface RuleSetProblem {
  readonly path: string;
  readonly code:
    | "schema"
    | "unknown-fact"
    | "unknown-list"
    | "unknown-parameter"
    | "unknown-level"
    | "unknown-value"
    | "unknown-subject"
    | "kind"
    | "level-order"
    | "duplicate-id";
  readonly remedy: string;
}

type Report = (path: string, code: RuleSetProblem["code"], remedy: string) => void;

/** A name's entry, where the rule set itself has it: `constructor` is a name like any other. */
const own = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** The kind of parameter that a kind of fact is compared with. */
const parameterKinds = {
  boolean: "boolean",
  integer: "integer",
  points: "integer",
  ordinal: "choice",
} as const;

const checkOperand = (operand: Operand, fact: string, path: string, set: RuleSet, report: Report): void => {
  const declared = own(set.facts, fact);
  if (typeof operand === "object") {
    const parameter = own(set.parameters, operand.parameter);
    const at = `${path}.value.parameter`;
    if (parameter === undefined)
      report(at, "unknown-parameter", `Declare "${operand.parameter}" under parameters.`);
    else if (declared !== undefined && parameter.kind !== parameterKinds[declared.kind])
      report(at, "kind", `"${fact}" is declared as ${declared.kind}.`);
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

const checkFact = (name: string, path: string, set: RuleSet, report: Report): void => {
  if (!Object.hasOwn(set.facts, name)) report(path, "unknown-fact", `Declare "${name}" under facts.`);
};

const checkCondition = (condition: Condition, path: string, set: RuleSet, report: Report): void => {
  if ("fact" in condition) {
    checkFact(condition.fact, `${path}.fact`, set, report);
    checkOperand(condition.value, condition.fact, path, set, report);
  } else if ("every" in condition) {
    const list = own(set.lists, condition.every);
    if (list === undefined)
      report(`${path}.every`, "unknown-list", `Declare "${condition.every}" under lists.`);
    for (const fact of list ?? []) checkOperand(condition.value, fact, path, set, report);
  } else if ("share" in condition) {
    for (const side of ["share", "of"] as const) {
      checkFact(condition[side], `${path}.${side}`, set, report);
      const declared = own(set.facts, condition[side]);
      if (declared !== undefined && declared.kind !== "integer")
        report(`${path}.${side}`, "kind", "A share needs integers.");
    }
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

/** What rules and quotas share: an id of their own and, where somebody must adopt them, a parameter. */
const checkAdoptable = (
  { id, adoptedBy }: Pick<Rule, "id" | "adoptedBy">,
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  if (ids.has(id)) report(`${path}.id`, "duplicate-id", `"${id}" names another rule already.`);
  ids.add(id);
  if (adoptedBy !== undefined && own(set.parameters, adoptedBy)?.kind !== "boolean")
    report(`${path}.adoptedBy`, "unknown-parameter", `Declare "${adoptedBy}" as a boolean parameter.`);
};

const checkRule = (rule: Rule, path: string, ids: Set<string>, set: RuleSet, report: Report): void => {
  checkAdoptable(rule, path, ids, set, report);
  checkCondition(rule.when, `${path}.when`, set, report);
  rule.unless?.forEach((exception, index) => {
    checkRule(exception, `${path}.unless[${index}]`, ids, set, report);
  });
};

/** A ladder is climbed from the top: each level must stand below the one before, above the lowest. */
const checkOrder = (ladder: Ladder, path: string, levels: readonly string[], report: Report): void => {
  const places = ladder.levels.map((rung) => levels.indexOf(rung.level));
  places.forEach((place, index) => {
    if (place >= 0 && (place <= (places[index - 1] ?? -1) || place === levels.length - 1))
      report(
        `${path}.levels[${index}].level`,
        "level-order",
        `Keep the order ${levels.join(", ")}; the last needs no rules.`,
      );
  });
};

const checkParameters = (set: RuleSet, report: Report): void => {
  for (const [name, { kind, choices, value }] of Object.entries(set.parameters)) {
    const path = `parameters.${name}`;
    if (kind === "choice" && choices === undefined)
      report(`${path}.choices`, "unknown-value", "List the choices.");
    if (value === undefined) continue;
    if (kind !== "choice") {
      if (typeof value !== (kind === "boolean" ? "boolean" : "number"))
        report(`${path}.value`, "kind", `"${name}" is declared as ${kind}.`);
    } else if (choices?.includes(String(value)) === false) {
      report(`${path}.value`, "unknown-value", `Use one of: ${choices.join(", ")}.`);
    }
  }
};

const checkReferences = (set: RuleSet, report: Report): void => {
  const levels = own(set.scales, "level") ?? [];
  if (levels.length === 0)
    report("scales.level", "unknown-level", 'Declare the levels as the scale "level", best first.');
  const level = (name: string, path: string): void => {
    if (!levels.includes(name)) report(path, "unknown-level", `Use one of: ${levels.join(", ")}.`);
  };
  for (const [name, { kind, scale }] of Object.entries(set.facts)) {
    if (kind === "ordinal" && own(set.scales, scale ?? "") === undefined) {
      report(`facts.${name}.scale`, "unknown-value", `Use one of: ${Object.keys(set.scales).join(", ")}.`);
    }
  }
  for (const [name, facts] of Object.entries(set.lists)) {
    facts.forEach((fact, index) => {
      checkFact(fact, `lists.${name}[${index}]`, set, report);
    });
  }
  checkParameters(set, report);
  const ids = new Set<string>();
  for (const [subject, ladder] of Object.entries(set.subjects)) {
    const at = `subjects.${subject}`;
    for (const part of ["exemptions", "forced", "ceilings"] as const) {
      ladder[part].forEach((rule, index) => {
        checkRule(rule, `${at}.${part}[${index}]`, ids, set, report);
      });
    }
    ladder.ceilings.forEach((rule, index) => {
      level(rule.level, `${at}.ceilings[${index}].level`);
    });
    checkOrder(ladder, at, levels, report);
    ladder.levels.forEach((rung, index) => {
      level(rung.level, `${at}.levels[${index}].level`);
      rung.rules.forEach((rule, place) => {
        checkRule(rule, `${at}.levels[${index}].rules[${place}]`, ids, set, report);
      });
    });
  }
  set.quotas.forEach((quota, index) => {
    checkAdoptable(quota, `quotas[${index}]`, ids, set, report);
    if (!Object.hasOwn(set.subjects, quota.subject)) {
      const subjects = Object.keys(set.subjects).join(", ");
      report(`quotas[${index}].subject`, "unknown-subject", `Use one of: ${subjects}.`);
    }
    level(quota.counted, `quotas[${index}].counted`);
    level(quota.base, `quotas[${index}].base`);
  });
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );

/**
 * Checks a rule set: its schema, then every name it refers to. An empty list means that it can be used.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRuleSet = (value: unknown): RuleSetProblem[] => {
  const parsed = ruleSetSchema.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({
      path: pathOf(path),
      code: "schema",
      remedy: message,
    }));
  }
  const problems: RuleSetProblem[] = [];
  checkReferences(parsed.data, (path, code, remedy) => problems.push({ path, code, remedy }));
  return problems;
};
