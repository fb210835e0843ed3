import * as fc from "fast-check";
import { type Degree, degrees, type Level } from "../../events/values.js";
import type { Happening, MemberPlan, MemberReviewPlan, TaskFate } from "./plan.js";
import { memberCriteria, statedOfMembers } from "./rubric.js";
import { ratedIfLongEnough } from "./standing.js";

/** A month for the begin of a state that may continue. */
export const anyMonth = (): fc.Arbitrary<number> => fc.integer({ min: 1, max: 11 });
const until = (): fc.Arbitrary<number> => fc.integer({ min: 2, max: 12 });

/** A level. The lowest one is rare and shrinks last. */
export const anyLevel = (): fc.Arbitrary<Level> =>
  fc.constantFrom("good", "good", "good", "excellent", "excellent", "fulfilled", "unfulfilled");

/** The same degree for all criteria, with a few exceptions. */
export const anyDegrees = (criteria: readonly string[]): fc.Arbitrary<Record<string, Degree>> =>
  fc
    .tuple(
      fc.constantFrom<Degree>("good", "excellent", "average"),
      fc.array(fc.tuple(fc.nat(criteria.length - 1), fc.constantFrom(...degrees)), { maxLength: 2 }),
    )
    .map(([common, exceptions]) => {
      const found: Record<string, Degree> = {};
      for (const criterion of criteria) found[criterion] = common;
      for (const [index, degree] of exceptions) found[criteria[index] ?? "remedies"] = degree;
      return found;
    });

/** Counts of tasks. The done tasks are at most the assigned ones. */
export const anyTasks = (): fc.Arbitrary<{ assigned: number; done: number }> =>
  fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ assigned: Math.max(a, b), done: Math.min(a, b) }));

/** What becomes of a task. */
export const anyFate = (): fc.Arbitrary<TaskFate> =>
  fc.constantFrom("done", "done", "exceeded", "late", "failed", "put-off", "excluded");

/** Some judgements by the name of the fact. */
export const anyStated = (names: readonly string[]): fc.Arbitrary<Record<string, boolean>> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), fc.boolean()), {
      maxLength: 2,
      size: "xsmall",
      selector: ([name]) => name,
    })
    .map((said) => Object.fromEntries(said));

/** Results of the units that a member leads. The done tasks are at most the assigned ones. */
const anyLed = (): fc.Arbitrary<NonNullable<MemberReviewPlan["led"]>> =>
  fc
    .tuple(anyTasks(), fc.nat(5), fc.boolean())
    .map(([tasks, units, disciplined]) => ({ ...tasks, units, unfulfilled: units >> 2, disciplined }));

const anyReview = (): fc.Arbitrary<MemberReviewPlan> =>
  fc.record(
    {
      degrees: anyDegrees(memberCriteria),
      tasks: anyTasks(),
      shortcomings: anyTasks().map(({ assigned, done }) => ({ pointedOut: assigned, remedied: done })),
      led: anyLed(),
      stated: anyStated(statedOfMembers),
      outstanding: fc.boolean(),
      registered: anyFate(),
      figures: anyTasks(),
      evidence: fc.constantFrom("stands" as const, "replaced" as const, "withdrawn" as const),
      own: anyLevel(),
      employer: anyLevel(),
      residence: fc.boolean(),
      proposed: anyLevel(),
      voted: anyLevel(),
      dissent: fc.nat(2),
      decided: anyLevel(),
      comments: fc.nat(2),
      revised: fc.boolean(),
      checked: fc.nat(9).map((n) => n === 9),
    },
    { requiredKeys: ["degrees", "dissent", "comments", "revised", "checked"] },
  );

const anyArrival = (): fc.Arbitrary<Happening> =>
  fc.oneof(
    fc.record({ kind: fc.constant("admitted" as const), month: anyMonth() }),
    fc.record({ kind: fc.constant("transferred-in" as const), month: anyMonth() }),
    fc.record(
      { kind: fc.constant("temporarily-in" as const), month: anyMonth(), until: until() },
      { requiredKeys: ["kind", "month"] },
    ),
  );

const anyDeparture = (): fc.Arbitrary<Happening> =>
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("removed" as const, "expelled" as const, "died" as const),
      month: anyMonth(),
    }),
    fc.record({ kind: fc.constant("transferred-out" as const), month: anyMonth() }),
  );

const spell = <K extends string>(kind: K) => ({ kind: fc.constant(kind), month: anyMonth(), until: until() });

