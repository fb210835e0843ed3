import type { QualityExplanation } from "../../explanation/quality.js";
import { fraction, named, qualified, worded } from "./names.js";
import { computation, computed, restOn, type Writing } from "./writing.js";

/** The policy as a plan. */
const policyIn = ({ graph }: Writing, policy: QualityExplanation["policy"]): string | undefined =>
  policy === undefined
    ? undefined
    : graph.state("entity", qualified("rules", "roll-up", policy.id), {
        "prov:type": [named("prov:Plan"), named("chibo:RollUpPolicy")],
        "prov:label": worded(policy.data?.title),
        "chibo:document": policy.data?.source.document,
      });

/** How a cell's quality came about: each meeting's score, and the periods that they were rolled up into. */
export const qualityIn = (
  writing: Writing,
  { about, quality, policy, meetings }: QualityExplanation,
): void => {
  const { graph, records } = writing;
  const activity = computation(
    writing,
    qualified("reading", "roll-up", about, quality.year.period),
    policyIn(writing, policy),
    { "prov:type": named("chibo:RollUp") },
  );
  if (policy?.adopted !== undefined)
    graph.relate("used", {
      "prov:activity": activity,
      "prov:entity": records.support(policy.adopted.by),
    });
  const scores = new Map<string, string>();
  for (const { meeting, points, grade, by } of meetings) {
    const score = graph.state("entity", qualified("reading", "score", meeting), {
      "prov:type": named("chibo:Score"),
      "prov:value": fraction(points),
      "chibo:grade": grade,
      "chibo:about": meeting,
    });
    restOn(writing, score, by);
    scores.set(meeting, score);
  }
  for (const period of [quality.year, ...quality.halves, ...quality.quarters, ...quality.months]) {
    const entity = computed(writing, qualified("reading", "quality", about, period.period), activity, {
      "prov:type": named("chibo:Quality"),
      "prov:value": period.score?.grade,
      "chibo:points": fraction(period.score?.points),
      "chibo:period": period.period,
      "chibo:about": about,
    });
    for (const meeting of period.meetings) {
      const score = scores.get(meeting);
      if (score === undefined) continue;
      graph.relate("used", { "prov:activity": activity, "prov:entity": score });
      graph.relate("wasDerivedFrom", { "prov:generatedEntity": entity, "prov:usedEntity": score });
    }
  }
};
