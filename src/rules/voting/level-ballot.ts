import type { Tri } from "../engine/conditions/tri.js";
import { type Base, exactBase, numbersOf, reaches, type Threshold } from "./majority.js";
import type { NoMajorityPolicy } from "./voting-policy.js";

/** The votes for one level of one subject. Without `needs` no majority is stated for the level. */
export interface LevelVotes {
  /** The level. */
  readonly level: string;
  /** How many votes it has. */
  readonly votes: number;
  /** The majority that it needs. */
  readonly needs?: Threshold;
}

/** How a ballot on levels is read. */
export interface LevelPolicy {
  /** What follows where no level has its majority; absent where nobody agreed it. */
  readonly ifNone?: NoMajorityPolicy;
  /** How many ballots on the subject came to nothing before this one. */
  readonly before?: number;
}

/** Why a ballot gives no level, as far as one can tell. */
type LevelOpen =
  /** The result depends on who counts in the base. */
  | "base"
  /** Only levels without a stated majority have enough votes to matter. */
  | "majority-not-stated"
  /** No level has its majority, and nobody agreed what follows. */
  | "policy-not-chosen"
  /** A second ballot, too, gave no level a majority; what follows is not agreed. */
  | "second-ballot-failed"
  /** Even with the votes for better levels no level has its majority. */
  | "nothing-reached"
  /** The totals of the subject are missing. */
  | "votes-not-recorded";

/** What a ballot proposes for one subject. */
export type LevelBallotOutcome =
  | { readonly kind: "proposed"; readonly level: string }
  /** Several levels have their majority: nobody may choose among them by rule. */
  | { readonly kind: "several"; readonly levels: readonly string[] }
  | { readonly kind: "second-ballot" }
  /** The body above decides without a proposal. */
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
 * Adds votes from the best level down: whoever votes for a level is taken to grant every lower one. No text
 * read says so; it applies only where a committee chose `next-level`.
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

/** One subject's result in a ballot on levels: each level against its majority, and what the ballot proposes. */
export interface LevelBallot {
  /** In the order given; unknown where the base, or the majority itself, is not settled. */
  readonly levels: readonly (LevelVotes & { readonly verdict: Tri })[];
  /** What the ballot proposes. */
  readonly outcome: LevelBallotOutcome;
}

/**
 * Reads the votes on one subject, levels from the best down, for every base that may be the right one. Where
 * all bases give the same outcome it stands; else it is undetermined, with the levels that some base gives.
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
