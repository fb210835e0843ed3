import type { CommendationExplanation } from "../../explanation/commendation.js";
import { findingIn } from "./finding.js";
import { recognised, standingIn } from "./given.js";
import { named, path, qualified } from "./names.js";
import { clauseSaid } from "./plans.js";
import { computation, computed, restOn, stated, type Writing } from "./writing.js";

type Award = CommendationExplanation["awards"][number];
type Condition = Award["conditions"][number];

/** The text that an award stands in, as the plan by which it is considered. */
const ruleIn = ({ graph }: Writing, { rule }: Award): string =>
  graph.state("entity", qualified("rules", "commendation", rule.id), {
    "prov:type": [named("prov:Plan"), named("chibo:Clause")],
    ...clauseSaid(rule.award, rule.source),
    "chibo:ground": rule.ground,
    "chibo:years": rule.years,
    "chibo:distinguished": rule.distinguished,
    "chibo:from": rule.from,
    "chibo:until": rule.until,
  });

/** What a condition looks at: the level that stands, or that it was recognised as distinguished. */
const factsOf = (writing: Writing, about: string, { asks, year, level, events }: Condition): string[] => {
  if (year === undefined) return [];
  if (asks === "distinguished") return events.map((by) => recognised(writing, about, year, by));
  return level === undefined ? [] : events.map((by) => standingIn(writing, { about, year, level, by }));
};

/** One award: whether it may be given, by which conditions, and what was given. */
const awardIn = (writing: Writing, { about, year, policy }: CommendationExplanation, each: Award): void => {
  const { graph } = writing;
  const key = `${path(about)}/${each.rule.id}/${year}/${policy?.unrated ?? "open"}`;
  const activity = computation(writing, qualified("reading", "consideration", key), ruleIn(writing, each), {
    "prov:type": named("chibo:Consideration"),
    [qualified("parameter", "unrated")]: policy?.unrated,
  });
  const award = computed(writing, qualified("reading", "award", key), activity, {
    "prov:type": named("chibo:Award"),
    "chibo:may": each.may,
    "chibo:about": about,
    "chibo:year": year,
    "chibo:given": each.given.map(({ by }) => named(qualified("given", by))),
  });
  for (const condition of each.conditions) {
    const { asks, result, events } = condition;
    const name = qualified("reading", "condition", key, asks, ...(condition.year ? [condition.year] : []));
    const entity = computed(writing, name, activity, {
      "prov:type": named("chibo:Condition"),
      "chibo:asks": asks,
      "chibo:year": condition.year,
      "chibo:result": result,
    });
    const facts = factsOf(writing, about, condition);
    for (const fact of facts) {
      graph.relate("used", { "prov:activity": activity, "prov:entity": fact });
      graph.relate("wasDerivedFrom", { "prov:generatedEntity": entity, "prov:usedEntity": fact });
    }
    if (facts.length === 0) restOn(writing, entity, events);
    graph.relate("wasDerivedFrom", { "prov:generatedEntity": award, "prov:usedEntity": entity });
  }
};

/** Which awards the levels of a subject make possible, and which were given, by whom; never who should be. */
export const commendationIn = (writing: Writing, explanation: CommendationExplanation): void => {
  const { about, awards, given: commended, findings } = explanation;
  for (const { by, giver, year, ground } of commended) {
    const author = writing.graph.state("agent", qualified("organisation", giver), {
      "prov:type": named("prov:Organization"),
    });
    const said = {
      "prov:type": named("chibo:Commendation"),
      "chibo:about": about,
      "chibo:year": year,
      "chibo:ground": ground,
    };
    stated(writing, by, said, author);
  }
  for (const award of awards) awardIn(writing, explanation, award);
  for (const finding of findings) findingIn(writing, finding);
};
