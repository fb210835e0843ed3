import { pathOf } from "../../language/problems/problem.js";
import { checkFacts, checkParameters } from "./check-declarations.js";
import { codesFromNames, namedFacts } from "./codes-from-names.js";
import { checkCondition } from "./conditions/condition.js";
import { checkFact } from "./conditions/fact.js";
import { type LocalFileProblem, own, type Report, reportTo } from "./conditions/local-file-problem.js";
import { plainNames, saidNames, unknownName } from "./conditions/nearest-names.js";
import { schemaProblems } from "./conditions/schema-problems.js";
import { checkRatio } from "./conditions/share.js";
import { capHeads, capRoundings } from "./conditions/vocabulary.js";
import {
  type Cap,
  type Constraint,
  type Exception,
  type Ladder,
  type OpenCase,
  type Rule,
  type RuleSet,
  ruleSetSchema,
  type Scoring,
  type SubjectRubric,
  type Voting,
} from "./rule-set.js";

/** Records an id. An id with two uses is a problem. */
const checkId = (id: string, path: string, ids: Set<string>, report: Report): void => {
  if (ids.has(id)) report(`${path}.id`, "duplicate-id", { id });
  ids.add(id);
};

/** Checks that `adoptedBy` names a parameter of kind boolean. */
const checkAdoption = (adoptedBy: string | undefined, path: string, set: RuleSet, report: Report): void => {
  if (adoptedBy !== undefined && own(set.parameters, adoptedBy)?.kind !== "boolean")
    report(`${path}.adoptedBy`, "unknown-parameter", {
      ...unknownName(adoptedBy, saidNames(set.parameters)),
      needs: "boolean",
    });
};

/** Checks the common fields of rules, caps and constraints: the id, and the parameter of an adoption. */
export const checkAdoptable = (
  { id, adoptedBy }: { readonly id: string; readonly adoptedBy?: string | undefined },
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkId(id, path, ids, report);
  checkAdoption(adoptedBy, path, set, report);
};

/** Checks a rule with its condition and its exceptions. */
export const checkRule = (
  rule: Rule | Exception,
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkAdoptable(rule, path, ids, set, report);
  checkCondition(rule.when, `${path}.when`, set, report);
  if (rule.concerns !== undefined) checkCondition(rule.concerns.when, `${path}.concerns.when`, set, report);
  if (!("unless" in rule)) return;
  rule.unless?.forEach((exception, index) => {
    checkRule(exception, `${path}.unless[${index}]`, ids, set, report);
  });
};

/** Checks that a level is on its scale. */
export const checkLevel = (name: string, path: string, set: RuleSet, report: Report): void => {
  const levels = own(set.scales, "level") ?? [];
  if (!levels.includes(name)) report(path, "unknown-level", unknownName(name, plainNames(levels)));
};

/**
 * Checks the order of a ladder. Each level must be lower than the one before and higher than the lowest
 * level.
 */
const checkOrder = (ladder: Ladder, path: string, levels: readonly string[], report: Report): void => {
  const places = ladder.levels.map((rung) => levels.indexOf(rung.level));
  places.forEach((place, index) => {
    if (place >= 0 && (place <= (places[index - 1] ?? -1) || place === levels.length - 1))
      report(`${path}.levels[${index}].level`, "level-order", { levels });
  });
};

/** Checks a case in which the text leaves the level open: its rule, its levels, and the choice that settles it. */
const checkOpenCase = (
  rule: OpenCase,
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkRule(rule, path, ids, set, report);
  rule.levels.forEach((level, index) => {
    checkLevel(level, `${path}.levels[${index}]`, set, report);
  });
  const { settledBy } = rule;
  if (settledBy !== undefined && own(set.parameters, settledBy) === undefined)
    report(`${path}.settledBy`, "unknown-parameter", {
      ...unknownName(settledBy, saidNames(set.parameters)),
      needs: "choice",
    });
};

/** The values of a fallback that the engine knows. */
const fallbacks = ["highest-met", "lowest"];

