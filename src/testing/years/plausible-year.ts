import * as fc from "fast-check";
import type { EventData } from "../../events/catalogue.js";
import { caseNotNamed } from "../../events/decision.js";
import type { Level } from "../../events/values.js";
import { anyCell, anyCollective, type CellDraw, settledCell } from "./any-cell.js";
import { anyLevel } from "./any-member.js";
import type {
  CellPlan,
  CollectivePlan,
  CorrectionPlan,
  DecisionPlan,
  LatePlan,
  QuarterPlan,
  ReliefPlan,
  YearPlan,
} from "./plan.js";
import { zeroFingerprint } from "./rubric.js";

/** The bounds for the size of a year. */
export interface YearConstraints {
  /** @defaultValue 1 */
  readonly minCells?: number;
  /** @defaultValue 4 */
  readonly maxCells?: number;
  /** Members per cell, including people who come or go. @defaultValue 3 */
  readonly minMembers?: number;
  /** @defaultValue 12 */
  readonly maxMembers?: number;
  /** Meetings per cell. @defaultValue 12 */
  readonly maxMeetings?: number;
  /** The fingerprint of the adopted rule set. @defaultValue 64 zeros */
  readonly fingerprint?: string;
}

interface ReliefDraw {
  readonly of: "member" | "cell";
  readonly nth: number;
}

interface DecisionDraw
  extends Omit<DecisionPlan, "relieved" | "notRated" | "commended" | "badges" | "quarters" | "complaints"> {
  readonly quarters: readonly (readonly [
    nth: number,
    quarter: number,
    level: Level | undefined,
    score: QuarterPlan["score"],
  ])[];
  readonly relieved: readonly (Omit<ReliefPlan, "subject"> & ReliefDraw)[];
  readonly notRated: readonly number[];
  readonly commended: readonly number[];
  readonly badges: readonly number[];
  readonly complaints: readonly {
    readonly nth: number;
    readonly outcome?: EventData<"ComplaintAnswered">["outcome"];
    readonly redecided?: Level;
  }[];
}

const few = { maxLength: 2, size: "xsmall" } as const;
const anyone = (): fc.Arbitrary<number> => fc.nat(399);

/** The points of a quarter in tenths: own, decided, a bonus, one group of criteria. */
const anyScore = (): fc.Arbitrary<NonNullable<QuarterPlan["score"]>> =>
  fc.record(
    {
      steps: fc.constant(10),
      own: fc.nat(1000),
      decided: fc.nat(1000),
      bonus: fc.nat(35),
      criteria: fc.tuple(fc.nat(300), fc.nat(700)).map(([general, tasks]) => [
        { criterion: "general", points: general },
        { criterion: "tasks", points: tasks },
      ]),
    },
    { requiredKeys: ["steps"] },
  );

/** A relief that a clause may give, that it cannot give, or that names no case. */
const anyRelief = () =>
  fc.record({
    of: fc.constantFrom("member" as const, "cell" as const),
    nth: anyone(),
    clause: fc.constantFrom("self-detected", "force-majeure"),
    case: fc.constantFrom(
      "duty-related-discipline",
      "leader-disciplined",
      "under-seventy",
      "flood",
      caseNotNamed,
    ),
  });

const anyDecisions = (): fc.Arbitrary<DecisionDraw> =>
  fc.record(
    {
      capGroups: fc.boolean(),
      extension: fc.constant([25, 100] as const),
      relieved: fc.array(anyRelief(), { maxLength: 1 }),
      issued: fc.boolean(),
      notRated: fc.array(anyone(), few),
      commended: fc.array(anyone(), few),
      badges: fc.array(anyone(), { maxLength: 1 }),
      distinguished: fc.boolean(),
      quarters: fc.array(
        fc.tuple(
          anyone(),
          fc.integer({ min: 1, max: 4 }),
          fc.option(anyLevel(), { nil: undefined }),
          fc.option(anyScore(), { nil: undefined }),
        ),
        few,
      ),
      notified: fc.boolean(),
      published: fc.boolean(),
      contradiction: fc.boolean(),
      complaints: fc.uniqueArray(
        fc.record(
          {
            nth: anyone(),
            outcome: fc.constantFrom("upheld" as const, "rejected" as const, "withdrawn" as const),
            redecided: anyLevel(),
          },
          { requiredKeys: ["nth"] },
        ),
        { ...few, selector: ({ nth }) => nth },
      ),
    },
    {
      requiredKeys: [
        "capGroups",
        "relieved",
        "notRated",
        "commended",
        "badges",
        "quarters",
        "notified",
        "published",
        "contradiction",
        "complaints",
      ],
    },
  );

interface Move {
  readonly from: number;
  readonly to: number;
  readonly member: number;
  readonly month: number;
}

