import { pathOf } from "../../../language/problems/problem.js";
import { checkValue } from "../check-declarations.js";
import {
  checkConstraint,
  checkExtension,
  checkLevel,
  checkOfSubjects,
  checkQuarters,
  checkRounding,
  checkRule,
  checkSubWeights,
  checkVoting,
} from "../check-rule-set.js";
import { codesFromNames, namedFacts } from "../codes-from-names.js";
import { wrongQuestion } from "../conditions/engine-error.js";
import { type LocalFileProblem, own, type Report, reportTo } from "../conditions/local-file-problem.js";
import { plainNames, saidNames, unknownName } from "../conditions/nearest-names.js";
import { schemaProblems } from "../conditions/schema-problems.js";
import type { Source } from "../conditions/vocabulary.js";
import { type PlacedRule, placedRulesById } from "../placed-rules.js";
import type { Rule, RuleSet } from "../rule-set.js";
import { applied } from "./apply-overlay.js";
import { criteriaOf, isReplaced, localGroups } from "./local-groups.js";
import {
  type FurtherRule,
  type LocalGroup,
  type LocalScoring,
  type Overlay,
  overlaySchema,
} from "./overlay.js";

/** The id of a rule and the ids of its exceptions. */
const idsOf = ({ id, unless = [] }: Rule): string[] => [id, ...unless.map((each) => each.id)];

/** Every used id of a rule set. */
const idsTaken = (set: RuleSet): Set<string> =>
  new Set([
    ...[...placedRulesById(set).values()].flatMap(({ rule }) => idsOf(rule)),
    ...Object.values(set.subjects).flatMap(({ levels }) =>
      levels.flatMap(({ unread = [] }) => unread.map(({ id }) => id)),
    ),
    ...(set.scoring?.rubrics ?? []).map(({ id }) => id),
    ...set.caps.map(({ id }) => id),
    ...set.constraints.map(({ id }) => id),
  ]);

/** The values for the checks of an overlay's parts. */
interface Against {
  readonly base: RuleSet;
  /** The rule set with the overlay. Local rules may refer to it. */
  readonly layered: RuleSet;
  /** The used ids. */
  readonly ids: Set<string>;
  readonly report: Report;
}

const unknownRule = (id: string, places: ReadonlyMap<string, PlacedRule>) =>
  unknownName(id, Object.fromEntries([...places].map(([name, { rule }]) => [name, rule.says])));

const checkReplaced = (rules: readonly Rule[], places: ReadonlyMap<string, PlacedRule>, against: Against) => {
  const { layered, ids, report } = against;
  const replaced = new Set<string>();
  rules.forEach((rule, index) => {
    const at = `rules[${index}]`;
    const place = places.get(rule.id);
    if (place === undefined) {
      const owner = [...places.values()].find((each) => idsOf(each.rule).includes(rule.id));
      report(`${at}.id`, "unknown-rule", {
        ...unknownRule(rule.id, places),
        ...(owner === undefined ? {} : { exceptionOf: owner.rule.id }),
      });
      return;
    }
    if (!replaced.has(rule.id)) for (const id of idsOf(place.rule)) ids.delete(id);
    replaced.add(rule.id);
    checkRule(rule, at, ids, layered, report);
  });
};

const checkFurther = (further: FurtherRule, at: string, { base, layered, ids, report }: Against): void => {
  const ladder = Object.hasOwn(base.subjects, further.subject) ? base.subjects[further.subject] : undefined;
  if (ladder === undefined)
    report(`${at}.subject`, "unknown-subject", unknownName(further.subject, saidNames(base.subjects)));
  if (further.part === "ceilings") checkLevel(further.level, `${at}.level`, base, report);
  if (further.part === "levels" && ladder?.levels.every(({ level }) => level !== further.level))
    report(
      `${at}.level`,
      "unknown-level",
      unknownName(further.level, plainNames(ladder.levels.map(({ level }) => level))),
    );
  checkRule(further.rule, `${at}.rule`, ids, layered, report);
};

/**
 * Checks replaced rules, further rules and exceptions: the rules that they replace, and the names that they
 * use.
 */
const checkRules = ({ rules = [], further = [], exceptions = [] }: Overlay, against: Against): void => {
  const places = placedRulesById(against.base);
  const { layered, ids, report } = against;
  checkReplaced(rules, places, against);
  further.forEach((each, index) => {
    checkFurther(each, `further[${index}]`, against);
  });
  exceptions.forEach(({ to, exception }, index) => {
    const at = `exceptions[${index}]`;
    if (!places.has(to)) report(`${at}.to`, "unknown-rule", unknownRule(to, places));
    checkRule(exception, `${at}.exception`, ids, layered, report);
  });
};

