import type { Tri } from "../conditions/tri.js";
import { type PlacedRule, placedRules } from "../placed-rules.js";
import type { Rule } from "../rule-set.js";
import { applies } from "../rules-in-use.js";
import { type Cluster, type ClusterStep, factsOf, type Values } from "./clusters.js";
import { type LadderSearch, notAll, outcomePlaces, pendingOf, ruleIs, rulesOfRung } from "./ladder-search.js";
import type { RuleSetRemark } from "./rule-set-remark.js";
import { type Claim, ifFound, type SearchResult, search } from "./search.js";

/** The greatest number of combinations for this check. Larger numbers need the search over facts. */
const most = 4_000;

/** Every combination of one choice from each cluster. It is undefined if there are too many. */
const combinations = (clusters: readonly Cluster[]): Values[] | undefined => {
  const count = clusters.reduce((all, { choices }) => all * choices.length, 1);
  if (count > most || clusters.some(({ exact }) => !exact)) return undefined;
  return clusters.reduce<Values[]>(
    (all, { choices }) => all.flatMap((values) => choices.map((choice) => ({ ...values, ...choice }))),
    [{}],
  );
};

/** The ways in which a step can change the rules that read its fact, without repetition. */
const moves = (step: ClusterStep, cluster: Cluster, rules: readonly Rule[], ladderSearch: LadderSearch) => {
  const others = [...new Set(rules.flatMap(ladderSearch.readsOf))].filter((each) => each !== cluster);
  const rest = combinations(others);
  if (rest === undefined) return undefined;
  const found = new Map<string, ReadonlyMap<Rule, readonly [Tri, Tri]>>();
  for (const values of rest) {
    const [before, after] = [factsOf({ ...values, ...step.worse }), factsOf({ ...values, ...step.better })];
    const move = new Map(
      rules.map((rule) => [
        rule,
        [ladderSearch.judge(rule)(before), ladderSearch.judge(rule)(after)] as const,
      ]),
    );
    found.set(JSON.stringify([...move.values()]), move);
  }
  return [...found.values()];
};

/**
 * Rules that a ladder treats alike have one group: the rules of a rung, the rules that force the lowest
 * level.
 */
const groupOf = ({ role, rung, rule }: PlacedRule): string =>
  `${role} ${rung ?? ("level" in rule ? rule.level : "")}`;

/**
 * Whether a step might lower the level if all other rules could have any result, for any facts. If the answer
 * is no, no facts can lower the level. If the answer is yes, the search must try the facts.
 */
const mightLower = (
  step: ClusterStep,
  cluster: Cluster,
  ladderSearch: LadderSearch,
  placed: readonly PlacedRule[],
): boolean => {
  const moved = placed
    .filter(({ rule }) => ladderSearch.readsOf(rule).includes(cluster))
    .map(({ rule }) => rule);
  const ways = moves(step, cluster, moved, ladderSearch);
  if (ways === undefined) return true;
  const group = new Map(placed.map((each) => [each.rule, groupOf(each)]));
  const free = [...new Set(placed.filter(({ rule }) => !moved.includes(rule)).map(groupOf))];
  const values: readonly Tri[] = ladderSearch.unsure ? ["holds", "fails", "unknown"] : ["holds", "fails"];
  if (values.length ** free.length > most) return true;
  const imagined = free.reduce<ReadonlyMap<string, Tri>[]>(
    (all, name) => all.flatMap((given) => values.map((value) => new Map(given).set(name, value))),
    [new Map()],
  );
  return ways.some((move) =>
    imagined.some((given) => {
      const places = ([0, 1] as const).map((when) =>
        outcomePlaces(
          ladderSearch.outcomeBy(
            (rule) => move.get(rule)?.[when] ?? given.get(group.get(rule) ?? "") ?? "fails",
          ),
          ladderSearch.scale,
        ),
      );
      const [before, after] = places;
      return before !== undefined && after !== undefined && (after[0] > before[0] || after[1] > before[1]);
    }),
  );
};

const worth = { holds: 2, unknown: 1, fails: 0 } as const;

/**
 * The step changes a rule to the subject's disadvantage: a level loses a requirement, or a rule that forces
 * or limits begins to hold. Without such a change no outcome becomes lower. With `anyWay` every change
 * counts.
 */
const turns = ({ rule, role }: PlacedRule, anyWay: boolean, ladderSearch: LadderSearch): Claim => {
  const judge = ladderSearch.judge(rule);
  const asks = role === "level" || role === "edge";
  return {
    reads: ladderSearch.readsOf(rule),
    judge: ({ facts, improved }, complete): Tri => {
      const [before, after] = [judge(facts), judge(improved)];
      if (!complete && (before === "unknown" || after === "unknown")) return "unknown";
      const change = (worth[after] - worth[before]) * (asks ? 1 : -1);
      return change < 0 || (anyWay && change > 0) ? "holds" : "fails";
    },
  };
};

