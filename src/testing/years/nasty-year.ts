import * as fc from "fast-check";
import type { JournalEvent } from "../../events/catalogue.js";
import { draftYear } from "./build-year.js";
import { draftedJournal } from "./draft.js";
import { anyMishap, befall } from "./mishaps.js";
import type { CellPlan, MemberPlan, MemberReviewPlan, YearPlan } from "./plan.js";
import { plausibleYear, type YearConstraints } from "./plausible-year.js";

const inReview =
  (change: (review: MemberReviewPlan) => MemberReviewPlan) =>
  (cell: CellPlan): CellPlan => ({
    ...cell,
    members: cell.members.map(
      (member): MemberPlan => (member.review ? { ...member, review: change(member.review) } : member),
    ),
  });

const withoutProposal = ({
  own: _,
  proposed: __,
  voted: ___,
  ...review
}: MemberReviewPlan): MemberReviewPlan => ({
  ...review,
  decided: review.decided ?? "good",
});

const withoutReview = ({ review: _, ...cell }: CellPlan): CellPlan => cell;

/** Irregular years of a cell. Each is a change of one cell's plan. */
const departures: Readonly<Record<string, (cell: CellPlan) => CellPlan>> = {
  "no meetings": (cell) => ({ ...cell, meetings: [] }),
  "nobody in the cell": (cell) => ({ ...cell, members: [], offices: [] }),
  "everybody exempt": (cell) => ({
    ...cell,
    members: cell.members.map((member) => ({ ...member, history: [{ kind: "exempted", month: 1 }] })),
  }),
  "everybody excellent": inReview((review) => ({ ...review, voted: "excellent", decided: "excellent" })),
  "decided without a proposal": inReview(withoutProposal),
  "decided without a review": withoutReview,
  "no paper comes back": (cell) =>
    cell.review === undefined
      ? cell
      : { ...cell, review: { ...cell.review, ballot: { form: "secret", unreturned: 1000, invalid: 0 } } },
  "nobody comes": (cell) => ({
    ...cell,
    meetings: cell.meetings.map((meeting) => ({
      ...meeting,
      absences: cell.members.map(({ id }) => ({ member: id, how: "unexcused" })),
    })),
  }),
};

/** An irregular year for one cell of a plan. */
interface Departure {
  readonly what: string;
  readonly nth: number;
}

/** An irregular year, with its cell. */
const anyDeparture = (): fc.Arbitrary<Departure> =>
  fc.record({ what: fc.constantFrom(...Object.keys(departures)), nth: fc.nat(3) });

/** The plan with this irregular year. */
const departed = (plan: YearPlan, { what, nth }: Departure): YearPlan => ({
  ...plan,
  cells: plan.cells.map((cell, index) =>
    index === nth % plan.cells.length ? (departures[what]?.(cell) ?? cell) : cell,
  ),
});

/**
 * The journal of a year with many irregularities. All of them can be recorded: a cell without members,
 * without meetings, or with only exempt or only excellent members; levels decided without a proposal; a
 * ballot before the self-reviews, or two ballots; totals that do not add up; entries that are missing, late
 * by months, or dated outside the year; corrections of corrections; people on no roll. The aggregates accept
 * each entry. Rules and findings report the errors.
 */
export const nastyYear = (constraints: YearConstraints = {}): fc.Arbitrary<JournalEvent[]> =>
  fc
    .record({
      plan: plausibleYear({ maxCells: 3, maxMembers: 8, maxMeetings: 6, ...constraints }),
      departures: fc.array(anyDeparture(), { maxLength: 3, size: "max" }),
      mishaps: fc.array(anyMishap(), { maxLength: 12, size: "max" }),
    })
    .map(({ plan, departures, mishaps }) => {
      const drafts = draftYear(departures.reduce(departed, plan));
      for (const mishap of mishaps) befall(drafts, mishap);
      return draftedJournal(drafts);
    });
