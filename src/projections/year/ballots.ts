import { kindOfPeriod } from "../../events/period.js";
import { dayOf, fullMonthsBetween } from "../../events/time.js";
import { compareIds } from "../../language/collation.js";
import type { Tri } from "../../rules/engine/conditions/tri.js";
import type { Source } from "../../rules/engine/conditions/vocabulary.js";
import type { Voting } from "../../rules/engine/rule-set.js";
import { electorateOn, eligibilityOf } from "../../rules/voting/eligibility.js";
import {
  type LevelBallot,
  type LevelBallotOutcome,
  type LevelPolicy,
  levelBallot,
} from "../../rules/voting/level-ballot.js";
import { type Base, votesNeeded } from "../../rules/voting/majority.js";
import type { Standing } from "../../rules/voting/party-standing.js";
import {
  type VoteBase,
  type VotingPolicy,
  voteBases,
  votingPolicy,
} from "../../rules/voting/voting-policy.js";
import type { BallotRecord } from "../streams/ballot-records.js";
import { subjectKey } from "../streams/subject-key.js";
import type { OnRoll, PeriodReview, YearContext } from "./context.js";
import { type Meeting, meetingsIn, standingsOf } from "./meetings.js";
import { grouped, indexBy } from "./table.js";

/** A counted ballot. */
export type CountedBallot = BallotRecord & { readonly counted: NonNullable<BallotRecord["counted"]> };

/** Members of a frozen electorate without a vote, each with the clause and the entries. */
export interface Barred {
  /** By id. */
  readonly members: readonly string[];
  /** A row of the table on electorates, or `not-on-roll`. */
  readonly because: string;
  /** The clause that gives no vote. */
  readonly source: Source;
  /** The ids of the roll's entries that show it. */
  readonly from: readonly string[];
  /**
   * Whether the roll shows it. It does not for somebody who is on no roll, nor for a probationary member who was not
   * admitted within the last twelve months: the entry of the arrival or of the recognition may be absent.
   */
  readonly shown: boolean;
}

/**
 * The members present at the cell's only meeting of that day with a roll call; undefined if there is no such
 * meeting.
 */
const presentOn = (
  meetings: readonly Meeting[],
  cell: string,
  day: string,
): ReadonlySet<string> | undefined => {
  const [met, ...more] = meetingsIn(meetings, cell).filter(
    (each) => each.day === day && each.attendance !== undefined,
  );
  return met?.attendance === undefined || more.length > 0 ? undefined : new Set(met.attendance.present);
};

/**
 * The bases by the roll of the day. Without a roll, only the frozen electorate is known. Without a roll call,
 * the base is a range: exempt members and members away count only if present, and at least as many counted
 * members are present as papers were returned.
 */
const basesOf = (
  context: YearContext,
  organisation: string,
  { electorate, openedAt, counted }: CountedBallot,
  meetings: readonly Meeting[],
): Record<VoteBase, Base> => {
  const day = dayOf(openedAt);
  const standings = (present: ReadonlySet<string>) => standingsOf(context, organisation, day, present);
  const baseOf = (present: ReadonlySet<string>) => electorateOn(standings(present), day).base;
  const everybody = new Set(context.rollOf(organisation, day).map(({ member }) => member));
  const onRoll = standings(everybody).length > 0;
  const present = presentOn(meetings, organisation, day);
  if (onRoll && present !== undefined) {
    const here = standings(present).filter((each) => each.present);
    return { convoked: baseOf(present), present: electorateOn(here, day).base };
  }
  const convoked = onRoll
    ? { least: baseOf(new Set()).least, most: baseOf(everybody).most }
    : { least: electorate, most: electorate };
  const { returned } = counted;
  return { convoked, present: { least: returned, most: Math.max(returned, convoked.most) } };
};

/** A member who is not on the roll has no vote; a guest has none either. */
const strangerNamed = (member: string): Standing => ({
  member,
  status: "guest",
  exempt: false,
  suspended: false,
  prosecuted: false,
  away: "no",
  present: true,
});

/** Full months after the admission in which a probation of a year is surely not over: not in its last month. */
const surelyOnProbation = 11;

/** Whether the roll shows that a member has no vote, and not only that an entry is absent. */
const isShown = ({ record, standing }: OnRoll, day: string): boolean => {
  if (standing.place === "gone") return standing.left !== undefined;
  if (standing.place === "guest" || standing.status === "official") return true;
  const admitted = record.entries.findLast(({ admittedOn = "" }) => admittedOn !== "")?.admittedOn;
  return admitted !== undefined && fullMonthsBetween(admitted, day) < surelyOnProbation;
};

