import { checkLevel } from "../check/ladder.js";
import { checkRule } from "../check/rule.js";
import type { Rule, RuleSet } from "../rule-set.js";
import { insteadOf } from "./near.js";
import { idsOf, type Place, placesOf } from "./places.js";
import type { OverlayReport } from "./problem.js";
import type { FurtherRule, Overlay } from "./schema.js";

/** What the parts of an overlay are checked against. */
export interface Against {
  readonly base: RuleSet;
  /** The rule set with the overlay on it: what local rules may refer to. */
  readonly layered: RuleSet;
  /** Ids that are given away. */
  readonly ids: Set<string>;
  readonly report: OverlayReport;
}

const checkReplaced = (rules: readonly Rule[], places: ReadonlyMap<string, Place>, against: Against) => {
  const { layered, ids, report } = against;
  const replaced = new Set<string>();
  rules.forEach((rule, index) => {
    const at = `rules[${index}]`;
    const place = places.get(rule.id);
    if (place === undefined) {
      const owner = [...places.values()].find((each) => idsOf(each.rule).includes(rule.id));
      const remedy =
        owner === undefined
          ? insteadOf(rule.id, places.keys())
          : `Replace "${owner.rule.id}", whose exception it is.`;
      report(`${at}.id`, "unknown-rule", remedy);
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
    report(`${at}.subject`, "unknown-subject", insteadOf(further.subject, Object.keys(base.subjects)));
  if (further.part === "ceilings") checkLevel(further.level, `${at}.level`, base, report);
  if (further.part === "levels" && ladder?.levels.every(({ level }) => level !== further.level))
    report(
      `${at}.level`,
      "unknown-level",
      insteadOf(
        further.level,
        ladder.levels.map(({ level }) => level),
      ),
    );
  checkRule(further.rule, `${at}.rule`, ids, layered, report);
};

/** Replaced rules, further rules and exceptions: what they are put in the place of, and what they refer to. */
export const checkRules = (
  { rules = [], further = [], exceptions = [] }: Overlay,
  against: Against,
): void => {
  const places = placesOf(against.base);
  const { layered, ids, report } = against;
  checkReplaced(rules, places, against);
  further.forEach((each, index) => {
    checkFurther(each, `further[${index}]`, against);
  });
  exceptions.forEach(({ to, exception }, index) => {
    const at = `exceptions[${index}]`;
    if (!places.has(to)) report(`${at}.to`, "unknown-rule", insteadOf(to, places.keys()));
    checkRule(exception, `${at}.exception`, ids, layered, report);
  });
};
