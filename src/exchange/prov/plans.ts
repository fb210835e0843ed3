import type { LevelExplanation } from "../../explanation/level.js";
import type { Source, Text } from "../../rules/engine/vocabulary.js";
import type { Said } from "./document.js";
import { named, qualified, worded } from "./names.js";
import type { Writing } from "./writing.js";

/** The rule set as a plan: the very one, by its fingerprint. */
export const ruleSetIn = ({ graph }: Writing, { id, fingerprint }: LevelExplanation["ruleSet"]): string =>
  graph.state("entity", qualified("rules", `${id}@${fingerprint}`), {
    "prov:type": [named("prov:Plan"), named("prov:Collection"), named("chibo:RuleSet")],
    "chibo:ruleSet": id,
    "chibo:fingerprint": fingerprint,
  });

/** What is said of a clause: its wording, where it stands, and how strongly it is known. */
export const clauseSaid = (says: Text, { document, point, evidence }: Source): Said => ({
  "prov:label": worded(says),
  "chibo:document": document,
  "chibo:point": point,
  "chibo:evidence": evidence,
});

/** A computation by a rule set. */
export interface ByRuleSet {
  readonly activity: string;
  readonly ruleSet: string;
}

/** States a clause of a rule set that a computation used, with what came of it. */
export const clauseUsed = (
  { graph }: Writing,
  { activity, ruleSet }: ByRuleSet,
  { id, says, source }: { readonly id: string; readonly says: Text; readonly source: Source },
  result: string,
): void => {
  const clause = graph.state("entity", `${ruleSet}/${id}`, {
    "prov:type": named("chibo:Clause"),
    ...clauseSaid(says, source),
  });
  graph.relate("hadMember", { "prov:collection": ruleSet, "prov:entity": clause });
  graph.relate("used", { "prov:activity": activity, "prov:entity": clause, "chibo:result": result });
};
