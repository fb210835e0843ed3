import type { Axes, LevelExplanation } from "../../projections/index.js";
import { subjectOf } from "../../projections/review/subject.js";
import { ballotIn, proposedByBallot } from "./ballot.js";
import { findingIn } from "./finding.js";
import { instant, named, path, qualified } from "./names.js";
import { rulesUsed } from "./traces.js";
import { computation, computed, given, restOn, type Writing } from "./writing.js";

/** The rule set as a plan: the very one, by its fingerprint. */
const ruleSetIn = ({ graph }: Writing, { id, fingerprint }: LevelExplanation["ruleSet"]): string =>
  graph.state("entity", qualified("rules", `${id}@${fingerprint}`), {
    "prov:type": [named("prov:Plan"), named("prov:Collection"), named("chibo:RuleSet")],
    "chibo:ruleSet": id,
    "chibo:fingerprint": fingerprint,
  });

/** What the rules compute, from which facts, by which clauses. */
const computedLevel = (
  writing: Writing,
  explanation: LevelExplanation,
  ruleSet: string,
  axes: Axes,
): void => {
  const { about, year, outcome, because, whyNot, wording, parameters } = explanation;
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
  const of = { activity, ruleSet, key, wording };
  for (const fact of rulesUsed(writing, because, of))
    writing.graph.relate("wasDerivedFrom", {
      "prov:generatedEntity": level,
      "prov:usedEntity": fact,
      "prov:activity": activity,
    });
  for (const { unmet, barred } of whyNot) rulesUsed(writing, [...unmet, ...barred], of);
};

/** The decided levels one after the other: each ends the one before, and a new one revises it. */
const decidedLevels = (writing: Writing, { about, year, changes, final }: LevelExplanation): void => {
  const { graph, records } = writing;
  let before: { readonly entity: string; readonly ended: boolean } | undefined;
  for (const { change, level, by } of changes) {
    const { activity, at } = records.act(by);
    if (before !== undefined && !before.ended)
      graph.relate("wasInvalidatedBy", {
        "prov:entity": before.entity,
        "prov:activity": activity,
        "prov:time": at,
      });
    if (level === undefined) {
      records.support(by);
      before = before === undefined ? undefined : { ...before, ended: true };
      continue;
    }
    const entity = given(
      writing,
      { stage: change, value: level, about, by },
      { "chibo:year": year, "chibo:stands": by === final?.by },
    );
    if (before !== undefined)
      graph.relate("wasDerivedFrom", {
        "prov:generatedEntity": entity,
        "prov:usedEntity": before.entity,
        "prov:type": named("prov:Revision"),
      });
    before = { entity, ended: false };
  }
};

/** What the subject, the committee and the cell said, each by itself. */
const statedLevels = (writing: Writing, explanation: LevelExplanation): void => {
  const { about, year, selfRated, proposed, voted, ballots } = explanation;
  const { kind, id } = subjectOf(about);
  const said = { "chibo:year": year };
  const author =
    kind === "member"
      ? writing.graph.state("agent", qualified("agent", id), { "prov:type": named("prov:Person") })
      : writing.graph.state("agent", qualified("organisation", id), {
          "prov:type": named("prov:Organization"),
        });
  if (selfRated !== undefined)
    given(writing, { stage: "self-rated", value: selfRated.level, about, by: selfRated.by, author }, said);
  if (proposed !== undefined)
    given(writing, { stage: "committee-proposed", value: proposed.level, about, by: proposed.by }, said);
  if (voted !== undefined) {
    given(writing, { stage: "voted", value: voted.level, about, by: voted.by }, said);
    proposedByBallot(writing, voted.by, ballots);
  }
};

/** The verdicts of the caps that count the subject. They say by how many, never who. */
const capsIn = (writing: Writing, { year, quotas }: LevelExplanation, ruleSet: string): void => {
  for (const { quota, on, group, stage, verdicts, from, extendedBy, tooLarge } of quotas) {
    const key = `${quota.id}/${group}/${stage}/${year}`;
    const activity = computation(writing, qualified("reading", "count", key), ruleSet, {
      "prov:type": named("chibo:Count"),
    });
    const verdict = computed(writing, qualified("reading", "cap", key), activity, {
      "prov:type": named("chibo:CapVerdict"),
      "chibo:group": group,
      "chibo:stage": stage,
      "chibo:judged": on,
      "chibo:within": verdicts.filter(({ holds }) => holds).map(({ reading }) => reading),
      "chibo:exceeded": verdicts.filter(({ holds }) => !holds).map(({ reading }) => reading),
    });
    restOn(writing, verdict, [...from, extendedBy ?? [], tooLarge?.by ?? []].flat());
  }
};

/** How a level was reached: levels of each kind side by side, down to the entries. */
export const levelIn = (writing: Writing, explanation: LevelExplanation, axes: Axes): void => {
  const ruleSet = ruleSetIn(writing, explanation.ruleSet);
  computedLevel(writing, explanation, ruleSet, axes);
  for (const ballot of explanation.ballots) ballotIn(writing, ballot);
  statedLevels(writing, explanation);
  decidedLevels(writing, explanation);
  capsIn(writing, explanation, ruleSet);
  for (const finding of explanation.findings) findingIn(writing, finding);
};
