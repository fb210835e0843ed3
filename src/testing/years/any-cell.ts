import * as fc from "fast-check";
import { grades } from "../../events/index.js";
import type { Grade } from "../../events/values.js";
import {
  anyDegrees,
  anyFate,
  anyLevel,
  anyMember,
  anyMonth,
  anyStated,
  anyTasks,
  type MemberDraw,
  settledMember,
} from "./any-member.js";
import type {
  CellHappening,
  CellPlan,
  CellReviewPlan,
  CollectivePlan,
  MeetingPlan,
  OfficePlan,
  ResolutionPlan,
  TaskFate,
} from "./plan.js";
import { organisationCriteria, rubricMaxima, statedOfOrganisations } from "./rubric.js";

/** The drawn data of a meeting. A number stands for a member, modulo the length of the cell's list. */
interface MeetingDraw {
  readonly kind: MeetingPlan["kind"];
  readonly month: number;
  readonly day: number;
  readonly fate: MeetingPlan["fate"];
  readonly absences: readonly { readonly nth: number; readonly how: "excused" | "unexcused" | "late" }[];
  readonly delegate: boolean;
  readonly comments: number;
  readonly praised: readonly number[];
  readonly reminded: readonly number[];
  readonly resolutions: readonly Omit<ResolutionPlan, "id">[];
  readonly assigned: readonly number[];
  readonly results: readonly TaskFate[];
  /** Lost points, by the number of the criterion. Without a list nobody marks the meeting. */
  readonly lost: readonly (readonly [number, number])[] | undefined;
  /** Points that the cell decides, by the number of the criterion. */
  readonly settled: readonly [number, number] | undefined;
  readonly voted: Grade | undefined;
  readonly decided: Grade | undefined;
  readonly opinions: boolean;
  readonly minutesApproved: boolean;
  readonly reported: boolean;
}

const few = { maxLength: 3, size: "xsmall" } as const;
const grade = (): fc.Arbitrary<Grade | undefined> =>
  fc.option(fc.constantFrom(...grades), { nil: undefined });

/** A meeting, mostly a regular one that takes place. */
const anyMeeting = (): fc.Arbitrary<MeetingDraw> =>
  fc.record({
    kind: fc.constantFrom("regular", "regular", "regular", "thematic", "combined", "extraordinary", "review"),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 8 }),
    fate: fc.constantFrom(
      "held",
      "held",
      "held",
      "held",
      "held",
      "held",
      "postponed",
      "cancelled",
      "not-held",
    ),
    absences: fc.array(
      fc.record({ nth: fc.nat(99), how: fc.constantFrom("excused", "unexcused", "late") }),
      few,
    ),
    delegate: fc.boolean(),
    comments: fc.nat(4),
    praised: fc.array(fc.nat(99), { maxLength: 1 }),
    reminded: fc.array(fc.nat(99), { maxLength: 1 }),
    resolutions: fc.array(fc.record({ against: fc.nat(4), abstained: fc.nat(2), reserved: fc.boolean() }), {
      maxLength: 2,
    }),
    assigned: fc.array(fc.nat(99), few),
    results: fc.array(anyFate(), few),
    lost: fc.option(fc.array(fc.tuple(fc.nat(9), fc.nat(15)), few), { nil: undefined }),
    settled: fc.option(fc.tuple(fc.nat(9), fc.nat(5)), { nil: undefined }),
    voted: grade(),
    decided: grade(),
    opinions: fc.boolean(),
    minutesApproved: fc.boolean(),
    reported: fc.boolean(),
  });

const criterionAt = (index: number): string => Object.keys(rubricMaxima)[index] ?? "1";

const marksOf = (lost: readonly (readonly [number, number])[]): Record<string, number> => {
  const marks = { ...rubricMaxima };
  for (const [index, points] of lost) {
    const criterion = criterionAt(index);
    marks[criterion] = Math.max(0, (marks[criterion] ?? 0) - points);
  }
  return marks;
};

type Task = MeetingPlan["assigned"][number];

/**
 * The meetings of a cell in their order. The function replaces numbers by ids, and each meeting assesses the
 * tasks of the one before. Of several meetings of one kind in a month it keeps the first.
 */
const settledMeetings = (
  draws: readonly MeetingDraw[],
  members: readonly string[],
  cell: string,
  year: number,
): MeetingPlan[] => {
  const member = (nth: number): string => members[nth % members.length] ?? "nobody";
  const keyOf = ({ month, kind }: MeetingDraw): string =>
    `${year}-${String(month).padStart(2, "0")}${kind === "regular" ? "" : `-${kind}`}`;
  let open: Task[] = [];
  return [...draws]
    .sort((a, b) => a.month - b.month || a.day - b.day)
    .map((draw) => {
      const {
        absences,
        praised,
        reminded,
        resolutions,
        assigned,
        results,
        lost,
        settled,
        voted,
        decided,
        ...rest
      } = draw;
      const key = keyOf(draw);
      const takesPlace = draw.fate === "held" || draw.fate === "postponed";
      const tasks = assigned.map((nth, index) => ({
        task: `t-${cell}-${key}-${index + 1}`,
        member: member(nth),
      }));
      const due = takesPlace ? open : [];
      if (takesPlace) open = tasks;
      return {
        ...rest,
        key,
        absences: absences.map(({ nth, how }) => ({ member: member(nth), how })),
        praised: praised.map(member),
        reminded: reminded.map(member),
        resolutions: resolutions.map((resolution, index) => ({ ...resolution, id: `r-${key}-${index + 1}` })),
        assigned: tasks,
        assessed: due
          .slice(0, results.length)
          .map((task, index) => ({ ...task, result: results[index] ?? "done" })),
        ...(lost && { marks: marksOf(lost) }),
        ...(settled && { settled: { [criterionAt(settled[0])]: settled[1] } }),
        ...(voted && { voted }),
        ...(decided && { decided }),
      };
    });
};