/** The better fact lowers the best or the worst possible level. An outcome from an exemption has no level. */
const lowers = (ladderSearch: LadderSearch): Claim => ({
  reads: ladderSearch.domain.clusters,
  pending: ({ facts, improved }) => [
    ...new Set([...pendingOf(facts, ladderSearch), ...pendingOf(improved, ladderSearch)]),
  ],
  judge: ({ facts, improved }, complete) => {
    const before = outcomePlaces(ladderSearch.outcome(facts), ladderSearch.scale);
    const after = outcomePlaces(ladderSearch.outcome(improved), ladderSearch.scale);
    if (before === undefined || after === undefined) return complete ? "fails" : "unknown";
    if (complete) return after[0] > before[0] || after[1] > before[1] ? "holds" : "fails";
    if (after[1] <= before[0]) return "fails";
    return after[0] > before[1] ? "holds" : "unknown";
  },
});

/** No exemption holds. The claim leaves out exemptions that the step may change. */
const notExempt = (cluster: Cluster, ladderSearch: LadderSearch): Claim[] =>
  ladderSearch.ladder.exemptions
    .filter((rule) => applies(rule, ladderSearch.rulesInUse) && !ladderSearch.readsOf(rule).includes(cluster))
    .map((rule) => ruleIs(rule, "fails", ladderSearch));

/**
 * Whether a subject can reach a lower level while it meets all rules of a better one except its edges. A rule
 * that changes to the advantage can lower a level only in this case: the text is silent between the levels.
 */
const levelsMix = (ladderSearch: LadderSearch): boolean => {
  const { silentBetween, levels } = ladderSearch.ladder;
  if (silentBetween === undefined) return false;
  return levels.some((above, index) =>
    levels.slice(index + 1).some((below) => {
      const met = [...rulesOfRung(above, ladderSearch, false), ...rulesOfRung(below, ladderSearch)];
      const claims = met.map((rule) => ruleIs(rule, "holds", ladderSearch));
      const found = search([...claims, notAll(rulesOfRung(above, ladderSearch), ladderSearch)]);
      return found.kind !== "none";
    }),
  );
};

interface Search {
  readonly ladderSearch: LadderSearch;
  readonly placed: readonly PlacedRule[];
  readonly anyWay: boolean;
}

/** Whether one step can lower the level through one of the rules that it changes. */
const searchStep = (
  step: ClusterStep,
  cluster: Cluster,
  { ladderSearch, placed, anyWay }: Search,
): SearchResult => {
  const start = { facts: step.worse, improved: step.better };
  const rest = [...notExempt(cluster, ladderSearch), lowers(ladderSearch)];
  const turning = placed.filter(
    (place) =>
      ladderSearch.readsOf(place.rule).includes(cluster) &&
      search([turns(place, anyWay, ladderSearch)], start).kind !== "none",
  );
  let open = !cluster.exact;
  if (turning.length === 0 || !mightLower(step, cluster, ladderSearch, placed))
    return { kind: open ? "undecided" : "none" };
  for (const place of turning) {
    const found = search([turns(place, anyWay, ladderSearch), ...rest], start);
    if (found.kind === "found") return found;
    if (found.kind === "undecided") open = true;
  }
  return open ? { kind: "undecided" } : { kind: "none" };
};

/** Facts with a better value that can lower the level, without repetition, each with the first example. */
export const nonMonotone = (ladderSearch: LadderSearch): RuleSetRemark[] => {
  const placed = placedRules(ladderSearch.ladder, ladderSearch.subject).filter(
    ({ rule, role }) => role !== "exemption" && applies(rule, ladderSearch.rulesInUse),
  );
  const how = { ladderSearch, placed, anyWay: levelsMix(ladderSearch) };
  return ladderSearch.domain.clusters.flatMap((cluster) =>
    [...new Set(cluster.steps.map(({ fact }) => fact))].flatMap((fact) => {
      const results = cluster.steps
        .filter((step) => step.fact === fact)
        .map((step) => searchStep(step, cluster, how));
      const worst =
        results.find(({ kind }) => kind === "found") ?? results.find(({ kind }) => kind === "undecided");
      if (worst === undefined) return [];
      const named = ladderSearch.rulesInUse.ruleSet.facts[fact]?.says ?? { vi: fact, en: fact };
      const says = {
        vi: `Dữ kiện “${named.vi}” tốt hơn lại có thể làm mức xếp loại thấp đi`,
        en: `A better "${named.en}" can lower the level`,
      };
      const path = `subjects.${ladderSearch.subject}`;
      return ifFound(worst, { code: "non-monotone", path, severity: "error", says }, true);
    }),
  );
};