const checkFallback = (name: string, path: string, set: RuleSet, report: Report): void => {
  const parameter = own(set.parameters, name);
  if (parameter?.kind !== "choice")
    report(path, "unknown-parameter", {
      ...unknownName(name, saidNames(set.parameters)),
      needs: "choice",
    });
  else if ([...(parameter.choices ?? [])].sort().join() !== fallbacks.join())
    report(path, "parameter-choices", { parameter: name, choices: fallbacks });
};

/** Checks the ladder of one kind of subject: every rule, level and parameter that it names. */
const checkLadder = (ladder: Ladder, at: string, ids: Set<string>, set: RuleSet, report: Report): void => {
  for (const part of ["exemptions", "forced", "ceilings"] as const) {
    ladder[part].forEach((rule, index) => {
      checkRule(rule, `${at}.${part}[${index}]`, ids, set, report);
    });
  }
  ladder.ceilings.forEach((rule, index) => {
    checkLevel(rule.level, `${at}.ceilings[${index}].level`, set, report);
  });
  checkOrder(ladder, at, own(set.scales, "level") ?? [], report);
  ladder.levels.forEach((rung, index) => {
    const here = `${at}.levels[${index}]`;
    checkLevel(rung.level, `${here}.level`, set, report);
    for (const part of ["rules", "upTo"] as const) {
      rung[part]?.forEach((rule, place) => {
        checkRule(rule, `${here}.${part}[${place}]`, ids, set, report);
      });
    }
    rung.unread?.forEach((clause, place) => {
      checkAdoptable(clause, `${here}.unread[${place}]`, ids, set, report);
    });
  });
  ladder.open?.forEach((rule, index) => {
    checkOpenCase(rule, `${at}.open[${index}]`, ids, set, report);
  });
  if (ladder.silentBetween !== undefined)
    checkFallback(ladder.silentBetween.fallback, `${at}.silentBetween.fallback`, set, report);
};

/** The options of the parts of a cap that a text may leave open. */
const capOptions = { heads: capHeads, rounding: capRoundings } as const;

/** Checks that a decision can only raise a cap. */
export const checkExtension = (
  { ratio, extendedTo }: Pick<Cap, "ratio" | "extendedTo">,
  path: string,
  report: Report,
): void => {
  if (extendedTo !== undefined && extendedTo[0] * ratio[1] < ratio[0] * extendedTo[1])
    report(`${path}.extendedTo`, "ratio-order", { least: ratio });
};

/** Checks a part of a cap that the text leaves open: a committee chooses it by a parameter with its options. */
const checkCapChoice = (
  cap: Cap,
  part: keyof typeof capOptions,
  path: string,
  set: Pick<RuleSet, "parameters">,
  report: Report,
): void => {
  const choice = cap[part];
  if (typeof choice === "string") return;
  const at = `${path}.${part}.parameter`;
  const parameter = own(set.parameters, choice.parameter);
  if (parameter?.kind !== "choice")
    report(at, "unknown-parameter", {
      ...unknownName(choice.parameter, saidNames(set.parameters)),
      needs: "choice",
    });
  const known: readonly string[] = capOptions[part];
  for (const option of parameter?.choices ?? [])
    if (!known.includes(option)) report(at, "unknown-value", unknownName(option, plainNames(known)));
};

/** Checks caps: the subjects and levels that they count, the limit of an extension, and what is left open. */
const checkCaps = (set: RuleSet, ids: Set<string>, report: Report): void => {
  set.caps.forEach((cap, index) => {
    const at = `caps[${index}]`;
    checkAdoptable(cap, at, ids, set, report);
    if (!Object.hasOwn(set.subjects, cap.subject))
      report(`${at}.subject`, "unknown-subject", unknownName(cap.subject, saidNames(set.subjects)));
    checkLevel(cap.counted, `${at}.counted`, set, report);
    checkLevel(cap.base, `${at}.base`, set, report);
    if (cap.where !== undefined) checkCondition(cap.where, `${at}.where`, set, report);
    checkExtension(cap, at, report);
    for (const part of ["heads", "rounding"] as const) checkCapChoice(cap, part, at, set, report);
  });
};

/**
 * Checks the majorities by level and the parameters of the choices on voting. A committee sets the values.
 */
