import type { QuotaExplanation } from "../../explanation/cap.js";
import { capIn } from "./cap.js";
import { discretionIn } from "./discretion.js";
import { findingIn } from "./finding.js";
import { given } from "./given.js";
import { named, qualified } from "./names.js";
import { ruleSetIn } from "./plans.js";
import { computed, restOn, type Writing } from "./writing.js";

type Cap = QuotaExplanation["caps"][number];

/** The levels that went into a count, and those of which nobody knows whether they belong there. */
const levelsIn = (writing: Writing, activity: string, levels: Cap, year: number): void => {
  for (const role of ["counted", "unsettled"] as const)
    for (const { subject, given: own } of levels[role])
      writing.graph.relate("used", {
        "prov:activity": activity,
        "prov:entity": given(writing, { about: subject, year, value: own.level, by: own.by }),
        "prov:role": named(`chibo:${role}`),
      });
};

/** One cap at one stage: the levels counted, the tally, its base and verdict under each reading. */
const countIn = (writing: Writing, group: string, each: Cap, ruleSet: string, year: number): void => {
  const { graph } = writing;
  const { verdict } = each;
  const { key, activity, cap } = capIn(writing, verdict, { year, ruleSet });
  const { excellent, good, rated } = verdict.tally;
  graph.relate("used", { "prov:activity": activity, "prov:entity": group });
  levelsIn(writing, activity, each, year);
  const tally = computed(writing, qualified("reading", "tally", key), activity, {
    "prov:type": named("chibo:Tally"),
    "chibo:excellent": excellent,
    "chibo:good": good,
    "chibo:rated": rated,
    "chibo:unsettled": verdict.unsettled.rated,
  });
  restOn(writing, tally, verdict.from);
  for (const { reading, rounding, excellent, base, ratio, holds, maximum, over } of verdict.verdicts) {
    const read = computed(writing, qualified("reading", "cap", key, reading), activity, {
      "prov:type": named("chibo:CapReading"),
      "chibo:reading": reading,
      "chibo:rounding": rounding,
      "chibo:excellent": excellent,
      "chibo:base": base,
      "chibo:ratio": ratio.join("/"),
      "chibo:holds": holds,
      "chibo:maximum": maximum,
      "chibo:over": over,
    });
    graph.relate("wasDerivedFrom", { "prov:generatedEntity": read, "prov:usedEntity": tally });
    graph.relate("wasDerivedFrom", { "prov:generatedEntity": cap, "prov:usedEntity": read });
    if (verdict.extendedBy !== undefined) restOn(writing, read, [verdict.extendedBy]);
  }
  if (verdict.tooLarge !== undefined) restOn(writing, cap, [verdict.tooLarge.by]);
};

/** How the caps on a group came out: who is counted with whom, each level, each decision that raised a cap. */
export const quotaIn = (writing: Writing, explanation: QuotaExplanation): void => {
  const { about, year, caps, declared, discretion, findings } = explanation;
  const ruleSet = ruleSetIn(writing, explanation.ruleSet);
  const group = writing.graph.state("entity", qualified("reading", "group", about, year), {
    "prov:type": named("chibo:QuotaGroup"),
    "chibo:group": about,
    "chibo:year": year,
  });
  for (const { by } of declared) restOn(writing, group, [by]);
  discretionIn(writing, discretion);
  for (const cap of caps) countIn(writing, group, cap, ruleSet, year);
  for (const finding of findings) findingIn(writing, finding);
};