const anyHappening = (): fc.Arbitrary<Happening> =>
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("sick" as const, "maternity" as const),
      month: anyMonth(),
      days: fc.integer({ min: 1, max: 180 }),
    }),
    fc.record(spell("exempted" as const), { requiredKeys: ["kind", "month"] }),
    fc.record(
      { ...spell("temporarily-out" as const), sameBase: fc.boolean() },
      { requiredKeys: ["kind", "month", "sameBase"] },
    ),
    fc.record(
      {
        ...spell("suspended" as const),
        from: fc.constantFrom("party-activities" as const, "committee" as const),
      },
      { requiredKeys: ["kind", "month", "from"] },
    ),
    fc.record(spell("prosecuted" as const), { requiredKeys: ["kind", "month"] }),
    fc.record(
      { ...spell("educated" as const), progress: fc.boolean(), planned: fc.boolean() },
      { requiredKeys: ["kind", "month", "progress"] },
    ),
    fc.record(
      {
        kind: fc.constant("disciplined" as const),
        month: anyMonth(),
        form: fc.constantFrom("reprimand" as const, "warning" as const, "removal-from-office" as const),
        selfDetected: fc.boolean(),
        remedied: fc.boolean(),
        dutyRelated: fc.boolean(),
        unitAtAct: fc.constantFrom("c1", "c2", "elsewhere"),
      },
      { requiredKeys: ["kind", "month", "form", "selfDetected", "remedied"] },
    ),
    fc.record({ kind: fc.constantFrom("degraded" as const, "recognised" as const), month: anyMonth() }),
    fc.record({
      kind: fc.constant("confidence-vote" as const),
      month: anyMonth(),
      high: fc.nat(9),
      medium: fc.nat(9),
      low: fc.nat(9),
    }),
  );

/** The drawn data of a member before it is coherent. */
export interface MemberDraw {
  readonly plan: Omit<MemberPlan, "id" | "history" | "review">;
  readonly review: MemberReviewPlan | undefined;
  readonly arrival: Happening | undefined;
  readonly departure: Happening | undefined;
  readonly happenings: readonly Happening[];
}

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** A member's year. Its parts shrink separately. */
export const anyMember = (): fc.Arbitrary<MemberDraw> =>
  fc.record({
    plan: fc.record({
      status: fc.constantFrom(
        "official" as const,
        "official" as const,
        "official" as const,
        "probationary" as const,
      ),
      category: fc.constantFrom(
        "without-post" as const,
        "with-post" as const,
        "outside-political-system" as const,
      ),
      civilServant: fc.boolean(),
      feePayments: fc.constantFrom(1, 0, 2, 4),
    }),
    review: fc.option(anyReview(), { nil: undefined, freq: 12 }),
    arrival: seldom(anyArrival()),
    departure: seldom(anyDeparture()),
    happenings: fc.uniqueArray(anyHappening(), {
      maxLength: 2,
      selector: ({ kind }) => kind,
      size: "xsmall",
    }),
  });

const withoutEnd = (happening: Happening, last: number): Happening => {
  if (!("until" in happening) || happening.until === undefined) return happening;
  if (happening.until > happening.month && happening.until < last) return happening;
  const { until: _, ...open } = happening;
  return open;
};

/** A possible review of a committee. Each vote or decision has the steps that precede it. */
const settledReview = (review: MemberReviewPlan, civilServant: boolean): MemberReviewPlan => {
  const { employer, decided, ...rest } = review;
  return {
    ...rest,
    ...(civilServant && employer !== undefined && { employer }),
    ...(review.voted !== undefined && decided !== undefined && { decided }),
  };
};

/** A coherent member: every happening lies between arrival and departure. A pillar stays all year. */
export const settledMember = (draw: MemberDraw, id: string, pillar: boolean): MemberPlan => {
  const arrival = pillar ? undefined : draw.arrival;
  const departure = pillar || arrival?.kind === "temporarily-in" ? undefined : draw.departure;
  const first = arrival?.month ?? 0;
  const leaves = departure !== undefined && departure.month > first ? departure : undefined;
  const last = leaves?.month ?? 13;
  const status = pillar ? "official" : arrival?.kind === "admitted" ? "probationary" : draw.plan.status;
  const isGuest = arrival?.kind === "temporarily-in";
  const between = draw.happenings.filter(
    ({ kind, month: at }) =>
      !isGuest && at > first && at < last && (kind !== "recognised" || status === "probationary"),
  );
  const history = [...(arrival ? [arrival] : []), ...between, ...(leaves ? [leaves] : [])];
  const reviewed = isGuest ? undefined : draw.review;
  return ratedIfLongEnough({
    id,
    ...draw.plan,
    status,
    history: history.map((happening) => withoutEnd(happening, last)),
    ...(reviewed && { review: settledReview(reviewed, draw.plan.civilServant) }),
  });
};
