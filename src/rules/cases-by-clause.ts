import * as z from "zod";
import { valuesAt } from "../language/words/file-values.js";
import { checkValue } from "./engine/check-declarations.js";
import { classify } from "./engine/classification/classify.js";
import { codesFromNames } from "./engine/codes-from-names.js";
import type { FactValue } from "./engine/conditions/facts.js";
import {
  type LocalFileProblem,
  own,
  type Report,
  reportTo,
  under,
} from "./engine/conditions/local-file-problem.js";
import { plainNames, saidNames, unknownName } from "./engine/conditions/nearest-names.js";
import { schemaProblems } from "./engine/conditions/schema-problems.js";
import { type LevelReading, type OpenReason, type Outcome, openLevelReasons } from "./engine/outcome.js";
import { rulesOf as rulesOfLadder } from "./engine/placed-rules.js";
import { exemptionOutcomes, type Ladder, type Rule, type RuleSet } from "./engine/rule-set.js";
import { rulesInUse } from "./engine/rules-in-use.js";

const factTable = z.record(z.string(), z.union([z.boolean(), z.int(), z.string(), z.null()]));
const words = z.array(z.string().min(1));
const choices = z.record(z.string(), z.union([z.boolean(), z.int(), z.string()]));
const gives = z.union([z.string().min(1), words]);
const points = words.min(1).optional();
const openPoints = { unread: points, silent: points, committee: points, "nothing-counted": points };

const caseSchema = z.strictObject({
  /** The article and point of the case, in the form of the text. A check demands it. */
  clause: z.string().min(1).optional(),
  /** The case, in one sentence of any language. */
  case: z.string().min(1),
  /** The difference to the base of the table. `null` removes a fact. */
  facts: factTable,
  /** Values of parameters that a committee chose. */
  parameters: choices.optional(),
  /** A level, `not-reviewed`, `not-classified` or `deferred`. A list means that several levels stay open. */
  gives,
  /** The missing facts that keep the outcome open. */
  missing: words.optional(),
  /**
   * Why several levels stay open although no fact is missing, with the points of the text: `unread`, `silent`,
   * `committee`, `nothing-counted`. `everywhere` means that no point is known.
   */
  open: z.strictObject(openPoints).optional(),
  /** The outcome by option of the choices that nobody made. Without it the case does not check them. */
  readings: z
    .array(z.strictObject({ under: choices, gives }))
    .min(1)
    .optional(),
  /** The exceptions that contradict each other. */
  conflict: words.optional(),
  /** The rule or exception that decides. Without it the outcome would differ. */
  by: z.string().min(1).optional(),
});

const tableSchema = z.strictObject({
  /** The kind of subject, from the rule set. */
  subject: z.string().min(1),
  /** The subject of the base, in one sentence. */
  says: z.string().min(1).optional(),
  /** The facts from which each case differs. */
  base: factTable,
  /** One case per line. */
  cases: z.array(caseSchema).min(1),
  /** Rules that never decide a case alone, each with the reason. */
  overtaken: z.record(z.string(), z.string().min(1)).optional(),
});

/** Cases by clause for one rule set: facts, and the outcome that the text gives them. */
export const caseFileSchema = z.strictObject({
  /** The schema for editors. */
  $schema: z.string().optional(),
  /** The id of the rule set. */
  ruleSet: z.string().min(1),
  tables: z.array(tableSchema).min(1),
});
/** A file of cases by clause. */
export type CaseFile = z.infer<typeof caseFileSchema>;
/** One case by clause. */
type CaseByClause = z.infer<typeof caseSchema>;
type CaseTable = z.infer<typeof tableSchema>;

/** The outcome that a case states. */
export type CaseOutcome = Pick<CaseByClause, "gives" | "missing" | "open" | "readings" | "conflict">;

/** A case with another outcome than it states. */
export interface CaseDifference {
  /**
   * `outcome`: the rules give another outcome. `rule`: they give the same outcome without the rule that the
   * case names.
   */
  readonly code: "outcome" | "rule";
  readonly subject: string;
  readonly clause?: string;
  readonly case: string;
  /** The facts of the case that differ from the base of its table. `null` removes a fact. */
  readonly stated: CaseByClause["facts"];
  /** All facts of the case, with the facts of the base. */
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly parameters?: CaseByClause["parameters"];
  readonly by?: string;
  readonly expected: CaseOutcome;
  readonly computed: CaseOutcome;
}

/** The result of a file of cases. */
interface CaseResult {
  /** The number of cases. */
  readonly cases: number;
  readonly differences: readonly CaseDifference[];
  /** Rules and exceptions that no case names in `by`, for subjects with a table. */
  readonly untested: readonly { readonly subject: string; readonly rule: string }[];
}

const rulesOf = (ladder: Ladder): string[] =>
  rulesOfLadder(ladder)
    .flatMap((rule): Rule[] => [rule, ...(rule.unless ?? [])])
    .map(({ id }) => id);

