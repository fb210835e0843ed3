import type { CellPlan, Happening, MemberPlan } from "./plan.js";

const arrivals: ReadonlySet<Happening["kind"]> = new Set(["admitted", "transferred-in", "temporarily-in"]);
const departures: ReadonlySet<Happening["kind"]> = new Set([
  "transferred-out",
  "removed",
  "expelled",
  "died",
]);

/**
 * The happening by which a person joins the cell within the year. It is undefined for a member from the
 * beginning.
 */
export const arrivalOf = (member: MemberPlan): Happening | undefined =>
  member.history.find((happening) => arrivals.has(happening.kind));

/** The happening by which a member leaves the roll within the year. */
const departureOf = (member: MemberPlan): Happening | undefined =>
  member.history.find((happening) => departures.has(happening.kind));

const holds = (happening: Happening, month: number): boolean =>
  happening.month < month &&
  !("until" in happening && happening.until !== undefined && happening.until < month);

/** Whether the member is on the roll in the first days of a month. Month 13 is the time after the year. */
export const onRoll = (member: MemberPlan, month: number): boolean => {
  const arrival = arrivalOf(member);
  if (arrival?.kind === "temporarily-in" || (arrival !== undefined && arrival.month >= month)) return false;
  const departure = departureOf(member);
  return departure === undefined || departure.month >= month;
};

/** Whether the member is exempt in a month. */
export const isExempt = (member: MemberPlan, month: number): boolean =>
  member.history.some((happening) => happening.kind === "exempted" && holds(happening, month));

const isSuspended = (member: MemberPlan, month: number): boolean =>
  member.history.some(
    (happening) =>
      happening.kind === "suspended" && happening.from === "party-activities" && holds(happening, month),
  );

const isHindered = (member: MemberPlan, month: number): boolean =>
  isExempt(member, month) ||
  isSuspended(member, month) ||
  member.history.some(
    (happening) =>
      (happening.kind === "prosecuted" || happening.kind === "temporarily-out") && holds(happening, month),
  );

/**
 * Whether the cell expects the person at the meeting of a month: members, and people who take part for a
 * time.
 */
export const isExpected = (member: MemberPlan, month: number): boolean => {
  const arrival = arrivalOf(member);
  if (arrival?.kind === "temporarily-in") return holds(arrival, month);
  return onRoll(member, month) && !isHindered(member, month);
};

const isOfficial = (member: MemberPlan, month: number): boolean =>
  (member.status === "official" && arrivalOf(member)?.kind !== "admitted") ||
  member.history.some((happening) => happening.kind === "recognised" && happening.month < month);

/** Whether the member may vote in a month: official, on the roll, and not exempt, suspended or away. */
export const mayVote = (member: MemberPlan, month: number): boolean =>
  onRoll(member, month) && isOfficial(member, month) && !isHindered(member, month);

/** The month of the review conference and its ballot, in the first days. */
export const reviewMonth = 12;

/** The reviewed members: on the roll in December, neither exempt nor suspended, with a review. */
export const reviewed = (cell: CellPlan): MemberPlan[] =>
  cell.members.filter(
    (member) =>
      member.review !== undefined &&
      onRoll(member, reviewMonth) &&
      !isExempt(member, reviewMonth) &&
      !isSuspended(member, reviewMonth),
  );

/** The member as planned. A member admitted after June has a review but no level. */
export const ratedIfLongEnough = (member: MemberPlan): MemberPlan => {
  const isNew = member.history.some(({ kind, month }) => kind === "admitted" && month > 6);
  if (!isNew || member.review === undefined) return member;
  const { proposed: _, voted: __, decided: ___, ...review } = member.review;
  return { ...member, review };
};

/** The recorder of the cell: the secretary, or the first member. */
export const recorderOf = (cell: CellPlan): string =>
  cell.offices.find(({ office }) => office === "secretary")?.member ?? cell.members[0]?.id ?? "office";