interface YearDraw {
  readonly year: number;
  readonly fulfilledByAnalogy: boolean;
  readonly cells: readonly CellDraw[];
  readonly review: CollectivePlan | undefined;
  readonly decisions: DecisionDraw;
  readonly moves: readonly Move[];
  readonly late: readonly LatePlan[];
  readonly corrections: readonly CorrectionPlan[];
}

/** Moves a member without other happenings from one cell to another, with the review. */
const moved = (cells: readonly CellPlan[], { from, to, member, month }: Move): readonly CellPlan[] => {
  const old = cells[from % cells.length];
  const next = cells[to % cells.length];
  const mover = old?.members.slice(3).at(member % 10);
  if (old === undefined || next === undefined || old === next) return cells;
  if (mover === undefined || mover.history.length > 0) return cells;
  const { review: _, ...stays } = mover;
  const left = { ...stays, history: [{ kind: "transferred-out" as const, month, to: next.id }] };
  const arrived = { ...mover, history: [{ kind: "transferred-in" as const, month, from: old.id }] };
  return cells.map((cell) =>
    cell === old
      ? { ...cell, members: cell.members.map((one) => (one === mover ? left : one)) }
      : cell === next
        ? { ...cell, members: [...cell.members, arrived] }
        : cell,
  );
};

const settledYear = (draw: YearDraw, fingerprint: string): YearPlan => {
  const settled = draw.cells.map((cell, index) => settledCell(cell, index + 1, draw.year));
  const cells = draw.moves.reduce<readonly CellPlan[]>(moved, settled);
  const ids = [...new Set(cells.flatMap(({ members }) => members.map(({ id }) => id)))];
  const member = (nth: number): string => ids[nth % ids.length] ?? "nobody";
  const { relieved, notRated, commended, badges, quarters, complaints, ...decisions } = draw.decisions;
  const about = new Map(complaints.map(({ nth, ...complaint }) => [member(nth), complaint]));
  return {
    year: draw.year,
    base: "b1",
    superior: "s1",
    fingerprint,
    fulfilledByAnalogy: draw.fulfilledByAnalogy,
    cells,
    ...(draw.review && { review: draw.review }),
    decisions: {
      ...decisions,
      relieved: relieved.map(({ of: kind, nth, ...relief }) => ({
        subject: { kind, id: kind === "member" ? member(nth) : `c${1 + (nth % cells.length)}` },
        ...relief,
      })),
      notRated: [...new Set(notRated.map(member))],
      commended: [...new Set(commended.map(member))],
      badges: badges.map(member),
      quarters: quarters.map(([nth, quarter, level, score]) =>
        level === undefined
          ? { member: member(nth), quarter, notRated: "training" }
          : { member: member(nth), quarter, level, ...(score && { score }) },
      ),
      complaints: [...about].map(([id, complaint]) => ({ member: id, ...complaint })),
    },
    late: draw.late,
    corrections: draw.corrections,
  };
};

const anyCells = (constraints: YearConstraints): fc.Arbitrary<CellDraw[]> => {
  const { minCells = 1, maxCells = 4, minMembers = 3, maxMembers = 12, maxMeetings = 12 } = constraints;
  const cell = anyCell({ minMembers, maxMembers, maxMeetings });
  return fc.array(cell, { minLength: minCells, maxLength: maxCells, size: "max" });
};

/**
 * A plan of a coherent year. The aggregates accept every event of its `buildYear`. The plan still contains
 * ordinary faults for the rules to report: absences, late tasks, poor marks.
 *
 * @example
 * fc.assert(fc.property(plausibleYear({ maxCells: 1 }), (plan) => replays(buildYear(plan))));
 */
export const plausibleYear = (constraints: YearConstraints = {}): fc.Arbitrary<YearPlan> =>
  fc
    .record({
      year: fc.constantFrom(2021, 2019, 2020, 2022, 2023),
      fulfilledByAnalogy: fc.boolean(),
      cells: anyCells(constraints),
      review: fc.option(anyCollective(), { nil: undefined }),
      decisions: anyDecisions(),
      moves: fc.array(
        fc.record({
          from: fc.nat(3),
          to: fc.nat(3),
          member: fc.nat(9),
          month: fc.integer({ min: 1, max: 11 }),
        }),
        few,
      ),
      late: fc.array(fc.record({ nth: fc.nat(999), days: fc.integer({ min: 1, max: 200 }) }), few),
      corrections: fc.array(
        fc.record({
          how: fc.constantFrom("corrected" as const, "withdrawn" as const),
          nth: fc.nat(999),
          days: fc.integer({ min: 1, max: 90 }),
        }),
        few,
      ),
    })
    .map((draw) => settledYear(draw, constraints.fingerprint ?? zeroFingerprint));