const without = (ladder: Ladder, id: string): Ladder => {
  const kept = <T extends Rule>(rules: readonly T[]): T[] =>
    rules
      .filter((rule) => rule.id !== id)
      .map((rule) =>
        rule.unless === undefined
          ? rule
          : { ...rule, unless: rule.unless.filter((exception) => exception.id !== id) },
      );
  return {
    ...ladder,
    exemptions: kept(ladder.exemptions),
    forced: kept(ladder.forced),
    levels: ladder.levels.map((rung) => ({
      ...rung,
      rules: kept(rung.rules),
      ...(rung.upTo === undefined ? {} : { upTo: kept(rung.upTo) }),
    })),
    ceilings: kept(ladder.ceilings),
    ...(ladder.open === undefined ? {} : { open: kept(ladder.open) }),
  };
};

/** The points of the text that leave an outcome open, by reason, each once. */
const pointsOf = (open: readonly OpenReason[]): NonNullable<CaseByClause["open"]> =>
  Object.fromEntries(
    openLevelReasons.flatMap((reason) => {
      const own = open.filter(({ why }) => why === reason);
      const at = [...new Set(own.map(({ source: { point } }) => point ?? "everywhere"))];
      return at.length === 0 ? [] : [[reason, at]];
    }),
  );

const asCaseReading = ({
  under: chosen,
  candidates,
}: LevelReading): NonNullable<CaseByClause["readings"]>[number] => {
  const [only = "", ...others] = candidates;
  return { under: { ...chosen }, gives: others.length === 0 ? only : [only, ...others] };
};

/** An outcome in the form of a case. */
const asCaseOutcome = (outcome: Outcome): CaseOutcome => {
  switch (outcome.kind) {
    case "level":
      return { gives: outcome.level };
    case "undetermined":
      return {
        gives: [...outcome.candidates],
        ...(outcome.open.length === 0 ? {} : { open: pointsOf(outcome.open) }),
        ...(outcome.readings.length === 0 ? {} : { readings: outcome.readings.map(asCaseReading) }),
      };
    case "missing-facts":
      return { gives: [...outcome.candidates], missing: [...outcome.missing] };
    case "conflict":
      return {
        gives: [...outcome.candidates],
        conflict: outcome.conflicts.flatMap(({ exceptions }) => exceptions),
      };
    default:
      return { gives: outcome.kind };
  }
};

/** Whether an outcome is the stated one. A list with one level means that this level is open. */
const same = (stated: CaseOutcome, computed: CaseOutcome): boolean => {
  const parts = ({ gives: level, missing, open = {}, readings, conflict }: CaseOutcome) =>
    JSON.stringify([level, missing, openLevelReasons.map((why) => open[why] ?? []), readings, conflict]);
  return parts(stated) === parts(computed);
};

const checkFactTable = (
  table: CaseTable["base"],
  path: string,
  { facts, scales }: RuleSet,
  report: Report,
): void => {
  for (const [name, value] of Object.entries(table)) {
    const fact = own(facts, name);
    const place = under(path, name);
    if (fact === undefined) report(place, "unknown-fact", unknownName(name, saidNames(facts)));
    else if (value === null) continue;
    else if (fact.kind === "ordinal") {
      const scale = own(scales, fact.scale ?? "") ?? [];
      if (!scale.includes(String(value)))
        report(place, "unknown-value", {
          ...unknownName(String(value), plainNames(scale)),
          scale: fact.scale ?? "",
        });
    } else if (typeof value !== (fact.kind === "boolean" ? "boolean" : "number"))
      report(place, "kind", { why: "declared", name, kind: fact.kind });
  }
};

const checkChoices = (
  chosen: NonNullable<CaseByClause["parameters"]>,
  path: string,
  { parameters }: RuleSet,
  report: Report,
): void => {
  for (const [name, value] of Object.entries(chosen)) {
    const parameter = own(parameters, name);
    const place = under(path, name);
    if (parameter === undefined) report(place, "unknown-parameter", unknownName(name, saidNames(parameters)));
    else checkValue(value, parameter, name, place, report);
  }
};

const checkCase = (
  of: CaseByClause,
  path: string,
  ruleSet: RuleSet,
  ladder: Ladder,
  report: Report,
): void => {
  checkFactTable(of.facts, `${path}.facts`, ruleSet, report);
  checkChoices(of.parameters ?? {}, `${path}.parameters`, ruleSet, report);
  of.readings?.forEach(({ under: options }, index) => {
    checkChoices(options, `${path}.readings[${index}].under`, ruleSet, report);
  });
  const levels = ruleSet.scales.level ?? [];
  const names = valuesAt("gives");
  const given = typeof of.gives === "string" ? [of.gives] : of.gives;
  const known = typeof of.gives === "string" ? [...levels, ...exemptionOutcomes] : levels;
  for (const level of given)
    if (!known.includes(level))
      report(`${path}.gives`, "unknown-level", {
        name: level,
        nearest: known.map((each) => ({
          name: each,
          ...(names[each] === undefined ? {} : { says: names[each] }),
        })),
        more: 0,
      });
  const rules = rulesOf(ladder);
  if (of.by !== undefined && !rules.includes(of.by))
    report(`${path}.by`, "unknown-rule", unknownName(of.by, plainNames(rules)));
  if (of.clause === undefined) report(`${path}.clause`, "no-clause", {});
};