/** Members without a vote even if present, by the roll of the day; empty if there is no roll. */
export const barredFrom = (
  context: YearContext,
  organisation: string,
  electorate: readonly string[],
  day: string,
): Barred[] => {
  const roll = new Map(context.rollOf(organisation, day).map((each) => [each.member, each]));
  const standings = standingsOf(context, organisation, day, new Set(roll.keys()));
  if (standings.length === 0) return [];
  const byId = new Map(standings.map((standing) => [standing.member, standing]));
  const found = electorate.flatMap((member) => {
    const standing = byId.get(member);
    const row = eligibilityOf(standing ?? strangerNamed(member), day);
    if (row.gives.counts !== "no") return [];
    const official = standing?.status === "official";
    const because = standing === undefined ? "not-on-roll" : official ? row.id : "not-official";
    const onRoll = roll.get(member);
    const shown = onRoll !== undefined && isShown(onRoll, day);
    return [{ member, because, source: row.gives.source, from: onRoll?.standing.by ?? [], shown }];
  });
  return [...grouped(found, ({ because, shown }) => [`${because} ${shown}`]).values()].flatMap(
    (same): Barred[] => {
      const [first] = same;
      if (first === undefined) return [];
      const { because, source, shown } = first;
      const from = [...new Set(same.flatMap((each) => each.from))];
      return [{ members: same.map(({ member }) => member), because, source, from, shown }];
    },
  );
};

/** The votes for one level, and whether they reach its majority. */
export interface LevelMajority {
  readonly level: string;
  readonly votes: number;
  /** The majority with its clause. Absent if no text states one for the level. */
  readonly needs?: VotingPolicy["needs"][string];
  /** The fewest votes that reach it: two numbers if the base is a range. Absent without a stated majority. */
  readonly needed?: Base;
  /** Whether the votes reach it; unknown if that depends on the base or no majority is stated. */
  readonly reached: Tri;
}

/** The result of a ballot by one way to count its base. */
export interface BallotReading {
  /** The choice that nobody made, with its option in this reading; empty if it is made. */
  readonly under: Readonly<Record<string, string>>;
  /** The members of whom the majority is taken. */
  readonly base: VoteBase;
  /** Their number. */
  readonly of: Base;
  /** Each level on the papers. Empty if the votes are not recorded. */
  readonly levels: readonly LevelMajority[];
  /** What the ballot gives. */
  readonly outcome: LevelBallotOutcome;
}

/** One subject's result in a ballot. */
export interface SubjectBallot extends LevelBallot {
  /** The subject's key, such as `member:m-07`. */
  readonly key: string;
  /** The result under each base that nobody excluded. */
  readonly readings: readonly BallotReading[];
}

/**
 * A counted ballot on levels, compared with the rights to vote and the majorities of the rule set. Totals
 * only.
 */
export interface BallotVerdict {
  /** The organisation under review. */
  readonly organisation: string;
  /** The period of its review: the year, or a quarter or month of it. */
  readonly period: string;
  /** The id of the ballot. */
  readonly ballot: string;
  /** Secret, or open. */
  readonly form: BallotRecord["form"];
  /** The day on which the electorate was frozen. */
  readonly day: string;
  /** The instant of the count. */
  readonly countedAt: string;
  /** The size of the frozen electorate. */
  readonly frozen: number;
  /** The papers as they were counted. */
  readonly papers: Pick<CountedBallot["counted"], "issued" | "returned" | "valid" | "invalid">;
  /** Members of the frozen electorate without a vote. */
  readonly barred: readonly Barred[];
  /** The number of counted members, for each definition of the base. */
  readonly bases: Readonly<Record<VoteBase, Base>>;
  /** The chosen way to count majorities; without a choice, all ways. */
  readonly takenOf: readonly VoteBase[];
  /** The rules on such ballots and the committee's choices. */
  readonly policy: VotingPolicy;
  /** One result for each subject. */
  readonly subjects: readonly SubjectBallot[];
  /** The events that opened and counted it. */
  readonly by: readonly [opened: string, counted: string];
}

type Totals = CountedBallot["counted"]["totals"];

const withoutResult = (why: "votes-not-recorded" | "totals-contradict"): LevelBallot => ({
  levels: [],
  outcome: { kind: "undetermined", why, candidates: [] },
});

/** Whether more papers came back than were issued, or the valid and the invalid papers are not the returned ones. */
export const papersContradict = ({ issued, returned, valid, invalid }: CountedBallot["counted"]): boolean =>
  returned > issued || valid + invalid !== returned;

/** Whether a subject got more votes than there are valid papers. */
export const votesContradict = (totals: Totals, valid: number): boolean =>
  totals.reduce((sum, { votes }) => sum + votes, 0) > valid;