type Criteria = ReturnType<typeof criteriaOf>;

/** Facts of a rule set with their wording. */
const namesOf = (names: readonly string[], { facts }: RuleSet) =>
  Object.fromEntries(names.map((name) => [name, own(facts, name)?.says]));

/**
 * Checks that every central criterion has points, that every other criterion has a wording, and that each
 * occurs once.
 */
const checkCriteria = (
  criteria: Criteria,
  central: readonly string[],
  base: RuleSet,
  path: string,
  report: Report,
): void => {
  const seen = new Set<string>();
  criteria.forEach(({ fact, says }, index) => {
    const at = `${path}[${index}]`;
    if (seen.has(fact)) report(`${at}.fact`, "duplicate-id", { id: fact });
    seen.add(fact);
    const declared = Object.hasOwn(base.facts, fact) ? base.facts[fact] : undefined;
    if (declared === undefined && says === undefined)
      report(`${at}.fact`, "unknown-fact", { ...unknownName(fact, namesOf(central, base)), mayBeNew: true });
    if (declared !== undefined && declared.kind !== "points")
      report(`${at}.fact`, "kind", { why: "needs-points", name: fact });
  });
  const left = central.filter((fact) => !seen.has(fact));
  if (left.length > 0)
    report(path, "points-missing", { criteria: unknownName("", namesOf(left, base)).nearest });
};

/**
 * Checks criteria in place of the central ones: each has a name that the rule set and the rest of the rubric
 * do not use, so that no recorded points count under two meanings.
 */
const checkReplacedCriteria = (
  criteria: Criteria,
  others: readonly string[],
  base: RuleSet,
  path: string,
  report: Report,
): void => {
  const seen = new Set(others);
  criteria.forEach(({ fact }, index) => {
    const at = `${path}[${index}].fact`;
    const central = own(base.facts, fact);
    if (central !== undefined) report(at, "central-name", { name: fact, says: central.says });
    else if (seen.has(fact)) report(at, "duplicate-id", { id: fact });
    seen.add(fact);
  });
};

/** Checks that local criteria with one name have one wording in every rubric. */
const checkOneWording = (local: LocalScoring, base: RuleSet, report: Report): void => {
  const known = new Map<string, string>();
  for (const { rubric, fact, group } of localGroups(local))
    criteriaOf(group).forEach((criterion, index) => {
      if (Object.hasOwn(base.facts, criterion.fact) || criterion.says === undefined) return;
      const says = JSON.stringify(criterion.says);
      const path = [...pathOfCriteria(rubric, fact, group), index, "fact"];
      if ((known.get(criterion.fact) ?? says) !== says)
        report(pathOf(path), "duplicate-id", { id: criterion.fact });
      known.set(criterion.fact, says);
    });
};

const pathOfCriteria = (rubric: string, fact: string, group: LocalGroup) => [
  "scoring",
  "rubrics",
  rubric,
  fact,
  ...(isReplaced(group) ? ["replacedBy"] : []),
];

/** A report function that reports one kind of problem once at each place. */
const onceEach = (report: Report): Report => {
  const reported = new Set<string>();
  return (path, code, facts) => {
    const key = `${code} ${path}`;
    if (!reported.has(key)) report(path, code, facts);
    reported.add(key);
  };
};

