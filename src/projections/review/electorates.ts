import { dayOf } from "../../events/index.js";
import type { Source } from "../../rules/engine/vocabulary.js";
import { electorateOn } from "../../rules/voting/electorate.js";
import { eligibilityOf } from "../../rules/voting/eligibility/matrix.js";
import type { Standing } from "../../rules/voting/eligibility/standing.js";
import type { Base } from "../../rules/voting/majority.js";
import type { VoteBase } from "../../rules/voting/policy.js";
import { type Meeting, standingsOf } from "../meeting/meetings.js";
import type { YearContext } from "../year/context.js";
import type { BallotRecord } from "./reviews.js";

/** A ballot whose papers were counted. */
export type CountedBallot = BallotRecord & { readonly counted: NonNullable<BallotRecord["counted"]> };

/** People in a frozen electorate who have no vote there, and what says so. */
export interface Barred {
  /** By id. */
  readonly members: readonly string[];
  /** A row of the table on electorates, or `not-on-roll`. */
  readonly because: string;
  /** The clause that says so. */
  readonly source: Source;
  /** The entries of the roll that show it. */
  readonly from: readonly string[];
}

/** Those present at the only meeting of the cell on that day with a roll call; unknown where there is none. */
const presentOn = (
  meetings: readonly Meeting[],
  cell: string,
  day: string,
): ReadonlySet<string> | undefined => {
  const [met, ...more] = meetings.filter(
    (each) => each.cell === cell && each.day === day && each.attendance !== undefined,
  );
  return met?.attendance === undefined || more.length > 0 ? undefined : new Set(met.attendance.present);
};

/**
 * The bases by the roll of the day. Without a roll the frozen electorate is all that is known. Without a roll
 * call the base is a range: the exempt and those away count only where present, and of those who count at
 * least as many are present as papers came back.
 */
export const basesOf = (
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

/** Whoever is not on a roll has no more of a vote there than a guest. */
const strangerNamed = (member: string): Standing => ({
  member,
  status: "guest",
  exempt: false,
  suspended: false,
  prosecuted: false,
  away: "no",
  present: true,
});

/** Who has no vote even if present, by the roll of the day; nobody is judged where there is no roll. */
export const barredFrom = (
  context: YearContext,
  organisation: string,
  electorate: readonly string[],
  day: string,
): Barred[] => {
  const roll = new Map(context.rollOf(organisation, day).map((each) => [each.member, each.standing]));
  const standings = standingsOf(context, organisation, day, new Set(roll.keys()));
  if (standings.length === 0) return [];
  const byId = new Map(standings.map((standing) => [standing.member, standing]));
  const found = electorate.flatMap((member) => {
    const standing = byId.get(member);
    const row = eligibilityOf(standing ?? strangerNamed(member), day);
    if (row.gives.counts !== "no") return [];
    const official = standing?.status === "official";
    const because = standing === undefined ? "not-on-roll" : official ? row.id : "not-official";
    return [{ member, because, source: row.gives.source, from: roll.get(member)?.by ?? [] }];
  });
  return [...new Set(found.map(({ because }) => because))].flatMap((because): Barred[] => {
    const same = found.filter((each) => each.because === because);
    const [first] = same;
    if (first === undefined) return [];
    const from = [...new Set(same.flatMap((each) => each.from))];
    return [{ members: same.map(({ member }) => member), because, source: first.source, from }];
  });
};
