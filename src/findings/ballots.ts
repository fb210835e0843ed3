import type { BallotVerdict, SubjectBallot } from "../projections/year/ballots.js";
import type { YearContext } from "../projections/year/context.js";
import type { LevelBallotOutcome } from "../rules/voting/level-ballot.js";
import type { Base } from "../rules/voting/majority.js";
import { type Finding, finding } from "./finding.js";

const electorateFindings = ({ organisation, ballot, barred, by: [opened] }: BallotVerdict): Finding[] =>
  barred.map(({ members, because, source, from }) =>
    finding("ballot-electorate-wrong", organisation, {
      clause: source,
      details: { ballot, members: members.join(", "), because },
      events: [opened, ...from],
    }),
  );

/** What follows a ballot that surely gave no level a majority; undefined where it gave one, or may have. */
const nextAfter = (outcome: LevelBallotOutcome): string | undefined => {
  if (outcome.kind === "second-ballot" || outcome.kind === "goes-up") return outcome.kind;
  const sure = ["policy-not-chosen", "second-ballot-failed", "nothing-reached"];
  return outcome.kind === "undetermined" && sure.includes(outcome.why) ? outcome.why : undefined;
};

/** The range of all bases that may be the right one, as `16` or `16-17`. */
const rangeOf = ({ bases, takenOf }: BallotVerdict): string => {
  const taken: Base[] = takenOf.map((way) => bases[way]);
  const least = Math.min(...taken.map((base) => base.least));
  const most = Math.max(...taken.map((base) => base.most));
  return least === most ? String(least) : `${least}-${most}`;
};

const withoutMajority = (verdict: BallotVerdict, { key, levels, outcome }: SubjectBallot): Finding[] => {
  const next = nextAfter(outcome);
  if (next === undefined) return [];
  const votes = Object.fromEntries(levels.map((each) => [each.level, each.votes]));
  const clause = levels.flatMap(({ level }) => verdict.policy.needs[level]?.source ?? [])[0];
  return [
    finding("ballot-without-majority", key, {
      clause,
      details: { ballot: verdict.ballot, base: rangeOf(verdict), next, ...votes },
      events: verdict.by,
    }),
  ];
};

/** What the ballot gives instead of a proposed level; undefined where it gives that level, or may give it. */
const otherThan = (level: string, outcome: LevelBallotOutcome): string | undefined => {
  switch (outcome.kind) {
    case "proposed":
      return outcome.level === level ? undefined : outcome.level;
    case "several":
      return outcome.levels.includes(level) ? undefined : outcome.levels.join(" ");
    case "undetermined":
      return undefined;
    default:
      return outcome.kind;
  }
};

/** The ballots on one subject, in the order of counting. */
const bySubject = (ballots: readonly BallotVerdict[]): Map<string, [BallotVerdict, SubjectBallot][]> => {
  const found = new Map<string, [BallotVerdict, SubjectBallot][]>();
  for (const verdict of ballots)
    for (const subject of verdict.subjects) {
      const key = `${verdict.organisation} ${subject.key}`;
      found.set(key, [...(found.get(key) ?? []), [verdict, subject]]);
    }
  return found;
};

/** The cell's proposal against the ballot that it names, else the last one counted before it. */
const notByBallot = (context: YearContext, held: readonly [BallotVerdict, SubjectBallot][]): Finding[] => {
  const [first] = held;
  if (first === undefined) return [];
  const [{ organisation }, { key }] = first;
  const voted = context.reviewOf(organisation)?.voted[key];
  if (voted === undefined) return [];
  const [verdict, subject] =
    held
      .filter(([each]) =>
        voted.ballot === undefined ? each.countedAt <= voted.at : each.ballot === voted.ballot,
      )
      .at(-1) ?? [];
  const other = subject === undefined ? undefined : otherThan(voted.level, subject.outcome);
  if (verdict === undefined || other === undefined) return [];
  return [
    finding("cell-level-not-by-ballot", key, {
      clause: (verdict.policy.needs[other] ?? verdict.policy.needs[voted.level])?.source,
      details: { ballot: verdict.ballot, given: voted.level, other },
      events: [...verdict.by, voted.by],
    }),
  ];
};

/** What is irregular about electorates and majorities of ballots on levels. */
export const levelBallotFindings = (context: YearContext, ballots: readonly BallotVerdict[]): Finding[] => [
  ...ballots.flatMap(electorateFindings),
  ...[...bySubject(ballots).values()].flatMap((held) => {
    const last = held.at(-1);
    return [...(last === undefined ? [] : withoutMajority(...last)), ...notByBallot(context, held)];
  }),
];
