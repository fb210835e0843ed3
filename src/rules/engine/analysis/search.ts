import type { Text } from "../../../language/text.js";
import type { Fact, FactValue } from "../conditions/facts.js";
import type { Tri } from "../conditions/tri.js";
import type { Cluster, Values } from "./clusters.js";
import type { RuleSetRemark } from "./rule-set-remark.js";

/** Facts that the search builds. The second set has one better fact, for a claim that compares the two. */
interface World {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly improved: ReadonlyMap<string, Fact>;
}

/** A condition that the facts of a search must meet. */
export interface Claim {
  readonly reads: readonly Cluster[];
  /**
   * The clusters that can still change the result. Without this function it is all clusters that the claim
   * reads.
   */
  pending?(world: World): readonly Cluster[];
  /** `complete` means that no cluster is pending. An unknown result then stays unknown. */
  judge(world: World, complete: boolean): Tri;
}

/** The result of a search. Only an exact search can prove that no facts exist. */
export type SearchResult =
  | { readonly kind: "found"; readonly facts: Values; readonly improved: Values }
  | { readonly kind: "none" }
  | { readonly kind: "undecided" };

/** The first facts of a search, twice if one of them differs. */
interface Start {
  readonly facts: Values;
  readonly improved: Values;
}

const valuesOf = (facts: ReadonlyMap<string, Fact>): Values =>
  Object.fromEntries([...facts].map(([name, { value }]): [string, FactValue] => [name, value]));

const set = (facts: Map<string, Fact>, values: Values): void => {
  for (const [name, value] of Object.entries(values)) facts.set(name, { value, from: [] });
};

/** The greatest number of steps of one search. Then it stays undecided. */
const patience = 20_000;

/**
 * Searches facts that meet all claims. It gives values to one cluster after another. It takes each cluster
 * from the claim with the fewest open clusters. It turns back as soon as one claim fails for all remaining
 * values.
 */
export const search = (claims: readonly Claim[], start?: Start): SearchResult => {
  const facts = new Map<string, Fact>();
  const improved = start === undefined ? facts : new Map<string, Fact>();
  if (start !== undefined) {
    set(facts, start.facts);
    set(improved, start.improved);
  }
  const world = { facts, improved };
  const isOpen = (cluster: Cluster): boolean => cluster.facts.some((fact) => !facts.has(fact));
  let left = patience;
  /** The next cluster, and whether a claim fails. There is no next cluster if every claim is settled. */
  const look = (): { readonly fails: boolean; readonly next: Cluster | undefined } => {
    let next: Cluster | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const claim of claims) {
      const open = (claim.pending?.(world) ?? claim.reads).filter(isOpen);
      const result = claim.judge(world, open.length === 0);
      if (result === "fails" || (result === "unknown" && open.length === 0))
        return { fails: true, next: undefined };
      if (result === "unknown" && open.length < fewest) {
        fewest = open.length;
        next = open[0];
      }
    }
    return { fails: false, next };
  };
  const extend = (): boolean => {
    if (left-- <= 0) return false;
    const { fails, next } = look();
    if (fails) return false;
    if (next === undefined) return true;
    for (const choice of next.choices) {
      set(facts, choice);
      if (improved !== facts) set(improved, choice);
      if (extend()) return true;
      for (const fact of next.facts) {
        facts.delete(fact);
        improved.delete(fact);
      }
    }
    return false;
  };
  if (extend()) return { kind: "found", facts: valuesOf(facts), improved: valuesOf(improved) };
  const exact = claims.every(({ reads }) => reads.every((cluster) => cluster.exact));
  return left > 0 && exact ? { kind: "none" } : { kind: "undecided" };
};

/** The result for something that should not exist: an example, nothing, or undecided. */
export const ifFound = (
  found: SearchResult,
  remark: Pick<RuleSetRemark, "code" | "path" | "rule" | "severity" | "says">,
  compared = false,
): RuleSetRemark[] => {
  if (found.kind === "none") return [];
  if (found.kind === "undecided") return [undecided(remark)];
  const improved = compared ? { improved: found.improved } : {};
  return [{ ...remark, example: found.facts, ...improved, search: "found" }];
};

/** The result for something that should exist: nothing if it exists, or a remark if no facts give it. */
export const unlessFound = (
  found: SearchResult,
  remark: Pick<RuleSetRemark, "code" | "path" | "rule" | "severity" | "says">,
): RuleSetRemark[] => {
  if (found.kind === "found") return [];
  return found.kind === "undecided" ? [undecided(remark)] : [{ ...remark, search: "none" }];
};

const open: Text = {
  vi: "Chưa kết luận được trong giới hạn tìm kiếm, hoặc khi cấp ủy còn chưa chọn",
  en: "Undecided within the bound of the search, or while a parameter is not chosen",
};

/** A remark for a check that did not finish. */
export const undecided = (remark: Pick<RuleSetRemark, "code" | "path" | "rule">): RuleSetRemark => ({
  code: remark.code,
  path: remark.path,
  ...(remark.rule === undefined ? {} : { rule: remark.rule }),
  severity: "notice",
  says: open,
  search: "undecided",
});
