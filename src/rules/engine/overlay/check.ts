import { checkValue } from "../check/declarations.js";
import { checkVoting } from "../check/procedure.js";
import { checkExtension } from "../check/quotas.js";
import { checkAdoptable } from "../check/rule.js";
import { schemaIssues } from "../check/schema.js";
import type { RuleSet } from "../rule-set.js";
import { applied } from "./apply.js";
import { type Against, checkRules } from "./check-rules.js";
import { checkLocalScoring } from "./check-scoring.js";
import { checkSources } from "./check-sources.js";
import { insteadOf } from "./near.js";
import { idsTaken } from "./places.js";
import type { OverlayProblem, OverlayReport } from "./problem.js";
import { type Overlay, overlaySchema } from "./schema.js";

const checkNames = ({ id, over }: Overlay, base: RuleSet, report: OverlayReport): void => {
  if (over !== base.id)
    report("over", "wrong-over", `Use "${base.id}", or lay it over the rule set it names.`);
  if (id === base.id || base.layers.includes(id))
    report("id", "duplicate-id", `"${id}" is a layer already; choose another id.`);
};

const checkParameters = ({ parameters = {} }: Overlay, base: RuleSet, report: OverlayReport): void => {
  for (const [name, value] of Object.entries(parameters)) {
    const declared = Object.hasOwn(base.parameters, name) ? base.parameters[name] : undefined;
    if (declared === undefined)
      report(`parameters.${name}`, "unknown-parameter", insteadOf(name, Object.keys(base.parameters)));
    else checkValue(value, declared, name, `parameters.${name}`, report);
  }
};

const checkDeclared = ({ facts = {} }: Overlay, base: RuleSet, report: OverlayReport): void => {
  for (const [name, { kind, scale }] of Object.entries(facts)) {
    const known = Object.hasOwn(base.facts, name) ? base.facts[name] : undefined;
    if (known !== undefined && (known.kind !== kind || known.scale !== scale))
      report(`facts.${name}`, "already-declared", `${base.id} declares it as ${known.kind}; leave it out.`);
    if (kind === "ordinal" && !Object.hasOwn(base.scales, scale ?? ""))
      report(`facts.${name}.scale`, "unknown-value", insteadOf(scale ?? "", Object.keys(base.scales)));
  }
};

const checkQuotas = ({ quotas = [] }: Overlay, { base, layered, report }: Against): void => {
  const seen = new Set<string>();
  quotas.forEach(({ id }, index) => {
    const at = `quotas[${index}]`;
    const quota = layered.quotas.find((each) => each.id === id);
    const known = base.quotas.map((each) => each.id);
    if (quota === undefined) report(`${at}.id`, "unknown-quota", insteadOf(id, known));
    else if (seen.has(id)) report(`${at}.id`, "duplicate-id", `Say everything about "${id}" in one place.`);
    else checkExtension(quota, at, report);
    seen.add(id);
  });
};

/** What may be laid on, or why not. */
export type CheckedOverlay =
  | { readonly overlay: Overlay; readonly layered: RuleSet; readonly problems: readonly [] }
  | { readonly overlay?: undefined; readonly problems: readonly OverlayProblem[] };

/** Reads anything as an overlay of a rule set. */
export const readOverlay = (base: RuleSet, value: unknown): CheckedOverlay => {
  const parsed = overlaySchema.safeParse(value);
  if (!parsed.success)
    return {
      problems: schemaIssues(parsed.error.issues).map((issue) => ({ ...issue, code: "schema" as const })),
    };
  const overlay = parsed.data;
  const layered = applied(base, overlay);
  const problems: OverlayProblem[] = [];
  const report: OverlayReport = (path, code, remedy) => problems.push({ path, code, remedy });
  const against: Against = { base, layered, ids: idsTaken(base), report };
  checkNames(overlay, base, report);
  checkParameters(overlay, base, report);
  checkDeclared(overlay, base, report);
  checkRules(overlay, against);
  checkQuotas(overlay, against);
  checkLocalScoring(overlay.scoring, base, layered, report);
  checkVoting(overlay.voting, "voting", layered, report);
  overlay.constraints?.forEach((constraint, index) => {
    checkAdoptable(constraint, `constraints[${index}]`, against.ids, layered, report);
  });
  checkSources(overlay, base, report);
  return problems.length === 0 ? { overlay, layered, problems: [] } : { problems };
};

/**
 * Checks an overlay of a rule set: its shape, every name, the weights. An empty list means that it can be laid on.
 *
 * @param value anything, such as a parsed JSON file
 */
export const checkOverlay = (base: RuleSet, value: unknown): OverlayProblem[] => [
  ...readOverlay(base, value).problems,
];
