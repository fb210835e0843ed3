import { checkRounding, checkSubWeights } from "../check/scoring.js";
import type { RuleSet } from "../rule-set.js";
import { insteadOf } from "./near.js";
import type { OverlayReport } from "./problem.js";
import type { LocalScoring } from "./schema.js";

type Criteria = NonNullable<LocalScoring["sheets"]>[string][string];

/** Every criterion of the centre gets points, every other says what it is, and each stands once. */
const checkCriteria = (
  criteria: Criteria,
  central: readonly string[],
  base: RuleSet,
  path: string,
  report: OverlayReport,
): void => {
  const seen = new Set<string>();
  criteria.forEach(({ fact, says }, index) => {
    const at = `${path}[${index}]`;
    if (seen.has(fact)) report(`${at}.fact`, "duplicate-id", `"${fact}" has its points already.`);
    seen.add(fact);
    const declared = Object.hasOwn(base.facts, fact) ? base.facts[fact] : undefined;
    if (declared === undefined && says === undefined)
      report(`${at}.says`, "unknown-fact", `Say what "${fact}" is. ${insteadOf(fact, central)}`);
    if (declared !== undefined && declared.kind !== "points")
      report(`${at}.fact`, "kind", `"${fact}" is declared as ${declared.kind}; name a criterion of points.`);
  });
  const left = central.filter((fact) => !seen.has(fact));
  if (left.length > 0) report(path, "sub-weights", `Give points to these too: ${left.join(", ")}.`);
};

/** Local weights against the sheets of the rule set, steps and rounding against the weights. */
export const checkLocalScoring = (
  local: LocalScoring | undefined,
  base: RuleSet,
  layered: RuleSet,
  report: OverlayReport,
): void => {
  if (local === undefined) return;
  if (base.scoring === undefined || layered.scoring === undefined) {
    report("scoring", "unknown-sheet", `Leave it out: ${base.id} counts no points.`);
    return;
  }
  for (const [id, groups] of Object.entries(local.sheets ?? {})) {
    const at = `scoring.sheets.${id}`;
    const sheet = base.scoring.sheets.find((each) => each.id === id);
    if (sheet === undefined) {
      const sheets = base.scoring.sheets.map((each) => each.id);
      report(at, "unknown-sheet", insteadOf(id, sheets));
      continue;
    }
    for (const [fact, criteria] of Object.entries(groups)) {
      const here = `${at}.${fact}`;
      const group = sheet.groups.find((each) => each.fact === fact);
      if (group === undefined) {
        const names = sheet.groups.map((each) => each.fact);
        report(here, "unknown-group", insteadOf(fact, names));
        continue;
      }
      const central = group.criteria.map((each) => each.fact);
      checkCriteria(criteria, central, base, here, report);
      const weights = criteria.map((each) => ({ ...each, says: each.says ?? group.says }));
      checkSubWeights({ criteria: weights, max: group.max }, here, report);
    }
  }
  checkRounding(layered.scoring, "scoring", report);
};