/** Checks local weights against the rubrics of the rule set, and steps and rounding against the weights. */
const checkLocalScoring = (
  local: LocalScoring | undefined,
  base: RuleSet,
  layered: RuleSet,
  all: Report,
): void => {
  if (local === undefined) return;
  // Two criteria with one name and two wordings are wrong for two reasons, and one problem.
  const report = onceEach(all);
  if (base.scoring === undefined || layered.scoring === undefined) {
    report("scoring", "no-scoring", { ruleSet: base.id });
    return;
  }
  for (const [id, groups] of Object.entries(local.rubrics ?? {})) {
    const at = pathOf(["scoring", "rubrics", id]);
    const rubric = base.scoring.rubrics.find((each) => each.id === id);
    if (rubric === undefined) {
      const rubrics = base.scoring.rubrics.map((each) => [each.id, each.says] as const);
      report(at, "unknown-rubric", unknownName(id, Object.fromEntries(rubrics)));
      continue;
    }
    for (const [fact, local] of Object.entries(groups)) {
      const group = rubric.groups.find((each) => each.fact === fact);
      if (group === undefined) {
        const names = rubric.groups.map((each) => [each.fact, each.says] as const);
        const here = pathOf(["scoring", "rubrics", id, fact]);
        report(here, "unknown-group", unknownName(fact, Object.fromEntries(names)));
        continue;
      }
      const here = pathOf(pathOfCriteria(id, fact, local));
      const criteria = criteriaOf(local);
      const others = Object.entries(groups).flatMap(([other, each]) =>
        other === fact ? [] : criteriaOf(each).map((criterion) => criterion.fact),
      );
      if (isReplaced(local)) checkReplacedCriteria(criteria, others, base, here, report);
      else {
        const central = group.criteria.map((each) => each.fact);
        checkCriteria(criteria, central, base, here, report);
      }
      const weights = criteria.map((each) => ({ ...each, says: each.says ?? group.says }));
      checkSubWeights({ criteria: weights, max: group.max }, here, report);
    }
  }
  checkOneWording(local, base, report);
  checkRounding(layered.scoring, "scoring", report);
  checkQuarters(layered, report);
};

const each = <T, R>(items: readonly T[] | undefined, of: (item: T, index: number) => R): R[] =>
  (items ?? []).map(of);

/** Every source in an overlay, with its path. */
const sourcesOf = (overlay: Overlay, central: ReadonlySet<string>): (readonly [string, Source])[] => [
  ...each(overlay.rules, ({ source, unless }, index) => [
    [`rules[${index}]`, source] as const,
    ...each(unless, ({ id, source }, place) => ({ id, at: `rules[${index}].unless[${place}]`, source }))
      // A replacement repeats the central exceptions that it keeps, with their own sources.
      .filter(({ id }) => !central.has(id))
      .map(({ at, source }) => [at, source] as const),
  ]).flat(),
  ...each(overlay.further, ({ rule }, index) => [`further[${index}].rule`, rule.source] as const),
  ...each(
    overlay.exceptions,
    ({ exception }, index) => [`exceptions[${index}].exception`, exception.source] as const,
  ),
  ...each(overlay.caps, ({ source }, index) => [`caps[${index}]`, source] as const),
  ...(overlay.scoring === undefined ? [] : [["scoring", overlay.scoring.source] as const]),
  ...(overlay.scoring?.notApplicable === undefined
    ? []
    : [["scoring.notApplicable", overlay.scoring.notApplicable.source] as const]),
  ...(overlay.scoring?.quarters === undefined
    ? []
    : [["scoring.quarters", overlay.scoring.quarters.source] as const]),
  ...localGroups(overlay.scoring ?? {}).flatMap(({ rubric, fact, group }) =>
    isReplaced(group) ? [[pathOf(["scoring", "rubrics", rubric, fact]), group.source] as const] : [],
  ),
  ...each(
    overlay.voting?.majorities,
    ({ source }, index) => [`voting.majorities[${index}]`, source] as const,
  ),
  ...each(overlay.constraints, ({ source }, index) => [`constraints[${index}]`, source] as const),
  ...each(overlay.parts, ({ source }, index) => [`parts[${index}]`, source] as const),
  ...each(overlay.procedure, ({ source }, index) => [`procedure[${index}]`, source] as const),
];

/** Checks that a local source is marked as local and names a document of the overlay. */
const checkSources = (overlay: Overlay, base: RuleSet, report: Report): void => {
  const documents = overlay.documents.map(({ number }) => number);
  for (const [at, { document, evidence }] of sourcesOf(overlay, idsTaken(base))) {
    if (evidence !== "local") report(`${at}.source.evidence`, "evidence-not-local", { given: evidence });
    if (!documents.includes(document))
      report(`${at}.source.document`, "unknown-document", unknownName(document, plainNames(documents)));
  }
};

const checkNames = ({ id, over }: Overlay, base: RuleSet, report: Report): void => {
  if (over !== base.id) report("over", "wrong-over", { given: over, over: base.id });
  if (id === base.id || base.layers.includes(id)) report("id", "duplicate-id", { id });
};

