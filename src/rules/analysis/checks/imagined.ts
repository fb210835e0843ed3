import type { Rule } from "../../engine/rule-set.js";
import type { Tri } from "../../engine/tri.js";
import { type Climb, placesOf } from "../climb.js";
import type { Cluster, Step, Values } from "../domain/cluster.js";
import { factsOf } from "../domain/cluster.js";
import type { Placed } from "../places.js";

/** More combinations than these are left to the search over facts. */
const most = 4_000;

/** Every combination of one choice of each; nothing where there are too many. */
const combinations = (clusters: readonly Cluster[]): Values[] | undefined => {
  const count = clusters.reduce((all, { choices }) => all * choices.length, 1);
  if (count > most || clusters.some(({ exact }) => !exact)) return undefined;
  return clusters.reduce<Values[]>(
    (all, { choices }) => all.flatMap((values) => choices.map((choice) => ({ ...values, ...choice }))),
    [{}],
  );
};

/** How a step moves the rules that read its fact: each way in which it can, once. */
const moves = (step: Step, cluster: Cluster, rules: readonly Rule[], climb: Climb) => {
  const others = [...new Set(rules.flatMap(climb.readsOf))].filter((each) => each !== cluster);
  const rest = combinations(others);
  if (rest === undefined) return undefined;
  const found = new Map<string, ReadonlyMap<Rule, readonly [Tri, Tri]>>();
  for (const values of rest) {
    const [before, after] = [factsOf({ ...values, ...step.worse }), factsOf({ ...values, ...step.better })];
    const move = new Map(
      rules.map((rule) => [rule, [climb.judge(rule)(before), climb.judge(rule)(after)] as const]),
    );
    found.set(JSON.stringify([...move.values()]), move);
  }
  return [...found.values()];
};

/** Rules that a ladder cannot tell apart are judged alike: those of a rung, those that force. */
const groupOf = ({ role, rung, rule }: Placed): string =>
  `${role} ${rung ?? ("level" in rule ? rule.level : "")}`;

/**
 * Whether a step might lower the level if all other rules could be judged in any way, whatever facts stand
 * behind them. Where it cannot even so, it cannot at all; where it could, the facts must be searched.
 */
export const mightLower = (
  step: Step,
  cluster: Cluster,
  climb: Climb,
  placed: readonly Placed[],
): boolean => {
  const moved = placed.filter(({ rule }) => climb.readsOf(rule).includes(cluster)).map(({ rule }) => rule);
  const ways = moves(step, cluster, moved, climb);
  if (ways === undefined) return true;
  const group = new Map(placed.map((each) => [each.rule, groupOf(each)]));
  const free = [...new Set(placed.filter(({ rule }) => !moved.includes(rule)).map(groupOf))];
  const values: readonly Tri[] = climb.unsure ? ["holds", "fails", "unknown"] : ["holds", "fails"];
  if (values.length ** free.length > most) return true;
  const imagined = free.reduce<ReadonlyMap<string, Tri>[]>(
    (all, name) => all.flatMap((given) => values.map((value) => new Map(given).set(name, value))),
    [new Map()],
  );
  return ways.some((move) =>
    imagined.some((given) => {
      const places = ([0, 1] as const).map((when) =>
        placesOf(
          climb.outcomeBy((rule) => move.get(rule)?.[when] ?? given.get(group.get(rule) ?? "") ?? "fails"),
          climb.scale,
        ),
      );
      const [before, after] = places;
      return before !== undefined && after !== undefined && (after[0] > before[0] || after[1] > before[1]);
    }),
  );
};
