import type { LevelExplanation } from "../../explanation/level.js";
import type { Axes } from "../../projections/index.js";
import { ballotIn, proposedByBallot } from "./ballot.js";
import { capIn } from "./cap.js";
import { discretionIn } from "./discretion.js";
import { findingIn } from "./finding.js";
import { given, levelsInTurn, standingIn } from "./given.js";
import { instant, named, path, qualified } from "./names.js";
import { ruleSetIn } from "./plans.js";
import { rulesUsed } from "./traces.js";
import { computation, computed, restOn, type Writing } from "./writing.js";

/** What the rules compute, from which facts, by which clauses. */
const computedLevel = (
  writing: Writing,
  explanation: LevelExplanation,
  ruleSet: string,
  axes: Axes,
): void => {
  const { about, year, outcome, because, whyNot, wording, parameters, below } = explanation;
  const key = `${path(about)}/${year}/${explanation.ruleSet.id}@${explanation.ruleSet.fingerprint.slice(0, 12)}`;
  const activity = computation(writing, qualified("reading", "evaluation", key), ruleSet, {
    "prov:type": named("chibo:Evaluation"),
    "chibo:asAt": instant(axes.asAt),
    "chibo:asOf": instant(axes.asOf),
    ...Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => [qualified("parameter", name), value]),
    ),
  });
  const level = computed(writing, qualified("reading", "computed", key), activity, {
    "prov:type": named("chibo:Computed"),
    "prov:value": outcome.kind === "level" ? outcome.level : undefined,
    "chibo:outcome": outcome.kind,
    "chibo:candidates": "candidates" in outcome ? outcome.candidates : undefined,
    "chibo:about": about,
    "chibo:year": year,
  });
  for (const { subject, given: own } of below)
    if (own !== undefined)
      writing.graph.relate("used", {
        "prov:activity": activity,
        "prov:entity": given(writing, { about: subject, year, value: own.level, by: own.by }),
        "prov:role": named("chibo:counted"),
      });
  const of = { activity, ruleSet, key, wording };
  for (const fact of rulesUsed(writing, because, of))
    writing.graph.relate("wasDerivedFrom", {
      "prov:generatedEntity": level,
      "prov:usedEntity": fact,
      "prov:activity": activity,
    });
  for (const { unmet, barred } of whyNot) rulesUsed(writing, [...unmet, ...barred], of);
};

/** The levels that people gave, kind by kind; what was decided and what was changed afterwards are one row. */
const givenLevels = (
  writing: Writing,
  { about, year, kinds, changes, final, ballots }: LevelExplanation,
): void => {
  const of = { about, year };
  for (const { kind, moments } of kinds)
    if (kind !== "decided" && kind !== "changed") levelsInTurn(writing, of, moments);
  levelsInTurn(writing, of, changes);
  if (final !== undefined) standingIn(writing, { ...of, ...final });
  const voted = kinds.find(({ kind }) => kind === "voted")?.moments ?? [];
  for (const { by } of voted) proposedByBallot(writing, by, ballots);
};

/** How a level was reached: levels of each kind side by side, down to the entries. */
export const levelIn = (writing: Writing, explanation: LevelExplanation, axes: Axes): void => {
  const ruleSet = ruleSetIn(writing, explanation.ruleSet);
  computedLevel(writing, explanation, ruleSet, axes);
  for (const ballot of explanation.ballots) ballotIn(writing, ballot);
  givenLevels(writing, explanation);
  discretionIn(writing, explanation.discretion);
  for (const verdict of explanation.quotas) {
    const { from, extendedBy, tooLarge } = verdict;
    const { cap } = capIn(writing, verdict, { year: explanation.year, ruleSet });
    restOn(writing, cap, [...from, extendedBy ?? [], tooLarge?.by ?? []].flat());
  }
  for (const finding of explanation.findings) findingIn(writing, finding);
};