const checkParameters = ({ parameters = {} }: Overlay, base: RuleSet, report: Report): void => {
  for (const [name, value] of Object.entries(parameters)) {
    const declared = Object.hasOwn(base.parameters, name) ? base.parameters[name] : undefined;
    if (declared === undefined)
      report(
        pathOf(["parameters", name]),
        "unknown-parameter",
        unknownName(name, saidNames(base.parameters)),
      );
    else checkValue(value, declared, name, pathOf(["parameters", name]), report);
  }
};

const checkDeclared = ({ facts = {} }: Overlay, base: RuleSet, report: Report): void => {
  for (const [name, { kind, scale }] of Object.entries(facts)) {
    const known = Object.hasOwn(base.facts, name) ? base.facts[name] : undefined;
    if (known !== undefined && (known.kind !== kind || known.scale !== scale))
      report(pathOf(["facts", name]), "already-declared", { name, ruleSet: base.id, kind: known.kind });
    if (kind === "ordinal" && !Object.hasOwn(base.scales, scale ?? ""))
      report(
        pathOf(["facts", name, "scale"]),
        "unknown-value",
        unknownName(scale ?? "", plainNames(Object.keys(base.scales))),
      );
  }
};

const checkCaps = ({ caps = [] }: Overlay, { base, layered, report }: Against): void => {
  const seen = new Set<string>();
  caps.forEach(({ id }, index) => {
    const at = `caps[${index}]`;
    const cap = layered.caps.find((each) => each.id === id);
    const known = base.caps.map((each) => [each.id, each.says] as const);
    if (cap === undefined) report(`${at}.id`, "unknown-cap", unknownName(id, Object.fromEntries(known)));
    else if (seen.has(id)) report(`${at}.id`, "duplicate-id", { id });
    else checkExtension(cap, at, report);
    seen.add(id);
  });
};

/** An overlay that fits, or its problems. */
type CheckedOverlay =
  | { readonly overlay: Overlay; readonly layered: RuleSet; readonly problems: readonly [] }
  | { readonly overlay?: undefined; readonly problems: readonly LocalFileProblem[] };

/** Reads any value as an overlay of a rule set. */
const readOverlay = (base: RuleSet, value: unknown): CheckedOverlay => {
  const named = codesFromNames(value, { ...namedFacts(value), ...base.facts });
  const parsed = overlaySchema.safeParse(named);
  if (!parsed.success)
    return {
      problems: schemaProblems(
        { file: "overlay", schema: overlaySchema, facts: { ...namedFacts(value), ...base.facts } },
        parsed.error,
        named,
      ),
    };
  const overlay = parsed.data;
  const layered = applied(base, overlay);
  const problems: LocalFileProblem[] = [];
  const report = reportTo(problems);
  const against: Against = { base, layered, ids: idsTaken(base), report };
  checkNames(overlay, base, report);
  checkParameters(overlay, base, report);
  checkDeclared(overlay, base, report);
  checkRules(overlay, against);
  checkCaps(overlay, against);
  checkLocalScoring(overlay.scoring, base, layered, report);
  checkVoting(overlay.voting, "voting", layered, report);
  overlay.constraints?.forEach((constraint, index) => {
    checkConstraint(constraint, `constraints[${index}]`, against.ids, layered, report);
  });
  checkOfSubjects(overlay.parts, "parts", layered, report);
  checkOfSubjects(overlay.procedure, "procedure", layered, report);
  checkSources(overlay, base, report);
  return problems.length === 0 ? { overlay, layered, problems: [] } : { problems };
};

/**
 * Checks an overlay of a rule set: its shape, every name, the weights. An empty list means that the caller
 * can apply it.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkOverlay = (base: RuleSet, value: unknown): LocalFileProblem[] => [
  ...readOverlay(base, value).problems,
];

/**
 * An overlay after the check, with the resulting rule set.
 *
 * @throws InvalidInputError `invalid-overlay` if `checkOverlay` finds a problem
 */
export const laidOver = (base: RuleSet, value: unknown) => {
  const read = readOverlay(base, value);
  if (read.overlay !== undefined) return read;
  const [first] = read.problems;
  throw wrongQuestion("invalid-overlay", { problem: first?.code ?? "schema" }, first?.path);
};

/**
 * Applies an overlay to a rule set. The result is a new rule set that names both layers. Everything that the
 * overlay does not name stays unchanged. A replaced exemption or ceiling keeps its outcome or level.
 *
 * @throws InvalidInputError `invalid-overlay` if `checkOverlay` finds a problem; the function then applies
 * nothing
 */
export const layer = (base: RuleSet, overlay: Overlay): RuleSet => laidOver(base, overlay).layered;
