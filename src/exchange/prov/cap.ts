import type { LevelExplanation } from "../../explanation/level.js";
import { contentHash } from "../../rules/engine/fingerprints.js";
import { named, qualified } from "./names.js";
import { clauseUsed } from "./plans.js";
import { computation, computed, type Writing } from "./writing.js";

type QuotaVerdict = LevelExplanation["quotas"][number];

/** The count behind a verdict, by its key and activity, and the verdict as a whole. */
export interface Counted {
  readonly key: string;
  readonly activity: string;
  readonly cap: string;
}

/** States the verdict of a cap on a group, without a figure: under which readings it holds, never who is too many. */
export const capIn = (
  writing: Writing,
  { quota, on, group, stage, verdicts, from, extendedBy, tooLarge }: QuotaVerdict,
  { year, ruleSet }: { readonly year: number; readonly ruleSet: string },
): Counted => {
  // Two committees may declare a group by one name: what was counted, and by which rules, tells them apart.
  const basis = contentHash([ruleSet, ...from, extendedBy ?? tooLarge?.by ?? ""]).slice(0, 12);
  const key = `${quota.id}/${group}/${stage}/${year}/${basis}`;
  const activity = computation(writing, qualified("reading", "count", key), ruleSet, {
    "prov:type": named("chibo:Count"),
  });
  for (const [role, by] of [
    ["raised", extendedBy],
    ["too-large", tooLarge?.by],
  ])
    if (by !== undefined)
      writing.graph.relate("used", {
        "prov:activity": activity,
        "prov:entity": qualified("given", by),
        "prov:role": named(`chibo:${role}`),
      });
  const holds = verdicts.find(({ reading }) => reading === quota.reading)?.holds === true;
  clauseUsed(writing, { activity, ruleSet }, quota, on ? (holds ? "holds" : "fails") : "off");
  const cap = computed(writing, qualified("reading", "cap", key), activity, {
    "prov:type": named("chibo:CapVerdict"),
    "chibo:group": group,
    "chibo:stage": stage,
    "chibo:year": year,
    "chibo:judged": on,
    "chibo:within": verdicts.filter((each) => each.holds).map(({ reading }) => reading),
    "chibo:exceeded": verdicts.filter((each) => !each.holds).map(({ reading }) => reading),
  });
  return { key, activity, cap };
};