export const checkVoting = (voting: Voting | undefined, path: string, set: RuleSet, report: Report): void => {
  if (voting === undefined) return;
  voting.majorities.forEach(({ level, ratio }, index) => {
    checkLevel(level, `${path}.majorities[${index}].level`, set, report);
    checkRatio(ratio, `${path}.majorities[${index}].ratio`, set, report, "committee");
  });
  for (const part of ["form", "base", "ifNone"] as const) {
    if (own(set.parameters, voting[part])?.kind !== "choice")
      report(`${path}.${part}`, "unknown-parameter", {
        ...unknownName(voting[part], saidNames(set.parameters)),
        needs: "choice",
      });
  }
};

/** Checks one constraint: its adoption and, for evidence, its level and subjects. */
export const checkConstraint = (
  constraint: Constraint,
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkAdoptable(constraint, path, ids, set, report);
  const { holds } = constraint;
  if (holds === undefined || !("attached" in holds)) return;
  if (holds.level !== undefined) checkLevel(holds.level, `${path}.holds.level`, set, report);
  holds.of.forEach((subject, place) => {
    if (!Object.hasOwn(set.subjects, subject))
      report(`${path}.holds.of[${place}]`, "unknown-subject", unknownName(subject, saidNames(set.subjects)));
  });
};

/** Checks the constraints of order and time, and of evidence. */
const checkConstraints = (set: RuleSet, ids: Set<string>, report: Report): void => {
  set.constraints.forEach((constraint, index) => {
    checkConstraint(constraint, `constraints[${index}]`, ids, set, report);
  });
};

/** Checks the steps of a review, or the periods besides the year: the subjects of each, and whom it concerns. */
export const checkOfSubjects = (
  items: RuleSet["procedure"] | RuleSet["parts"],
  path: "procedure" | "parts",
  set: RuleSet,
  report: Report,
): void => {
  items?.forEach(({ of, when }, index) => {
    const at = `${path}[${index}]`;
    of.forEach((subject, place) => {
      if (!Object.hasOwn(set.subjects, subject))
        report(`${at}.of[${place}]`, "unknown-subject", unknownName(subject, saidNames(set.subjects)));
    });
    if (when !== undefined) checkCondition(when, `${at}.when`, set, report);
  });
};

type Group = SubjectRubric["groups"][number];

const checkPoints = (fact: string, path: string, set: RuleSet, report: Report): void => {
  checkFact(fact, path, set, report);
  const kind = own(set.facts, fact)?.kind;
  if (kind !== undefined && kind !== "points") report(path, "kind", { why: "needs-points", name: fact });
};

/** Checks that criteria with their own points cover their whole group and add up to its points. */
export const checkSubWeights = (
  { criteria, max }: Pick<Group, "criteria" | "max">,
  path: string,
  report: Report,
): void => {
  const given = criteria.flatMap((criterion) => criterion.max ?? []);
  if (given.length === 0) return;
  const sum = given.reduce((total, points) => total + points, 0);
  if (given.length < criteria.length)
    report(path, "points-missing", {
      criteria: criteria.flatMap(({ fact, says, max: points }) =>
        points === undefined ? [{ name: fact, says }] : [],
      ),
    });
  else if (sum !== max) report(path, "sub-weights", { sum, max });
};

/** Checks that rounding never gives more points than the maximum. */
export const checkRounding = (
  {
    steps,
    rounding,
    rubrics,
  }: Pick<Scoring, "steps" | "rubrics"> & {
    readonly rounding?: Pick<NonNullable<Scoring["rounding"]>, "to"> | undefined;
  },
  path: string,
  report: Report,
): void => {
  if (rounding === undefined) return;
  for (const { id, groups } of rubrics) {
    const most = steps * groups.reduce((total, { max }) => total + max, 0);
    if (most % rounding.to === 0) continue;
    report(`${path}.rounding.to`, "steps", { most, rubric: id });
    return;
  }
};