/**
 * Checks a file of cases against a rule set: its schema, then its names and values. An empty list means that
 * the caller can run the file.
 *
 * @param ruleSet without it the function checks only the schema
 * @param value anything, such as a parsed JSON file
 */
export const checkCases = (ruleSet: RuleSet | undefined, value: unknown): LocalFileProblem[] => {
  const named = codesFromNames(value, ruleSet?.facts ?? {});
  const parsed = caseFileSchema.safeParse(named);
  if (!parsed.success)
    return schemaProblems(
      { file: "cases", schema: caseFileSchema, ...(ruleSet === undefined ? {} : { facts: ruleSet.facts }) },
      parsed.error,
      named,
    );
  if (ruleSet === undefined) return [];
  const problems: LocalFileProblem[] = [];
  const report = reportTo(problems);
  parsed.data.tables.forEach(({ subject, base, cases, overtaken = {} }, index) => {
    const path = `tables[${index}]`;
    const ladder = own(ruleSet.subjects, subject);
    if (ladder === undefined) {
      report(`${path}.subject`, "unknown-subject", unknownName(subject, saidNames(ruleSet.subjects)));
      return;
    }
    checkFactTable(base, `${path}.base`, ruleSet, report);
    cases.forEach((of, place) => {
      checkCase(of, `${path}.cases[${place}]`, ruleSet, ladder, report);
    });
    const rules = rulesOf(ladder);
    for (const id of Object.keys(overtaken))
      if (!rules.includes(id))
        report(under(`${path}.overtaken`, id), "unknown-rule", unknownName(id, plainNames(rules)));
  });
  return problems;
};

const factsOf = (base: CaseTable["base"], facts: CaseTable["base"]): Record<string, FactValue> =>
  Object.fromEntries(
    Object.entries({ ...base, ...facts }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

const differenceOf = (ruleSet: RuleSet, { subject, base }: CaseTable, of: CaseByClause): CaseDifference[] => {
  const { clause, case: title, parameters, by, gives: level, missing, open, readings, conflict } = of;
  const facts = factsOf(base, of.facts);
  const under = (set: RuleSet): CaseOutcome => {
    const known = new Map(Object.entries(facts).map(([name, fact]) => [name, { value: fact, from: [] }]));
    const { readings: all, ...rest } = asCaseOutcome(classify(subject, known, rulesInUse(set, parameters)));
    return readings === undefined || all === undefined ? rest : { ...rest, readings: all };
  };
  const expected: CaseOutcome = {
    gives: level,
    ...(missing === undefined ? {} : { missing }),
    ...(open === undefined ? {} : { open }),
    ...(readings === undefined ? {} : { readings }),
    ...(conflict === undefined ? {} : { conflict }),
  };
  const difference = (code: CaseDifference["code"], computed: CaseOutcome): CaseDifference => ({
    code,
    subject,
    ...(clause === undefined ? {} : { clause }),
    case: title,
    stated: of.facts,
    facts,
    ...(parameters === undefined ? {} : { parameters }),
    ...(by === undefined ? {} : { by }),
    expected,
    computed,
  });
  const computed = under(ruleSet);
  if (!same(expected, computed)) return [difference("outcome", computed)];
  const ladder = own(ruleSet.subjects, subject);
  if (by === undefined || ladder === undefined) return [];
  const rest = under({
    ...ruleSet,
    subjects: { ...ruleSet.subjects, [subject]: without(ladder, by) },
  });
  return same(expected, rest) ? [difference("rule", rest)] : [];
};

/**
 * Runs each case: computes the outcome of the rules, and checks that it depends on the rule that the case
 * names.
 */
export const testCases = (ruleSet: RuleSet, { tables }: CaseFile): CaseResult => {
  const named = new Set(
    tables.flatMap(({ cases, overtaken = {} }) => [
      ...cases.flatMap(({ by }) => by ?? []),
      ...Object.keys(overtaken),
    ]),
  );
  const subjects = [...new Set(tables.map(({ subject }) => subject))];
  return {
    cases: tables.reduce((sum, { cases }) => sum + cases.length, 0),
    differences: tables.flatMap((table) => table.cases.flatMap((of) => differenceOf(ruleSet, table, of))),
    untested: subjects.flatMap((subject) => {
      const ladder = own(ruleSet.subjects, subject);
      return ladder === undefined
        ? []
        : rulesOf(ladder).flatMap((rule) => (named.has(rule) ? [] : [{ subject, rule }]));
    }),
  };
};
