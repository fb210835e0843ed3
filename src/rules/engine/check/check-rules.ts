import { checkCondition } from "../conditions/condition.js";
import { checkRatio } from "../conditions/share.js";
import type { Exception, Ladder, Quota, Rule, RuleSet, Voting } from "../rule-set.js";
import { own, type Report } from "../rule-set-problem.js";

/** Takes down an id; one that names something else already is a problem. */
export const checkId = (id: string, path: string, ids: Set<string>, report: Report): void => {
  if (ids.has(id)) report(`${path}.id`, "duplicate-id", `"${id}" names another rule already.`);
  ids.add(id);
};

/** What somebody must adopt names a parameter of yes or no. */
export const checkAdoption = (
  adoptedBy: string | undefined,
  path: string,
  set: RuleSet,
  report: Report,
): void => {
  if (adoptedBy !== undefined && own(set.parameters, adoptedBy)?.kind !== "boolean")
    report(`${path}.adoptedBy`, "unknown-parameter", `Declare "${adoptedBy}" as a boolean parameter.`);
};

/** What rules, quotas and constraints share: an id and, where somebody must adopt them, a parameter. */
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

/** A rule with its condition and its exceptions. */
export const checkRule = (
  rule: Rule | Exception,
  path: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
  checkAdoptable(rule, path, ids, set, report);
  checkCondition(rule.when, `${path}.when`, set, report);
  if (!("unless" in rule)) return;
  rule.unless?.forEach((exception, index) => {
    checkRule(exception, `${path}.unless[${index}]`, ids, set, report);
  });
};

/** A level that a rule set names is on its scale. */
export const checkLevel = (name: string, path: string, set: RuleSet, report: Report): void => {
  const levels = own(set.scales, "level") ?? [];
  if (!levels.includes(name)) report(path, "unknown-level", `Use one of: ${levels.join(", ")}.`);
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

/** What the engine understands of a fallback, and nothing else. */
const fallbacks = ["highest-met", "lowest"];

const checkFallback = (name: string, path: string, set: RuleSet, report: Report): void => {
  const parameter = own(set.parameters, name);
  if (parameter?.kind !== "choice")
    report(path, "unknown-parameter", `Declare "${name}" as a parameter of choices.`);
  else if ([...(parameter.choices ?? [])].sort().join() !== fallbacks.join())
    report(path, "unknown-value", `Let parameters.${name} choose between: ${fallbacks.join(", ")}.`);
};

/** How one kind of subject is classified: every rule, level and parameter that the ladder names. */
export const checkLadder = (
  ladder: Ladder,
  at: string,
  ids: Set<string>,
  set: RuleSet,
  report: Report,
): void => {
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
  if (ladder.silentBetween !== undefined)
    checkFallback(ladder.silentBetween.fallback, `${at}.silentBetween.fallback`, set, report);
};

/** A decision may only raise a cap. */
export const checkExtension = (
  { ratio, extendedTo }: Pick<Quota, "ratio" | "extendedTo">,
  path: string,
  report: Report,
): void => {
  if (extendedTo !== undefined && extendedTo[0] * ratio[1] < ratio[0] * extendedTo[1])
    report(`${path}.extendedTo`, "ratio-order", `Use at least ${ratio.join("/")}, or leave it out.`);
};

/** Caps: whom they count, of which levels, and how far they may be raised. */
export const checkQuotas = (set: RuleSet, ids: Set<string>, report: Report): void => {
  set.quotas.forEach((quota, index) => {
    const at = `quotas[${index}]`;
    checkAdoptable(quota, at, ids, set, report);
    if (!Object.hasOwn(set.subjects, quota.subject))
      report(`${at}.subject`, "unknown-subject", `Use one of: ${Object.keys(set.subjects).join(", ")}.`);
    checkLevel(quota.counted, `${at}.counted`, set, report);
    checkLevel(quota.base, `${at}.base`, set, report);
    if (quota.where !== undefined) checkCondition(quota.where, `${at}.where`, set, report);
    checkExtension(quota, at, report);
  });
};

/** Majorities by level, and the parameters of choices that say the rest. A committee sets the values. */
export const checkVoting = (voting: Voting | undefined, path: string, set: RuleSet, report: Report): void => {
  if (voting === undefined) return;
  voting.majorities.forEach(({ level, ratio }, index) => {
    checkLevel(level, `${path}.majorities[${index}].level`, set, report);
    checkRatio(ratio, `${path}.majorities[${index}].ratio`, set, report, "committee");
  });
  for (const part of ["form", "base", "ifNone"] as const) {
    if (own(set.parameters, voting[part])?.kind !== "choice")
      report(`${path}.${part}`, "unknown-parameter", `Declare "${voting[part]}" as a parameter of choices.`);
  }
};

/** Rules of order and time. */
export const checkConstraints = (set: RuleSet, ids: Set<string>, report: Report): void => {
  set.constraints.forEach((constraint, index) => {
    checkAdoptable(constraint, `constraints[${index}]`, ids, set, report);
  });
};