const resultOf = (
  totals: Totals | undefined,
  offered: readonly string[],
  bases: readonly Base[],
  policy: LevelPolicy & VotingPolicy,
): LevelBallot => {
  if (totals === undefined) return withoutResult("votes-not-recorded");
  const levels = offered.map((level) => {
    const votes = totals.find(({ option }) => option === level)?.votes ?? 0;
    const needs = policy.needs[level];
    return needs === undefined ? { level, votes } : { level, votes, needs };
  });
  return levelBallot(levels, bases, policy);
};

/** Each level of a result with its majority of one base. */
const majoritiesOf = (levels: LevelBallot["levels"], of: Base, policy: VotingPolicy): LevelMajority[] =>
  levels.map(({ level, votes, verdict: reached }) => {
    const needs = policy.needs[level];
    if (needs === undefined) return { level, votes, reached };
    const needed = { least: votesNeeded(of.least, needs), most: votesNeeded(of.most, needs) };
    return { level, votes, needs, needed, reached };
  });

/** Counted ballots on levels: those with a level of the scale among their options. */
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

/** The section on voting that holds for a period: none if the rule set does not rate periods of its kind. */
const votingIn = ({ options: { under } }: YearContext, period: string): Voting | undefined => {
  const kind = kindOfPeriod(period);
  const rated = kind === "year" || (under.parts ?? []).some((part) => part.kind === kind);
  return rated ? under.voting : undefined;
};

const ballotsIn = (
  context: YearContext,
  { organisation, period, review }: PeriodReview,
  meetings: readonly Meeting[],
): BallotVerdict[] => {
  const scale = context.options.under.scales.level ?? [];
  const voting = votingIn(context, period);
  const policy = votingPolicy(voting, context.rulesInUseFor(organisation, period));
  const takenOf = policy.base === undefined ? voteBases : [policy.base];
  const secondBallots = new Map<string, number>();
  return onLevels(review.ballots, scale).map((record) => {
    const { ballot, form, electorate: frozen, counted } = record;
    const day = dayOf(record.openedAt);
    const bases = basesOf(context, organisation, record, meetings);
    const taken = takenOf.map((way) => bases[way]);
    const offered = scale.filter((level) => record.options.includes(level));
    const totals = grouped(counted.totals, ({ subject }) => [subjectKey(subject)]);
    const subjects = record.subjects.map((subject): SubjectBallot => {
      const key = subjectKey(subject);
      const before = secondBallots.get(key) ?? 0;
      const own = totals.get(key);
      const contradict = papersContradict(counted) || votesContradict(own ?? [], counted.valid);
      const resultOn = (on: readonly Base[]) =>
        contradict ? withoutResult("totals-contradict") : resultOf(own, offered, on, { ...policy, before });
      const result = resultOn(taken);
      if (result.outcome.kind === "second-ballot") secondBallots.set(key, before + 1);
      const readings = takenOf.map((base): BallotReading => {
        const choice = voting === undefined || policy.base !== undefined ? {} : { [voting.base]: base };
        const of = bases[base];
        const { levels, outcome } = resultOn([of]);
        return { under: choice, base, of, levels: majoritiesOf(levels, of, policy), outcome };
      });
      return { key, ...result, readings };
    });
    const barred = barredFrom(context, organisation, review.electorates[ballot] ?? [], day);
    const by = [record.by, counted.by] as const;
    const { issued, returned, valid, invalid } = counted;
    const papers = { issued, returned, valid, invalid };
    const found = { organisation, period, ballot, form, day, countedAt: counted.at, frozen, papers };
    return { ...found, barred, bases, takenOf, policy, subjects, by };
  });
};

const ballotsOn = indexBy<BallotVerdict>(({ subjects }) => subjects.map(({ key }) => key));
const resultsOf = indexBy<SubjectBallot>(({ key }) => [key]);

/** The results of one subject in some ballots, in the order of counting. */
export const resultsFor = (
  ballots: readonly BallotVerdict[],
  key: string,
): { readonly ballot: BallotVerdict; readonly subject: SubjectBallot }[] =>
  ballotsOn(ballots, key)
    .flatMap((ballot) => resultsOf(ballot.subjects, key).map((subject) => ({ ballot, subject })))
    .sort((a, b) => (a.ballot.countedAt < b.ballot.countedAt ? -1 : 1));

/** All counted ballots on levels of the year and of its parts, by organisation, period and order of counting. */
export const ballotsOf = (context: YearContext, meetings: readonly Meeting[]): BallotVerdict[] =>
  context.reviews
    .filter(({ organisation }) => context.organisations.has(organisation))
    .sort((a, b) => compareIds(a.organisation, b.organisation))
    .flatMap((review) => ballotsIn(context, review, meetings));
