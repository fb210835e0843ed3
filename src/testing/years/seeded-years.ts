import type { JournalEvent } from "../../events/catalogue.js";
import type { Degree, Level } from "../../events/values.js";
import { buildYear } from "./build-year.js";
import type {
  CellPlan,
  CellReviewPlan,
  CollectivePlan,
  Happening,
  MeetingPlan,
  MemberPlan,
  YearPlan,
} from "./plan.js";
import { memberCriteria, organisationCriteria, rubricMaxima, zeroFingerprint } from "./rubric.js";
import { ratedIfLongEnough } from "./standing.js";

/** A source of pseudo-random numbers. The same seed gives the same numbers. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  readonly roll: (sides: number) => number;
  /** True in `times` of a hundred calls. */
  readonly chance: (times: number) => boolean;
  /** One item of a list. */
  readonly one: <T>(list: readonly [T, ...T[]]) => T;
}

/** Dice by mulberry32: 32-bit integer arithmetic, with the same results on every machine. */
export const dice = (seed: number): Dice => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const roll = (sides: number): number => next() % sides;
  return { roll, chance: (times) => roll(100) < times, one: (list) => list[roll(list.length)] ?? list[0] };
};

const levelOf = (rolls: Dice): Level =>
  rolls.one(["good", "good", "good", "good", "good", "good", "excellent", "excellent", "fulfilled", "good"]);

const degreesFor = (level: Level, criteria: readonly string[], rolls: Dice): Record<string, Degree> => {
  const usual: Degree = level === "excellent" ? "excellent" : level === "good" ? "good" : "average";
  const found: Record<string, Degree> = {};
  for (const criterion of criteria) found[criterion] = rolls.chance(8) ? "average" : usual;
  return found;
};

const collectiveOf = (rolls: Dice): CollectivePlan => {
  const level = levelOf(rolls);
  const degrees = degreesFor(level, organisationCriteria, rolls);
  const levels = { own: level, proposed: level, voted: level, decided: level };
  const tasks = { assigned: 20, done: 16 + rolls.roll(5) };
  return { ...levels, degrees, tasks, dissent: rolls.roll(3), peers: ["good", "good"] };
};

/** The review of a base organisation or of a cell. */
export const seededReview = (rolls: Dice): CellReviewPlan => ({
  ...collectiveOf(rolls),
  hinted: rolls.chance(20),
  ballot: { form: "secret", unreturned: rolls.roll(2), invalid: rolls.roll(2) },
  closed: true,
});

const historyOf = (rolls: Dice): Happening[] => {
  const month = 2 + rolls.roll(9);
  const kind = rolls.roll(100);
  if (kind < 3) return [{ kind: "admitted", month }];
  if (kind < 6) return [{ kind: "transferred-in", month }];
  if (kind < 9) return [{ kind: "transferred-out", month }];
  if (kind < 13) return [{ kind: "exempted", month }];
  if (kind < 16) return [{ kind: "temporarily-out", month, sameBase: false, until: 12 }];
  if (kind < 26) return [{ kind: "sick", month, days: 3 + rolls.roll(100) }];
  if (kind < 28) return [{ kind: "maternity", month, days: 180 }];
  if (kind < 30) {
    return [{ kind: "disciplined", month, form: "reprimand", selfDetected: false, remedied: true }];
  }
  return kind < 31 ? [{ kind: "died", month }] : [];
};

const memberOf = (id: string, pillar: boolean, rolls: Dice): MemberPlan => {
  const own = levelOf(rolls);
  const level = rolls.chance(85) ? own : "good";
  const assigned = 5 + rolls.roll(15);
  const civilServant = rolls.chance(60);
  return ratedIfLongEnough({
    id,
    status: pillar || rolls.chance(92) ? "official" : "probationary",
    category: pillar ? "with-post" : "without-post",
    civilServant,
    feePayments: rolls.one([4, 4, 12, 2]),
    history: pillar ? [] : historyOf(rolls),
    review: {
      degrees: degreesFor(own, memberCriteria, rolls),
      tasks: { assigned, done: assigned - rolls.roll(4) },
      ...(rolls.chance(50) && { shortcomings: { pointedOut: 2, remedied: rolls.roll(3) } }),
      outstanding: own === "excellent",
      own,
      ...(civilServant && { employer: level }),
      ...(rolls.chance(70) && { residence: true }),
      proposed: level,
      voted: level,
      dissent: rolls.roll(5),
      decided: level,
      comments: 1 + rolls.roll(2),
      revised: rolls.chance(5),
      checked: rolls.chance(1),
    },
  });
};

const marksOf = (rolls: Dice): Record<string, number> => {
  const marks: Record<string, number> = {};
  for (const [criterion, max] of Object.entries(rubricMaxima))
    marks[criterion] = max - rolls.roll(Math.min(4, max));
  return marks;
};

