import { dayOf } from "../../events/index.js";
import { type LevelBallot, type LevelPolicy, levelBallot } from "../../rules/voting/level-ballot.js";
import type { Base } from "../../rules/voting/majority.js";
import { type VoteBase, type VotingPolicy, voteBases, votingPolicy } from "../../rules/voting/policy.js";
import { grouped } from "../grouped.js";
import type { Meeting } from "../meeting/meetings.js";
import type { YearContext } from "../year/context.js";
import { type Barred, barredFrom, basesOf, type CountedBallot } from "./electorates.js";
import type { BallotRecord } from "./reviews.js";
import { subjectKey } from "./subject.js";

/** One subject's result in a ballot. */
export interface SubjectBallot extends LevelBallot {
  /** The subject's key, such as `member:m-07`. */
  readonly key: string;
}

/** A counted ballot on levels, against who may vote and against the majorities of the rule set. Totals only. */
export interface BallotVerdict {
  /** The organisation under review. */
  readonly organisation: string;
  /** The id of the ballot. */
  readonly ballot: string;
  /** Secret, or open. */
  readonly form: BallotRecord["form"];
  /** The day on which the electorate was frozen. */
  readonly day: string;
  /** The instant of the count. */
  readonly countedAt: string;
  /** How many may vote, as frozen. */
  readonly frozen: number;
  /** Who is in the frozen electorate and has no vote. */
  readonly barred: readonly Barred[];
  /** How many count, by each way of taking the base. */
  readonly bases: Readonly<Record<VoteBase, Base>>;
  /** The ways by which the majorities were taken: the one chosen, or all where nobody chose. */
  readonly takenOf: readonly VoteBase[];
  /** What the rule set and the committee say of such ballots. */
  readonly policy: VotingPolicy;
  /** One result for each subject. */
  readonly subjects: readonly SubjectBallot[];
  /** The events that opened and counted it. */
  readonly by: readonly [opened: string, counted: string];
}

type Totals = CountedBallot["counted"]["totals"];

/** One subject's votes for the levels on the ballot, best first. */
const votesOf = (scale: readonly string[], totals: Totals, options: readonly string[]) =>
  scale
    .filter((level) => options.includes(level))
    .map((level) => ({ level, votes: totals.find(({ option }) => option === level)?.votes ?? 0 }));

const unrecorded: LevelBallot = {
  levels: [],
  outcome: { kind: "undetermined", why: "votes-not-recorded", candidates: [] },
};

const resultOf = (
  totals: Totals | undefined,
  scale: readonly string[],
  options: readonly string[],
  bases: readonly Base[],
  policy: LevelPolicy & VotingPolicy,
): LevelBallot => {
  if (totals === undefined) return unrecorded;
  const votes = votesOf(scale, totals, options).map((each) => {
    const needs = policy.needs[each.level];
    return needs === undefined ? each : { ...each, needs };
  });
  return levelBallot(votes, bases, policy);
};

/** Counted ballots on levels: those that offer a level of the scale. */
const onLevels = (
  ballots: Readonly<Record<string, BallotRecord>>,
  scale: readonly string[],
): (CountedBallot & { readonly ballot: string })[] =>
  Object.entries(ballots)
    .flatMap(([ballot, record]) => {
      const { counted, options } = record;
      const any = options.some((option) => scale.includes(option));
      return counted === undefined || !any ? [] : [{ ...record, counted, ballot }];
    })
    .sort((a, b) => (a.counted.at < b.counted.at ? -1 : a.counted.at > b.counted.at ? 1 : 0));

const ballotsIn = (
  context: YearContext,
  organisation: string,
  meetings: readonly Meeting[],
): BallotVerdict[] => {
  const { under } = context.options;
  const scale = under.scales.level ?? [];
  const review = context.reviewOf(organisation);
  const policy = votingPolicy(under.voting, context.boundFor(organisation));
  const takenOf = policy.base === undefined ? voteBases : [policy.base];
  const secondBallots = new Map<string, number>();
  return onLevels(review?.ballots ?? {}, scale).map((record) => {
    const { ballot, form, electorate: frozen, counted } = record;
    const day = dayOf(record.openedAt);
    const bases = basesOf(context, organisation, record, meetings);
    const taken = takenOf.map((way) => bases[way]);
    const totals = grouped(counted.totals, ({ subject }) => [subjectKey(subject)]);
    const subjects = record.subjects.map((subject): SubjectBallot => {
      const key = subjectKey(subject);
      const before = secondBallots.get(key) ?? 0;
      const result = resultOf(totals.get(key), scale, record.options, taken, { ...policy, before });
      if (result.outcome.kind === "second-ballot") secondBallots.set(key, before + 1);
      return { key, ...result };
    });
    const barred = barredFrom(context, organisation, review?.electorates[ballot] ?? [], day);
    const by = [record.by, counted.by] as const;
    const found = { organisation, ballot, form, day, countedAt: counted.at, frozen };
    return { ...found, barred, bases, takenOf, policy, subjects, by };
  });
};

/** Every counted ballot on levels of the year, by organisation and in the order of counting. */
export const ballotsOf = (context: YearContext, meetings: readonly Meeting[]): BallotVerdict[] =>
  [...context.organisations.keys()].sort().flatMap((id) => ballotsIn(context, id, meetings));
