import type { Tri } from "../engine/conditions/tri.js";
import { type Base, exactBase, numbersOf, reaches, type Threshold } from "./majority.js";
import type { NoMajorityPolicy } from "./voting-policy.js";

/** The votes for one level of one subject. Without `needs` no text states a majority for the level. */
export interface LevelVotes {
  /** The level. */
  readonly level: string;
  /** The number of votes. */
  readonly votes: number;
  /** The majority that it needs. */
  readonly needs?: Threshold;
}

/** The agreed rules for the reading of a ballot on levels. */
export interface LevelPolicy {
  /** The rule for a ballot without a majority for any level. Absent if nobody agreed on a rule. */
  readonly ifNone?: NoMajorityPolicy;
  /** The number of earlier ballots on the subject without a result. */
  readonly before?: number;
}

/**
 * The known reasons why a ballot gives no level. `base`: it depends on the members who count. `majority-not-stated`:
 * only levels without a stated majority have enough votes. `policy-not-chosen`: no level has its majority, and
 * nobody agreed on a rule for this case. `second-ballot-failed`: nor had one in the second ballot.
 * `nothing-reached`: no level has its majority, even with the votes for better ones. `votes-not-recorded`: the
 * totals of the subject are missing. `totals-contradict`: the totals cannot be true together.
 */
export const levelOpenKinds = [
  "base",
  "majority-not-stated",
  "policy-not-chosen",
  "second-ballot-failed",
  "nothing-reached",
  "votes-not-recorded",
  "totals-contradict",
] as const;
type LevelOpen = (typeof levelOpenKinds)[number];

/** The level that a ballot proposes for one subject, or the reason why it proposes none. */
export type LevelBallotOutcome =
  | { readonly kind: "proposed"; readonly level: string }
  /** Several levels have their majority. No rule chooses among them. */
  | { readonly kind: "several"; readonly levels: readonly string[] }
  | { readonly kind: "second-ballot" }
  /** The superior body decides without a proposal. */
  | { readonly kind: "goes-up" }
  | { readonly kind: "undetermined"; readonly why: LevelOpen; readonly candidates: readonly string[] };

const verdictAt = ({ votes, needs }: Pick<LevelVotes, "votes" | "needs">, base: Base): Tri => {
  if (needs !== undefined) return reaches(votes, base, needs);
  return votes === 0 ? "fails" : "unknown";
};

const open = (why: LevelOpen, candidates: readonly string[] = []): LevelBallotOutcome => ({
  kind: "undetermined",
  why,
  candidates,
});

/**
 * Adds votes from the best level down. A vote for a level counts for every lower level too. No text that the
 * authors read states this. It applies only if a committee chose `next-level`.
 */
const nextLevel = (levels: readonly LevelVotes[], base: Base): LevelBallotOutcome => {
  let votes = 0;
  for (const { level, votes: own, needs } of levels) {
    votes += own;
    const verdict = verdictAt({ votes, ...(needs === undefined ? {} : { needs }) }, base);
    if (verdict === "holds") return { kind: "proposed", level };
    if (verdict === "unknown") return open("majority-not-stated", [level]);
  }
  return open("nothing-reached");
};

const withoutMajority = (
  levels: readonly LevelVotes[],
  base: Base,
  { ifNone, before = 0 }: LevelPolicy,
): LevelBallotOutcome => {
  switch (ifNone) {
    case "next-level":
      return nextLevel(levels, base);
    case "second-ballot":
      return before === 0 ? { kind: "second-ballot" } : open("second-ballot-failed");
    case "superior-decides":
      return { kind: "goes-up" };
    default:
      return open("policy-not-chosen");
  }
};

const outcomeOf = (
  levels: readonly LevelVotes[],
  verdicts: readonly Tri[],
  base: Base,
  policy: LevelPolicy,
): LevelBallotOutcome => {
  const having = (verdict: Tri) =>
    levels.flatMap(({ level }, nth) => (verdicts[nth] === verdict ? [level] : []));
  const [reached, ...more] = having("holds");
  if (reached !== undefined)
    return more.length === 0
      ? { kind: "proposed", level: reached }
      : { kind: "several", levels: [reached, ...more] };
  const unstated = having("unknown");
  return unstated.length > 0 ? open("majority-not-stated", unstated) : withoutMajority(levels, base, policy);
};

const levelsIn = (outcome: LevelBallotOutcome): readonly string[] => {
  if (outcome.kind === "proposed") return [outcome.level];
  if (outcome.kind === "several") return outcome.levels;
  return outcome.kind === "undetermined" ? outcome.candidates : [];
};

const sameOutcome = (a: LevelBallotOutcome, b: LevelBallotOutcome): boolean =>
  a.kind === b.kind &&
  levelsIn(a).join() === levelsIn(b).join() &&
  (a.kind === "undetermined" ? a.why : "") === (b.kind === "undetermined" ? b.why : "");

/** One subject's result in a ballot on levels: each level with its majority, and the proposal. */
export interface LevelBallot {
  /** The levels in the given order. A result is unknown if the base or the majority is unsettled. */
  readonly levels: readonly (LevelVotes & { readonly verdict: Tri })[];
  /** The proposal of the ballot. */
  readonly outcome: LevelBallotOutcome;
}

/**
 * Reads the votes on one subject, with levels from the best down, for every possible base. If all bases give
 * the same outcome, it is the outcome. Otherwise it is undetermined, with the levels that some base gives.
 */
export const levelBallot = (
  levels: readonly LevelVotes[],
  bases: readonly Base[],
  policy: LevelPolicy,
): LevelBallot => {
  const numbers = [...new Set(bases.flatMap(numbersOf))].map(exactBase);
  const verdicts = numbers.map((base) => levels.map((each) => verdictAt(each, base)));
  const outcomes = numbers.map((base, nth) => outcomeOf(levels, verdicts[nth] ?? [], base, policy));
  const [first = open("base"), ...others] = outcomes;
  const possible = new Set(outcomes.flatMap(levelsIn));
  return {
    levels: levels.map(({ level, votes, needs }, place) => {
      const first = verdicts[0]?.[place] ?? "unknown";
      const verdict = verdicts.every((other) => other[place] === first) ? first : "unknown";
      return needs === undefined ? { level, votes, verdict } : { level, votes, needs, verdict };
    }),
    outcome: others.every((other) => sameOutcome(first, other))
      ? first
      : open(
          "base",
          levels.flatMap(({ level }) => (possible.has(level) ? [level] : [])),
        ),
  };
};