/** The key of a meeting in its cell. */
const meetingKey = ({ kind, month }: MeetingDraw): string => `${month}-${kind}`;

/** The bounds for the size of a cell. */
interface CellSize {
  readonly minMembers: number;
  readonly maxMembers: number;
  readonly maxMeetings: number;
}

/** The drawn data of a cell before its members have ids. */
export interface CellDraw {
  readonly members: readonly MemberDraw[];
  readonly meetings: readonly MeetingDraw[];
  readonly happenings: readonly CellHappening[];
  readonly review: CellReviewPlan | undefined;
  /** The month in which the deputy's office changes hands. */
  readonly change: number | undefined;
}

const collective = {
  degrees: anyDegrees(organisationCriteria),
  tasks: anyTasks(),
  stated: anyStated(statedOfOrganisations),
  outstanding: fc.boolean(),
  own: anyLevel(),
  proposed: anyLevel(),
  voted: anyLevel(),
  dissent: fc.nat(2),
  decided: anyLevel(),
  peers: fc.array(anyLevel(), { maxLength: 3, size: "xsmall" }),
};

/** The review of a base organisation. */
export const anyCollective = (): fc.Arbitrary<CollectivePlan> =>
  fc.record(collective, { requiredKeys: ["degrees", "dissent", "peers"] });

const anyCellReview = (): fc.Arbitrary<CellReviewPlan> =>
  fc.record(
    {
      ...collective,
      hinted: fc.boolean(),
      ballot: fc.record({
        form: fc.constantFrom("secret" as const, "open" as const),
        unreturned: fc.constantFrom(0, 0, 0, 1),
        invalid: fc.constantFrom(0, 0, 0, 1),
      }),
      closed: fc.boolean(),
    },
    { requiredKeys: ["degrees", "dissent", "peers", "hinted", "ballot", "closed"] },
  );

const anyCellHappening = (): fc.Arbitrary<CellHappening> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom("renamed" as const, "attached" as const), month: anyMonth() }),
    fc.record({ kind: fc.constant("dissolved" as const), month: fc.constant(12) }),
    fc.record({
      kind: fc.constant("disciplined" as const),
      month: anyMonth(),
      form: fc.constantFrom("reprimand" as const, "warning" as const),
      remedied: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("wrongdoing" as const),
      month: anyMonth(),
      what: fc.constantFrom("disunity" as const, "personnel-work" as const, "buying-posts" as const),
    }),
    fc.record({ kind: fc.constant("rubric-adopted" as const), month: anyMonth() }),
    fc.record({
      kind: fc.constant("counted" as const),
      month: anyMonth(),
      activity: fc.constantFrom(
        "mass-work" as const,
        "articles-read" as const,
        "thematic-study" as const,
        "inspection-supervision" as const,
      ),
      count: fc.nat(5),
    }),
  );

/** A cell's year. Its parts shrink separately. */
export const anyCell = ({ minMembers, maxMembers, maxMeetings }: CellSize): fc.Arbitrary<CellDraw> =>
  fc.record({
    members: fc.array(anyMember(), { minLength: minMembers, maxLength: maxMembers, size: "max" }),
    meetings: fc.uniqueArray(anyMeeting(), { maxLength: maxMeetings, selector: meetingKey, size: "small" }),
    happenings: fc.uniqueArray(anyCellHappening(), {
      maxLength: 2,
      selector: ({ kind }) => kind,
      size: "xsmall",
    }),
    review: fc.option(anyCellReview(), { nil: undefined, freq: 12 }),
    change: fc.option(anyMonth(), { nil: undefined, freq: 2 }),
  });

/** The least number of members of a cell. They are official and stay all year. */
const pillars = 3;

const officesOf = (members: readonly string[], change: number | undefined): OfficePlan[] => {
  const [secretary, deputy, successor] = members;
  const offices: OfficePlan[] = secretary === undefined ? [] : [{ office: "secretary", member: secretary }];
  if (deputy === undefined) return offices;
  if (change === undefined || successor === undefined)
    return [...offices, { office: "deputy", member: deputy }];
  return [
    ...offices,
    { office: "deputy", member: deputy, until: change },
    { office: "deputy", member: successor, from: change },
  ];
};

/** A coherent cell: `c1` with the members `m1-01`, `m1-02`, … */
export const settledCell = (draw: CellDraw, nth: number, year: number): CellPlan => {
  const id = `c${nth}`;
  const members = draw.members.map((member, index) =>
    settledMember(member, `m${nth}-${String(index + 1).padStart(2, "0")}`, index < pillars),
  );
  const ids = members.map((member) => member.id);
  return {
    id,
    members,
    offices: officesOf(ids, draw.change),
    happenings: draw.happenings,
    meetings: settledMeetings(draw.meetings, ids, id, year),
    ...(draw.review && { review: draw.review }),
  };
};