/** Checks the scoring of quarters: the groups and levels that it names, their order, and its rounding. */
export const checkQuarters = (set: RuleSet, report: Report): void => {
  const { scoring } = set;
  const quarters = scoring?.quarters;
  if (scoring === undefined || quarters === undefined) return;
  const at = "scoring.quarters";
  const groups = Object.fromEntries(
    scoring.rubrics.flatMap((rubric) => rubric.groups.map(({ fact, says }) => [fact, says] as const)),
  );
  const checkGroup = (fact: string, path: string): void => {
    if (!Object.hasOwn(groups, fact)) report(path, "unknown-group", unknownName(fact, groups));
  };
  quarters.allOrNothing?.forEach((fact, index) => {
    checkGroup(fact, `${at}.allOrNothing[${index}]`);
  });
  if (quarters.formula !== undefined) checkGroup(quarters.formula.group, `${at}.formula.group`);
  if (quarters.bonus !== undefined) checkGroup(quarters.bonus.group, `${at}.bonus.group`);
  checkRounding({ ...scoring, rounding: quarters.rounding }, at, report);
  const levels = own(set.scales, "level") ?? [];
  quarters.levels?.forEach(({ level, atLeast }, index, all) => {
    const here = `${at}.levels[${index}]`;
    checkLevel(level, `${here}.level`, set, report);
    const before = all[index - 1];
    if (before === undefined) return;
    if (levels.indexOf(level) <= levels.indexOf(before.level))
      report(`${here}.level`, "level-order", { levels });
    if (atLeast >= before.atLeast) report(`${here}.atLeast`, "grade-order", { below: before.atLeast });
  });
};

/** Checks rubrics: their subjects, the facts declared as points, and the sums of their weights. */
const checkScoring = (set: RuleSet, ids: Set<string>, report: Report): void => {
  const { scoring } = set;
  if (scoring === undefined) return;
  scoring.rubrics.forEach((rubric, index) => {
    const at = `scoring.rubrics[${index}]`;
    checkId(rubric.id, at, ids, report);
    if (!Object.hasOwn(set.subjects, rubric.subject))
      report(`${at}.subject`, "unknown-subject", unknownName(rubric.subject, saidNames(set.subjects)));
    if (rubric.when !== undefined) checkCondition(rubric.when, `${at}.when`, set, report);
    checkPoints(rubric.total, `${at}.total`, set, report);
    rubric.groups.forEach((group, place) => {
      const here = `${at}.groups[${place}]`;
      checkPoints(group.fact, `${here}.fact`, set, report);
      group.criteria.forEach((criterion, nth) => {
        checkPoints(criterion.fact, `${here}.criteria[${nth}].fact`, set, report);
      });
      checkSubWeights(group, `${here}.criteria`, report);
    });
  });
  checkRounding(scoring, "scoring", report);
  checkQuarters(set, report);
};

/** Checks that a rule, a case, an unread part or a parameter carries each gap that names one. */
const checkGaps = (set: RuleSet, ids: ReadonlySet<string>, report: Report): void => {
  const carriers = [...ids, ...Object.keys(set.parameters)];
  set.gaps.forEach(({ by = [] }, index) => {
    by.forEach((id, place) => {
      if (!carriers.includes(id))
        report(`gaps[${index}].by[${place}]`, "unknown-rule", unknownName(id, plainNames(carriers)));
    });
  });
};

const checkReferences = (set: RuleSet, report: Report): void => {
  if (own(set.scales, "level") === undefined)
    report("scales.level", "schema", { kind: "missing", way: ["rule-set", "scales"] });
  checkFacts(set, report);
  checkParameters(set, report);
  const ids = new Set<string>();
  for (const [subject, ladder] of Object.entries(set.subjects))
    checkLadder(ladder, pathOf(["subjects", subject]), ids, set, report);
  checkScoring(set, ids, report);
  checkCaps(set, ids, report);
  checkVoting(set.voting, "voting", set, report);
  checkConstraints(set, ids, report);
  checkOfSubjects(set.parts, "parts", set, report);
  checkOfSubjects(set.procedure, "procedure", set, report);
  checkGaps(set, ids, report);
};

/**
 * Checks a rule set: its schema, then every name that it refers to. An empty list means that the caller can
 * use it.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkRuleSet = (value: unknown): LocalFileProblem[] => {
  const problems: LocalFileProblem[] = [];
  const named = codesFromNames(value, namedFacts(value));
  const parsed = ruleSetSchema.safeParse(named);
  if (!parsed.success)
    return schemaProblems({ file: "rule-set", schema: ruleSetSchema }, parsed.error, named);
  checkReferences(parsed.data, reportTo(problems));
  return problems;
};
