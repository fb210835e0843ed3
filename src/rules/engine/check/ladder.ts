import type { Ladder, RuleSet } from "../rule-set.js";
import { own, type Report } from "./problem.js";
import { checkAdoptable, checkRule } from "./rule.js";

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