const meetingOf = (
  cell: string,
  month: number,
  kind: "regular" | "thematic",
  year: number,
  members: readonly MemberPlan[],
  rolls: Dice,
): MeetingPlan => {
  const key = `${year}-${String(month).padStart(2, "0")}${kind === "thematic" ? "-t" : ""}`;
  const regular = kind === "regular";
  const absences: MeetingPlan["absences"][number][] = [];
  for (const { id } of members) {
    if (rolls.chance(5))
      absences.push({ member: id, how: rolls.one(["excused", "excused", "late", "unexcused"]) });
  }
  const taskOf = (of: number, nth: number) => ({
    task: `${cell}-${of}-${nth}`,
    member: members[(of * 7 + nth) % members.length]?.id ?? "nobody",
  });
  const tasks = [0, 1, 2, 3, 4, 5];
  const results = ["done", "done", "done", "exceeded", "late", "failed"] as const;
  return {
    key,
    kind,
    month,
    day: regular ? 3 : 8,
    fate: rolls.chance(3) ? "postponed" : "held",
    absences,
    delegate: rolls.chance(15),
    comments: 6 + rolls.roll(8),
    praised: rolls.chance(50) ? [members[rolls.roll(members.length)]?.id ?? "nobody"] : [],
    reminded: rolls.chance(20) ? [members[rolls.roll(members.length)]?.id ?? "nobody"] : [],
    resolutions: [
      { id: `r-${key}`, against: rolls.chance(10) ? 1 : 0, abstained: rolls.roll(2), reserved: true },
    ],
    assigned: regular ? tasks.map((nth) => taskOf(month, nth)) : [],
    assessed:
      regular && month > 1
        ? tasks.map((nth) => ({ ...taskOf(month - 1, nth), result: rolls.one(results) }))
        : [],
    ...(regular && { marks: marksOf(rolls), voted: "good", decided: rolls.chance(80) ? "good" : "fair" }),
    opinions: rolls.chance(10),
    minutesApproved: true,
    reported: true,
  };
};

/** The nth cell of a journal: about 25 members, a meeting each month and a topic each quarter. */
export const seededCell = (nth: number, year: number, rolls: Dice): CellPlan => {
  const id = `c${nth}`;
  const size = 20 + rolls.roll(11);
  const members = Array.from({ length: size }, (_, index) =>
    memberOf(`m${nth}-${String(index + 1).padStart(2, "0")}`, index < 3, rolls),
  );
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const meetings = months.flatMap((month) => [
    meetingOf(id, month, "regular", year, members, rolls),
    ...(month % 3 === 0 ? [meetingOf(id, month, "thematic", year, members, rolls)] : []),
  ]);
  const [secretary, deputy, third] = members.map((member) => member.id);
  const offices = [
    ...(secretary ? [{ office: "secretary" as const, member: secretary }] : []),
    ...(deputy ? [{ office: "deputy" as const, member: deputy }] : []),
    ...(third ? [{ office: "committee-member" as const, member: third }] : []),
  ];
  return { id, members, offices, happenings: [], meetings, review: seededReview(rolls) };
};

/** The settings of a journal for a benchmark. */
export interface SeededYears {
  /** The same seed gives the same journal. */
  readonly seed: number;
  /** The exact number of events. */
  readonly events: number;
  /** The fingerprint of the adopted rule set. @defaultValue 64 zeros */
  readonly fingerprint?: string;
}

const year = 2021;
const cellsPerBase = 6;

const planOf = (nth: number, fingerprint: string, rolls: Dice): YearPlan => {
  const cells = Array.from({ length: cellsPerBase }, (_, index) =>
    seededCell((nth - 1) * cellsPerBase + index + 1, year, rolls),
  );
  const members = cells.flatMap((cell) => cell.members.map(({ id }) => id));
  const anyone = (): string => rolls.one(members as [string, ...string[]]);
  return {
    year,
    base: `b${nth}`,
    superior: "s1",
    fingerprint,
    fulfilledByAnalogy: rolls.chance(50),
    cells,
    review: seededReview(rolls),
    decisions: {
      capGroups: true,
      relieved: [],
      commended: [...new Set([anyone(), anyone(), anyone()])],
      notified: true,
      published: true,
      contradiction: false,
      complaints: [{ member: anyone(), outcome: "upheld", redecided: "good" }],
    },
    late: Array.from({ length: 12 }, () => ({ nth: rolls.roll(5000), days: 1 + rolls.roll(90) })),
    corrections: Array.from({ length: 6 }, () => ({
      how: rolls.one(["corrected", "withdrawn"] as const),
      nth: rolls.roll(5000),
      days: 1 + rolls.roll(30),
    })),
  };
};

/**
 * A journal of a given size for a benchmark. It contains one year of each base organisation, one organisation
 * after the other. Each organisation has six cells of about 25 members, and their events are interleaved in
 * the order of recording. Only one organisation is in memory at a time. The last year ends when the journal
 * has its size.
 *
 * @example
 * for (const event of seededYears({ seed: 1, events: 1_000_000 })) write(encode(event));
 */
export function* seededYears({ seed, events, fingerprint }: SeededYears): Generator<JournalEvent> {
  const rolls = dice(seed);
  let left = events;
  for (let nth = 1; left > 0; nth += 1) {
    const built = buildYear(planOf(nth, fingerprint ?? zeroFingerprint, rolls));
    yield* built.slice(0, left);
    left -= built.length;
  }
}
